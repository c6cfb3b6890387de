"""The high end of a range is not below its low end."""

from collections.abc import Iterator
from datetime import date

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database


def check(database: Database, today: date) -> Iterator[Finding]:
    """``x_high`` is at least ``x``; ``x_high`` is at least ``x_low``."""
    for table in database.tables.values():
        names = table.spec.names
        pairs = []
        for high in names:
            if high.endswith("_high"):
                stem = high.removesuffix("_high")
                pairs += [(low, high) for low in (stem, f"{stem}_low") if low in names]
        for row in table.rows:
            for low_name, high_name in pairs:
                low, high_value = row.number(low_name), row.number(high_name)
                if low is not None and high_value is not None and high_value < low:
                    yield row.finding("range-order", high_name, low=str(low), high=str(high_value))
