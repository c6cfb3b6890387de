from sxsh_site.views.lists import IndexGroup, case_list_view, case_rows, home_view, index_view, search_field
from sxsh_site.views.parts import Cell, Link, Mark
from tests.made_up import edition

CASE = {"addable": "true", "title_vi": "Nhà máy Mẫu", "summary_vi": "Tóm tắt mẫu"}
ITEM = {"case_study_id": "mau", "basis": "saving"}


def _first_page(one):
    whole = case_rows(one)
    return case_list_view(whole, whole.parts()[0], one)


def test_cases_with_few_figures_come_last():
    one = edition(case_studies=[{"id": "it", "figures": "few"}, {**CASE, "figures": "published"}])
    view = _first_page(one)
    assert [row.href for row in view.cases.rows] == ["dien-hinh/mau/", "dien-hinh/it/"]
    assert view.listing.count == one.words.case_count.format(count=2)
    assert view.notes[0].paragraphs[1] == one.words.local_cases_lead_one.format(count=1)


def test_by_what_a_case_is_narrowed_and_sorted():
    one = edition(
        case_studies=[{**CASE, "year_from": "2007", "year_to": "2008", "sector_id": "bia", "place_id": "huyen"}],
        places=[{"id": "huyen"}],
        case_measures=[{"technique_id": "good_housekeeping"}, {"position": "2", "technique_id": "onsite_reuse"}],
        case_packages=[{"investment_vnd": "150000000", "saving_vnd": "100000000", "saving_per": "year"}],
    )
    (row,) = _first_page(one).cases.rows
    assert row.mark == Mark(
        facets=(
            ("sector", "bia"),
            ("technique", "good_housekeeping onsite_reuse"),
            ("place", "huyen"),
            ("year", "2007 2008"),
            ("origin", "local"),
        ),
        numbers=(("saving", "100000000"), ("payback", "1.5"), ("year", "2008")),
    )


def test_totals_of_whole_projects():
    one = edition(
        "en",
        programme_totals=[
            {
                "title_en": "Sample project",
                "year_from": "2005",
                "year_to": "2010",
                "sectors_vi": "Mẫu",
                "sectors_en": "Sample.",
            }
        ],
        programme_total_results=[{"metric_id": "dien", "quantity": "1500", "unit_id": "kwh", "per": "year"}],
        metrics=[{"id": "dien", "title_en": "Electricity"}],
        units=[{"id": "kwh", "symbol_en": "kWh"}],
    )
    (table,) = _first_page(one).totals
    assert table.caption == "Sample project"
    assert table.rows[0] == (Cell(text="Electricity"), Cell(text="1,500", unit="kWh/year"))
    assert table.notes[0] == "Sample · 2005–2010"


def test_what_the_database_holds():
    one = edition(
        programmes=[{"starts": "2013-09", "ends": "2020-12"}],
        tasks=[{"id": "a"}, {"id": "b"}],
        facilities=[{}],
        case_studies=[{"figures": "published"}, {"id": "it", "figures": "few"}],
        indicators=[{"id": "x"}, {"id": "y"}],
        indicator_values=[{"indicator_id": "x"}],
        sectors=[{"id": "mau", "in_province": "true"}, {"id": "khac"}],
    )
    view = home_view(one)
    words = one.words
    numbers = {row.label: row.number for row in view.holdings.rows}
    assert numbers[words.holdings_cases] == "1"
    assert numbers[words.holdings_facilities] == "1"
    assert numbers[words.holdings_tasks] == "2"
    assert [(figure.label, figure.number) for figure in view.figures] == [
        (words.home_tasks, "2"),
        (words.home_targets, "2"),
        (words.targets_with_values, "1"),
    ]
    assert [link.href for link in view.sectors] == ["nganh/mau/"]


def test_an_example_with_a_chart_or_none():
    one = edition(programmes=[{}], case_studies=[CASE])
    assert home_view(one).example is None
    money = {"saving_vnd": "3000000", "saving_per": "year"}
    items = [{**ITEM, **money, "metric_id": "a"}, {**ITEM, **money, "metric_id": "b", "saving_vnd": "1000000"}]
    one = edition(programmes=[{}], case_studies=[CASE], facility_results=items)
    example = home_view(one).example
    assert (example.href, example.text, len(example.chart.rows)) == ("dien-hinh/mau/", "Tóm tắt mẫu", 2)
    assert example.title == one.words.example_title.format(name="Nhà máy Mẫu", saving="4\u00a0triệu đồng")


def test_the_search_field_leads_to_the_index():
    assert search_field(edition("vi", units=[])).href == "tim-kiem/"
    assert search_field(edition("en", units=[])).href == "en/tim-kiem/"


def test_the_index_keeps_its_groups():
    groups = [IndexGroup(id="mau", title="Mẫu", links=(Link(text="Trang Mẫu", href="mau/"),))]
    assert index_view(groups, edition("vi", units=[])).groups == tuple(groups)
