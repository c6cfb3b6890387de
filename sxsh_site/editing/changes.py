"""What a filled-in form would change: each of its rows against the record that has the same key.

A row that the form does not have says nothing: its record stays as it is.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sxsh_site.reading import values
from sxsh_site.reading.rows import Database, Row
from sxsh_site.reading.schema import FieldSpec, RecordSpec, TableSpec
from sxsh_site.workbooks.read import FormRows

Key = tuple[str, ...]
Outcome = Literal["added", "changed", "unchanged"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field's value before and after; empty where there is none."""

    field: FieldSpec
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One row of the form: what becomes of its record. ``row`` has all cells of the record as it is to be."""

    spec: TableSpec
    outcome: Outcome
    row: Row
    old: Row | None
    fields: tuple[FieldChange, ...]

    @property
    def key(self) -> Key:
        """The record's key."""
        return key_of(self.row)

    @property
    def emptied(self) -> tuple[FieldChange, ...]:
        """The fields that lose what they hold."""
        return tuple(one for one in self.fields if one.old and not one.new)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """All rows of a form, in the order in which they stand, and how many records of each table it lacks."""

    rows: tuple[Change, ...]
    kept: Mapping[str, int]

    def of(self, outcome: Outcome) -> tuple[Change, ...]:
        """The rows with one outcome."""
        return tuple(change for change in self.rows if change.outcome == outcome)


def key_of(row: Row) -> Key:
    """A row's key in its table."""
    return tuple(row.text(name) for name in row.spec.key)


def compare(database: Database, form_rows: FormRows) -> Changes:
    """Compare every row of a form with ``database``; nothing is judged here."""
    found: list[Change] = []
    kept: dict[str, int] = {}
    for name, rows in form_rows.items():
        spec = database.package.tables[name]
        old = {key_of(row): row for row in database.rows(name)}
        changes = [_change(spec, row, old) for row in _placed(spec, rows, database)]
        kept[name] = len(old.keys() - {change.key for change in changes})
        found += changes
    return Changes(rows=tuple(found), kept=kept)


def same_value(field: FieldSpec, one: str, other: str) -> bool:
    """Whether two texts are the same value: a number may be written with zeros at its end."""
    if one == other:
        return True
    if field.type not in ("integer", "number"):
        return False
    first, second = values.number(one), values.number(other)
    return first is not None and first == second


def record_of(spec: TableSpec, database: Database) -> RecordSpec | None:
    """The kind of file that holds a table's rows, where that is not a table of its own."""
    return next(
        (one for one in database.package.records if spec.name in (one.table, *one.parts.values())),
        None,
    )


def _change(spec: TableSpec, row: Row, records: Mapping[Key, Row]) -> Change:
    old = records.get(key_of(row))
    asked = set(row.columns) | set(row.cells)
    cells = {name: row.text(name) if name in asked or old is None else old.text(name) for name in spec.names}
    fields = []
    for field in spec.fields:
        before = old.text(field.name) if old is not None else ""
        if old is not None and same_value(field, before, cells[field.name]):
            cells[field.name] = before
        elif before != cells[field.name]:
            fields.append(FieldChange(field=field, old=before, new=cells[field.name]))
    outcome: Outcome = "added" if old is None else "changed" if fields else "unchanged"
    merged = _with_cells(row, cells)
    return Change(spec=spec, outcome=outcome, row=merged, old=old, fields=tuple(fields))


def _placed(spec: TableSpec, rows: Sequence[Row], database: Database) -> Iterator[Row]:
    """Items of nested lists without a position come after those that are there."""
    record = record_of(spec, database)
    if record is None or record.table == spec.name or not spec.has("position"):
        yield from rows
        return
    last: dict[str, int] = defaultdict(int)
    for row in (*database.rows(spec.name), *rows):
        parent = row.text(record.parent_key)
        last[parent] = max(last[parent], row.integer("position") or 0)
    for row in rows:
        if row.text("position"):
            yield row
        else:
            parent = row.text(record.parent_key)
            last[parent] += 1
            yield _with_cells(row, {**row.cells, "position": str(last[parent])})


def _with_cells(row: Row, cells: Mapping[str, str]) -> Row:
    return Row(
        spec=row.spec,
        file=row.file,
        line=row.line,
        row=row.row,
        cells=cells,
        lines=row.lines,
        sheet=row.sheet,
        columns=row.columns,
    )
