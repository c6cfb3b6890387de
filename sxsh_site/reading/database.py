"""The whole data folder, read."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.findings.suggestion import nearest, suggestion
from sxsh_site.reading.csv_file import read_csv
from sxsh_site.reading.left_overs import left_over
from sxsh_site.reading.rows import Database, Row, Table
from sxsh_site.reading.schema import PACKAGE_FILE, PackageSpec, RecordSpec, TableSpec, read_package
from sxsh_site.reading.text_file import read_text, unreadable
from sxsh_site.reading.yaml_records import read_record

LABEL = "data"
# Git keeps no empty folder; this file stands for one.
_KEEP = ".gitkeep"


def read_database(root: Path) -> tuple[Database | None, list[Finding]]:
    """Every table under ``root``, and everything that is wrong with the shape of its files.

    Findings name files below ``data/``, wherever the folder really lies.
    """
    package, findings = read_package(root, LABEL)
    if package is None:
        return None, findings
    tables: dict[str, Table] = {}
    for spec in package.tables.values():
        if spec.path:
            tables[spec.name] = _table(root, spec, findings)
    for record in package.records:
        for table in _records(root, record, package, findings):
            tables[table.spec.name] = table
    findings.extend(_unexpected(root, package))
    return Database(root=root, label=LABEL, package=package, tables=tables), findings


def _table(root: Path, spec: TableSpec, findings: list[Finding]) -> Table:
    file = f"{LABEL}/{spec.path}"
    text, faults = read_text(root / spec.path, root, file)
    if text is None:
        findings.extend(faults)
        return Table(spec=spec, rows=())
    table, faults = read_csv(text, file, spec)
    findings.extend(faults)
    return table


def _records(root: Path, record: RecordSpec, package: PackageSpec, findings: list[Finding]) -> list[Table]:
    rows: dict[str, list[Row]] = {name: [] for name in (record.table, *record.parts.values())}
    for path in _files(root / record.folder, f"{LABEL}/{record.folder}", findings):
        file = f"{LABEL}/{record.folder}/{path.name}"
        if path.name == _KEEP or left_over(path.name):
            continue
        if path.suffix != ".yaml":
            details = {"expected": f"{path.stem}.yaml"}
            findings.append(Finding(code="file-name", origin=Origin(file=file), details=details))
            continue
        text, faults = read_text(path, root, file)
        findings.extend(faults)
        if text is None:
            continue
        found, faults = read_record(text, file, record, package)
        findings.extend(faults)
        for row in found:
            rows[row.spec.name].append(row)
    _tell_copies(rows, record, findings)
    return [Table(spec=package.tables[name], rows=tuple(found)) for name, found in rows.items()]


def _files(folder: Path, file: str, findings: list[Finding]) -> list[Path]:
    """What lies in a folder of records; nothing where it cannot be looked into, which is told."""
    try:
        if not folder.is_symlink():
            return sorted(folder.iterdir())
        code = "file-outside"
    except FileNotFoundError:
        code = "file-missing"
    except OSError as fault:
        findings.append(unreadable(file, fault))
        return []
    findings.append(Finding(code=code, origin=Origin(file=file), details={"path": file}))
    return []


def _tell_copies(rows: dict[str, list[Row]], record: RecordSpec, findings: list[Finding]) -> None:
    """Where a file repeats the id of another, that is its fault, not its name; it is read under its name."""
    own = rows[record.table]
    owners = {row.text("id"): row for row in reversed(own)}
    owners |= {row.text("id"): row for row in own if PurePosixPath(row.file).stem == row.text("id")}
    copies = {row.file: row for row in own if row.text("id") and owners[row.text("id")] is not row}
    if not copies:
        return
    findings[:] = [one for one in findings if not (one.code == "file-name" and one.origin.file in copies)]
    for file, row in copies.items():
        first = owners[row.text("id")]
        findings.append(row.finding("duplicate-key", "id", key=row.text("id"), first=f"{first.file}:{first.line}"))
        for name, found in rows.items():
            key = "id" if name == record.table else record.parent_key
            stem = PurePosixPath(file).stem
            found[:] = [replace(one, cells={**one.cells, key: stem}) if one.file == file else one for one in found]


def _unexpected(root: Path, package: PackageSpec) -> Iterator[Finding]:
    """Files that no table is read from: nobody would notice what they hold, or nobody meant them to be there."""
    known = {PACKAGE_FILE}
    known |= {place for spec in package.tables.values() for place in (spec.path, spec.schema) if place}
    folders = tuple(record.folder for record in package.records)
    for path in sorted(root.rglob("*")):
        place = path.relative_to(root)
        file = f"{LABEL}/{place.as_posix()}"
        what = left_over(path.name)
        if what is not None and path.is_file():
            details = {"what_vi": what.vi, "what_en": what.en}
            yield Finding(code="file-left-over", origin=Origin(file=file), value=path.name, details=details)
            continue
        told = place.as_posix() in known or str(place.parent) in folders or place.as_posix() in folders
        if told or any(part.startswith(".") for part in place.parts) or (path.is_dir() and not path.is_symlink()):
            continue
        if path.is_symlink():
            yield Finding(code="file-outside", origin=Origin(file=file), details={"path": file})
        else:
            meant = nearest(place.as_posix(), known)
            details = suggestion(f"{LABEL}/{meant}" if meant else "")
            yield Finding(code="file-unexpected", origin=Origin(file=file), details=details)
