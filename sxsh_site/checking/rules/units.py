"""A quantity has its unit."""

from collections.abc import Iterator
from datetime import date

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database

PAIRS = (
    ("quantity", "unit_id"),
    ("baseline", "unit_id"),
    ("value", "unit_id"),
    ("capacity", "capacity_unit_id"),
    ("output", "output_unit_id"),
)


def check(database: Database, today: date) -> Iterator[Finding]:
    """Where there is a quantity there is a unit."""
    for table in database.tables.values():
        pairs = [pair for pair in PAIRS if all(table.spec.has(name) for name in pair)]
        for row in table.rows:
            for quantity, unit in pairs:
                if row.text(quantity) and not row.text(unit):
                    yield row.finding("quantity-without-unit", unit)
