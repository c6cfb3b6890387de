from dataclasses import dataclass
from decimal import Decimal

import pytest

from sxsh_site.figures.spreads import Spread, one_number, spreads
from sxsh_site.language.text import Choice, Text


@dataclass(frozen=True)
class One:
    group: str
    place: str
    value: str | None


def found(*given: One, dated: bool = True):
    return spreads(
        given,
        key=lambda one: one.group,
        value=lambda one: None if one.value is None else Decimal(one.value),
        place=lambda one: one.place,
        dated=lambda one: dated,
    )


def test_an_odd_and_an_even_number_of_values():
    odd = [One("a", f"n{number}", value) for number, value in enumerate(("0.3", "0.1", "10"))]
    even = [One("b", f"n{number}", value) for number, value in enumerate(("0.1", "0.2", "9", "0.3"))]
    result = found(*odd, *even)
    assert result.groups == (
        Spread(
            like=even[0],
            count=4,
            places=4,
            low=Decimal("0.1"),
            high=Decimal(9),
            median=Decimal("0.25"),
            why="",
        ),
        Spread(
            like=odd[0],
            count=3,
            places=3,
            low=Decimal("0.1"),
            high=Decimal(10),
            median=Decimal("0.3"),
            why="",
        ),
    )
    assert result.left_out == 0


def test_two_values_have_no_median_but_their_ends():
    (group,) = found(One("a", "mot", "2"), One("a", "hai", "4")).groups
    assert (group.count, group.low, group.high, group.median, group.why) == (2, 2, 4, None, "few")


def test_three_values_of_two_places_have_no_median():
    (group,) = found(One("a", "mot", "2"), One("a", "hai", "4"), One("a", "hai", "6")).groups
    assert (group.count, group.places, group.median, group.why) == (3, 2, None, "few")


def test_money_of_an_unknown_price_year_has_no_median():
    (group,) = found(*(One("a", place, "5") for place in "xyz"), dated=False).groups
    assert (group.count, group.low, group.high, group.median, group.why) == (3, 5, 5, None, "price_year")


def test_what_is_no_single_number_is_counted_apart():
    result = found(One("a", "mot", "2"), One("a", "hai", None), One("b", "ba", None))
    assert ([group.count for group in result.groups], result.left_out) == ([1], 2)
    assert found(One("a", "mot", None)).groups == ()


def test_a_zero_is_a_value():
    (group,) = found(*(One("a", place, "0") for place in "xyz")).groups
    assert (group.low, group.median) == (0, 0)


def test_money_is_exact_to_the_dong():
    values = ("9007199254740993", "9007199254740995", "9007199254740997")
    (group,) = found(*(One("a", value, value) for value in values)).groups
    assert (group.low, group.median) == (Decimal(9007199254740993), Decimal(9007199254740995))


@pytest.mark.parametrize(
    ("low", "high", "word", "number"),
    [
        ("5", None, "", "5"),
        ("5", "5", "", "5"),
        ("5", "5", "about", "5"),
        ("0", None, "", "0"),
        ("5", "6", "", None),
        (None, "6", "", None),
        (None, None, "", None),
        ("5", None, "up_to", None),
        ("5", None, "more_than", None),
        ("5", None, "nearly", None),
    ],
)
def test_one_number(low, high, word, number):
    ends = (None if one is None else Decimal(one) for one in (low, high))
    qualifier = Choice(id=word, label=Text(vi="mẫu", en="sample")) if word else None
    assert one_number(*ends, qualifier) == (None if number is None else Decimal(number))
