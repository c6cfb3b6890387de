"""Lists over records without pages of their own: all published results, all measures."""

from dataclasses import dataclass, replace

from sxsh_site.records.case_study import CaseMeasure
from sxsh_site.records.facility import FacilityResult
from sxsh_site.records.guideline import GuidelineMeasure
from sxsh_site.views.edition import Edition
from sxsh_site.views.guideline import measure_figure
from sxsh_site.views.listing import (
    Facet,
    Listing,
    Option,
    Part,
    Row,
    RowList,
    by_text,
    choices_facet,
    listing,
    part_title,
    sectors_facet,
    techniques_facet,
    years_facet,
    years_of,
)
from sxsh_site.views.parts import Cell, Column, Head, PageMeta, TableView
from sxsh_site.views.results import item_name, quantity_cell

TableRows = RowList[tuple[Cell, ...]]
TablePart = Part[tuple[Cell, ...]]
RESULTS_PATH = "co-so/ket-qua/"
MEASURES_PATH = "giai-phap/danh-sach/"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordListView:
    """A page of a list of rows."""

    meta: PageMeta
    head: Head
    listing: Listing
    table: TableView


def result_rows(edition: Edition) -> TableRows:
    """All published results, facility by facility in the order of the list of facilities."""
    words, catalogue = edition.words, edition.catalogue
    results = [one for facility in catalogue.facilities for one in catalogue.results_by_facility.get(facility, ())]
    results.sort(key=lambda one: -(one.period_to or one.period_from))
    rows = tuple(_result(one, edition) for one in results)
    metrics = (Option(value=one.id, text=edition.text(one.title)) for one in catalogue.metrics.values())
    grades = (Option(value=one.id, text=edition.text(one.title)) for one in catalogue.evidence_grades.values())
    return RowList(
        path=RESULTS_PATH,
        facets=(
            Facet(id="metric", label=words.resource, values=by_text(metrics), folder="tai-nguyen"),
            _without_pages(sectors_facet(edition)),
            choices_facet("basis", words.basis_of_result, (one.basis for one in results), edition),
            Facet(id="evidence", label=words.evidence, values=tuple(grades)),
            _without_pages(years_facet(rows, edition)),
        ),
        rows=rows,
        orders=(
            Option(value="", text=words.order_newest),
            Option(value="year", text=words.order_oldest),
            Option(value="name", text=words.order_name),
        ),
        counted="result_count",
    )


def result_list_view(whole: TableRows, part: TablePart, edition: Edition) -> RecordListView:
    """A page of the results."""
    words = edition.words
    columns = (
        Column(label=words.facility),
        Column(label=words.item),
        Column(label=words.quantity, numeric=True),
        Column(label=words.money, numeric=True),
        Column(label=words.year),
        Column(label=words.evidence),
    )
    return _view(
        whole,
        part,
        edition,
        title=words.results_list_title,
        lead=words.results_list_lead,
        kicker=words.kicker_facilities,
        file="data/facility_results.csv",
        table=TableView(
            id="cac-ket-qua",
            caption=words.results_caption,
            columns=columns,
            rows=(),
            notes=(words.unknown_note,),
            empty=words.no_data,
        ),
    )


def measure_rows(edition: Edition) -> TableRows:
    """All measures: those of guidelines in their order, then those that cases carried out."""
    words, catalogue = edition.words, edition.catalogue
    guided = [one for measures in catalogue.guideline_measures.values() for one in measures]
    carried = [one for case in catalogue.case_studies for one in catalogue.case_measures.get(case, ())]
    rows = (*(_guided(one, edition) for one in guided), *(_carried(one, edition) for one in carried))
    origins = (
        Option(value="guideline", text=words.in_guideline),
        Option(value="case", text=words.in_cases),
    )
    return RowList(
        path=MEASURES_PATH,
        facets=(
            _without_pages(sectors_facet(edition)),
            _without_pages(techniques_facet(edition)),
            Facet(id="from", label=words.read_where, values=origins),
        ),
        rows=rows,
        orders=(Option(value="", text=words.order_given), Option(value="name", text=words.order_name)),
        counted="measure_count",
    )


def measure_list_view(whole: TableRows, part: TablePart, edition: Edition) -> RecordListView:
    """A page of the measures."""
    words = edition.words
    columns = (
        Column(label=words.measure),
        Column(label=words.sector),
        Column(label=words.technique),
        Column(label=words.figure),
    )
    return _view(
        whole,
        part,
        edition,
        title=words.measures_list_title,
        lead=words.measures_list_lead,
        kicker=words.kicker_techniques,
        file="data/guidelines",
        table=TableView(id="tat-ca", caption=words.measures_list_title, columns=columns, rows=(), empty=words.no_data),
    )


def _view(
    whole: TableRows,
    part: TablePart,
    edition: Edition,
    *,
    title: str,
    lead: str,
    kicker: str,
    file: str,
    table: TableView,
) -> RecordListView:
    title = part_title(title, part, edition)
    return RecordListView(
        meta=PageMeta(title=title, description=lead if part.is_first else f"{title}. {lead}", file=file),
        head=Head(kicker=kicker, title=title, lead=lead if part.is_first else ""),
        listing=listing(whole, part, edition),
        table=replace(table, rows=tuple(row.shown for row in part.rows), marks=tuple(row.mark for row in part.rows)),
    )


def _without_pages(facet: Facet) -> Facet:
    """These values have pages of their own elsewhere, where the same rows stand."""
    return replace(facet, folder="")


def _result(result: FacilityResult, edition: Edition) -> Row[tuple[Cell, ...]]:
    catalogue = edition.catalogue
    facility = catalogue.facilities[result.facility_id]
    case = catalogue.case_studies.get(result.case_study_id)
    money = edition.money_text(result.saving_vnd)
    per = edition.label(result.saving_per) if result.saving_per is not None and money else ""
    name = edition.record_cell("facility", facility.id, facility.title)
    years = edition.years(result.period_from, result.period_to, ongoing=case is not None and case.ongoing)
    return Row(
        shown=(
            name,
            Cell(text=item_name(result, edition), sub=edition.label(result.basis)),
            quantity_cell(result, edition),
            edition.cell(money, sub=per),
            Cell(text=years),
            Cell(
                text=edition.text(catalogue.evidence_grades[result.evidence_id].title),
                tag=edition.confidence_tag(result.provenance.confidence),
            ),
        ),
        href=name.href,
        facets={
            "metric": (result.metric_id,),
            "sector": (facility.sector_id,),
            "basis": (result.basis.id,),
            "evidence": (result.evidence_id,),
            "year": [str(year) for year in years_of(result.period_from, result.period_to)],
        },
        numbers={"year": result.period_to or result.period_from},
    )


def _guided(measure: GuidelineMeasure, edition: Edition) -> Row[tuple[Cell, ...]]:
    sector = edition.catalogue.guidelines[measure.guideline_id].sector_id
    href = f"{edition.address('guideline', measure.guideline_id)}#{measure.id}"
    name = Cell(text=edition.text(measure.title), href=href, sub=edition.text(measure.how))
    return _measure(name, sector, measure.technique_id, measure_figure(measure, edition), "guideline", edition)


def _carried(measure: CaseMeasure, edition: Edition) -> Row[tuple[Cell, ...]]:
    case = edition.catalogue.case_studies[measure.case_study_id]
    href = f"{edition.address('case_study', case.id)}#da-lam"
    name = Cell(text=edition.text(measure.title), href=href, sub=edition.text(case.title))
    saving = edition.money_text(measure.saving_vnd)
    return _measure(name, case.sector_id, measure.technique_id, edition.cell(saving), "case", edition)


def _measure(
    name: Cell, sector_id: str, technique_id: str, figure: Cell, origin: str, edition: Edition
) -> Row[tuple[Cell, ...]]:
    sector = edition.catalogue.sectors[sector_id]
    technique = edition.catalogue.techniques.get(technique_id)
    return Row(
        shown=(
            name,
            edition.record_cell("sector", sector.id, sector.title),
            edition.record_cell("technique", technique.id, technique.title)
            if technique
            else Cell(text=edition.words.technique_unknown),
            figure,
        ),
        href=name.href,
        facets={"sector": (sector_id,), "technique": (technique_id,), "from": (origin,)},
        numbers={},
    )
