"""One page of the site before it is placed in the theme."""

from dataclasses import dataclass
from typing import Any

from sxsh_site.language.text import Language
from sxsh_site.views.parts import Link, PageMeta
from sxsh_site.views.tables import TableFiles

# The group of the index and of the search for pages that are no record of a kind.
OTHER = "list"
# A further page of a list: of one value of a facet, or behind the first. The list's own page is found.
PART = "part"
# The largest kind is what is left when all others are taken away: naming it would weigh more than the rest.
LARGEST = "facility"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the search narrows a page by: its group ("" for the largest), its sectors and techniques (ids)."""

    kind: str
    sectors: tuple[str, ...] = ()
    techniques: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFile:
    """All rows of a list in a file of their own, at ``path``: ``view`` fills a template of ``overrides/rows``."""

    path: str
    template: str
    view: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page that the program makes: its address, its template and the view that fills it.

    ``path`` is the address shared by both languages (``dien-hinh/bia-mau/``); ``counterparts`` are
    the languages in which the page exists. ``rows`` are all rows of a list of which the page shows the first;
    ``take`` is the open data that it shows.
    """

    kind: str
    path: str
    language: Language
    section: str
    template: str
    view: Any
    meta: PageMeta
    breadcrumb: tuple[Link, ...]
    counterparts: tuple[Language, ...]
    rows: RowFile | None = None
    take: tuple[TableFiles, ...] = ()

    @property
    def found(self) -> Found | None:
        """How the search finds the page; the home page, its own page and parts of lists it does not."""
        if self.path == "" or self.kind in ("index", PART):
            return None
        groups = {"programme": OTHER, LARGEST: ""}
        kind = groups.get(self.kind, self.kind)
        return Found(kind=kind, sectors=self.meta.sectors, techniques=self.meta.techniques)
