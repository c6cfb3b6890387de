"""Lists over whole kinds: the case studies, the home page, the index of all pages."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sxsh_site.records.case_study import CaseStudy
from sxsh_site.views.case import (
    CaseHeader,
    CaseRow,
    case_header,
    case_row,
    sorted_cases,
    yearly_payback,
    yearly_saving,
)
from sxsh_site.views.charts import BarChart, PointChart
from sxsh_site.views.edition import Edition
from sxsh_site.views.listing import (
    FilterBar,
    FilterField,
    Listing,
    Option,
    Part,
    Row,
    RowList,
    by_text,
    choices_facet,
    listing,
    part_title,
    places_facet,
    sectors_facet,
    techniques_facet,
    years_facet,
    years_of,
)
from sxsh_site.views.parts import Cell, Column, Figure, Head, Link, Note, PageMeta, TableView, Tag
from sxsh_site.views.payback_chart import payback_chart
from sxsh_site.views.results import savings_chart
from sxsh_site.views.sector import sector_link


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRowsView:
    """Cases as rows under their header."""

    header: CaseHeader
    rows: tuple[CaseRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseListView:
    """A page of the cases, and the totals of whole programmes, kept apart.

    ``compare`` is the address of the page that sets chosen cases side by side.
    """

    meta: PageMeta
    head: Head
    jumps: tuple[Link, ...]
    listing: Listing
    cases: CaseRowsView
    compare: str
    payback: PointChart | None
    totals: tuple[TableView, ...]
    totals_lead: str
    notes: tuple[Note, ...]


CaseRows = RowList[CaseRow]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """What the database holds of a kind."""

    label: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """The box beside the home page's lead."""

    title: str
    rows: tuple[Holding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchField:
    """The large search field."""

    id: str
    label: str
    hint: str
    button: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One case on the home page."""

    title: str
    href: str
    text: str
    tag: Tag
    chart: BarChart | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The home page: tasks first, then sectors, one example, the programme."""

    meta: PageMeta
    head: Head
    search: SearchField
    holdings: Holdings
    tasks: tuple[Link, ...]
    sectors: tuple[Link, ...]
    sectors_note: str
    example: Example | None
    figures: tuple[Figure, ...]
    programme_link: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexGroup:
    """All pages of a kind, by title."""

    id: str
    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView:
    """The index of all pages, in whose place a script shows what the search finds.

    ``sectors`` and ``ask`` are offered where it finds nothing; ``abbreviations`` and ``glossary`` are the addresses
    of what abbreviations stand for.
    """

    meta: PageMeta
    head: Head
    search: SearchField
    filter: FilterBar
    abbreviations: str
    glossary: str
    sectors: tuple[Link, ...]
    ask: tuple[Link, ...]
    groups: tuple[IndexGroup, ...]


def case_rows(edition: Edition) -> CaseRows:
    """All cases: those with figures first, the largest yearly saving before the others."""
    words, catalogue = edition.words, edition.catalogue
    cases = sorted_cases(catalogue.case_studies.values(), edition)
    rows = tuple(_case(case, edition) for case in cases)
    return RowList(
        path="dien-hinh/",
        facets=(
            sectors_facet(edition),
            techniques_facet(edition),
            places_facet(edition),
            years_facet(rows, edition),
            choices_facet("origin", words.origin, (case.origin_ for case in cases), edition, folder="pham-vi"),
        ),
        rows=rows,
        orders=(
            Option(value="", text=words.order_saving),
            Option(value="payback", text=words.order_payback),
            Option(value="-year", text=words.order_newest),
            Option(value="name", text=words.order_name),
        ),
        counted="case_count",
    )


def case_list_view(whole: CaseRows, part: Part[CaseRow], edition: Edition) -> CaseListView:
    """A page of the cases; the totals of whole programmes stand on the list's first page."""
    words = edition.words
    title = part_title(words.cases_title, part, edition)
    with_figures = sum(case.figures.id == "published" for case in edition.catalogue.case_studies.values())
    lead = edition.counted("cases_lead", with_figures)
    few = len(whole.rows) - with_figures
    paragraphs = (words.payback_note, *((edition.counted("local_cases_lead", few),) if few else ()))
    totals = _totals(edition) if part.is_first else ()
    return CaseListView(
        meta=PageMeta(title=title, description=lead if part.is_first else f"{title}. {lead}", file="data/case_studies"),
        head=Head(kicker=words.kicker_cases, title=title, lead=lead if part.is_first else ""),
        jumps=(Link(text=words.section_totals, href="#chuong-trinh-du-an", detail=edition.number(len(totals))),)
        if totals
        else (),
        listing=listing(whole, part, edition),
        cases=CaseRowsView(header=case_header(edition), rows=tuple(row.shown for row in part.rows)),
        compare=edition.page("dien-hinh/so-sanh/"),
        payback=payback_chart(edition.catalogue.case_studies.values(), edition) if part.is_first else None,
        totals=totals,
        totals_lead=words.totals_lead,
        notes=(Note(kind="info", title=words.method_title, paragraphs=paragraphs),),
    )


def _case(case: CaseStudy, edition: Edition) -> Row[CaseRow]:
    measures = edition.catalogue.case_measures.get(case.id, ())
    years = years_of(case.year_from, case.year_to)
    row = case_row(case, edition)
    found: Row[CaseRow] = Row(
        shown=row,
        href=row.href,
        facets={
            "sector": (case.sector_id,),
            "technique": sorted({one.technique_id for one in measures}),
            "place": (case.place_id,),
            "year": [str(year) for year in years],
            "origin": (case.origin_.id,),
        },
        numbers={
            "saving": yearly_saving(case, edition),
            "payback": yearly_payback(case, edition),
            "year": years[-1] if years else None,
        },
    )
    return replace(found, shown=replace(row, id=case.id, mark=found.mark))


def home_view(edition: Edition) -> HomeView:
    """The home page."""
    words, catalogue = edition.words, edition.catalogue
    with_figures = sum(case.figures.id == "published" for case in catalogue.case_studies.values())
    programme = next(iter(catalogue.programmes.values()))
    tasks = [task for task in catalogue.tasks.values() if task.programme_id == programme.id]
    indicators = [one for one in catalogue.indicators.values() if one.programme_id == programme.id]
    with_values = sum(bool(catalogue.indicator_values.get(one.id)) for one in indicators)
    documents = len(catalogue.legal_documents)
    groups = len({task.group_id for task in tasks})
    return HomeView(
        meta=PageMeta(title=words.home_title, description=words.home_lead),
        head=Head(kicker="", title=words.home_title, lead=words.home_lead),
        search=search_field(edition),
        holdings=Holdings(
            title=words.holdings_title,
            rows=(
                Holding(label=words.holdings_cases, number=str(with_figures)),
                Holding(
                    label=words.holdings_measures,
                    number=str(sum(len(measures) for measures in catalogue.guideline_measures.values())),
                ),
                Holding(label=words.holdings_norms, number=str(len(catalogue.norms))),
                Holding(label=words.holdings_facilities, number=str(len(catalogue.facilities))),
                Holding(label=words.holdings_documents, number=str(documents)),
                Holding(label=words.holdings_tasks, number=str(len(tasks))),
            ),
        ),
        tasks=(
            Link(
                text=words.do_cases,
                href=edition.page("dien-hinh/"),
                detail=words.do_cases_detail.format(count=with_figures),
            ),
            Link(text=words.do_start, href=edition.page("giai-phap/sau-buoc/"), detail=words.do_start_detail),
            Link(
                text=words.do_norms,
                href=edition.page("dinh-muc/"),
                detail=words.do_norms_detail.format(count=len(catalogue.norms)),
            ),
            Link(text=words.do_support, href=edition.page("ho-tro/"), detail=words.do_support_detail),
            Link(text=words.do_law, href=edition.page("van-ban/"), detail=words.do_law_detail.format(count=documents)),
            Link(
                text=words.do_programme,
                href=edition.page("chuong-trinh/"),
                detail=words.do_programme_detail.format(count=len(tasks)),
            ),
        ),
        sectors=tuple(sector_link(one, edition) for one in catalogue.sectors.values() if one.in_province),
        sectors_note=words.sectors_note,
        example=_example(edition),
        figures=(
            Figure(
                label=words.home_tasks,
                number=str(len(tasks)),
                basis=words.home_tasks_basis.format(
                    groups=groups,
                    period=edition.months(programme.starts, programme.ends),
                ),
            ),
            Figure(label=words.home_targets, number=str(len(indicators)), basis=words.home_targets_basis),
            Figure(label=words.targets_with_values, number=str(with_values), basis=words.home_values_basis),
        ),
        programme_link=Link(text=words.home_programme_link, href=edition.page("chuong-trinh/")),
    )


def index_view(groups: Sequence[IndexGroup], edition: Edition) -> IndexView:
    """The index of all pages."""
    words, catalogue = edition.words, edition.catalogue
    sectors = tuple(Option(value=one.id, text=edition.text(one.title)) for one in catalogue.sectors.values())
    techniques = tuple(Option(value=one.id, text=edition.text(one.title)) for one in catalogue.techniques.values())
    return IndexView(
        meta=PageMeta(title=words.search_title, description=words.search_lead),
        head=Head(kicker="", title=words.search_title, lead=words.search_lead),
        search=search_field(edition),
        filter=FilterBar(
            id="loc",
            summary=words.search_narrow,
            fields=(
                FilterField(
                    id="sector",
                    label=words.sector,
                    options=(Option(value="", text=words.search_all_sectors), *by_text(sectors)),
                ),
                FilterField(
                    id="technique",
                    label=words.technique,
                    options=(Option(value="", text=words.search_all_techniques), *techniques),
                ),
            ),
            clear=words.search_clear,
        ),
        abbreviations=edition.page("tim-kiem/viet-tat.json"),
        glossary=edition.page("thuat-ngu/"),
        sectors=tuple(sector_link(one, edition) for one in catalogue.sectors.values() if one.in_province),
        ask=(
            Link(text=words.kicker_questions, href=edition.page("hoi-dap/"), detail=words.questions_lead),
            Link(text=words.kicker_support, href=edition.page("ho-tro/"), detail=words.do_support_detail),
            Link(
                text=words.search_contact,
                href=edition.page("gioi-thieu/lien-he/"),
                detail=words.search_contact_detail,
            ),
        ),
        groups=tuple(groups),
    )


def search_field(edition: Edition) -> SearchField:
    """The large search field, which leads to the index."""
    words = edition.words
    return SearchField(
        id="tim",
        label=words.search_label,
        hint=words.search_hint,
        button=words.search_button,
        href=edition.page("tim-kiem/"),
    )


def _example(edition: Edition) -> Example | None:
    """The case with the largest yearly saving that has a chart."""
    catalogue = edition.catalogue
    for case in sorted_cases(catalogue.case_studies.values(), edition):
        chart = savings_chart(catalogue.results_by_case.get(case.id, ()), edition, addable=case.addable)
        if chart is not None:
            saving = edition.money_text(yearly_saving(case, edition))
            title = edition.words.example_title.format(name=edition.text(case.title), saving=saving)
            return Example(
                title=title,
                href=edition.address("case_study", case.id),
                text=edition.text(case.summary),
                tag=edition.confidence_tag(case.provenance.confidence),
                chart=chart,
            )
    return None


def _totals(edition: Edition) -> tuple[TableView, ...]:
    words, catalogue = edition.words, edition.catalogue
    tables = []
    for total in catalogue.programme_totals.values():
        rows = []
        for result in catalogue.programme_total_results.get(total.id, ()):
            number = edition.quantity(result.quantity, None, result.qualifier)
            unit = edition.per_unit(result.unit_id, result.per)
            name = edition.text(result.item) or edition.text(catalogue.metrics[result.metric_id].title)
            rows.append((Cell(text=name), edition.cell(number, unit=unit)))
        source = catalogue.sources[total.provenance.source_id]
        parts = [
            edition.text(total.sectors),
            edition.text(total.places),
            edition.years(total.year_from, total.year_to),
            edition.text(total.measures),
        ]
        scope = " · ".join(part.rstrip(".") for part in parts if part)
        notes = [scope[:1].upper() + scope[1:]] if scope else []
        if total.investment is not None:
            notes.append(words.investment_line.format(text=edition.text(total.investment)))
        if total.conflict is not None:
            notes.append(words.conflict_line.format(text=edition.text(total.conflict)))
        source_cell = edition.source_cell(source)
        rows.append((Cell(text=words.source), source_cell))
        rows.append((Cell(text=words.confidence), Cell(tag=edition.confidence_tag(total.provenance.confidence))))
        tables.append(
            TableView(
                id=total.id,
                caption=edition.text(total.title),
                columns=(Column(label=words.metric), Column(label=words.value, numeric=True)),
                rows=tuple(rows),
                notes=tuple(notes),
            )
        )
    return tuple(tables)
