"""What is written in one language is written in the other."""

from collections.abc import Iterator
from datetime import date

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database


def check(database: Database, today: date) -> Iterator[Finding]:
    """A field ``x_vi`` and its ``x_en`` are both filled or both empty; ``same`` says that they agree."""
    for table in database.tables.values():
        pairs = [
            (name, f"{name.removesuffix('_vi')}_en")
            for name in table.spec.names
            if name.endswith("_vi") and table.spec.has(f"{name.removesuffix('_vi')}_en")
        ]
        for row in table.rows:
            for vi, en in pairs:
                if bool(row.text(vi)) != bool(row.text(en)):
                    yield row.finding("translation-missing", en if row.text(vi) else vi)
