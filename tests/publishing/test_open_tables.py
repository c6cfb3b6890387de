from sxsh_site.publishing.open_tables import description
from tests.made_up import catalogue
from tests.publishing.worlds import table


def test_rows_stand_in_the_order_of_their_key():
    found = catalogue(units=[{"id": "t"}, {"id": "kg"}, {"id": "m3"}])
    assert table("units", found).column("id") == ("kg", "m3", "t")


def test_a_name_that_is_the_same_in_both_languages_is_written_out():
    found = catalogue(
        units=[{"id": "kg", "title_vi": "Mẫu", "title_en": "same", "symbol_vi": "kg", "symbol_en": "same"}]
    )
    assert table("units", found).objects[0] == {
        "id": "kg",
        "title_vi": "Mẫu",
        "title_en": "Mẫu",
        "symbol_vi": "kg",
        "symbol_en": "kg",
        "dimension": table("units", found).objects[0]["dimension"],
    }


def test_values_have_types_and_nothing_is_null():
    found = catalogue(
        sources=[{"publisher": "", "title": "0012"}],
        sectors=[{"position": "3", "in_province": "true"}],
        facilities=[{"capacity": "1250.5", "capacity_high": "2000.0", "capacity_unit_id": "mau"}],
    )
    source, sector = table("sources", found).objects[0], table("sectors", found).objects[0]
    facility = table("facilities", found).objects[0]
    assert (source["title"], source["publisher"]) == ("0012", None)
    assert (sector["position"], sector["in_province"]) == (3, True)
    assert [(value, type(value)) for value in (facility["capacity"], facility["capacity_high"])] == [
        (1250.5, float),
        (2000, int),
    ]


def test_drafts_are_not_published():
    found = catalogue(techniques=[{"id": "mau"}, {"id": "nhap", "status": "draft"}])
    assert table("techniques", found).column("id") == ("mau",)


def test_a_table_is_described_by_its_fields():
    text = description(table("scan_question_measures", catalogue(scan_question_measures=[{}])).spec)
    assert text.vi == "Giải pháp của câu hỏi rà soát. Các trường: Câu hỏi, Giải pháp."
    assert text.en == "Measures of quick-scan questions. Fields: Question, Measure."
