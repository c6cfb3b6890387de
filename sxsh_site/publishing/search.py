"""The search: an index that browsers fetch piece by piece, and what abbreviations stand for.

Pagefind makes the index. It is not given the pages but a copy of what the templates mark in them, for two
reasons. Reading header, menu and footer again on each page costs more than the rest. And it folds only
what Unicode takes apart: ``ồ`` is found by ``o``, ``đ`` is not found by ``d``. So the index holds ``ḍ`` for
``đ``, a letter that Vietnamese does not have; the search's script writes it into queries, and back into
what is shown.
"""

import json
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from pagefind_bin import get_executable

from sxsh_site.language.text import LANGUAGES, Language
from sxsh_site.publishing.search_pieces import cut_again
from sxsh_site.records.glossary import GlossaryTerm
from sxsh_site.views.addresses import localised

FOLDER = "pagefind"
ABBREVIATIONS = "tim-kiem/viet-tat.json"
# What every page that is to be found says in its title, see ``page_head`` in the templates.
_MARK = ' data-pagefind-meta="title"'
_READ = " data-pagefind-body"
_HEADINGS = re.compile("<thead>.*?</thead>", re.DOTALL)
# Interfaces that Pagefind offers beside its engine; the portal has its own.
_NOT_NEEDED = ("pagefind-*.js", "pagefind-*.css")


class SearchPages:
    """The parts of pages that are searched, collected while the pages are written, for Pagefind to read.

    A context: its folder is gone when it ends.
    """

    def __init__(self) -> None:
        self._folder = TemporaryDirectory()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()

    def add(self, address: str, html: str) -> None:
        """Take in the page at ``address``, where it is to be found at all."""
        if _MARK not in html:
            return
        # A file for each page, not a folder: that takes half of the time. The script mends the address.
        copy = Path(self._folder.name, f"{address.rstrip('/')}.html")
        copy.parent.mkdir(parents=True, exist_ok=True)
        language: Language = "en" if address.startswith("en/") else "vi"
        copy.write_text(searched_part(html, language), encoding="utf-8")

    def write_index(self, site: Path, terms: Iterable[GlossaryTerm]) -> None:
        """Index the pages taken in, in both languages, under the staged ``site``."""
        terms = tuple(terms)
        _run(Path(self._folder.name), site / FOLDER)
        cut_again(site / FOLDER)
        for pattern in _NOT_NEEDED:
            for file in (site / FOLDER).glob(pattern):
                file.unlink()
        for language in LANGUAGES:
            words = json.dumps(abbreviations(terms, language), ensure_ascii=False, separators=(",", ":"))
            target = site / localised(ABBREVIATIONS, language)
            target.write_text(words + "\n", encoding="utf-8")


def searched_part(html: str, language: Language) -> str:
    """A page without its frame, and without its body where only its head is read: half of all pages are facilities.

    Headings of columns are no text to be found in.
    """
    start, end = html.index(">", html.index("<article")) + 1, html.index("</article>")
    head = html.index("</header>", start) + len("</header>")
    part = html[start:head]
    if html.find(_READ, head, end) > 0:
        part += _HEADINGS.sub("", html[head:end]).replace("</t", " </t")
    part = part.replace("đ", "ḍ").replace("Đ", "Ḍ")
    return f'<html lang="{language}"><body>{part}</body></html>'


def abbreviations(terms: Iterable[GlossaryTerm], language: Language) -> dict[str, tuple[str, str]]:
    """What an abbreviation of either language stands for and its entry's id, by the abbreviation in small letters."""
    found: dict[str, tuple[str, str]] = {}
    for term in terms:
        if term.abbreviation is not None:
            for name in (term.abbreviation.vi, term.abbreviation.en):
                found.setdefault(name.lower(), (term.term.in_language(language), term.id))
    return {name: found[name] for name in sorted(found) if " " not in name}


def _run(folder: Path, target: Path) -> None:
    command = [get_executable(), "--silent", "--site", folder, "--output-path", target]
    subprocess.run([str(part) for part in command], cwd=folder, check=True, stdout=subprocess.DEVNULL)
