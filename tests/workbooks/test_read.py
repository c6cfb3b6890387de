import io
import unicodedata
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.chart import BarChart
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter

from sxsh_site.findings.messages import message
from sxsh_site.reading.database import read_database
from sxsh_site.reading.values import number
from sxsh_site.workbooks.form import Form, Sheet, lists_of
from sxsh_site.workbooks.read import read_form
from sxsh_site.workbooks.write import write_form
from tests.made_up import DATA
from tests.workbooks.examples import FILE, FORM, LISTS, SHEET, WORLD, edit, filled, letter, put
from tests.workbooks.test_examples import told


def read(content: bytes):
    rows, findings = read_form(content, FILE, FORM, LISTS)
    return [dict(row.cells) for row in rows["facilities"]], told(findings)


WRITTEN = {name: text for name, text in WORLD["facilities"][0].items() if text}


def test_what_was_written_is_read():
    assert read(filled()) == ([WRITTEN], [])


def test_a_row_knows_its_sheet_and_cells():
    row = read_form(filled(), FILE, FORM, LISTS)[0]["facilities"][0]
    assert row.origin("tax_code").cell == "E5"
    found = row.finding("pattern", "tax_code", example="0100109106")
    assert (found.origin.file, found.origin.sheet, found.origin.row, found.value) == (FILE, SHEET, 5, "0100109106")


@pytest.mark.parametrize(
    ("name", "typed", "meant"),
    [
        ("sector_id", "nganh-mau", "nganh-mau"),
        ("sector_id", "Ngành Mẫu", "nganh-mau"),
        ("sector_id", "ngành mẫu", "nganh-mau"),
        ("sector_id", "Sample sector", "nganh-mau"),
        ("sector_id", "Tên đã đổi [nganh-mau]", "nganh-mau"),
        ("sector_id", "Ngành khác", "Ngành khác"),
        ("sector_id", "[]", ""),
        ("capacity_per", "năm / year [year]", "year"),
        ("capacity_per", "năm", "year"),
        ("capacity_per", "giờ", "giờ"),
        ("employees", 130, "130"),
        ("employees", 130.0, "130"),
        ("employees", "130", "130"),
        ("employees", "1.300", "1.300"),
        ("capacity", 5.5, "5.5"),
        ("capacity", 12.345, "12.345"),
        ("capacity", "0.902", "0.902"),
        ("capacity", "12.5", "12.5"),
        ("capacity", "12.3450", "12.3450"),
        ("capacity", "1.234.567", "1.234.567"),
        ("title_vi", "12.500", "12.500"),
        ("capacity", 1e-7, "0.0000001"),
        ("capacity", 999_999_999_999_999, "999999999999999"),
        ("capacity", -0.0, "0"),
        ("consent_on", 2013, "2013"),
        ("consent_on", "2013-09", "2013-09"),
        ("note_vi", "hai\r\ndòng", "hai\ndòng"),
        ("note_vi", unicodedata.normalize("NFD", "Đồng Hới"), "Đồng Hới"),
        ("title_vi", " Mẫu ", " Mẫu "),
    ],
)
def test_a_cell_as_it_is_typed_and_what_it_means(name, typed, meant):
    rows, findings = read(put(name, typed)(filled()))
    assert findings == []
    assert rows[0].get(name, "") == meant


@pytest.mark.parametrize(
    ("name", "typed", "shape", "code", "value"),
    [
        ("consent_on", 41547, "General", "sheet-date", "41547"),
        ("consent_on", 41547.5, "General", "sheet-date", "41547.5"),
        ("title_vi", 2013, "General", "sheet-not-text", "2013"),
        ("title_vi", True, "General", "sheet-not-text", "TRUE"),
        ("employees", True, "General", "sheet-not-text", "TRUE"),
        ("capacity", 0.1234567890123456, "General", "sheet-digits", "0.1234567890123456"),
        ("capacity", 1e15, "General", "sheet-digits", "1000000000000000"),
        ("capacity", "=A1", "General", "sheet-formula", "=A1"),
        ("capacity", "#DIV/0!", "General", "sheet-error-value", "#DIV/0!"),
        ("sector_id", "=A1", "General", "sheet-formula", "=A1"),
        ("employees", 0.5, "0.00%", "sheet-percent", "0.5"),
        ("capacity", "1.234", "General", "number-ambiguous", "1.234"),
        ("capacity", " 999.000 ", "@", "number-ambiguous", " 999.000 "),
        ("capacity", "-2.000", "@", "number-ambiguous", "-2.000"),
    ],
)
def test_a_cell_that_is_not_what_it_seems(name, typed, shape, code, value):
    rows, findings = read(put(name, typed, shape)(filled()))
    assert findings == [(code, SHEET, f"{letter(name)}5", name, value)]
    assert name not in rows[0]


def test_columns_may_stand_in_any_order_and_empty_rows_are_passed_over():
    def change(book, sheet):
        sheet.move_range("B1:B5", cols=60)
        sheet.insert_rows(5, 3)

    assert read(edit(change)(filled())) == ([WRITTEN], [])


def test_what_stands_above_the_names_does_not_matter():
    assert read(edit(lambda book, sheet: sheet.delete_rows(1, 3))(filled())) == ([WRITTEN], [])


def test_headings_that_are_not_the_forms():
    def change(book, sheet):
        sheet["B4"], sheet["C4"], sheet["D4"] = "title_v", "id", None

    _, findings = read(edit(change)(filled()))
    assert findings[:4] == [
        ("header-unknown", SHEET, "B4", "", "title_v"),
        ("header-duplicate", SHEET, "C4", "", ""),
        ("header-missing", SHEET, "", "title_vi", ""),
        ("header-missing", SHEET, "", "title_en", ""),
    ]


def test_all_faults_are_told_at_once():
    def change(book, sheet):
        for place in range(5, 3005):
            sheet.cell(row=place, column=1).value = "=1"

    assert len(read(edit(change)(filled()))[1]) == 3000


def test_a_sheet_of_charts_in_the_place_of_a_sheet():
    def change(book, sheet):
        book.remove(sheet)
        book.create_chartsheet(SHEET).add_chart(BarChart())

    rows, findings = read_form(edit(change)(filled()), FILE, FORM, LISTS)
    assert (rows, told(findings)) == ({}, [("sheet-missing", "", "", "", "")])


def test_reading_leaves_no_part_of_the_file_open(tmp_path: Path):
    path = tmp_path / FILE
    path.write_bytes(filled())
    assert read(path.read_bytes())[1] == []
    assert load_workbook(io.BytesIO(path.read_bytes())).sheetnames[1] == SHEET


def test_every_real_table_comes_back_as_it_went():
    """Numbers alone may lose zeros at their end: 13.0 comes back as 13."""
    found, findings = read_database(DATA)
    assert found is not None
    assert findings == []
    lists = lists_of(found)
    sheets = tuple(Sheet.of(spec) for spec in found.package.tables.values())
    form = Form(name="mau", title=sheets[0].title, guide=(), sheets=sheets)
    rows = {name: [row.cells for row in table.rows] for name, table in found.tables.items()}
    read_rows, findings = read_form(write_form(form, rows, lists), FILE, form, lists)
    assert findings == []
    for name, table in found.tables.items():
        numbers = {field.name for field in table.spec.fields if field.type in ("integer", "number")}
        read_cells = [[row.text(one) for one in table.spec.names] for row in read_rows[name]]
        plain = [
            [row.text(one) if one not in numbers else _shortest(row.text(one)) for one in table.spec.names]
            for row in table.rows
        ]
        assert read_cells == plain


def _shortest(text: str) -> str:
    value = number(text)
    return text if value is None or "." not in text else format(value, "f").rstrip("0").rstrip(".")


def test_a_workbook_with_every_habit_at_once_has_each_told_at_its_cell():
    """A formula, merged cells, a hidden sheet, a comment, a date as Excel counts it: all in one file."""

    def change(book, sheet):
        sheet[f"{letter('employees')}5"] = "=G2-H2"
        sheet[f"{letter('consent_on')}5"] = 41518
        sheet["B5"].comment = Comment("hỏi lại cơ sở Mẫu", "Mẫu")
        sheet.merge_cells("G5:H5")
        book.create_sheet("hidden")["A1"] = "Mẫu"
        book["hidden"].sheet_state = "hidden"

    _, findings = read(edit(change)(filled()))
    assert findings == [
        ("sheet-unknown", "hidden", "", "", ""),
        ("sheet-hidden", "hidden", "", "", ""),
        ("sheet-merged", SHEET, "G5", "", ""),
        ("sheet-comment", SHEET, "B5", "", "hỏi lại cơ sở Mẫu"),
        ("sheet-formula", SHEET, f"{letter('employees')}5", "employees", "=G2-H2"),
        ("sheet-date", SHEET, f"{letter('consent_on')}5", "consent_on", "41518"),
    ]


def test_a_sheet_that_was_renamed_is_told_once_by_its_fields():
    def rename(book, sheet):
        sheet.title = "Trang Mẫu 1"
        book.create_sheet("Nháp")["A1"] = "Mẫu"

    _, findings = read_form(edit(rename)(filled()), FILE, FORM, LISTS)
    assert told(findings) == [("sheet-unknown", "Trang Mẫu 1", "", "", ""), ("sheet-unknown", "Nháp", "", "", "")]
    assert [SHEET in message(one, "vi") for one in findings] == [True, False]


def test_a_column_without_a_known_name_is_told_once():
    def change(book, sheet):
        names = len(WORLD["facilities"][0])
        sheet["B4"] = "ten_co_so"
        for row in range(5, 25):
            sheet.cell(row=row, column=1).value = f"mau-{row}"
            sheet.cell(row=row, column=2).value = "Mẫu"
            sheet.cell(row=row, column=names + 3).value = "thừa"

    _, findings = read(edit(change)(filled()))
    assert [(code, cell) for code, _, cell, _, _ in findings] == [
        ("header-unknown", "B4"),
        ("header-missing", ""),
        ("sheet-outside", f"{get_column_letter(len(WORLD['facilities'][0]) + 3)}5"),
    ]


def test_a_row_of_blanks_is_empty():
    def change(book, sheet):
        sheet["A7"], sheet["C7"], sheet["BB7"] = "   ", "\n ", " "

    assert read(edit(change)(filled())) == ([WRITTEN], [])


def test_what_a_filter_hides_is_told_once():
    def change(book, sheet):
        for row in (6, 7, 9):
            sheet.cell(row=row, column=1).value = f"mau-{row}"
            sheet.row_dimensions[row].hidden = True

    _, findings = read_form(edit(change)(filled()), FILE, FORM, LISTS)
    assert [(one.code, one.origin.row) for one in findings] == [("sheet-hidden-cells", 6)]
    assert message(findings[0], "vi") == "Có 3 dòng, từ dòng 6 đến dòng 9, bị ẩn."
    assert message(findings[0], "en") == "Hidden: 3 rows between row 6 and row 9."
