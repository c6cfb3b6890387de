"""The targets counted from the states of facilities, year by year."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sxsh_site.figures.results import share_percent
from sxsh_site.records.facility_state import FacilityState

# Fewer facilities than this could be recognised behind a figure, which is then withheld.
SMALLEST_GROUP = 3
# Size classes that count as small and medium enterprises.
SMALL_AND_MEDIUM = ("micro", "small", "medium")


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many of how many in one year; ``withheld`` where too few facilities stand behind it."""

    year: int
    numerator: int
    denominator: int | None
    withheld: bool

    @property
    def percent(self) -> Decimal | None:
        """The share, None where there is no denominator or the figure is withheld."""
        if self.denominator is None or self.withheld:
            return None
        return share_percent(Decimal(self.numerator), Decimal(self.denominator))


# What each family of indicators counts: (state counted, state that makes up the denominator).
_FAMILIES: Mapping[str, tuple[str, str]] = {
    "informed": ("informed", ""),
    "aware": ("aware", ""),
    "apply_able": ("applying", "able"),
    "apply_all": ("applying", ""),
    "unit": ("has_unit", "small_medium"),
}
_SUPPORTED = "supported"


def counts_by_year(family: str, states: Iterable[FacilityState]) -> Sequence[Count]:
    """Counts of one family of indicators; none where the family is not counted from states.

    A facility counts in a year where the state concerned is known for it; ``supported`` is cumulative.
    """
    rows = [_row(state) for state in states]
    if not rows or family not in (*_FAMILIES, _SUPPORTED):
        return ()
    # Imported here, because most builds have nothing to count yet and the import takes a second.
    import pandas as pd

    frame = pd.DataFrame(rows)
    if family == _SUPPORTED:
        return _supported(frame[frame["supported"].eq(True)])
    counted, base = _FAMILIES[family]
    known = frame[frame[counted].notna()]
    if base:
        known = known[known[base].eq(True)]
    groups = known.groupby("year")[counted].agg(lambda column: int(column.eq(True).sum()))
    sizes = known.groupby("year")["facility"].nunique()
    return tuple(
        Count(
            year=int(year),
            numerator=int(groups[year]),
            denominator=int(sizes[year]),
            withheld=sizes[year] < SMALLEST_GROUP,
        )
        for year in sorted(sizes.index)
    )


def _supported(frame: "object") -> Sequence[Count]:
    import pandas as pd

    assert isinstance(frame, pd.DataFrame)
    first = frame.groupby("facility")["year"].min()
    counts = []
    for year in sorted(first.unique()):
        number = int((first <= year).sum())
        counts.append(Count(year=int(year), numerator=number, denominator=None, withheld=number < SMALLEST_GROUP))
    return tuple(counts)


def _row(state: FacilityState) -> dict[str, object]:
    size = state.size_class.id if state.size_class is not None else None
    return {
        "facility": state.facility_id,
        "year": state.year,
        "informed": state.informed,
        "aware": state.aware,
        "able": state.able,
        "applying": state.applying,
        "has_unit": state.has_unit,
        "supported": state.supported,
        "small_medium": None if size is None else size in SMALL_AND_MEDIUM,
    }
