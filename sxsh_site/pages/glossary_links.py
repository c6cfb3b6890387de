"""Links from prose to the glossary: each term at its first use on a page."""

import re
from collections.abc import Callable, Iterable, Mapping

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from sxsh_site.language.text import Language
from sxsh_site.records.glossary import GlossaryTerm
from sxsh_site.views.addresses import localised

PAGE = "thuat-ngu/"
# Within these a term is not linked: it is a link already, code, or a heading.
_CLOSED = ("a", "code", "pre", "h1", "h2", "h3", "h4", "th", "summary")


def link_terms(html: str, terms: Iterable[GlossaryTerm], language: Language, url: Callable[[str], str]) -> str:
    """HTML with the first use of each term linked to its entry; ``url`` makes addresses relative."""
    entries = _entries(terms, language)
    if not entries:
        return html
    words = sorted(entries, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)
    soup = BeautifulSoup(html, "html.parser")
    used: set[str] = set()
    for text in list(soup.find_all(string=True)):
        if type(text) is NavigableString and not any(parent.name in _CLOSED for parent in text.parents):
            pieces = _linked(str(text), pattern, entries, used, language, url, soup)
            if len(pieces) > 1:
                text.replace_with(*pieces)
    return str(soup)


def _entries(terms: Iterable[GlossaryTerm], language: Language) -> Mapping[str, str]:
    """Each term and abbreviation, in small letters, with the id of its entry."""
    entries: dict[str, str] = {}
    for term in terms:
        names = [term.term, term.abbreviation]
        for name in names:
            if name is not None:
                entries.setdefault(name.in_language(language).lower(), term.id)
    return entries


def _linked(
    text: str,
    pattern: re.Pattern[str],
    entries: Mapping[str, str],
    used: set[str],
    language: Language,
    url: Callable[[str], str],
    soup: BeautifulSoup,
) -> list[str | Tag]:
    pieces: list[str | Tag] = []
    end = 0
    for match in pattern.finditer(text):
        term = entries[match[1].lower()]
        if term in used:
            continue
        used.add(term)
        link = soup.new_tag("a", href=f"{url(localised(PAGE, language))}#{term}")
        link["class"] = "term"
        link.string = match[1]
        pieces += [text[end : match.start()], link]
        end = match.end()
    pieces.append(text[end:])
    return pieces
