"""Nothing of a facility is kept here before it agrees, or a public source has told it."""

from collections.abc import Iterator
from datetime import date

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database

NO_CONSENT = "none"
# Grounds for publishing that were given on a day.
GIVEN = ("named", "anonymous")
TABLES = ("facility_results", "facility_states", "case_studies")


def check(database: Database, today: date) -> Iterator[Finding]:
    """No result, state or case study stands without consent, its own or its facility's; consent has a day."""
    without = {row.text("id") for row in database.rows("facilities") if row.text("consent") == NO_CONSENT}
    for table in TABLES:
        for row in database.rows(table):
            if row.text("facility_id") and row.text("facility_id") in without:
                yield row.finding("consent-missing", "facility_id", facility=row.text("facility_id"))
            elif row.text("consent") == NO_CONSENT:
                yield row.finding("consent-missing", "consent", facility=row.text("facility_id") or row.text("id"))
    for asked in database.tables.values():
        if asked.spec.has("consent") and asked.spec.has("consent_on"):
            for row in asked.rows:
                if row.text("consent") in GIVEN and not row.text("consent_on"):
                    yield row.finding("consent-undated", "consent_on")
