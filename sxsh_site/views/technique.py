"""The eight techniques and the measures that use them."""

from dataclasses import dataclass

from sxsh_site.figures.implementation import technique_rate
from sxsh_site.records.vocabulary import Technique
from sxsh_site.views.charts import BarChart
from sxsh_site.views.edition import Edition
from sxsh_site.views.guideline import measure_figure
from sxsh_site.views.implementation import rate_figure
from sxsh_site.views.listing import Listing, table_listing
from sxsh_site.views.measure_use import use_row, use_table
from sxsh_site.views.measure_values import MeasureValues, measure_values
from sxsh_site.views.parts import Cell, Column, Figure, Head, Link, Note, PageMeta, SourceBlock, TableView
from sxsh_site.views.technique_charts import technique_charts

_MAY_LEAVE_THE_SITE = "useful_byproduct"


@dataclass(frozen=True, slots=True, kw_only=True)
class TechniqueView:
    """A technique's page."""

    meta: PageMeta
    head: Head
    figures: tuple[Figure, ...]
    notes: tuple[Note, ...]
    values: MeasureValues
    sectors: TableView
    measures: TableView
    in_guidelines: TableView
    others: tuple[Link, ...]
    source: SourceBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class TechniqueListView:
    """All techniques with the number of measures of each."""

    meta: PageMeta
    head: Head
    listing: Listing
    techniques: TableView
    charts: tuple[BarChart, ...]
    following: tuple[Link, ...]


def technique_view(technique: Technique, edition: Edition) -> TechniqueView:
    """What a technique is, and which measures of the cases use it."""
    words, catalogue = edition.words, edition.catalogue
    title = edition.text(technique.title)
    rows = []
    for measure in catalogue.measures_by_technique.get(technique.id, ()):
        case = catalogue.case_studies[measure.case_study_id]
        sector = catalogue.sectors[case.sector_id]
        mark = f"{words.offsite}" if measure.offsite else ""
        rows.append(
            (
                Cell(text=edition.text(measure.title), sub=mark),
                edition.record_cell("sector", sector.id, sector.title),
                edition.record_cell("case_study", case.id, case.title),
                Cell(text=edition.label(measure.implementation)),
            )
        )
    columns = (
        Column(label=words.measure),
        Column(label=words.sector),
        Column(label=words.case),
        Column(label=words.implementation),
    )
    notes: tuple[Note, ...] = ()
    if technique.id == _MAY_LEAVE_THE_SITE:
        notes = (Note(kind="info", title=words.offsite_title, paragraphs=(words.offsite_note,)),)
    return TechniqueView(
        meta=PageMeta(
            title=title,
            description=edition.text(technique.description),
            checked=edition.date(technique.provenance.checked_on),
            file=technique.origin.file,
            line=technique.origin.line,
            techniques=(technique.id,),
        ),
        head=Head(kicker=words.kicker_technique, title=title, lead=edition.text(technique.description)),
        figures=_figures(technique, edition),
        notes=notes,
        values=measure_values(
            edition,
            measures=catalogue.guideline_measures_by_technique.get(technique.id, ()),
            undertakings=[
                *catalogue.packages_by_technique.get(technique.id, ()),
                *catalogue.measures_by_technique.get(technique.id, ()),
            ],
        ),
        sectors=_sectors(technique, edition),
        measures=TableView(
            id="giai-phap",
            caption=edition.counted("measures_of_technique", len(rows)),
            columns=columns,
            rows=tuple(rows),
            empty=words.no_measures,
        ),
        in_guidelines=_in_guidelines(technique, edition),
        others=tuple(
            Link(
                text=edition.text(one.title), href=edition.address("technique", one.id), current=one.id == technique.id
            )
            for one in catalogue.techniques.values()
        ),
        source=edition.source_block(technique.provenance),
    )


def _figures(technique: Technique, edition: Edition) -> tuple[Figure, ...]:
    words, catalogue = edition.words, edition.catalogue
    in_guidelines = len(catalogue.guideline_measures_by_technique.get(technique.id, ()))
    in_cases = len(catalogue.measures_by_technique.get(technique.id, ()))
    cases = [(case, catalogue.case_measures.get(case.id, ())) for case in catalogue.case_studies.values()]
    return (
        Figure(
            label=words.measures_in_all,
            number=edition.number(in_guidelines + in_cases),
            basis=words.measures_in_all_basis.format(
                guidelines=edition.number(in_guidelines), cases=edition.number(in_cases)
            ),
        ),
        rate_figure(technique_rate(technique.id, cases), edition),
    )


def _sectors(technique: Technique, edition: Edition) -> TableView:
    """In which sectors the technique is advised and used, and how much of it was implemented."""
    words = edition.words
    rows = (
        use_row(edition.record_cell("sector", one.id, one.title), technique, one, edition)
        for one in edition.catalogue.sectors.values()
    )
    return use_table("theo-nganh", words.measures_by_sector, words.sector, rows, edition)


def _in_guidelines(technique: Technique, edition: Edition) -> TableView:
    words, catalogue = edition.words, edition.catalogue
    rows = []
    for one in catalogue.guideline_measures_by_technique.get(technique.id, ()):
        sector = catalogue.sectors[catalogue.guidelines[one.guideline_id].sector_id]
        page = edition.address("guideline", one.guideline_id)
        rows.append(
            (
                Cell(text=edition.text(one.title), href=f"{page}#{one.id}"),
                edition.record_cell("sector", sector.id, sector.title),
                measure_figure(one, edition),
                Cell(tag=edition.confidence_tag(one.provenance.confidence)),
            )
        )
    columns = (
        Column(label=words.measure),
        Column(label=words.sector),
        Column(label=words.figure),
        Column(label=words.confidence),
    )
    return TableView(
        id="trong-huong-dan",
        caption=edition.counted("measures_in_guidelines", len(rows)),
        columns=columns,
        rows=tuple(rows),
        notes=(words.figures_note,),
        empty=words.no_measures,
    )


def technique_list_view(edition: Edition) -> TechniqueListView:
    """The eight techniques."""
    words, catalogue = edition.words, edition.catalogue
    rows = []
    for technique in catalogue.techniques.values():
        count = len(catalogue.measures_by_technique.get(technique.id, ()))
        count += len(catalogue.guideline_measures_by_technique.get(technique.id, ()))
        rows.append(
            (
                edition.record_cell("technique", technique.id, technique.title),
                Cell(text=edition.text(technique.description)),
                edition.cell(str(count) if count else ""),
            )
        )
    columns = (
        Column(label=words.technique),
        Column(label=words.explanation),
        Column(label=words.measures_count, numeric=True),
    )
    table = TableView(id="ky-thuat", caption=words.techniques_caption, columns=columns, rows=tuple(rows))
    around, (techniques,) = table_listing([table], edition)
    return TechniqueListView(
        meta=PageMeta(
            title=words.techniques_title, description=words.techniques_lead, file="data/vocabularies/techniques.csv"
        ),
        head=Head(kicker=words.kicker_techniques, title=words.techniques_title, lead=words.techniques_lead),
        listing=around,
        techniques=techniques,
        charts=technique_charts(edition),
        following=(
            Link(
                text=words.measures_list_title,
                href=edition.page("giai-phap/danh-sach/"),
                detail=words.measures_list_lead,
            ),
            Link(text=words.six_steps, href=edition.page("giai-phap/sau-buoc/"), detail=words.six_steps_detail),
            Link(text=words.cases_title, href=edition.page("dien-hinh/"), detail=words.cases_detail),
        ),
    )
