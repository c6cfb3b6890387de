"""One page of the site before it is placed in the theme."""

from dataclasses import dataclass
from typing import Any

from sxsh_site.language.text import Language
from sxsh_site.views.parts import Link, PageMeta


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
