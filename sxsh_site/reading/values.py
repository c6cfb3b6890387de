"""The one written form of each type of value; None where a text does not have it."""

import re
from decimal import Decimal

_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})\Z", re.ASCII)
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?\Z", re.ASCII)
_GROUPED = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}\Z", re.ASCII)
_BOOLEANS = {"true": True, "false": False}


def integer(text: str) -> int | None:
    """A whole number in ASCII digits, without grouping or leading zeros."""
    return int(text) if _INTEGER.match(text) else None


def number(text: str) -> Decimal | None:
    """A decimal number in ASCII digits with a point; no exponent, grouping, unit or percent sign."""
    return Decimal(text) if _NUMBER.match(text) else None


def is_ambiguous(text: str) -> bool:
    """Whether a person may have typed thousands, as Vietnamese groups them, or a decimal number: ``12.500``."""
    return _GROUPED.match(text) is not None


def boolean(text: str) -> bool | None:
    """``true`` or ``false``."""
    return _BOOLEANS.get(text)
