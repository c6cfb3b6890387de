"""A facility result carries a figure, agrees with its baseline and its case, and may be published."""

from collections.abc import Iterator
from datetime import date

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database

PUBLISHABLE = ("public_source", "named", "anonymous")


def check(database: Database, today: date) -> Iterator[Finding]:
    """No result without a figure; no saving above its baseline; consent or a public source; one facility."""
    consents = {row.text("id"): row.text("consent") for row in database.rows("facilities")}
    owners = {row.text("id"): row.text("facility_id") for row in database.rows("case_studies")}
    for row in database.rows("facility_results"):
        quantity, baseline = row.number("quantity"), row.number("baseline")
        if not row.text("quantity") and not row.text("saving_vnd"):
            yield row.finding("result-without-figure", "quantity")
        if row.text("basis") == "saving" and quantity is not None and baseline is not None and quantity > baseline:
            yield row.finding("saving-above-baseline", "quantity", limit=str(baseline))
        consent = consents.get(row.text("facility_id"))
        if consent is not None and consent not in PUBLISHABLE:
            yield row.finding("consent-missing", "facility_id", facility=row.text("facility_id"))
        case = row.text("case_study_id")
        if case in owners and owners[case] != row.text("facility_id"):
            yield row.finding("result-case-facility", "case_study_id")
