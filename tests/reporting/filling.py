"""A report form filled in by a program as a person would: open it, go to the sheet, type into the cells, save."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

GENERAL, TASKS, ACTIVITIES, PROPOSALS = "Thông tin chung", "Nhiệm vụ", "Hoạt động", "Đề xuất năm sau"
NAMES_ROW, FIRST_ROW = 4, 5
Typed = Mapping[str, Any]


def fill(path: Path, sheets: Mapping[str, Sequence[Typed]], out: Path | None = None) -> Path:
    """Type values into the rows of some sheets, from the first row on, and save."""
    book = load_workbook(path)
    for name, rows in sheets.items():
        for number, values in enumerate(rows):
            put(book[name], FIRST_ROW + number, values)
    book.save(out or path)
    return out or path


def put(sheet: Worksheet, row: int, values: Typed) -> None:
    """Type into the cells of one row, by the names of the columns."""
    for name, value in values.items():
        sheet[f"{letter(sheet, name)}{row}"] = value


def letter(sheet: Worksheet, name: str) -> str:
    """The letter of the column with a name."""
    return next(cell.column_letter for cell in sheet[NAMES_ROW] if cell.value == name)


def rows(path: Path, name: str) -> list[dict[str, Any]]:
    """The rows of a sheet, by the names of the columns, without empty ones."""
    sheet = load_workbook(path)[name]
    names = [cell.value for cell in sheet[NAMES_ROW]]
    found = [
        {key: cell.value for key, cell in zip(names, line, strict=True) if cell.value is not None}
        for line in sheet.iter_rows(min_row=FIRST_ROW)
    ]
    return [one for one in found if one]


def set_task(path: Path, number: str, values: Typed) -> None:
    """Type into the row of the task with a number."""
    book = load_workbook(path)
    sheet = book[TASKS]
    column = letter(sheet, "task_id")
    (row,) = (
        row
        for row in range(FIRST_ROW, sheet.max_row + 1)
        if str(sheet[f"{column}{row}"].value or "").startswith(f"{number}. ")
    )
    put(sheet, row, values)
    book.save(path)


def choose(path: Path, sheet: str, row: int, name: str, chosen: str) -> None:
    """Choose from a cell's list: the entry that begins with ``chosen``."""
    book = load_workbook(path)
    place = book[sheet]
    cell = f"{letter(place, name)}{row}"
    (checks,) = (one for one in place.data_validations.dataValidation if cell in one.sqref and one.type == "list")
    lists, column = str(checks.formula1).split("!")
    assert "Danh mục" in lists
    entries = [line[0].value for line in book["Danh mục"][column.replace("$", "")]]
    (entry,) = (entry for entry in entries if str(entry).startswith(chosen))
    place[cell] = entry
    book.save(path)
