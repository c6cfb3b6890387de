import pytest

from sxsh_site.views.measure_use import use_row, use_table
from sxsh_site.views.parts import Cell
from tests.made_up import edition

TECHNIQUES = [{"id": "ky_thuat"}, {"id": "khac"}]
WORLD = {
    "techniques": TECHNIQUES,
    "sectors": [{"id": "bia"}],
    "guidelines": [{"id": "bia", "sector_id": "bia"}],
    "guideline_measures": [{"id": "mau-1", "guideline_id": "bia", "technique_id": "ky_thuat"}],
}


@pytest.fixture(scope="module")
def one():
    return edition(**WORLD)


def _row(technique, one):
    catalogue = one.catalogue
    return use_row(Cell(text="Mẫu"), catalogue.techniques[technique], catalogue.sectors["bia"], one)


def test_a_technique_that_is_advised_has_a_row(one):
    row = _row("ky_thuat", one)
    assert [cell.text for cell in row] == ["Mẫu", "1", "0", one.words.not_enough_data]


def test_a_technique_that_is_not_met_has_none(one):
    assert _row("khac", one) == ()


def test_empty_rows_are_left_out_of_the_table(one):
    rows = [_row("ky_thuat", one), _row("khac", one)]
    table = use_table("mau", "Bảng Mẫu", "Kỹ thuật", rows, one)
    assert (table.id, table.caption, table.columns[0].label, len(table.rows)) == ("mau", "Bảng Mẫu", "Kỹ thuật", 1)
