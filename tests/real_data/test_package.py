"""The Data Package by its own tool: Frictionless says valid, and says invalid when a fault is planted."""

import copy
import csv
import io
import re
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from frictionless import Package

from sxsh_site.reading.schema import FieldSpec, TableSpec
from tests.checking.examples import cells, replace
from tests.made_up import DATA, ROOT, csv_text, descriptor, files, package, references, world, write

RESOURCES: Mapping[str, dict[str, Any]] = {resource["name"]: resource for resource in descriptor()["resources"]}
Fault = tuple[str, int | None, str]


def frictionless(path: Path) -> subprocess.CompletedProcess[str]:
    """The tool's own command line."""
    command = [sys.executable, "-m", "frictionless", "validate", str(path)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


# -- by the command line
def test_the_real_package_is_valid():
    done = frictionless(DATA / "datapackage.yaml")
    assert done.returncode == 0, done.stdout
    assert done.stdout.count(" VALID ") == len(RESOURCES)
    assert "INVALID" not in done.stdout


FACILITIES = "facilities.csv"
PLANTED = {
    "wrong_type": cells(FACILITIES, employees="nhiều"),
    "missing_required": cells(FACILITIES, title_vi=""),
    "unknown_column": replace(FACILITIES, ",status\n", ",status,la\n"),
    "broken_reference": cells(FACILITIES, sector_id="khong-co"),
    "duplicate_key": cells(FACILITIES, row=1, id="mau"),
}


@pytest.mark.parametrize("fault", ["none", *PLANTED])
def test_a_small_copy_by_the_command_line(fault, tmp_path):
    data = write(tmp_path / "data", world(facilities=[{}, {"id": "hai"}]))
    if fault != "none":
        PLANTED[fault](data)
    done = frictionless(data / "datapackage.yaml")
    assert done.returncode == (0 if fault == "none" else 1), done.stdout
    assert ("INVALID" in done.stdout) == (fault != "none")


# -- every table and every fault, with few rows
@cache
def schema(name: str) -> dict[str, Any]:
    text = (DATA / RESOURCES[name]["schema"]).read_text(encoding="utf-8")
    return yaml.load(text, Loader=yaml.CSafeLoader)


def errors(table: str, header: list[str], rows: list[list[str]], folder: Path) -> list[Fault]:
    """What Frictionless finds in a table of a copy; of the tables that it refers to there are only the ids."""
    sound = world(**{table: [{}]})
    resources = [copied(table, schema(table), csv_text(header, rows), folder)]
    for name in sorted({target for _, target in references(package().tables[table])} & set(RESOURCES) - {table}):
        ids = {"fields": [{"name": "id", "type": "string"}], "primaryKey": ["id"]}
        resources.append(copied(name, ids, csv_text(["id"], [[row["id"]] for row in sound[name]]), folder))
    short = {name: value for name, value in descriptor().items() if name not in ("resources", "records")}
    report = Package.from_descriptor({**short, "resources": resources}, basepath=str(folder)).resources[0].validate()
    return [
        (
            one.type,
            getattr(one, "row_number", None),
            getattr(one, "field_name", "") or "".join(getattr(one, "field_names", [])),
        )
        for one in report.tasks[0].errors
    ]


def copied(name: str, described: dict[str, Any], content: str, folder: Path) -> dict[str, Any]:
    """A resource as the package lists it, with other rows."""
    path = folder / RESOURCES[name]["path"]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return {**copy.deepcopy(RESOURCES[name]), "schema": copy.deepcopy(described)}


def sound_row(table: str) -> tuple[TableSpec, list[str], list[str]]:
    spec = package().tables[table]
    header, row = list(csv.reader(io.StringIO(files(world(**{table: [{}]}))[spec.path])))
    return spec, header, row


def with_cell(header: list[str], row: list[str], field: str, value: str) -> list[str]:
    return [value if name == field else cell for name, cell in zip(header, row, strict=True)]


def typed_field(spec: TableSpec) -> FieldSpec:
    """A field that does not take every text: a number, a choice, a pattern; if need be, a reference."""

    def rank(field: FieldSpec) -> int:
        return 0 if field.type != "string" else 1 if field.choices else 3 if field.references else 2

    narrow = [field for field in spec.fields if field.type != "string" or field.choices or field.pattern]
    return min(narrow, key=rank)


def required_field(spec: TableSpec) -> FieldSpec:
    """A field that must be filled, if there is one outside the key."""
    required = [field for field in spec.fields if field.required]
    return next((field for field in required if field.name not in spec.key), required[-1])


TABLES = [name for name in RESOURCES if RESOURCES[name]["path"].endswith(".csv")]
WITH_REFERENCES = [
    name for name in TABLES if any(target in RESOURCES for _, target in references(package().tables[name]))
]


def test_every_listed_table_is_tried():
    assert list(RESOURCES) == TABLES


@pytest.mark.parametrize("table", TABLES)
def test_a_sound_row_of_a_table(table, tmp_path):
    _, header, row = sound_row(table)
    assert errors(table, header, [row], tmp_path) == []


@pytest.mark.parametrize("table", TABLES)
def test_a_value_of_the_wrong_type(table, tmp_path):
    spec, header, row = sound_row(table)
    field = typed_field(spec)
    kind = "constraint-error" if field.type == "string" else "type-error"
    found = errors(table, header, [with_cell(header, row, field.name, "Không Phải")], tmp_path)
    expected = [(kind, 2, field.name)]
    if field.references:
        expected.append(("foreign-key", 2, field.name))
    assert found == expected


@pytest.mark.parametrize("table", TABLES)
def test_a_required_value_that_is_missing(table, tmp_path):
    spec, header, row = sound_row(table)
    field = required_field(spec)
    found = errors(table, header, [with_cell(header, row, field.name, "")], tmp_path)
    assert found == [("constraint-error", 2, field.name)]


@pytest.mark.parametrize("table", TABLES)
def test_a_column_that_is_unknown(table, tmp_path):
    _, header, row = sound_row(table)
    assert errors(table, [*header, "la"], [[*row, "x"]], tmp_path) == [("extra-label", None, "")]


@pytest.mark.parametrize("table", WITH_REFERENCES)
def test_a_reference_that_is_broken(table, tmp_path):
    spec, header, row = sound_row(table)
    field = next(name for name, target in references(spec) if target in RESOURCES)
    value = "9999" if re.fullmatch(spec.field(field).pattern or ".*", "khong-co") is None else "khong-co"
    found = errors(table, header, [with_cell(header, row, field, value)], tmp_path)
    assert found == [("foreign-key", 2, field)]


@pytest.mark.parametrize("table", TABLES)
def test_a_key_that_is_used_twice(table, tmp_path):
    spec, header, row = sound_row(table)
    unique = [("unique-error", 3, "id")] if spec.has("id") and spec.key == ("id",) else []
    assert errors(table, header, [row, row], tmp_path) == [*unique, ("primary-key", 3, "")]
