"""What has been checked, agreed or issued lies in the past."""

from collections.abc import Iterator
from datetime import date

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database

PAST = ("checked_on", "consent_on", "issued", "published")


def check(database: Database, today: date) -> Iterator[Finding]:
    """A date of checking, consent, issue or publication is not after ``today``."""
    for table in database.tables.values():
        names = [name for name in PAST if table.spec.has(name) and table.spec.field(name).shape == "partial_date"]
        for row in table.rows:
            for name in names:
                day = row.date(name)
                if day is not None and day.first_day() > today:
                    yield row.finding("date-in-future", name)
