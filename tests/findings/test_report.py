import json

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.findings.report import as_github, as_json, as_text
from sxsh_site.language.text import Text

TITLE = Text(vi="Thuộc ngành", en="Sector")
CELL = Finding(
    code="reference",
    origin=Origin(file="data/facilities.csv", line=7, row=6),
    field="sector_id",
    field_title=TITLE,
    value="biaa",
    details={"table": "sectors", "suggestion_vi": " Ý bạn là “bia”?", "suggestion_en": " Did you mean “bia”?"},
)
FILE = Finding(code="file-empty", origin=Origin(file="data/units.csv"))
WARNING = Finding(
    code="case-facility-sector",
    origin=Origin(file="data/case_studies/mau.yaml", line=8),
    field="sector_id",
    field_title=TITLE,
    value="beer",
    details={"case": "beer", "facility": "paper"},
)
HOSTILE = Finding(
    code="pattern",
    origin=Origin(file="data/a,b:c%\n.csv", line=2),
    field="id",
    value="x\n::error::y",
    details={"example_vi": "100%", "example_en": "100%"},
)


def test_text_in_vietnamese():
    assert list(as_text([CELL, FILE], "vi")) == [
        'LỖI data/facilities.csv:7 [dòng 6, cột sector_id (Thuộc ngành), giá trị "biaa"]: '
        "“biaa” không có trong bảng sectors. Ý bạn là “bia”? (reference)",
        "    Cách sửa: Dùng mã có trong bảng sectors, hoặc thêm bản ghi vào bảng đó trước. "
        "Xem: /bien-tap/loi/#reference",
        "LỖI data/units.csv: Tệp rỗng. (file-empty)",
        "    Cách sửa: Tệp cần có ít nhất dòng tiêu đề cột. Xem: /bien-tap/loi/#file-empty",
    ]


def test_text_in_english():
    assert list(as_text([WARNING], "en")) == [
        'WARNING data/case_studies/mau.yaml:8 [column sector_id (Sector), value "beer"]: '
        "The case's sector (beer) differs from its facility's (paper). (case-facility-sector)",
        "    To mend: Make the two agree. See: /en/bien-tap/loi/#case-facility-sector",
    ]


def test_text_keeps_a_finding_in_its_two_lines():
    first, second = as_text([HOSTILE], "en")
    assert first.endswith(
        ' [column id, value "x\\u000a::error::y"]: “x\\u000a::error::y” does not have the form of id. (pattern)'
    )
    assert second == "    To mend: A right example: 100%. See: /en/bien-tap/loi/#pattern"


def test_json_holds_both_languages():
    assert json.loads(as_json([CELL, FILE])) == [
        {
            "code": "reference",
            "severity": "error",
            "file": "data/facilities.csv",
            "line": 7,
            "row": 6,
            "field": "sector_id",
            "field_title_vi": "Thuộc ngành",
            "field_title_en": "Sector",
            "value": "biaa",
            "message_vi": "“biaa” không có trong bảng sectors. Ý bạn là “bia”?",
            "message_en": "“biaa” is not in the table sectors. Did you mean “bia”?",
            "hint_vi": "Dùng mã có trong bảng sectors, hoặc thêm bản ghi vào bảng đó trước.",
            "hint_en": "Use an id of the table sectors, or add the record there first.",
            "manual_vi": "/bien-tap/loi/#reference",
            "manual_en": "/en/bien-tap/loi/#reference",
        },
        {
            "code": "file-empty",
            "severity": "error",
            "file": "data/units.csv",
            "line": None,
            "row": None,
            "field": None,
            "field_title_vi": None,
            "field_title_en": None,
            "value": None,
            "message_vi": "Tệp rỗng.",
            "message_en": "The file is empty.",
            "hint_vi": "Tệp cần có ít nhất dòng tiêu đề cột.",
            "hint_en": "The file needs at least its header row.",
            "manual_vi": "/bien-tap/loi/#file-empty",
            "manual_en": "/en/bien-tap/loi/#file-empty",
        },
    ]


def test_json_writes_vietnamese_as_it_is():
    assert "Tệp rỗng." in as_json([FILE])


def test_json_of_nothing_is_an_empty_list():
    assert as_json([]) == "[]"


def test_github_annotations():
    assert list(as_github([CELL, FILE, WARNING], "en")) == [
        "::error file=data/facilities.csv,line=7,title=ERROR%2C row 6%2C column sector_id (Sector)::"
        "“biaa” is not in the table sectors. Did you mean “bia”? "
        "Use an id of the table sectors, or add the record there first. (reference)",
        "::error file=data/units.csv,title=ERROR::The file is empty. "
        "The file needs at least its header row. (file-empty)",
        "::warning file=data/case_studies/mau.yaml,line=8,title=WARNING%2C column sector_id (Sector)::"
        "The case's sector (beer) differs from its facility's (paper). Make the two agree. (case-facility-sector)",
    ]


def test_github_annotations_cannot_be_broken_out_of():
    assert list(as_github([HOSTILE], "en")) == [
        "::error file=data/a%2Cb%3Ac%25\\u000a.csv,line=2,title=ERROR%2C column id::"
        "“x\\u000a::error::y” does not have the form of id. A right example: 100%25. (pattern)"
    ]


def test_github_annotations_lead_to_the_manual_where_its_site_is_known():
    for address in ("https://mau.example", "https://mau.example/"):
        (line,) = as_github([FILE], "en", address)
        assert line.endswith("(file-empty) https://mau.example/en/bien-tap/loi/#file-empty")


def test_github_annotations_show_every_file_before_a_second_fault_of_one():
    record = [Finding(code="required", origin=Origin(file="data/a.yaml", line=1), field=f"f{n}") for n in range(15)]
    other = Finding(code="required", origin=Origin(file="data/b.yaml", line=1), field="id")
    lines = list(as_github([*record, other, WARNING], "vi"))
    assert [line.split(",")[0].split("file=")[-1] for line in lines[:4]] == [
        "data/a.yaml",
        "data/b.yaml",
        "data/case_studies/mau.yaml",
        "data/a.yaml",
    ]
    assert len(lines) == 18
    assert lines[-1].startswith("::notice::Ở đây chỉ hiện nhiều nhất 10 lỗi và 10 cảnh báo; còn 6 phát hiện khác")
    assert "6 more are in the summary" in lines[-1]
    assert not any(line.startswith("::notice") for line in as_github(record[:10], "vi"))
