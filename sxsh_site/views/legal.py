"""Legal documents: the page of one, and the list."""

from dataclasses import dataclass

from sxsh_site.language.collation import sort_key
from sxsh_site.records.legal_document import LegalDocument
from sxsh_site.views.edition import Edition
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
    years_facet,
)
from sxsh_site.views.parts import Cell, Column, Fact, Head, Note, PageMeta, SourceBlock, TableView, Tag

_STATE_TAGS = {"in_force": "in_force", "period_ended": "ended", "replaced": "ended", "not_checked": "neutral"}
_REVERSE = {"replaces": "replaced_by", "amends": "amended_by", "implements": "implemented_by"}


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalView:
    """A document's page."""

    meta: PageMeta
    head: Head
    notes: tuple[Note, ...]
    relations: TableView
    related: TableView
    facts: tuple[Fact, ...]
    source: SourceBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalListView:
    """A page of the documents, national and provincial."""

    meta: PageMeta
    head: Head
    listing: Listing
    table: TableView


LegalRows = RowList[tuple[Cell, ...]]


def legal_view(document: LegalDocument, edition: Edition) -> LegalView:
    """Everything known of a document."""
    words, catalogue = edition.words, edition.catalogue
    facts = [
        Fact(label=words.number, value=Cell(text=document.number)),
        Fact(label=words.document_kind, value=Cell(text=edition.label(document.kind))),
        Fact(label=words.issuer, value=Cell(text=edition.text(document.issuer))),
        Fact(label=words.issued, value=Cell(text=edition.date(document.issued))),
        edition.fact(words.effective, edition.date(document.effective)),
    ]
    if document.ended is not None:
        facts.append(Fact(label=words.ended, value=Cell(text=edition.date(document.ended))))
    if document.signer:
        facts.append(Fact(label=words.signer, value=Cell(text=document.signer)))
    notes = (
        edition.conflict_note(document.conflict),
        _state_note(document, edition),
        edition.info_note(document.note, words.note_title),
    )
    title = edition.text(document.title)
    return LegalView(
        meta=PageMeta(
            title=f"{document.number}: {title}",
            description=edition.text(document.summary),
            checked=edition.date(document.provenance.checked_on),
            file=document.origin.file,
            line=document.origin.line,
        ),
        head=Head(
            kicker=f"{edition.label(document.kind)} {document.number}",
            title=title,
            lead=edition.text(document.summary),
            facts=(
                Fact(label=words.issued, value=Cell(text=edition.date(document.issued))),
                Fact(label=words.issuer, value=Cell(text=edition.text(document.issuer))),
            ),
            tag=state_tag(document, edition),
        ),
        notes=tuple(note for note in notes if note is not None),
        relations=_relations(document, edition),
        related=_related(document, edition),
        facts=tuple(facts),
        source=edition.source_block(
            document.provenance, [link.source_id for link in catalogue.legal_sources.get(document.id, ())]
        ),
    )


def legal_rows(edition: Edition) -> LegalRows:
    """The documents, newest first."""
    words, catalogue = edition.words, edition.catalogue
    documents = sorted(catalogue.legal_documents.values(), key=lambda one: sort_key(one.number))
    documents.sort(key=lambda one: one.issued.first_day(), reverse=True)
    sectors: dict[str, list[str]] = {}
    for link in catalogue.legal_sectors:
        sectors.setdefault(link.document_id, []).append(link.sector_id)
    rows = tuple(
        Row(
            shown=_cells(one, edition),
            href=edition.address("legal_document", one.id),
            facets={
                "level": (one.level.id,),
                "kind": (one.kind.id,),
                "year": (str(one.issued.first_day().year),),
                "state": (_state(one, edition),),
                "sector": sectors.get(one.id, ()),
            },
            numbers={"issued": one.issued.first_day().toordinal()},
        )
        for one in documents
    )
    states = {_state(one, edition): state_tag(one, edition).text for one in documents}
    return RowList(
        path="van-ban/",
        facets=(
            choices_facet("level", words.level_of_law, (one.level for one in documents), edition, folder="cap"),
            choices_facet("kind", words.document_kind, (one.kind for one in documents), edition, folder="loai"),
            sectors_facet(edition),
            years_facet(rows, edition),
            Facet(
                id="state",
                label=words.state,
                values=by_text(Option(value=value, text=text) for value, text in states.items()),
                folder="tinh-trang",
            ),
        ),
        rows=rows,
        orders=(
            Option(value="", text=words.order_newest),
            Option(value="issued", text=words.order_oldest),
            Option(value="name", text=words.order_number),
        ),
        counted="document_count",
    )


def legal_list_view(whole: LegalRows, part: Part[tuple[Cell, ...]], edition: Edition) -> LegalListView:
    """A page of the documents."""
    words = edition.words
    title = part_title(words.law_title, part, edition)
    documents = TableView(
        id="cac-van-ban",
        caption=words.legal_caption,
        columns=_columns(edition),
        rows=tuple(row.shown for row in part.rows),
        marks=tuple(row.mark for row in part.rows),
        empty=words.no_documents,
    )
    return LegalListView(
        meta=PageMeta(title=title, description=f"{title}. {words.law_lead}", file="data/legal_documents.csv"),
        head=Head(kicker=words.kicker_law, title=title, lead=words.law_lead if part.is_first else ""),
        listing=listing(whole, part, edition),
        table=documents,
    )


def legal_table(documents: list[LegalDocument], edition: Edition, *, caption: str, table_id: str) -> TableView:
    """Documents as rows: number, what it is about, day, state."""
    return TableView(
        id=table_id,
        caption=caption,
        columns=_columns(edition),
        rows=tuple(_cells(document, edition) for document in documents),
        empty=edition.words.no_documents,
    )


def _columns(edition: Edition) -> tuple[Column, ...]:
    words = edition.words
    return (
        Column(label=words.number),
        Column(label=words.content),
        Column(label=words.issued),
        Column(label=words.state),
    )


def _cells(document: LegalDocument, edition: Edition) -> tuple[Cell, ...]:
    return (
        Cell(text=document.number, href=edition.address("legal_document", document.id)),
        Cell(text=edition.text(document.title), sub=edition.text(document.issuer)),
        Cell(text=edition.date(document.issued)),
        Cell(tag=state_tag(document, edition), text=""),
    )


def state_tag(document: LegalDocument, edition: Edition) -> Tag:
    """Whether a document is in force, as far as it was checked; a period that ran out since is ended."""
    state = _state(document, edition)
    text = edition.label(document.state) if state == document.state.id else edition.words.period_ended
    return Tag(kind=_STATE_TAGS[state], text=text)


def _state(document: LegalDocument, edition: Edition) -> str:
    if document.state.id == "in_force" and document.ended is not None and document.ended.last_day() < edition.today:
        return "period_ended"
    return document.state.id


def _state_note(document: LegalDocument, edition: Edition) -> Note | None:
    if document.state_note is None:
        return None
    kind = "ended" if document.state.id in ("period_ended", "replaced") else "info"
    return Note(kind=kind, title=edition.label(document.state), paragraphs=(edition.text(document.state_note),))


def _relations(document: LegalDocument, edition: Edition) -> TableView:
    words, catalogue = edition.words, edition.catalogue
    rows = []
    for relation in catalogue.legal_relations:
        if relation.document_id == document.id:
            name, other_id = edition.label(relation.relation), relation.other_id
        elif relation.other_id == document.id:
            name, other_id = words[_REVERSE[relation.relation.id]], relation.document_id
        else:
            continue
        other = catalogue.legal_documents.get(other_id)
        if other is not None:
            rows.append(
                (
                    Cell(text=other.number, href=edition.address("legal_document", other.id)),
                    Cell(text=name, sub=edition.text(relation.note)),
                    Cell(text=edition.text(other.title)),
                    Cell(tag=state_tag(other, edition)),
                )
            )
    columns = (
        Column(label=words.number),
        Column(label=words.relation),
        Column(label=words.content),
        Column(label=words.state),
    )
    return TableView(
        id="quan-he", caption=words.relations_caption, columns=columns, rows=tuple(rows), empty=words.no_relations
    )


def _related(document: LegalDocument, edition: Edition) -> TableView:
    words, catalogue = edition.words, edition.catalogue
    rows = []
    for programme in catalogue.programmes.values():
        if programme.document_id == document.id:
            href = edition.programme_address(programme.id)
            rows.append((Cell(text=edition.text(programme.short), href=href), Cell(text=words.programme)))
    for link in catalogue.legal_sectors:
        if link.document_id == document.id:
            sector = catalogue.sectors[link.sector_id]
            rows.append((edition.record_cell("sector", sector.id, sector.title), Cell(text=words.sector)))
    columns = (Column(label=words.page), Column(label=words.page_kind))
    return TableView(
        id="lien-quan", caption=words.related_caption, columns=columns, rows=tuple(rows), empty=words.no_related
    )
