"""Prose pages: Markdown that editors write, held to text, links and tables.

Used by Markdown as an extension: raw HTML is shown as the characters typed, and a link leads only to a
page, an https address or a mail address.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from sxsh_site.language.strings import strings
from sxsh_site.language.text import LANGUAGES, Language
from sxsh_site.pages.site import LISTS
from sxsh_site.reading.content_folder import Content
from sxsh_site.reading.prose_file import ProseFile
from sxsh_site.views.addresses import MENU, localised
from sxsh_site.views.parts import Link, PageMeta

_SECTION_WORDS = {"giai-phap": "kicker_techniques", "gioi-thieu": "kicker_about", "du-lieu": "kicker_data"}
_SITE_LINK = re.compile(r'(href=")/([^"/][^"]*|)(")')
_SCHEMES = ("", "https", "mailto")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProsePage:
    """A page of prose: its address, its front matter, its file, its text, and the languages that it exists in.

    ``parent`` is the nearest page above that exists in the other language.
    """

    path: str
    language: Language
    section: str
    title: str
    description: str
    file: str
    body: str
    counterparts: tuple[Language, ...]
    parent: str


def prose_pages(content: Content) -> Mapping[str, ProsePage]:
    """The pages of prose, by their files below the folder of prose (``vi/gioi-thieu/index.md``)."""
    return {f"{one.language}/{one.path}": _prose_page(one, content) for one in content.prose}


def _prose_page(one: ProseFile, content: Content) -> ProsePage:
    section = one.address.split("/", 1)[0]
    other: Language = "en" if one.language == "vi" else "vi"
    # The section's page where it exists in the other language, else the home page.
    translated = content.has_page(other, f"{section}/") or any(entry.path == f"{section}/" for entry in LISTS)
    return ProsePage(
        path=one.address,
        language=one.language,
        section=section,
        title=one.front["title"],
        description=one.front["description"],
        file=one.file,
        body=one.body,
        counterparts=tuple(language for language in LANGUAGES if content.has_page(language, one.address)),
        parent=f"{section}/" if translated else "",
    )


def prose_meta(prose: ProsePage) -> PageMeta:
    """What a prose page says of itself."""
    return PageMeta(title=prose.title, description=prose.description, file=prose.file)


def prose_breadcrumb(prose: ProsePage) -> tuple[Link, ...]:
    """Home, and the section where it is not the section's own page."""
    words = strings("views", prose.language)
    links = [Link(text=words.home, href=localised("", prose.language) or ".")]
    if prose.path != f"{prose.section}/" and (prose.section in MENU or prose.section in _SECTION_WORDS):
        links.append(Link(text=kicker(prose), href=localised(f"{prose.section}/", prose.language)))
    return tuple(links)


def kicker(prose: ProsePage) -> str:
    """The section's name above the title."""
    return strings("views", prose.language)[_SECTION_WORDS.get(prose.section, "kicker_about")]


def relative_links(html: str, address: str) -> str:
    """Links that prose writes from the site's root (``/chuong-trinh/``), as seen from ``address``."""
    base = "../" * address.count("/") or "./"
    return _SITE_LINK.sub(lambda match: f"{match[1]}{base}{match[2]}{match[3]}", html)


_MARKDOWN_LINK = re.compile(r"(\]\()/([^)\s]*)(\))")


def relative_links_in_markdown(markdown: str, address: str) -> str:
    """The same for Markdown as it is written."""
    base = "../" * address.count("/") or "./"
    return _MARKDOWN_LINK.sub(lambda match: f"{match[1]}{base}{match[2]}{match[3]}", markdown)


def _is_safe(name: str, target: str) -> bool:
    """Whether a link or picture stays with pages, https and mail; a picture comes from the site itself.

    Markdown keeps character references such as ``&#106;`` or ``&colon;``, which a browser reads as characters.
    """
    try:
        parts = urlsplit(re.sub(r"[\x00-\x20]", "", unescape(target)).replace("\\", "/"))
    except ValueError:
        return False
    if name == "src":
        return not parts.scheme and not parts.netloc
    return parts.scheme.lower() in _SCHEMES and (bool(parts.scheme) or not parts.netloc)


class _ReadableLinks(Treeprocessor):
    """Marks addresses that cannot be taken apart, before the site generator tries to."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            for name in ("href", "src"):
                try:
                    urlsplit(element.attrib.get(name, ""))
                except ValueError:
                    element.set(name, "unreadable:")


class _SafeLinks(Treeprocessor):
    """Takes the target from links that lead anywhere but to pages, https and mail."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            for name in list(element.attrib):
                if name in ("href", "src") and not _is_safe(name, element.attrib[name]):
                    del element.attrib[name]


class PlainProse(Extension):
    """Markdown without raw HTML."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        """Take the raw HTML processors out and hold links to safe schemes."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        # The site generator resolves links at priority 0, and wants every link to have a target.
        md.treeprocessors.register(_ReadableLinks(md), "readable-links", 10)
        md.treeprocessors.register(_SafeLinks(md), "safe-links", -10)


def makeExtension(**settings: Any) -> PlainProse:  # noqa: N802 (the library's name)
    """The entry that Markdown looks for."""
    return PlainProse(**settings)
