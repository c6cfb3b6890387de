import pytest

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.reading.rows import Row
from sxsh_site.reading.yaml_records import read_record
from tests.made_up import package

FILE = "data/case_studies/mau.yaml"
RECORD = next(record for record in package().records if record.table == "case_studies")
CASE = """\
# Điển hình mẫu
id: mau
title_vi: "Mẫu"
year_from: 2007
measures:
  - title_vi: "Giải pháp Mẫu"
    offsite: false

  - offsite: true
    title_vi: "Giải pháp Mẫu hai"
further_sources:
  - nguon-mau
  - nguon-mau-hai
"""


def read(text: str, file: str = FILE) -> tuple[list[Row], list[Finding]]:
    return read_record(text, file, RECORD, package())


def faults(text: str, file: str = FILE) -> list[tuple[str, int | None, str, str]]:
    return [(one.code, one.origin.line, one.field, one.value) for one in read(text, file)[1]]


def test_a_record_becomes_a_row_and_its_parts_become_rows_of_their_tables():
    rows, findings = read(CASE)
    assert findings == []
    assert [(row.spec.name, dict(row.cells)) for row in rows] == [
        ("case_studies", {"id": "mau", "title_vi": "Mẫu", "year_from": "2007"}),
        (
            "case_measures",
            {"case_study_id": "mau", "position": "1", "title_vi": "Giải pháp Mẫu", "offsite": "false"},
        ),
        (
            "case_measures",
            {"case_study_id": "mau", "position": "2", "title_vi": "Giải pháp Mẫu hai", "offsite": "true"},
        ),
        ("case_sources", {"case_study_id": "mau", "source_id": "nguon-mau"}),
        ("case_sources", {"case_study_id": "mau", "source_id": "nguon-mau-hai"}),
    ]


def test_rows_and_cells_know_their_lines():
    rows, _ = read(CASE)
    assert [(row.line, row.row) for row in rows] == [(2, None), (6, None), (9, None), (12, None), (13, None)]
    assert [rows[0].origin(name).line for name in ("id", "title_vi", "year_from")] == [2, 3, 4]
    assert [rows[2].origin(name).line for name in ("offsite", "title_vi")] == [9, 10]
    assert rows[0].origin("summary_vi") == Origin(file=FILE, line=2)


def test_a_misspelt_list_is_read_as_what_was_meant():
    sound, _ = read(CASE)
    rows, (finding,) = read(CASE.replace("measures:", "measure:"))
    assert rows == sound
    assert (finding.code, finding.value) == ("yaml-key-unknown", "measure")
    assert finding.details["suggestion_vi"] == " Ý bạn là “measures”?"


def test_an_unknown_key_with_what_was_meant():
    _, (finding,) = read(CASE.replace('title_vi: "Mẫu"', 'titel_vi: "Mẫu"'))
    assert finding == Finding(
        code="yaml-key-unknown",
        origin=Origin(file=FILE, line=3),
        field="titel_vi",
        value="titel_vi",
        details={
            "key": "titel_vi",
            "suggestion_vi": " Ý bạn là “title_vi”?",
            "suggestion_en": " Did you mean “title_vi”?",
        },
    )


def test_an_unknown_key_in_a_part():
    text = CASE.replace("    offsite: false", "    phone: 1")
    (finding,) = read(text)[1]
    assert (finding.code, finding.origin.line, finding.details["suggestion_en"]) == ("yaml-key-unknown", 7, "")


def test_a_value_that_others_would_misread():
    rows, (finding,) = read(CASE.replace('title_vi: "Mẫu"', "title_vi: no"))
    assert finding == Finding(
        code="yaml-quote",
        origin=Origin(file=FILE, line=3),
        field="title_vi",
        field_title=package().tables["case_studies"].field("title_vi").title,
        value="no",
    )
    assert rows[0].text("title_vi") == "no"


def test_a_field_that_is_no_text_is_left_to_the_checks():
    rows, findings = read(CASE.replace("2007", "1_000"))
    assert (rows[0].text("year_from"), findings) == ("1_000", [])


LIST, PAIRS, VALUE = (
    ("một danh sách", "a list"),
    ("các cặp khóa: giá trị", "key: value pairs"),
    ("một giá trị", "a single value"),
)


@pytest.mark.parametrize(
    ("text", "line", "expected", "got"),
    [
        ("- id: mau\n", 1, PAIRS, LIST),
        ("mau\n", 1, PAIRS, VALUE),
        ("id: mau\nmeasures: 5\n", 2, LIST, VALUE),
        ("id: mau\nmeasures:\n  title_vi: Mẫu\n", 3, LIST, PAIRS),
        ("id: mau\nmeasures:\n  - - Mẫu\n", 3, PAIRS, LIST),
        ("id: mau\nmeasures:\n  - Mẫu\n", 3, PAIRS, VALUE),
        ("id: mau\nfurther_sources:\n  - [a]\n", 3, PAIRS, LIST),
        ("id: mau\ntitle_vi:\n  - Mẫu\n", 3, VALUE, LIST),
        ("id: mau\ntitle_vi: {vi: Mẫu}\n", 2, VALUE, PAIRS),
    ],
)
def test_wrong_shapes(text, line, expected, got):
    details = {"expected_vi": expected[0], "expected_en": expected[1], "got_vi": got[0], "got_en": got[1]}
    (finding,) = read(text)[1]
    assert (finding.code, finding.origin, finding.details) == ("yaml-shape", Origin(file=FILE, line=line), details)


def test_a_file_is_named_for_its_record():
    assert read(CASE, "data/case_studies/hai.yaml")[1] == [
        Finding(
            code="file-name",
            origin=Origin(file="data/case_studies/hai.yaml", line=1),
            field="id",
            details={"expected": "mau.yaml"},
        )
    ]


def test_a_file_without_a_record():
    assert read("# nothing\n") == ([], [Finding(code="file-empty", origin=Origin(file=FILE))])


def test_a_document_that_cannot_be_read_gives_no_rows():
    assert read("id: mau\ntitle_vi: Mẫu: hai\n")[0] == []
    assert faults("id: mau\ntitle_vi: Mẫu: hai\n") == [("yaml-syntax", 2, "", "")]


def test_a_repeated_key_is_told_once():
    assert faults(CASE.replace("year_from: 2007", "year_from: 2007\nyear_from: 2008")) == [
        ("yaml-duplicate", 5, "year_from", "")
    ]
