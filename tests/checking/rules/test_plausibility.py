import pytest

from sxsh_site.checking.plausible import plausible
from sxsh_site.checking.rules.plausibility import check
from tests.made_up import TODAY, database, world

UNITS = [
    {"id": "kwh", "dimension": "energy"},
    {"id": "mwh", "dimension": "energy"},
    {"id": "toe", "dimension": "energy"},
    {"id": "kg", "dimension": "mass"},
    {"id": "m3", "dimension": "volume"},
    {"id": "percent", "dimension": "ratio"},
]


def found(**cells: str) -> list[tuple[str, str]]:
    tables = world(facility_results=[{"metric_id": "electricity", "basis": "saving", **cells}], units=UNITS)
    return [(one.code, one.field) for one in check(database(tables), TODAY)]


def test_a_unit_measures_its_metric():
    assert found(unit_id="kg") == [("unit-dimension", "unit_id")]
    assert found(unit_id="m3") == [("unit-dimension", "unit_id")]
    assert found(unit_id="kwh") == []
    assert found(unit_id="percent") == []
    assert found(metric_id="water", unit_id="m3") == []
    assert found(metric_id="mau", unit_id="kg") == []


@pytest.mark.parametrize(
    ("quantity", "codes"),
    [
        ("100", []),
        ("100.1", [("percent-range", "quantity")]),
        ("0.6", []),
        ("0", []),
        ("1.05", []),
        ("0.25", [("percent-as-fraction", "quantity")]),
        ("0.1667", [("percent-as-fraction", "quantity")]),
    ],
)
def test_a_share(quantity, codes):
    assert found(unit_id="percent", quantity=quantity) == codes
    assert found(unit_id="percent", quantity=quantity, basis="consumption") == []


def test_a_share_below_one_per_cent_that_a_note_explains():
    assert found(unit_id="percent", quantity="0.25", note_vi="Nguồn ghi 0,25%") == []


def test_the_percentage_that_was_meant():
    tables = world(
        facility_results=[{"unit_id": "percent", "basis": "saving", "quantity": "0.1667"}], units=[{"id": "percent"}]
    )
    (finding,) = check(database(tables), TODAY)
    assert dict(finding.details) == {"percent": "16.67"}


@pytest.mark.parametrize(
    ("quantity", "codes"),
    [
        ("144000", []),
        ("144.000", [("implausible-price", "quantity")]),
        ("144000000", [("implausible-price", "quantity")]),
    ],
)
def test_what_a_unit_costs(quantity, codes):
    money = {"saving_vnd": "127000000", "per": "year", "saving_per": "year"}
    assert found(unit_id="kwh", quantity=quantity, **money) == codes
    # Nothing is said of another unit, of another period, or where one of the two is not known.
    assert found(unit_id="toe", quantity="1", **money) == []
    assert found(unit_id="kwh", quantity=quantity, **{**money, "per": "month"}) == []
    assert found(unit_id="kwh", quantity=quantity, per="year") == []
    assert found(unit_id="kwh", quantity="", **money) == []


@pytest.mark.parametrize(
    ("quantity", "unit", "codes"),
    [
        ("120000.5", "mwh", []),
        ("120000.5", "toe", [("implausible-amount", "unit_id")]),
        ("50000", "toe", []),
        ("600000000", "kwh", [("implausible-amount", "unit_id")]),
    ],
)
def test_what_one_facility_can_save_in_a_year(quantity, unit, codes):
    assert found(unit_id=unit, quantity=quantity, per="year") == codes
    assert found(unit_id=unit, quantity=quantity, per="total") == []


def test_every_bound_has_a_unit_that_can_be_counted_in():
    bounds = [one for several in plausible().yearly.values() for one in several.values()]
    assert {one.unit_id for one in bounds} <= set(plausible().in_units)
    assert all(0 <= one.least < one.most for one in (*bounds, *plausible().prices.values()))


def test_metrics_units_and_dimensions_are_those_of_the_database(real_database):
    metrics = {row.text("id") for row in real_database.rows("metrics")}
    units = {row.text("id"): row.text("dimension") for row in real_database.rows("units")}
    assert set(plausible().dimensions) | set(plausible().prices) <= metrics
    assert set(plausible().in_units) <= set(units)
    assert {one for several in plausible().dimensions.values() for one in several} <= set(units.values())
