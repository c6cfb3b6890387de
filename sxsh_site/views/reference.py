"""Pages of reference: glossary, questions, events, publications, zones, national figures."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sxsh_site.language.collation import sort_key
from sxsh_site.language.dates import PartialDate
from sxsh_site.language.text import Language
from sxsh_site.views.edition import Edition
from sxsh_site.views.listing import Facet, Listing, Option, Row, choices_facet, simple_listing, table_listing
from sxsh_site.views.parts import Cell, Column, Head, Link, Mark, Note, PageMeta, TableView

# The pages that answers lead to, by the words of their titles.
_READ_ON = {
    "chuong-trinh/": "kicker_programme",
    "chuong-trinh/chi-tieu/": "targets_title",
    "chuong-trinh/kinh-phi/": "funding_title",
    "dien-hinh/": "cases_title",
    "dinh-muc/": "norms_title",
    "du-lieu/": "data_title",
    "du-lieu/dia-danh/": "places_title",
    "giai-phap/": "techniques_title",
    "giai-phap/sau-buoc/": "six_steps",
    "gioi-thieu/dong-gop/": "contribute_title",
    "gioi-thieu/giay-phep/": "licence_title",
    "gioi-thieu/phuong-phap/": "method_title",
    "gioi-thieu/quyen-rieng-tu/": "privacy_title",
    "ho-tro/": "support_title",
    "huong-dan/": "guidelines_title",
    "nganh/": "sectors_title",
    "thuat-ngu/": "glossary_title",
    "van-ban/": "law_title",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceView:
    """A head and tables."""

    meta: PageMeta
    head: Head
    notes: tuple[Note, ...]
    listing: Listing
    tables: tuple[TableView, ...]
    jumps_within: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionLine:
    """A question with its answer and the page to read on."""

    id: str
    question: str
    answer: str
    more: str
    href: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionGroup:
    """The questions of a topic."""

    id: str
    title: str
    questions: tuple[QuestionLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsView:
    """Questions and answers by topic, each with its mark."""

    meta: PageMeta
    head: Head
    listing: Listing
    groups: tuple[QuestionGroup, ...]


def glossary_view(edition: Edition) -> ReferenceView:
    """The terms in the order of the page's language."""
    words = edition.words
    other: Language = "en" if edition.language == "vi" else "vi"
    terms = sorted(edition.catalogue.glossary.values(), key=lambda one: sort_key(edition.text(one.term).lower()))
    rows = tuple(
        (
            Cell(text=edition.text(one.term), sub=edition.text(one.abbreviation), anchor=one.id),
            Cell(text=one.term.in_language(other), lang=other),
            Cell(text=edition.text(one.definition)),
        )
        for one in terms
    )
    columns = (Column(label=words.term), Column(label=words.term_other), Column(label=words.explanation))
    letters: dict[str, str] = {}
    for one in terms:
        letters.setdefault(edition.text(one.term)[:1].upper(), one.id)
    page = _page(
        edition,
        words.glossary_title,
        edition.counted("glossary_lead", len(rows)),
        words.kicker_glossary,
        "data/glossary.csv",
        TableView(id="bang-thuat-ngu", caption=words.glossary_caption, columns=columns, rows=rows),
    )
    return replace(page, jumps_within=tuple(Link(text=letter, href=f"#{term}") for letter, term in letters.items()))


def questions_view(edition: Edition) -> QuestionsView:
    """Questions and answers."""
    words = edition.words
    questions = edition.catalogue.questions_answers.values()
    titles = {one.topic.id: edition.label(one.topic) for one in questions}
    rows: list[Row[QuestionLine]] = [
        Row(shown=line, facets={"topic": (topic,)}, numbers={})
        for topic in titles
        for line in question_lines(edition, topic)
    ]
    topics = choices_facet("topic", words.topic, (one.topic for one in questions), edition)
    return QuestionsView(
        meta=PageMeta(title=words.questions_title, description=words.questions_lead, file="data/questions_answers.csv"),
        head=Head(kicker=words.kicker_questions, title=words.questions_title, lead=words.questions_lead),
        listing=simple_listing(rows, (topics,), edition),
        groups=tuple(
            QuestionGroup(
                id=f"chu-de-{topic}",
                title=title,
                questions=tuple(replace(row.shown, mark=row.mark) for row in rows if row.facets["topic"] == (topic,)),
            )
            for topic, title in titles.items()
        ),
    )


def question_lines(edition: Edition, topic: str) -> tuple[QuestionLine, ...]:
    """The questions of a topic, each with the page to read on."""
    words = edition.words
    return tuple(
        QuestionLine(
            id=one.id,
            question=edition.text(one.question),
            answer=edition.text(one.answer),
            more=words[_READ_ON.get(one.page, "read_more")] if one.page else "",
            href=edition.page(one.page) if one.page else "",
        )
        for one in edition.catalogue.questions_answers.values()
        if one.topic.id == topic
    )


def events_view(edition: Edition) -> ReferenceView:
    """Trainings, workshops, study visits, newest first."""
    words, catalogue = edition.words, edition.catalogue
    rows = []
    events = sorted(catalogue.events.values(), key=lambda one: str(one.starts or ""), reverse=True)
    for one in events:
        organiser = catalogue.organisations.get(one.organiser_id)
        task = catalogue.tasks.get(one.task_id)
        rows.append(
            (
                Cell(text=edition.text(one.title), sub=edition.text(one.summary), anchor=one.id),
                Cell(text=edition.label(one.kind)),
                edition.cell(edition.date(one.starts)),
                edition.cell(edition.number(one.participants)),
                edition.record_cell("organisation", organiser.id, organiser.short or organiser.title)
                if organiser
                else edition.missing(),
                edition.record_cell("task", task.id, task.short) if task else Cell(text="–"),
                edition.source_cell(catalogue.sources[one.provenance.source_id]),
            )
        )
    columns = (
        Column(label=words.event),
        Column(label=words.kind),
        Column(label=words.time),
        Column(label=words.participants, numeric=True),
        Column(label=words.organiser),
        Column(label=words.task),
        Column(label=words.source),
    )
    table = TableView(
        id="cac-su-kien", caption=words.events_caption, columns=columns, rows=tuple(rows), empty=words.no_data
    ).without_empty_columns(words.columns_left_out)
    values = [{"kind": (one.kind.id,), "year": _year(one.starts)} for one in events]
    return _page(
        edition,
        words.events_title,
        words.events_lead,
        words.kicker_events,
        "data/events.csv",
        table,
        facets=(choices_facet("kind", words.kind, (one.kind for one in events), edition), _years(values, edition)),
        values={table.id: values},
    )


def publications_view(edition: Edition) -> ReferenceView:
    """Leaflets, articles, films."""
    words, catalogue = edition.words, edition.catalogue
    rows = []
    publications = sorted(catalogue.publications.values(), key=lambda one: str(one.date or ""), reverse=True)
    for one in publications:
        source = catalogue.sources[one.provenance.source_id]
        task = catalogue.tasks.get(one.task_id)
        rows.append(
            (
                Cell(
                    text=edition.text(one.title),
                    href=source.url,
                    external=bool(source.url),
                    sub=edition.text(one.summary),
                    anchor=one.id,
                ),
                Cell(text=edition.label(one.kind)),
                edition.cell(one.publisher),
                edition.cell(edition.date(one.date)),
                edition.record_cell("task", task.id, task.short) if task else Cell(text="–"),
                Cell(tag=edition.confidence_tag(one.provenance.confidence)),
            )
        )
    columns = (
        Column(label=words.publication),
        Column(label=words.kind),
        Column(label=words.publisher),
        Column(label=words.date),
        Column(label=words.task),
        Column(label=words.confidence),
    )
    table = TableView(
        id="cac-an-pham", caption=words.publications_caption, columns=columns, rows=tuple(rows), empty=words.no_data
    ).without_empty_columns(words.columns_left_out)
    values = [{"kind": (one.kind.id,), "year": _year(one.date)} for one in publications]
    kinds = choices_facet("kind", words.kind, (one.kind for one in publications), edition)
    return _page(
        edition,
        words.publications_title,
        words.publications_lead,
        words.kicker_publications,
        "data/publications.csv",
        table,
        facets=(kinds, _years(values, edition)),
        values={table.id: values},
    )


def zones_view(edition: Edition) -> ReferenceView:
    """Zones, parks and clusters by kind."""
    words, catalogue = edition.words, edition.catalogue
    kinds: dict[str, list[tuple[Cell, ...]]] = {}
    labels: dict[str, str] = {}
    for one in catalogue.zones.values():
        place = catalogue.places.get(one.place_id)
        labels[one.kind.id] = edition.label(one.kind)
        occupancy = edition.number(one.occupancy_percent)
        remarks = [edition.text(one.note), edition.text(one.conflict)]
        area = edition.quantity(one.area_ha, None, one.area_qualifier)
        kinds.setdefault(one.kind.id, []).append(
            (
                Cell(text=edition.text(one.title), sub=". ".join(part.rstrip(".") for part in remarks if part)),
                edition.cell(edition.text(place.title) if place else ""),
                edition.cell(area, unit="ha" if area else ""),
                edition.cell(f"{occupancy}%" if occupancy else ""),
                edition.cell(edition.number(one.projects)),
                edition.cell(edition.money_text(one.investment_vnd, one.investment_qualifier)),
                edition.cell(str(one.year or "")),
                edition.source_cell(catalogue.sources[one.provenance.source_id]),
            )
        )
    columns = (
        Column(label=words.zone),
        Column(label=words.place),
        Column(label=words.area, numeric=True),
        Column(label=words.occupancy, numeric=True),
        Column(label=words.projects, numeric=True),
        Column(label=words.investment, numeric=True),
        Column(label=words.year),
        Column(label=words.source),
    )
    tables = tuple(
        TableView(
            id=f"loai-{kind}".replace("_", "-"), caption=labels[kind], columns=columns, rows=tuple(rows)
        ).without_empty_columns(words.columns_left_out)
        for kind, rows in kinds.items()
    )
    return _page(
        edition,
        words.zones_title,
        words.zones_lead,
        words.kicker_facilities,
        "data/zones.csv",
        *tables,
        group=words.kind,
    )


def national_view(edition: Edition) -> ReferenceView:
    """National targets, results and context."""
    words, catalogue = edition.words, edition.catalogue
    kinds: dict[str, list[tuple[Cell, ...]]] = {}
    labels: dict[str, str] = {}
    for one in catalogue.national_figures.values():
        labels[one.kind.id] = edition.label(one.kind)
        number = edition.quantity(one.low, one.high)
        unit = edition.unit(one.unit_id)
        document = catalogue.legal_documents.get(one.document_id)
        source = edition.source_cell(catalogue.sources[one.provenance.source_id])
        remarks = [edition.text(one.denominator), edition.text(one.conflict)]
        kinds.setdefault(one.kind.id, []).append(
            (
                Cell(text=edition.text(one.text), sub=". ".join(part.rstrip(".") for part in remarks if part)),
                edition.cell(edition.years(one.year_from, one.year_to)),
                Cell(text=f"{number}%" if one.unit_id == "percent" else f"{number} {unit}".strip())
                if number
                else Cell(text="–"),
                Cell(text=document.number, href=edition.address("legal_document", document.id))
                if document is not None
                else Cell(text="–"),
                Cell(
                    text=source.text,
                    href=source.href,
                    external=source.external,
                    lang=source.lang,
                    tag=edition.confidence_tag(one.provenance.confidence),
                ),
            )
        )
    columns = (
        Column(label=words.content),
        Column(label=words.time),
        Column(label=words.level, numeric=True),
        Column(label=words.document),
        Column(label=words.source),
    )
    tables = tuple(
        TableView(id=f"loai-{kind}", caption=labels[kind], columns=columns, rows=tuple(rows))
        for kind, rows in kinds.items()
    )
    return _page(
        edition,
        words.national_title,
        words.national_lead,
        words.programme,
        "data/national_figures.csv",
        *tables,
        group=words.kind,
    )


def _page(
    edition: Edition,
    title: str,
    lead: str,
    kicker: str,
    file: str,
    *tables: TableView,
    group: str = "",
    facets: Sequence[Facet] = (),
    values: Mapping[str, Sequence[Mapping[str, Iterable[str]]]] | None = None,
) -> ReferenceView:
    around, marked = table_listing(tables, edition, group=group, facets=facets, values=values)
    return ReferenceView(
        meta=PageMeta(title=title, description=lead, file=file),
        head=Head(kicker=kicker, title=title, lead=lead),
        notes=(),
        listing=around,
        tables=marked,
    )


def _years(values: Iterable[Mapping[str, Iterable[str]]], edition: Edition) -> Facet:
    years = sorted({year for one in values for year in one["year"]}, reverse=True)
    return Facet(id="year", label=edition.words.year, values=tuple(Option(value=year, text=year) for year in years))


def _year(value: PartialDate | None) -> tuple[str, ...]:
    return () if value is None else (str(value.first_day().year),)
