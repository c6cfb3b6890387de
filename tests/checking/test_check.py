from datetime import date
from pathlib import Path

import pytest

from sxsh_site.checking.check import all_rules, has_errors, read_and_check
from sxsh_site.findings.finding import Finding, Origin
from tests.checking.examples import cells, put, replace
from tests.made_up import ROOT, TODAY, csv_text, told, world, write


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return write(tmp_path / "data", world(sectors=[{}, {"id": "hai"}], facilities=[{"title_vi": "Cơ sở Mẫu"}]))


def test_every_module_of_rules_is_a_rule():
    modules = sorted(path.stem for path in (ROOT / "sxsh_site" / "checking" / "rules").glob("[!_]*.py"))
    assert [rule.__module__.rsplit(".", 1)[1] for rule in all_rules()] == modules
    assert all(rule.__name__ == "check" and rule.__doc__ for rule in all_rules())


def test_every_rule_has_a_test_module():
    modules = {path.stem for path in (ROOT / "sxsh_site" / "checking" / "rules").glob("[!_]*.py")}
    tests = {path.stem.removeprefix("test_") for path in (Path(__file__).parent / "rules").glob("test_*.py")}
    assert modules == tests


def test_a_sound_database(data):
    database, findings = read_and_check(data, TODAY)
    assert findings == []
    assert [row.text("title_vi") for row in database.rows("facilities")] == ["Cơ sở Mẫu"]


def test_all_faults_are_told_at_once_in_order(data):
    cells("sources.csv", title=" ", url="x")(data)
    cells("vocabularies/sectors.csv", row=1, id="mau", confidence="?")(data)
    cells("facilities.csv", sector_id="khong-co", place_note_vi="Mẫu", checked_on="2027")(data)
    assert told(read_and_check(data, TODAY)[1]) == [
        ("reference", "data/facilities.csv", 2, "sector_id", "khong-co"),
        ("translation-missing", "data/facilities.csv", 2, "place_note_en", ""),
        ("date-in-future", "data/facilities.csv", 2, "checked_on", "2027"),
        ("required", "data/sources.csv", 2, "title", " "),
        ("pattern", "data/sources.csv", 2, "url", "x"),
        ("duplicate-key", "data/vocabularies/sectors.csv", 3, "id", "mau"),
        ("choice", "data/vocabularies/sectors.csv", 3, "confidence", "?"),
    ]


def test_one_cause_is_one_finding(data):
    # Each of these cells is faulty to several checks.
    cells("sources.csv", id="", url="javascript:x ")(data)
    cells("vocabularies/sectors.csv", in_province="", source_id="")(data)
    cells("vocabularies/sectors.csv", row=1, source_id="")(data)
    cells("facilities.csv", capacity="1,5", source_id="")(data)
    assert told(read_and_check(data, TODAY)[1]) == [
        ("number-format", "data/facilities.csv", 2, "capacity", "1,5"),
        ("quantity-without-unit", "data/facilities.csv", 2, "capacity_unit_id", ""),
        ("required", "data/facilities.csv", 2, "source_id", ""),
        ("required", "data/sources.csv", 2, "id", ""),
        ("blank-edges", "data/sources.csv", 2, "url", "javascript:x "),
        ("required", "data/vocabularies/sectors.csv", 2, "in_province", ""),
        ("source-missing", "data/vocabularies/sectors.csv", 2, "source_id", ""),
        ("source-missing", "data/vocabularies/sectors.csv", 3, "source_id", ""),
    ]


def test_the_day_is_an_argument(data):
    assert told(read_and_check(data, date(2026, 10, 31))[1]) == [
        ("date-in-future", f"data/{path}", line, "checked_on", "2026-11")
        for path, line in (("facilities.csv", 2), ("vocabularies/sectors.csv", 2), ("vocabularies/sectors.csv", 3))
    ]
    assert read_and_check(data, date(2026, 11, 1))[1] == []


def test_without_a_description_there_is_nothing_to_check(data):
    put("datapackage.yaml", "- x\n")(data)
    database, findings = read_and_check(data, TODAY)
    assert database is None
    assert told(findings) == [("schema-invalid", "data/datapackage.yaml", None, "", "")]


def test_a_fault_of_shape_does_not_stop_the_checks_of_other_tables(data):
    replace("facilities.csv", "id,", "ID,")(data)
    cells("sources.csv", url="x")(data)
    assert told(read_and_check(data, TODAY)[1]) == [
        ("header-unknown", "data/facilities.csv", 1, "ID", "ID"),
        ("pattern", "data/sources.csv", 2, "url", "x"),
    ]


def test_a_file_that_cannot_be_read_is_one_finding(data):
    replace("sources.csv", "id,title,language", "id;title;language")(data)
    text = (data / "sources.csv").read_text(encoding="utf-8").replace(",", ";")
    put("sources.csv", text)(data)
    assert told(read_and_check(data, TODAY)[1]) == [
        ("separator", "data/sources.csv", 1, "", text.splitlines()[0]),
    ]


def test_more_than_a_thousand_faults_are_all_told(tmp_path):
    data = write(tmp_path / "data", world(sources=[{}]))
    names = ["id", "title", "language", "publisher", "published", "url", "note_vi", "note_en"]
    rows = [[f"nguon-{number}", "Mẫu", "vi", "=1", "x", "", "Mẫu", ""] for number in range(500)]
    put("sources.csv", csv_text(names, rows))(data)
    findings = read_and_check(data, TODAY)[1]
    assert [(one.origin.line, one.code) for one in findings] == [
        (line, code) for line in range(2, 502) for code in ("formula-start", "date-format", "translation-missing")
    ]


def test_a_warning_does_not_stop_publishing():
    warning = Finding(code="case-facility-sector", origin=Origin(file="data/case_studies/mau.yaml"))
    error = Finding(code="required", origin=Origin(file="data/sources.csv"))
    assert (has_errors([]), has_errors([warning]), has_errors([warning, error])) == (False, False, True)


def test_a_record_without_its_id_is_told_so_and_nothing_else(tmp_path):
    tables = world(
        case_studies=[{"facility_id": "mau"}],
        case_measures=[{}],
        facilities=[{}, {"id": "hai-mau"}],
        facility_results=[
            {"facility_id": "mau", "case_study_id": "mau"},
            {"facility_id": "hai-mau"},
        ],
    )
    folder = write(tmp_path / "data", tables)
    text = (folder / "case_studies/mau.yaml").read_text(encoding="utf-8")
    for given in ('id: ""\n', "id:\n", ""):
        put("case_studies/mau.yaml", text.replace('id: "mau"\n', given, 1))(folder)
        assert told(read_and_check(folder, TODAY)[1]) == [("required", "data/case_studies/mau.yaml", 1, "id", "")]


def test_a_record_with_nothing_of_its_own_is_told_in_the_projects_words(tmp_path):
    folder = write(tmp_path / "data", world(case_studies=[{}]))
    put("case_studies/mau.yaml", "measures: []\n")(folder)
    assert {code for code, *_ in told(read_and_check(folder, TODAY)[1])} == {"required"}


def test_a_facility_without_its_id_is_nobodys(tmp_path):
    tables = world(
        facilities=[{}, {"id": "hai-mau", "consent": "none", "sector_id": "khac"}],
        case_studies=[{"facility_id": ""}],
    )
    folder = write(tmp_path / "data", tables)
    cells("facilities.csv", row=1, id="")(folder)
    assert told(read_and_check(folder, TODAY)[1]) == [("required", "data/facilities.csv", 3, "id", "")]
