"""Nothing succeeds itself, however long the chain."""

from collections.abc import Iterator
from datetime import date

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database

CHAINS = (
    ("organisation_successors", "organisation_id", "successor_id"),
    ("legal_relations", "other_id", "document_id"),
)


def check(database: Database, today: date) -> Iterator[Finding]:
    """Following what came after never leads back (bodies; documents that replace documents)."""
    for table, before, after in CHAINS:
        rows = [row for row in database.rows(table) if row.text("relation") in ("", "replaces")]
        following: dict[str, list[str]] = {}
        for row in rows:
            following.setdefault(row.text(before), []).append(row.text(after))
        for row in rows:
            reached, todo = set(), [row.text(after)]
            while todo:
                current = todo.pop()
                if current not in reached:
                    reached.add(current)
                    todo += following.get(current, [])
            if row.text(before) in reached:
                yield row.finding("successor-cycle", after)
