"""How numbers, money, dates and periods are written in each language (Babel's CLDR data).

Only ``views`` and ``findings`` call these: before the views nothing is formatted.
"""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal

from sxsh_site.language.dates import PartialDate
from sxsh_site.language.text import Language

NO_BREAK_SPACE = "\u00a0"
_LOCALES = {"vi": Locale("vi"), "en": Locale("en", "GB")}
_MILLION = Decimal(1_000_000)
_BILLION = Decimal(1_000_000_000)
_FIRST_MONTH_WITHOUT_ZERO = 3


def number(value: Decimal | int, language: Language, decimals: int | None = None) -> str:
    """1.234.567,891 in Vietnamese, 1,234,567.891 in English; all given digits unless told how many."""
    if decimals is not None:
        value = Decimal(value).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
        value += 0  # a small negative number rounds to 0, not to -0
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    else:
        pattern = "#,##0.##########"
    return format_decimal(value, format=pattern, locale=_LOCALES[language])


def span(low: Decimal | None, high: Decimal | None, language: Language) -> str:
    """A range such as 20–25; one number where both ends agree or one is missing."""
    if low is None or high is None or low == high:
        only = low if low is not None else high
        return "" if only is None else number(only, language)
    return f"{number(low, language)}–{number(high, language)}"


def money_vnd(value: Decimal, language: Language) -> tuple[str, str]:
    """An amount in đồng as (number, unit): 284 / triệu đồng; 1,5 / tỷ đồng; in full below a million."""
    if value >= _BILLION:
        return _scaled(value / _BILLION, language), {"vi": "tỷ đồng", "en": "billion VND"}[language]
    if value >= _MILLION:
        return _scaled(value / _MILLION, language), {"vi": "triệu đồng", "en": "million VND"}[language]
    return number(value, language), {"vi": "đồng", "en": "VND"}[language]


def _scaled(value: Decimal, language: Language) -> str:
    """At most two decimals, without trailing zeros."""
    rounded = value.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP).normalize()
    return format_decimal(rounded, format="#,##0.##", locale=_LOCALES[language])


def with_unit(number: str, unit: str) -> str:
    """A number with its unit; percent stands at the number: 8–13%, 5 kWh."""
    return f"{number}{unit}" if unit.startswith("%") else f"{number} {unit}".rstrip()


def day(value: date, language: Language) -> str:
    """07/6/2022 in Vietnamese, 7 June 2022 in English."""
    if language == "vi":
        return f"{value.day:02d}/{_month_vi(value.month)}/{value.year}"
    return format_date(value, format="d MMMM yyyy", locale=_LOCALES[language])


def _month_vi(month: int) -> str:
    """Official Vietnamese writes a zero before days under 10 and before January and February (Decree 30/2020/NĐ-CP)."""
    return f"{month:02d}" if month < _FIRST_MONTH_WITHOUT_ZERO else str(month)


def partial_date(value: PartialDate, language: Language) -> str:
    """A date to the precision that is known: 2013; tháng 9/2013; 30/9/2013."""
    if value.month is None:
        return str(value.year)
    if value.day is None:
        if language == "vi":
            return f"tháng{NO_BREAK_SPACE}{_month_vi(value.month)}/{value.year}"
        return format_date(value.first_day(), format="MMMM yyyy", locale=_LOCALES[language])
    return day(value.first_day(), language)


def month(value: PartialDate, language: Language) -> str:
    """A month in tables: 9/2013, 01/2014; Sept 2013 in English."""
    if value.month is None:
        return str(value.year)
    if language == "vi":
        return f"{_month_vi(value.month)}/{value.year}"
    return format_date(value.first_day(), format="MMM yyyy", locale=_LOCALES[language])


def years(first: int | None, last: int | None, *, open_ended: str = "") -> str:
    """2007–2008; one year where both agree; "2017 " + ``open_ended`` for what still goes on."""
    if first is None:
        return "" if last is None else str(last)
    if open_ended and last is None:
        return f"{first}{NO_BREAK_SPACE}{open_ended}"
    if last is None or last == first:
        return str(first)
    return f"{first}–{last}"
