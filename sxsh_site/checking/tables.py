"""Frictionless over all tables at once, with their schemas, keys and references.

The rows are handed over as they were read (CSV and flattened YAML alike), so that nothing guesses a
dialect or an encoding again, and a fault can be told at the row's own file and line.
"""

from collections.abc import Collection, Iterator
from typing import Any

import yaml
from frictionless import FrictionlessException, Package, Resource, Schema
from frictionless.errors import BlankRowError, ForeignKeyError, PrimaryKeyError, RowError, UniqueError

from sxsh_site.checking.corrections import record_meant
from sxsh_site.findings.finding import Cell, Finding, Origin
from sxsh_site.findings.suggestion import suggestion
from sxsh_site.reading.rows import Database, Row, Table

# Frictionless stops at 1,000 errors unless told otherwise; no fault may stay untold.
MOST_ERRORS = 10_000_000
# Faults that keep a file, or rows of it, from being read.
READING_CODES = frozenset(
    (
        "conflict-marker",
        "control-character",
        "encoding-not-utf8",
        "file-empty",
        "file-missing",
        "file-outside",
        "file-too-large",
        "file-unreadable",
        "header-duplicate",
        "header-missing",
        "header-order",
        "header-unknown",
        "quote-unclosed",
        "row-length",
        "separator",
        "separator-line",
        "yaml-alias",
        "yaml-duplicate",
        "yaml-shape",
        "yaml-syntax",
        "yaml-tag",
    )
)


def check_tables(database: Database, before: Collection[Finding]) -> Iterator[Finding]:
    """What Frictionless finds, but for cells that findings of ``before`` point at already.

    A table that could not be read whole is no ground for saying that a reference to it is broken.
    """
    unread = {name for name, table in database.tables.items() if _is_unread(table, database, before)}
    tables = dict(database.tables)
    resources = []
    for table in tables.values():
        try:
            resources.append(_resource(table, database))
        except FrictionlessException as fault:
            # What is wrong with a schema beyond what the reading asks of it.
            origin = Origin(file=f"{database.label}/{table.spec.schema}")
            yield Finding(code="schema-invalid", origin=origin, details={"problem": str(fault.error.note)})
    if len(resources) < len(tables):
        return
    report = Package(resources=resources).validate(limit_errors=MOST_ERRORS)
    told = cells_of(before)
    for task in report.tasks:
        table = tables[task.name]
        for error in task.errors:
            for finding in _findings(error, table, database):
                if finding.code == "reference" and finding.details["table"] in unread:
                    continue
                if finding.cell not in told:
                    told.add(finding.cell)
                    yield finding
    for error in report.errors:
        yield Finding(code="tabular", origin=_nowhere(database), details={"problem": error.message})


def _is_unread(table: Table, database: Database, before: Collection[Finding]) -> bool:
    """Whether a fault of its file kept a table, or a record of it, from being read."""
    if table.spec.path:
        files = f"{database.label}/{table.spec.path}"
    else:
        record = next(one for one in database.package.records if table.spec.name in (one.table, *one.parts.values()))
        files = f"{database.label}/{record.folder}"
    # A control character inside one cell does not keep the table from being read.
    unread = (one for one in before if one.code in READING_CODES and (one.code != "control-character" or not one.field))
    return any(finding.origin.file.startswith(files) for finding in unread)


def _resource(table: Table, database: Database) -> Resource:
    spec = table.spec
    source = (database.root / spec.schema).read_text(encoding="utf-8")
    descriptor: dict[str, Any] = yaml.load(source, Loader=yaml.CSafeLoader)
    keys = {key["fields"][0] for key in descriptor.get("foreignKeys", [])}
    for field in spec.fields:
        if field.references and field.name not in keys:
            key = {"fields": [field.name], "reference": {"resource": field.references, "fields": ["id"]}}
            descriptor.setdefault("foreignKeys", []).append(key)
    rows = [[row.text(name) for name in spec.names] for row in table.rows]
    return Resource(name=spec.name, data=[list(spec.names), *rows], schema=Schema.from_descriptor(descriptor))


def _findings(error: Any, table: Table, database: Database) -> Iterator[Finding]:
    if isinstance(error, BlankRowError):
        # Each of its required cells is told.
        return
    if not isinstance(error, RowError):
        yield Finding(code="tabular", origin=_nowhere(database), details={"problem": str(error.message)})
        return
    row = table.rows[error.row_number - 2]
    if isinstance(error, ForeignKeyError):
        name = error.field_names[0]
        target = table.spec.target(table.spec.field(name))
        meant = record_meant(row.text(name), database.rows(target))
        yield row.finding("reference", name, table=target, **suggestion(meant))
    elif isinstance(error, PrimaryKeyError):
        yield from _duplicate(row, table, table.spec.key)
    elif isinstance(error, UniqueError):
        yield from _duplicate(row, table, (getattr(error, "field_name", "id"),))
    else:
        yield row.finding("tabular", getattr(error, "field_name", ""), problem=error.note)


def _duplicate(row: Row, table: Table, key: tuple[str, ...]) -> Iterator[Finding]:
    """The first row with the key of ``row``. Frictionless leaves blanks at the edges of a number out; so must this."""
    value = [row.text(name).strip() for name in key]
    first = next(other for other in table.rows if [other.text(name).strip() for name in key] == value)
    if first is not row:
        where = f"{first.file}:{first.line}" if first.file != row.file else str(first.line)
        yield row.finding("duplicate-key", key[0], key=" + ".join(filter(None, value)), first=where)


def _nowhere(database: Database) -> Origin:
    return Origin(file=f"{database.label}/datapackage.yaml")


def cells_of(findings: Collection[Finding]) -> set[Cell]:
    """The cells that findings point at."""
    return {finding.cell for finding in findings}
