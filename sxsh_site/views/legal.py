"""Legal documents: the page of one, and the list."""

from dataclasses import dataclass

from sxsh_site.language.collation import sort_key
from sxsh_site.records.legal_document import LegalDocument
from sxsh_site.views.edition import Edition
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
    """All documents, national and provincial."""

    meta: PageMeta
    head: Head
    tables: tuple[TableView, ...]


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


def legal_list_view(edition: Edition) -> LegalListView:
    """The documents by level, newest first."""
    words = edition.words
    levels: dict[str, list[LegalDocument]] = {}
    for document in edition.catalogue.legal_documents.values():
        levels.setdefault(document.level.id, []).append(document)
    tables = []
    for level in ("national", "province"):
        documents = sorted(levels.get(level, []), key=lambda one: sort_key(one.number))
        documents.sort(key=lambda one: one.issued.first_day(), reverse=True)
        if documents:
            tables.append(legal_table(documents, edition, caption=edition.label(documents[0].level), table_id=level))
    return LegalListView(
        meta=PageMeta(title=words.law_title, description=words.law_lead, file="data/legal_documents.csv"),
        head=Head(kicker=words.kicker_law, title=words.law_title, lead=words.law_lead),
        tables=tuple(tables),
    )


def legal_table(documents: list[LegalDocument], edition: Edition, *, caption: str, table_id: str) -> TableView:
    """Documents as rows: number, what it is about, day, state."""
    words = edition.words
    columns = (
        Column(label=words.number),
        Column(label=words.content),
        Column(label=words.issued),
        Column(label=words.state),
    )
    rows = tuple(
        (
            Cell(text=document.number, href=edition.address("legal_document", document.id)),
            Cell(text=edition.text(document.title), sub=edition.text(document.issuer)),
            Cell(text=edition.date(document.issued)),
            Cell(tag=state_tag(document, edition), text=""),
        )
        for document in documents
    )
    return TableView(id=table_id, caption=caption, columns=columns, rows=rows, empty=words.no_documents)


def state_tag(document: LegalDocument, edition: Edition) -> Tag:
    """Whether a document is in force, as far as it was checked; a period that ran out since is ended."""
    state, label = document.state.id, edition.label(document.state)
    if state == "in_force" and document.ended is not None and document.ended.last_day() < edition.today:
        return Tag(kind="ended", text=edition.words.period_ended)
    return Tag(kind=_STATE_TAGS[state], text=label)


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
