"""How often a technique is advised in a sector and used by its cases, and how much of that was carried out."""

from collections.abc import Iterable

from sxsh_site.figures.implementation import technique_rate
from sxsh_site.records.sector import Sector
from sxsh_site.records.vocabulary import Technique
from sxsh_site.views.edition import Edition
from sxsh_site.views.implementation import rate_cell
from sxsh_site.views.parts import Cell, Column, TableView


def use_row(first: Cell, technique: Technique, sector: Sector, edition: Edition) -> tuple[Cell, ...]:
    """The row of one technique in one sector, ``first`` being what it is called; empty where it is not met."""
    catalogue = edition.catalogue
    guideline = catalogue.guideline_by_sector.get(sector.id)
    in_guideline = catalogue.guideline_measures.get(guideline.id, ()) if guideline is not None else ()
    cases = [(case, catalogue.case_measures.get(case.id, ())) for case in catalogue.cases_by_sector.get(sector.id, ())]
    advised = sum(one.technique_id == technique.id for one in in_guideline)
    used = sum(one.technique_id == technique.id for _, measures in cases for one in measures)
    if not advised and not used:
        return ()
    numbers = (Cell(text=edition.number(advised)), Cell(text=edition.number(used)))
    return (first, *numbers, rate_cell(technique_rate(technique.id, cases), edition))


def use_table(table_id: str, caption: str, first: str, rows: Iterable[tuple[Cell, ...]], edition: Edition) -> TableView:
    """The table of such rows, ``first`` being the heading of their first column; empty rows are left out."""
    words = edition.words
    columns = (
        Column(label=first),
        Column(label=words.in_guideline, numeric=True),
        Column(label=words.in_cases, numeric=True),
        Column(label=words.implementation_rate, numeric=True),
    )
    table = TableView(id=table_id, caption=caption, columns=columns, rows=tuple(row for row in rows if row))
    return table.without_empty_columns(words.columns_left_out)
