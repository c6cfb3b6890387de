from datetime import date

import pytest

from sxsh_site.language.dates import PartialDate


@pytest.mark.parametrize(
    ("text", "year", "month", "day"),
    [
        ("2013", 2013, None, None),
        ("2013-09", 2013, 9, None),
        ("2013-09-30", 2013, 9, 30),
        ("2024-02-29", 2024, 2, 29),
        ("1000", 1000, None, None),
        ("2999-12-31", 2999, 12, 31),
    ],
)
def test_parse(text, year, month, day):
    assert PartialDate.parse(text) == PartialDate(year=year, month=month, day=day)
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0013",
        "0013-09-30",
        "3013",
        "13",
        "2013-9",
        "2013-09-3",
        "2013-13",
        "2013-02-31",
        "2013-02-29",
        "1900-02-29",
        "2013-09-30\n",
        "\n2013-09-30",
        " 2013",
        "2013 ",
        "٢٠١٣",
        "２０１３",
        "2013-٠٩",
        "30/9/2013",
        "2013/09/30",
        "2013-09-30T00:00:00+07:00",
        "41547",
        "+2013",
        "-2013",
        "2013-",
    ],
)
def test_what_is_no_date(text):
    assert PartialDate.parse(text) is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2013", date(2013, 1, 1), date(2013, 12, 31)),
        ("2013-09", date(2013, 9, 1), date(2013, 9, 30)),
        ("2013-12", date(2013, 12, 1), date(2013, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2013-09-30", date(2013, 9, 30), date(2013, 9, 30)),
    ],
)
def test_first_and_last_day_that_it_can_mean(text, first, last):
    value = PartialDate.parse(text)
    assert (value.first_day(), value.last_day()) == (first, last)
