from sxsh_site.views.comparison import compared_sectors, comparison_view, sector_comparison_view
from sxsh_site.views.parts import Cell
from tests.made_up import edition

MISSING = Cell(text="chưa có số liệu", missing=True)
UNITS = [{"id": "kwh", "symbol_vi": "kWh"}, {"id": "m3", "symbol_vi": "m³"}, {"id": "mau"}]
METRICS = [{"id": "dien", "position": "1", "title_vi": "Điện"}, {"id": "nuoc", "position": "2", "title_vi": "Nước"}]
CASES = [
    {"id": "a", "sector_id": "bia", "title_vi": "Bia Mẫu A", "year_from": "2007", "year_to": "2008"},
    {"id": "b", "sector_id": "bia", "title_vi": "Bia Mẫu B"},
]


def _cells(table):
    return {row.label: row.cells for row in table.rows}


def _compared(**tables):
    one = edition(
        "vi", **({"case_studies": CASES, "sectors": [{"id": "bia", "title_vi": "Bia"}], "units": UNITS} | tables)
    )
    return one, sector_comparison_view(one.catalogue.sectors["bia"], one)


def test_each_figure_stands_with_its_unit_and_basis_and_nothing_is_added():
    one, view = _compared(
        metrics=METRICS,
        facility_results=[
            {
                "case_study_id": "a",
                "metric_id": "dien",
                "basis": "saving",
                "quantity": "1000",
                "unit_id": "kwh",
                "per": "year",
                "item_vi": "Quạt mẫu",
                "period_from": "2007",
                "saving_vnd": "2000000",
                "saving_per": "year",
            },
            {
                "case_study_id": "a",
                "metric_id": "dien",
                "basis": "saving",
                "quantity": "5",
                "unit_id": "kwh",
                "per": "product_unit",
                "output_unit_id": "m3",
                "item_vi": "Bơm mẫu",
                "period_from": "2008",
            },
            {
                "case_study_id": "b",
                "metric_id": "nuoc",
                "basis": "consumption",
                "baseline": "9",
                "quantity": "7",
                "unit_id": "m3",
                "period_from": "2010",
                "period_to": "2012",
            },
        ],
    )
    (table,) = view.tables
    order = [case.title for case in table.cases]
    cells = {label: dict(zip(order, lines, strict=True)) for label, lines in _cells(table).items()}
    assert cells["Tiết kiệm: Điện"] == {
        "Bia Mẫu A": (
            Cell(text="1.000", unit="kWh/năm", sub="Quạt mẫu, 2007, 2\u00a0triệu đồng mỗi năm"),
            Cell(text="5", unit="kWh/m³", sub="Bơm mẫu, 2008"),
        ),
        "Bia Mẫu B": (MISSING,),
    }
    assert cells["Mức tiêu hao: Nước"] == {
        "Bia Mẫu A": (MISSING,),
        "Bia Mẫu B": (Cell(text="9 → 7", unit="m³", sub="2010–2012"),),
    }
    assert "Tiết kiệm: Nước" not in cells
    assert cells[one.words.section_measures] == {"Bia Mẫu A": (MISSING,), "Bia Mẫu B": (MISSING,)}
    assert cells[one.words.year] == {"Bia Mẫu A": (Cell(text="2007–2008"),), "Bia Mẫu B": (MISSING,)}


def test_investment_payback_and_price_year():
    one, view = _compared(
        case_packages=[
            {
                "case_study_id": "a",
                "investment_vnd": "3000000",
                "saving_vnd": "2000000",
                "saving_per": "year",
                "price_year": "2008",
            }
        ]
    )
    cells = _cells(view.tables[0])
    assert cells[one.words.investment][0] == (Cell(text="3", unit="triệu đồng"),)
    assert cells[one.words.payback_computed][0] == (Cell(text="1,5", unit="năm"),)
    assert cells[one.words.compare_price_year] == ((Cell(text="2008"),), (MISSING,))
    assert cells[one.words.payback_computed][1][0].missing


def test_many_measures_are_read_on_at_the_case_itself():
    one, view = _compared(
        case_measures=[
            {
                "case_study_id": "a",
                "position": str(n),
                "title_vi": f"Giải pháp mẫu {n}",
                "implementation": "planned" if n == 1 else "done",
            }
            for n in range(1, 11)
        ]
    )
    lines = _cells(view.tables[0])[one.words.section_measures][0]
    assert len(lines) == 9
    assert lines[0].text == "Giải pháp mẫu 1"
    assert lines[0].sub != ""
    assert lines[1] == Cell(text="Giải pháp mẫu 2")
    assert lines[8] == Cell(text="và 2 giải pháp nữa", href="dien-hinh/a/#da-lam")


def test_a_sector_with_more_than_four_cases_has_several_tables():
    cases = [{"id": f"c{n}", "sector_id": "bia", "title_vi": f"Bia Mẫu {n}"} for n in range(6)]
    _, view = _compared(case_studies=cases)
    assert [len(table.cases) for table in view.tables] == [4, 2]
    assert [table.caption for table in view.tables] == ["Nhóm 1 trong 2", "Nhóm 2 trong 2"]
    assert view.links[0].href == "dien-hinh/so-sanh/?c=c0&c=c1&c=c2&c=c3"


def test_all_cases_are_offered_and_sectors_with_more_than_one_have_a_page():
    cases = [*CASES, {"id": "d", "sector_id": "giay", "title_vi": "Giấy Mẫu"}]
    sectors = [
        {"id": "bia", "position": "1", "title_vi": "Bia"},
        {"id": "giay", "position": "2", "title_vi": "Giấy"},
    ]
    one = edition("en", case_studies=cases, sectors=sectors)
    view = comparison_view(one)
    assert [[option.value for option in choice.options] for choice in view.choices] == [["a", "b"], ["d"]]
    assert [link.href for link in view.sectors] == ["en/dien-hinh/so-sanh/bia/"]
    assert [sector.id for sector in compared_sectors(one)] == ["bia"]
    assert (len(view.places), view.file) == (4, "en/dien-hinh/so-sanh/moi-dong.json")
