"""Made-up databases for tests: small, whole in their keys and references, and plainly marked as samples.

``world(facilities=[{"title_vi": "Cơ sở Mẫu"}])`` names only what a test is about: every other required
cell is filled by its schema, and every record that is referred to is added.
"""

import csv
import io
import json
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.checking.published import published
from sxsh_site.findings.finding import Finding
from sxsh_site.language.text import Language
from sxsh_site.reading.csv_file import read_csv
from sxsh_site.reading.rows import Database, Row, Table
from sxsh_site.reading.schema import FieldSpec, PackageSpec, RecordSpec, TableSpec, read_package
from sxsh_site.reading.yaml_records import read_record
from sxsh_site.views.edition import Edition

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "data"
OVERRIDES = ROOT / "overrides"
TODAY = date(2026, 11, 24)
LABEL = "data"

Cells = Mapping[str, str]
World = dict[str, list[dict[str, str]]]
Told = tuple[str, str, int | None, str, str]

_VALUES = {"status": "published", "confidence": "verified", "consent": "public_source", "checked_on": "2026-11"}
# What the rules ask for beyond the schemas.
_MORE: Mapping[str, Cells] = {
    "facility_results": {"quantity": "1", "unit_id": "mau"},
    "legal_relations": {"other_id": "mau-cu"},
    "organisation_successors": {"successor_id": "mau-moi"},
}


@cache
def package() -> PackageSpec:
    """The real schemas."""
    spec, findings = read_package(DATA, LABEL)
    assert spec is not None, findings
    return spec


@cache
def descriptor() -> dict[str, Any]:
    """The real ``datapackage.yaml``."""
    return yaml.load((DATA / "datapackage.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


# -- a world: tables of cells
def world(**tables: Sequence[Cells]) -> World:
    """The tables given, made whole: required cells filled, and all that they refer to added."""
    built: World = {name: [] for name in tables}
    for name, rows in tables.items():
        spec = package().tables[name]
        built[name] = [_filled(spec, cells, number) for number, cells in enumerate(rows, start=1)]
    todo = [(name, row) for name, rows in built.items() for row in rows]
    while todo:
        name, row = todo.pop()
        for field, target in references(package().tables[name]):
            wanted = row[field]
            rows = built.setdefault(target, [])
            if wanted and all(other["id"] != wanted for other in rows):
                rows.append(_filled(package().tables[target], {"id": wanted}, len(rows) + 1))
                todo.append((target, rows[-1]))
    return {name: built[name] for name in package().tables if name in built}


def references(spec: TableSpec) -> Iterator[tuple[str, str]]:
    """The fields of a table that refer to another, each with that other's name."""
    for field in spec.fields:
        if field.references:
            yield field.name, spec.name if field.references == "self" else field.references


def needed(names: Iterable[str]) -> list[str]:
    """``names`` and every table that they can refer to, or are kept in one file with, in the package's order."""
    found: set[str] = set()
    todo = list(names)
    while todo:
        name = todo.pop()
        if name not in found:
            found.add(name)
            todo += [target for _, target in references(package().tables[name])]
            for record in package().records:
                together = (record.table, *record.parts.values())
                todo += together if name in together else ()
    return [name for name in package().tables if name in found]


def _filled(spec: TableSpec, given: Cells, number: int) -> dict[str, str]:
    asked = {field.name for field in spec.fields if field.required or field.name == "source_id"}
    cells = {field.name: _value(field, number) if field.name in asked else "" for field in spec.fields}
    unknown = set(given) - set(cells)
    assert not unknown, f"{spec.name} has no {sorted(unknown)}"
    cells |= _MORE.get(spec.name, {})
    cells |= given
    for name, value in given.items():
        other = name.removesuffix("_vi") + "_en"
        if name.endswith("_vi") and value and other in cells and other not in given and not cells[other]:
            cells[other] = "Sample"
    return cells


def _value(field: FieldSpec, number: int) -> str:
    if field.references:
        return default_id(field.references)
    if field.name in _VALUES and (not field.choices or field.choice(_VALUES[field.name])):
        return _VALUES[field.name]
    if field.choices:
        return field.choices[0].id
    if field.name == "position":
        return str(number)
    if field.type == "boolean":
        return "false"
    if field.type != "string":
        return field.example or str(max(field.minimum or 0, 1))
    if field.name == "id":
        return "mau" if re.fullmatch(field.pattern, "mau") else field.example
    if field.pattern:
        return field.example
    return "Sample" if field.name.endswith("_en") else "Mẫu"


def default_id(table: str) -> str:
    """The id that a made-up record has where a test gives none."""
    return _value(package().tables[table].field("id"), 1)


# -- a world as files
def files(tables: World) -> dict[str, str]:
    """The files of a world, by path below the data folder; empty tables have their header."""
    found: dict[str, str] = {}
    for name in needed(tables):
        spec = package().tables[name]
        if spec.path:
            found[spec.path] = csv_text(spec.names, ([row[one] for one in spec.names] for row in tables.get(name, ())))
    for record in package().records:
        for row in tables.get(record.table, ()):
            found[f"{record.folder}/{row['id']}.yaml"] = _yaml(record, row, tables)
    return found


def csv_text(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table as the project writes it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def _yaml(record: RecordSpec, row: Cells, tables: World) -> str:
    lines = list(_pairs(package().tables[record.table], row, ()))
    for part, name in record.parts.items():
        spec = package().tables[name]
        items = [item for item in tables.get(name, ()) if item[record.parent_key] == row["id"]]
        own = [one for one in spec.names if one not in (record.parent_key, "position")]
        lines += [f"{part}:"] if items else []
        for item in items:
            if len(own) == 1:
                lines.append(f"  - {item[own[0]]}")
            else:
                pairs = _pairs(spec, item, (record.parent_key, "position"))
                lines += [("  - " if number == 0 else "    ") + pair for number, pair in enumerate(pairs)]
    return "\n".join(lines) + "\n"


def _pairs(spec: TableSpec, row: Cells, without: Sequence[str]) -> Iterator[str]:
    for field in spec.fields:
        value = row[field.name]
        if value and field.name not in without:
            yield f"{field.name}: {json.dumps(value, ensure_ascii=False) if field.type == 'string' else value}"


def write(folder: Path, tables: World) -> Path:
    """Write a world as a data folder of its own: its files, their schemas, and a description of just these."""
    names = needed(tables)
    short = dict(descriptor())
    for part in ("resources", "records"):
        short[part] = [entry for entry in short[part] if entry["name"] in names]
    (folder / "schemas").mkdir(parents=True)
    text = yaml.dump(short, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    (folder / "datapackage.yaml").write_text(text, encoding="utf-8")
    for name in names:
        shutil.copy(DATA / "schemas" / f"{name}.yaml", folder / "schemas" / f"{name}.yaml")
    for record in package().records:
        if record.table in names:
            (folder / record.folder).mkdir(exist_ok=True)
    for path, content in files(tables).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, encoding="utf-8", newline="")
    return folder


# -- a world as what the stages make of it
def database(tables: World) -> Database:
    """A world as it is read, without touching the disk."""
    written = files(tables)
    read: dict[str, Table] = {}
    for name in needed(tables):
        spec = package().tables[name]
        if spec.path:
            read[name], findings = read_csv(written[spec.path], f"{LABEL}/{spec.path}", spec)
            assert findings == []
    for record in package().records:
        if record.table in needed(tables):
            rows: dict[str, list[Row]] = {name: [] for name in (record.table, *record.parts.values())}
            for path in sorted(path for path in written if path.startswith(f"{record.folder}/")):
                found, findings = read_record(written[path], f"{LABEL}/{path}", record, package())
                assert findings == []
                for row in found:
                    rows[row.spec.name].append(row)
            read |= {name: Table(spec=package().tables[name], rows=tuple(found)) for name, found in rows.items()}
    return Database(root=DATA, label=LABEL, package=package(), tables=read)


def catalogue(**tables: Sequence[Cells]) -> Catalogue:
    """A made-up catalogue."""
    return Catalogue(published(database(world(**tables))))


def edition(language: Language = "vi", today: date = TODAY, **tables: Sequence[Cells]) -> Edition:
    """A made-up catalogue's edition in one language."""
    return Edition(catalogue=catalogue(**tables), language=language, today=today)


def told(findings: Iterable[Finding]) -> list[Told]:
    """What findings say, without their details: code, file, line, field, value."""
    return [(one.code, one.origin.file, one.origin.line, one.field, one.value) for one in findings]
