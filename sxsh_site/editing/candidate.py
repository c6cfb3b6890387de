"""The database as it would be after a form is brought in: never written, only checked."""

import dataclasses
from collections import defaultdict
from collections.abc import Mapping, Sequence

from sxsh_site.editing.changes import Change, Changes, Key, key_of
from sxsh_site.reading.rows import Database, Row, Table


def candidate(database: Database, changes: Changes) -> Database:
    """``database`` with the form's rows in it; these point at their sheet and cells when something is found.

    Rows that change nothing stay the database's own. A second row with the same key is added, so that the
    check tells of it.
    """
    of_table: Mapping[str, list[Change]] = defaultdict(list)
    for change in changes.rows:
        of_table[change.spec.name].append(change)
    tables = dict(database.tables)
    for name, table_changes in of_table.items():
        tables[name] = Table(spec=tables[name].spec, rows=_rows(database.rows(name), table_changes))
    return dataclasses.replace(database, tables=tables)


def _rows(old: Sequence[Row], changes: Sequence[Change]) -> tuple[Row, ...]:
    places: dict[Key, int] = {key_of(row): number for number, row in enumerate(old)}
    rows = list(old)
    taken: set[Key] = set()
    for change in changes:
        if change.key in places and change.key not in taken:
            if change.outcome == "changed":
                rows[places[change.key]] = change.row
        else:
            rows.append(change.row)
        taken.add(change.key)
    return tuple(rows)
