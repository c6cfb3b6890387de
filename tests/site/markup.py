"""What a built page holds, read from its file: links, anchors, languages, scripts."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from tests.site.builds import Site

_ADDRESSES = ("href", "xlink:href", "src", "action", "poster", "data", "cite")
_ID_LISTS = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers", "list")
_URL = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)""")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link or loaded file: where it stands, and what it names."""

    line: int
    tag: str
    target: str


@dataclass(slots=True)
class Markup:
    """One page."""

    links: list[Link] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    named_ids: set[str] = field(default_factory=set)
    lang: str = ""
    canonical: str = ""
    alternates: dict[str, str] = field(default_factory=dict)
    other_forms: dict[str, str] = field(default_factory=dict)
    properties: dict[str, str] = field(default_factory=dict)
    switch: str = ""
    switch_described_by: str = ""
    edit: str = ""
    icon: str = ""
    scripts: list[str] = field(default_factory=list)
    forbidden: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Collects a page's markup; scripts without a source are kept as text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Markup()
        self._in_script = False
        self._in_head = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        page, line = self.page, self.getpos()[0]
        for name, value in given.items():
            if name in _ADDRESSES:
                page.links.append(Link(line=line, tag=tag, target=value))
            elif name == "srcset":
                parts = (part.split()[0] for part in value.split(",") if part.strip())
                page.links += [Link(line=line, tag=tag, target=part) for part in parts]
            elif name == "id":
                page.ids.append(value)
            elif name in _ID_LISTS:
                page.named_ids |= set(value.split())
            elif name == "style" or name.startswith("on"):
                page.forbidden.append(f"line {line}: <{tag} {name}>")
            elif "url(" in value:
                page.named_ids |= {target.removeprefix("#") for target in css_urls(value)}
        if tag == "html":
            page.lang = given.get("lang", "")
        elif tag == "head":
            self._in_head = True
        elif tag == "link" and given.get("rel") == "canonical":
            page.canonical = given["href"]
        elif tag == "link" and given.get("rel") == "icon":
            page.icon = given["href"]
        elif tag == "link" and given.get("rel") == "alternate" and "hreflang" in given:
            page.alternates[given["hreflang"]] = given["href"]
        elif tag == "link" and given.get("rel") == "alternate":
            page.other_forms[given["type"]] = given["href"]
        elif tag == "meta":
            page.properties[given.get("name") or given.get("property", "")] = given.get("content", "")
            if given.get("http-equiv") == "refresh":
                page.links.append(Link(line=line, tag=tag, target=given["content"].partition("url=")[2]))
        elif tag == "a" and given.get("class") == "strip__lang":
            page.switch, page.switch_described_by = given["href"], given.get("aria-describedby", "")
        elif tag == "script" and "src" not in given:
            self._in_script = True
            if not self._in_head:
                page.forbidden.append(f"line {line}: <script> outside the head")
        elif tag == "style":
            page.forbidden.append(f"line {line}: <style>")
        if tag == "a" and ("/edit/main/" in given.get("href", "") or "/tree/main/" in given.get("href", "")):
            page.edit = given["href"]

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._in_script = False
        elif tag == "head":
            self._in_head = False

    def handle_data(self, data: str) -> None:
        if self._in_script:
            self.page.scripts.append(data)


def read(file: Path) -> Markup:
    """A page's markup."""
    reader = _Reader()
    reader.feed(file.read_text(encoding="utf-8"))
    reader.close()
    return reader.page


def read_all(site: Site) -> dict[str, Markup]:
    """Every page of a site by its file."""
    return {file.relative_to(site.folder).as_posix(): read(file) for file in sorted(site.folder.rglob("*.html"))}


def css_urls(text: str) -> list[str]:
    """What a style sheet loads."""
    return ["".join(match).strip() for match in _URL.findall(_COMMENT.sub("", text))]


def address_of(file: str) -> str:
    """The address at which a host shows a page's file."""
    return file.removesuffix("index.html")


def broken(site: Site, pages: dict[str, Markup]) -> list[str]:
    """Every link and anchor of a site that leads nowhere, or out of the site's base path."""
    found = []
    for file, page in pages.items():
        ids = set(page.ids)
        here = f"{site.url}/{address_of(file)}"
        found += [f"{file}: no element has the id {name!r}" for name in sorted(page.named_ids - ids)]
        found += [f"{file}: id {name!r} twice" for name in sorted({name for name in ids if page.ids.count(name) > 1})]
        for link in page.links:
            if why := _why_broken(site, pages, urljoin(here, link.target)):
                found.append(f"{file}:{link.line}: {link.target!r}: {why}")
    for sheet in sorted(site.folder.rglob("*.css")):
        name = sheet.relative_to(site.folder).as_posix()
        for target in css_urls(sheet.read_text(encoding="utf-8")):
            if why := _why_broken(site, pages, urljoin(f"{site.url}/{name}", target)):
                found.append(f"{name}: {target!r}: {why}")
    return found


def _why_broken(site: Site, pages: dict[str, Markup], target: str) -> str:
    url, host = urlsplit(target), urlsplit(site.url)
    if (url.scheme, url.netloc) != (host.scheme, host.netloc):
        # Where others' links lead is not asked here: tests use no network.
        return "" if url.scheme in ("https", "http", "mailto", "data") else "neither a page nor mail"
    if not url.path.startswith(site.base):
        return "outside the base path"
    path = unquote(url.path).removeprefix(site.base)
    file = f"{path}index.html" if path.endswith("/") or not path else path
    if not (site.folder / file).is_file():
        return "no such file"
    if url.fragment and unquote(url.fragment) not in pages[file].ids:
        return "no such anchor"
    return ""
