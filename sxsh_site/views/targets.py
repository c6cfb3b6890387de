"""Targets and what is known of them: in words, as bars side by side, year by year.

Two targets of different families are counted over different things (``apply_able``: facilities able to apply;
``apply_all``: all facilities). They never share a row or an axis.
"""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from sxsh_site.figures.indicator_points import Point, first_year, last_year, points
from sxsh_site.figures.results import share_percent
from sxsh_site.records.indicator import Indicator, IndicatorValue
from sxsh_site.views.charts import (
    Bar,
    BarChart,
    BarRow,
    LegendItem,
    TargetBar,
    TargetChart,
    TargetRow,
    Tick,
    place,
    plain,
)
from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import Cell, Column, TableView

PERCENT = "percent"
_WHOLE = Decimal(100)


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


def value_percent(value: IndicatorValue) -> Decimal | None:
    """A reported value in percent of its denominator."""
    return share_percent(value.numerator, value.denominator)


def point_text(point: Point, indicator: Indicator, edition: Edition) -> str:
    """A value as its unit has it: 15,0% of a share that can be computed, else the count itself."""
    if point.numerator is None:
        return edition.words.withheld
    if indicator.unit_id == PERCENT and point.percent is not None:
        return f"{edition.number(point.percent, 1)}%"
    return edition.number(point.numerator)


def target_chart(indicators: Iterable[Indicator], edition: Edition) -> TargetChart:
    """Targets beside what was reported, family by family: families differ in what they are counted over."""
    words = edition.words
    indicators = tuple(indicators)
    return TargetChart(
        id="hinh-chi-tieu",
        title=words.targets_chart_title,
        subtitle=words.targets_chart_scale,
        legend=(
            LegendItem(kind="data", text=words.legend_target),
            LegendItem(kind="soft", text=words.legend_range),
            LegendItem(kind="none", text=words.no_data_capital),
        ),
        rows=target_rows(indicators, edition),
        table=TableView(
            id="bang-chi-tieu",
            caption=words.targets_chart_title,
            columns=(
                Column(label=words.indicator),
                Column(label=words.denominator),
                Column(label=words.target, numeric=True),
                Column(label=words.achieved, numeric=True),
            ),
            rows=tuple(
                (
                    Cell(text=indicator_title(one, edition)),
                    edition.cell(edition.text(one.denominator)),
                    Cell(text=target_text(one, edition)),
                    _latest(one, edition),
                )
                for one in indicators
            ),
        ),
    )


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
        full = max((top for top in tops if top is not None), default=_WHOLE)
        for indicator in family:
            low, high = indicator.target_low, indicator.target_high
            bars.append(
                TargetBar(
                    label=words.target_year.format(year=indicator.year) if indicator.year else words.target,
                    row=indicator_title(indicator, edition),
                    low=_on(low, full),
                    high=_on(high, full),
                    low_value=_plain(low),
                    high_value=_plain(high),
                    text=target_text(indicator, edition),
                )
            )
            bars.append(_value_bar(indicator, full, edition))
        first = family[0]
        rows.append(
            TargetRow(
                name=indicator_title(first, edition) if len(family) == 1 else edition.text(first.title),
                denominator=_counted_over(first, edition),
                bars=tuple(bars),
                href=edition.address("indicator", first.id),
            )
        )
    return tuple(rows)


def year_chart(indicator: Indicator, edition: Edition) -> BarChart | None:
    """What is known of each year, held against the target; years without data stay open. None where no year is known.

    One indicator alone: two that are counted over different things never share an axis.
    """
    words = edition.words
    known = {point.year: point for point in points(indicator, edition.catalogue)}
    numbers = [number for point in known.values() if (number := _number(point, indicator)) is not None]
    if not numbers:
        return None
    targets = [one for one in (indicator.target_low, indicator.target_high) if one is not None]
    percent = indicator.unit_id == PERCENT
    scale = _WHOLE if percent else max([*numbers, *targets])
    ends = (first_year(indicator), last_year(indicator))
    years = sorted({*known, *(year for year in ends if year is not None)})
    shown = range(years[0], years[-1] + 1)
    rows = tuple(_year_row(year, known.get(year), indicator, scale, edition) for year in shown)
    return BarChart(
        id="hinh-tung-nam",
        title=words.year_chart_title.format(target=target_text(indicator, edition)),
        subtitle=_counted_over(indicator, edition),
        desc=words.year_chart_desc.format(first=shown[0], last=shown[-1], known=len(known)),
        rows=rows,
        lines=tuple(
            Tick(
                x=place(min(target, scale), scale),
                text=edition.number(target) + ("%" if percent else ""),
                value=plain(target),
            )
            for target in dict.fromkeys(targets)
        ),
        table=TableView(
            id="bang-tung-nam",
            caption=indicator_title(indicator, edition),
            columns=(Column(label=words.year), Column(label=words.value, numeric=True)),
            rows=tuple((Cell(text=row.label, sub=row.sub), Cell(text=row.text, missing=row.missing)) for row in rows),
        ),
    )


def _year_row(year: int, point: Point | None, indicator: Indicator, scale: Decimal, edition: Edition) -> BarRow:
    words, label = edition.words, str(year)
    if point is None:
        return BarRow(label=label, row=label, text=words.no_data, missing=True)
    text = point_text(point, indicator, edition)
    number = _number(point, indicator)
    end = "0"
    bars: tuple[Bar, ...] = ()
    if number is not None:
        end = place(min(number, scale), scale)
        bars = (Bar(start="0", width=end, value=plain(number), cell=text),)
    return BarRow(
        label=label,
        row=label,
        sub=words.counted_from_states if point.value is None else words.reported,
        text=text,
        bars=bars,
        end=end,
        missing=point.numerator is None,
    )


def _number(point: Point, indicator: Indicator) -> Decimal | None:
    """The number that a bar can show: of a percentage the share, not a count of which the whole is unknown."""
    if indicator.unit_id != PERCENT or point.numerator is None:
        return point.numerator
    return None if point.percent is None else point.percent.quantize(Decimal("0.1"), ROUND_HALF_UP)


def _value_bar(indicator: Indicator, full: Decimal, edition: Edition) -> TargetBar:
    """The latest value known; ``full`` is what fills the bar."""
    known = points(indicator, edition.catalogue)
    cell = _latest(indicator, edition)
    number = _number(known[-1], indicator) if known else None
    return TargetBar(
        label=edition.words.achieved,
        row=indicator_title(indicator, edition),
        low=_on(number, full),
        high=None,
        low_value=_plain(number),
        text=cell.text,
        missing=cell.missing,
    )


def _latest(indicator: Indicator, edition: Edition) -> Cell:
    known = points(indicator, edition.catalogue)
    if not known:
        return edition.missing()
    latest = known[-1]
    text = point_text(latest, indicator, edition)
    return Cell(text=text, missing=True) if latest.numerator is None else Cell(text=f"{text} ({latest.year})")


def _counted_over(indicator: Indicator, edition: Edition) -> str:
    denominator = edition.text(indicator.denominator)
    return edition.words.counted_over.format(denominator=denominator) if denominator else ""


def _on(value: Decimal | None, full: Decimal) -> str | None:
    return None if value is None else place(min(value, full), full)


def _plain(value: Decimal | None) -> str:
    return "" if value is None else plain(value)
