"""Codes of the classification of economic activities, from one version to the next and back."""

from collections.abc import Callable

from sxsh_site.records.sector import VsicLink
from sxsh_site.views.edition import Edition
from sxsh_site.views.listing import table_listing
from sxsh_site.views.parts import Cell, Column, Head, Note, PageMeta, TableView
from sxsh_site.views.reference import ReferenceView


def classification_view(edition: Edition) -> ReferenceView:
    """Each version's codes with their counterparts: the former ones forward, the later ones back."""
    words, links = edition.words, edition.catalogue.vsic_links
    pairs = sorted({(one.former_version, one.version) for one in links})
    tables = []
    for former, later in pairs:
        own = [one for one in links if (one.former_version, one.version) == (former, later)]
        tables += [
            _table(own, former, later, _forward, edition),
            _table(own, later, former, _back, edition),
        ]
    around, marked = table_listing(tables, edition, group=words.kind)
    return ReferenceView(
        meta=PageMeta(
            title=words.classification_title,
            description=words.classification_lead,
            file="data/vocabularies/vsic_links.csv",
        ),
        head=Head(kicker=words.kicker_data, title=words.classification_title, lead=words.classification_lead),
        notes=(Note(kind="info", title=words.note_title, paragraphs=(words.classification_note,)),),
        listing=around,
        tables=marked,
    )


def code_anchor(version: str, code: str) -> str:
    """The id of a code's row on the page."""
    return f"ma-{version}-{code}"


Ends = tuple[str, str]


def _forward(link: VsicLink) -> Ends:
    return link.former_code, link.code


def _back(link: VsicLink) -> Ends:
    return link.code, link.former_code


def _table(
    links: list[VsicLink], version: str, other: str, ends: Callable[[VsicLink], Ends], edition: Edition
) -> TableView:
    words = edition.words
    rows = []
    told: set[str] = set()
    for link in sorted(links, key=ends):
        code, counterpart = ends(link)
        anchor = "" if code in told else code_anchor(version, code)
        told.add(code)
        rows.append(
            (
                Cell(text=code, sub=_sectors(version, code, edition), anchor=anchor),
                Cell(text=counterpart, href=f"#{code_anchor(other, counterpart)}"),
                Cell(text=edition.label(link.change), sub=edition.text(link.note)),
                Cell(tag=edition.confidence_tag(link.confidence)),
            )
        )
    columns = (
        Column(label=words.code_of.format(version=version)),
        Column(label=words.code_of.format(version=other)),
        Column(label=words.change_of_code),
        Column(label=words.confidence),
    )
    return TableView(
        id=f"tu-{version}",
        caption=words.codes_from_to.format(version=version, other=other),
        columns=columns,
        rows=tuple(rows),
    )


def _sectors(version: str, code: str, edition: Edition) -> str:
    """The portal's sectors with the code, or with the one that it is part of."""
    catalogue = edition.catalogue
    return ", ".join(
        edition.text(sector.title)
        for sector in catalogue.sectors.values()
        if any(
            one.vsic_version == version and code.startswith(one.vsic_code)
            for one in catalogue.sector_codes.get(sector.id, ())
            # A division is named with its own row alone: each of its codes may belong to another sector.
            if len(one.vsic_code) > _DIVISION or one.vsic_code == code
        )
    )


_DIVISION = 2
