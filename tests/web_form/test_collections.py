import pytest

from sxsh_site.language.strings import strings
from sxsh_site.web_form.collections import collections
from tests.made_up import catalogue, package

WORDS = strings("web_form", "vi")


def made(**tables):
    return {one["name"]: one for one in collections(catalogue(**tables).database, WORDS, "vi")}


def fields(collection):
    return {field["name"]: field for field in collection["fields"]}


@pytest.fixture
def case_fields():
    return fields(made(sectors=[{"id": "gach-mau", "title_vi": "Gạch Mẫu"}])["case_studies"])


def test_every_kind_of_one_file_a_record_is_a_collection_in_its_folder():
    folders = {name: one["folder"] for name, one in made().items()}
    assert folders == {record.table: f"data/{record.folder}" for record in package().records}
    assert folders["case_studies"] == "data/case_studies"


@pytest.mark.parametrize("record", package().records, ids=lambda record: record.table)
def test_a_collection_has_every_field_of_its_schema_and_of_its_parts_in_their_order(record):
    collection = made()[record.table]
    names = package().tables[record.table].names
    assert [field["name"] for field in collection["fields"]] == [*names, *record.parts]
    given = {record.parent_key, "position"}
    for key, table in record.parts.items():
        part = fields(collection)[key]
        told = [one["name"] for one in part.get("fields", [part.get("field")])]
        assert told == [name for name in package().tables[table].names if name not in given]


def test_a_file_is_named_for_the_identifier(case_fields):
    assert made()["case_studies"]["slug"] == {"template": "{{fields.id}}", "editable": False}


def test_a_text_has_its_bounds_pattern_and_example(case_fields):
    assert case_fields["id"] == {
        "name": "id",
        "label": "Mã",
        "required": True,
        "hint": "Chữ thường không dấu, số và gạch nối; không đổi, không dùng lại. Ví dụ: bia-mau.",
        "widget": "string",
        "maxlength": 60,
        "pattern": ["^(?:[a-z0-9]+(-[a-z0-9]+)*)$", "Ghi đúng dạng như ví dụ: bia-mau"],
    }


def test_a_long_text_of_one_line_takes_no_line_break(case_fields):
    assert case_fields["summary_vi"] == {
        "name": "summary_vi",
        "label": "Tóm tắt",
        "required": True,
        "widget": "text",
        "maxlength": 600,
        "pattern": ["^[^\\n]*$", "Không xuống dòng trong ô này."],
    }


def test_a_number_has_its_kind_and_bounds(case_fields):
    year = case_fields["year_from"]
    assert (year["widget"], year["value_type"], year["min"], year["max"]) == ("number", "int", 1990, 2100)
    assert case_fields["output"]["value_type"] == "float"


def test_a_unit_stands_in_the_hint():
    measure = {one["name"]: one for one in fields(made()["case_studies"])["measures"]["fields"]}
    assert measure["investment_vnd"]["hint"] == "Đơn vị: đồng."


def test_a_listed_value_is_chosen_by_its_label(case_fields):
    assert case_fields["origin"]["options"] == [
        {"label": "Quảng Bình", "value": "local"},
        {"label": "Tỉnh khác ở Việt Nam", "value": "vietnam"},
        {"label": "Nước ngoài", "value": "foreign"},
    ]


def test_a_reference_is_chosen_among_the_records_in_vietnamese_order():
    sectors = [{"id": "a", "title_vi": "Đá Mẫu"}, {"id": "b", "title_vi": "Dệt Mẫu"}, {"id": "c", "title_vi": "Ép Mẫu"}]
    options = fields(made(sectors=sectors)["case_studies"])["sector_id"]["options"]
    assert [one["value"] for one in options] == ["b", "a", "c"]
    assert options[0] == {"label": "Dệt Mẫu (b)", "value": "b"}


def test_a_list_of_single_values_has_one_field():
    part = fields(made()["case_studies"])["further_sources"]
    assert part["field"]["name"] == "source_id"
    assert "fields" not in part


def test_what_may_not_be_published_is_no_choice():
    """The form's configuration is public: what stands in it is published."""
    facilities = [
        {"id": "co-so-mau", "title_vi": "Cơ sở Mẫu"},
        {"id": "kin-mau", "title_vi": "Cơ sở Kín Mẫu", "consent": "none"},
        {"id": "nhap-mau", "title_vi": "Cơ sở Nháp Mẫu", "status": "draft"},
    ]
    options = fields(made(facilities=facilities)["case_studies"])["facility_id"]["options"]
    assert options == [{"label": "Cơ sở Mẫu (co-so-mau)", "value": "co-so-mau"}]
