"""A picture comes from the site itself, and says in words what it shows."""

import posixpath
from collections.abc import Collection, Iterator
from urllib.parse import unquote

from sxsh_site.checking.addresses import fault_of, is_elsewhere, readable
from sxsh_site.findings.finding import Finding
from sxsh_site.findings.suggestion import suggestion
from sxsh_site.reading.content_folder import Content


def check(content: Content, pages: Collection[str] | None) -> Iterator[Finding]:
    """No picture of another site, none that is missing, none without its text."""
    for page in content.prose:
        for piece in page.markdown.pieces:
            if piece.kind != "picture":
                continue
            code = fault_of(piece.text)
            if code in ("", "link-http", "link-protocol") and (code or is_elsewhere(piece.text)):
                code = "picture-elsewhere"
            if code:
                yield page.finding(code, piece.line, piece.text)
                continue
            folder = posixpath.dirname(f"{page.language}/{page.path}")
            path = unquote(readable(piece.text).partition("#")[0])
            if path.startswith("/") or posixpath.normpath(posixpath.join(folder, path)) not in content.paths:
                yield page.finding("link-broken", piece.line, piece.text, **suggestion(""))
            if not piece.about.strip():
                yield page.finding("picture-without-text", piece.line, piece.text)
