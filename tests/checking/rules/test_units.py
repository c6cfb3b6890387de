import pytest

from sxsh_site.checking.rules.units import check
from tests.made_up import TODAY, database, told, world


@pytest.mark.parametrize(
    ("table", "quantity", "unit"),
    [
        ("facility_results", "quantity", "unit_id"),
        ("facility_results", "output", "output_unit_id"),
        ("facilities", "capacity", "capacity_unit_id"),
        ("case_studies", "output", "output_unit_id"),
        ("case_conditions", "value", "unit_id"),
        ("facility_results", "quantity_high", "unit_id"),
        ("facility_results", "baseline_high", "unit_id"),
        ("facilities", "capacity_high", "capacity_unit_id"),
        ("case_conditions", "value_high", "unit_id"),
        ("guideline_measures", "saving_low", "saving_unit_vi"),
        ("guideline_measures", "saving_high", "saving_unit_vi"),
    ],
)
def test_a_quantity_without_its_unit(table, quantity, unit):
    given = {"quantity": "", "unit_id": ""} if table == "facility_results" else {}
    tables = database(world(**{table: [{**given, quantity: "0", unit: ""}]}))
    row = tables.rows(table)[0]
    assert told(check(tables, TODAY)) == [("quantity-without-unit", row.file, row.line, unit, "")]
    assert list(check(database(world(**{table: [{**given, quantity: "0", unit: "mau"}]})), TODAY)) == []


def test_a_range_without_its_unit_is_told_once():
    tables = world(facilities=[{"capacity": "5", "capacity_high": "6"}])
    assert told(check(database(tables), TODAY)) == [
        ("quantity-without-unit", "data/facilities.csv", 2, "capacity_unit_id", "")
    ]


def test_a_baseline_has_the_results_unit():
    tables = world(facility_results=[{"quantity": "", "unit_id": "", "baseline": "5"}])
    assert told(check(database(tables), TODAY)) == [
        ("quantity-without-unit", "data/facility_results.csv", 2, "unit_id", "")
    ]


def test_a_unit_without_a_quantity():
    assert list(check(database(world(facilities=[{"capacity_unit_id": "mau"}])), TODAY)) == []
