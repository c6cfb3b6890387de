"""A result per unit of product beside the norms of its year and beside other published results."""

from collections.abc import Iterable
from decimal import Decimal

from sxsh_site.figures.result_comparison import (
    PerOutput,
    all_per_output,
    difference_percent,
    norms_beside,
    per_output,
    results_beside,
)
from sxsh_site.records.facility import FacilityResult
from sxsh_site.records.norm import Norm
from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import Cell, Column, TableView
from sxsh_site.views.results import item_name

# The nearest results stand on the page; with thousands of facilities the rest is in the open data.
_NEAREST = 8


def comparison_tables(results: Iterable[FacilityResult], edition: Edition) -> tuple[TableView, ...]:
    """One table for each result that is per unit of product."""
    found = [one for result in results if (one := per_output(result)) is not None]
    return tuple(_table(one, number, edition) for number, one in enumerate(found, start=1))


def _table(one: PerOutput, number: int, edition: Edition) -> TableView:
    words, catalogue = edition.words, edition.catalogue
    sector_id = catalogue.facilities[one.result.facility_id].sector_id
    norms = norms_beside(one, catalogue.norms_by_sector.get(sector_id, ()))
    others = results_beside(one, all_per_output(catalogue)[sector_id, one.kind])
    rows = [_own_row(one, edition)]
    rows += [_norm_row(one, norm, edition) for norm in norms]
    if not norms:
        # A norm limits what is used; there is none for what is saved.
        used = one.result.basis.id == "consumption"
        no_norm = words.no_norm_beside.format(year=one.year) if used else words.no_norm_for_savings
        rows.append((Cell(text=words.norm_of_the_year), Cell(text=no_norm, missing=True), Cell()))
    rows += [_other_row(one, other, edition) for other in others[:_NEAREST]]
    if not others:
        rows.append((Cell(text=words.other_results), Cell(text=words.no_result_beside, missing=True), Cell()))
    left = len(others) - _NEAREST
    return TableView(
        id=f"so-sanh-{number}",
        caption=f"{item_name(one.result, edition)}, {_years(one, edition)}",
        columns=(
            Column(label=words.what_beside),
            Column(label=words.level, numeric=True),
            Column(label=words.result_beside_it, numeric=True),
        ),
        rows=tuple(rows),
        notes=(edition.counted("more_results_beside", left),) if left > 0 else (),
    )


def _own_row(one: PerOutput, edition: Edition) -> tuple[Cell, ...]:
    words = edition.words
    title = edition.catalogue.facilities[one.result.facility_id].title
    parts = (edition.label(one.result.basis), edition.text(one.result.product), words.computed if one.computed else "")
    return Cell(text=words.this_result.format(name=edition.text(title)), sub=_line(parts)), _level(one, edition), Cell()


def _norm_row(one: PerOutput, norm: Norm, edition: Edition) -> tuple[Cell, ...]:
    words = edition.words
    years = words.norm_in_force.format(years=edition.years(norm.valid_from, norm.valid_to))
    parts = (edition.text(norm.product), edition.text(norm.plant_size), edition.text(norm.scope), years)
    page = edition.address("norms", norm.sector_id)
    number = edition.quantity(norm.low, norm.high)
    if norm.low is None:
        number = words.at_most.format(number=number)
    return (
        Cell(text=edition.text(norm.title), href=f"{page}#{norm.id}", sub=_line(parts)),
        Cell(text=edition.with_unit(number, edition.text(norm.unit))),
        _difference(difference_percent(one, norm.high), edition),
    )


def _other_row(one: PerOutput, other: PerOutput, edition: Edition) -> tuple[Cell, ...]:
    facility = edition.catalogue.facilities[other.result.facility_id]
    parts = (
        _years(other, edition),
        edition.text(other.result.product),
        edition.words.computed if other.computed else "",
    )
    return (
        edition.record_cell("facility", facility.id, facility.title, sub=_line(parts)),
        _level(other, edition),
        _difference(difference_percent(one, other.number), edition),
    )


def _level(one: PerOutput, edition: Edition) -> Cell:
    low, high = (_rounded(value) if one.computed else value for value in (one.low, one.high))
    unit = edition.per_unit(one.result.unit_id, None) + "/" + edition.unit(one.result.output_unit_id)
    return Cell(text=edition.quantity(low, high, one.result.qualifier), unit=unit)


def _rounded(value: Decimal | None) -> Decimal | None:
    """Four significant digits: a quotient has more than its parts know."""
    if value is None or value == 0:
        return value
    return round(value, 3 - value.adjusted())


def _difference(percent: Decimal | None, edition: Edition) -> Cell:
    words = edition.words
    if percent is None:
        return edition.cannot_compute()
    if percent == 0:
        return Cell(text=words.the_same)
    word = words.lower_by if percent < 0 else words.higher_by
    return Cell(text=word.format(percent=edition.number(abs(percent), 1)))


def _years(one: PerOutput, edition: Edition) -> str:
    return edition.years(one.result.period_from, one.result.period_to)


def _line(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)
