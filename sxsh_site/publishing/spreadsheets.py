"""The tables as XLSX: headings in both languages over the rows, and a sheet that explains the fields."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from sxsh_site.publishing.open_tables import OpenTable, Value
from sxsh_site.publishing.tables import FOLDER
from sxsh_site.reading.schema import FieldSpec, TableSpec

# The library writes the time of day into a file; the same data is to give the same bytes.
_CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 (the format knows no zones)
# Cells are what they are: nothing that looks like a formula, an address or a number becomes one.
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_HEADING_ROWS = 3
_SHEET_NAME = 31
_WIDTH, _WIDE = 18, 48
_MARK = "x"
_FIELDS = "Giải thích - Fields"
_FIELD_HEADINGS = (
    ("Trường", "Field"),
    ("Tên tiếng Việt", "Vietnamese title"),
    ("Tên tiếng Anh", "English title"),
    ("Kiểu", "Type"),
    ("Bắt buộc", "Required"),
    ("Khóa", "Key"),
    ("Đơn vị", "Unit"),
    ("Mã của bảng", "Id from the table"),
    ("Giá trị được phép", "Allowed values"),
    ("Ví dụ", "Example"),
    ("Giải thích", "Explanation (Vietnamese)"),
    ("Giải thích (tiếng Anh)", "Explanation"),
)


def write_spreadsheets(tables: Sequence[OpenTable], site: Path) -> None:
    """Write ``du-lieu/tai-ve/<table>.xlsx`` under ``site``."""
    for table in tables:
        write_spreadsheet(table, site / FOLDER / f"{table.spec.name}.xlsx")


def write_spreadsheet(table: OpenTable, path: Path) -> None:
    """Write one table."""
    spec = table.spec
    book = Workbook(str(path), _OPTIONS)
    book.set_properties({"title": f"{spec.title.vi} / {spec.title.en}", "created": _CREATED})
    heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    name = book.add_format({"italic": True, "bottom": 1})
    sheet = book.add_worksheet(spec.name[:_SHEET_NAME])
    titles = [field.title for field in spec.fields]
    _write_row(sheet, 0, [title.vi for title in titles], heading)
    _write_row(sheet, 1, [title.en for title in titles], heading)
    _write_row(sheet, 2, spec.names, name)
    for number, row in enumerate(table.values, start=_HEADING_ROWS):
        _write_row(sheet, number, row)
    sheet.freeze_panes(_HEADING_ROWS, 1)
    sheet.set_column(0, len(titles) - 1, _WIDTH)
    sheet.autofilter(_HEADING_ROWS - 1, 0, _HEADING_ROWS - 1 + len(table.cells), len(titles) - 1)
    _explain(book.add_worksheet(_FIELDS), spec, heading)
    book.close()


def _explain(sheet: Worksheet, spec: TableSpec, heading: Format) -> None:
    _write_row(sheet, 0, [vi for vi, _ in _FIELD_HEADINGS], heading)
    _write_row(sheet, 1, [en for _, en in _FIELD_HEADINGS], heading)
    for number, field in enumerate(spec.fields, start=2):
        _write_row(sheet, number, _explanation(field, spec))
    sheet.freeze_panes(2, 1)
    sheet.set_column(0, len(_FIELD_HEADINGS) - 1, _WIDTH)
    sheet.set_column(8, 8, _WIDE)


def _explanation(field: FieldSpec, spec: TableSpec) -> Sequence[Value]:
    choices = "\n".join(f"{choice.id}: {choice.label.vi} / {choice.label.en}" for choice in field.choices)
    return (
        field.name,
        field.title.vi,
        field.title.en,
        "date" if field.shape == "partial_date" else field.type,
        _MARK if field.required else None,
        _MARK if field.name in spec.key else None,
        field.unit,
        spec.target(field),
        choices,
        field.example,
        field.description.vi,
        field.description.en,
    )


def _write_row(sheet: Worksheet, row: int, values: Sequence[Value], form: Format | None = None) -> None:
    for column, value in enumerate(values):
        if value is None or value == "":
            continue
        if isinstance(value, bool):
            # As in the CSV: of a cell that is true or false LibreOffice makes the formulas TRUE() and FALSE().
            status = sheet.write_string(row, column, "true" if value else "false", form)
        elif isinstance(value, str):
            status = sheet.write_string(row, column, value, form)
        else:
            status = sheet.write_number(row, column, value, form)
        # The library cuts a text that is longer than a cell may hold, and only answers a number.
        assert status == 0
