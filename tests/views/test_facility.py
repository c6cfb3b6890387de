from sxsh_site.views.facility import facility_list_view, facility_rows, facility_view
from sxsh_site.views.parts import Cell, Fact, Link, Mark, Note, Tag
from tests.made_up import edition

MISSING = Cell(text="chưa có số liệu", missing=True)


def facts(view) -> dict[str, Cell]:
    return {fact.label: fact.value for fact in view.facts}


def test_what_is_unknown_is_said_for_every_fact():
    one = edition(facilities=[{"title_vi": "Cơ sở Mẫu"}])
    view = facility_view(one.catalogue.facilities["mau"], one)
    words = one.words
    for label in (words.products, words.capacity, words.employees, words.size_class, words.profile_year):
        assert facts(view)[label] == MISSING
    assert view.head.facts[1] == Fact(label=words.place, value=MISSING)
    assert (view.results.rows, view.results.empty) == ((), "chưa có số liệu")
    assert (view.cases, view.notes) == ((), ())


def test_what_is_known():
    one = edition(
        "en",
        facilities=[
            {
                "title_en": "Sample brewery",
                "products_vi": "bia mẫu",
                "products_en": "sample beer",
                "capacity": "1500",
                "capacity_unit_id": "t",
                "capacity_per": "year",
                "employees": "1200",
                "employees_qualifier": "more_than",
                "size_class": "medium",
                "profile_year": "2015",
                "place_id": "huyen-mau",
                "place_now_id": "xa-mau",
                "note_vi": "Ghi chú mẫu",
                "note_en": "A sample note",
            }
        ],
        units=[{"id": "t", "symbol_en": "t"}],
        places=[{"id": "huyen-mau", "title_en": "Sample district"}, {"id": "xa-mau", "title_en": "Sample commune"}],
        sectors=[{"title_en": "Sample sector"}],
    )
    view = facility_view(one.catalogue.facilities["mau"], one)
    known = facts(view)
    assert known["Products"] == Cell(text="sample beer")
    assert known["Capacity"] == Cell(text="1,500", unit="t/year")
    assert known["Employees"] == Cell(text="more than 1,200", unit="people")
    assert known[one.words.profile_year] == Cell(text="2015")
    assert known[one.words.place_today] == Cell(text="Sample commune")
    assert view.head.facts == (
        Fact(label="Sector", value=Cell(text="Sample sector", href="en/nganh/mau/")),
        Fact(label="Place", value=Cell(text="Sample district")),
    )
    assert view.notes == (Note(kind="info", title="Note", paragraphs=("A sample note",)),)
    assert (view.meta.title, view.meta.file, view.meta.line) == ("Sample brewery", "data/facilities.csv", 2)


def test_results_in_the_order_of_their_time():
    one = edition(
        facility_results=[
            {"period_from": "2016", "period_to": "2016", "metric_id": "dien", "saving_vnd": "5000000"},
            {"period_from": "2010", "period_to": "2012", "metric_id": "dien", "quantity": "7"},
        ],
        metrics=[{"id": "dien", "title_vi": "Điện"}],
        evidence_grades=[{"title_vi": "Đo"}],
    )
    rows = facility_view(one.catalogue.facilities["mau"], one).results.rows
    assert [row[0].text for row in rows] == ["Điện", "Điện"]
    assert ["2010–2012" in rows[0][0].sub, "2016" in rows[1][0].sub] == [True, True]
    assert [row[2] for row in rows] == [MISSING, Cell(text="5\u00a0triệu đồng")]
    assert rows[0][-1] == Cell(text="Đo", tag=Tag(kind="verified", text="Đã đọc tại trang gốc"))


def test_a_baseline_has_a_column_where_any_is_known():
    one = edition(facility_results=[{"baseline": "9", "quantity": "5"}, {"period_from": "2020"}])
    results = facility_view(one.catalogue.facilities["mau"], one).results
    assert [column.label for column in results.columns][2] == one.words.before
    assert [row[2] for row in results.rows] == [Cell(text="9", unit="Mẫu"), MISSING]


def test_states_year_by_year_say_what_is_not_known():
    one = edition(facility_states=[{"year": "2015", "informed": "true", "aware": "false", "method_vi": "Khảo sát mẫu"}])
    states = facility_view(one.catalogue.facilities["mau"], one).states
    assert states.rows[0][:4] == (
        Cell(text="2015", sub="Khảo sát mẫu"),
        Cell(text=one.words.answer_yes),
        Cell(text=one.words.answer_no),
        MISSING,
    )


def test_cases_of_the_facility():
    one = edition(
        case_studies=[{"id": "dien-hinh", "facility_id": "mau", "title_vi": "Điển hình Mẫu", "year_from": "2007"}]
    )
    view = facility_view(one.catalogue.facilities["mau"], one)
    assert view.cases == (Link(text="Điển hình Mẫu", href="dien-hinh/dien-hinh/", detail="2007"),)


def test_the_list_puts_the_provinces_own_first_in_vietnamese_order():
    one = edition(
        facilities=[
            {"id": "a", "title_vi": "Đá Mẫu", "origin": "local"},
            {"id": "b", "title_vi": "Dứa Mẫu", "origin": "local"},
            {"id": "c", "title_vi": "Bia Mẫu", "origin": "vietnam"},
        ],
        facility_results=[{"facility_id": "a"}],
    )
    whole = facility_rows(one)
    view = facility_list_view(whole, whole.parts()[0], one)
    assert [row[0].text for row in view.table.rows] == ["Dứa Mẫu", "Đá Mẫu", "Bia Mẫu"]
    assert [row[3] for row in view.table.rows] == [MISSING, Cell(text="1"), MISSING]


def test_by_what_a_facility_is_found_in_the_list():
    one = edition(
        facilities=[{"sector_id": "bia", "place_id": "huyen"}],
        places=[{"id": "huyen"}],
        facility_results=[
            {"facility_id": "mau", "period_from": "2007", "period_to": "2009"},
            {"facility_id": "mau", "period_from": "2013"},
        ],
        case_studies=[{"id": "vi-du", "facility_id": "mau"}],
        case_measures=[{"case_study_id": "vi-du", "technique_id": "good_housekeeping"}],
    )
    (row,) = facility_rows(one).rows
    assert row.href == "co-so/mau/"
    assert row.mark == Mark(
        facets=(
            ("sector", "bia"),
            ("technique", "good_housekeeping"),
            ("place", "huyen"),
            ("year", "2007 2008 2009 2013"),
            ("origin", "local"),
        ),
        numbers=(("results", "2"),),
    )
