"""The database's description: its tables, their fields, and how YAML records become tables."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Literal

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.language.text import NO_TEXT, Choice, Text
from sxsh_site.reading.text_file import read_text
from sxsh_site.reading.yaml_file import plain, read_yaml

PACKAGE_FILE = "datapackage.yaml"
FieldType = Literal["string", "integer", "number", "boolean"]
_TYPES = ("string", "integer", "number", "boolean")


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldSpec:
    """One field of a table: its type, its bounds and its words."""

    name: str
    type: FieldType
    title: Text
    description: Text
    required: bool
    pattern: str
    max_length: int | None
    minimum: int | None
    maximum: int | None
    choices: tuple[Choice, ...]
    shape: str
    unit: str
    example: str
    multiline: bool
    references: str
    new: str = ""  # what a new draft has here, or "ask" where it must be asked though it is not required

    def choice(self, value: str) -> Choice | None:
        """The labelled value, or None where ``value`` is not one of the choices."""
        return next((choice for choice in self.choices if choice.id == value), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSpec:
    """One table. ``path`` is empty for a table that is flattened out of YAML records."""

    name: str
    title: Text
    path: str
    schema: str
    fields: tuple[FieldSpec, ...]
    key: tuple[str, ...]
    descriptor: Mapping[str, Any]

    def field(self, name: str) -> FieldSpec:
        """The field called ``name``."""
        return next(field for field in self.fields if field.name == name)

    def has(self, name: str) -> bool:
        """Whether the table has a field called ``name``."""
        return any(field.name == name for field in self.fields)

    def target(self, field: FieldSpec) -> str:
        """The table that ``field`` refers to; empty where it refers to none."""
        return self.name if field.references == "self" else field.references

    @property
    def names(self) -> tuple[str, ...]:
        """The field names, in order."""
        return tuple(field.name for field in self.fields)

    @property
    def translated(self) -> tuple[tuple[str, str], ...]:
        """The pairs of fields that hold one text in both languages, ``(x_vi, x_en)``, in order."""
        stems = (name.removesuffix("_vi") for name in self.names if name.endswith("_vi"))
        return tuple((f"{stem}_vi", f"{stem}_en") for stem in stems if self.has(f"{stem}_en"))


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSpec:
    """A kind kept one file a record: its table, its folder, and the tables of its nested lists."""

    table: str
    folder: str
    parent_key: str
    parts: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageSpec:
    """The whole database's description."""

    descriptor: Mapping[str, Any]
    tables: Mapping[str, TableSpec]
    records: tuple[RecordSpec, ...]


def read_package(data_dir: Path, label: str) -> tuple[PackageSpec | None, list[Finding]]:
    """Read ``datapackage.yaml`` and the schemas; None where they cannot be used."""
    findings: list[Finding] = []
    file = f"{label}/{PACKAGE_FILE}"
    descriptor = _mapping(data_dir / PACKAGE_FILE, data_dir, file, findings)
    if descriptor is None:
        return None, findings
    try:
        entries = list(_entries(descriptor))
        records = tuple(_record(entry) for entry in descriptor.get("records", []) if "folder" in entry)
    except (AttributeError, KeyError, TypeError, ValueError) as fault:
        return None, [_schema_fault(file, f"{type(fault).__name__}: {fault}")]
    tables: dict[str, TableSpec] = {}
    for entry, path in entries:
        try:
            table = _read_table(entry, path, data_dir, label, findings)
        except (AttributeError, KeyError, TypeError, ValueError, re.error) as fault:
            named = f"{label}/{entry.get('schema', PACKAGE_FILE)}"
            findings.append(_schema_fault(named, f"{type(fault).__name__}: {fault}"))
            continue
        if table is None:
            continue
        if table.name in tables:
            findings.append(_schema_fault(file, f"two tables are called {table.name}"))
        tables[table.name] = table
    if not findings:
        findings += _unfit(tables, records, label)
    if findings:
        return None, findings
    return PackageSpec(descriptor=descriptor, tables=tables, records=records), findings


def _record(entry: Mapping[str, Any]) -> RecordSpec:
    parts = dict(entry.get("parts", {}))
    values = (entry["name"], entry["folder"], entry["parent_key"], *parts.values())
    if not all(isinstance(value, str) and value for value in values):
        raise ValueError(f"records {values[0]}: names must be text")
    return RecordSpec(table=entry["name"], folder=entry["folder"], parent_key=entry["parent_key"], parts=parts)


def _unfit(tables: Mapping[str, TableSpec], records: Sequence[RecordSpec], label: str) -> Iterator[Finding]:
    """Keys, references and records that name a table or a field which is not there."""
    file = f"{label}/{PACKAGE_FILE}"
    for record in records:
        if _leaves(record.folder):
            yield _outside(record.folder, label)
        for name in (record.table, *record.parts.values()):
            if name not in tables:
                yield _schema_fault(file, f"records {record.table}: there is no table {name}")
        for name in record.parts.values():
            if name in tables and not tables[name].has(record.parent_key):
                yield _schema_fault(file, f"table {name}: there is no field {record.parent_key}")
        if record.table in tables and not tables[record.table].has("id"):
            yield _schema_fault(file, f"table {record.table}: there is no field id")
    kept = {name for record in records for name in (record.table, *record.parts.values())}
    for name, table in tables.items():
        place = f"{label}/{table.schema}"
        if not table.path and name not in kept:
            yield _schema_fault(file, f"table {name}: there is neither a path nor a folder of records")
        if len(set(table.names)) != len(table.names) or not table.names:
            yield _schema_fault(place, "fields must be there, each with a name of its own")
        for key in table.key:
            if not table.has(key):
                yield _schema_fault(place, f"primaryKey: there is no field {key}")
        for field in table.fields:
            target = tables.get(table.target(field))
            if field.references and (target is None or not target.has("id")):
                yield _schema_fault(place, f"field {field.name}: there is no table {field.references} with an id")


def _entries(descriptor: Mapping[str, Any]) -> Iterator[tuple[Mapping[str, Any], str]]:
    for part in ("resources", "records"):
        for entry in descriptor.get(part, []):
            if not isinstance(entry, dict):
                raise TypeError(f"{part}: each must be a mapping")
            yield entry, str(entry.get("path", "")) if part == "resources" else ""


def _mapping(path: Path, data_dir: Path, file: str, findings: list[Finding]) -> Mapping[str, Any] | None:
    text, faults = read_text(path, data_dir, file)
    if text is None:
        findings.extend(faults)
        return None
    node, faults = read_yaml(text, file)
    if node is None or faults:
        findings.extend(faults or [_schema_fault(file, "empty")])
        return None
    value = plain(node)
    if not isinstance(value, dict):
        findings.append(_schema_fault(file, "a mapping is wanted at the top"))
        return None
    return value


def _read_table(
    entry: Mapping[str, Any], path: str, data_dir: Path, label: str, findings: list[Finding]
) -> TableSpec | None:
    schema_path = str(entry.get("schema", ""))
    for place in (path, schema_path):
        if _leaves(place):
            findings.append(_outside(place, label))
            return None
    file = f"{label}/{schema_path}"
    schema = _mapping(data_dir / schema_path, data_dir, file, findings)
    if schema is None:
        return None
    fields = []
    for raw in schema.get("fields", []):
        if raw.get("type") not in _TYPES:
            findings.append(_schema_fault(file, f"field {raw.get('name')}: unknown type {raw.get('type')}"))
            return None
        fields.append(_field(raw, schema))
    return TableSpec(
        name=str(entry["name"]),
        title=Text(vi=schema["title"], en=schema["title_en"]),
        path=path,
        schema=schema_path,
        fields=tuple(fields),
        key=tuple(schema["primaryKey"]),
        descriptor=schema,
    )


def _field(raw: Mapping[str, Any], schema: Mapping[str, Any]) -> FieldSpec:
    constraints = raw.get("constraints", {})
    re.compile(constraints.get("pattern", ""))
    labels = raw.get("labels", {})
    references = str(raw.get("references", ""))
    for key in schema.get("foreignKeys", []):
        if list(key["fields"]) == [raw["name"]]:
            references = key["reference"]["resource"] or "self"
    words = (raw["name"], raw["title"], raw["title_en"], raw.get("description", ""), references)
    if not all(isinstance(word, str) for word in words):
        raise TypeError(f"field {raw['name']}: names and titles must be text")
    return FieldSpec(
        name=raw["name"],
        type=raw["type"],
        title=Text(vi=raw["title"], en=raw["title_en"]),
        description=Text(vi=raw["description"], en=raw["description_en"]) if "description" in raw else NO_TEXT,
        required=constraints.get("required") == "true",
        pattern=constraints.get("pattern", ""),
        max_length=_whole(constraints.get("maxLength")),
        minimum=_whole(constraints.get("minimum")),
        maximum=_whole(constraints.get("maximum")),
        choices=tuple(Choice(id=value, label=Text(**labels[value])) for value in constraints.get("enum", ())),
        shape=raw.get("shape", ""),
        unit=raw.get("unit", ""),
        example=str(raw.get("example", "")),
        multiline=raw.get("multiline") == "true",
        new=str(raw.get("new", "")),
        references=references,
    )


def _leaves(place: str) -> bool:
    """Whether a path of the description leads out of the data folder, on this system or another."""
    pure = PurePosixPath(place)
    return pure.is_absolute() or ".." in pure.parts or ":" in place or "\\" in place


def _outside(place: str, label: str) -> Finding:
    return Finding(
        code="file-outside", origin=Origin(file=f"{label}/{PACKAGE_FILE}"), value=place, details={"path": place}
    )


def _whole(text: str | None) -> int | None:
    return None if text is None else int(text)


def _schema_fault(file: str, problem: str) -> Finding:
    return Finding(code="schema-invalid", origin=Origin(file=file), details={"problem": problem})
