"""A number with its unit, and the range and wording that a source gave it."""

from dataclasses import dataclass
from decimal import Decimal

from sxsh_site.language.text import Choice, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One unit of measure; ``symbol`` is how it is written behind a number."""

    id: str
    title: Text
    symbol: Text
    dimension: Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A published amount: ``high`` is the upper end of a range, ``qualifier`` the source's "about"."""

    low: Decimal
    high: Decimal | None = None
    qualifier: Choice | None = None
    unit: Unit | None = None
