"""What sources tell about how the programme went, as lines with their source."""

from dataclasses import dataclass

from sxsh_site.records.programme import ProgrammeFact
from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import Cell, Tag


@dataclass(frozen=True, slots=True, kw_only=True)
class FactLine:
    """One known thing: its years, what, how far it reaches, its source and how sure it is."""

    years: str
    text: str
    scope: str
    conflict: str
    source: Cell
    tag: Tag


def fact_line(fact: ProgrammeFact, edition: Edition) -> FactLine:
    """A programme fact as a line."""
    source = edition.catalogue.sources.get(fact.provenance.source_id)
    return FactLine(
        years=edition.years(fact.year_from, fact.year_to),
        text=edition.text(fact.text),
        scope=edition.text(fact.scope),
        conflict=edition.text(fact.conflict),
        source=edition.source_cell(source) if source else Cell(text=edition.words.no_source),
        tag=edition.confidence_tag(fact.provenance.confidence),
    )
