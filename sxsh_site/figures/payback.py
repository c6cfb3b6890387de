"""Simple payback: what was invested over what it saves in a year."""

from decimal import Decimal

MONTHS_A_YEAR = 12


def payback_years(investment: Decimal | None, yearly_saving: Decimal | None) -> Decimal | None:
    """Years; None where a part is unknown or nothing is saved. Both amounts in đồng of one price year."""
    if investment is None or yearly_saving is None or yearly_saving <= 0:
        return None
    return investment / yearly_saving
