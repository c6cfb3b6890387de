"""How soon measures have paid for themselves: every case on one axis of years."""

from collections.abc import Iterable
from decimal import Decimal

from sxsh_site.records.case_study import CaseStudy
from sxsh_site.views.case import CasePayback, case_payback
from sxsh_site.views.charts import LegendItem, Point, PointChart, PointRow, Tick, axis, place, plain
from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import Cell, Column, TableView

# Beyond so many years the axis ends, lest one case press all others together.
_LONGEST = Decimal(10)
_FEWEST = 3


def payback_chart(cases: Iterable[CaseStudy], edition: Edition) -> PointChart | None:
    """A line a sector, a point a case; None where fewer than three cases tell it. Paybacks in seasons are left out."""
    words, catalogue = edition.words, edition.catalogue
    known = [(case, found) for case in cases if (found := case_payback(case, edition)) is not None]
    if len(known) < _FEWEST:
        return None
    known.sort(key=lambda one: (one[1].years, one[0].id))
    steps = axis(min(_LONGEST, known[-1][1].years))
    end = steps[-1]
    groups: dict[str, list[tuple[CaseStudy, CasePayback]]] = {}
    for case, found in known:
        groups.setdefault(case.sector_id, []).append((case, found))
    rows = tuple(
        PointRow(
            label=edition.text(sector.title),
            points=tuple(_point(case, found, end, edition) for case, found in groups[sector.id]),
        )
        for sector in catalogue.sectors.values()
        if sector.id in groups
    )
    beyond = sum(found.years > end for _, found in known)
    kinds = {point.kind for row in rows for point in row.points}
    keys = (
        ("exact", words.legend_case),
        ("about", words.legend_about),
        ("more_than", words.legend_more_than),
        ("less_than", words.legend_less_than),
        ("beyond", words.legend_beyond.format(years=edition.number(end))),
    )
    return PointChart(
        id="hinh-hoan-von",
        title=words.payback_chart_title,
        subtitle=words.payback_chart_note,
        desc=words.payback_chart_desc.format(
            count=len(known), first=known[0][1].cell.text, last=known[-1][1].cell.text, beyond=beyond
        ),
        legend=tuple(LegendItem(kind=f"dot-{kind}", text=text) for kind, text in keys if kind in kinds),
        rows=rows,
        ticks=tuple(Tick(x=place(step, end), text=edition.number(step), value=plain(step)) for step in steps),
        table=TableView(
            id="bang-hoan-von",
            caption=words.payback_chart_title,
            columns=(
                Column(label=words.case),
                Column(label=words.sector),
                Column(label=words.payback_computed, numeric=True),
            ),
            rows=tuple(
                (
                    edition.record_cell("case_study", case.id, case.title),
                    Cell(text=edition.text(catalogue.sectors[case.sector_id].title)),
                    found.cell,
                )
                for case, found in known
            ),
        ),
    )


def _point(case: CaseStudy, found: CasePayback, end: Decimal, edition: Edition) -> Point:
    beyond = found.years > end
    return Point(
        x="100" if beyond else place(found.years, end),
        value=plain(found.years),
        row=edition.text(case.title),
        cell=found.cell.text,
        kind="beyond" if beyond else found.bound or "exact",
    )
