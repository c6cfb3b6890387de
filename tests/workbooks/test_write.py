import io
import zipfile
from dataclasses import replace

from openpyxl import load_workbook

from sxsh_site.language.text import Text
from sxsh_site.workbooks.form import Form, Sheet
from sxsh_site.workbooks.read import read_form
from sxsh_site.workbooks.write import HEADING_ROWS, note, write_form
from tests.made_up import package
from tests.workbooks.examples import FILE, FORM, LISTS, SHEET, WORLD, column, filled


def book():
    return load_workbook(io.BytesIO(filled()))


def test_headings_stand_in_both_languages_over_the_fields_name():
    sheet = book()[SHEET]
    place = column("sector_id")
    assert [sheet.cell(row=row, column=place).value for row in (1, 2, 4)] == ["Ngành *", "Sector *", "sector_id"]
    assert [cell.value for cell in sheet[4]] == list(package().tables["facilities"].names)
    assert sheet.freeze_panes == "B5"


def test_cells_hold_text_numbers_and_titles_with_ids():
    cells = [{**WORLD["facilities"][0], "employees": "130", "capacity": "5.5"}]
    sheet = load_workbook(io.BytesIO(write_form(FORM, {"facilities": cells}, LISTS)))[SHEET]
    found = {
        name: sheet.cell(row=5, column=column(name)) for name in ("tax_code", "sector_id", "employees", "capacity")
    }
    assert {name: cell.value for name, cell in found.items()} == {
        "tax_code": "0100109106",
        "sector_id": "Ngành Mẫu / Sample sector [nganh-mau]",
        "employees": 130,
        "capacity": 5.5,
    }
    assert {name: cell.number_format for name, cell in found.items()} == {
        "tax_code": "@",
        "sector_id": "@",
        "employees": "0",
        "capacity": "General",
    }


def test_an_empty_column_of_text_is_text_too():
    """What is typed into it later keeps its leading zeros."""
    groups = list(book()[SHEET].column_dimensions.values())

    def shape(name: str) -> str:
        return next(one.number_format for one in groups if one.min <= column(name) <= one.max)

    found = {name: shape(name) for name in ("id", "tax_code", "consent_on", "employees", "capacity")}
    assert found == {"id": "@", "tax_code": "@", "consent_on": "@", "employees": "0", "capacity": "General"}


def checks():
    found = {}
    for check in book()[SHEET].data_validations.dataValidation:
        found[next(iter(check.sqref.ranges)).min_col] = check
    return {name: found[column(name)] for name in ("sector_id", "name_note", "employees", "capacity", "title_vi")}


def test_cells_check_what_is_typed():
    found = checks()
    assert {name: (check.type, check.errorStyle) for name, check in found.items()} == {
        "sector_id": ("list", "warning"),
        "name_note": ("list", None),
        "employees": ("whole", None),
        "capacity": ("decimal", None),
        "title_vi": ("textLength", None),
    }
    assert found["sector_id"].formula1.startswith("'Danh mục'!$")
    assert (found["employees"].formula1, found["employees"].formula2) == ("0", "100000000")
    assert found["title_vi"].formula1 == "200"
    assert {next(iter(check.sqref.ranges)).min_row for check in found.values()} == {HEADING_ROWS + 1}
    assert {next(iter(check.sqref.ranges)).max_row for check in found.values()} == {HEADING_ROWS + 501}


def test_lists_stand_on_a_sheet_that_is_seen():
    found = book()
    assert [sheet.title for sheet in found] == ["Hướng dẫn", SHEET, "Danh mục"]
    assert {sheet.sheet_state for sheet in found} == {"visible"}
    values = {cell.value for line in found["Danh mục"].iter_rows(min_row=3) for cell in line}
    assert {"Ngành Mẫu / Sample sector [nganh-mau]", "năm / year [year]"} <= values


def test_the_first_page_explains_each_field():
    page = book()["Hướng dẫn"]
    lines = {line[0].value: (line[1].value, line[2].value) for line in page.iter_rows() if line[0].value}
    assert lines["Lao động"] == ("Employees", "Ví dụ: 130\nExample: 130")
    assert book().active.title == "Hướng dẫn"


def test_a_note_says_what_is_wanted():
    spec = package().tables["case_measures"]
    assert note(spec.field("investment_vnd")) == Text(vi="Đơn vị: đồng", en="Unit: đồng")
    assert note(spec.field("title_vi")) == Text(vi="Bắt buộc", en="Required")
    assert note(spec.field("technique_by")) == Text(vi="", en="")
    facility = package().tables["facilities"]
    assert note(facility.field("consent_on")) == Text(
        vi="Ví dụ: 2013, 2013-09 hoặc 2013-09-30", en="Example: 2013, 2013-09 or 2013-09-30"
    )


def test_nothing_is_a_formula_or_an_address():
    title = '=HYPERLINK("https://example.org";"Mẫu")'
    rows = {"facilities": [{**WORLD["facilities"][0], "title_vi": title, "title_en": "https://example.org/"}]}
    content = write_form(FORM, rows, LISTS)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
        assert [name for name in archive.namelist() if "_rels/sheet" in name] == []
    assert [sheet.count(b"<f>") for sheet in sheets] == [0, 0, 0]
    read, findings = read_form(content, FILE, FORM, LISTS)
    assert findings == []
    assert read["facilities"][0].text("title_vi") == title


def test_the_same_form_gives_the_same_bytes():
    assert filled() == filled()


def test_a_form_may_ask_for_less_than_its_table():
    spec = package().tables["facilities"]
    fields = tuple(replace(spec.field(name), required=False) for name in ("title_vi", "sector_id"))
    form = Form(name="mau", title=spec.title, guide=(), sheets=(Sheet(spec=spec, fields=fields, title=spec.title),))
    content = write_form(form, {"facilities": [{"title_vi": "Cơ sở Mẫu", "sector_id": "nganh-mau"}]}, LISTS)
    read, findings = read_form(content, FILE, form, LISTS)
    assert findings == []
    assert [row.cells for row in read["facilities"]] == [{"title_vi": "Cơ sở Mẫu", "sector_id": "nganh-mau"}]
