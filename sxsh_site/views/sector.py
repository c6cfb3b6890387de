"""Sectors: the page of one, and the list."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sxsh_site.figures.implementation import rate
from sxsh_site.figures.measure_values import Undertaking
from sxsh_site.figures.norms import is_legal, is_valid
from sxsh_site.language.collation import sort_key
from sxsh_site.records.case_study import CaseStudy
from sxsh_site.records.sector import Sector, SectorCode, VsicVersion
from sxsh_site.views.case import CaseHeader, CaseRow, case_header, case_row, sorted_cases
from sxsh_site.views.comparison import comparison_link
from sxsh_site.views.edition import Edition
from sxsh_site.views.guideline import document_table
from sxsh_site.views.implementation import rate_figure
from sxsh_site.views.legal import legal_table
from sxsh_site.views.measure_use import use_row, use_table
from sxsh_site.views.measure_values import MeasureValues, measure_values
from sxsh_site.views.norm import norm_table
from sxsh_site.views.parts import Cell, Column, Fact, Figure, Head, Link, Note, PageMeta, SourceBlock, TableView
from sxsh_site.views.reference import QuestionLine, question_lines

_GENERAL = "general"
# What a sector's page shows of its norms and of the measures to begin with.
_FIRST = 5
_FIRST_TECHNIQUES = ("good_housekeeping", "process_control")
_IS_IT_COMPULSORY = "co-bat-buoc-lam-sxsh-khong"
_WHO_HELPS = "money"


@dataclass(frozen=True, slots=True, kw_only=True)
class SectorView:
    """A sector's page."""

    meta: PageMeta
    head: Head
    figures: tuple[Figure, ...]
    header: CaseHeader
    cases: tuple[CaseRow, ...]
    techniques: TableView
    values: MeasureValues
    guides: TableView
    comparison: Link | None
    first_measures: tuple[Link, ...]
    guideline: Link | None
    norms: TableView
    norms_link: Link | None
    baseline: TableView
    measures: TableView
    facilities: TableView
    documents: TableView
    law_links: tuple[Link, ...]
    codes: TableView
    codes_link: Link
    absent: str
    notes: tuple[Note, ...]
    help: tuple[QuestionLine, ...]
    support: tuple[Link, ...]
    source: SourceBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class SectorListView:
    """All sectors: those of the province first."""

    meta: PageMeta
    head: Head
    in_province: tuple[Link, ...]
    elsewhere: tuple[Link, ...]


def sector_view(sector: Sector, edition: Edition) -> SectorView:
    """What is known for a sector: cases, measures with what they bring, who helps, norms, facilities, law, codes."""
    words, catalogue = edition.words, edition.catalogue
    guideline = catalogue.guideline_by_sector.get(sector.id)
    cases = sorted_cases(catalogue.cases_by_sector.get(sector.id, ()), edition)
    codes = catalogue.sector_codes.get(sector.id, ())
    title = edition.text(sector.title)
    facts = [
        Fact(
            label=words.vsic_code,
            value=edition.cell(", ".join(f"{one.vsic_code} ({one.vsic_version})" for one in codes)),
        ),
        Fact(label=words.cases, value=edition.cell(str(len(cases)) if cases else "")),
    ]
    general = sector.id == _GENERAL
    kicker = words.kicker_sector if sector.in_province else words.kicker_sector_elsewhere
    lead = words.sector_general_lead if general else words.sector_description.format(sector=title)
    norms = catalogue.norms_by_sector.get(sector.id, ())
    norms_of_sector = norm_table(norms, edition, caption=words.norms_of_sector, table_id="dinh-muc")
    measures, facilities = _measures(sector, edition), _facilities(sector, edition)
    baseline, codes_of_sector = _baseline(sector, edition), _codes(codes, edition)
    absent = [
        name
        for there, name in (
            (cases, words.absent_cases),
            (measures.rows, words.absent_measures),
            (norms, words.absent_norms),
            (facilities.rows, words.absent_facilities),
            (codes, words.absent_codes),
            (baseline.rows, words.absent_baseline),
        )
        if not there
    ]
    scope_note = edition.info_note(sector.scope, words.scope)
    return SectorView(
        meta=PageMeta(
            title=title,
            description=lead,
            checked=edition.date(sector.provenance.checked_on),
            file=sector.origin.file,
            line=sector.origin.line,
            sectors=(sector.id,),
        ),
        head=Head(
            kicker=words.kicker_sector_general if general else kicker,
            title=title,
            lead=lead,
            facts=() if general else tuple(facts),
        ),
        figures=_figures(sector, edition),
        header=case_header(edition),
        cases=tuple(case_row(case, edition) for case in cases),
        techniques=_techniques(sector, edition),
        values=measure_values(
            edition,
            measures=catalogue.guideline_measures.get(guideline.id, ()) if guideline is not None else (),
            undertakings=_undertakings(cases, edition),
            results=[
                result
                for facility in catalogue.facilities_by_sector.get(sector.id, ())
                for result in catalogue.results_by_facility.get(facility.id, ())
            ],
        ),
        guides=document_table(catalogue.documents_to_read.get(sector.id, ()), edition),
        comparison=comparison_link(sector, edition),
        first_measures=_first_measures(sector, edition),
        guideline=_guideline_link(sector, edition),
        norms=replace(norms_of_sector, rows=norms_of_sector.rows[:_FIRST]),
        norms_link=Link(text=edition.counted("norms_all", len(norms)), href=edition.address("norms", sector.id))
        if norms
        else None,
        baseline=baseline,
        measures=measures,
        facilities=facilities,
        documents=legal_table(
            list(catalogue.documents_by_sector.get(sector.id, ())), edition, caption=words.law_title, table_id="van-ban"
        ),
        law_links=_law_links(edition),
        codes=codes_of_sector,
        codes_link=Link(text=words.classification_title, href=edition.page("du-lieu/ma-nganh/")),
        absent=words.absent_line.format(parts=", ".join(absent)) if absent and not general else "",
        notes=() if scope_note is None else (scope_note,),
        help=question_lines(edition, _WHO_HELPS),
        support=(
            Link(text=words.support_title, href=edition.page("ho-tro/"), detail=words.support_detail),
            Link(text=words.six_steps, href=edition.page("giai-phap/sau-buoc/"), detail=words.six_steps_detail),
        ),
        source=edition.source_block(sector.provenance),
    )


def sector_list_view(edition: Edition) -> SectorListView:
    """The sectors with the number of cases of each."""
    words = edition.words
    sectors = edition.catalogue.sectors.values()
    return SectorListView(
        meta=PageMeta(title=words.sectors_title, description=words.sectors_lead, file="data/vocabularies/sectors.csv"),
        head=Head(kicker=words.kicker_sectors, title=words.sectors_title, lead=words.sectors_lead),
        in_province=tuple(sector_link(one, edition) for one in sectors if one.in_province),
        elsewhere=tuple(sector_link(one, edition) for one in sectors if not one.in_province),
    )


def sector_link(sector: Sector, edition: Edition) -> Link:
    """A sector with what the portal holds for it."""
    words, catalogue = edition.words, edition.catalogue
    guideline = catalogue.guideline_by_sector.get(sector.id)
    measures = len(catalogue.guideline_measures.get(guideline.id, ())) if guideline is not None else 0
    cases = len(catalogue.cases_by_sector.get(sector.id, ()))
    parts = [words.measures_short.format(count=measures)] if measures else []
    parts.append(words.cases_short.format(count=cases) if cases else words.no_case)
    return Link(text=edition.text(sector.title), href=edition.address("sector", sector.id), detail=" · ".join(parts))


def _first_measures(sector: Sector, edition: Edition) -> tuple[Link, ...]:
    """Measures that cost little to begin with, those with a source first."""
    catalogue = edition.catalogue
    guideline = catalogue.guideline_by_sector.get(sector.id)
    if guideline is None:
        return ()
    measures = [
        one for one in catalogue.guideline_measures.get(guideline.id, ()) if one.technique_id in _FIRST_TECHNIQUES
    ]
    measures.sort(key=lambda one: not one.provenance.source_id)
    page = edition.address("guideline", guideline.id)
    return tuple(
        Link(text=edition.text(one.title), href=f"{page}#{one.id}", detail=edition.text(one.how))
        for one in measures[:_FIRST]
    )


def _undertakings(cases: Iterable[CaseStudy], edition: Edition) -> list[Undertaking]:
    """What the cases give money for: their packages and their single measures."""
    catalogue = edition.catalogue
    found: list[Undertaking] = []
    for case in cases:
        found += catalogue.case_packages.get(case.id, ())
        found += catalogue.case_measures.get(case.id, ())
    return found


def _figures(sector: Sector, edition: Edition) -> tuple[Figure, ...]:
    """How much there is: measures, their implementation, norms of today."""
    words, catalogue = edition.words, edition.catalogue
    guideline = catalogue.guideline_by_sector.get(sector.id)
    in_guideline = len(catalogue.guideline_measures.get(guideline.id, ())) if guideline is not None else 0
    cases = catalogue.cases_by_sector.get(sector.id, ())
    measures = [(case, catalogue.case_measures.get(case.id, ())) for case in cases]
    in_cases = sum(len(own) for _, own in measures)
    legal = [norm for norm in catalogue.norms_by_sector.get(sector.id, ()) if is_legal(norm)]
    valid = sum(is_valid(norm, edition.today.year) for norm in legal)
    if legal:
        ended = edition.number(len(legal) - valid)
        norms = Figure(
            label=words.norms_today, number=edition.number(valid), basis=words.norms_today_basis.format(ended=ended)
        )
    else:
        norms = Figure(label=words.norms_today, number=words.no_data_capital, basis=words.no_legal_norms, missing=True)
    return (
        Figure(
            label=words.measures_in_all,
            number=edition.number(in_guideline + in_cases),
            basis=words.measures_in_all_basis.format(
                guidelines=edition.number(in_guideline), cases=edition.number(in_cases)
            ),
        ),
        rate_figure(rate(measures), edition),
        norms,
    )


def _techniques(sector: Sector, edition: Edition) -> TableView:
    """How many measures use each technique, in the guideline and in the cases, and how many were implemented."""
    words = edition.words
    rows = (
        use_row(edition.record_cell("technique", one.id, one.title), one, sector, edition)
        for one in edition.catalogue.techniques.values()
    )
    return use_table("theo-ky-thuat", words.measures_by_technique, words.technique, rows, edition)


def _guideline_link(sector: Sector, edition: Edition) -> Link | None:
    guideline = edition.catalogue.guideline_by_sector.get(sector.id)
    if guideline is None:
        return None
    count = len(edition.catalogue.guideline_measures.get(guideline.id, ()))
    measures = edition.counted("measure_count", count)
    return Link(
        text=edition.words.guideline_of_sector.format(sector=edition.text(sector.title), measures=measures),
        href=edition.address("guideline", guideline.id),
    )


def _law_links(edition: Edition) -> tuple[Link, ...]:
    """Where the law that holds for every sector is told."""
    words = edition.words
    links = [Link(text=words.law_title, href=edition.page("van-ban/"))]
    question = edition.catalogue.questions_answers.get(_IS_IT_COMPULSORY)
    if question is not None:
        links.append(Link(text=edition.text(question.question), href=f"{edition.page('hoi-dap/')}#{question.id}"))
    return tuple(links)


def _measures(sector: Sector, edition: Edition) -> TableView:
    words, catalogue = edition.words, edition.catalogue
    rows = []
    for case in catalogue.cases_by_sector.get(sector.id, ()):
        for measure in catalogue.case_measures.get(case.id, ()):
            technique = catalogue.techniques.get(measure.technique_id)
            rows.append(
                (
                    Cell(text=edition.text(measure.title)),
                    edition.record_cell("technique", technique.id, technique.title)
                    if technique
                    else Cell(text=words.technique_unknown, missing=True),
                    edition.record_cell("case_study", case.id, case.title),
                )
            )
    columns = (Column(label=words.measure), Column(label=words.technique), Column(label=words.case))
    return TableView(
        id="giai-phap",
        caption=edition.counted("measures_of_sector", len(rows)),
        columns=columns,
        rows=tuple(rows),
        empty=words.no_measures,
    )


def _baseline(sector: Sector, edition: Edition) -> TableView:
    words, catalogue = edition.words, edition.catalogue
    rows = tuple(
        (
            Cell(text=edition.text(catalogue.metrics[one.metric_id].title), sub=edition.text(one.method)),
            Cell(text=str(one.year)),
            Cell(text=edition.number(one.quantity), unit=edition.unit(one.unit_id)),
            edition.cell(edition.number(one.facilities)),
            edition.source_cell(catalogue.sources[one.provenance.source_id]),
        )
        for one in catalogue.environmental_baselines.get(sector.id, ())
    )
    columns = (
        Column(label=words.metric),
        Column(label=words.year),
        Column(label=words.quantity, numeric=True),
        Column(label=words.facility, numeric=True),
        Column(label=words.source),
    )
    return TableView(id="so-lieu-nen", caption=words.baseline_caption, columns=columns, rows=rows, empty=words.no_data)


def _facilities(sector: Sector, edition: Edition) -> TableView:
    words, catalogue = edition.words, edition.catalogue
    facilities = sorted(
        catalogue.facilities_by_sector.get(sector.id, ()),
        key=lambda one: (one.origin_.id != "local", sort_key(edition.text(one.title))),
    )
    rows = []
    for one in facilities:
        place = catalogue.places.get(one.place_id)
        count = len(catalogue.results_by_facility.get(one.id, ()))
        rows.append(
            (
                edition.record_cell("facility", one.id, one.title),
                edition.cell(edition.text(place.title) if place else ""),
                edition.cell(str(count) if count else ""),
            )
        )
    columns = (Column(label=words.facility), Column(label=words.place), Column(label=words.results_count, numeric=True))
    return TableView(
        id="co-so",
        caption=edition.counted("facilities_of_sector", len(rows)),
        columns=columns,
        rows=tuple(rows),
        empty=words.no_facilities,
    )


def _validity(version: VsicVersion, edition: Edition) -> str:
    words = edition.words
    parts = []
    if version.valid_from is not None:
        parts.append(words.valid_since.format(date=edition.date(version.valid_from)))
    if version.valid_to is not None:
        parts.append(words.valid_until.format(date=edition.date(version.valid_to)))
    return " ".join(parts)


def _codes(codes: tuple[SectorCode, ...], edition: Edition) -> TableView:
    words, catalogue = edition.words, edition.catalogue
    rows = []
    for code in codes:
        version = catalogue.vsic_versions[code.vsic_version]
        rows.append(
            (
                Cell(text=code.vsic_code, sub=edition.text(code.note)),
                Cell(text=version.id, sub=version.decision),
                edition.cell(_validity(version, edition)),
                Cell(tag=edition.confidence_tag(code.confidence)),
            )
        )
    columns = (
        Column(label=words.vsic_code),
        Column(label=words.version),
        Column(label=words.valid),
        Column(label=words.confidence),
    )
    return TableView(id="vsic", caption=words.codes_caption, columns=columns, rows=tuple(rows), empty=words.no_codes)
