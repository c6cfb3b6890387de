import pytest

from sxsh_site.checking.rules.ranges import check
from tests.made_up import TODAY, database, told, world


@pytest.mark.parametrize(
    ("table", "low_name", "high_name"),
    [
        ("facilities", "capacity", "capacity_high"),
        ("facility_results", "baseline", "baseline_high"),
        ("indicators", "target_low", "target_high"),
    ],
)
def test_a_high_end_below_its_low_end(table, low_name, high_name):
    tables = database(world(**{table: [{low_name: "10", high_name: "9.5"}]}))
    (finding,) = check(tables, TODAY)
    row = tables.rows(table)[0]
    assert told([finding]) == [("range-order", row.file, row.line, high_name, "9.5")]
    assert dict(finding.details) == {"low": "10", "high": "9.5"}


@pytest.mark.parametrize(
    ("low", "high"), [("10", "10"), ("10", "10.5"), ("10", ""), ("", "10"), ("10", "x"), ("0", "0")]
)
def test_a_range(low, high):
    tables = world(facilities=[{"capacity": low, "capacity_high": high}])
    assert list(check(database(tables), TODAY)) == []


def test_numbers_are_compared_as_numbers():
    tables = world(facilities=[{"capacity": "9", "capacity_high": "10"}])
    assert list(check(database(tables), TODAY)) == []
