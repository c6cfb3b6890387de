"""A facility result carries a figure, and agrees with its baseline and its case."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database, Row


def check(database: Database, today: date) -> Iterator[Finding]:
    """No result without a figure; no saving above its baseline; a case of the same facility."""
    owners = {row.text("id"): row.text("facility_id") for row in database.rows("case_studies") if row.text("id")}
    facilities = {row.text("id") for row in database.rows("facilities")}
    for row in database.rows("facility_results"):
        if not any(map(row.text, ("quantity", "quantity_high", "saving_vnd"))):
            yield row.finding("result-without-figure", "quantity")
        field = "quantity_high" if row.text("quantity_high") else "quantity"
        saved, baseline = row.number(field), _highest(row, "baseline")
        if row.text("basis") == "saving" and saved is not None and baseline is not None and saved > baseline:
            yield row.finding("saving-above-baseline", field, limit=str(baseline))
        case, facility = row.text("case_study_id"), row.text("facility_id")
        # A facility that is not there is told as such.
        if case in owners and facility in facilities and owners[case] != facility:
            yield row.finding("result-case-facility", "case_study_id")


def _highest(row: Row, name: str) -> Decimal | None:
    """The high end of a range, or its one number; a known zero is a number."""
    high = row.number(f"{name}_high")
    return row.number(name) if high is None else high
