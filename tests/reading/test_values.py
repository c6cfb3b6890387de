from decimal import Decimal

import pytest

from sxsh_site.reading import values

NOT_NUMBERS = [
    "",
    " 1",
    "1 ",
    "1\n",
    "1.234,5",
    "1,5",
    "1 000",
    "1_000",
    "1'000",
    "12%",
    "12 %",
    "1e5",
    "1E5",
    "0x10",
    "inf",
    "-inf",
    "nan",
    "NaN",
    "١٢",
    "１２",
    "'12",
    "\u221212",
    "+5",
    "--5",
    ".5",
    "5.",
    "05",
    "-05",
    "1.2.3",
    "#REF!",
    "12 kWh",
    "12kWh",
    "TRUE",
    "½",
]


@pytest.mark.parametrize("text", NOT_NUMBERS)
def test_what_is_neither_a_number_nor_a_whole_number(text):
    assert (values.number(text), values.integer(text)) == (None, None)


@pytest.mark.parametrize("text", ["0", "7", "-7", "120000", "999999999999999999"])
def test_whole_numbers(text):
    assert (values.integer(text), values.number(text)) == (int(text), Decimal(text))


@pytest.mark.parametrize("text", ["0.5", "-0.5", "120000.5", "1.10", "0.000001"])
def test_numbers_with_a_point_keep_every_digit(text):
    assert (values.integer(text), str(values.number(text))) == (None, text)


def test_a_whole_number_has_at_most_18_digits():
    assert values.integer("1" * 19) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("true", True), ("false", False), ("True", None), ("TRUE", None), ("yes", None), ("1", None), ("", None)],
)
def test_booleans(text, expected):
    assert values.boolean(text) is expected
