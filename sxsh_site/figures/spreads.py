"""Groups of published values that may be compared, with how many there are, their ends and their median."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from statistics import median
from typing import Generic, Literal, TypeVar

from sxsh_site.language.text import Choice

# A median of values from fewer places would be one plant's figure under another name.
SMALLEST_SAMPLE = 3
# Words of a source that leave its number what it is; "up to" or "more than" give a bound, not a number.
_EXACT = ("", "about")

R = TypeVar("R")
Why = Literal["", "few", "price_year"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread(Generic[R]):
    """The values of one group, all of the same kind as those of its first record, ``like``.

    ``places``: how many separate sources, facilities or cases they come from. ``low``, ``high`` and ``median``
    are in the unit of ``like``; ``why`` says why there is no median.
    """

    like: R
    count: int
    places: int
    low: Decimal
    high: Decimal
    median: Decimal | None
    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Spreads(Generic[R]):
    """The groups, those with a median first, then the larger; ``left_out`` counts ranges and bounds."""

    groups: tuple[Spread[R], ...] = ()
    left_out: int = 0


def spreads(
    records: Iterable[R],
    *,
    key: Callable[[R], Hashable],
    value: Callable[[R], Decimal | None],
    place: Callable[[R], str],
    dated: Callable[[R], bool],
) -> Spreads[R]:
    """The records' values by ``key``: resource, unit, basis and price year, whatever must be equal to compare.

    ``value`` is None where a record gives a range or a bound. ``place`` is where a value comes from: three values
    of one plant or one source are not three plants, and have no median. ``dated`` is false where the values are
    money of an unknown price year: they are counted, but have no median.
    """
    found = [(key(record), record, value(record)) for record in records]
    single = [(group, record, number) for group, record, number in found if number is not None]
    left_out = len(found) - len(single)
    if not single:
        return Spreads(left_out=left_out)
    # Imported here, because the import takes a second and a small database has nothing to group.
    import pandas as pd

    first: dict[Hashable, R] = {}
    for group, record, _ in single:
        first.setdefault(group, record)
    numbers = {group: number for number, group in enumerate(first)}
    # Money stays Decimal: a float would lose đồng. The standard library's median is exact on it.
    values = pd.Series([number for _, _, number in single], dtype=object)
    frame = pd.DataFrame(
        {
            "group": [numbers[group] for group, _, _ in single],
            "place": [place(record) for _, record, _ in single],
            "value": values,
        }
    )
    told = frame.groupby("group").agg(
        count=("value", "size"),
        places=("place", "nunique"),
        low=("value", "min"),
        high=("value", "max"),
        median=("value", median),
    )
    groups = []
    for like, one in zip(first.values(), told.itertuples(index=False), strict=True):
        why: Why = "few" if one.places < SMALLEST_SAMPLE else "" if dated(like) else "price_year"
        groups.append(
            Spread(
                like=like,
                count=one.count,
                places=one.places,
                low=one.low,
                high=one.high,
                median=None if why else one.median,
                why=why,
            )
        )
    groups.sort(key=lambda one: (one.median is None, -one.count))
    return Spreads(groups=tuple(groups), left_out=left_out)


def one_number(low: Decimal | None, high: Decimal | None, qualifier: Choice | None = None) -> Decimal | None:
    """The number where there is just one: a range has none, and neither has "up to" or "more than"."""
    if low is None or high not in (None, low) or (qualifier.id if qualifier is not None else "") not in _EXACT:
        return None
    return low
