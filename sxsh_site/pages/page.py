"""One page of the site before it is placed in the theme."""

from dataclasses import dataclass
from typing import Any

from sxsh_site.language.text import Language
from sxsh_site.views.parts import Link, PageMeta

# The group of the index and of the search for pages that are no record of a kind.
OTHER = "list"
# The largest kind is what is left when all others are taken away: naming it would weigh more than the rest.
LARGEST = "facility"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the search narrows a page by: its group ("" for the largest), its sectors and techniques (ids)."""

    kind: str
    sectors: tuple[str, ...] = ()
    techniques: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page that the program makes: its address, its template and the view that fills it.

    ``path`` is the address shared by both languages (``dien-hinh/bia-hong-ha/``); ``counterparts`` are
    the languages in which the page exists.
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

    @property
    def found(self) -> Found | None:
        """How the search finds the page; the home page and the search's own page it does not."""
        if self.path == "" or self.kind == "index":
            return None
        groups = {"programme": OTHER, LARGEST: ""}
        kind = groups.get(self.kind, self.kind)
        return Found(kind=kind, sectors=self.meta.sectors, techniques=self.meta.techniques)
