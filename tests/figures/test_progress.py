from decimal import Decimal

import pytest

from sxsh_site.figures.progress import Count, counts_by_year
from tests.made_up import Cells, catalogue


def counts(family: str, *states: Cells) -> list[Count]:
    rows = [{"facility_id": f"co-so-{number}", "year": "2015", **state} for number, state in enumerate(states)]
    found = catalogue(facility_states=rows).facility_states
    return list(counts_by_year(family, (state for group in found.values() for state in group)))


def count(numerator: int, denominator: int | None, *, year: int = 2015, withheld: bool = False) -> Count:
    return Count(year=year, numerator=numerator, denominator=denominator, withheld=withheld)


YES, NO, UNKNOWN = {"informed": "true"}, {"informed": "false"}, {"informed": ""}


def test_facilities_whose_state_is_known_are_counted():
    assert counts("informed", YES, YES, NO, UNKNOWN) == [count(2, 3)]


def test_what_nobody_knows_is_not_counted():
    assert counts("informed", UNKNOWN, UNKNOWN, UNKNOWN) == []
    assert counts("informed") == []


def test_a_family_that_is_not_counted_from_states():
    assert counts("saving", YES, YES, YES) == []


def test_each_year_for_itself():
    later = {**YES, "year": "2018"}
    assert counts("informed", YES, NO, NO, later, later, later) == [count(1, 3), count(3, 3, year=2018)]


def test_few_facilities_are_withheld():
    assert counts("informed", YES, NO) == [count(1, 2, withheld=True)]
    assert counts("informed", YES, NO)[0].percent is None


def test_only_those_that_are_able_make_up_the_denominator():
    able = {"able": "true"}
    states = [{**able, "applying": "true"}, {**able, "applying": "false"}, {**able, "applying": "false"}]
    others = [{"able": "false", "applying": "true"}, {"able": "", "applying": "true"}]
    assert counts("apply_able", *states, *others) == [count(1, 3)]
    assert counts("apply_all", *states, *others) == [count(3, 5)]


def test_only_small_and_medium_ones_need_a_unit():
    states = [{"has_unit": "true", "size_class": size} for size in ("micro", "small", "medium", "large", "")]
    assert counts("unit", *states) == [count(3, 3)]


def test_support_adds_up_over_the_years_and_counts_a_facility_once():
    given = [("a", "2013"), ("b", "2013"), ("c", "2013"), ("a", "2014"), ("d", "2014")]
    states = [{"facility_id": name, "year": year, "supported": "true"} for name, year in given]
    assert counts("supported", *states, {"supported": "false"}) == [
        count(3, None, year=2013),
        count(4, None, year=2014),
    ]


@pytest.mark.parametrize(
    ("one", "percent"),
    [
        (count(1, 8), Decimal("12.5")),
        (count(0, 8), Decimal(0)),
        (count(3, None), None),
        (count(1, 8, withheld=True), None),
    ],
)
def test_percent(one, percent):
    assert one.percent == percent
