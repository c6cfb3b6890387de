"""Cases side by side: up to four that the visitor chooses, and a table of each sector's cases.

Nothing is added here: each figure stands with its own unit and basis, and what a case does not tell is
"no data" beside what another tells.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sxsh_site.language.text import Choice
from sxsh_site.records.case_study import CaseStudy
from sxsh_site.records.facility import FacilityResult
from sxsh_site.records.sector import Sector
from sxsh_site.views.case import case_row, place_cell, sorted_cases
from sxsh_site.views.edition import Edition
from sxsh_site.views.listing import Option, rows_file
from sxsh_site.views.parts import Cell, Head, Link, PageMeta
from sxsh_site.views.results import item_name, quantity_cell

PATH = "dien-hinh/so-sanh/"
MOST = 4
# What is shown of a case's measures; the others stand on its own page.
_MEASURES = 8
# What a figure tells, and the word over its row.
_BASES = {"saving": "compare_saving", "consumption": "compare_consumption"}

Lines = tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedRow:
    """One property; ``lines`` of each case, in the order of the cases. ``always``: told of every case."""

    id: str
    label: str
    cells: tuple[Lines, ...]
    always: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedCase:
    """One case, at the head of its column."""

    id: str
    title: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedTable:
    """Cases as columns, properties as rows."""

    id: str
    caption: str
    cases: tuple[ComparedCase, ...]
    rows: tuple[ComparedRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SectorOptions:
    """The cases of a sector, to choose from."""

    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonView:
    """The page on which a visitor chooses; ``file`` holds the columns of ``table``, all cases."""

    meta: PageMeta
    head: Head
    choices: tuple[SectorOptions, ...]
    places: tuple[str, ...]
    file: str
    table: ComparedTable
    missing: Cell
    sectors: tuple[Link, ...]
    all_cases: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class SectorComparisonView:
    """The cases of one sector, four at a time."""

    meta: PageMeta
    head: Head
    tables: tuple[ComparedTable, ...]
    links: tuple[Link, ...]


def comparison_view(edition: Edition) -> ComparisonView:
    """All cases, to choose from."""
    words, catalogue = edition.words, edition.catalogue
    sectors = [sector for sector in catalogue.sectors.values() if sector.id in catalogue.cases_by_sector]
    cases = [case for sector in sectors for case in sorted_cases(catalogue.cases_by_sector[sector.id], edition)]
    return ComparisonView(
        meta=PageMeta(title=words.compare_title, description=words.compare_lead, file="data/case_studies"),
        head=Head(kicker=words.kicker_cases, title=words.compare_title, lead=words.compare_lead),
        choices=tuple(
            SectorOptions(
                label=edition.text(sector.title),
                options=tuple(
                    Option(value=case.id, text=edition.text(case.title))
                    for case in sorted_cases(catalogue.cases_by_sector[sector.id], edition)
                ),
            )
            for sector in sectors
        ),
        places=tuple(words.compare_place.format(number=number) for number in range(1, MOST + 1)),
        file=edition.page(rows_file(PATH)),
        table=_table("bang-so-sanh", words.compare_caption, cases, edition),
        missing=edition.missing(),
        sectors=tuple(
            Link(
                text=edition.text(sector.title),
                href=edition.page(sector_path(sector.id)),
                detail=edition.number(len(catalogue.cases_by_sector[sector.id])),
            )
            for sector in compared_sectors(edition)
        ),
        all_cases=Link(text=words.cases_title, href=edition.page("dien-hinh/")),
    )


def compared_sectors(edition: Edition) -> tuple[Sector, ...]:
    """The sectors of which there is more than one case."""
    by_sector = edition.catalogue.cases_by_sector
    return tuple(one for one in edition.catalogue.sectors.values() if len(by_sector.get(one.id, ())) > 1)


def sector_path(sector_id: str) -> str:
    """The address of a sector's comparison."""
    return f"{PATH}{sector_id.replace('_', '-')}/"


def comparison_link(sector: Sector, edition: Edition) -> Link | None:
    """From a sector to its cases side by side, where there is more than one."""
    count = len(edition.catalogue.cases_by_sector.get(sector.id, ()))
    if count < 2:
        return None
    return Link(text=edition.words.compare_cases.format(count=count), href=edition.page(sector_path(sector.id)))


def chosen_address(cases: Iterable[CaseStudy], edition: Edition) -> str:
    """The address of the comparison with cases chosen."""
    query = "&".join(f"c={case.id}" for case in cases)
    return edition.page(f"{PATH}?{query}")


def sector_comparison_view(sector: Sector, edition: Edition) -> SectorComparisonView:
    """A sector's cases side by side, in the order of the list of cases."""
    words = edition.words
    name = edition.text(sector.title)
    title = words.compare_sector_title.format(sector=name)
    cases = sorted_cases(edition.catalogue.cases_by_sector[sector.id], edition)
    groups = [cases[first : first + MOST] for first in range(0, len(cases), MOST)]
    return SectorComparisonView(
        meta=PageMeta(title=title, description=words.compare_sector_lead.format(sector=name), file="data/case_studies"),
        head=Head(kicker=words.kicker_cases, title=title, lead=words.compare_lead),
        tables=tuple(
            _table(
                f"nhom-{number}",
                words.compare_group.format(number=number, of=len(groups)) if len(groups) > 1 else title,
                group,
                edition,
            )
            for number, group in enumerate(groups, 1)
        ),
        links=(
            Link(text=words.compare_others, href=chosen_address(cases[:MOST], edition)),
            Link(text=words.sector_page.format(sector=name), href=edition.address("sector", sector.id)),
            Link(text=words.cases_title, href=edition.page("dien-hinh/")),
        ),
    )


def _table(table_id: str, caption: str, cases: Sequence[CaseStudy], edition: Edition) -> ComparedTable:
    words, catalogue = edition.words, edition.catalogue
    told = [_told(case, edition) for case in cases]
    rows = [
        ComparedRow(id=name, label=label, cells=tuple(one[name] for one in told), always=True)
        for name, label in (
            ("sector", words.sector),
            ("place", words.place),
            ("year", words.year),
            ("measures", words.section_measures),
        )
    ]
    for basis, word in _BASES.items():
        for metric in sorted(catalogue.metrics.values(), key=lambda one: one.position):
            name = f"{basis}-{metric.id}"
            if any(name in one for one in told):
                label = words[word].format(metric=edition.text(metric.title))
                cells = tuple(one.get(name, (edition.missing(),)) for one in told)
                rows.append(ComparedRow(id=name, label=label, cells=cells, always=False))
    rows += [
        ComparedRow(id=name, label=label, cells=tuple(one[name] for one in told), always=True)
        for name, label in (
            ("saving", words.saving_column),
            ("investment", words.investment),
            ("payback", words.payback_computed),
            ("price_year", words.compare_price_year),
            ("evidence", words.evidence),
            ("source", words.source),
        )
    ]
    return ComparedTable(
        id=table_id,
        caption=caption,
        cases=tuple(
            ComparedCase(id=case.id, title=edition.text(case.title), href=edition.address("case_study", case.id))
            for case in cases
        ),
        rows=tuple(rows),
    )


def _told(case: CaseStudy, edition: Edition) -> Mapping[str, Lines]:
    """What a case tells of each property."""
    catalogue = edition.catalogue
    sector = catalogue.sectors[case.sector_id]
    row = case_row(case, edition)
    results = catalogue.results_by_case.get(case.id, ())
    packages = catalogue.case_packages.get(case.id, ())
    price_years = {one.price_year for one in packages if (one.saving_vnd, one.investment_vnd) != (None, None)}
    price_years |= {one.price_year for one in results if one.saving_vnd is not None}
    evidence = {one.evidence_id for one in results} | {one.evidence_id for one in packages}
    grades = [edition.text(one.title) for one in catalogue.evidence_grades.values() if one.id in evidence]
    source = catalogue.sources.get(case.provenance.source_id)
    told: dict[str, Lines] = {
        "sector": (edition.record_cell("sector", sector.id, sector.title),),
        "place": (place_cell(case.place_id, edition),),
        "year": (edition.cell(edition.years(case.year_from, case.year_to, ongoing=case.ongoing)),),
        "measures": _measures(case, edition),
        "saving": (row.saving,),
        "investment": (row.investment,),
        "payback": (row.payback,),
        "price_year": (edition.cell(", ".join(str(year) for year in sorted(filter(None, price_years)))),),
        "evidence": (*(Cell(text=grade) for grade in grades), Cell(tag=row.tag)),
        "source": (edition.missing() if source is None else edition.source_cell(source),),
    }
    for basis in _BASES:
        for metric in catalogue.metrics:
            found = [one for one in results if (one.basis.id, one.metric_id) == (basis, metric)]
            if found:
                told[f"{basis}-{metric}"] = tuple(_figure(one, edition) for one in found)
    return told


def _measures(case: CaseStudy, edition: Edition) -> Lines:
    measures = edition.catalogue.case_measures.get(case.id, ())
    if not measures:
        return (edition.missing(),)
    lines = [Cell(text=edition.text(one.title), sub=_not_done(one.implementation, edition)) for one in measures]
    if len(lines) > _MEASURES:
        rest = edition.words.compare_more_measures.format(count=len(lines) - _MEASURES)
        lines[_MEASURES:] = [Cell(text=rest, href=f"{edition.address('case_study', case.id)}#da-lam")]
    return tuple(lines)


def _not_done(implementation: Choice, edition: Edition) -> str:
    return "" if implementation.id == "done" else edition.label(implementation)


def _figure(result: FacilityResult, edition: Edition) -> Cell:
    """A published figure with its unit; below it what it is about, its years and its money."""
    quantity = quantity_cell(result, edition)
    before = edition.quantity(result.baseline, result.baseline_high)
    if before and result.basis.id == "consumption":
        quantity = replace(quantity, text=f"{before} → {quantity.text}") if not quantity.missing else quantity
    money = edition.money_text(result.saving_vnd)
    if money and result.saving_per is not None:
        money = f"{money} {edition.label(result.saving_per)}"
    item, metric = item_name(result, edition), edition.text(edition.catalogue.metrics[result.metric_id].title)
    about = ("" if item == metric else item, edition.years(result.period_from, result.period_to), money)
    return replace(quantity, sub=", ".join(part for part in about if part))
