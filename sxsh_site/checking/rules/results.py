"""A facility result carries a figure, and agrees with its baseline and its case."""

from collections.abc import Iterator
from datetime import date

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database


def check(database: Database, today: date) -> Iterator[Finding]:
    """No result without a figure; no saving above its baseline; a case of the same facility."""
    owners = {row.text("id"): row.text("facility_id") for row in database.rows("case_studies")}
    for row in database.rows("facility_results"):
        quantity = row.number("quantity")
        baseline = row.number("baseline_high") or row.number("baseline")
        if not row.text("quantity") and not row.text("saving_vnd"):
            yield row.finding("result-without-figure", "quantity")
        if row.text("basis") == "saving" and quantity is not None and baseline is not None and quantity > baseline:
            yield row.finding("saving-above-baseline", "quantity", limit=str(baseline))
        case = row.text("case_study_id")
        if case in owners and owners[case] != row.text("facility_id"):
            yield row.finding("result-case-facility", "case_study_id")
