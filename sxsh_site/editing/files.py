"""The files that a form changes, and how they are written: all of them, or none.

The new files are first written whole beside the data folder, then put in their places one by one. A list of
them makes the second step one that can be finished after an interruption; a fault undoes it.
"""

import json
import os
import shutil
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sxsh_site.editing.changes import Change, Changes
from sxsh_site.editing.csv_edit import edit_csv
from sxsh_site.editing.yaml_edit import RecordEdit, edit_record, new_record
from sxsh_site.reading.rows import Database
from sxsh_site.reading.schema import RecordSpec

_READY = "ready.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileChange:
    """One file below the data folder: its bytes before (None where it is new) and after."""

    path: str
    old: bytes | None
    new: bytes


def file_changes(database: Database, changes: Changes) -> tuple[FileChange, ...]:
    """What the changes do to the files, by path. ``changes`` must have been checked without an error."""
    found = [*_tables(database, changes), *_records(database, changes)]
    return tuple(sorted((one for one in found if one.old != one.new), key=lambda one: one.path))


def _tables(database: Database, changes: Changes) -> Iterator[FileChange]:
    of_table = _by_table([one for one in changes.rows if one.spec.path])
    for name, table_changes in of_table.items():
        spec = database.package.tables[name]
        old = (database.root / spec.path).read_bytes()
        changed = {
            change.old.row or 0: {one.field.name: one.new for one in change.fields}
            for change in table_changes
            if change.outcome == "changed" and change.old is not None
        }
        added = [change.row.cells for change in table_changes if change.outcome == "added"]
        text = edit_csv(old.decode("utf-8"), spec.names, changed, added)
        yield FileChange(path=spec.path, old=old, new=text.encode("utf-8"))


def _records(database: Database, changes: Changes) -> Iterator[FileChange]:
    for record in database.package.records:
        tables = (record.table, *record.parts.values())
        of_record: dict[str, list[Change]] = defaultdict(list)
        for change in changes.rows:
            if change.spec.name in tables and change.outcome != "unchanged":
                name = "id" if change.spec.name == record.table else record.parent_key
                of_record[change.row.text(name)].append(change)
        for identifier, record_changes in of_record.items():
            path = f"{record.folder}/{identifier}.yaml"
            place = database.root / path
            old = place.read_bytes() if place.is_file() else None
            yield FileChange(path=path, old=old, new=_record(old, record, database, record_changes).encode("utf-8"))


def _record(old: bytes | None, record: RecordSpec, database: Database, changes: Sequence[Change]) -> str:
    own: dict[str, str] = {}
    items: dict[str, dict[int, Mapping[str, str]]] = defaultdict(dict)
    added: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        new = {one.field.name: one.new for one in change.fields}
        if change.spec.name == record.table:
            own = new
        elif change.old is None:
            added[change.spec.name].append(change)
        else:
            siblings = [row for row in database.rows(change.spec.name) if row.file == change.old.file]
            items[change.spec.name][siblings.index(change.old)] = new
    parts = {name: [one.row.cells for one in _in_order(some)] for name, some in added.items()}
    if old is None:
        return new_record(record, database.package, own, parts)
    edit = RecordEdit(own=own, items=items, added=parts)
    return edit_record(old.decode("utf-8"), record, database.package, edit)


def _in_order(changes: Sequence[Change]) -> list[Change]:
    """The items of a list by their position, where they have one."""
    return sorted(changes, key=lambda one: one.row.integer("position") or 0)


def _by_table(changes: Sequence[Change]) -> Mapping[str, list[Change]]:
    of_table: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        of_table[change.spec.name].append(change)
    return of_table


def write_files(root: Path, changes: Sequence[FileChange]) -> None:
    """Write all changes below ``root``, or none: on a fault what was put in place is taken back.

    Raises FileExistsError where a file is no longer as it was read, OSError where it cannot be written.
    """
    for change in changes:
        if _bytes(root / change.path) != change.old:
            raise FileExistsError(root / change.path)
    stage = _stage(root)
    stage.mkdir()
    try:
        for number, change in enumerate(changes):
            _write(stage / str(number), change.new)
        listed = json.dumps([change.path for change in changes]).encode()
        _write(stage / f"{_READY}.new", listed)
        (stage / f"{_READY}.new").replace(stage / _READY)
        _put(root, stage)
    except OSError:
        (stage / _READY).unlink(missing_ok=True)
        for change in changes:
            _restore(root / change.path, change)
        raise
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def finish_writing(root: Path) -> bool:
    """Finish what an interrupted :func:`write_files` began; answer whether there was something to finish."""
    stage = _stage(root)
    ready = (stage / _READY).is_file()
    if ready:
        _put(root, stage)
    shutil.rmtree(stage, ignore_errors=True)
    return ready


def _put(root: Path, stage: Path) -> None:
    for number, path in enumerate(json.loads((stage / _READY).read_bytes())):
        if (stage / str(number)).is_file():
            (stage / str(number)).replace(root / path)


def _restore(path: Path, change: FileChange) -> None:
    if _bytes(path) == change.old:
        return
    if change.old is None:
        path.unlink()
    else:
        path.write_bytes(change.old)


def _stage(root: Path) -> Path:
    return root.resolve().parent / f".{root.resolve().name}.import"


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
