from decimal import Decimal

from sxsh_site.views.case import case_row, case_view, sorted_cases, yearly_saving
from sxsh_site.views.parts import Cell, Fact, Note, Tag
from tests.made_up import Cells, edition

MISSING = Cell(text="chưa có số liệu", missing=True)
CASE = {"title_vi": "Nhà máy Mẫu", "summary_vi": "Tóm tắt mẫu", "addable": "true"}
WHOLE = {"investment_vnd": "300000000", "saving_vnd": "200000000", "saving_per": "year"}


def case(language="vi", *, packages: list[Cells] = (), results: list[Cells] = (), **given: str):
    linked = [
        {"case_study_id": "mau", "metric_id": f"mau_{number}", "basis": "saving", **one}
        for number, one in enumerate(results)
    ]
    one = edition(
        language,
        case_studies=[{**CASE, **given}],
        case_packages=packages,
        facility_results=linked,
        sectors=[{"title_vi": "Ngành Mẫu"}],
    )
    return one.catalogue.case_studies["mau"], one


def figures(*args, **given) -> list[tuple[str, str, bool]]:
    view = case_view(*case(*args, **given))
    return [(figure.number, figure.unit, figure.missing) for figure in view.figures]


def test_saving_investment_and_payback_of_a_package():
    assert figures(packages=[WHOLE]) == [
        ("200", "triệu đồng", False),
        ("300", "triệu đồng", False),
        ("1,5", "năm", False),
    ]


def test_a_payback_of_days():
    view = case_view(*case("en", packages=[{**WHOLE, "investment_vnd": "5000000"}]))
    payback = view.figures[2]
    assert (payback.number, payback.unit) == ("0.03", "years")
    assert payback.basis.endswith("about 9 days")


def test_a_payback_in_seasons():
    assert figures(packages=[{**WHOLE, "saving_per": "season"}])[2] == ("1,5", "vụ", False)


def test_no_payback_where_a_part_or_its_period_is_unknown():
    unknown = ("chưa tính được", "", True)
    assert figures(packages=[{**WHOLE, "investment_vnd": ""}])[1:] == [("chưa có số liệu", "", True), unknown]
    assert figures(packages=[{**WHOLE, "saving_per": "total"}])[2] == unknown
    assert figures(packages=[{**WHOLE, "saving_vnd": "0"}])[2] == unknown


def test_items_are_added_where_there_is_no_package():
    money = {"saving_vnd": "100000000", "saving_per": "year", "price_year": "2015"}
    assert figures(results=[money, {**money, "saving_vnd": "50000000"}, {}])[0] == ("150", "triệu đồng", False)


def test_items_that_contradict_each_other_are_not_added():
    found, one = case(results=[{"saving_vnd": "100"}], addable="false", conflict_vi="Hai số mẫu")
    view = case_view(found, one)
    assert (view.figures[0].number, view.figures[0].missing) == (one.words.conflict_no_total, True)
    assert view.notes[0] == Note(kind="conflict", title="Nguồn mâu thuẫn", paragraphs=("Hai số mẫu",))
    assert yearly_saving(found, one) is None


def test_nothing_known_is_no_data():
    assert figures() == [
        ("chưa có số liệu", "", True),
        ("chưa có số liệu", "", True),
        ("chưa tính được", "", True),
    ]
    view = case_view(*case())
    assert (view.chart, view.tables, view.packages, view.conditions, view.measures.rows) == (None, (), None, None, ())


def test_packages_side_by_side_from_two_on():
    assert case_view(*case(packages=[WHOLE])).packages is None
    packages = [{"title_vi": "Nhóm Mẫu một", "published_payback_years": "1.2", **WHOLE}, {"title_vi": "Nhóm Mẫu hai"}]
    found, one = case(packages=packages)
    view = case_view(found, one)
    assert view.packages.rows == (
        (
            Cell(text="Nhóm Mẫu một"),
            Cell(text="300", unit="triệu đồng"),
            Cell(text="200", unit="triệu đồng", sub="mỗi năm"),
            Cell(text="1,5", unit="năm"),
            Cell(text="1,2", unit="năm"),
        ),
        (
            Cell(text="Nhóm Mẫu hai"),
            MISSING,
            MISSING,
            Cell(text="chưa tính được", missing=True, sub=one.words.payback_needs),
            MISSING,
        ),
    )


def test_measures_with_their_technique_or_none():
    one = edition(
        case_studies=[{}],
        case_measures=[
            {"title_vi": "Mẫu một", "technique_id": "ky_thuat", "technique_by": "portal"},
            {"title_vi": "Mẫu hai", "implementation": "planned"},
        ],
        techniques=[{"id": "ky_thuat", "title_vi": "Kỹ thuật Mẫu"}],
    )
    found = one.catalogue.case_studies["mau"]
    rows = case_view(found, one).measures.rows
    assert [row[:3] for row in rows] == [
        (
            Cell(text="Mẫu một"),
            Cell(text="Kỹ thuật Mẫu", href="giai-phap/ky-thuat/"),
            Cell(text="Đã thực hiện"),
        ),
        (
            Cell(text="Mẫu hai"),
            Cell(text=one.words.technique_unknown),
            Cell(text="Dự kiến"),
        ),
    ]


def test_how_things_stood_before():
    one = edition(
        case_studies=[{}],
        case_conditions=[
            {"title_vi": "Nước thải Mẫu", "value": "300", "unit_id": "m3", "per": "day"},
            {"title_vi": "Bụi Mẫu"},
        ],
        units=[{"id": "m3", "symbol_vi": "m³", "symbol_en": "same"}],
    )
    view = case_view(one.catalogue.case_studies["mau"], one)
    assert view.conditions.rows == (
        (Cell(text="Nước thải Mẫu"), Cell(text="300", unit="m³/ngày")),
        (Cell(text="Bụi Mẫu"), MISSING),
    )


def test_the_facts_of_its_facility():
    one = edition(
        "en",
        case_studies=[{"facility_id": "mau", "output": "6", "output_unit_id": "t", "output_year": "2008"}],
        facilities=[{"title_en": "Sample plant", "employees": "1200", "employees_qualifier": "about"}],
        units=[{"id": "t", "symbol_en": "t"}],
    )
    facts = case_view(one.catalogue.case_studies["mau"], one).facts
    assert facts[:3] == (
        Fact(label="Facility", value=Cell(text="Sample plant", href="en/co-so/mau/")),
        Fact(label="Employees", value=Cell(text="about 1,200", unit="people")),
        Fact(label="Output in 2008", value=Cell(text="6", unit="t")),
    )


def test_a_name_that_was_translated_back_is_marked():
    one = edition(case_studies=[{"facility_id": "mau"}], facilities=[{"name_note": "back_translated"}])
    notes = case_view(one.catalogue.case_studies["mau"], one).notes
    assert [note.title for note in notes] == [one.words.name_note_title]


def test_a_row_of_a_list():
    found, one = case(packages=[WHOLE], year_from="2017", ongoing="true", place_id="mau")
    row = case_row(found, one)
    assert (row.title, row.href, row.text) == ("Nhà máy Mẫu", "dien-hinh/mau/", "Tóm tắt mẫu")
    assert row.meta == "Ngành Mẫu · Mẫu · 2017\u00a0đến nay"
    assert row.tag == Tag(kind="verified", text="Đã đọc tại trang gốc")
    assert (row.saving, row.investment, row.payback) == (
        Cell(text="200", unit="triệu đồng"),
        Cell(text="300", unit="triệu đồng"),
        Cell(text="1,5", unit="năm"),
    )


def test_lists_put_figures_first_then_the_largest_saving_then_the_name():
    def of(case_id: str, title: str, **given: str) -> Cells:
        return {"id": case_id, "title_vi": title, "title_en": "same", "addable": "true", **given}

    one = edition(
        case_studies=[
            of("a", "Đá Mẫu"),
            of("b", "Dứa Mẫu"),
            of("c", "Bia Mẫu", figures="few"),
            of("d", "Xi măng Mẫu"),
            of("e", "Gạch Mẫu"),
        ],
        case_packages=[
            {"case_study_id": "d", "saving_vnd": "5", "saving_per": "year"},
            {"case_study_id": "e", "saving_vnd": "10", "saving_per": "year"},
            {"case_study_id": "c", "saving_vnd": "20", "saving_per": "year"},
        ],
    )
    order = sorted_cases(one.catalogue.case_studies.values(), one)
    assert [found.id for found in order] == ["e", "d", "b", "a", "c"]


def test_the_saving_that_lists_are_ordered_by():
    assert yearly_saving(*case(packages=[WHOLE])) == Decimal(200_000_000)
    assert yearly_saving(
        *case(results=[{"saving_vnd": saving, "saving_per": "year"} for saving in ("5", "7")])
    ) == Decimal(12)
    assert yearly_saving(*case()) is None


def test_a_page_leads_on_to_its_sector_and_another_case():
    one = edition(
        case_studies=[{"id": "a", "sector_id": "bia"}, {"id": "b", "sector_id": "bia", "title_vi": "Bia Mẫu hai"}]
    )
    links = case_view(one.catalogue.case_studies["a"], one).following
    assert [link.href for link in links] == [
        "nganh/bia/",
        "dien-hinh/b/",
        "dien-hinh/so-sanh/?c=a",
        "giai-phap/sau-buoc/",
    ]
    assert links[1].detail == "Bia Mẫu hai"
