"""Nothing of a facility is kept here before it agrees, or a public source has told it."""

from collections.abc import Iterator
from datetime import date

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database

NO_CONSENT = "none"
TABLES = ("facility_results", "facility_states", "case_studies")


def check(database: Database, today: date) -> Iterator[Finding]:
    """No result, state or case study refers to a facility without consent."""
    without = {row.text("id") for row in database.rows("facilities") if row.text("consent") == NO_CONSENT}
    for table in TABLES:
        for row in database.rows(table):
            if row.text("facility_id") in without:
                yield row.finding("consent-missing", "facility_id", facility=row.text("facility_id"))
