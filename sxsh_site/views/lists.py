"""Lists over whole kinds: the case studies, the home page, the index of all pages."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sxsh_site.language.collation import sort_key
from sxsh_site.records.case_study import CaseStudy
from sxsh_site.views.case import CaseHeader, CaseRow, case_header, case_row, sorted_cases, yearly_saving
from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import BarChart, Cell, Column, Figure, Head, Link, Note, PageMeta, TableView, Tag
from sxsh_site.views.results import savings_chart
from sxsh_site.views.sector import sector_link


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseListView:
    """Cases with figures, the province's examples, and the totals of whole programmes, kept apart."""

    meta: PageMeta
    head: Head
    jumps: tuple[Link, ...]
    header: CaseHeader
    count: str
    cases: tuple[CaseRow, ...]
    local: tuple[CaseRow, ...]
    local_lead: str
    totals: tuple[TableView, ...]
    totals_lead: str
    notes: tuple[Note, ...]


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
class Option:
    """One value that results can be narrowed to; the empty one takes all."""

    value: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterField:
    """One property that results can be narrowed by."""

    id: str
    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterBar:
    """What results can be narrowed by; shown by the script that serves it."""

    id: str
    summary: str
    fields: tuple[FilterField, ...]
    clear: str
    check: None = None


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


def case_list_view(edition: Edition) -> CaseListView:
    """All cases."""
    words, catalogue = edition.words, edition.catalogue
    cases = sorted_cases(catalogue.case_studies.values(), edition)
    with_figures = [case for case in cases if case.figures.id == "published"]
    local = [case for case in cases if case.figures.id != "published"]
    lead = edition.counted("cases_lead", len(with_figures))
    return CaseListView(
        meta=PageMeta(title=words.cases_title, description=lead, file="data/case_studies"),
        head=Head(kicker=words.kicker_cases, title=words.cases_title, lead=lead),
        jumps=_jumps(with_figures, len(local), edition),
        header=case_header(edition),
        count=edition.counted("case_count", len(with_figures)),
        cases=tuple(case_row(case, edition) for case in with_figures),
        local=tuple(case_row(case, edition) for case in local),
        local_lead=edition.counted("local_cases_lead", len(local)),
        totals=_totals(edition),
        totals_lead=words.totals_lead,
        notes=(Note(kind="info", title=words.method_title, paragraphs=(words.payback_note,)),),
    )


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
                    options=(Option(value="", text=words.search_all_sectors), *_by_text(sectors)),
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


def _by_text(options: Sequence[Option]) -> list[Option]:
    return sorted(options, key=lambda one: sort_key(one.text))


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


def _jumps(cases: Sequence[CaseStudy], local: int, edition: Edition) -> tuple[Link, ...]:
    """To the cases of each sector, on its own page, and to the two lists below."""
    words, catalogue = edition.words, edition.catalogue
    counts = Counter(case.sector_id for case in cases)
    links = [
        Link(
            text=edition.text(sector.title),
            href=f"{edition.address('sector', sector.id)}#vi-du",
            detail=edition.number(counts[sector.id]),
        )
        for sector in catalogue.sectors.values()
        if counts[sector.id]
    ]
    totals = len(catalogue.programme_totals)
    below = ((words.section_local, "#quang-binh", local), (words.section_totals, "#chuong-trinh-du-an", totals))
    links += [Link(text=text, href=href, detail=edition.number(count)) for text, href, count in below if count]
    return tuple(links)


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
