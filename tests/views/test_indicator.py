from decimal import Decimal

from sxsh_site.views.indicator import indicator_title, indicator_view, target_rows, target_text, value_percent
from sxsh_site.views.parts import Cell, TargetBar
from tests.made_up import Cells, edition

PERCENT = {"id": "percent", "symbol_vi": "%", "symbol_en": "same"}
APPLY = {
    "title_vi": "Chỉ tiêu Mẫu",
    "title_en": "Sample target",
    "family": "mau",
    "year": "2015",
    "target_low": "20",
    "target_high": "25",
    "unit_id": "percent",
    "denominator_vi": "cơ sở mẫu",
    "denominator_en": "sample facilities",
}


def indicators(*given: Cells, language="vi", **tables):
    units = [PERCENT, {"id": "dn", "symbol_vi": "doanh nghiệp", "symbol_en": "enterprises"}]
    rows = [{"id": f"chi-tieu-{number}", **one} for number, one in enumerate(given)]
    one = edition(language, indicators=rows, units=units, **tables)
    return list(one.catalogue.indicators.values()), one


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
    nothing = TargetBar(label=one.words.achieved, low=None, high=None, text="chưa có số liệu", missing=True)
    assert (row.name, row.href) == ("Chỉ tiêu Mẫu", "chuong-trinh/chi-tieu/chi-tieu-0/")
    assert row.denominator == one.words.counted_over.format(denominator="cơ sở mẫu")
    assert row.bars == (
        TargetBar(label=one.words.target_year.format(year=2015), low="20", high="25", text="20–25%"),
        nothing,
        TargetBar(label=one.words.target_year.format(year=2020), low="50", high=None, text="50%"),
        nothing,
    )


def test_a_reported_value_over_its_denominator():
    (first,), one = indicators(
        APPLY,
        indicator_values=[{"indicator_id": "chi-tieu-0", "year": "2015", "numerator": "30", "denominator": "200"}],
    )
    (row,) = target_rows([first], one)
    assert row.bars[1] == TargetBar(label=one.words.achieved, low="15.00", high=None, text="15,0% (2015)")
    values = indicator_view(first, one).values.rows
    assert [cell.text for cell in values[0][:4]] == ["2015", "30", "200", "15,0%"]


def test_a_value_without_a_denominator_has_no_rate():
    (first,), one = indicators(
        APPLY, indicator_values=[{"indicator_id": "chi-tieu-0", "year": "2015", "numerator": "30"}]
    )
    assert value_percent(one.catalogue.indicator_values["chi-tieu-0"][0]) is None
    row = indicator_view(first, one).values.rows[0]
    assert row[2:4] == (Cell(text="chưa có số liệu", missing=True), Cell(text="chưa tính được", missing=True))


def test_a_value_in_percent():
    _, one = indicators(
        APPLY, indicator_values=[{"indicator_id": "chi-tieu-0", "year": "2015", "numerator": "1", "denominator": "8"}]
    )
    assert value_percent(one.catalogue.indicator_values["chi-tieu-0"][0]) == Decimal("12.5")


def test_an_indicators_page():
    (first, _), one = indicators(
        {**APPLY, "text_vi": "Nguyên văn mẫu", "task_id": "mau"},
        {**APPLY, "family": "khac"},
        tasks=[{"short_vi": "Việc Mẫu"}],
    )
    view = indicator_view(first, one)
    assert (view.meta.title, view.wording) == ("Chỉ tiêu Mẫu, 2015", "Nguyên văn mẫu")
    assert [fact.value.href for fact in view.facts][2:] == ["chuong-trinh/mau/", view.facts[3].value.href]
    assert [link.href for link in view.others] == ["chuong-trinh/chi-tieu/chi-tieu-1/"]
    assert (view.values.rows, view.values.empty) == ((), one.words.no_values)
