"""Every record names its source; only general practice without a figure may go without."""

from collections.abc import Iterator
from datetime import date

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database


def check(database: Database, today: date) -> Iterator[Finding]:
    """Where the schema leaves the source open, only confidence ``general_practice`` does."""
    for table in database.tables.values():
        if not (table.spec.has("source_id") and table.spec.has("confidence")):
            continue
        for row in table.rows:
            if not row.text("source_id") and row.text("confidence") != "general_practice":
                yield row.finding("source-missing", "source_id")
