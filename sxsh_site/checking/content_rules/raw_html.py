"""Prose is Markdown: what looks like HTML would be shown as typed."""

import re
from collections.abc import Collection, Iterator

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.content_folder import Content

# No tag to Markdown, but one to a browser: ``<svg/onload=…>``, or never closed.
_NEARLY = re.compile(r"<[a-zA-Z][\w:-]*(?:/[^<>\s]|[^<>]*\son[a-z]+\s*=)[^<>]*>?")


def check(content: Content, pages: Collection[str] | None) -> Iterator[Finding]:
    """No tag and no comment, but in code; one finding a line."""
    for page in content.prose:
        told: set[int] = set()
        for piece in page.markdown.pieces:
            if piece.line in told:
                continue
            nearly = _NEARLY.search(piece.text) if piece.kind == "text" else None
            if piece.kind == "html" or nearly is not None:
                told.add(piece.line)
                yield page.finding("prose-html", piece.line, nearly.group() if nearly is not None else piece.text)
