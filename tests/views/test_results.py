from sxsh_site.views.charts import Bar, BarRow
from sxsh_site.views.parts import Cell
from sxsh_site.views.results import (
    SAVINGS,
    consumption_table,
    item_name,
    quantity_cell,
    savings_chart,
    savings_table,
)
from tests.made_up import edition

UNITS = [{"id": "kwh", "symbol_vi": "kWh", "symbol_en": "same"}, {"id": "tan", "symbol_vi": "tấn", "symbol_en": "t"}]
METRICS = [
    {"id": "dien", "title_vi": "Điện", "title_en": "Electricity"},
    {"id": "than", "title_vi": "Than", "title_en": "Coal"},
]
ELECTRICITY = {
    "metric_id": "dien",
    "basis": "saving",
    "quantity": "144000",
    "unit_id": "kwh",
    "per": "year",
    "saving_vnd": "216000000",
    "saving_per": "year",
}
COAL = {
    "metric_id": "than",
    "basis": "saving",
    "quantity": "150",
    "unit_id": "tan",
    "per": "year",
    "saving_vnd": "84000000",
    "saving_per": "year",
}


def results(*given: dict[str, str], language="vi"):
    one = edition(language, facility_results=given, units=UNITS, metrics=METRICS)
    return one.catalogue.facility_results, one


def test_what_a_figure_is_about():
    (first, second), one = results(ELECTRICITY, {**COAL, "item_vi": "Than cám"})
    assert (item_name(first, one), item_name(second, one)) == ("Điện", "Than cám")


def test_a_quantity_with_its_unit():
    (first,), one = results({**ELECTRICITY, "quantity_high": "150000", "qualifier": "about"})
    assert quantity_cell(first, one) == Cell(text="khoảng 144.000–150.000", unit="kWh/năm")
    (unknown,), one = results({**ELECTRICITY, "quantity": "", "unit_id": ""})
    assert quantity_cell(unknown, one) == Cell(text="chưa có số liệu", missing=True)


def test_savings_with_shares_unit_prices_and_their_total():
    found, one = results(ELECTRICITY, COAL, language="en")
    table = savings_table(found, one, addable=True)
    assert table.rows == (
        (
            Cell(text="Electricity"),
            Cell(text="144,000", unit="kWh/year"),
            Cell(text="216,000,000"),
            Cell(text="72.0%"),
            Cell(text="1,500"),
        ),
        (
            Cell(text="Coal"),
            Cell(text="150", unit="t/year"),
            Cell(text="84,000,000"),
            Cell(text="28.0%"),
            Cell(text="560,000"),
        ),
    )
    assert [cell.text for cell in table.total] == ["Total (computed)", "", "300,000,000", "100.0%", ""]


def test_where_money_is_unknown_nothing_is_computed_and_nothing_is_zero():
    found, one = results(ELECTRICITY, {**COAL, "saving_vnd": ""})
    table = savings_table(found, one, addable=True)
    assert table.rows[1][2:] == (
        Cell(text="chưa có số liệu", missing=True),
        Cell(text="chưa tính được", missing=True),
        Cell(text="chưa tính được", missing=True),
    )
    assert table.total[2] == Cell(text="216.000.000")


def test_an_amount_that_is_not_yearly_has_no_share_and_no_bar():
    season = {**COAL, "saving_per": "season"}
    found, one = results(ELECTRICITY, season, {**COAL, "metric_id": "nuoc", "item_vi": "Nước"})
    table = savings_table(found, one, addable=True)
    assert [(row[2], row[3]) for row in table.rows] == [
        (Cell(text="216.000.000", sub="mỗi năm"), Cell(text="72,0%")),
        (Cell(text="84.000.000", sub="mỗi vụ"), Cell(text="chưa tính được", missing=True)),
        (Cell(text="84.000.000", sub="mỗi năm"), Cell(text="28,0%")),
    ]
    assert table.columns[2].label == one.words.money_vnd
    assert table.total[2] == Cell(text="300.000.000", sub="mỗi năm")
    assert [bar.label for bar in savings_chart(found, one, addable=True).rows] == ["Điện", "Nước"]


def test_amounts_of_two_periods_have_no_total_no_share_and_no_bar():
    found, one = results(ELECTRICITY, {**COAL, "period_from": "2016"})
    table = savings_table(found, one, addable=True)
    assert table.total == ()
    assert one.words.share_computed not in [column.label for column in table.columns]
    assert savings_chart(found, one, addable=True) is None


def test_a_known_zero_has_its_share_and_its_price():
    nothing = {"saving_vnd": "0", "quantity": "10"}
    found, one = results({**ELECTRICITY, **nothing}, COAL)
    assert savings_table(found, one, addable=True).rows[0][3:] == (Cell(text="0,0%"), Cell(text="0"))
    found, one = results({**ELECTRICITY, **nothing})
    assert [column.label for column in savings_table(found, one, addable=True).columns][3:] == [
        one.words.unit_price_computed
    ]


def test_figures_that_contradict_each_other_are_not_added():
    found, one = results(ELECTRICITY, COAL)
    table = savings_table(found, one, addable=False)
    assert table.total == ()
    assert one.words.share_computed not in [column.label for column in table.columns]
    assert savings_chart(found, one, addable=False) is None


def test_no_savings_no_table():
    found, one = results({**ELECTRICITY, "basis": "consumption"})
    assert savings_table(found, one, addable=True) is None
    found, one = results(ELECTRICITY)
    assert consumption_table(found, one) is None


def test_consumption_before_and_after():
    used = {
        "metric_id": "dien",
        "basis": "consumption",
        "unit_id": "kwh",
        "per": "product_unit",
        "output_unit_id": "tan",
    }
    found, one = results(
        {**used, "baseline": "1250", "quantity": "1000"},
        {**used, "period_from": "2016", "quantity": "900"},
        {**used, "period_from": "2017", "baseline": "30", "baseline_high": "40", "quantity": "20"},
    )
    table = consumption_table(found, one)
    assert [row[1:] for row in table.rows] == [
        (Cell(text="1.250", unit="kWh/tấn"), Cell(text="1.000", unit="kWh/tấn"), Cell(text="-20,0%")),
        (
            Cell(text="chưa có số liệu", missing=True),
            Cell(text="900", unit="kWh/tấn"),
            Cell(text="chưa tính được", missing=True),
        ),
        (
            Cell(text="30–40", unit="kWh/tấn"),
            Cell(text="20", unit="kWh/tấn"),
            Cell(text=one.words.change_between.format(low="-50,0", high="-33,3")),
        ),
    ]


def _rows(cells, values):
    names = (("Điện", "144.000\u00a0kWh/năm", "216", "100"), ("Than", "150\u00a0tấn/năm", "84", "38.9"))
    return tuple(
        BarRow(
            label=name,
            row=name,
            sub=sub,
            text=text,
            bars=(Bar(start="0", width=width, value=value, cell=cell),),
            end=width,
        )
        for (name, sub, text, width), cell, value in zip(names, cells, values, strict=True)
    )


def test_a_chart_with_the_longest_bar_first():
    found, one = results(COAL, {**ELECTRICITY, "price_year": ""})
    chart = savings_chart(found, one, addable=True)
    assert (chart.title, chart.subtitle, chart.desc, chart.shows) == (
        one.words.chart_largest.format(item="Điện", share="72"),
        one.words.million_vnd_a_year,
        "Điện: 216; Than: 84",
        "",
    )
    assert chart.rows == _rows(("216", "84"), ("216", "84"))
    assert [[cell.text for cell in row] for row in chart.table.rows] == [["Điện", "216"], ["Than", "84"]]


def test_a_chart_that_shows_the_table_of_its_page():
    found, one = results(COAL, {**ELECTRICITY, "price_year": ""})
    chart = savings_chart(found, one, addable=True, beside=SAVINGS)
    assert (chart.shows, chart.table) == (savings_table(found, one, addable=True).id, None)
    assert chart.rows == _rows(("216.000.000", "84.000.000"), ("216000000", "84000000"))


def test_no_chart_of_one_bar_or_of_nothing():
    found, one = results(ELECTRICITY)
    assert savings_chart(found, one, addable=True) is None
    assert savings_chart((), one, addable=True) is None
    found, one = results(ELECTRICITY, {**COAL, "saving_vnd": "0"})
    assert savings_chart(found, one, addable=True) is None
