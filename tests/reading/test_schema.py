from pathlib import Path

import pytest

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.language.text import Text
from sxsh_site.reading.schema import PackageSpec, read_package
from tests.made_up import package, world, write

PACKAGE = "data/datapackage.yaml"
SCHEMA = "data/schemas/units.yaml"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return write(tmp_path / "data", world(units=[{}]))


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def read(data: Path) -> tuple[PackageSpec | None, list[Finding]]:
    return read_package(data, "data")


def test_a_table_with_its_fields(data):
    package, findings = read(data)
    assert findings == []
    units = package.tables["units"]
    assert (units.path, units.key, units.title) == (
        "vocabularies/units.csv",
        ("id",),
        Text(vi="Đơn vị đo", en="Units of measure"),
    )
    assert units.names == ("id", "title_vi", "title_en", "symbol_vi", "symbol_en", "dimension")
    assert (units.has("id"), units.has("khong_co")) == (True, False)


def test_a_field_with_its_bounds_and_words():
    dimension = package().tables["units"].field("dimension")
    assert (dimension.type, dimension.required) == ("string", True)
    assert dimension.choice("mass").label == Text(vi="khối lượng", en="mass")
    assert dimension.choice("weight") is None
    year = package().tables["case_studies"].field("year_from")
    assert (year.type, year.required, year.minimum, year.maximum) == ("integer", False, 1990, 2100)
    published = package().tables["sources"].field("published")
    assert (published.shape, published.max_length) == ("partial_date", 10)


def test_references_to_other_tables_and_to_the_table_itself():
    places = package().tables["places"]
    assert (places.field("source_id").references, places.field("parent_id").references) == ("sources", "self")


def test_records_kept_one_a_file():
    record = next(record for record in package().records if record.table == "case_studies")
    assert (record.folder, record.parent_key) == ("case_studies", "case_study_id")
    assert record.parts == {
        "packages": "case_packages",
        "measures": "case_measures",
        "conditions": "case_conditions",
        "further_sources": "case_sources",
    }
    assert package().tables["case_measures"].path == ""


def test_an_unknown_type(data):
    change(data / "schemas" / "units.yaml", "type: string", "type: strnig")
    problem = "field id: unknown type strnig"
    assert read(data) == (
        None,
        [Finding(code="schema-invalid", origin=Origin(file=SCHEMA), details={"problem": problem})],
    )


@pytest.mark.parametrize(
    "path",
    ["/etc/passwd", "../units.csv", "vocabularies/../../units.csv", "https://mau.example/units.csv", "C:\\units.csv"],
)
def test_a_path_that_leaves_the_data_folder(data, path):
    change(data / "datapackage.yaml", "path: vocabularies/units.csv", f"path: '{path}'")
    finding = Finding(code="file-outside", origin=Origin(file=PACKAGE), value=path, details={"path": path})
    assert read(data) == (None, [finding])


@pytest.mark.parametrize("folder", ["/etc", "..", "case_studies/../..", "file:case_studies", "..\\\\case_studies"])
def test_a_folder_of_records_that_leaves_the_data_folder(tmp_path, folder):
    data = write(tmp_path / "data", world(case_studies=[{}]))
    change(data / "datapackage.yaml", "folder: case_studies", f"folder: '{folder}'")
    finding = Finding(code="file-outside", origin=Origin(file=PACKAGE), value=folder, details={"path": folder})
    assert read(data) == (None, [finding])


def test_a_schema_that_lies_elsewhere(data):
    change(data / "datapackage.yaml", "schema: schemas/units.yaml", "schema: ../units.yaml")
    details = {"path": "../units.yaml"}
    assert read(data) == (
        None,
        [Finding(code="file-outside", origin=Origin(file=PACKAGE), value="../units.yaml", details=details)],
    )


def test_a_schema_that_is_missing(data):
    (data / "schemas" / "units.yaml").unlink()
    assert read(data) == (
        None,
        [Finding(code="file-missing", origin=Origin(file=SCHEMA), details={"path": SCHEMA})],
    )


@pytest.mark.parametrize(("content", "problem"), [("# x\n", "empty"), ("- a\n", "a mapping is wanted at the top")])
def test_a_description_that_describes_nothing(data, content, problem):
    (data / "datapackage.yaml").write_text(content)
    assert read(data) == (
        None,
        [Finding(code="schema-invalid", origin=Origin(file=PACKAGE), details={"problem": problem})],
    )


def test_a_description_with_a_syntax_error(data):
    change(data / "datapackage.yaml", "version: 0.1.0", "version: a: b")
    package, (finding,) = read(data)
    assert (package, finding.code, finding.origin.file) == (None, "yaml-syntax", PACKAGE)


def test_a_description_with_a_repeated_key(data):
    change(data / "schemas" / "units.yaml", "title: ", "title: Mẫu\ntitle: ")
    package, (finding,) = read(data)
    assert (package, finding.code, finding.origin) == (None, "yaml-duplicate", Origin(file=SCHEMA, line=2, row=2))


def test_every_fault_of_a_description_is_told(data):
    change(data / "datapackage.yaml", "version: 0.1.0", "version: !ENV X")
    assert [(one.code, one.origin.file) for one in read(data)[1]] == [("yaml-tag", PACKAGE)]
    change(data / "datapackage.yaml", "version: !ENV X", "version: 0.1.0")
    change(data / "schemas" / "units.yaml", "type: string", "type: nummber")
    change(data / "datapackage.yaml", "records: []", "records:\n- {name: x, schema: /x}")
    assert [(one.code, one.origin.file) for one in read(data)[1]] == [
        ("schema-invalid", SCHEMA),
        ("file-outside", PACKAGE),
    ]
