"""A result per unit of product, the norms of its year and the other published results that it stands beside."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.figures.norms import is_legal, is_valid
from sxsh_site.figures.results import change_percent, intensity
from sxsh_site.figures.spreads import one_number
from sxsh_site.records.facility import FacilityResult
from sxsh_site.records.norm import Norm

_PER_PRODUCT = "product_unit"
_RATIO = "percent"


# Metric, basis, unit and unit of output: results that share them may stand beside each other.
Kind = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PerOutput:
    """A result over its output: ``low`` and ``high`` in ``unit_id`` per ``output_unit_id``.

    ``computed`` where the portal divided a yearly quantity by that year's output.
    """

    result: FacilityResult
    low: Decimal | None
    high: Decimal | None
    computed: bool

    @property
    def kind(self) -> Kind:
        """What it must share with another to stand beside it."""
        return self.result.metric_id, self.result.basis.id, self.result.unit_id, self.result.output_unit_id

    @property
    def year(self) -> int:
        """The last year of its period."""
        return self.result.period_to or self.result.period_from

    @property
    def number(self) -> Decimal | None:
        """The one number that it is; None where it is a range or a bound."""
        return one_number(self.low, self.high, self.result.qualifier)


def per_output(result: FacilityResult) -> PerOutput | None:
    """The result over its output; None where its source gives neither the intensity nor its parts.

    A percentage is a share of something else than a product's unit, and compares with nothing here.
    """
    if not result.unit_id or not result.output_unit_id or result.unit_id == _RATIO or result.per is None:
        return None
    if result.per.id == _PER_PRODUCT:
        low, high = result.quantity, result.quantity_high
    elif result.per.id == "year":
        low = intensity(result.quantity, result.output)
        high = intensity(result.quantity_high, result.output)
    else:
        return None
    if low is None and high is None:
        return None
    return PerOutput(result=result, low=low, high=high, computed=result.per.id == "year")


# One catalogue is built at a time, in two languages.
@lru_cache(maxsize=2)
def all_per_output(catalogue: Catalogue) -> Mapping[tuple[str, Kind], Sequence[PerOutput]]:
    """Every result over its output, by sector and kind: a castings' kWh/t is no neighbour of a starch's."""
    found: dict[tuple[str, Kind], list[PerOutput]] = {}
    for result in catalogue.facility_results:
        one = per_output(result)
        if one is not None:
            found.setdefault((catalogue.facilities[result.facility_id].sector_id, one.kind), []).append(one)
    return found


def norms_beside(one: PerOutput, norms: Iterable[Norm]) -> Sequence[Norm]:
    """The legal norms of the same metric and units that held in the result's year; only what was used has any."""
    if one.result.basis.id != "consumption":
        return ()
    wanted = (one.result.metric_id, one.result.unit_id, one.result.output_unit_id)
    return [
        norm
        for norm in norms
        if is_legal(norm) and (norm.metric_id, norm.unit_id, norm.output_unit_id) == wanted and is_valid(norm, one.year)
    ]


def results_beside(one: PerOutput, others: Iterable[PerOutput]) -> Sequence[PerOutput]:
    """Of ``others`` of the same kind, those of other facilities or other years; the nearest first."""
    beside = [other for other in others if other.result is not one.result]
    level = _level(one)
    return sorted(beside, key=lambda other: (abs(_level(other) - level), other.result.facility_id, other.year))


def difference_percent(one: PerOutput, level: Decimal | None) -> Decimal | None:
    """How much lower (negative) or higher the result is than ``level``; None where either is no single number."""
    return change_percent(level, one.number)


def _level(one: PerOutput) -> Decimal:
    level = one.low if one.low is not None else one.high
    assert level is not None
    return level
