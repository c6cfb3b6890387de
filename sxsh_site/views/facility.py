"""Facilities: the page of one with its published results, and the list."""

from collections.abc import Sequence
from dataclasses import dataclass

from sxsh_site.language.collation import sort_key
from sxsh_site.records.facility import Facility
from sxsh_site.views.case import place_cell
from sxsh_site.views.edition import Edition
from sxsh_site.views.facility_charts import FacilityCharts, facility_charts
from sxsh_site.views.listing import (
    Listing,
    Option,
    Part,
    Row,
    RowList,
    choices_facet,
    listing,
    part_title,
    places_facet,
    sectors_facet,
    techniques_facet,
    years_facet,
    years_of,
)
from sxsh_site.views.parts import Cell, Column, Fact, Head, Link, Note, PageMeta, SourceBlock, TableView
from sxsh_site.views.place import place_link
from sxsh_site.views.result_comparison import comparison_tables
from sxsh_site.views.results import item_name, quantity_cell


@dataclass(frozen=True, slots=True, kw_only=True)
class FacilityView:
    """A facility's page."""

    meta: PageMeta
    head: Head
    results: TableView
    beside: tuple[TableView, ...]
    states: TableView
    how_to_add: Link
    cases: tuple[Link, ...]
    notes: tuple[Note, ...]
    facts: tuple[Fact, ...]
    source: SourceBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class FacilityListView:
    """A page of the facilities of the province and elsewhere in Viet Nam."""

    meta: PageMeta
    head: Head
    listing: Listing
    table: TableView
    charts: FacilityCharts | None
    how_to_add: Link


FacilityRows = RowList[tuple[Cell, ...]]
_LOCAL = "local"


def facility_view(facility: Facility, edition: Edition) -> FacilityView:
    """A facility and everything published about its results."""
    words, catalogue = edition.words, edition.catalogue
    title = edition.text(facility.title)
    sector = catalogue.sectors[facility.sector_id]
    facts = [
        edition.fact(words.products, edition.text(facility.products)),
        edition.fact(
            words.capacity,
            edition.quantity(facility.capacity, facility.capacity_high),
            unit=edition.per_unit(facility.capacity_unit_id, facility.capacity_per) if facility.capacity else "",
        ),
        edition.fact(
            words.employees,
            edition.qualified(edition.number(facility.employees), facility.employees_qualifier)
            if facility.employees
            else "",
            unit=words.unit_people if facility.employees else "",
        ),
        edition.fact(words.size_class, edition.label(facility.size_class)),
        edition.fact(words.profile_year, str(facility.profile_year or "")),
        Fact(label=words.origin, value=Cell(text=edition.label(facility.origin_))),
        Fact(label=words.place_today, value=place_link(facility.place_now_id, edition)),
        Fact(label=words.consent, value=Cell(text=edition.label(facility.consent))),
        Fact(label=words.name_note_title, value=Cell(text=edition.label(facility.name_note))),
    ]
    notes = (edition.info_note(facility.note, words.note_title), edition.info_note(facility.place_note, words.place))
    count = len(catalogue.results_by_facility.get(facility.id, ()))
    told = words.facility_with_results.format(count=count) if count else words.facility_without_results
    description = words.facility_description.format(name=title, sector=edition.text(sector.title), told=told)
    return FacilityView(
        meta=PageMeta(
            title=title,
            description=description,
            checked=edition.date(facility.provenance.checked_on),
            file=facility.origin.file,
            line=facility.origin.line,
            sectors=(sector.id,),
        ),
        head=Head(
            kicker=words.kicker_facility,
            title=title,
            facts=(
                Fact(label=words.sector, value=edition.record_cell("sector", sector.id, sector.title)),
                Fact(label=words.place, value=place_link(facility.place_id, edition)),
            ),
        ),
        results=_results(facility, edition),
        beside=comparison_tables(catalogue.results_by_facility.get(facility.id, ()), edition),
        states=_states(facility, edition),
        how_to_add=_how_to_add(edition),
        cases=tuple(
            Link(
                text=edition.text(case.title),
                href=edition.address("case_study", case.id),
                detail=edition.years(case.year_from, case.year_to, ongoing=case.ongoing),
            )
            for case in catalogue.cases_by_facility.get(facility.id, ())
        ),
        notes=tuple(note for note in notes if note is not None),
        facts=tuple(facts),
        source=edition.source_block(facility.provenance),
    )


def facility_rows(edition: Edition) -> FacilityRows:
    """All facilities, the province's own first."""
    words, catalogue = edition.words, edition.catalogue
    facilities = sorted(
        catalogue.facilities.values(), key=lambda one: (one.origin_.id != _LOCAL, sort_key(edition.text(one.title)))
    )
    rows = tuple(_row(one, edition) for one in facilities)
    origin = choices_facet("origin", words.origin, (one.origin_ for one in facilities), edition, folder="pham-vi")
    return RowList(
        path="co-so/",
        facets=(
            sectors_facet(edition),
            techniques_facet(edition),
            places_facet(edition),
            years_facet(rows, edition),
            origin,
        ),
        rows=rows,
        orders=(
            Option(value="", text=words.order_province_first),
            Option(value="name", text=words.order_name),
            Option(value="-results", text=words.order_results),
        ),
        counted="facility_count",
    )


def facility_list_view(whole: FacilityRows, part: Part[tuple[Cell, ...]], edition: Edition) -> FacilityListView:
    """A page of the facilities."""
    words = edition.words
    title = part_title(words.facilities_title, part, edition)
    lead = words.facilities_lead
    return FacilityListView(
        meta=PageMeta(title=title, description=f"{title}. {lead}", file="data/facilities.csv"),
        head=Head(kicker=words.kicker_facilities, title=title, lead=lead if part.is_first else ""),
        listing=listing(whole, part, edition),
        table=facility_table(part.rows, edition),
        charts=facility_charts(edition) if part.is_first else None,
        how_to_add=_how_to_add(edition),
    )


def facility_table(rows: Sequence[Row[tuple[Cell, ...]]], edition: Edition) -> TableView:
    """Facilities as rows: name, sector, place, number of results."""
    words = edition.words
    return TableView(
        id="cac-co-so",
        caption=words.facilities_caption,
        columns=(
            Column(label=words.facility),
            Column(label=words.sector),
            Column(label=words.place),
            Column(label=words.results_count, numeric=True),
        ),
        rows=tuple(row.shown for row in rows),
        marks=tuple(row.mark for row in rows),
        empty=words.no_facilities,
    )


def _row(facility: Facility, edition: Edition) -> Row[tuple[Cell, ...]]:
    catalogue = edition.catalogue
    sector = catalogue.sectors[facility.sector_id]
    results = catalogue.results_by_facility.get(facility.id, ())
    cases = catalogue.cases_by_facility.get(facility.id, ())
    measures = [measure for case in cases for measure in catalogue.case_measures.get(case.id, ())]
    count = len(results)
    name = edition.record_cell("facility", facility.id, facility.title)
    return Row(
        shown=(
            name,
            edition.record_cell("sector", sector.id, sector.title),
            place_cell(facility.place_id, edition),
            edition.cell(str(count) if count else ""),
        ),
        href=name.href,
        facets={
            "sector": (sector.id,),
            "technique": sorted({measure.technique_id for measure in measures}),
            "place": (facility.place_id,),
            "year": sorted({str(year) for one in results for year in years_of(one.period_from, one.period_to)}),
            "origin": (facility.origin_.id,),
        },
        numbers={"results": count or None},
    )


def _how_to_add(edition: Edition) -> Link:
    words = edition.words
    return Link(text=words.how_to_add, href=edition.page("gioi-thieu/dong-gop/"))


_STATES = ("informed", "aware", "able", "assessed", "applying", "has_unit", "supported")


def _states(facility: Facility, edition: Edition) -> TableView:
    words = edition.words
    rows = []
    for state in edition.catalogue.facility_states.get(facility.id, ()):
        known = [getattr(state, name) for name in _STATES]
        cells = [
            edition.cell("" if value is None else words.answer_yes if value else words.answer_no) for value in known
        ]
        rows.append((Cell(text=str(state.year), sub=edition.text(state.method)), *cells))
    columns = (Column(label=words.year), *(Column(label=words[f"state_{name}"]) for name in _STATES))
    return TableView(
        id="tinh-trang", caption=words.states_caption, columns=columns, rows=tuple(rows), empty=words.no_counts
    )


def _results(facility: Facility, edition: Edition) -> TableView:
    words, catalogue = edition.words, edition.catalogue
    results = sorted(
        catalogue.results_by_facility.get(facility.id, ()),
        key=lambda one: (one.period_from, one.period_to or 9999, catalogue.metrics[one.metric_id].position),
    )
    rows = []
    with_baseline = any(one.baseline is not None for one in results)
    for one in results:
        before = edition.quantity(one.baseline, one.baseline_high)
        money = edition.money_text(one.saving_vnd)
        per = edition.label(one.saving_per) if one.saving_per is not None and one.saving_vnd is not None else ""
        # An end that is not known is not "to date": only a case that says so still goes on.
        case = catalogue.case_studies.get(one.case_study_id)
        years = edition.years(one.period_from, one.period_to, ongoing=case is not None and case.ongoing)
        remarks = [f"{edition.label(one.basis)}, {years}", edition.text(one.conflict), edition.text(one.note)]
        unit = edition.per_unit(one.unit_id, one.per, one.output_unit_id) if before else ""
        cells = [
            Cell(text=item_name(one, edition), sub=". ".join(remark.rstrip(".") for remark in remarks if remark)),
            quantity_cell(one, edition),
            edition.cell(money, sub=per),
            Cell(
                text=edition.text(catalogue.evidence_grades[one.evidence_id].title),
                tag=edition.confidence_tag(one.provenance.confidence),
            ),
        ]
        if with_baseline:
            cells.insert(2, edition.cell(before, unit=unit))
        rows.append(tuple(cells))
    columns = [
        Column(label=words.item),
        Column(label=words.quantity, numeric=True),
        Column(label=words.money, numeric=True),
        Column(label=words.evidence),
    ]
    if with_baseline:
        columns.insert(2, Column(label=words.before, numeric=True))
    return TableView(
        id="ket-qua",
        caption=words.results_caption,
        columns=tuple(columns),
        rows=tuple(rows),
        empty=words.no_data,
        notes=(words.unknown_note,),
    )
