"""What may be published of a database: no draft, and nothing that hangs on one."""

from collections.abc import Mapping
from dataclasses import replace

from sxsh_site.reading.rows import Database, Row, Table

DRAFT = "draft"
NO_CONSENT = "none"
SOURCES = "sources"
# A row by where it stands: table, file, sheet, line.
Place = tuple[str, str, str, int]


def published(database: Database) -> Database:
    """The database without drafts, without facilities that gave no consent, and without what needs them.

    A row that must refer to a removed one goes with it; one that only may loses the reference. A source goes when
    all that cites it has gone: its title may name what is not to be named.
    """
    tables = dict(database.tables)
    removed: dict[str, set[str]] = {name: set() for name in tables}
    cited = _cited(database)
    changed = True
    while changed:
        changed = False
        removed.get(SOURCES, set()).update(cited - _cited(replace(database, tables=tables)))
        for name, table in tables.items():
            rows = tuple(kept for row in table.rows if (kept := _kept(row, removed)) is not None)
            gone = {row.text("id") for row in table.rows} - {row.text("id") for row in rows}
            if rows != table.rows:
                tables[name] = Table(spec=table.spec, rows=rows)
                # An empty cell refers to nothing, even where a record lacks its id.
                removed[name] |= gone - {""}
                changed = True
    return replace(database, tables=tables)


def _cited(database: Database) -> set[str]:
    """The sources that anything refers to."""
    return {
        row.text(field.name)
        for table in database.tables.values()
        for field in table.spec.fields
        if field.references == SOURCES
        for row in table.rows
    }


def unpublished(database: Database) -> frozenset[Place]:
    """The places of the rows that ``published`` leaves out."""
    kept = {place(row) for table in published(database).tables.values() for row in table.rows}
    return frozenset(place(row) for table in database.tables.values() for row in table.rows) - kept


def withheld(row: Row) -> bool:
    """Whether a row says of itself that it is not to be published."""
    return row.text("status") == DRAFT or row.text("consent") == NO_CONSENT


def place(row: Row) -> Place:
    """Where a row stands."""
    return (row.spec.name, row.file, row.sheet, row.line)


def _kept(row: Row, removed: Mapping[str, set[str]]) -> Row | None:
    if withheld(row):
        return None
    if row.spec.name == SOURCES and row.text("id") in removed[SOURCES]:
        return None
    cells = dict(row.cells)
    for field in row.spec.fields:
        target = row.spec.target(field)
        if target and row.text(field.name) in removed.get(target, ()):
            if field.required:
                return None
            cells[field.name] = ""
    return row if cells == row.cells else replace(row, cells=cells)
