import pytest

from sxsh_site.findings.messages import hint, message
from sxsh_site.proposals.issue_text import read_issue
from sxsh_site.proposals.proposal import proposal
from sxsh_site.workbooks.form import lists_of
from tests.made_up import database, package, world
from tests.proposals.sent import ERROR, sent

LISTS = lists_of(
    database(world(sectors=[{"id": "gach-mau", "title_vi": "Gạch Mẫu"}], units=[{"id": "kwh-mau"}], facilities=[{}]))
)
ANSWERS = {
    "Bạn viết bằng / You write in": "Tiếng Việt / Vietnamese",
    "Tên cơ sở / Name of the facility": "Xưởng Mẫu",
    "Ngành / Sector": "gạch mẫu",
    "Tóm tắt / Summary": "Dòng một\nDòng hai",
}


def read(text, name="gui-dien-hinh"):
    content = text if isinstance(text, bytes) else text.encode()
    return read_issue(content, "phieu.md", proposal(name, package()), LISTS)


def cells(rows, table):
    return [dict(row.cells) for row in rows.get(table, ())]


def told(findings):
    return [(one.code, one.origin.line, one.value) for one in findings]


def test_each_answer_stands_in_its_field_and_knows_its_line():
    text = sent("gui-dien-hinh", ANSWERS)
    rows, findings = read(text)
    assert findings == []
    assert cells(rows, "facilities") == [{"title": "Xưởng Mẫu", "sector_id": "gach-mau"}]
    assert cells(rows, "case_studies") == [{"summary": "Dòng một Dòng hai"}]
    (facility,) = rows["facilities"]
    assert text.split("\n")[facility.lines["title"] - 1] == "### Tên cơ sở / Name of the facility"
    assert rows["case_measures"] == rows["sources"] == ()


def test_what_is_not_answered_is_known_by_its_heading():
    rows, _ = read(sent("gui-dien-hinh", {}))
    (facility,) = rows["facilities"]
    assert facility.cells == {}
    assert facility.lines["title"] > 1


def test_promises_are_ticked():
    rows, _ = read(sent("gui-dien-hinh", {}, promised=("agreed",)))
    assert cells(rows, "proposal_consent") == [{"agreed": "true", "nothing_personal": "false", "licence": "false"}]


def test_several_rows_begin_where_a_label_comes_again():
    lines = """Giải pháp / Measure: Khóa vòi Mẫu: loại tốt
Mô tả / Description:
Vốn đầu tư (đồng) / Investment (đồng): 1200
Giải pháp / Measure: Bọc ống Mẫu
  giải pháp / measure :  Thứ ba Mẫu
Mô tả / Description: dài
và dài"""
    rows, findings = read(sent("gui-dien-hinh", {"Giải pháp / Measures": lines}))
    assert findings == []
    assert cells(rows, "case_measures") == [
        {"title": "Khóa vòi Mẫu: loại tốt", "investment_vnd": "1200"},
        {"title": "Bọc ống Mẫu"},
        {"title": "Thứ ba Mẫu", "description": "dài và dài"},
    ]
    first, second, _ = rows["case_measures"]
    assert (second.line - first.line, first.lines["investment_vnd"] - first.line) == (3, 2)


def test_an_amount_that_can_be_read_in_two_ways_is_not_believed():
    label = "Vốn đầu tư (đồng) / Investment (đồng)"
    lines = f"Giải pháp / Measure: Khóa vòi Mẫu\n{label}: 250.000"
    text = sent("gui-dien-hinh", {"Giải pháp / Measures": lines})
    rows, findings = read(text)
    assert told(findings) == [("number-ambiguous", text.split("\n").index(f"{label}: 250.000") + 1, "250.000")]
    assert cells(rows, "case_measures") == [{"title": "Khóa vòi Mẫu"}]
    assert "250000 (" in message(findings[0], "vi")
    assert "250,000 (" in message(findings[0], "vi")
    assert "250.0000" in hint(findings[0], "en")
    assert read(text.replace("250.000", "250000"))[1] == []


def test_a_form_that_was_left_as_it_is_has_no_rows():
    rows, findings = read(sent("gui-dien-hinh", {}))
    assert findings == []
    assert rows["case_measures"] == rows["facility_results"] == ()


@pytest.mark.parametrize(
    ("text", "line", "meant"),
    [
        ("### Ten co so / Name of the facility\n\nMẫu\n", "### Ten co so / Name of the facility", "Tên cơ sở"),
        ("### Giải pháp / Measures\n\nChung cứ / Evidence: x\n", "Chung cứ / Evidence: x", "Chứng cứ"),
        ("### Giải pháp / Measures\n\nchữ Mẫu\n", "chữ Mẫu", ""),
        ("chữ Mẫu trước phiếu\n", "chữ Mẫu trước phiếu", ""),
        ("### Trước khi gửi / Before you send\n\n- [x] Lời hứa Mẫu\n", "- [x] Lời hứa Mẫu", ""),
        ("### Trước khi gửi / Before you send\n\nđồng ý\n", "đồng ý", ""),
    ],
)
def test_a_line_that_answers_no_question_is_told(text, line, meant):
    text = f"{text}{sent('gui-dien-hinh', {})}"
    _, findings = read(text)
    assert ("issue-line", text.split("\n").index(line) + 1, line) in told(findings)
    found = next(one for one in findings if one.value == line)
    assert (meant in message(found, "vi")) if meant else ("Ý bạn" not in message(found, "vi"))
    assert "{" not in message(found, "en") + hint(found, "en")


def test_a_text_that_is_no_form_is_told_once():
    assert told(read("Xin chào Mẫu\n")[1]) == [("issue-unread", None, "")]
    assert [code for code, *_ in told(read("Xin chào Mẫu".encode("utf-16"))[1])] == ["encoding-not-utf8"]


@pytest.mark.parametrize("change", [str.upper, lambda text: text.replace("\n", "\r\n"), lambda text: "\ufeff" + text])
def test_how_a_program_saves_the_text_does_not_matter(change):
    rows, findings = read(change(sent("gui-dien-hinh", {"Từ năm / From year": "2024"}, promised=("agreed",))))
    assert findings == []
    assert cells(rows, "case_studies") == [{"year_from": "2024"}]
    assert cells(rows, "proposal_consent")[0]["agreed"] == "true"


def test_a_copy_without_the_signs_of_headings_is_read_too():
    rows, findings = read(sent("bao-loi", ERROR, promised=("nothing_personal",)).replace("### ", ""), "bao-loi")
    assert findings == []
    assert cells(rows, "proposal_fault") == [{"page": "/dien-hinh/mau/", "wrong": "Số Mẫu sai\nở bảng 1"}]
