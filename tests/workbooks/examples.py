"""One faulty and one sound example for every code of finding about workbooks.

Each is a change to the same small form, as Excel or a mischievous hand would make it: through the library
that reads workbooks, or in the archive's own parts.
"""

import io
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from sxsh_site.workbooks.form import Form, Lists, Sheet, lists_of
from sxsh_site.workbooks.write import write_form
from tests.made_up import database, package, world

FILE = "mau.xlsx"
Change = Callable[[bytes], bytes]
# What is told: code, sheet, cell, field, value.
Told = tuple[str, str, str, str, str]

WORLD = world(
    facilities=[{"id": "co-so-mau", "title_vi": "Cơ sở Mẫu", "sector_id": "nganh-mau", "tax_code": "0100109106"}],
    sectors=[{"id": "nganh-mau", "title_vi": "Ngành Mẫu", "title_en": "Sample sector"}],
)
LISTS: Lists = lists_of(database(WORLD))
_SPEC = package().tables["facilities"]
FORM = Form(name="facilities", title=_SPEC.title, guide=(), sheets=(Sheet.of(_SPEC),))
SHEET = FORM.sheet_names()["facilities"]


def column(name: str) -> int:
    """The number of a field's column, from 1."""
    return _SPEC.names.index(name) + 1


def letter(name: str) -> str:
    """The letter of a field's column."""
    number = column(name) - 1
    return chr(65 + number) if number < 26 else "A" + chr(65 + number - 26)


def filled() -> bytes:
    """The form with its one made-up row."""
    return write_form(FORM, {"facilities": WORLD["facilities"]}, LISTS)


def same(content: bytes) -> bytes:
    """The workbook as it is."""
    return content


def edit(change: Callable[[Workbook, Worksheet], None]) -> Change:
    """A change to the book and its sheet, saved."""

    def changed(content: bytes) -> bytes:
        book = load_workbook(io.BytesIO(content))
        change(book, book[SHEET])
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()

    return changed


def put(name: str, value: object, number_format: str = "", row: int = 5) -> Change:
    """A value in a field's cell of the first row."""

    def change(book: Workbook, sheet: Worksheet) -> None:
        cell = sheet.cell(row=row, column=column(name))
        cell.value = value
        if number_format:
            cell.number_format = number_format

    return edit(change)


def parts(add: dict[str, bytes], change: dict[str, tuple[bytes, bytes]] | None = None) -> Change:
    """Parts of the archive added, or pieces of them replaced."""

    def changed(content: bytes) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                before, after = (change or {}).get(name, (b"", b""))
                assert before in old.read(name)
                new.writestr(name, old.read(name).replace(before, after, 1) if before else old.read(name))
            for name, part in add.items():
                new.writestr(name, part)
        return out.getvalue()

    return changed


def _hide(book: Workbook, sheet: Worksheet) -> None:
    book.create_sheet("Danh bạ").append(["Mẫu"])
    book["Danh bạ"].sheet_state = "hidden"


def _rename(book: Workbook, sheet: Worksheet) -> None:
    sheet.title = "Co so"


def _merge(book: Workbook, sheet: Worksheet) -> None:
    sheet.merge_cells("B5:C5")


def _comment(book: Workbook, sheet: Worksheet) -> None:
    sheet["B5"].comment = Comment("Hỏi lại cơ sở Mẫu", "Mẫu")


def _hide_row(book: Workbook, sheet: Worksheet) -> None:
    sheet.row_dimensions[5].hidden = True


def _without_names(book: Workbook, sheet: Worksheet) -> None:
    sheet.delete_rows(4)


def _far(book: Workbook, sheet: Worksheet) -> None:
    sheet["A10001"] = "xa"


def _outside(book: Workbook, sheet: Worksheet) -> None:
    sheet.cell(row=5, column=len(_SPEC.names) + 2).value = "thừa"


def _note(book: Workbook, sheet: Worksheet) -> None:
    sheet.row_dimensions[5].height = 40
    sheet["B5"].hyperlink = "https://example.org/"


@dataclass(frozen=True, kw_only=True)
class Example:
    """A faulty change with all that is told of it, and a change beside it that is sound."""

    bad: Change
    found: Sequence[Told]
    good: Change = same


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BOMB = b"<sheets>" + b" " * 61 * 1024 * 1024 + b"</sheets>"
_ENTITY = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
_TYPES = "[Content_Types].xml"

EXAMPLES: dict[str, Example] = {
    "workbook-format": Example(
        bad=lambda _: "id,title_vi\nmau,Mẫu\n".encode(), found=[("workbook-format", "", "", "", "")]
    ),
    "workbook-encrypted": Example(
        bad=lambda _: OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le"),
        found=[("workbook-encrypted", "", "", "", "")],
    ),
    "workbook-damaged": Example(bad=lambda content: content[:2000], found=[("workbook-damaged", "", "", "", "")]),
    "workbook-too-large": Example(bad=parts({"xl/bomb.xml": _BOMB}), found=[("workbook-too-large", "", "", "", "")]),
    "workbook-macros": Example(bad=parts({"xl/vbaProject.bin": OLE}), found=[("workbook-macros", "", "", "", "")]),
    "workbook-links": Example(
        bad=parts({"xl/externalLinks/externalLink1.xml": b"<externalLink/>"}),
        found=[("workbook-links", "", "", "", "")],
    ),
    "workbook-xml": Example(
        bad=parts({"docProps/custom.xml": _ENTITY}), found=[("workbook-xml", "", "", "", "docProps/custom.xml")]
    ),
    "sheet-missing": Example(
        bad=edit(lambda book, sheet: book.remove(sheet)), found=[("sheet-missing", "", "", "", "")]
    ),
    "sheet-unknown": Example(bad=edit(_rename), found=[("sheet-unknown", "Co so", "", "", "")]),
    "sheet-hidden": Example(
        bad=edit(_hide), found=[("sheet-unknown", "Danh bạ", "", "", ""), ("sheet-hidden", "Danh bạ", "", "", "")]
    ),
    "sheet-hidden-cells": Example(bad=edit(_hide_row), found=[("sheet-hidden-cells", SHEET, "", "", "")]),
    "sheet-too-large": Example(bad=edit(_far), found=[("sheet-too-large", SHEET, "", "", "")]),
    "sheet-header": Example(bad=edit(_without_names), found=[("sheet-header", SHEET, "", "", "")]),
    "sheet-merged": Example(bad=edit(_merge), found=[("sheet-merged", SHEET, "B5", "", "")]),
    "sheet-comment": Example(
        bad=edit(_comment), found=[("sheet-comment", SHEET, "B5", "", "Hỏi lại cơ sở Mẫu")], good=edit(_note)
    ),
    "sheet-outside": Example(bad=edit(_outside), found=[("sheet-outside", SHEET, "AG5", "", "thừa")]),
    "sheet-formula": Example(
        bad=put("employees", "=1+1"),
        found=[("sheet-formula", SHEET, f"{letter('employees')}5", "employees", "=1+1")],
        good=put("employees", 2),
    ),
    "sheet-error-value": Example(
        bad=put("employees", "#REF!"),
        found=[("sheet-error-value", SHEET, f"{letter('employees')}5", "employees", "#REF!")],
        good=put("employees", None),
    ),
    "sheet-date": Example(
        bad=put("consent_on", date(2013, 9, 30), "dd/mm/yyyy"),
        found=[("sheet-date", SHEET, f"{letter('consent_on')}5", "consent_on", "2013-09-30 00:00:00")],
        good=put("consent_on", "2013-09-30"),
    ),
    "sheet-percent": Example(
        bad=put("capacity", 0.08, "0%"),
        found=[("sheet-percent", SHEET, f"{letter('capacity')}5", "capacity", "0.08")],
        good=put("capacity", 8, "0.00"),
    ),
    "sheet-digits": Example(
        bad=put("capacity", 1234567890123456),
        found=[("sheet-digits", SHEET, f"{letter('capacity')}5", "capacity", "1234567890123456")],
        good=put("capacity", 123456789012.345),
    ),
    "sheet-not-text": Example(
        bad=put("tax_code", 100109106, "0"),
        found=[("sheet-not-text", SHEET, f"{letter('tax_code')}5", "tax_code", "100109106")],
        good=put("tax_code", "0100109106"),
    ),
    "number-ambiguous": Example(
        bad=put("capacity", "12.500"),
        found=[("number-ambiguous", SHEET, f"{letter('capacity')}5", "capacity", "12.500")],
        good=put("capacity", 12.5),
    ),
}
