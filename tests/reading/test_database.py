from collections.abc import Iterator
from pathlib import Path

import pytest

from sxsh_site.checking.check import read_and_check
from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.reading.database import read_database
from tests.made_up import TODAY, told, world, write


@pytest.fixture
def data(tmp_path: Path) -> Path:
    tables = world(case_measures=[{}, {"title_vi": "Giải pháp Mẫu"}], case_studies=[{}, {"id": "hai-mau"}])
    return write(tmp_path / "elsewhere", tables)


def test_all_tables_are_read(data):
    database, findings = read_database(data)
    assert findings == []
    assert {name: len(table.rows) for name, table in database.tables.items()} == {
        "sources": 1,
        "sectors": 1,
        "techniques": 0,
        "units": 0,
        "evidence_grades": 1,
        "places": 0,
        "facilities": 0,
        "case_studies": 2,
        "case_packages": 0,
        "case_measures": 2,
        "case_conditions": 0,
        "case_sources": 0,
    }
    assert [row.text("id") for row in database.rows("case_studies")] == ["hai-mau", "mau"]


def test_findings_name_files_below_data_wherever_the_folder_lies(data):
    (data / "sources.csv").write_text("")
    database, findings = read_database(data)
    assert told(findings) == [("file-empty", "data/sources.csv", None, "", "")]
    assert database.rows("sources") == ()


def test_the_folder_of_records_is_missing(data):
    for path in (data / "case_studies").iterdir():
        path.unlink()
    (data / "case_studies").rmdir()
    database, findings = read_database(data)
    details = {"path": "data/case_studies"}
    assert findings == [Finding(code="file-missing", origin=Origin(file="data/case_studies"), details=details)]
    assert database.rows("case_studies") == ()


def test_a_folder_of_records_that_may_not_be_looked_into_breaks_no_references(data, monkeypatch):
    listed = Path.iterdir

    def refused(folder: Path) -> Iterator[Path]:
        if folder.name == "case_studies":
            raise PermissionError(13, "refused")
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", refused)
    assert told(read_and_check(data, TODAY)[1]) == [("file-unreadable", "data/case_studies", None, "", "")]


def test_a_file_in_the_place_of_the_folder_of_records(data):
    (data / "case_studies").rename(data.parent / "case_studies")
    (data / "case_studies").write_text("x")
    (finding,) = read_database(data)[1]
    assert (finding.code, finding.details["why_en"]) == (
        "file-unreadable",
        "a file stands in the place of the folder",
    )


def test_a_folder_in_the_place_of_a_table(data):
    (data / "sources.csv").unlink()
    (data / "sources.csv").mkdir()
    assert told(read_and_check(data, TODAY)[1]) == [("file-unreadable", "data/sources.csv", None, "", "")]


def test_a_faulty_record_does_not_hide_the_others(data):
    (data / "case_studies" / "mau.yaml").write_bytes(b"id: m\xc9u\n")
    (data / "sources.csv").unlink()
    database, findings = read_database(data)
    assert sorted(told(findings)) == [
        ("encoding-not-utf8", "data/case_studies/mau.yaml", 1, "", ""),
        ("file-missing", "data/sources.csv", None, "", ""),
    ]
    assert [row.text("id") for row in database.rows("case_studies")] == ["hai-mau"]


def test_a_record_behind_a_symbolic_link_is_not_read(data):
    (data / "case_studies" / "mau.yaml").rename(data.parent / "mau.yaml")
    (data / "case_studies" / "mau.yaml").symlink_to(data.parent / "mau.yaml")
    database, findings = read_database(data)
    assert told(findings) == [("file-outside", "data/case_studies/mau.yaml", None, "", "")]
    assert [row.text("id") for row in database.rows("case_studies")] == ["hai-mau"]


def test_without_a_description_there_is_no_database(tmp_path):
    database, findings = read_database(tmp_path)
    assert database is None
    assert told(findings) == [("file-missing", "data/datapackage.yaml", None, "", "")]
