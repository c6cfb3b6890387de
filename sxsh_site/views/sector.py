"""Sectors: the page of one, and the list."""

from dataclasses import dataclass

from sxsh_site.language import formats
from sxsh_site.language.collation import sort_key
from sxsh_site.records.sector import Sector, SectorCode
from sxsh_site.views.case import CaseHeader, CaseRow, case_header, case_row, sorted_cases
from sxsh_site.views.edition import Edition
from sxsh_site.views.legal import legal_table
from sxsh_site.views.norm import norm_table
from sxsh_site.views.parts import Cell, Column, Fact, Head, Link, Note, PageMeta, SourceBlock, TableView


@dataclass(frozen=True, slots=True, kw_only=True)
class SectorView:
    """A sector's page."""

    meta: PageMeta
    head: Head
    header: CaseHeader
    cases: tuple[CaseRow, ...]
    cases_empty: str
    guideline: Link | None
    norms: TableView
    baseline: TableView
    measures: TableView
    facilities: TableView
    documents: TableView
    codes: TableView
    notes: tuple[Note, ...]
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
    """What is known for a sector: cases, measures, facilities, law, codes."""
    words, catalogue = edition.words, edition.catalogue
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
    guideline = catalogue.guideline_by_sector.get(sector.id)
    scope_note = edition.info_note(sector.scope, words.scope)
    return SectorView(
        meta=PageMeta(
            title=title,
            description=words.sector_description.format(sector=title),
            checked=edition.date(sector.provenance.checked_on),
            file=sector.origin.file,
            line=sector.origin.line,
        ),
        head=Head(
            kicker=words.kicker_sector if sector.in_province else words.kicker_sector_elsewhere,
            title=title,
            lead=words.sector_description.format(sector=title),
            facts=tuple(facts),
        ),
        header=case_header(edition),
        cases=tuple(case_row(case, edition) for case in cases),
        cases_empty=words.no_cases_for_sector,
        guideline=Link(
            text=words.guideline_link,
            href=edition.address("guideline", guideline.id),
            detail=edition.text(guideline.summary),
        )
        if guideline
        else None,
        norms=norm_table(
            catalogue.norms_by_sector.get(sector.id, ()), edition, caption=words.norms_of_sector, table_id="dinh-muc"
        ),
        baseline=_baseline(sector, edition),
        measures=_measures(sector, edition),
        facilities=_facilities(sector, edition),
        documents=legal_table(
            list(catalogue.documents_by_sector.get(sector.id, ())), edition, caption=words.law_title, table_id="van-ban"
        ),
        codes=_codes(codes, edition),
        notes=() if scope_note is None else (scope_note,),
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
    """A sector with its number of cases."""
    count = len(edition.catalogue.cases_by_sector.get(sector.id, ()))
    detail = edition.words.case_count.format(count=count) if count else edition.words.none_yet
    return Link(
        text=edition.text(sector.title), href=edition.address("sector", sector.id), detail=detail, missing=not count
    )


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
        id="giai-phap", caption=words.measures_of_sector, columns=columns, rows=tuple(rows), empty=words.no_measures
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
        Column(label=words.indicator),
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
        id="co-so", caption=words.facilities_of_sector, columns=columns, rows=tuple(rows), empty=words.no_facilities
    )


def _codes(codes: tuple[SectorCode, ...], edition: Edition) -> TableView:
    words, catalogue = edition.words, edition.catalogue
    rows = []
    for code in codes:
        version = catalogue.vsic_versions[code.vsic_version]
        ends = [formats.partial_date(end, edition.language) for end in (version.valid_from, version.valid_to) if end]
        rows.append(
            (
                Cell(text=code.vsic_code, sub=edition.text(code.note)),
                Cell(text=version.id, sub=version.decision),
                edition.cell(" – ".join(ends)),
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
