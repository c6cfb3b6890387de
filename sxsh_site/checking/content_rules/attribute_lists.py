"""Markdown's attribute lists, such as ``{: onclick=…}``, would be shown as typed."""

import re
from collections.abc import Collection, Iterator

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.content_folder import Content

# Braces with an assignment, a class or an id, after a colon or straight after a link, code or emphasis.
_LIST = re.compile(r"\{:?[ ]*(?:[\w:-]+[ ]*=|[.#][\w-]+)[^{}]*\}|\{:[^{}]*\}")


def check(content: Content, pages: Collection[str] | None) -> Iterator[Finding]:
    """No attribute list in text or in a heading."""
    for page in content.prose:
        for piece in page.markdown.pieces:
            if piece.kind == "text":
                for found in _LIST.finditer(piece.text):
                    yield page.finding("prose-attributes", piece.line, found.group())
