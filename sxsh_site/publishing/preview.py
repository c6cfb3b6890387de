"""A preview is read from the disk, where no web server answers for a folder: its links name the file."""

from html import escape, unescape
from html.parser import HTMLParser
from itertools import accumulate, pairwise
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit, urlunsplit

_INDEX = "index.html"
_LINKS = ("href", "src", "action")
# The form is a program of its own, and needs a server anyway.
_LEFT = "quan-tri"


def link_to_files(site: Path) -> None:
    """Let every relative link to a folder of ``site`` name the page in it."""
    for page in sorted(site.rglob("*.html")):
        if page.relative_to(site).parts[0] != _LEFT:
            html = page.read_text(encoding="utf-8")
            changed = with_file_links(html, page.parent)
            if changed != html:
                page.write_text(changed, encoding="utf-8", newline="\n")


def with_file_links(html: str, folder: Path) -> str:
    """The text of a page in ``folder`` with such links; everything else keeps its bytes."""
    tags = _Tags(html)
    pieces = []
    for (start, end), following in pairwise([(0, 0), *tags.places, (len(html), len(html))]):
        pieces += [_tag(html[start:end], folder), html[end : following[0]]]
    return "".join(pieces)


def file_link(link: str, folder: Path) -> str:
    """A link with the name of the page where it leads to a folder that has one, and else as it is."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return link
    names_folder = parts.path.endswith("/") or PurePosixPath(parts.path).name in ("", "..")
    if not names_folder or not (folder / parts.path / _INDEX).is_file():
        return link
    return urlunsplit(parts._replace(path=f"{parts.path.rstrip('/')}/{_INDEX}"))


class _Tags(HTMLParser):
    """Where the opening tags of a text are, from and to; what stands in comments and scripts is none."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.places: list[tuple[int, int]] = []
        self._lines = [0, *accumulate(len(line) + 1 for line in html.split("\n"))]
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        line, column = self.getpos()
        start = self._lines[line - 1] + column
        self.places.append((start, start + len(self.get_starttag_text() or "")))


def _tag(text: str, folder: Path) -> str:
    """An opening tag with its links changed. The templates quote every attribute with ``"``."""
    for name in _LINKS:
        before, opened, rest = text.partition(f' {name}="')
        value, closed, after = rest.partition('"')
        changed = file_link(unescape(value), folder)
        if opened and closed and changed != unescape(value):
            text = f"{before}{opened}{escape(changed)}{closed}{after}"
    return text
