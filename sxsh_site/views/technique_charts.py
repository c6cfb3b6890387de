"""Published savings by technique: figures of one resource in one unit, side by side and never pooled."""

from collections.abc import Sequence
from decimal import Decimal

from sxsh_site.records.guideline import GuidelineMeasure
from sxsh_site.views.charts import Bar, BarChart, BarRow, LegendItem, axis, place, plain
from sxsh_site.views.edition import Edition
from sxsh_site.views.guideline import NOT_A_SAVING, measure_figure
from sxsh_site.views.parts import Cell, Column, TableView

# Fewer figures than this are read in the tables.
_FEWEST = 3
_WHOLE = Decimal(100)


def technique_charts(edition: Edition) -> tuple[BarChart, ...]:
    """A chart for each resource and unit of which there are figures enough, most figures first."""
    order = list(edition.catalogue.techniques)
    groups: dict[tuple[str, str], list[GuidelineMeasure]] = {}
    for measures in edition.catalogue.guideline_measures.values():
        for one in measures:
            if _is_saving(one) and one.saving_unit is not None and one.metric_id:
                groups.setdefault((one.metric_id, one.saving_unit.vi), []).append(one)
    found = [group for group in groups.values() if len(group) >= _FEWEST]
    for group in found:
        group.sort(key=lambda one: (order.index(one.technique_id), -_top(one), one.id))
    found.sort(key=lambda group: (-len(group), group[0].metric_id, group[0].id))
    return tuple(_chart(group, number, edition) for number, group in enumerate(found, start=1))


def _is_saving(measure: GuidelineMeasure) -> bool:
    known = measure.saving_low is not None or measure.saving_high is not None
    return known and (measure.saving_kind is None or measure.saving_kind.id not in NOT_A_SAVING)


def _top(measure: GuidelineMeasure) -> Decimal:
    top = measure.saving_high if measure.saving_high is not None else measure.saving_low
    assert top is not None
    return top


def _chart(group: Sequence[GuidelineMeasure], number: int, edition: Edition) -> BarChart:
    words, catalogue = edition.words, edition.catalogue
    unit = edition.text(group[0].saving_unit)
    metric = edition.text(catalogue.metrics[group[0].metric_id].title)
    scale = _WHOLE if unit.startswith("%") else axis(max(_top(one) for one in group))[-1]
    rows, cells = [], []
    for one in group:
        sector = catalogue.sectors[catalogue.guidelines[one.guideline_id].sector_id]
        technique = edition.text(catalogue.techniques[one.technique_id].title)
        title = edition.text(one.title)
        figure = measure_figure(one, edition)
        page = edition.address("guideline", one.guideline_id)
        bars = _bars(one, scale, figure.text)
        rows.append(
            BarRow(
                label=technique,
                sub=f"{title} · {edition.text(sector.title)}",
                row=title,
                text=_short(one, unit, edition),
                bars=bars,
                end=place(_top(one), scale),
            )
        )
        cells.append(
            (
                Cell(text=title, href=f"{page}#{one.id}"),
                edition.record_cell("technique", one.technique_id, catalogue.techniques[one.technique_id].title),
                edition.record_cell("sector", sector.id, sector.title),
                figure,
            )
        )
    title = words.savings_of.format(metric=metric, unit=unit)
    return BarChart(
        id=f"hinh-muc-giam-{number}",
        title=title,
        subtitle=words.savings_of_scale if scale == _WHOLE and unit.startswith("%") else "",
        desc="; ".join(f"{row.label}: {row.text}" for row in rows),
        legend=(
            LegendItem(kind="data", text=words.legend_figure),
            LegendItem(kind="soft", text=words.legend_range),
        ),
        rows=tuple(rows),
        table=TableView(
            id=f"bang-muc-giam-{number}",
            caption=title,
            columns=(
                Column(label=words.measure),
                Column(label=words.technique),
                Column(label=words.sector),
                Column(label=words.figure),
            ),
            rows=tuple(cells),
        ),
    )


def _bars(measure: GuidelineMeasure, scale: Decimal, cell: str) -> tuple[Bar, ...]:
    """To the low end, then paler to the high one; of "up to" there is only the pale part."""
    bars = []
    low = measure.saving_low or Decimal(0)
    middle = place(low, scale)
    if measure.saving_low is not None:
        bars.append(Bar(start="0", width=middle, value=plain(low), cell=cell))
    if measure.saving_high is not None and measure.saving_high != measure.saving_low:
        width = plain(Decimal(place(measure.saving_high, scale)) - Decimal(middle))
        bars.append(Bar(start=middle, width=width, value=plain(measure.saving_high), cell=cell, kind="soft"))
    return tuple(bars)


def _short(measure: GuidelineMeasure, unit: str, edition: Edition) -> str:
    """The figure as it stands at its bar: the unit is told once, over all of them."""
    number = edition.quantity(measure.saving_low, measure.saving_high)
    if measure.saving_low is None:
        number = edition.words.up_to.format(number=number)
    elif measure.saving_high is None:
        number = edition.words.at_least.format(number=number)
    return f"{number}%" if unit.startswith("%") else number
