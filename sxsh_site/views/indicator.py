"""Targets: the page of one indicator, and families of indicators as bars."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from sxsh_site.figures.progress import Count, counts_by_year
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

_PERCENT = "percent"


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
    if indicator.unit_id == _PERCENT:
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
        for indicator in family:
            label = words.target_year.format(year=indicator.year) if indicator.year else words.target
            percent = indicator.unit_id == _PERCENT
            low = _scale(indicator.target_low) if percent else None
            high = _scale(indicator.target_high) if percent else None
            bars.append(TargetBar(label=label, low=low, high=high, text=target_text(indicator, edition)))
            bars.append(_value_bar(indicator, edition))
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


def _scale(value: Decimal | None) -> str | None:
    return None if value is None else f"{min(value, Decimal(100)):f}"


def _value_bar(indicator: Indicator, edition: Edition) -> TargetBar:
    words = edition.words
    count = _latest_count(indicator, edition)
    if count is not None:
        return _count_bar(count, edition)
    values = edition.catalogue.indicator_values.get(indicator.id, ())
    if not values:
        return TargetBar(label=words.achieved, low=None, high=None, text=words.no_data, missing=True)
    latest = values[-1]
    percent = value_percent(latest)
    if indicator.unit_id == _PERCENT and percent is not None:
        text = f"{edition.number(percent, 1)}% ({latest.year})"
        return TargetBar(label=words.achieved, low=_scale(percent), high=None, text=text)
    return TargetBar(
        label=words.achieved, low=None, high=None, text=f"{edition.number(latest.numerator)} ({latest.year})"
    )


def _values(indicator: Indicator, edition: Edition) -> TableView:
    words, catalogue = edition.words, edition.catalogue
    rows = []
    for value in catalogue.indicator_values.get(indicator.id, ()):
        percent = value_percent(value)
        rows.append(
            (
                Cell(text=str(value.year), sub=words.reported),
                Cell(text=edition.number(value.numerator)),
                edition.cell(edition.number(value.denominator)),
                Cell(text=f"{edition.number(percent, 1)}%") if percent is not None else edition.cannot_compute(),
                Cell(text=edition.text(value.method)),
                edition.source_cell(catalogue.sources[value.provenance.source_id]),
            )
        )
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
        notes=(words.unknown_note,),
    )


def counts(indicator: Indicator, edition: Edition) -> tuple[Count, ...]:
    """The indicator counted from facility states, within its period where it has one."""
    states = (state for states in edition.catalogue.facility_states.values() for state in states)
    last = indicator.year or (indicator.to.year if indicator.to is not None else None)
    found = counts_by_year(indicator.family, states)
    return tuple(count for count in found if last is None or count.year <= last)


def _latest_count(indicator: Indicator, edition: Edition) -> Count | None:
    found = counts(indicator, edition)
    return found[-1] if found else None


def _count_bar(count: Count, edition: Edition) -> TargetBar:
    words = edition.words
    label = words.achieved
    if count.withheld:
        return TargetBar(label=label, low=None, high=None, text=words.withheld, missing=True)
    if count.percent is None:
        return TargetBar(label=label, low=None, high=None, text=f"{edition.number(count.numerator)} ({count.year})")
    text = f"{edition.number(count.percent, 1)}% ({count.year})"
    return TargetBar(label=label, low=_scale(count.percent.quantize(Decimal("0.1"))), high=None, text=text)


def _counted(indicator: Indicator, edition: Edition) -> TableView:
    words = edition.words
    rows = []
    for count in counts(indicator, edition):
        year = Cell(text=str(count.year), sub=words.counted_from_states)
        if count.withheld:
            rows.append((year, Cell(text=words.withheld, missing=True), Cell(), Cell()))
        else:
            rows.append(
                (
                    year,
                    Cell(text=edition.number(count.numerator)),
                    Cell(text=edition.number(count.denominator)) if count.denominator is not None else Cell(text="–"),
                    Cell(text=f"{edition.number(count.percent, 1)}%")
                    if count.percent is not None
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
