"""The whole data folder, read."""

from pathlib import Path

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.reading.csv_file import read_csv
from sxsh_site.reading.rows import Database, Row, Table
from sxsh_site.reading.schema import PackageSpec, RecordSpec, TableSpec, read_package
from sxsh_site.reading.text_file import read_text
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
    folder = root / record.folder
    if not folder.is_dir():
        missing = f"{LABEL}/{record.folder}"
        findings.append(Finding(code="file-missing", origin=Origin(file=missing), details={"path": missing}))
    for path in sorted(folder.glob("*")):
        file = f"{LABEL}/{record.folder}/{path.name}"
        if path.name == _KEEP:
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
    return [Table(spec=package.tables[name], rows=tuple(found)) for name, found in rows.items()]
