"""Spreadsheets as LibreOffice understands them: its flat XML (``fods``), read cell by cell."""

from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import parse

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetCell:
    """A cell that holds something: its place from 0, its kind (``string``, ``float``), its text or number."""

    row: int
    column: int
    kind: str
    text: str
    formula: str
    linked: bool


def sheet_cells(file: Path, sheet: int = 0) -> list[SheetCell]:
    """The cells of one sheet of a flat document; numbers as LibreOffice keeps them, not as it shows them."""
    table = parse(file).getroot().findall(f".//{_TABLE}table")[sheet]
    found, row = [], 0
    for line in table.iter(f"{_TABLE}table-row"):
        column = 0
        for cell in line:
            kind = cell.get(f"{_OFFICE}value-type", "")
            if kind or cell.get(f"{_TABLE}formula"):
                found.append(_cell(cell, row, column, kind))
            column += int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
        row += int(line.get(f"{_TABLE}number-rows-repeated", "1"))
    return found


def _cell(cell: Element, row: int, column: int, kind: str) -> SheetCell:
    shown = "\n".join("".join(part.itertext()) for part in cell.findall(f"{_TEXT}p"))
    return SheetCell(
        row=row,
        column=column,
        kind=kind,
        text=cell.get(f"{_OFFICE}value") or shown,
        formula=cell.get(f"{_TABLE}formula", ""),
        linked=cell.find(f".//{_TEXT}a") is not None,
    )
