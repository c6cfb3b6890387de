"""What a page of prose is made of, each piece with the physical line on which it stands.

Two libraries read each page. markdown-it knows lines and tells text, code and HTML apart; Markdown is
what renders the page, and alone says which links, pictures and headings a reader will find.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any, Literal

from bs4 import BeautifulSoup
from markdown import Markdown
from markdown_it import MarkdownIt
from markdown_it.token import Token

from sxsh_site.language.headings import heading_id

PieceKind = Literal["text", "code", "html", "link", "picture", "fence", "heading"]
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One piece: its text as typed, or the address of a link or picture. ``line`` counts from the file's first.

    ``about`` is what belongs to it: a picture's text, a fence's language, a heading's level. ``after`` tells
    whether text follows straight on a link, a picture, code or emphasis.
    """

    kind: PieceKind
    text: str
    line: int
    about: str = ""
    after: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkdownText:
    """A page's pieces in their order, and the ids of its headings."""

    pieces: tuple[Piece, ...]
    anchors: frozenset[str]


def read_markdown(body: str, first_line: int) -> MarkdownText:
    """The pieces of ``body``, whose first line is the file's line ``first_line``."""
    found = [_moved(piece, first_line) for piece in _pieces(body)]
    rendered, anchors = _rendered(body)
    known: set[tuple[PieceKind, str]] = {(piece.kind, piece.text) for piece in found}
    lines = body.split("\n")
    for kind, address, about in rendered:
        if (kind, address) not in known:
            known.add((kind, address))
            line = next((number for number, line in enumerate(lines) if address and address in unescape(line)), 0)
            found.append(Piece(kind=kind, text=address, about=about, line=first_line + line))
    return MarkdownText(pieces=tuple(found), anchors=anchors)


def _moved(piece: Piece, first_line: int) -> Piece:
    return Piece(kind=piece.kind, text=piece.text, about=piece.about, after=piece.after, line=piece.line + first_line)


def _pieces(body: str) -> Iterator[Piece]:
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    # Links are taken as they are typed, so that those that lead astray can be told.
    parser.validateLink = _is_link  # type: ignore[method-assign]
    parser.normalizeLink = _as_typed  # type: ignore[method-assign]
    environment: dict[str, Any] = {}
    tokens = parser.parse(body, environment)
    references = {entry["href"]: entry["map"][0] for entry in environment.get("references", {}).values()}
    level = ""
    for token in tokens:
        line = token.map[0] if token.map else 0
        if token.type == "heading_open":
            level = token.tag.removeprefix("h")
        elif token.type == "inline":
            if level:
                yield Piece(kind="heading", text=token.content, about=level, line=line)
                level = ""
            yield from _inline(token, line, references)
        elif token.type == "fence":
            yield Piece(kind="fence", text=token.content, about=token.info.strip(), line=line)
            yield from _code(token, line + 1)
        elif token.type == "code_block":
            yield from _code(token, line)
        elif token.type == "html_block":
            yield Piece(kind="html", text=token.content.rstrip("\n"), line=line)


def _as_typed(url: str) -> str:
    return url


def _is_link(url: str) -> bool:
    return True


def _code(token: Token, line: int) -> Iterator[Piece]:
    for number, text in enumerate(token.content.rstrip("\n").split("\n")):
        yield Piece(kind="code", text=text, line=line + number)


def _inline(token: Token, first: int, references: dict[str, int]) -> Iterator[Piece]:
    """The pieces of one paragraph, heading or cell; a pointer into its source keeps count of lines."""
    source, at = token.content, 0
    after = False
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            at = source.find("\n", at) + 1 or at
            after = False
            continue
        needle = _source_of(child)
        found = needle.search(source, at) if needle is not None else None
        start = found.start() if found is not None else at
        line = first + source.count("\n", 0, start)
        if child.type in ("link_open", "image"):
            address = str(child.attrs.get("href" if child.type == "link_open" else "src", ""))
            if address in references and address not in source:
                line = references[address]
            kind: PieceKind = "link" if child.type == "link_open" else "picture"
            yield Piece(kind=kind, text=address, about=child.content, line=line)
        elif child.type == "text" and child.content:
            yield Piece(kind="text", text=child.content, line=line, after=after)
        elif child.type == "code_inline":
            yield Piece(kind="code", text=child.content, line=line)
        elif child.type == "html_inline":
            yield Piece(kind="html", text=child.content, line=line)
        after = child.type.endswith("_close") or child.type in ("image", "code_inline")
        at = found.end() if found is not None else at


def _source_of(child: Token) -> re.Pattern[str] | None:
    """How a piece is written in the source, as far as that can be known."""
    if child.type == "link_open":
        return re.compile(r"[\[<]")
    if child.type == "image":
        return re.compile(r"!\[")
    if child.type == "code_inline":
        return re.compile(re.escape(child.content).replace(r"\ ", r"[ \n]"))
    if child.type in ("text", "html_inline") and child.content:
        return re.compile(re.escape(child.content))
    return None


def _rendered(body: str) -> tuple[list[tuple[PieceKind, str, str]], frozenset[str]]:
    """The links and pictures of the page as it will be rendered, and the ids of its headings."""
    toc = {"toc": {"slugify": heading_id}}
    markdown = Markdown(extensions=["tables", "toc", "fenced_code"], extension_configs=toc)
    # Raw HTML is text on the page, whatever links it seems to hold.
    markdown.preprocessors.deregister("html_block")
    markdown.inlinePatterns.deregister("html")
    tree = BeautifulSoup(markdown.convert(body), "html.parser")
    found: list[tuple[PieceKind, str, str]] = []
    for element in tree.find_all(["a", "img"]):
        kind: PieceKind = "link" if element.name == "a" else "picture"
        address = element.get("href" if element.name == "a" else "src")
        if address is not None:
            found.append((kind, str(address), str(element.get("alt", ""))))
    anchors = frozenset(str(element["id"]) for element in tree.find_all(re.compile("h[1-6]"), id=True))
    return found, anchors
