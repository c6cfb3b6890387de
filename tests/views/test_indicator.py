from sxsh_site.views.indicator import indicator_view
from sxsh_site.views.parts import Cell
from sxsh_site.views.targets import value_percent
from tests.views.targets import APPLY, indicators


def test_a_reported_value_over_its_denominator():
    (first,), one = indicators(
        APPLY,
        indicator_values=[{"indicator_id": "chi-tieu-0", "year": "2015", "numerator": "30", "denominator": "200"}],
    )
    values = indicator_view(first, one).values.rows
    assert [cell.text for cell in values[0][:4]] == ["2015", "30", "200", "15,0%"]


def test_a_value_without_a_denominator_has_no_rate():
    (first,), one = indicators(
        APPLY, indicator_values=[{"indicator_id": "chi-tieu-0", "year": "2015", "numerator": "30"}]
    )
    assert value_percent(one.catalogue.indicator_values["chi-tieu-0"][0]) is None
    row = indicator_view(first, one).values.rows[0]
    assert row[2:4] == (Cell(text="chưa có số liệu", missing=True), Cell(text="chưa tính được", missing=True))


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
