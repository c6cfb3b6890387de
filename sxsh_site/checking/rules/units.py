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
    ("saving", "saving_unit_vi"),
)
# A range may have its high end alone ("up to"), which needs a unit as much as the low one.
ENDS = ("", "_low", "_high")


def check(database: Database, today: date) -> Iterator[Finding]:
    """Where there is a quantity, or either end of a range, there is a unit."""
    for table in database.tables.values():
        units: dict[str, list[str]] = {}
        for quantity, unit in PAIRS:
            ends = [name for end in ENDS if table.spec.has(name := quantity + end)]
            if ends and table.spec.has(unit):
                units.setdefault(unit, []).extend(ends)
        for row in table.rows:
            for unit, quantities in units.items():
                if not row.text(unit) and any(map(row.text, quantities)):
                    yield row.finding("quantity-without-unit", unit)
