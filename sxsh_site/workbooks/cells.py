"""One cell of a workbook as text in the written form of its field, or why it cannot be that."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from openpyxl.cell.cell import Cell, MergedCell

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.language.text import Choice
from sxsh_site.reading import values
from sxsh_site.reading.schema import FieldSpec
from sxsh_site.workbooks.form import chosen

MOST_DIGITS = 15
_YEARS = range(1900, 2101)
_DATES = (date, datetime, time, timedelta)
_VALUES = (str, int, float, bool, *_DATES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Faulty:
    """Why a cell is not read: a code, with what it shows and the details of its message."""

    code: str
    value: str = ""
    details: Mapping[str, str] = field(default_factory=dict)

    def finding(self, origin: Origin, spec: FieldSpec) -> Finding:
        """The fault, told of a field's cell at ``origin``."""
        return Finding(
            code=self.code,
            origin=origin,
            field=spec.name,
            field_title=spec.title,
            value=self.value,
            details=self.details,
        )


def cell_text(cell: Cell | MergedCell, spec: FieldSpec, choices: tuple[Choice, ...]) -> str | Faulty:
    """The cell's value as ``data/`` would have it written.

    A year alone may be a number in a date's column; every other date is text, because Excel turns "9/2013"
    into a day that nobody wrote.
    """
    value: Any = cell.value
    if cell.data_type == "f" or not isinstance(value, _VALUES):
        return Faulty(code="sheet-formula", value=str(getattr(value, "text", value)))
    if cell.data_type == "e":
        return Faulty(code="sheet-error-value", value=str(value))
    if isinstance(value, _DATES):
        return Faulty(code="sheet-date", value=str(value), details={"example": _day(value) or spec.example})
    if isinstance(value, str):
        return chosen(value, choices) if choices else typed_text(value, spec)
    if isinstance(value, bool):
        if spec.type == "boolean":
            return "true" if value else "false"
        return _not_text(str(value).upper())
    return _number(value, cell, spec)


def typed_text(text: str, spec: FieldSpec) -> str | Faulty:
    """What a person typed as text. Of a number that can be read in two ways neither is believed."""
    if spec.type == "number" and values.is_ambiguous(text.strip()):
        plain = text.strip()
        readings = {"grouped": plain.replace(".", ""), "decimal_vi": plain.replace(".", ","), "decimal_en": plain}
        return Faulty(code="number-ambiguous", value=text, details={**readings, "longer": f"{plain}0"})
    return text.replace("\r\n", "\n")


def _number(value: float, cell: Cell | MergedCell, spec: FieldSpec) -> str | Faulty:
    number = Decimal(repr(value))
    if not number.is_finite():
        return Faulty(code="sheet-error-value", value=str(value))
    shown = _plain(number)
    if "%" in str(cell.number_format):
        return Faulty(code="sheet-percent", value=shown)
    if spec.type in ("integer", "number"):
        too_long = len(number.normalize().as_tuple().digits) > MOST_DIGITS or abs(number) >= 10**MOST_DIGITS
        return Faulty(code="sheet-digits", value=shown) if too_long else shown
    if spec.shape == "partial_date":
        if number == number.to_integral_value() and int(number) in _YEARS:
            return str(int(number))
        return Faulty(code="sheet-date", value=shown, details={"example": _serial_day(number) or spec.example})
    return _not_text(shown)


def _plain(number: Decimal) -> str:
    """A number in digits: no exponent, no trailing zeros, no negative zero."""
    text = format(number.normalize(), "f")
    return "0" if text == "-0" else text


def _not_text(value: str) -> Faulty:
    return Faulty(code="sheet-not-text", value=value)


def _day(value: date | datetime | time | timedelta) -> str:
    return value.strftime("%Y-%m-%d") if isinstance(value, date) else ""


def _serial_day(number: Decimal) -> str:
    """The day that Excel counts as this number, where it is one of the last hundred years or so."""
    if not 10_000 < number < 75_000:
        return ""
    return (date(1899, 12, 30) + timedelta(days=int(number))).isoformat()
