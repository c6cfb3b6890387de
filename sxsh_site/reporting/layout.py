"""The layout of an official letter, as Decree 30/2020/NĐ-CP (annex I) lays it down, with places to be filled.

The places are those of docxtpl: ``{{ name }}`` for a text, ``{%p for %}`` and ``{%tr for %}`` for paragraphs and
rows of a table that repeat.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.document import Document as Letter
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

FONT = "Times New Roman"
BODY, SMALL, RECIPIENTS = Pt(14), Pt(12), Pt(11)
_CENTRE, _BOTH = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
# Margins within what the decree allows: top and bottom 20-25 mm, left 30-35, right 15-20.
TOP, LEFT, RIGHT = Mm(20), Mm(30), Mm(20)
_INDENT = Mm(10)
_WITH_TOTAL = "funding"


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The columns of a table of the letter: their widths in millimetres, and which of them hold numbers."""

    widths: tuple[int, ...]
    numbers: tuple[int, ...] = ()


_REPORTERS = Columns(widths=(70, 36, 36, 18))
_TASKS = Columns(widths=(44, 22, 18, 16, 16, 26, 18), numbers=(2, 3, 4, 5))
_KINDS = Columns(widths=(70, 30, 30, 30), numbers=(1, 2, 3))
_TARGETS = Columns(widths=(52, 20, 14, 18, 18, 20, 18), numbers=(1, 3, 4, 5))
_FUNDING = Columns(widths=(90, 70), numbers=(1,))
_PROPOSALS = Columns(widths=(42, 28, 18, 26, 28, 18), numbers=(3,))
_ACTIVITIES = Columns(widths=(60, 18, 18, 18, 28, 18), numbers=(1, 2, 3, 4))


def letter_layout() -> bytes:
    """The letter with all its places open, as a DOCX file."""
    letter = Document()
    _page(letter)
    _heads(letter)
    _say(letter, "BÁO CÁO", align=_CENTRE, bold=True, before=Pt(12), after=Pt(0))
    _say(letter, "{{ about }}", align=_CENTRE, bold=True, after=Pt(0))
    _rule(letter.add_paragraph(), Mm(60))
    _say(letter, "Kính gửi:", align=_CENTRE, after=Pt(0))
    with _Each(letter, "one in addressees"):
        _say(letter, "- {{ one }}", align=_CENTRE, after=Pt(0))
    with _Each(letter, "text in opening", before=Pt(6)):
        _body(letter, "{{ text }}")
    _sections(letter)
    _body(letter, "{{ closing }}")
    _feet(letter)
    out = io.BytesIO()
    letter.save(out)
    return out.getvalue()


def _sections(letter: Letter) -> None:
    _heading(letter, "I. TÌNH HÌNH BÁO CÁO")
    with _Each(letter, "text in summary"):
        _body(letter, "{{ text }}")
    _body(letter, "{{ missing }}")
    _table(letter, "reporters", _REPORTERS)
    _heading(letter, "II. ĐÁNH GIÁ CHUNG")
    _said(letter, "assessments")
    _heading(letter, "III. KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ")
    _body(letter, "1. Tổng hợp", bold=True, keep=True)
    _table(letter, "tasks", _TASKS)
    _body(letter, "2. Kết quả theo từng nhiệm vụ", bold=True, keep=True)
    with _Each(letter, "text in untold"):
        _body(letter, "{{ text }}")
    with _Each(letter, "account in accounts"):
        _body(letter, "{{ account.title }}", italic=True, keep=True)
        with _Each(letter, "text in account.said"):
            _body(letter, "- {{ text }}")
        with _If(letter, "account.activities.rows"):
            _table(letter, "account.activities", _ACTIVITIES, caption=False)
    _body(letter, "3. Hoạt động theo loại", bold=True, keep=True)
    _table(letter, "kinds", _KINDS, caption=False)
    _heading(letter, "IV. CHỈ TIÊU")
    _table(letter, "targets", _TARGETS)
    _heading(letter, "V. KINH PHÍ")
    _table(letter, "funding", _FUNDING, caption=False)
    _heading(letter, "VI. KHÓ KHĂN, VƯỚNG MẮC")
    _said(letter, "difficulties")
    _heading(letter, "VII. ĐỀ XUẤT NỘI DUNG THỰC HIỆN NĂM {{ next_year }}")
    _table(letter, "proposals", _PROPOSALS, caption=False)
    _heading(letter, "VIII. NGUỒN SỐ LIỆU")
    with _Each(letter, "text in sources"):
        _body(letter, "{{ text }}", indent=False)


def _page(letter: Letter) -> None:
    section = letter.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = TOP
    section.left_margin, section.right_margin = LEFT, RIGHT
    style: Any = letter.styles["Normal"]
    style.font.name, style.font.size = FONT, BODY
    # Word takes Vietnamese letters for those of a "high ANSI" or an Eastern script: name the font for each.
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(script), FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "vi-VN")
    style.element.get_or_add_rPr().append(language)
    # Page numbers stand in the middle above the text, from the second page on.
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = _CENTRE
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = number.add_run()
        run.font.size = BODY
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._r.append(mark)


def _heads(letter: Letter) -> None:
    """Who writes at the left, the nation and its motto at the right; number, place and day below."""
    table = _bare_table(letter, 2, (66, 99))
    left, right = table.rows[0].cells
    _in_cell(left, "{{ parent }}", size=Pt(13), first=True)
    _in_cell(left, "{{ body }}", size=Pt(13), bold=True)
    _rule(left.add_paragraph(), Mm(22))
    _in_cell(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=SMALL, bold=True, first=True)
    _in_cell(right, "Độc lập - Tự do - Hạnh phúc", size=Pt(13), bold=True)
    _rule(right.add_paragraph(), Mm(17))
    left, right = table.rows[1].cells
    _in_cell(left, "Số: ......./{{ symbol }}", size=Pt(13), first=True)
    _in_cell(right, "{{ place_and_day }}", size=Pt(13), italic=True, first=True)


def _feet(letter: Letter) -> None:
    """Who receives the letter at the left, who signs it at the right."""
    table = _bare_table(letter, 1, (80, 80))
    left, right = table.rows[0].cells
    first = _in_cell(left, "Nơi nhận:", size=SMALL, bold=True, italic=True, first=True)
    first.alignment = WD_ALIGN_PARAGRAPH.LEFT
    for text in ("{%p for one in recipients %}", "- {{ one }}", "{%p endfor %}"):
        _in_cell(left, text, size=RECIPIENTS).alignment = WD_ALIGN_PARAGRAPH.LEFT
    _in_cell(right, "{{ signer }}", size=BODY, bold=True, first=True)
    for _ in range(4):
        _in_cell(right, "", size=BODY)
    _in_cell(right, "(Ký tên, đóng dấu; họ và tên)", size=SMALL, italic=True)


def _said(letter: Letter, name: str) -> None:
    with _Each(letter, f"text in {name}"):
        _body(letter, "{{ text }}")


def _table(letter: Letter, name: str, columns: Columns, *, caption: bool = True) -> None:
    """A table of the view: its caption, headings, rows and total; or, without rows, what is said in their place."""
    with _If(letter, f"not {name}.rows"):
        _body(letter, f"{{{{ {name}.empty }}}}")
    with _If(letter, f"{name}.rows"):
        if caption:
            _say(letter, f"{{{{ {name}.caption }}}}", align=_CENTRE, italic=True, size=Pt(13), after=Pt(3), keep=True)
        places = range(len(columns.widths))
        table = letter.add_table(rows=0, cols=len(places))
        table.style = "Table Grid"
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        table.autofit = False
        for column, width in zip(table.columns, columns.widths, strict=True):
            column.width = Mm(width)
        _row(table, columns, [f"{{{{ {name}.columns[{place}] }}}}" for place in places], bold=True)
        _mark(table, 0, "w:tblHeader")
        _row(table, columns, [f"{{%tr for row in {name}.rows %}}"])
        _row(table, columns, [f"{{{{ row[{place}] }}}}" for place in places])
        _mark(table, 2, "w:cantSplit")
        _row(table, columns, ["{%tr endfor %}"])
        if name == _WITH_TOTAL:
            _row(table, columns, [f"{{{{ {name}.total[{place}] }}}}" for place in places], bold=True)
        _say(letter, "", align=_BOTH, size=Pt(4), after=Pt(0))
        with _Each(letter, f"text in {name}.notes"):
            _body(letter, "{{ text }}", size=SMALL, italic=True, indent=False)


def _row(table: Table, columns: Columns, texts: Sequence[str], *, bold: bool = False) -> None:
    row: Any = table.add_row()  # type: ignore[no-untyped-call]
    cells: Sequence[_Cell] = row.cells
    for place, (cell, width) in enumerate(zip(cells, columns.widths, strict=True)):
        cell.width = Mm(width)
        if place < len(texts):
            paragraph = cell.paragraphs[0]
            _plain(paragraph, after=Pt(0))
            _run(paragraph, texts[place], size=SMALL, bold=bold)
            if bold:
                paragraph.alignment = _CENTRE
            elif place in columns.numbers:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _mark(table: Table, row: int, name: str) -> None:
    """``w:tblHeader``: the row stands again on every page; ``w:cantSplit``: no page ends within it."""
    table.rows[row]._tr.get_or_add_trPr().append(OxmlElement(name))


def _bare_table(letter: Letter, rows: int, widths: Sequence[int]) -> Table:
    table: Table = letter.add_table(rows=rows, cols=len(widths))
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for place, width in enumerate(widths):
        table.columns[place].width = Mm(width)
        for row in table.rows:
            row.cells[place].width = Mm(width)
    return table


def _in_cell(
    cell: _Cell, text: str, *, size: Pt, bold: bool = False, italic: bool = False, first: bool = False
) -> Paragraph:
    paragraph: Paragraph = cell.paragraphs[0] if first else cell.add_paragraph()
    _plain(paragraph, after=Pt(0))
    paragraph.alignment = _CENTRE
    _run(paragraph, text, size=size, bold=bold, italic=italic)
    return paragraph


def _heading(letter: Letter, text: str) -> None:
    _body(letter, text, bold=True, before=Pt(6), keep=True)


def _body(letter: Letter, text: str, *, indent: bool = True, **more: Any) -> None:
    paragraph = _say(letter, text, align=_BOTH, **more)
    if indent:
        paragraph.paragraph_format.first_line_indent = _INDENT


def _say(
    letter: Letter,
    text: str,
    *,
    align: WD_ALIGN_PARAGRAPH,
    size: Pt = BODY,
    bold: bool = False,
    italic: bool = False,
    before: Pt | None = None,
    after: Pt | None = None,
    keep: bool = False,
) -> Paragraph:
    paragraph = letter.add_paragraph()
    _plain(paragraph, before=before, after=Pt(6) if after is None else after)
    paragraph.alignment = align
    paragraph.paragraph_format.keep_with_next = keep
    _run(paragraph, text, size=size, bold=bold, italic=italic)
    return paragraph


def _run(paragraph: Paragraph, text: str, *, size: Pt, bold: bool = False, italic: bool = False) -> None:
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = size, bold, italic


def _plain(paragraph: Paragraph, *, after: Pt, before: Pt | None = None) -> None:
    form = paragraph.paragraph_format
    form.space_before, form.space_after, form.line_spacing = before or Pt(0), after, 1.15


def _rule(paragraph: Paragraph, indent: Mm) -> None:
    """A line in the middle beneath a name, a third to a half of it or as long as the motto."""
    form = paragraph.paragraph_format
    form.left_indent = form.right_indent = indent
    form.space_before, form.space_after = Pt(0), Pt(6)
    form.line_spacing = Pt(3)
    borders = OxmlElement("w:pBdr")
    line = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    paragraph._p.get_or_add_pPr().append(borders)


class _Each:
    """Paragraphs between these are repeated: ``{%p for … %}`` and ``{%p endfor %}``."""

    _ends = "{%p endfor %}"

    def __init__(self, letter: Letter, what: str, before: Pt | None = None) -> None:
        self._letter, self._begins, self._before = letter, f"{{%p for {what} %}}", before

    def __enter__(self) -> None:
        _say(self._letter, self._begins, align=_BOTH, before=self._before)

    def __exit__(self, *_: object) -> None:
        _say(self._letter, self._ends, align=_BOTH)


class _If(_Each):
    """What stands between these is there only where the condition holds."""

    _ends = "{%p endif %}"

    def __init__(self, letter: Letter, condition: str) -> None:
        super().__init__(letter, "")
        self._begins = f"{{%p if {condition} %}}"
