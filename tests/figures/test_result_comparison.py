from decimal import Decimal

import pytest

from sxsh_site.figures.result_comparison import (
    all_per_output,
    difference_percent,
    norms_beside,
    per_output,
    results_beside,
)
from tests.made_up import catalogue

USED = {
    "basis": "consumption",
    "metric_id": "dien",
    "quantity": "1100",
    "unit_id": "kwh",
    "per": "product_unit",
    "output_unit_id": "t",
    "period_from": "2015",
    "period_to": "2016",
}
NORM = {
    "metric_id": "dien",
    "high": "1000",
    "unit_vi": "kWh/tấn",
    "unit_id": "kwh",
    "output_unit_id": "t",
    "kind": "legal_norm",
    "valid_from": "2016",
    "valid_to": "2020",
}


def results(*given: dict[str, str]):
    rows = [{"facility_id": f"co-so-{number}", **USED, **one} for number, one in enumerate(given)]
    found = catalogue(facility_results=rows)
    return found, [per_output(one) for one in found.facility_results]


def norms(*given: dict[str, str]):
    rows = [{"id": f"muc-{number}", **NORM, **one} for number, one in enumerate(given)]
    return catalogue(norms=rows).norms.values()


def test_as_the_source_gives_it():
    _, (one,) = results({"quantity_high": "1200"})
    assert (one.low, one.high, one.computed, one.number, one.year) == (1100, 1200, False, None, 2016)


def test_computed_from_a_year_and_its_output():
    _, (one,) = results({"per": "year", "output": "400", "period_to": ""})
    assert (one.low, one.high, one.computed, one.number, one.year) == (
        Decimal("2.75"),
        None,
        True,
        Decimal("2.75"),
        2015,
    )


@pytest.mark.parametrize(
    "change",
    [
        {"unit_id": "percent"},
        {"output_unit_id": ""},
        {"per": ""},
        {"per": "total"},
        {"per": "year"},
        {"per": "year", "output": "0"},
        {"quantity": "", "unit_id": "", "saving_vnd": "5"},
    ],
)
def test_what_is_not_per_unit_of_product(change):
    assert results(change)[1] == [None]


def test_the_norms_of_its_year():
    _, (one,) = results({})
    found = norms(
        {},
        {"valid_from": ""},
        {"valid_to": ""},
        {"valid_from": "2017"},
        {"valid_to": "2015"},
        {"kind": "survey"},
        {"metric_id": "nuoc"},
        {"unit_id": "mj"},
        {"output_unit_id": "hl"},
        {"unit_id": "", "output_unit_id": ""},
    )
    assert [norm.id for norm in norms_beside(one, found)] == ["muc-0", "muc-1", "muc-2"]


def test_a_saving_has_no_norm():
    _, (one,) = results({"basis": "saving"})
    assert norms_beside(one, norms({})) == ()


def test_other_results_of_its_sector_and_kind_the_nearest_first():
    found, made = results(
        {},
        {"quantity": "2000"},
        {"quantity": "900"},
        {"quantity": "", "quantity_high": "1150"},
        {"basis": "saving"},
        {"metric_id": "nuoc"},
        {"unit_id": "mwh"},
        {"output_unit_id": "hl"},
    )
    group = all_per_output(found)["mau", made[0].kind]
    beside = results_beside(made[0], group)
    assert [other.result.facility_id for other in beside] == ["co-so-3", "co-so-2", "co-so-1"]


def test_another_sectors_results_do_not_stand_beside():
    found = catalogue(
        facilities=[{"id": "a", "title_vi": "Mẫu a", "sector_id": "bia"}, {"id": "b", "title_vi": "Mẫu b"}],
        facility_results=[{**USED, "facility_id": "a"}, {**USED, "facility_id": "b"}],
    )
    assert {sector for sector, _ in all_per_output(found)} == {"bia", "mau"}


def test_the_difference():
    _, (one, spread, bound) = results({}, {"quantity_high": "1200"}, {"qualifier": "more_than"})
    assert difference_percent(one, Decimal(1000)) == 10
    assert difference_percent(one, None) is None
    assert difference_percent(one, Decimal(0)) is None
    assert [difference_percent(other, Decimal(1000)) for other in (spread, bound)] == [None, None]
