"""Each language stands in its own column."""

from collections.abc import Iterator
from datetime import date

from sxsh_site.findings.finding import Finding
from sxsh_site.language.recognition import are_exchanged, is_english, is_left_in_vietnamese, lacks_marks
from sxsh_site.language.syllables import is_marked, words
from sxsh_site.reading.rows import Database, Row


def check(database: Database, today: date) -> Iterator[Finding]:
    """Languages that changed places are a fault; what only looks like the other language is doubtful."""
    for table in database.tables.values():
        pairs = table.spec.translated
        for row in table.rows:
            for vi, en in pairs:
                yield from _pair(row, vi, en)


def _pair(row: Row, vi: str, en: str) -> Iterator[Finding]:
    vietnamese, english = row.text(vi), row.text(en)
    if are_exchanged(vietnamese, english):
        yield row.finding("languages-exchanged", vi, english=english)
        return
    if is_english(vietnamese):
        yield row.finding("language-doubtful", vi, found_vi="tiếng Anh", found_en="English")
    elif lacks_marks(vietnamese):
        yield row.finding("marks-missing", vi)
    if english == vietnamese and any(is_marked(word) for word in words(english)):
        yield row.finding("translation-copied", en)
    elif is_left_in_vietnamese(english):
        yield row.finding("language-doubtful", en, found_vi="tiếng Việt", found_en="Vietnamese")
