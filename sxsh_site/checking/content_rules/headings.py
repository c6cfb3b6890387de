"""The page's own heading is its title."""

from collections.abc import Collection, Iterator

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.content_folder import Content


def check(content: Content, pages: Collection[str] | None) -> Iterator[Finding]:
    """No heading of the first level in the text (a warning: it is shown, but twice as a first heading)."""
    for page in content.prose:
        for piece in page.markdown.pieces:
            if piece.kind == "heading" and piece.about == "1":
                yield page.finding("prose-heading", piece.line, piece.text)
