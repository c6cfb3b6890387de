"""Nothing in prose is a template."""

import re
from collections.abc import Collection, Iterator

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.content_folder import Content

_SYNTAX = re.compile(r"\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)|\{#(?![\w-]+\}).*?(?:#\}|$)|^-{1,2}8<-{1,2}.*|<%.*?(?:%>|$)")


def check(content: Content, pages: Collection[str] | None) -> Iterator[Finding]:
    """No ``{{ … }}``, ``{% … %}`` or snippet mark, but in code."""
    for page in content.prose:
        for piece in page.markdown.pieces:
            if piece.kind == "text":
                for found in _SYNTAX.finditer(piece.text):
                    yield page.finding("prose-template", piece.line, found.group())
