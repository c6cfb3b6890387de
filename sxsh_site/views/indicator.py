"""Targets: the page of one indicator."""

from dataclasses import dataclass
from itertools import groupby

from sxsh_site.figures.indicator_points import counted, first_year, last_year
from sxsh_site.records.indicator import Indicator, IndicatorValue
from sxsh_site.views.charts import BarChart, TargetChart
from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import Cell, Column, Fact, Head, Link, Note, PageMeta, SourceBlock, TableView
from sxsh_site.views.targets import indicator_title, target_chart, target_text, value_percent, year_chart


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorView:
    """An indicator's page."""

    meta: PageMeta
    head: Head
    target: TargetChart
    years: BarChart | None
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
        target=target_chart((indicator,), edition),
        years=year_chart(indicator, edition),
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
