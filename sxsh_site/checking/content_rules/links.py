"""A link leads to a page of the site or to an https address."""

import posixpath
from collections.abc import Collection, Iterator
from urllib.parse import unquote

from sxsh_site.checking.addresses import fault_of, is_elsewhere, readable
from sxsh_site.findings.finding import Finding
from sxsh_site.findings.suggestion import nearest, suggestion
from sxsh_site.reading.content_folder import Content
from sxsh_site.reading.markdown_text import Piece
from sxsh_site.reading.prose_file import ProseFile


def check(content: Content, pages: Collection[str] | None) -> Iterator[Finding]:
    """Each link is safe, and where it stays on the site, its page and its heading exist."""
    known = None if pages is None else {*pages, *(_published(page) for page in content.prose)}
    by_path = {f"{page.language}/{page.path}": page for page in content.prose}
    for page in content.prose:
        for piece in page.markdown.pieces:
            if piece.kind != "link":
                continue
            code = fault_of(piece.text)
            if code:
                yield page.finding(code, piece.line, piece.text)
            elif not is_elsewhere(piece.text):
                yield from _inside(content, page, piece, by_path, known)


def _inside(
    content: Content, page: ProseFile, piece: Piece, by_path: dict[str, ProseFile], known: Collection[str] | None
) -> Iterator[Finding]:
    address, _, anchor = readable(piece.text).partition("#")
    address = unquote(address)
    if address.startswith("/"):
        path = address[1:].partition("?")[0]
        if known is not None and path not in known:
            near = nearest(path, sorted(known), 0.75)
            yield page.finding("link-broken", piece.line, piece.text, **suggestion(f"/{near}" if near else ""))
        return
    here = f"{page.language}/{page.path}"
    path = posixpath.normpath(posixpath.join(posixpath.dirname(here), address)) if address else here
    if path not in content.paths:
        folder = posixpath.dirname(here)
        near = nearest(path, sorted(content.paths), 0.75)
        meant = posixpath.relpath(near, folder) if near else ""
        yield page.finding("link-broken", piece.line, piece.text, **suggestion(meant))
    elif anchor and path in by_path:
        anchors = by_path[path].markdown.anchors
        if unquote(anchor) not in anchors:
            near = nearest(anchor, sorted(anchors))
            yield page.finding("link-anchor", piece.line, piece.text, anchor=anchor, **suggestion(near))


def _published(page: ProseFile) -> str:
    return f"en/{page.address}" if page.language == "en" else page.address
