from decimal import Decimal

from sxsh_site.views.charts import Bar, BarRow, TargetBar, Tick
from sxsh_site.views.targets import (
    indicator_title,
    target_chart,
    target_rows,
    target_text,
    value_percent,
    year_chart,
)
from tests.views.targets import APPLY, indicators

VALUE = {"indicator_id": "chi-tieu-0", "year": "2015", "numerator": "30", "denominator": "200"}


def test_the_target_as_the_document_puts_it():
    (first, second), one = indicators(
        APPLY, {"target_low": "50", "target_qualifier": "about", "unit_id": "dn", "family": "ho-tro"}
    )
    assert (target_text(first, one), target_text(second, one)) == ("20–25%", "khoảng 50 doanh nghiệp")


def test_a_title_names_its_year_once():
    (first, second, third), one = indicators(APPLY, {**APPLY, "title_vi": "Mẫu đến 2015"}, {**APPLY, "year": ""})
    assert [indicator_title(each, one) for each in (first, second, third)] == [
        "Chỉ tiêu Mẫu, 2015",
        "Mẫu đến 2015",
        "Chỉ tiêu Mẫu",
    ]


def test_no_value_is_no_data():
    found, one = indicators(APPLY, {**APPLY, "year": "2020", "target_low": "50", "target_high": ""})
    (row,) = target_rows(found, one)
    nothing = [
        TargetBar(
            label=one.words.achieved,
            row=f"Chỉ tiêu Mẫu, {year}",
            low=None,
            high=None,
            text="chưa có số liệu",
            missing=True,
        )
        for year in (2015, 2020)
    ]
    assert (row.name, row.href) == ("Chỉ tiêu Mẫu", "chuong-trinh/chi-tieu/chi-tieu-0/")
    assert row.denominator == one.words.counted_over.format(denominator="cơ sở mẫu")
    assert row.bars == (
        TargetBar(
            label=one.words.target_year.format(year=2015),
            row="Chỉ tiêu Mẫu, 2015",
            low="20",
            high="25",
            low_value="20",
            high_value="25",
            text="20–25%",
        ),
        nothing[0],
        TargetBar(
            label=one.words.target_year.format(year=2020),
            row="Chỉ tiêu Mẫu, 2020",
            low="50",
            high=None,
            low_value="50",
            text="50%",
        ),
        nothing[1],
    )


def test_a_value_in_percent():
    _, one = indicators(
        APPLY, indicator_values=[{"indicator_id": "chi-tieu-0", "year": "2015", "numerator": "1", "denominator": "8"}]
    )
    assert value_percent(one.catalogue.indicator_values["chi-tieu-0"][0]) == Decimal("12.5")


def test_a_reported_value_beside_its_target():
    (first,), one = indicators(APPLY, indicator_values=[VALUE])
    (row,) = target_rows([first], one)
    assert row.bars[1] == TargetBar(
        label=one.words.achieved, row="Chỉ tiêu Mẫu, 2015", low="15", high=None, low_value="15", text="15,0% (2015)"
    )


def test_the_chart_of_targets_shows_its_table():
    found, one = indicators(APPLY, {**APPLY, "year": "2020", "target_high": ""}, indicator_values=[VALUE])
    chart = target_chart(found, one)
    assert [[cell.text for cell in row] for row in chart.table.rows] == [
        ["Chỉ tiêu Mẫu, 2015", "cơ sở mẫu", "20–25%", "15,0% (2015)"],
        ["Chỉ tiêu Mẫu, 2020", "cơ sở mẫu", "20%", "chưa có số liệu"],
    ]
    assert [(bar.row, bar.text) for row in chart.rows for bar in row.bars] == [
        (row[0].text, cell.text) for row in chart.table.rows for cell in row[2:]
    ]


def test_year_by_year_against_the_target_and_years_without_data_stay_open():
    (first,), one = indicators({**APPLY, "from": "2013-09"}, indicator_values=[VALUE])
    chart = year_chart(first, one)
    nothing = [BarRow(label=str(year), row=str(year), text="chưa có số liệu", missing=True) for year in (2013, 2014)]
    known = BarRow(
        label="2015",
        row="2015",
        sub=one.words.reported,
        text="15,0%",
        bars=(Bar(start="0", width="15", value="15", cell="15,0%"),),
        end="15",
    )
    assert chart.rows == (*nothing, known)
    assert chart.lines == (Tick(x="20", text="20%", value="20"), Tick(x="25", text="25%", value="25"))
    assert [[cell.text for cell in row] for row in chart.table.rows] == [[row.label, row.text] for row in chart.rows]
    assert chart.subtitle == "trên: cơ sở mẫu"


def test_no_year_chart_where_no_year_is_known():
    (first,), one = indicators(APPLY)
    assert year_chart(first, one) is None
    # A number of facilities is no share where what it is a share of is not known.
    (first,), one = indicators(APPLY, indicator_values=[{**VALUE, "denominator": ""}])
    assert year_chart(first, one) is None


def test_numbers_that_are_no_shares_have_a_scale_of_their_own():
    supported = {**APPLY, "unit_id": "dn", "target_low": "50", "target_high": ""}
    (first,), one = indicators(supported, indicator_values=[{**VALUE, "numerator": "40", "denominator": ""}])
    chart = year_chart(first, one)
    assert (chart.rows[-1].end, chart.rows[-1].text, chart.lines[0].x) == ("80", "40", "100")


def test_targets_that_are_counted_over_different_things_never_share_a_row_or_an_axis():
    found, one = indicators(
        {**APPLY, "family": "apply_able"},
        {**APPLY, "family": "apply_all", "year": "2020", "denominator_vi": "mọi cơ sở mẫu"},
        indicator_values=[VALUE, {**VALUE, "indicator_id": "chi-tieu-1", "year": "2020"}],
    )
    assert [(len(row.bars), row.denominator) for row in target_rows(found, one)] == [
        (2, "trên: cơ sở mẫu"),
        (2, "trên: mọi cơ sở mẫu"),
    ]
    assert [[row.label for row in year_chart(each, one).rows if not row.missing] for each in found] == [
        ["2015"],
        ["2020"],
    ]
