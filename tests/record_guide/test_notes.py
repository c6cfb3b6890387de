from dataclasses import replace

import pytest

from sxsh_site.language.strings import strings
from sxsh_site.record_guide.notes import example, notes, place
from tests.made_up import package

WORDS = strings("record_guide", "vi")


def field(table, name, **changed):
    return replace(package().tables[table].field(name), **changed)


def noted(table, name, **changed):
    return notes(field(table, name, **changed), package(), WORDS, "vi")


@pytest.mark.parametrize(
    ("table", "name", "told"),
    [
        ("case_studies", "title_vi", ("Bắt buộc", "Nhiều nhất 300 ký tự")),
        ("case_studies", "sector_id", ("Bắt buộc", "Mã trong data/vocabularies/sectors.csv")),
        ("case_studies", "year_from", ("Từ 1990 đến 2100",)),
        ("case_studies", "output", ("Từ 0 trở lên",)),
        ("case_studies", "ongoing", ("Bắt buộc", "true là đúng, false là sai")),
        ("case_measures", "case_study_id", ("Bắt buộc", "Mã trong data/case_studies/")),
        ("case_measures", "running_cost_change_vnd", ("Đơn vị: đồng",)),
        ("case_measures", "technique_by", ("source: nguồn; portal: cổng thông tin xếp",)),
        ("case_studies", "support_vi", ("Nhiều nhất 200 ký tự",)),
    ],
)
def test_what_is_told_of_a_field(table, name, told):
    assert noted(table, name) == told


def test_a_field_whose_bounds_stand_on_one_side_alone():
    assert noted("case_studies", "output", minimum=None, maximum=100) == ("Nhiều nhất 100",)
    assert noted("case_studies", "output", minimum=None, maximum=None) == ()


def test_a_text_of_several_lines_and_a_reference_to_its_own_table():
    assert noted("case_studies", "support_vi", multiline=True) == ("Nhiều nhất 200 ký tự", "Xuống dòng được")
    assert noted("case_studies", "sector_id", references="self")[1] == "Mã trong chính bảng này"


@pytest.mark.parametrize(
    ("table", "name", "changed", "value"),
    [
        ("case_studies", "id", {}, "bia-mau"),
        ("case_studies", "origin", {"example": ""}, "local"),
        ("case_studies", "ongoing", {"example": ""}, "false"),
        ("case_studies", "year_from", {"example": ""}, "1990"),
        ("case_studies", "output", {"example": "", "minimum": None}, "1"),
        ("case_studies", "title_vi", {"example": ""}, "…"),
    ],
)
def test_an_example_is_the_schemas_own_or_one_that_fits(table, name, changed, value):
    assert example(field(table, name, **changed)) == value


def test_where_records_are_kept():
    tables = package().tables
    assert place(tables["facilities"], package()) == "data/facilities.csv"
    assert place(tables["case_studies"], package()) == place(tables["case_measures"], package()) == "data/case_studies/"
