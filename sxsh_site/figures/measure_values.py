"""Which published figures of measures count as savings, investments and paybacks, and with which they compare.

A figure enters a median only beside others of the same resource, unit, basis and price year
(decision 0013). Every rule here is one that SQL over the published tables can repeat.
"""

from collections.abc import Iterable
from decimal import Decimal

from sxsh_site.figures.payback import payback_years
from sxsh_site.figures.spreads import Spreads, one_number, spreads
from sxsh_site.language.text import Choice, Text
from sxsh_site.records.case_study import CaseMeasure, CasePackage
from sxsh_site.records.facility import FacilityResult
from sxsh_site.records.guideline import GuidelineMeasure

# Losses at stake, borrowed figures, suppliers' claims, highest values and models are not savings that came about.
COUNTED_KINDS = ("case", "typical")
# What is saved in a year or in a season can be set against an investment; another period cannot.
_PAYBACK_PERIODS = ("year", "season")
_YEAR = "year"

Undertaking = CasePackage | CaseMeasure


def counted(measures: Iterable[GuidelineMeasure]) -> list[GuidelineMeasure]:
    """The measures of guidelines whose figure is a saving of the sector."""
    return [one for one in measures if one.saving_kind is not None and one.saving_kind.id in COUNTED_KINDS]


def measure_savings(measures: Iterable[GuidelineMeasure], money: frozenset[str]) -> Spreads[GuidelineMeasure]:
    """Savings that guidelines give, by resource, unit as written and kind; money also by the source's year.

    ``money``: the metrics that are amounts of money.
    """
    return spreads(
        (one for one in counted(measures) if (one.saving_low, one.saving_high) != (None, None)),
        key=lambda one: (
            one.metric_id,
            _text(one.saving_unit),
            _id(one.saving_kind),
            one.source_year if one.metric_id in money else None,
        ),
        value=lambda one: one_number(one.saving_low, one.saving_high) if one.saving_high is not None else None,
        place=lambda one: one.provenance.source_id,
        dated=lambda one: one.metric_id not in money or one.source_year is not None,
    )


def facility_savings(results: Iterable[FacilityResult], money: frozenset[str]) -> Spreads[FacilityResult]:
    """Quantities that facilities saved, by metric, unit, period and product; money also by price year."""
    return spreads(
        (one for one in results if _is_saving(one) and (one.quantity, one.quantity_high) != (None, None)),
        key=lambda one: (
            one.metric_id,
            one.unit_id,
            _id(one.per),
            one.output_unit_id,
            _text(one.product),
            one.price_year if one.metric_id in money else None,
        ),
        value=lambda one: one_number(one.quantity, one.quantity_high, one.qualifier),
        place=lambda one: one.facility_id,
        dated=lambda one: one.metric_id not in money or one.price_year is not None,
    )


def facility_money(results: Iterable[FacilityResult]) -> Spreads[FacilityResult]:
    """Money that facilities saved on each resource, in đồng, by metric, period and price year."""
    return spreads(
        (one for one in results if _is_saving(one) and one.saving_vnd is not None),
        key=lambda one: (one.metric_id, _id(one.saving_per), one.price_year),
        value=lambda one: one.saving_vnd,
        place=lambda one: one.facility_id,
        dated=lambda one: one.price_year is not None,
    )


def money_savings(undertakings: Iterable[Undertaking]) -> Spreads[Undertaking]:
    """Money that packages and single measures save, in đồng, apart by period and price year."""
    return spreads(
        (one for one in undertakings if one.saving_vnd is not None),
        key=lambda one: (is_package(one), saving_period(one), one.price_year),
        value=_saving,
        place=lambda one: one.case_study_id,
        dated=lambda one: one.price_year is not None,
    )


def investments(undertakings: Iterable[Undertaking]) -> Spreads[Undertaking]:
    """What packages and single measures cost, in đồng, apart by price year."""
    return spreads(
        (one for one in undertakings if one.investment_vnd is not None),
        key=lambda one: (is_package(one), one.price_year),
        value=_investment,
        place=lambda one: one.case_study_id,
        dated=lambda one: one.price_year is not None,
    )


def paybacks(undertakings: Iterable[Undertaking]) -> Spreads[Undertaking]:
    """Computed paybacks, in years or seasons, apart by price year: prices of energy change what pays back."""
    return spreads(
        (one for one in undertakings if payback_parts_known(one)),
        key=lambda one: (is_package(one), saving_period(one), one.price_year),
        value=lambda one: payback_years(_investment(one), _saving(one)),
        place=lambda one: one.case_study_id,
        dated=lambda one: one.price_year is not None,
    )


def published_paybacks(measures: Iterable[GuidelineMeasure]) -> Spreads[GuidelineMeasure]:
    """Paybacks that guidelines' sources give, in months, apart by whose prices they are and of which year."""
    return spreads(
        (one for one in counted(measures) if (one.payback_months_low, one.payback_months_high) != (None, None)),
        key=lambda one: (_id(one.saving_kind), _text(one.price_note), one.source_year),
        value=lambda one: (
            one_number(one.payback_months_low, one.payback_months_high) if one.payback_months_high is not None else None
        ),
        place=lambda one: one.provenance.source_id,
        dated=lambda one: one.source_year is not None,
    )


def is_package(one: Undertaking) -> bool:
    """Whether the money is that of several measures together."""
    return isinstance(one, CasePackage)


def saving_period(one: Undertaking) -> str:
    """What the money saved is counted over; that of a single measure is always a year's. Empty where unknown."""
    return _id(one.saving_per) if isinstance(one, CasePackage) else _YEAR


def payback_parts_known(one: Undertaking) -> bool:
    """Whether there is an investment and something saved in a year or in a season."""
    saved = one.saving_vnd is not None and one.saving_vnd > 0
    return one.investment_vnd is not None and saved and saving_period(one) in _PAYBACK_PERIODS


def _is_saving(result: FacilityResult) -> bool:
    return result.basis.id == "saving"


def _saving(one: Undertaking) -> Decimal | None:
    return one_number(one.saving_vnd, None, one.saving_qualifier if isinstance(one, CasePackage) else None)


def _investment(one: Undertaking) -> Decimal | None:
    return one_number(one.investment_vnd, None, one.investment_qualifier if isinstance(one, CasePackage) else None)


def _id(choice: Choice | None) -> str:
    return "" if choice is None else choice.id


def _text(text: Text | None) -> str:
    return "" if text is None else text.vi
