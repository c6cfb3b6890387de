"""Tables of what measures save, cost and pay back: a median where there are enough values, and always how many."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sxsh_site.figures import measure_values as figures
from sxsh_site.figures.measure_values import Undertaking
from sxsh_site.figures.spreads import Spread, Spreads
from sxsh_site.records.facility import FacilityResult
from sxsh_site.records.guideline import GuidelineMeasure
from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import Cell, Column, TableView

_MONEY = "money"
# Rows without a median that stand open on a page; the rest lie in a fold.
_OPEN = 3

AnySpread = Spread[GuidelineMeasure] | Spread[FacilityResult] | Spread[Undertaking]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureValues:
    """Savings, and money with paybacks; ``more_`` tables belong in a fold."""

    savings: TableView
    more_savings: TableView
    money: TableView
    more_money: TableView
    note: str


def measure_values(
    edition: Edition,
    *,
    measures: Iterable[GuidelineMeasure],
    undertakings: Iterable[Undertaking],
    results: Iterable[FacilityResult] = (),
) -> MeasureValues:
    """The groups of values of guideline measures, of packages and measures of cases, and of facilities' results."""
    words = edition.words
    measures, undertakings, results = list(measures), list(undertakings), list(results)
    money = frozenset(one.id for one in edition.catalogue.metrics.values() if one.kind.id == _MONEY)
    savings = figures.measure_savings(measures, money)
    at_facilities = figures.facility_savings(results, money)
    facility_money = figures.facility_money(results)
    saved, spent = figures.money_savings(undertakings), figures.investments(undertakings)
    paid_back, published = figures.paybacks(undertakings), figures.published_paybacks(measures)
    saving_rows = [
        *(_measure_row(one, edition) for one in savings.groups),
        *(_facility_row(one, edition) for one in at_facilities.groups),
    ]
    money_rows = [
        *(_facility_money_row(one, edition) for one in facility_money.groups),
        *(_money_row(words.money_saved, one, edition, period=True) for one in saved.groups),
        *(_money_row(words.investment, one, edition, period=False) for one in spent.groups),
        *(_payback_row(one, edition) for one in paid_back.groups),
        *(_published_row(one, edition) for one in published.groups),
    ]
    groups: tuple[Spreads[GuidelineMeasure] | Spreads[FacilityResult] | Spreads[Undertaking], ...]
    groups = (savings, at_facilities, facility_money, saved, spent, paid_back, published)
    left_out = sum(one.left_out for one in groups)
    numbers = (
        Column(label=words.median, numeric=True),
        Column(label=words.lowest_highest, numeric=True),
        Column(label=words.values_count, numeric=True),
    )

    def table(name: str, caption: str, rows: Sequence[tuple[Cell, ...]], label: str) -> TableView:
        columns = (Column(label=label), *numbers)
        return TableView(id=name, caption=caption, columns=columns, rows=tuple(rows), empty=words.no_data)

    def more(rows: Sequence[tuple[Cell, ...]]) -> str:
        return edition.counted("more_groups", len(rows))

    saving_rows, more_savings = _parted(saving_rows)
    money_rows, more_money = _parted(money_rows)
    return MeasureValues(
        savings=table("muc-tiet-kiem", words.savings_groups_caption, saving_rows, words.resource),
        more_savings=table("muc-tiet-kiem-khac", more(more_savings), more_savings, words.resource),
        money=table("tien-hoan-von", words.money_groups_caption, money_rows, words.item),
        more_money=table("tien-hoan-von-khac", more(more_money), more_money, words.item),
        note=edition.counted("left_out", left_out) if left_out else "",
    )


def _parted(rows: Sequence[tuple[Cell, ...]]) -> tuple[list[tuple[Cell, ...]], list[tuple[Cell, ...]]]:
    """The rows with a median and a few others; then the rest. The order of their coming is kept."""
    with_median = [row for row in rows if not row[1].missing]
    without = [row for row in rows if row[1].missing]
    return [*with_median, *without[:_OPEN]], without[_OPEN:]


def _measure_row(one: Spread[GuidelineMeasure], edition: Edition) -> tuple[Cell, ...]:
    words, like = edition.words, one.like
    unit = edition.text(like.saving_unit)
    basis = [edition.label(like.saving_kind)]
    if _is_money(like.metric_id, edition):
        basis.append(_prices(like.source_year, edition))
    return _row(one, edition, name=_metric(like.metric_id, edition) or words.not_stated, basis=basis, unit=unit)


def _facility_row(one: Spread[FacilityResult], edition: Edition) -> tuple[Cell, ...]:
    words, like = edition.words, one.like
    basis = [words.at_facilities, edition.text(like.product)]
    if _is_money(like.metric_id, edition):
        basis.append(_prices(like.price_year, edition))
    unit = edition.per_unit(like.unit_id, like.per, like.output_unit_id)
    return _row(one, edition, name=_metric(like.metric_id, edition), basis=basis, unit=unit)


def _facility_money_row(one: Spread[FacilityResult], edition: Edition) -> tuple[Cell, ...]:
    words, like = edition.words, one.like
    name = words.money_saved_on.format(resource=_metric(like.metric_id, edition))
    period = edition.label(like.saving_per) or words.period_not_stated
    return _money_cells(one, edition, name=name, basis=[words.at_facilities, period, _prices(like.price_year, edition)])


def _money_row(name: str, one: Spread[Undertaking], edition: Edition, *, period: bool) -> tuple[Cell, ...]:
    basis = [_whose(one.like, edition)]
    if period:
        basis.append(_period(one.like, edition))
    basis.append(_prices(one.like.price_year, edition))
    return _money_cells(one, edition, name=name, basis=basis)


def _payback_row(one: Spread[Undertaking], edition: Edition) -> tuple[Cell, ...]:
    words = edition.words
    unit = words.unit_seasons if figures.saving_period(one.like) == "season" else words.unit_years
    basis = [_whose(one.like, edition), _prices(one.like.price_year, edition)]
    return _row(one, edition, name=words.payback_computed, basis=basis, unit=unit, decimals=True)


def _published_row(one: Spread[GuidelineMeasure], edition: Edition) -> tuple[Cell, ...]:
    words, like = edition.words, one.like
    note = edition.text(like.price_note) or words.prices_not_stated
    basis = [edition.label(like.saving_kind), note.rstrip("."), edition.years(like.source_year, None)]
    return _row(one, edition, name=words.payback_published, basis=basis, unit=words.unit_months)


def _money_cells(
    one: Spread[FacilityResult] | Spread[Undertaking], edition: Edition, *, name: str, basis: Sequence[str]
) -> tuple[Cell, ...]:
    median = _why(one, edition) if one.median is None else Cell(text=edition.money_text(one.median))
    ends = [edition.money_text(value) for value in dict.fromkeys((one.low, one.high))]
    return _cells(one, edition, name=name, basis=basis, median=median, span=Cell(text=" – ".join(ends)))


def _row(
    one: AnySpread,
    edition: Edition,
    *,
    name: str,
    basis: Sequence[str],
    unit: str,
    decimals: bool = False,
) -> tuple[Cell, ...]:
    def number(value: Decimal) -> str:
        return edition.number(value, 2) if decimals else edition.number(value)

    median = _why(one, edition) if one.median is None else Cell(text=number(one.median), unit=unit)
    span = "–".join(dict.fromkeys((number(one.low), number(one.high))))
    return _cells(one, edition, name=name, basis=basis, median=median, span=Cell(text=span, unit=unit))


def _cells(
    one: AnySpread,
    edition: Edition,
    *,
    name: str,
    basis: Sequence[str],
    median: Cell,
    span: Cell,
) -> tuple[Cell, ...]:
    return Cell(text=name, sub=" · ".join(filter(None, basis))), median, span, _count(one, edition)


def _count(one: AnySpread, edition: Edition) -> Cell:
    """How many values, and from how many places where these are fewer."""
    places = edition.counted("from_places", one.places) if one.places < one.count else ""
    return Cell(text=edition.number(one.count), sub=places)


def _why(one: AnySpread, edition: Edition) -> Cell:
    words = edition.words
    return Cell(
        text=words.not_enough_data, missing=True, sub=words.price_years_differ if one.why == "price_year" else ""
    )


def _metric(metric_id: str, edition: Edition) -> str:
    metric = edition.catalogue.metrics.get(metric_id)
    return "" if metric is None else edition.text(metric.title)


def _is_money(metric_id: str, edition: Edition) -> bool:
    metric = edition.catalogue.metrics.get(metric_id)
    return metric is not None and metric.kind.id == _MONEY


def _prices(year: int | None, edition: Edition) -> str:
    words = edition.words
    return words.price_year_not_stated if year is None else words.price_year.format(year=year)


def _whose(one: Undertaking, edition: Edition) -> str:
    return edition.words.of_a_package if figures.is_package(one) else edition.words.of_a_measure


def _period(one: Undertaking, edition: Edition) -> str:
    period = figures.saving_period(one)
    if not period:
        return edition.words.period_not_stated
    choice = edition.catalogue.package.tables["case_packages"].field("saving_per").choice(period)
    return edition.label(choice)
