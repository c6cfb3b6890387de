"""A target's values year by year: as reported, and as counted from the states of facilities."""

from dataclasses import dataclass
from decimal import Decimal

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.figures.progress import counts_by_year
from sxsh_site.figures.results import share_percent
from sxsh_site.records.indicator import Indicator, IndicatorValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One year's value. ``value`` is the record that reports it; None where it was counted from facility states.

    Both numbers are None where they are withheld, because too few facilities stand behind them.
    """

    year: int
    numerator: Decimal | None
    denominator: Decimal | None
    value: IndicatorValue | None

    @property
    def percent(self) -> Decimal | None:
        """The share; None without a denominator or where withheld."""
        return None if self.numerator is None else share_percent(self.numerator, self.denominator)


def points(indicator: Indicator, catalogue: Catalogue) -> tuple[Point, ...]:
    """The known years in order; what was reported of a year, with its method, goes before a count of it."""
    found = {point.year: point for point in counted(indicator, catalogue)}
    for value in catalogue.indicator_values.get(indicator.id, ()):
        found[value.year] = Point(
            year=value.year, numerator=value.numerator, denominator=value.denominator, value=value
        )
    return tuple(found[year] for year in sorted(found))


def counted(indicator: Indicator, catalogue: Catalogue) -> tuple[Point, ...]:
    """The years counted from the states of facilities, within the indicator's period."""
    last = last_year(indicator)
    states = (state for states in catalogue.facility_states.values() for state in states)
    return tuple(
        Point(
            year=count.year,
            numerator=None if count.withheld else Decimal(count.numerator),
            denominator=None if count.withheld or count.denominator is None else Decimal(count.denominator),
            value=None,
        )
        for count in counts_by_year(indicator.family, states)
        if last is None or count.year <= last
    )


def first_year(indicator: Indicator) -> int | None:
    """The first year of the indicator's period, where the document gives one."""
    return indicator.from_.year if indicator.from_ is not None else None


def last_year(indicator: Indicator) -> int | None:
    """The year of the target."""
    return indicator.year or (indicator.to.year if indicator.to is not None else None)
