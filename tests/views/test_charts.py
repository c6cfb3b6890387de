from decimal import Decimal

import pytest

from sxsh_site.views.charts import axis, place, plain


@pytest.mark.parametrize(
    ("largest", "steps"),
    [
        ("3", "0 1 2 3"),
        ("5.8", "0 2 4 6"),
        ("10", "0 2 4 6 8 10"),
        ("9.5", "0 2 4 6 8 10"),
        ("0.32", "0 0.1 0.2 0.3 0.4"),
        ("1", "0 0.2 0.4 0.6 0.8 1"),
        ("1234", "0 500 1000 1500"),
    ],
)
def test_an_axis_has_round_numbers_and_few(largest, steps):
    assert " ".join(plain(step) for step in axis(Decimal(largest))) == steps


def test_places_and_numbers_are_plain():
    assert (place(Decimal(84), Decimal(216)), place(Decimal(5), Decimal(5)), place(Decimal(0), Decimal(5))) == (
        "38.9",
        "100",
        "0",
    )
    assert (plain(Decimal(216000000)), plain(Decimal("15.50")), plain(Decimal("0.0"))) == ("216000000", "15.5", "0")
