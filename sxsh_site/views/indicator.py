"""Targets: the page of one indicator, and families of indicators as bars."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from sxsh_site.figures.indicator_points import Point, counted, first_year, last_year, points
from sxsh_site.figures.results import share_percent
from sxsh_site.records.indicator import Indicator, IndicatorValue
from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import (
    Cell,
    Column,
    Fact,
    Head,
    LegendItem,
    Link,
    Note,
    PageMeta,
    SourceBlock,
    TableView,
    TargetBar,
    TargetRow,
)

PERCENT = "percent"


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorView:
    """An indicator's page."""

    meta: PageMeta
    head: Head
    target: tuple[TargetRow, ...]
    legend: tuple[LegendItem, ...]
    wording: str
    counted: TableView
    values: TableView
    note: Note | None
    facts: tuple[Fact, ...]
    others: tuple[Link, ...]
    source: SourceBlock


def indicator_view(indicator: Indicator, edition: Edition) -> IndicatorView:
    """Everything about one target: its words, what is counted over what, and the values reported."""
    words, catalogue = edition.words, edition.catalogue
    period = edition.months(indicator.from_, indicator.to)
    facts = [
        Fact(label=words.numerator, value=edition.cell(edition.text(indicator.numerator))),
        Fact(label=words.denominator, value=edition.cell(edition.text(indicator.denominator))),
    ]
    task = catalogue.tasks.get(indicator.task_id)
    if task is not None:
        facts.append(Fact(label=words.task, value=edition.record_cell("task", task.id, task.short)))
    programme = catalogue.programmes[indicator.programme_id]
    facts.append(
        Fact(
            label=words.programme,
            value=Cell(text=edition.text(programme.short), href=edition.programme_address(programme.id)),
        )
    )
    title = indicator_title(indicator, edition)
    return IndicatorView(
        meta=PageMeta(
            title=title,
            description=edition.text(indicator.text),
            checked=edition.date(indicator.provenance.checked_on),
            file=indicator.origin.file,
            line=indicator.origin.line,
        ),
        head=Head(
            kicker=words.kicker_indicator,
            title=title,
            facts=(
                Fact(label=words.target, value=Cell(text=target_text(indicator, edition))),
                Fact(label=words.period, value=edition.cell(period)),
            ),
        ),
        target=target_rows((indicator,), edition),
        legend=target_legend(edition),
        wording=edition.text(indicator.text),
        counted=_counted(indicator, edition),
        values=_values(indicator, edition),
        note=edition.info_note(indicator.note, words.note_title),
        facts=tuple(facts),
        others=tuple(
            Link(text=indicator_title(other, edition), href=edition.address("indicator", other.id))
            for other in catalogue.indicators.values()
            if other.programme_id == indicator.programme_id and other.id != indicator.id
        ),
        source=edition.source_block(indicator.provenance),
    )


def indicator_title(indicator: Indicator, edition: Edition) -> str:
    """An indicator's name with its target year, so that two of one family are told apart."""
    title = edition.text(indicator.title)
    if indicator.year is None or str(indicator.year) in title:
        return title
    return f"{title}, {indicator.year}"


def target_text(indicator: Indicator, edition: Edition) -> str:
    """The target as the document puts it: 20–25%, khoảng 50 doanh nghiệp."""
    number = edition.quantity(indicator.target_low, indicator.target_high, indicator.target_qualifier)
    if indicator.unit_id == PERCENT:
        return f"{number}%"
    return f"{number} {edition.unit(indicator.unit_id)}"


def target_rows(indicators: Iterable[Indicator], edition: Edition) -> tuple[TargetRow, ...]:
    """One row a family: each target beside what was reported for its year."""
    words = edition.words
    families: dict[str, list[Indicator]] = {}
    for indicator in indicators:
        families.setdefault(indicator.family, []).append(indicator)
    rows = []
    for family in families.values():
        bars: list[TargetBar] = []
        # A target that is a number fills its own bar; of a family, the largest does.
        tops = [one.target_high or one.target_low for one in family if one.unit_id != PERCENT]
        full = max((top for top in tops if top is not None), default=None)
        for indicator in family:
            label = words.target_year.format(year=indicator.year) if indicator.year else words.target
            low = _scale(_part(indicator.target_low, indicator, full))
            high = _scale(_part(indicator.target_high, indicator, full))
            bars.append(TargetBar(label=label, low=low, high=high, text=target_text(indicator, edition)))
            bars.append(_value_bar(indicator, edition, full))
        first = family[0]
        denominator = edition.text(first.denominator)
        rows.append(
            TargetRow(
                name=indicator_title(first, edition) if len(family) == 1 else edition.text(first.title),
                denominator=words.counted_over.format(denominator=denominator) if denominator else "",
                bars=tuple(bars),
                href=edition.address("indicator", first.id),
            )
        )
    return tuple(rows)


def target_legend(edition: Edition) -> tuple[LegendItem, ...]:
    """The key of the targets' bars."""
    words = edition.words
    return (
        LegendItem(kind="data", text=words.legend_target),
        LegendItem(kind="soft", text=words.legend_range),
        LegendItem(kind="none", text=words.no_data_capital),
    )


def value_percent(value: IndicatorValue) -> Decimal | None:
    """A reported value in percent of its denominator."""
    return share_percent(value.numerator, value.denominator)


def _part(value: Decimal | None, indicator: Indicator, full: Decimal | None) -> Decimal | None:
    if value is None or indicator.unit_id == PERCENT:
        return value
    part = share_percent(value, full)
    return None if part is None else part.quantize(Decimal("0.01"))


def _scale(value: Decimal | None) -> str | None:
    return None if value is None else f"{min(value, Decimal(100)):f}"


def _value_bar(indicator: Indicator, edition: Edition, full: Decimal | None) -> TargetBar:
    """The latest value known; ``full`` is what fills the bar of an indicator that is no percentage."""
    words = edition.words
    known = points(indicator, edition.catalogue)
    if not known:
        return TargetBar(label=words.achieved, low=None, high=None, text=words.no_data, missing=True)
    latest = known[-1]
    text = f"{point_text(latest, indicator, edition)} ({latest.year})"
    if latest.numerator is None:
        return TargetBar(label=words.achieved, low=None, high=None, text=words.withheld, missing=True)
    part = latest.percent if indicator.unit_id == PERCENT else share_percent(latest.numerator, full)
    low = _scale(part.quantize(Decimal("0.01"))) if part is not None else None
    return TargetBar(label=words.achieved, low=low, high=None, text=text)


def point_text(point: Point, indicator: Indicator, edition: Edition) -> str:
    """A value as its unit has it: 15,0% of a share that can be computed, else the count itself."""
    if point.numerator is None:
        return edition.words.withheld
    if indicator.unit_id == PERCENT and point.percent is not None:
        return f"{edition.number(point.percent, 1)}%"
    return edition.number(point.numerator)


def _values(indicator: Indicator, edition: Edition) -> TableView:
    """What was reported, year by year of the indicator's period; years of which nothing is known stand together."""
    words, catalogue = edition.words, edition.catalogue
    known = {value.year: value for value in catalogue.indicator_values.get(indicator.id, ())}
    first, last = first_year(indicator), last_year(indicator)
    period = range(first, last + 1) if first is not None and last is not None else range(0)
    rows: list[tuple[Cell, ...]] = []
    for has_data, spell in groupby(sorted({*period, *known}), key=lambda year: year in known):
        years = list(spell)
        if not has_data:
            void = (Cell(),) * 4
            rows.append((Cell(text=edition.years(years[0], years[-1])), edition.missing(), *void))
            continue
        rows += [_value_row(known[year], edition) for year in years]
    columns = (
        Column(label=words.year),
        Column(label=words.numerator, numeric=True),
        Column(label=words.denominator, numeric=True),
        Column(label=words.rate_computed, numeric=True),
        Column(label=words.method),
        Column(label=words.source),
    )
    return TableView(
        id="gia-tri",
        caption=words.values_caption,
        columns=columns,
        rows=tuple(rows),
        empty=words.no_values,
        notes=(words.unknown_note,) if known else (words.no_values, words.unknown_note),
    )


def _value_row(value: IndicatorValue, edition: Edition) -> tuple[Cell, ...]:
    percent = value_percent(value)
    return (
        Cell(text=str(value.year), sub=edition.words.reported),
        Cell(text=edition.number(value.numerator)),
        edition.cell(edition.number(value.denominator)),
        Cell(text=f"{edition.number(percent, 1)}%") if percent is not None else edition.cannot_compute(),
        Cell(text=edition.text(value.method)),
        edition.source_cell(edition.catalogue.sources[value.provenance.source_id]),
    )


def _counted(indicator: Indicator, edition: Edition) -> TableView:
    words = edition.words
    rows = []
    for point in counted(indicator, edition.catalogue):
        year = Cell(text=str(point.year), sub=words.counted_from_states)
        if point.numerator is None:
            rows.append((year, Cell(text=words.withheld, missing=True), Cell(), Cell()))
        else:
            rows.append(
                (
                    year,
                    Cell(text=edition.number(point.numerator)),
                    Cell(text=edition.number(point.denominator)) if point.denominator is not None else Cell(text="–"),
                    Cell(text=f"{edition.number(point.percent, 1)}%")
                    if point.percent is not None
                    else edition.cannot_compute(),
                )
            )
    columns = (
        Column(label=words.year),
        Column(label=words.numerator, numeric=True),
        Column(label=words.denominator, numeric=True),
        Column(label=words.rate_computed, numeric=True),
    )
    return TableView(
        id="tinh",
        caption=words.counted_caption,
        columns=columns,
        rows=tuple(rows),
        empty=words.no_counts,
        notes=(words.counted_note,),
    )
