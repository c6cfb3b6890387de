"""A page exists in both languages."""

from collections.abc import Collection, Iterator

from sxsh_site.findings.finding import Finding
from sxsh_site.language.text import Language
from sxsh_site.reading.content_folder import Content


def check(content: Content, pages: Collection[str] | None) -> Iterator[Finding]:
    """Each page has its counterpart (a warning: until then the language switch leads to the page above)."""
    for page in content.prose:
        other: Language = "en" if page.language == "vi" else "vi"
        if not content.has_page(other, page.address):
            yield page.finding("counterpart-missing", 1, expected=f"content/{other}/{page.path}")
