"""What was there before a change and is not there any more, without a tombstone to tell of it."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from sxsh_site.checking.kinds import IDS
from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.reading.rows import Database, Row

# Records in these states never had an address.
_UNPUBLISHED = {"status": "draft", "consent": "none"}


def check_removals(database: Database, base: Database) -> Iterator[Finding]:
    """A record that ``base`` has published is still there, or has a row in ``tombstones``."""
    told = {(row.text("kind"), row.text("id")) for row in database.rows("tombstones")}
    for kind, (table, field) in IDS.items():
        there = {row.text(field) for row in database.rows(table)}
        before = {row.text(field): row for row in base.rows(table) if _was_published(row)}
        for record_id, row in before.items():
            if record_id and record_id not in there and (kind, record_id) not in told:
                yield Finding(
                    code="removed-without-tombstone",
                    origin=Origin(file=_file(row, database)),
                    field=field,
                    field_title=row.spec.field(field).title,
                    value=record_id,
                    details={"kind": kind},
                )


def _was_published(row: Row) -> bool:
    return not any(row.text(name) == value for name, value in _UNPUBLISHED.items())


def _file(row: Row, database: Database) -> str:
    """The file that held the record, below the folder's label."""
    if row.spec.path:
        return f"{database.label}/{row.spec.path}"
    record = next(one for one in database.package.records if one.table == row.spec.name)
    return f"{database.label}/{record.folder}/{PurePosixPath(row.file).name}"
