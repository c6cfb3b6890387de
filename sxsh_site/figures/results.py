"""Figures over the results of one facility or one case."""

from collections.abc import Sequence
from decimal import Decimal

from sxsh_site.records.facility import FacilityResult


def change_percent(before: Decimal | None, after: Decimal | None) -> Decimal | None:
    """How much lower (negative) or higher ``after`` is than ``before``, in percent of ``before``."""
    if before is None or after is None or before == 0:
        return None
    return (after - before) / before * 100


def change_range(
    before: tuple[Decimal | None, Decimal | None], after: tuple[Decimal | None, Decimal | None]
) -> tuple[Decimal, Decimal] | None:
    """The least and the greatest change in percent that two published ranges (low, high) allow."""
    starts = [value for value in before if value is not None]
    ends = [value for value in after if value is not None]
    changes = [change for start in starts for end in ends if (change := change_percent(start, end)) is not None]
    return (min(changes), max(changes)) if changes else None


def intensity(quantity: Decimal | None, output: Decimal | None) -> Decimal | None:
    """Consumption over output, in the quantity's unit per unit of output."""
    if quantity is None or output is None or output == 0:
        return None
    return quantity / output


def added_savings(results: Sequence[FacilityResult]) -> Sequence[FacilityResult]:
    """The results whose money may be added: yearly amounts, all of one period and one price year.

    Empty where they are of several: which of them to add is not for the portal to choose. An amount whose
    own "a year" is not known is not yearly.
    """
    yearly = [result for result in results if result.saving_vnd is not None and is_yearly(result)]
    kinds = {(result.period_from, result.period_to, result.price_year) for result in yearly}
    return yearly if len(kinds) == 1 else ()


def total_saving_vnd(results: Sequence[FacilityResult]) -> Decimal | None:
    """The sum of what the items save in a year, in đồng; None where no item has an amount that may be added."""
    added = added_savings(results)
    if not added:
        return None
    return sum((result.saving_vnd for result in added if result.saving_vnd is not None), Decimal(0))


def is_yearly(result: FacilityResult) -> bool:
    """Whether the money saved is that of a year."""
    return result.saving_per is not None and result.saving_per.id == "year"


def share_percent(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    """``part`` of ``whole`` in percent."""
    if part is None or whole is None or whole == 0:
        return None
    return part / whole * 100


def unit_price(result: FacilityResult) -> Decimal | None:
    """Đồng a unit that the source's own figures imply; only where both are yearly absolute amounts."""
    if result.saving_vnd is None or result.quantity is None or result.quantity == 0 or not is_yearly(result):
        return None
    if result.per is None or result.per.id != "year" or result.quantity_high is not None:
        return None
    return result.saving_vnd / result.quantity
