"""What somebody sees who opens the spreadsheets in LibreOffice."""

from sxsh_site.publishing.spreadsheets import write_spreadsheet
from tests.made_up import catalogue
from tests.office import converted
from tests.publishing.worlds import HOSTILE, hostile, table
from tests.sheets import sheet_cells


def test_what_looks_like_a_formula_a_link_or_a_number_is_text(tmp_path):
    found = hostile()
    write_spreadsheet(table("sources", found), tmp_path / "sources.xlsx")
    (file,) = converted([tmp_path / "sources.xlsx"], "fods", tmp_path / "mo")
    cells = sheet_cells(file)
    assert {(cell.kind, cell.formula, cell.linked) for cell in cells} == {("string", "", False)}
    titles = [cell.text for cell in cells if cell.column == 1 and cell.row > 2]
    assert sorted(titles) == sorted([*HOSTILE, "Mẫu"])


def test_true_and_false_are_no_formulas(tmp_path):
    found = catalogue(case_studies=[{"ongoing": "true"}])
    names = table("case_studies", found).spec.names
    write_spreadsheet(table("case_studies", found), tmp_path / "case_studies.xlsx")
    (file,) = converted([tmp_path / "case_studies.xlsx"], "fods", tmp_path / "mo")
    cells = {names[cell.column]: cell for cell in sheet_cells(file) if cell.row == 3}
    assert (cells["ongoing"].kind, cells["ongoing"].text, cells["ongoing"].formula) == ("string", "true", "")


def test_numbers_are_numbers(tmp_path):
    found = catalogue(facilities=[{"capacity": "1250.5", "capacity_unit_id": "mau"}])
    spec = table("facilities", found).spec
    write_spreadsheet(table("facilities", found), tmp_path / "facilities.xlsx")
    (file,) = converted([tmp_path / "facilities.xlsx"], "fods", tmp_path / "mo")
    by_name = {spec.names[cell.column]: (cell.kind, cell.text) for cell in sheet_cells(file) if cell.row == 3}
    assert by_name["capacity"] == ("float", "1250.5")
    assert "capacity_high" not in by_name
