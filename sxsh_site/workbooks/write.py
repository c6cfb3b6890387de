"""A form as an XLSX file: headings in both languages, lists to choose from, checks in the cells, a page of help.

The same form and rows give the same bytes.
"""

import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from sxsh_site.language.strings import texts
from sxsh_site.language.text import Choice, Text
from sxsh_site.reading import values
from sxsh_site.reading.schema import FieldSpec
from sxsh_site.workbooks.form import BLANK, GUIDE_SHEET, LISTS_SHEET, Form, Lists, Sheet, choices_of, label

Cells = Mapping[str, str]

# The library writes the time of day into a file; the same data is to give the same bytes.
_CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 (the format knows no zones)
# Cells are what they are: nothing that looks like a formula, an address or a number becomes one.
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
HEADING_ROWS = 4  # Vietnamese, English, what to write, the field's name
SPARE_ROWS = 500  # empty rows that have lists and checks too
_MESSAGE_LENGTH, _TITLE_LENGTH = 255, 32  # what Excel allows in a cell's notes
_LINE = 15  # the height of a line, in points
_WIDTH, _WIDE, _WIDE_FROM = 18, 44, 300


def write_form(form: Form, rows: Mapping[str, Sequence[Cells]], lists: Lists) -> bytes:
    """The workbook of ``form`` as bytes, filled with ``rows`` (by table; cells as text in their written form).

    ``lists`` hold what may be chosen for fields that refer to a table; a table without a list is typed in.
    """
    out = io.BytesIO()
    book = Workbook(out, _OPTIONS)
    marked = {"keywords": BLANK} if form.blank else {}
    book.set_properties({"title": f"{form.title.vi} / {form.title.en}", "created": _CREATED, **marked})
    looks = _Looks(book)
    guide = book.add_worksheet(GUIDE_SHEET)
    names = form.sheet_names()
    sheets = [(sheet, book.add_worksheet(names[sheet.spec.name])) for sheet in form.sheets]
    ranges = _write_lists(book.add_worksheet(LISTS_SHEET), form, lists, looks)
    _write_guide(guide, form, looks)
    for sheet, place in sheets:
        _write_sheet(place, sheet, rows.get(sheet.spec.name, ()), lists, ranges, looks)
    for place in book.worksheets():
        place.set_paper(9)  # A4
        place.set_landscape()
        place.fit_to_pages(1, 0)
    guide.activate()
    book.close()
    return out.getvalue()


class _Looks:
    """The formats of one workbook."""

    def __init__(self, book: Workbook) -> None:
        wrapped = {"text_wrap": True, "valign": "top"}
        self.title = book.add_format({**wrapped, "bold": True, "font_size": 14})
        self.prose = book.add_format(wrapped)
        self.heading = book.add_format({**wrapped, "bold": True, "bg_color": "#E3EFE8", "top": 1})
        self.english = book.add_format({**wrapped, "italic": True, "bg_color": "#E3EFE8"})
        self.note = book.add_format({**wrapped, "font_size": 9, "font_color": "#404040", "bg_color": "#F3F6F4"})
        self.name = book.add_format({"font_size": 8, "font_color": "#606060", "bg_color": "#F3F6F4", "bottom": 1})
        self.text = book.add_format({**wrapped, "num_format": "@"})
        self.integer = book.add_format({"valign": "top", "num_format": "0"})
        self.number = book.add_format({"valign": "top", "num_format": "General"})

    def of(self, field: FieldSpec) -> Format:
        """How a field's cells look. Text stays text, so that no leading zero is lost."""
        return {"integer": self.integer, "number": self.number}.get(field.type, self.text)


def _write_lists(place: Worksheet, form: Form, lists: Lists, looks: _Looks) -> Mapping[tuple[Choice, ...], str]:
    """Write each list once, one a column; answer where each stands, as a formula's range."""
    ranges: dict[tuple[Choice, ...], str] = {}
    for sheet in form.sheets:
        for field in sheet.fields:
            choices = choices_of(field, sheet, lists)
            if not choices or choices in ranges:
                continue
            column = len(ranges)
            _put(place, 0, column, field.title.vi, looks.heading)
            _put(place, 1, column, field.title.en, looks.english)
            for row, choice in enumerate(choices, start=2):
                _put(place, row, column, label(choice), looks.text)
            letter = xl_col_to_name(column)
            ranges[choices] = f"='{LISTS_SHEET}'!${letter}$3:${letter}${len(choices) + 2}"
    place.set_column(0, max(len(ranges) - 1, 0), _WIDE)
    place.freeze_panes(2, 0)
    return ranges


def _write_guide(place: Worksheet, form: Form, looks: _Looks) -> None:
    words = texts("forms")
    meaning = words["guide_meaning"]
    place.set_column(0, 0, 34)
    place.set_column(1, 1, 34)
    place.set_column(2, 2, 60)
    row = 0
    for text, look in ((form.title.vi, looks.title), (form.title.en, looks.title)):
        place.merge_range(row, 0, row, 2, text, look)
        row += 1
    kept = "guide_replaced" if form.replaces else "guide_blank" if form.blank else "guide_kept"
    for paragraph in (*form.guide, *(words[name] for name in (*_GUIDE, kept))):
        for text, look in ((paragraph.vi, looks.prose), (paragraph.en, looks.prose)):
            place.merge_range(row, 0, row, 2, text, look)
            place.set_row(row, 15 * (len(text) // 120 + 1))
            row += 1
    for sheet in form.sheets:
        row += 1
        _put(place, row, 0, sheet.title.vi, looks.heading)
        _put(place, row, 1, sheet.title.en, looks.heading)
        _put(place, row, 2, f"{meaning.vi} / {meaning.en}", looks.heading)
        for row, field in enumerate(sheet.fields, start=row + 1):  # noqa: B020 (the next sheet follows it)
            _put(place, row, 0, field.title.vi, looks.prose)
            _put(place, row, 1, field.title.en, looks.prose)
            _put(place, row, 2, _about(field), looks.prose)
            place.set_row(row, _height((field.title.vi, 32), (field.title.en, 32), (_about(field), 58)))
        row += 1


_GUIDE = ("guide_rows", "guide_choose", "guide_dates", "guide_numbers", "guide_unknown", "guide_plain")


def _write_sheet(
    place: Worksheet,
    sheet: Sheet,
    rows: Sequence[Cells],
    lists: Lists,
    ranges: Mapping[tuple[Choice, ...], str],
    looks: _Looks,
) -> None:
    widths: list[int] = []
    last = HEADING_ROWS + len(rows) + SPARE_ROWS - 1
    for column, field in enumerate(sheet.fields):
        mark = " *" if field.required else ""
        _put(place, 0, column, field.title.vi + mark, looks.heading)
        _put(place, 1, column, field.title.en + mark, looks.english)
        _put(place, 2, column, _lines(note(field)), looks.note)
        _put(place, 3, column, field.name, looks.name)
        choices = choices_of(field, sheet, lists)
        wide = field.multiline or (field.max_length or 0) >= _WIDE_FROM or bool(choices and field.references)
        widths.append(_WIDE if wide else _WIDTH)
        place.set_column(column, column, widths[-1], looks.of(field))
        checks = _checks(field, choices, ranges)
        place.data_validation(HEADING_ROWS, column, last, column, {**checks, **_notes(field, checks)})
        labels = {choice.id: label(choice) for choice in choices}
        for row, cells in enumerate(rows, start=HEADING_ROWS):
            _write_cell(place, row, column, field, cells.get(field.name, ""), labels, looks)
    # Headings are read whole: a promise is a sentence.
    for row, texts_ in enumerate(([one.title.vi for one in sheet.fields], [one.title.en for one in sheet.fields])):
        place.set_row(row, _height(*((f"{text} *", width) for text, width in zip(texts_, widths, strict=True))))
    place.set_row(2, _height(*((_lines(note(one)), width) for one, width in zip(sheet.fields, widths, strict=True))))
    place.freeze_panes(HEADING_ROWS, 1)


def _write_cell(
    place: Worksheet, row: int, column: int, field: FieldSpec, text: str, labels: Mapping[str, str], looks: _Looks
) -> None:
    number = values.number(text) if field.type in ("integer", "number") else None
    if number is not None:
        status = place.write_number(row, column, float(number), looks.of(field))
        assert status == 0
    elif text:
        _put(place, row, column, labels.get(text, text), looks.text)


def _checks(
    field: FieldSpec, choices: tuple[Choice, ...], ranges: Mapping[tuple[Choice, ...], str]
) -> Mapping[str, Any]:
    """What the cell itself refuses. A reference may be to a record that the same workbook adds, so it only asks."""
    if choices:
        kind = "warning" if field.references else "stop"
        return {"validate": "list", "source": ranges[choices], "error_type": kind}
    if field.type in ("integer", "number"):
        bounds = {"minimum": field.minimum, "maximum": field.maximum}
        validate = "integer" if field.type == "integer" else "decimal"
        low, high = bounds["minimum"], bounds["maximum"]
        limits = {"minimum": -(10**15) if low is None else low, "maximum": 10**15 if high is None else high}
        return {"validate": validate, "criteria": "between", **limits}
    if field.max_length is not None:
        return {"validate": "length", "criteria": "<=", "value": field.max_length}
    return {"validate": "any"}


def _notes(field: FieldSpec, checks: Mapping[str, Any]) -> Mapping[str, str]:
    words = texts("forms")
    shown = _about(field)
    notes = {"input_title": _cut(field.title.vi, _TITLE_LENGTH)} if shown else {}
    if shown:
        notes["input_message"] = _cut(shown, _MESSAGE_LENGTH)
    if checks["validate"] != "any":
        reason = words[f"refused_{checks['validate']}"]
        low, high = checks.get("minimum", ""), checks.get("maximum", checks.get("value", ""))
        told = "\n".join(text.format(low=low, high=high) for text in (reason.vi, reason.en))
        notes |= {"error_title": _cut(field.title.vi, _TITLE_LENGTH), "error_message": _cut(told, _MESSAGE_LENGTH)}
    return notes


def note(field: FieldSpec) -> Text:
    """What to write in a field, in few words: whether it is required, its unit, an example; may be empty."""
    words = texts("forms")
    parts: list[Text] = []
    if field.required:
        parts.append(words["note_required"])
    if field.unit:
        parts.append(_filled(words["note_unit"], field.unit))
    if field.shape == "partial_date":
        parts.append(words["note_date"])
    elif field.example and not field.choices and not field.references and field.type != "boolean":
        parts.append(_filled(words["note_example"], field.example))
    return Text(vi="; ".join(part.vi for part in parts), en="; ".join(part.en for part in parts))


def _filled(text: Text, value: str) -> Text:
    return Text(vi=text.vi.format(value=value), en=text.en.format(value=value))


def _about(field: FieldSpec) -> str:
    return "\n".join(text for text in (_lines(field.description), _lines(note(field))) if text)


def _lines(text: Text) -> str:
    return "\n".join(one for one in (text.vi, text.en) if one)


def _height(*cells: tuple[str, int]) -> int:
    """The height of a row in which each text is read whole, in a column of so many characters."""
    lines = [sum(len(line) // (width - 3) + 1 for line in text.split("\n")) for text, width in cells]
    return _LINE * max(lines, default=1)


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"


def _put(place: Worksheet, row: int, column: int, text: str, look: Format) -> None:
    if not text:
        return
    status = place.write_string(row, column, text, look)
    # The library cuts a text that is longer than a cell may hold, and only answers a number.
    assert status == 0
