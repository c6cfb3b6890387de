"""A removed record's id is not used again: its address tells of the removal for good."""

from collections.abc import Iterator
from datetime import date

from sxsh_site.checking.kinds import IDS
from sxsh_site.checking.published import published
from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database


def check(database: Database, today: date) -> Iterator[Finding]:
    """No published record of a tombstone's kind has the tombstone's id; one that was withdrawn may stay as a draft."""
    public = published(database)
    used: dict[str, set[str]] = {
        kind: {row.text(field) for row in public.rows(table)} for kind, (table, field) in IDS.items()
    }
    used["table"] = set(database.package.tables)
    for row in database.rows("tombstones"):
        if row.text("id") in used.get(row.text("kind"), ()):
            yield row.finding("tombstone-id-used", "id", kind=row.text("kind"))
