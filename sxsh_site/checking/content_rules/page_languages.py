"""A page is written in the language of its folder."""

from collections.abc import Collection, Iterator

from sxsh_site.findings.finding import Finding
from sxsh_site.language.recognition import is_english, is_vietnamese
from sxsh_site.language.text import Language
from sxsh_site.reading.content_folder import LABEL, Content
from sxsh_site.reading.prose_file import ProseFile

# Shorter lines are names, cells and headings: too little to tell a language by.
FEWEST_WORDS = 6


def check(content: Content, pages: Collection[str] | None) -> Iterator[Finding]:
    """Most of its lines read so (a warning); that two pages stand in each other's places is certain."""
    wrong = {(page.language, page.path): page for page in content.prose if _is_in_the_other_language(page)}
    for (language, path), page in wrong.items():
        other: Language = "en" if language == "vi" else "vi"
        if (other, path) in wrong:
            if language == "vi":
                yield page.finding("pages-exchanged", 1, other=f"{LABEL}/{other}/{path}")
        else:
            found = ("tiếng Anh", "English") if language == "vi" else ("tiếng Việt", "Vietnamese")
            yield page.finding("page-language-doubtful", 1, found_vi=found[0], found_en=found[1])


def _is_in_the_other_language(page: ProseFile) -> bool:
    lines = [*page.front.values(), *(piece.text for piece in page.markdown.pieces if piece.kind == "text")]
    long = [line for line in lines if len(line.split()) >= FEWEST_WORDS]
    reads = is_english if page.language == "vi" else is_vietnamese
    return bool(long) and 2 * sum(reads(line) for line in long) > len(long)
