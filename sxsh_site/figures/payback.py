"""Simple payback: what was invested over what it saves in a year."""

from decimal import Decimal
from typing import Literal

Bound = Literal["", "about", "more_than", "less_than"]

# How a source's word on an amount moves the payback: an investment of "more than" lengthens it, a
# saving of "more than" shortens it.
_INVESTMENT = {"more_than": "more_than", "at_least": "more_than", "nearly": "less_than", "up_to": "less_than"}
_SAVING = {"more_than": "less_than", "at_least": "less_than", "nearly": "more_than", "up_to": "more_than"}


def payback_years(investment: Decimal | None, yearly_saving: Decimal | None) -> Decimal | None:
    """Years; None where a part is unknown or nothing is saved. Both amounts in đồng of one price year."""
    if investment is None or yearly_saving is None or yearly_saving <= 0:
        return None
    return investment / yearly_saving


def payback_bound(investment_qualifier: str, saving_qualifier: str) -> Bound:
    """What the sources' words ("about", "more than" …) leave of a computed payback; "" where both are exact."""
    bounds: set[str] = set()
    if investment_qualifier:
        bounds.add(_INVESTMENT.get(investment_qualifier, "about"))
    if saving_qualifier:
        bounds.add(_SAVING.get(saving_qualifier, "about"))
    if bounds == {"more_than"}:
        return "more_than"
    if bounds == {"less_than"}:
        return "less_than"
    return "about" if bounds else ""
