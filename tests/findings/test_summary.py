import html
import re

import pytest

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.findings.summary import MOST_ROWS, as_summary, counted, escaped
from sxsh_site.language.text import Text

CELL = Finding(
    code="reference",
    origin=Origin(file="data/facilities.csv", line=7, row=6),
    field="sector_id",
    field_title=Text(vi="Ngành", en="Sector"),
    value="biaa",
    details={"table": "sectors", "suggestion_vi": " Ý bạn là “bia”?", "suggestion_en": " Did you mean “bia”?"},
)
SHEET = Finding(
    code="sheet-formula", origin=Origin(file="mau.xlsx", line=5, row=5, sheet="Cơ sở", cell="B5"), value="=1+1"
)
WARNING = Finding(code="marks-missing", origin=Origin(file="data/facilities.csv", line=2, row=2), field="title_vi")
HOSTILE = "|a`b*_~<img src=x onerror=alert(1)>[x](javascript:1)@everyone #1 https://mau.example www.mau.example $x$ \\n"


def read(text: str) -> str:
    """What a reader sees of escaped text, without the blanks that have no width."""
    return html.unescape(text).replace("\u200b", "")


def test_nothing():
    assert as_summary([], "vi") == "### 0 lỗi, 0 cảnh báo\n\nKhông có lỗi nào.\n"


def test_a_row_for_each_finding():
    lines = as_summary([CELL, SHEET, WARNING], "vi").split("\n")
    assert lines[0] == "### 2 lỗi, 1 cảnh báo"
    assert lines[2:4] == ["|  | Tệp, dòng | Ô | Sai gì | Cách sửa |", "|---|---|---|---|---|"]
    assert [read(line) for line in lines[4:7]] == [
        "| LỖI | data/facilities.csv:7 | dòng 6 trong Excel, Ngành, “biaa” | "
        "“biaa” không có trong bảng sectors. Ý bạn là “bia”? (reference) | "
        "Dùng mã có trong bảng sectors, hoặc thêm bản ghi vào bảng đó trước. |",
        "| LỖI | mau.xlsx, Cơ sở B5 | “=1+1” | Ô chứa công thức. (sheet-formula) | "
        "Chép ô rồi dán lại dạng giá trị (Paste Special, Values), hoặc gõ kết quả. |",
        "| Cảnh báo | data/facilities.csv:2 | dòng 2 trong Excel, title_vi | "
        "title_vi: có vẻ là tiếng Việt không dấu. (marks-missing) | "
        "Gõ lại có dấu; tên riêng nước ngoài thì giữ nguyên. |",
    ]


def test_in_english():
    assert "| ERROR | data&#47;facilities.csv:7 | row 6 in Excel, Sector, “biaa” | " in as_summary([CELL], "en")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_nothing_of_a_value_is_markup(language):
    finding = Finding(
        code="pattern",
        origin=Origin(file=HOSTILE, line=2, row=2),
        field=HOSTILE,
        field_title=Text(vi=HOSTILE, en=HOSTILE),
        value=HOSTILE,
        details={"example_vi": HOSTILE, "example_en": HOSTILE},
    )
    row = as_summary([finding], language).split("\n")[4]
    assert row.count("|") == 6
    outside = re.sub(r"&#[0-9]+;", "", row)
    assert not re.search(r"[<>`*_\[\]@#~$\\\\]", outside)
    assert "https" not in re.sub(r"https&#58;&#8203;", "", row)


def test_escaped_text_reads_as_it_was_written():
    assert read(escaped(HOSTILE)) == HOSTILE
    assert escaped("Đồng Hới, 5 µm; “a” – 12%") == "Đồng Hới, 5 µm; “a” – 12%"
    assert escaped("a\x1b\nb") == "a&#92;u001b&#92;u000ab"


def test_very_many_findings_are_counted():
    several = [Finding(code="required", origin=Origin(file="data/a.csv", line=line)) for line in range(1200)]
    several.append(CELL)
    text = as_summary(several, "en")
    assert text.startswith("### 1201 errors, 0 warnings\n\n| Times | File | Code |\n|---:|---|---|\n| 1200 | ")
    assert f"first {MOST_ROWS} of 1201" in text
    assert text.count("| ERROR |") == MOST_ROWS
    assert len(text.encode()) < 1_000_000
    assert counted(several) == [(("data/a.csv", "required"), 1200), (("data/facilities.csv", "reference"), 1)]


def test_the_manual_is_linked_where_its_site_is_known():
    row = as_summary([CELL], "en", "https://mau.example/").split("\n")[4]
    assert "([reference](https://mau.example/en/bien-tap/loi/#reference)) |" in row


def test_the_summary_stays_below_what_the_host_shows():
    name = "data/" + "|" * 390
    several = [Finding(code="required", origin=Origin(file=f"{name}{n}"), field="|" * 400) for n in range(12_000)]
    text = as_summary(several, "vi")
    assert len(text.encode()) < 1_000_000
    assert text.count("| LỖI |") < MOST_ROWS
    assert "… và 11" in text
    plain = [Finding(code="required", origin=Origin(file=f"data/{n}.csv")) for n in range(1_000)]
    assert "… and 800 more files." in as_summary(plain, "en")
    assert as_summary(plain, "en").count("| required |") == MOST_ROWS
