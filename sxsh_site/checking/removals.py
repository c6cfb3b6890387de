"""What had an address before a change and has none any more, without a tombstone to tell of it."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from sxsh_site.checking.kinds import IDS
from sxsh_site.checking.published import published, withheld
from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.reading.rows import Database, Row

_TOMBSTONES = "tombstones"
_KINDS = {table: (kind, field) for kind, (table, field) in IDS.items()}
# A record by its kind and id.
Key = tuple[str, str]


def check_removals(database: Database, base: Database) -> Iterator[Finding]:
    """A record that ``base`` publishes is still published, or has a row in ``tombstones``; such rows stay.

    What has gone because it depends on another is told only where that other is not told itself.
    """
    there = _records(published(database))
    told = {_named(row) for row in database.rows(_TOMBSTONES)}
    gone = {key: rows[0] for key, rows in _records(published(base)).items() if key not in there and key not in told}
    now = _records(database)
    own = {key for key in gone if all(withheld(row) for row in now.get(key, ()))}
    for key, row in gone.items():
        if key in own or own.isdisjoint(_needed(key, now, database)):
            yield _finding("removed-without-tombstone", key, row, now.get(key, ()), database)
    for row in base.rows(_TOMBSTONES):
        key = _named(row)
        if key not in told and key not in there:
            yield _finding("tombstone-removed", key, row, (), database)


def _records(database: Database) -> Mapping[Key, list[Row]]:
    """The rows of each record that has an address."""
    found: dict[Key, list[Row]] = {}
    for kind, (table, field) in IDS.items():
        for row in database.rows(table):
            if row.text(field):
                found.setdefault((kind, row.text(field)), []).append(row)
    return found


def _named(tombstone: Row) -> Key:
    return tombstone.text("kind"), tombstone.text("id")


def _needed(key: Key, now: Mapping[Key, list[Row]], database: Database) -> set[Key]:
    """The records that a record must refer to, and those that these must refer to."""
    found: set[Key] = set()
    todo = list(now.get(key, ()))
    seen: set[int] = set()
    while todo:
        row = todo.pop()
        if id(row) in seen:
            continue
        seen.add(id(row))
        for field in row.spec.fields:
            target = row.spec.target(field)
            if target and field.required:
                todo += [other for other in database.rows(target) if other.text("id") == row.text(field.name)]
                if target in _KINDS:
                    found.add((_KINDS[target][0], row.text(field.name)))
    return found


def _finding(code: str, key: Key, before: Row, now: list[Row] | tuple[()], database: Database) -> Finding:
    """A finding at the record's id: where it stands now, or else in the file that held it."""
    kind, record_id = key
    field = "id" if before.spec.name == _TOMBSTONES else _KINDS[before.spec.name][1]
    if now:
        return now[0].finding(code, field, kind=kind)
    return Finding(
        code=code,
        origin=Origin(file=_file(before, database)),
        field=field,
        field_title=before.spec.field(field).title,
        value=record_id,
        details={"kind": kind},
    )


def _file(row: Row, database: Database) -> str:
    """The file that held the record, below the folder's label."""
    if row.spec.path:
        return f"{database.label}/{row.spec.path}"
    record = next(one for one in database.package.records if one.table == row.spec.name)
    return f"{database.label}/{record.folder}/{PurePosixPath(row.file).name}"
