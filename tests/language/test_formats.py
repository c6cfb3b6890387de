from datetime import date
from decimal import Decimal

import pytest

from sxsh_site.language import formats
from sxsh_site.language.dates import PartialDate


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        ("1234567.891", "1.234.567,891", "1,234,567.891"),
        ("0", "0", "0"),
        ("0.05", "0,05", "0.05"),
        ("-1500", "-1.500", "-1,500"),
        ("100.00", "100", "100"),
        ("2E+1", "20", "20"),
        ("1000000000000000", "1.000.000.000.000.000", "1,000,000,000,000,000"),
    ],
)
def test_number_keeps_the_digits_given(value, vi, en):
    assert (formats.number(Decimal(value), "vi"), formats.number(Decimal(value), "en")) == (vi, en)


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        ("2.25", 1, "2,3"),
        ("2.35", 1, "2,4"),
        ("0.5", 0, "1"),
        ("1.5", 0, "2"),
        ("7", 2, "7,00"),
        ("1234.5", 0, "1.235"),
    ],
)
def test_number_rounds_half_up_to_the_decimals_asked_for(value, decimals, expected):
    assert formats.number(Decimal(value), "vi", decimals) == expected


def test_number_takes_a_whole_number():
    assert formats.number(1234, "vi") == "1.234"


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        ("20", "25", "20–25"),
        ("20", "20", "20"),
        ("20", None, "20"),
        (None, "25", "25"),
        (None, None, ""),
        ("0", "0.5", "0–0,5"),
        ("1000", "2500.5", "1.000–2.500,5"),
    ],
)
def test_span(low, high, expected):
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    assert formats.span(*ends, "vi") == expected


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        ("0", ("0", "đồng"), ("0", "VND")),
        ("999999", ("999.999", "đồng"), ("999,999", "VND")),
        ("1000000", ("1", "triệu đồng"), ("1", "million VND")),
        ("284000000", ("284", "triệu đồng"), ("284", "million VND")),
        ("1234567", ("1,23", "triệu đồng"), ("1.23", "million VND")),
        ("1500000000", ("1,5", "tỷ đồng"), ("1.5", "billion VND")),
        ("20000000000", ("20", "tỷ đồng"), ("20", "billion VND")),
        ("1234500000000", ("1.234,5", "tỷ đồng"), ("1,234.5", "billion VND")),
    ],
)
def test_money_in_the_unit_that_reads_best(value, vi, en):
    assert (formats.money_vnd(Decimal(value), "vi"), formats.money_vnd(Decimal(value), "en")) == (vi, en)


@pytest.mark.parametrize(
    ("number", "unit", "expected"),
    [("8–13", "%", "8–13%"), ("5", "% sản lượng", "5% sản lượng"), ("5", "kWh/tấn", "5 kWh/tấn"), ("5", "", "5")],
)
def test_a_number_with_its_unit(number, unit, expected):
    assert formats.with_unit(number, unit) == expected


def test_day():
    written = date(2013, 9, 30)
    assert (formats.day(written, "vi"), formats.day(written, "en")) == ("30/9/2013", "30 September 2013")


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [
        ("2013", "2013", "2013"),
        ("2013-09", "tháng\u00a09/2013", "September 2013"),
        ("2013-09-30", "30/9/2013", "30 September 2013"),
        ("2013-01-01", "01/01/2013", "1 January 2013"),
        ("2022-06-07", "07/6/2022", "7 June 2022"),
        ("2022-01-18", "18/01/2022", "18 January 2022"),
        ("2022-02", "tháng\u00a002/2022", "February 2022"),
    ],
)
def test_partial_date_is_as_precise_as_it_is_known(text, vi, en):
    value = PartialDate.parse(text)
    assert (formats.partial_date(value, "vi"), formats.partial_date(value, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [
        ("2013", "2013", "2013"),
        ("2013-09", "9/2013", "Sept 2013"),
        ("2014-01", "01/2014", "Jan 2014"),
        ("2020-12-31", "12/2020", "Dec 2020"),
    ],
)
def test_month(text, vi, en):
    value = PartialDate.parse(text)
    assert (formats.month(value, "vi"), formats.month(value, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [(2007, 2008, "2007–2008"), (2007, 2007, "2007"), (2007, None, "2007"), (None, 2008, "2008"), (None, None, "")],
)
def test_years(first, last, expected):
    assert formats.years(first, last) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (2017, None, "2017\u00a0đến nay"),
        (2017, 2019, "2017–2019"),
        (2017, 2017, "2017"),
        (None, None, ""),
        (None, 2019, "2019"),
    ],
)
def test_years_of_what_still_goes_on(first, last, expected):
    assert formats.years(first, last, open_ended="đến nay") == expected
