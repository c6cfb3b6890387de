"""What may be published of a checked database: no draft, and nothing that hangs on one."""

from collections.abc import Mapping
from dataclasses import replace

from sxsh_site.reading.rows import Database, Row, Table

DRAFT = "draft"
NO_CONSENT = "none"


def published(database: Database) -> Database:
    """The database without drafts, without facilities that gave no consent, and without what needs them.

    A row that must refer to a removed one goes with it; one that only may loses the reference.
    """
    tables = dict(database.tables)
    removed: dict[str, set[str]] = {name: set() for name in tables}
    changed = True
    while changed:
        changed = False
        for name, table in tables.items():
            rows = tuple(kept for row in table.rows if (kept := _kept(row, removed)) is not None)
            gone = {row.text("id") for row in table.rows} - {row.text("id") for row in rows}
            if rows != table.rows:
                tables[name] = Table(spec=table.spec, rows=rows)
                removed[name] |= gone
                changed = True
    return replace(database, tables=tables)


def _kept(row: Row, removed: Mapping[str, set[str]]) -> Row | None:
    if row.text("status") == DRAFT or row.text("consent") == NO_CONSENT:
        return None
    cells = dict(row.cells)
    for field in row.spec.fields:
        target = row.spec.name if field.references == "self" else field.references
        if target and row.text(field.name) in removed.get(target, ()):
            if field.required:
                return None
            cells[field.name] = ""
    return row if cells == row.cells else replace(row, cells=cells)
