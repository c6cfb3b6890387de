"""Norms and published levels of consumption: by sector, side by side, with their time of validity."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from sxsh_site.figures.norms import is_legal, is_valid
from sxsh_site.records.norm import Norm
from sxsh_site.records.sector import Sector
from sxsh_site.views.edition import Edition
from sxsh_site.views.listing import Listing, table_listing
from sxsh_site.views.parts import Cell, Column, Fact, Head, Link, Note, PageMeta, TableView, Tag


@dataclass(frozen=True, slots=True, kw_only=True)
class NormsView:
    """The norms of one sector."""

    meta: PageMeta
    head: Head
    expired: tuple[Note, ...]
    tables: tuple[TableView, ...]
    conflicts: tuple[Note, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NormListView:
    """The sectors that have norms."""

    meta: PageMeta
    head: Head
    listing: Listing
    sectors: TableView
    note: Note


def norms_view(sector: Sector, edition: Edition) -> NormsView:
    """A sector's norms, those that measure the same thing side by side."""
    words, catalogue = edition.words, edition.catalogue
    norms = catalogue.norms_by_sector[sector.id]
    groups: dict[str, list[Norm]] = {}
    for norm in norms:
        groups.setdefault(norm.group, []).append(norm)
    single = groups.pop("", [])
    tables = [
        norm_table(group, edition, caption=edition.text(group[0].title), table_id=name)
        for name, group in groups.items()
    ]
    if single:
        tables.append(norm_table(single, edition, caption=words.norms_others, table_id="khac"))
    legal = [norm for norm in norms if is_legal(norm)]
    ended = [norm for norm in legal if not is_valid(norm, edition.today.year)]
    expired: tuple[Note, ...] = ()
    if legal and len(ended) == len(legal):
        last = max(norm.valid_to or 0 for norm in legal)
        expired = (
            Note(kind="ended", title=words.norms_expired_title, paragraphs=(words.norms_expired.format(year=last),)),
        )
    conflicts = {edition.text(norm.conflict) for norm in norms if norm.conflict is not None}
    title = words.norms_sector_title.format(sector=edition.text(sector.title))
    return NormsView(
        meta=PageMeta(title=title, description=words.norms_lead, file="data/norms.csv", sectors=(sector.id,)),
        head=Head(
            kicker=words.kicker_norms,
            title=title,
            lead=words.norms_lead,
            facts=(
                Fact(label=words.sector, value=edition.record_cell("sector", sector.id, sector.title)),
                Fact(label=words.legal_norms, value=edition.cell(str(len(legal)) if legal else "")),
                Fact(label=words.other_levels, value=edition.cell(str(len(norms) - len(legal) or ""))),
            ),
        ),
        expired=expired,
        tables=tuple(tables),
        conflicts=tuple(
            Note(kind="conflict", title=words.conflict_title, paragraphs=(text,)) for text in sorted(conflicts)
        ),
        links=_links(sector, edition),
    )


def norm_list_view(edition: Edition) -> NormListView:
    """All sectors with norms."""
    words, catalogue = edition.words, edition.catalogue
    rows = []
    for sector in catalogue.sectors.values():
        norms = catalogue.norms_by_sector.get(sector.id, ())
        if norms:
            legal = [norm for norm in norms if is_legal(norm)]
            valid = sum(is_valid(norm, edition.today.year) for norm in legal)
            rows.append(
                (
                    Cell(text=edition.text(sector.title), href=edition.address("norms", sector.id)),
                    Cell(text=str(len(norms))),
                    edition.cell(str(len(legal)) if legal else ""),
                    Cell(text=str(valid)) if legal else edition.missing(),
                )
            )
    columns = (
        Column(label=words.sector),
        Column(label=words.norms, numeric=True),
        Column(label=words.legal_norms, numeric=True),
        Column(label=words.norms_valid_today, numeric=True),
    )
    table = TableView(id="theo-nganh", caption=words.norms_caption, columns=columns, rows=tuple(rows))
    around, (sectors,) = table_listing([table], edition)
    return NormListView(
        meta=PageMeta(title=words.norms_title, description=words.norms_list_lead, file="data/norms.csv"),
        head=Head(kicker=words.kicker_norms, title=words.norms_title, lead=words.norms_list_lead),
        listing=around,
        sectors=sectors,
        note=Note(kind="info", title=words.note_title, paragraphs=(words.norms_kinds_note,)),
    )


def norm_table(norms: Iterable[Norm], edition: Edition, *, caption: str, table_id: str) -> TableView:
    """Norms as rows: what, how much, whose, in which years, from where."""
    words, catalogue = edition.words, edition.catalogue
    rows = []
    for one in sorted(norms, key=_order):
        number = edition.quantity(one.low, one.high)
        if one.low is None and one.high is not None:
            number = words.at_most.format(number=number)
        whose = [edition.text(part) for part in (one.product, one.plant_size, one.scope) if part is not None]
        source = catalogue.sources[one.provenance.source_id]
        source_cell = edition.source_cell(source)
        document = catalogue.legal_documents.get(one.document_id)
        remarks = [document.number if document is not None else "", edition.text(one.note), edition.text(one.conflict)]
        rows.append(
            (
                Cell(text=edition.text(one.title), sub=_sentence(whose), anchor=one.id),
                edition.cell(edition.with_unit(number, edition.text(one.unit)) if number else ""),
                Cell(text=edition.label(one.kind), sub=edition.text(one.kind_note), tag=_validity(one, edition)),
                Cell(
                    text=source_cell.text,
                    href=source_cell.href,
                    external=source_cell.external,
                    lang=source_cell.lang,
                    sub=". ".join(part.rstrip(".") for part in remarks if part),
                    tag=edition.confidence_tag(one.provenance.confidence),
                ),
            )
        )
    columns = (
        Column(label=words.metric),
        Column(label=words.level, numeric=True),
        Column(label=words.kind_and_validity),
        Column(label=words.source),
    )
    return TableView(id=table_id, caption=caption, columns=columns, rows=tuple(rows), empty=words.no_norms)


def _order(norm: Norm) -> tuple[int, str, Decimal, str]:
    """The newest first; norms of one group from the highest to the lowest, so that sizes read in order."""
    level = norm.high if norm.high is not None else norm.low
    return (
        -(norm.valid_to or norm.valid_from or 0),
        norm.group,
        -level if norm.group and level is not None else Decimal(0),
        norm.id,
    )


def _sentence(parts: Iterable[str]) -> str:
    """Parts in one line, the first letter a capital."""
    line = " · ".join(parts)
    return line[:1].upper() + line[1:]


def _validity(norm: Norm, edition: Edition) -> Tag | None:
    words = edition.words
    if not is_legal(norm):
        return None
    years = edition.years(norm.valid_from, norm.valid_to)
    if is_valid(norm, edition.today.year):
        return Tag(kind="in_force", text=words.norm_in_force.format(years=years))
    return Tag(kind="ended", text=words.norm_ended.format(years=years))


def _links(sector: Sector, edition: Edition) -> tuple[Link, ...]:
    words = edition.words
    links = [
        Link(
            text=words.sector_page.format(sector=edition.text(sector.title)), href=edition.address("sector", sector.id)
        )
    ]
    if sector.id in edition.catalogue.guideline_by_sector:
        links.append(
            Link(
                text=words.guideline_link,
                href=edition.address("guideline", edition.catalogue.guideline_by_sector[sector.id].id),
            )
        )
    links.append(Link(text=words.method_title, href=edition.page("gioi-thieu/phuong-phap/")))
    return tuple(links)
