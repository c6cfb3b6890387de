from decimal import Decimal

import pytest

from sxsh_site.figures.results import (
    added_savings,
    change_percent,
    change_range,
    intensity,
    share_percent,
    total_saving_vnd,
    unit_price,
)
from sxsh_site.records.facility import FacilityResult
from tests.made_up import catalogue


def results(*given: dict[str, str]) -> tuple[FacilityResult, ...]:
    rows = [{"metric_id": f"mau_{number}", **one} for number, one in enumerate(given)]
    return catalogue(facility_results=rows).facility_results


def yearly(saving_vnd: str, **more: str) -> dict[str, str]:
    return {"saving_vnd": saving_vnd, "saving_per": "year", **more}


def decimals(*values: str | None) -> list[Decimal | None]:
    return [None if value is None else Decimal(value) for value in values]


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [("100", "80", "-20"), ("80", "100", "25"), ("5", "5", "0"), ("5", "0", "-100"), ("0.5", "1", "100")],
)
def test_change(before, after, change):
    assert change_percent(*decimals(before, after)) == Decimal(change)


@pytest.mark.parametrize(("before", "after"), [(None, "1"), ("1", None), (None, None), ("0", "1"), ("0", "0")])
def test_change_from_unknown_or_from_nothing(before, after):
    assert change_percent(*decimals(before, after)) is None


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (("100", None), ("80", None), ("-20", "-20")),
        (("100", "200"), ("50", None), ("-75", "-50")),
        (("100", None), ("50", "80"), ("-50", "-20")),
        (("100", "200"), ("100", "150"), ("-50", "50")),
    ],
)
def test_change_between_ranges(before, after, change):
    assert change_range(tuple(decimals(*before)), tuple(decimals(*after))) == tuple(decimals(*change))


@pytest.mark.parametrize(
    ("before", "after"), [((None, None), ("80", None)), (("100", None), (None, None)), (("0", None), ("5", None))]
)
def test_change_between_ranges_that_are_unknown(before, after):
    assert change_range(tuple(decimals(*before)), tuple(decimals(*after))) is None


@pytest.mark.parametrize(("part", "whole", "share"), [("25", "200", "12.5"), ("0", "200", "0"), ("300", "200", "150")])
def test_share(part, whole, share):
    assert share_percent(*decimals(part, whole)) == Decimal(share)


@pytest.mark.parametrize(("part", "whole"), [(None, "1"), ("1", None), ("1", "0"), ("0", "0")])
def test_share_of_unknown_or_of_nothing(part, whole):
    assert share_percent(*decimals(part, whole)) is None


@pytest.mark.parametrize(("quantity", "output", "expected"), [("10", "4", "2.5"), ("0", "4", "0")])
def test_intensity(quantity, output, expected):
    assert intensity(*decimals(quantity, output)) == Decimal(expected)


@pytest.mark.parametrize(("quantity", "output"), [(None, "1"), ("1", None), ("1", "0")])
def test_intensity_over_unknown_or_nothing(quantity, output):
    assert intensity(*decimals(quantity, output)) is None


def test_a_total_adds_what_is_known():
    found = results(*(yearly(saving, price_year="2015") for saving in ("100", "50")), {})
    assert total_saving_vnd(found) == Decimal(150)


def test_a_total_of_nothing_known_is_unknown():
    assert total_saving_vnd([]) is None
    assert total_saving_vnd(results({}, {})) is None


def test_a_known_zero_is_a_figure():
    assert total_saving_vnd(results(yearly("0"), {})) == Decimal(0)


def test_amounts_of_different_price_years_are_not_added():
    found = results(yearly("100", price_year="2015"), yearly("50", price_year="2016"))
    assert total_saving_vnd(found) is None


def test_a_known_and_an_unknown_price_year_are_not_added():
    found = results(yearly("100", price_year="2015"), yearly("50"))
    assert total_saving_vnd(found) is None


@pytest.mark.parametrize("other", [{"period_from": "2016"}, {"period_to": "2016"}, {"period_from": "2014"}])
def test_amounts_of_different_periods_are_not_added(other):
    assert total_saving_vnd(results(yearly("100"), yearly("50", **other))) is None


def test_only_yearly_amounts_are_added():
    season, unknown = {"saving_vnd": "7", "saving_per": "season"}, {"saving_vnd": "9", "saving_per": ""}
    found = results(yearly("100"), yearly("30"), season, unknown, {})
    assert list(added_savings(found)) == list(found[:2])
    assert total_saving_vnd(found) == Decimal(130)
    assert total_saving_vnd(results({"saving_vnd": "7", "saving_per": "total"}, unknown)) is None


YEARLY = {"quantity": "200", "per": "year", "saving_vnd": "300000", "saving_per": "year"}


def test_the_price_of_a_unit_follows_from_quantity_and_money():
    assert unit_price(results(YEARLY)[0]) == Decimal(1500)


@pytest.mark.parametrize(
    "given",
    [
        {"quantity": ""},
        {"quantity": "0"},
        {"saving_vnd": ""},
        {"per": ""},
        {"per": "product_unit"},
        {"per": "total"},
        {"quantity_high": "250"},
        {"saving_per": ""},
        {"saving_per": "season"},
        {"saving_per": "total"},
    ],
)
def test_no_price_of_a_unit_where_the_parts_do_not_fit(given):
    assert unit_price(results({**YEARLY, **given})[0]) is None
