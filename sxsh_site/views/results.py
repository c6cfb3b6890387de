"""Facility results as tables: one row a published figure."""

from collections.abc import Sequence
from decimal import Decimal

from sxsh_site.figures.results import (
    added_savings,
    change_range,
    is_yearly,
    share_percent,
    total_saving_vnd,
    unit_price,
)
from sxsh_site.language.formats import NO_BREAK_SPACE
from sxsh_site.records.facility import FacilityResult
from sxsh_site.views.charts import Bar, BarChart, BarRow, place, plain
from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import Cell, Column, TableView

# The id of the table of savings on a page.
SAVINGS = "tiet-kiem"
_MILLION = 1_000_000


def item_name(result: FacilityResult, edition: Edition) -> str:
    """What the figure is about: the source's item, or the metric's own name."""
    metric = edition.catalogue.metrics[result.metric_id]
    return edition.text(result.item) or edition.text(metric.title)


def quantity_cell(result: FacilityResult, edition: Edition) -> Cell:
    """The published quantity with its unit and what it is counted over."""
    number = edition.quantity(result.quantity, result.quantity_high, result.qualifier)
    unit = edition.per_unit(result.unit_id, result.per, result.output_unit_id)
    return edition.cell(number, unit=unit if number else "")


def savings_table(results: Sequence[FacilityResult], edition: Edition, *, addable: bool) -> TableView | None:
    """What was saved, by item: quantity, money, and the share and unit price that follow from them."""
    words = edition.words
    savings = [result for result in results if result.basis.id == "saving"]
    if not savings:
        return None
    # What is in the total has a share of it: an amount of a season or of a half-year has none.
    added = added_savings(savings) if addable else ()
    total = total_saving_vnd(added)
    shares = [share_percent(result.saving_vnd, total) if result in added else None for result in savings]
    prices = [unit_price(result) for result in savings]
    with_shares = any(share is not None for share in shares)
    with_prices = any(price is not None for price in prices)
    yearly = all(is_yearly(result) for result in savings if result.saving_vnd is not None)
    rows = []
    for result, share, price in zip(savings, shares, prices, strict=True):
        money = edition.number(result.saving_vnd)
        per = "" if yearly or result.saving_vnd is None else edition.label(result.saving_per)
        cells = [
            Cell(text=item_name(result, edition), sub=edition.text(result.note)),
            quantity_cell(result, edition),
            edition.cell(money, sub=per),
        ]
        if with_shares:
            cells.append(Cell(text=edition.number(share, 1) + "%") if share is not None else edition.cannot_compute())
        if with_prices:
            cells.append(Cell(text=edition.number(price, 0)) if price is not None else edition.cannot_compute())
        rows.append(tuple(cells))
    columns = [
        Column(label=words.item),
        Column(label=words.quantity, numeric=True),
        Column(label=words.money_vnd_a_year if yearly else words.money_vnd, numeric=True),
    ]
    if with_shares:
        columns.append(Column(label=words.share_computed, numeric=True))
    if with_prices:
        columns.append(Column(label=words.unit_price_computed, numeric=True))
    footer: list[Cell] = []
    if total is not None and len(savings) > 1:
        per = "" if yearly else edition.label(added[0].saving_per)
        footer = [Cell(text=words.total_computed), Cell(), Cell(text=edition.number(total), sub=per)]
        if with_shares:
            footer.append(Cell(text=edition.number(share_percent(total, total), 1) + "%"))
        if with_prices:
            footer.append(Cell())
    note = words.computed_note if addable else words.no_total_note
    return TableView(
        id=SAVINGS,
        caption=words.savings_caption,
        columns=tuple(columns),
        rows=tuple(rows),
        total=tuple(footer),
        notes=(note,),
    )


def consumption_table(results: Sequence[FacilityResult], edition: Edition) -> TableView | None:
    """Consumption before and after, with the change that follows."""
    words = edition.words
    found = [result for result in results if result.basis.id == "consumption"]
    if not found:
        return None
    rows = []
    for result in found:
        unit = edition.per_unit(result.unit_id, result.per, result.output_unit_id)
        before = edition.quantity(result.baseline, result.baseline_high)
        after = edition.quantity(result.quantity, result.quantity_high, result.qualifier)
        change = change_range((result.baseline, result.baseline_high), (result.quantity, result.quantity_high))
        rows.append(
            (
                Cell(text=item_name(result, edition), sub=edition.text(result.note)),
                edition.cell(before, unit=unit if before else ""),
                edition.cell(after, unit=unit if after else ""),
                Cell(text=_change(change, edition)) if change is not None else edition.cannot_compute(),
            )
        )
    columns = (
        Column(label=words.item),
        Column(label=words.before, numeric=True),
        Column(label=words.after, numeric=True),
        Column(label=words.change_computed, numeric=True),
    )
    return TableView(id="truoc-sau", caption=words.consumption_caption, columns=columns, rows=tuple(rows))


def _change(change: tuple[Decimal, Decimal], edition: Edition) -> str:
    low, high = (edition.number(value, 1) for value in change)
    return f"{low}%" if low == high else edition.words.change_between.format(low=low, high=high)


def savings_chart(
    results: Sequence[FacilityResult], edition: Edition, *, addable: bool, beside: str = ""
) -> BarChart | None:
    """Yearly money saved by item, longest first, of the items that are added; None below two.

    ``beside`` is the id of the table of savings where the page has it; else the chart brings one of its own.
    """
    added = added_savings(results) if addable else ()
    total = total_saving_vnd(added)
    shown = [result for result in added if result.saving_vnd is not None and result.saving_vnd > 0]
    if total is None or len(shown) < 2:
        return None
    words = edition.words
    shown.sort(key=lambda result: result.saving_vnd or 0, reverse=True)
    largest = shown[0].saving_vnd
    assert largest is not None
    rows = []
    for result in shown:
        assert result.saving_vnd is not None
        quantity = quantity_cell(result, edition)
        name, width = item_name(result, edition), place(result.saving_vnd, largest)
        millions = edition.number((result.saving_vnd / _MILLION).normalize())
        cell = edition.number(result.saving_vnd) if beside else millions
        value = plain(result.saving_vnd if beside else result.saving_vnd / _MILLION)
        rows.append(
            BarRow(
                label=name,
                row=name,
                sub="" if quantity.missing else f"{quantity.text}{NO_BREAK_SPACE}{quantity.unit}",
                text=millions,
                bars=(Bar(start="0", width=width, value=value, cell=cell),),
                end=width,
            )
        )
    share = edition.number(share_percent(shown[0].saving_vnd, total), 0)
    price_year = next((result.price_year for result in shown if result.price_year), None)
    subtitle = words.million_vnd_a_year
    if price_year is not None:
        subtitle += ", " + words.price_year.format(year=price_year)
    title = words.chart_largest.format(item=item_name(shown[0], edition), share=share)
    return BarChart(
        id="hinh-tiet-kiem",
        title=title,
        subtitle=subtitle,
        desc="; ".join(f"{row.label}: {row.text}" for row in rows),
        rows=tuple(rows),
        shows=beside,
        table=None if beside else _chart_table(rows, title, subtitle, edition),
    )


def _chart_table(rows: Sequence[BarRow], title: str, unit: str, edition: Edition) -> TableView:
    return TableView(
        id="bang-tiet-kiem",
        caption=title,
        columns=(Column(label=edition.words.item), Column(label=unit, numeric=True)),
        rows=tuple((Cell(text=row.label, sub=row.sub), Cell(text=row.text)) for row in rows),
    )
