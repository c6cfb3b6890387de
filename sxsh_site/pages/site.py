"""All pages that the program makes of a catalogue, in both languages."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.findings.manual import PAGE as MANUAL
from sxsh_site.language.collation import sort_key
from sxsh_site.language.text import LANGUAGES
from sxsh_site.pages.page import OTHER, PART, Page, RowFile
from sxsh_site.proposals.proposal import needs
from sxsh_site.views.addresses import KINDS, slug
from sxsh_site.views.case import case_view
from sxsh_site.views.classification import classification_view
from sxsh_site.views.comparison import compared_sectors, comparison_view, sector_comparison_view, sector_path
from sxsh_site.views.edition import Edition
from sxsh_site.views.facility import facility_list_view, facility_rows, facility_view
from sxsh_site.views.guideline import guideline_list_view, guideline_view
from sxsh_site.views.indicator import indicator_view
from sxsh_site.views.legal import legal_list_view, legal_rows, legal_view
from sxsh_site.views.listing import Part, RowList, rows_file
from sxsh_site.views.lists import IndexGroup, case_list_view, case_rows, home_view, index_view
from sxsh_site.views.manual import manual_view
from sxsh_site.views.norm import norm_list_view, norms_view
from sxsh_site.views.organisation import organisation_view, support_view
from sxsh_site.views.parts import Link
from sxsh_site.views.place import place_list_view
from sxsh_site.views.programme import (
    decision_view,
    duty_list_view,
    duty_view,
    funding_view,
    indicator_list_view,
    programme_view,
)
from sxsh_site.views.proposal import proposal_view
from sxsh_site.views.record_lists import (
    MEASURES_PATH,
    RESULTS_PATH,
    measure_list_view,
    measure_rows,
    result_list_view,
    result_rows,
)
from sxsh_site.views.reference import (
    events_view,
    glossary_view,
    national_view,
    publications_view,
    questions_view,
    zones_view,
)
from sxsh_site.views.sector import sector_list_view, sector_view
from sxsh_site.views.tables import dictionary_view, table_files, table_list_view
from sxsh_site.views.task import task_view
from sxsh_site.views.technique import technique_list_view, technique_view
from sxsh_site.views.yearly_report import report_list_view, report_year_records, yearly_report_view

Maker = Callable[[Any, Edition], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPages:
    """How one kind of record becomes pages: its records, its view, the list that is its parent, its open data."""

    records: Callable[[Catalogue], Mapping[str, Any]]
    view: Maker
    parents: tuple[str, ...]
    tables: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitRows:
    """A list in pages: its rows, read once for all of them, the view of one page, the template of a row."""

    rows: Callable[[Edition], RowList[Any]]
    view: Callable[[RowList[Any], Part[Any], Edition], Any]
    template: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FurtherPages:
    """Pages below a list: the addresses and records of an edition, the view and the template of each."""

    records: Callable[[Edition], Iterable[tuple[str, Any]]]
    view: Maker
    template: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage:
    """A page over a whole kind: of one ``view``, or split by number of rows and by the values of facets.

    ``row_template`` renders what its script fetches, ``further`` are pages below it; ``tables`` are the open data
    that it shows. A database without one of the tables that it ``needs`` has no such page.
    """

    path: str
    section: str
    template: str
    title: str
    view: Callable[[Edition], Any] | None = None
    split: SplitRows | None = None
    row_template: str = ""
    further: FurtherPages | None = None
    parents: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()


def _main(edition: Edition) -> Any:
    return next(iter(edition.catalogue.programmes.values()))


# The lists, parents before their children; ``title`` names a word of views.yaml for the breadcrumb.
LISTS: tuple[ListPage, ...] = (
    ListPage(path="", section="", template="home", view=home_view, title="home"),
    ListPage(
        path="nganh/",
        section="nganh",
        template="sectors",
        view=sector_list_view,
        title="kicker_sectors",
        tables=("sectors", "sector_codes"),
    ),
    ListPage(
        path="giai-phap/",
        section="giai-phap",
        template="techniques",
        view=technique_list_view,
        title="kicker_techniques",
        tables=("techniques",),
    ),
    ListPage(
        path="dien-hinh/",
        section="dien-hinh",
        template="case_studies",
        split=SplitRows(rows=case_rows, view=case_list_view, template="cases"),
        title="kicker_cases",
        tables=("case_studies", "case_measures", "case_packages", "programme_totals"),
    ),
    ListPage(
        path="dien-hinh/so-sanh/",
        section="dien-hinh",
        template="comparison",
        view=comparison_view,
        row_template="comparison",
        further=FurtherPages(
            records=lambda edition: ((sector_path(one.id), one) for one in compared_sectors(edition)),
            view=sector_comparison_view,
            template="sector_comparison",
        ),
        title="compare_title",
        parents=("dien-hinh/",),
        tables=("case_studies", "case_measures", "case_packages", "facility_results"),
    ),
    ListPage(
        path="co-so/",
        section="co-so",
        template="facilities",
        split=SplitRows(rows=facility_rows, view=facility_list_view, template="table"),
        title="kicker_facilities",
        tables=("facilities", "facility_results"),
    ),
    ListPage(
        path=RESULTS_PATH,
        section="co-so",
        template="record_list",
        split=SplitRows(rows=result_rows, view=result_list_view, template="table"),
        title="results_list_title",
        parents=("co-so/",),
        tables=("facility_results",),
    ),
    ListPage(
        path=MEASURES_PATH,
        section="giai-phap",
        template="record_list",
        split=SplitRows(rows=measure_rows, view=measure_list_view, template="table"),
        title="measures_list_title",
        parents=("giai-phap/",),
        tables=("guideline_measures", "case_measures"),
    ),
    ListPage(
        path="van-ban/",
        section="van-ban",
        template="legal_documents",
        split=SplitRows(rows=legal_rows, view=legal_list_view, template="table"),
        title="kicker_law",
        tables=("legal_documents", "legal_relations"),
    ),
    ListPage(
        path="ho-tro/",
        section="ho-tro",
        template="support",
        view=support_view,
        title="kicker_support",
        tables=("organisations", "funding_sources"),
    ),
    ListPage(
        path="chuong-trinh/",
        section="chuong-trinh",
        template="programme",
        view=lambda edition: programme_view(_main(edition), edition),
        title="programme",
        tables=("programmes", "tasks", "indicators"),
    ),
    ListPage(
        path="chuong-trinh/quyet-dinh/",
        section="chuong-trinh",
        template="decision",
        view=lambda edition: decision_view(_main(edition), edition),
        title="decision_link",
        parents=("chuong-trinh/",),
        tables=("programme_texts", "tasks"),
    ),
    ListPage(
        path="chuong-trinh/chi-tieu/",
        section="chuong-trinh",
        template="indicators",
        view=indicator_list_view,
        title="targets_title",
        parents=("chuong-trinh/",),
        tables=("indicators", "indicator_values"),
    ),
    ListPage(
        path="chuong-trinh/trach-nhiem/",
        section="chuong-trinh",
        template="duties",
        view=duty_list_view,
        title="duties_title",
        parents=("chuong-trinh/",),
        tables=("duties", "duty_bodies"),
    ),
    ListPage(
        path="chuong-trinh/kinh-phi/",
        section="chuong-trinh",
        template="funding",
        view=lambda edition: funding_view(_main(edition), edition),
        title="funding_title",
        parents=("chuong-trinh/",),
        tables=("funding_sources", "programme_steps"),
    ),
    ListPage(
        path="chuong-trinh/ca-nuoc/",
        section="chuong-trinh",
        template="reference",
        view=national_view,
        title="national_title",
        parents=("chuong-trinh/",),
        tables=("national_figures",),
    ),
    ListPage(
        path="chuong-trinh/bao-cao/",
        section="chuong-trinh",
        template="reports",
        view=report_list_view,
        title="reports_title",
        parents=("chuong-trinh/",),
        tables=("task_progress", "indicator_values"),
    ),
    ListPage(
        path="huong-dan/",
        section="huong-dan",
        template="guidelines",
        view=guideline_list_view,
        title="kicker_guidelines",
        tables=("guidelines", "guideline_measures", "guideline_documents"),
    ),
    ListPage(
        path="dinh-muc/",
        section="dinh-muc",
        template="norm_list",
        view=norm_list_view,
        title="kicker_norms",
        tables=("norms",),
    ),
    ListPage(
        path="co-so/khu-cong-nghiep/",
        section="co-so",
        template="reference",
        view=zones_view,
        title="zones_title",
        parents=("co-so/",),
        tables=("zones",),
    ),
    ListPage(
        path="su-kien/",
        section="su-kien",
        template="reference",
        view=events_view,
        title="kicker_events",
        tables=("events",),
    ),
    ListPage(
        path="an-pham/",
        section="an-pham",
        template="reference",
        view=publications_view,
        title="kicker_publications",
        tables=("publications",),
    ),
    ListPage(
        path="hoi-dap/",
        section="hoi-dap",
        template="questions",
        view=questions_view,
        title="kicker_questions",
        tables=("questions_answers",),
    ),
    ListPage(
        path="thuat-ngu/",
        section="thuat-ngu",
        template="reference",
        view=glossary_view,
        title="kicker_glossary",
        tables=("glossary",),
    ),
    ListPage(path=MANUAL, section="bien-tap", template="manual", view=manual_view, title="manual_title"),
    *(
        ListPage(
            path=f"gioi-thieu/{one}/",
            section="gioi-thieu",
            template="proposal",
            view=partial(proposal_view, one),
            title=title,
            needs=needs(one),
        )
        for one, title in (
            ("gui-dien-hinh", "send_case"),
            ("bao-loi", "send_error"),
            ("dat-cau-hoi", "send_question"),
        )
    ),
    ListPage(path="du-lieu/", section="du-lieu", template="tables", view=table_list_view, title="kicker_data"),
    ListPage(
        path="du-lieu/ma-nganh/",
        section="du-lieu",
        template="reference",
        view=classification_view,
        title="classification_title",
        parents=("du-lieu/",),
        tables=("vsic_links", "sector_codes"),
    ),
    ListPage(
        path="du-lieu/dia-danh/",
        section="du-lieu",
        template="places",
        view=place_list_view,
        title="places_title",
        parents=("du-lieu/",),
        tables=("places", "place_successors"),
    ),
)

RECORDS: Mapping[str, RecordPages] = {
    "programme": RecordPages(
        records=lambda catalogue: dict(list(catalogue.programmes.items())[1:]),
        view=programme_view,
        parents=("chuong-trinh/",),
        tables=("programmes", "tasks", "indicators"),
    ),
    "task": RecordPages(
        records=lambda catalogue: catalogue.tasks,
        view=task_view,
        parents=("chuong-trinh/",),
        tables=("tasks", "task_progress"),
    ),
    "indicator": RecordPages(
        records=lambda catalogue: catalogue.indicators,
        view=indicator_view,
        parents=("chuong-trinh/", "chuong-trinh/chi-tieu/"),
        tables=("indicators", "indicator_values"),
    ),
    "duty": RecordPages(
        records=lambda catalogue: catalogue.duties,
        view=duty_view,
        parents=("chuong-trinh/", "chuong-trinh/trach-nhiem/"),
        tables=("duties", "duty_bodies"),
    ),
    "report_year": RecordPages(
        records=report_year_records,
        view=yearly_report_view,
        parents=("chuong-trinh/", "chuong-trinh/bao-cao/"),
        tables=("task_progress", "indicator_values"),
    ),
    "sector": RecordPages(
        records=lambda catalogue: catalogue.sectors,
        view=sector_view,
        parents=("nganh/",),
        tables=("sectors", "case_studies", "facilities", "norms"),
    ),
    "technique": RecordPages(
        records=lambda catalogue: catalogue.techniques,
        view=technique_view,
        parents=("giai-phap/",),
        tables=("techniques", "case_measures", "guideline_measures"),
    ),
    "case_study": RecordPages(
        records=lambda catalogue: catalogue.case_studies,
        view=case_view,
        parents=("dien-hinh/",),
        tables=("case_studies", "case_measures", "case_packages", "facility_results"),
    ),
    "facility": RecordPages(
        records=lambda catalogue: catalogue.facilities,
        view=facility_view,
        parents=("co-so/",),
        tables=("facilities", "facility_results", "facility_states"),
    ),
    "legal_document": RecordPages(
        records=lambda catalogue: catalogue.legal_documents,
        view=legal_view,
        parents=("van-ban/",),
        tables=("legal_documents", "legal_relations"),
    ),
    "organisation": RecordPages(
        records=lambda catalogue: catalogue.organisations,
        view=organisation_view,
        parents=("ho-tro/",),
        tables=("organisations",),
    ),
    "guideline": RecordPages(
        records=lambda catalogue: catalogue.guidelines,
        view=guideline_view,
        parents=("huong-dan/",),
        tables=("guidelines", "guideline_measures", "guideline_steps"),
    ),
    "norms": RecordPages(
        records=lambda catalogue: {
            sector.id: sector for sector in catalogue.sectors.values() if sector.id in catalogue.norms_by_sector
        },
        view=norms_view,
        parents=("dinh-muc/",),
        tables=("norms",),
    ),
    "table": RecordPages(
        records=lambda catalogue: catalogue.package.tables, view=dictionary_view, parents=("du-lieu/",)
    ),
}

_INDEX_GROUPS = {
    "sector": "group_sectors",
    "case_study": "group_case_studies",
    "guideline": "group_guidelines",
    "norms": "group_norms",
    "technique": "group_techniques",
    "legal_document": "group_legal_documents",
    "task": "group_tasks",
    "indicator": "group_indicators",
    "duty": "group_duties",
    "report_year": "group_reports",
    "facility": "group_facilities",
    "organisation": "group_organisations",
    "list": "group_pages",
    "table": "group_tables",
}


def all_pages(catalogue: Catalogue, today: date) -> Iterator[Page]:
    """Every page, Vietnamese first, in a fixed order. ``today`` is the day that the pages are true for."""
    for language in LANGUAGES:
        edition = Edition(catalogue=catalogue, language=language, today=today)
        pages = [*_list_pages(edition), *_record_pages(edition)]
        yield from pages
        yield _index_page(pages, edition)


def _list_pages(edition: Edition) -> Iterator[Page]:
    for one in LISTS:
        if not set(one.needs) <= edition.catalogue.package.tables.keys():
            continue
        if one.split is not None:
            yield from _split_pages(one, one.split, edition)
        if one.view is not None:
            page = _list_page(one, one.view(edition), edition)
            if one.row_template:
                page = replace(page, rows=RowFile(path=rows_file(one.path), template=one.row_template, view=page.view))
            yield page
        if one.further is not None:
            parents = _breadcrumb((*one.parents, one.path), edition)
            for path, record in one.further.records(edition):
                page = _list_page(one, one.further.view(record, edition), edition)
                yield replace(page, kind=PART, path=path, template=one.further.template, breadcrumb=parents)


def _split_pages(one: ListPage, split: SplitRows, edition: Edition) -> Iterator[Page]:
    whole = split.rows(edition)
    for part in whole.parts():
        page = _list_page(one, split.view(whole, part, edition), edition)
        if not part.is_first:
            parents = (*one.parents, one.path)
            yield replace(page, kind=PART, path=part.path, breadcrumb=_breadcrumb(parents, edition))
        elif page.view.listing.file:
            everything = replace(part, rows=whole.rows)
            view = split.view(whole, everything, edition)
            yield replace(page, rows=RowFile(path=rows_file(one.path), template=split.template, view=view))
        else:
            yield page


def _list_page(one: ListPage, view: Any, edition: Edition) -> Page:
    return Page(
        kind=OTHER,
        path=one.path,
        language=edition.language,
        section=one.section,
        template=one.template,
        view=view,
        meta=view.meta,
        breadcrumb=_breadcrumb(one.parents, edition) if one.path else (),
        counterparts=LANGUAGES,
        take=table_files(one.tables, edition),
    )


def _record_pages(edition: Edition) -> Iterator[Page]:
    for name, how in RECORDS.items():
        kind = KINDS[name]
        take = table_files(how.tables, edition)
        for record_id, record in how.records(edition.catalogue).items():
            view = how.view(record, edition)
            yield Page(
                kind=name,
                path=f"{kind.folder}/{slug(record_id)}/",
                language=edition.language,
                section=kind.section,
                template=name,
                view=view,
                meta=view.meta,
                breadcrumb=_breadcrumb(how.parents, edition),
                counterparts=LANGUAGES,
                take=take,
            )


def _breadcrumb(parents: tuple[str, ...], edition: Edition) -> tuple[Link, ...]:
    """The ancestors of a page, the home page first."""
    titles = {one.path: one.title for one in LISTS}
    return tuple(Link(text=edition.words[titles[path]], href=edition.page(path)) for path in ("", *parents))


def _list_link(kind: str, count: int, edition: Edition) -> Link:
    """The list that stands for the pages of a kind where there are many."""
    parent = RECORDS[kind].parents[-1]
    title = next(one.title for one in LISTS if one.path == parent)
    detail = edition.words.index_list_detail.format(count=edition.number(count))
    return Link(text=edition.words[title], href=edition.page(parent), detail=detail)


# More pages of a kind than this are found in their list, and by the search.
MOST_IN_INDEX = 200


def _index_page(pages: list[Page], edition: Edition) -> Page:
    groups = []
    for kind, word in _INDEX_GROUPS.items():
        links = [
            Link(text=page.meta.title, href=edition.page(page.path), detail=page.meta.description)
            for page in pages
            if page.kind == kind or (kind == "list" and page.kind == "programme")
        ]
        if len(links) > MOST_IN_INDEX:
            links = [_list_link(kind, len(links), edition)]
        links.sort(key=lambda link: sort_key(link.text))
        groups.append(IndexGroup(id=kind.replace("_", "-"), title=edition.words[word], links=tuple(links)))
    view = index_view(groups, edition)
    return Page(
        kind="index",
        path="tim-kiem/",
        language=edition.language,
        section="tim-kiem",
        template="index",
        view=view,
        meta=view.meta,
        breadcrumb=_breadcrumb((), edition),
        counterparts=LANGUAGES,
    )
