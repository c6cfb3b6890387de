"""A period begins before it ends."""

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
    """Where both ends are known, the start is not after the end, and is told where it is."""
    for table in database.tables.values():
        pairs = [pair for pair in PAIRS if all(table.spec.has(name) for name in pair)]
        for row in table.rows:
            # One end before several starts is one fault.
            early: set[str] = set()
            for start_name, end_name in pairs:
                start, end = row.date(start_name), row.date(end_name)
                if end_name in early or start is None or end is None:
                    continue
                if end.last_day() < start.first_day():
                    early.add(end_name)
                    yield row.finding("period-order", start_name, start=str(start), end=str(end))
