from decimal import Decimal

import pytest

from sxsh_site.figures import measure_values as figures
from tests.made_up import catalogue

MONEY = frozenset({"tien"})
SAVING = {"metric_id": "dien", "saving_low": "10", "saving_high": "10", "saving_unit_vi": "%", "saving_kind": "case"}
RESULT = {"basis": "saving", "metric_id": "dien", "unit_id": "kwh", "per": "year"}


def measures(*given: dict[str, str]):
    rows = [{"id": f"viec-{number}", "source_id": f"nguon-{number}", **one} for number, one in enumerate(given)]
    return catalogue(guideline_measures=rows).guideline_measures["mau"]


def results(*given: dict[str, str]):
    rows = [{"facility_id": f"co-so-{number}", **RESULT, **one} for number, one in enumerate(given)]
    return catalogue(facility_results=rows).facility_results


def packages(*given: dict[str, str]):
    rows = [{"case_study_id": f"mau-{number}", **one} for number, one in enumerate(given)]
    found = catalogue(case_packages=rows).case_packages
    return [one for own in found.values() for one in own]


def told(result):
    return [(group.count, group.low, group.high, group.median) for group in result.groups]


def test_three_savings_of_one_kind():
    found = measures(SAVING, {**SAVING, "saving_low": "20", "saving_high": "20"}, SAVING)
    assert told(figures.measure_savings(found, MONEY)) == [(3, 10, 20, 10)]


@pytest.mark.parametrize("kind", ["at_stake", "borrowed_general", "supplier", "upper_bound", "model_or_rule", ""])
def test_what_is_no_saving_of_the_sector_is_not_counted(kind):
    result = figures.measure_savings(measures({**SAVING, "saving_kind": kind}), MONEY)
    assert (result.groups, result.left_out) == ((), 0)


@pytest.mark.parametrize(
    "other", [{"metric_id": "nuoc"}, {"saving_unit_vi": "kWh/tấn"}, {"saving_kind": "typical"}, {"metric_id": ""}]
)
def test_savings_of_another_resource_unit_or_kind_are_never_pooled(other):
    found = measures(SAVING, SAVING, {**SAVING, **other})
    assert told(figures.measure_savings(found, MONEY)) == [(2, 10, 10, None), (1, 10, 10, None)]


def test_money_in_guidelines_is_apart_by_the_sources_year():
    money = {**SAVING, "metric_id": "tien"}
    found = measures(*({**money, "source_year": year} for year in ("2009", "2009", "2009", "2010", "", "", "")))
    result = figures.measure_savings(found, MONEY)
    assert [(group.count, group.median, group.why) for group in result.groups] == [
        (3, 10, ""),
        (3, None, "price_year"),
        (1, None, "few"),
    ]


@pytest.mark.parametrize(
    "ends", [{"saving_high": "15"}, {"saving_low": ""}, {"saving_high": ""}, {"saving_low": "5", "saving_high": "10"}]
)
def test_a_range_or_a_bound_is_left_out_and_told(ends):
    result = figures.measure_savings(measures({**SAVING, **ends}), MONEY)
    assert (result.groups, result.left_out) == ((), 1)


def test_quantities_of_facilities():
    found = results(*({"quantity": quantity} for quantity in ("1", "2", "9")), {"quantity": "5", "qualifier": "up_to"})
    result = figures.facility_savings(found, MONEY)
    assert (told(result), result.left_out) == ([(3, 1, 9, 2)], 1)


@pytest.mark.parametrize(
    "other",
    [
        {"metric_id": "nuoc"},
        {"unit_id": "mwh"},
        {"per": "product_unit"},
        {"per": ""},
        {"output_unit_id": "t"},
        {"product_vi": "bia mẫu"},
    ],
)
def test_quantities_that_differ_in_kind_are_never_pooled(other):
    found = results({}, {}, other)
    assert [group.count for group in figures.facility_savings(found, MONEY).groups] == [2, 1]


def test_what_was_used_is_no_saving():
    found = results({"basis": "consumption", "saving_vnd": "5"})
    assert figures.facility_savings(found, MONEY).groups == ()
    assert figures.facility_money(found).groups == ()


def test_money_of_facilities_is_apart_by_period_and_price_year():
    year = {"saving_vnd": "100", "saving_per": "year", "price_year": "2015"}
    found = results(year, year, year, {**year, "saving_per": "season"}, {**year, "price_year": "2016"})
    assert told(figures.facility_money(found)) == [(3, 100, 100, 100), (1, 100, 100, None), (1, 100, 100, None)]
    unknown = {**year, "price_year": ""}
    assert told(figures.facility_money(results(unknown, unknown, unknown))) == [(3, 100, 100, None)]


WHOLE = {"investment_vnd": "300", "saving_vnd": "200", "saving_per": "year", "price_year": "2015"}


def test_packages_cost_save_and_pay_back():
    found = packages(WHOLE, WHOLE, {**WHOLE, "investment_vnd": "500"})
    assert told(figures.money_savings(found)) == [(3, 200, 200, 200)]
    assert told(figures.investments(found)) == [(3, 300, 500, 300)]
    assert told(figures.paybacks(found)) == [(3, Decimal("1.5"), Decimal("2.5"), Decimal("1.5"))]


@pytest.mark.parametrize("change", [{"saving_per": "total"}, {"saving_per": ""}, {"saving_vnd": "0"}])
def test_no_payback_where_nothing_is_saved_in_a_year(change):
    result = figures.paybacks(packages({**WHOLE, **change}))
    assert (result.groups, result.left_out) == ((), 0)


def test_a_bound_on_either_part_leaves_the_payback_out():
    result = figures.paybacks(packages({**WHOLE, "saving_qualifier": "nearly"}))
    assert (result.groups, result.left_out) == ((), 1)


def test_a_package_and_a_single_measure_are_never_pooled():
    rows = {"case_packages": [WHOLE], "case_measures": [{key: WHOLE[key] for key in WHOLE if key != "saving_per"}]}
    found = catalogue(**rows)
    both = [*found.case_packages["mau"], *found.case_measures["mau"]]
    assert [group.count for group in figures.paybacks(both).groups] == [1, 1]
    assert [figures.saving_period(one) for one in both] == ["year", "year"]


def test_published_paybacks_are_apart_by_whose_prices_they_are():
    months = {**SAVING, "payback_months_low": "12", "payback_months_high": "12", "source_year": "2011"}
    found = measures(months, months, {**months, "price_note_vi": "Giá mẫu"}, {**months, "payback_months_low": ""})
    result = figures.published_paybacks(found)
    assert (told(result), result.left_out) == ([(2, 12, 12, None), (1, 12, 12, None)], 1)
