"""Blocks that other sites know and this one does not."""

import re
from collections.abc import Collection, Iterator

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.content_folder import Content

# What draws a picture with a script, often one from another host.
DRAWN = frozenset(("mermaid", "plantuml", "math", "latex", "vega", "vega-lite", "graphviz", "dot", "d2", "kroki"))
_MARK = re.compile(r"(?:!!!|\?\?\?\+?|:::|===)[ ]+[\"\w].*")


def check(content: Content, pages: Collection[str] | None) -> Iterator[Finding]:
    """No diagram drawn by a script, no admonition, no tab."""
    for page in content.prose:
        for piece in page.markdown.pieces:
            if piece.kind == "fence":
                language = re.split(r"[\s{:,]", piece.about.lstrip("{. "), maxsplit=1)[0].lower().rstrip("}")
                if language in DRAWN:
                    yield page.finding("prose-block", piece.line, language)
            elif piece.kind == "text" and not piece.after and (found := _MARK.match(piece.text)):
                yield page.finding("prose-block", piece.line, found.group())
