"""The same five faults in records kept one a file: told by our own check, with file and line."""

import pytest

from sxsh_site.checking.check import read_and_check
from tests.checking.examples import replace
from tests.made_up import TODAY, Cells, Told, told, world, write

CASE: Cells = {"title_vi": "Điển hình Mẫu"}
PACKAGE: Cells = {"title_vi": "Nhóm Mẫu", "saving_vnd": "5000000"}
MEASURE: Cells = {"title_vi": "Giải pháp Mẫu", "technique_id": "mau"}
CONDITION: Cells = {"title_vi": "Nước thải Mẫu", "value": "300", "unit_id": "mau"}
ID_LINE, TITLE_LINE, FACILITY_LINE, ONGOING_LINE = 1, 2, 6, 9
PACKAGE_LINE, MEASURE_LINE, CONDITION_LINE, SOURCE_LINE = 18, 23, 30, 35

# For each: what is replaced by what, and where (code, line, field, value) it is told.
FAULTS: dict[str, tuple[str, str, list[tuple[str, int, str, str]]]] = {
    "case-wrong-type": ("ongoing: false", "ongoing: có", [("boolean-format", ONGOING_LINE, "ongoing", "có")]),
    "case-missing": ('title_vi: "Điển hình Mẫu"\n', "", [("required", ID_LINE, "title_vi", "")]),
    "case-unknown": ("id: ", "la: 1\nid: ", [("yaml-key-unknown", 1, "la", "la")]),
    "case-reference": (
        'facility_id: "mau"',
        'facility_id: "khong-co"',
        [("reference", FACILITY_LINE, "facility_id", "khong-co")],
    ),
    "package-wrong-type": (
        "saving_vnd: 5000000",
        "saving_vnd: 5 triệu",
        [("number-format", PACKAGE_LINE + 2, "saving_vnd", "5 triệu")],
    ),
    "package-missing": (
        '    evidence_id: "mau"\nmeasures',
        "measures",
        [("required", PACKAGE_LINE, "evidence_id", "")],
    ),
    "package-unknown": (
        "    saving_vnd:",
        "    la: 1\n    saving_vnd:",
        [("yaml-key-unknown", PACKAGE_LINE + 2, "la", "la")],
    ),
    "package-reference": (
        '    evidence_id: "mau"\nmeasures',
        '    evidence_id: "khong_co"\nmeasures',
        [("reference", PACKAGE_LINE + 3, "evidence_id", "khong_co")],
    ),
    "measure-wrong-type": ("offsite: false", "offsite: x", [("boolean-format", MEASURE_LINE + 4, "offsite", "x")]),
    "measure-missing": ('    implementation: "done"\n', "", [("required", MEASURE_LINE, "implementation", "")]),
    "measure-unknown": (
        "    offsite:",
        "    la: 1\n    offsite:",
        [("yaml-key-unknown", MEASURE_LINE + 4, "la", "la")],
    ),
    "measure-reference": (
        'technique_id: "mau"',
        'technique_id: "khong_co"',
        [("reference", MEASURE_LINE + 2, "technique_id", "khong_co")],
    ),
    "condition-wrong-type": ("value: 300", "value: 300 m3", [("number-format", CONDITION_LINE + 2, "value", "300 m3")]),
    "condition-missing": (
        'title_en: "Sample"\n    value',
        "value",
        [("required", CONDITION_LINE, "title_en", "")],
    ),
    "condition-unknown": (
        "    value:",
        "    la: 1\n    value:",
        [("yaml-key-unknown", CONDITION_LINE + 2, "la", "la")],
    ),
    "condition-reference": (
        'unit_id: "mau"',
        'unit_id: "khong_co"',
        [("reference", CONDITION_LINE + 3, "unit_id", "khong_co")],
    ),
    "source-reference": ("  - mau\n", "  - khong-co\n", [("reference", SOURCE_LINE, "source_id", "khong-co")]),
    "source-duplicate": ("  - mau\n", "  - mau\n  - mau\n", [("duplicate-key", SOURCE_LINE + 1, "case_study_id", "x")]),
}


@pytest.fixture(scope="module")
def findings(tmp_path_factory) -> list[Told]:
    """One sound record, and one for each fault, checked together."""
    names = ["mau", *FAULTS]
    tables = world(
        case_studies=[{**CASE, "id": name, "facility_id": "mau"} for name in names],
        case_packages=[{**PACKAGE, "case_study_id": name} for name in names],
        case_measures=[{**MEASURE, "case_study_id": name} for name in names],
        case_conditions=[{**CONDITION, "case_study_id": name} for name in names],
        case_sources=[{"case_study_id": name} for name in names],
    )
    data = write(tmp_path_factory.mktemp("records") / "data", tables)
    for name, (old, new, _) in FAULTS.items():
        replace(f"case_studies/{name}.yaml", old, new)(data)
    again = (data / "case_studies" / "mau.yaml").read_text(encoding="utf-8")
    (data / "case_studies" / "trung-ma.yaml").write_text(again, encoding="utf-8")
    return told(read_and_check(data, TODAY)[1])


@pytest.mark.parametrize("name", list(FAULTS))
def test_a_fault_in_a_record(name, findings):
    file = f"data/case_studies/{name}.yaml"
    expected = [
        (code, file, line, field, name if code == "duplicate-key" else value)
        for code, line, field, value in FAULTS[name][2]
    ]
    assert [one for one in findings if one[1] == file] == expected


def test_the_sound_record_beside_them(findings):
    assert [one for one in findings if one[1] == "data/case_studies/mau.yaml"] == []


def test_two_files_with_one_id(findings):
    file = "data/case_studies/trung-ma.yaml"
    assert [one for one in findings if one[1] == file] == [("duplicate-key", file, 1, "id", "mau")]


def test_nothing_else_is_found(findings):
    files = {one[1] for one in findings}
    assert files == {f"data/case_studies/{name}.yaml" for name in (*FAULTS, "trung-ma")}
