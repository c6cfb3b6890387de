"""A period ends after it begins."""

from collections.abc import Iterator
from datetime import date

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database

PAIRS = (
    ("starts", "ends"),
    ("from", "to"),
    ("valid_from", "valid_to"),
    ("period_from", "period_to"),
    ("year_from", "year_to"),
    ("issued", "ended"),
    ("effective", "ended"),
)


def check(database: Database, today: date) -> Iterator[Finding]:
    """Where both ends are known, the end is not before the start."""
    for table in database.tables.values():
        pairs = [pair for pair in PAIRS if all(table.spec.has(name) for name in pair)]
        for row in table.rows:
            for start_name, end_name in pairs:
                start, end = row.date(start_name), row.date(end_name)
                if start is not None and end is not None and end.last_day() < start.first_day():
                    yield row.finding("period-order", end_name, start=str(start), end=str(end))
