"""The names of facilities that may not be told, looked for in text."""

import re
from collections.abc import Iterator

from sxsh_site.checking.published import NO_CONSENT
from sxsh_site.findings.finding import Finding
from sxsh_site.language.syllables import words
from sxsh_site.reading.content_folder import Content
from sxsh_site.reading.rows import Database

_TITLES = ("title_vi", "title_en")
# One short word is a word of the language more often than a name.
_LEAST_WORDS, _LEAST_LETTERS = 2, 8


def untold_names(database: Database) -> re.Pattern[str] | None:
    """What finds the titles of facilities without consent that no other facility bears; None where there are none."""
    titles: dict[bool, set[str]] = {True: set(), False: set()}
    for row in database.rows("facilities"):
        titles[row.text("consent") == NO_CONSENT].update(row.text(name).casefold() for name in _TITLES)
    names = sorted(filter(_is_telling, titles[True] - titles[False]), key=len, reverse=True)
    spaced = (r"\s+".join(map(re.escape, name.split())) for name in names)
    return re.compile(rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)", re.IGNORECASE) if names else None


def check_names(content: Content, database: Database) -> Iterator[Finding]:
    """No line of a page names a facility that has not agreed to it."""
    names = untold_names(database)
    if names is None:
        return
    for page in content.prose:
        for number, line in enumerate(page.text.split("\n"), start=1):
            found = names.search(line)
            if found is not None:
                yield page.finding("unpublished-name", number, line.strip(), facility=found.group())


def _is_telling(name: str) -> bool:
    found = words(name)
    return len(found) >= _LEAST_WORDS or sum(map(len, found)) >= _LEAST_LETTERS
