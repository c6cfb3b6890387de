"""A PDF is paper: it runs nothing, carries no other file, and names no person who made it."""

import logging
import re
from collections.abc import Collection, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from sxsh_site.checking.personal import kind_of
from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.reading.content_folder import Content

# What the library mends in passing is no news to an editor.
logging.getLogger("pypdf").addHandler(logging.NullHandler())

MOST_OBJECTS = 200_000
_KEYS = frozenset(("/JavaScript", "/JS", "/AA", "/EmbeddedFiles", "/EmbeddedFile", "/RichMedia", "/XFA", "/Launch"))
_ACTIONS = frozenset(
    (
        "/JavaScript",
        "/Launch",
        "/SubmitForm",
        "/ImportData",
        "/GoToR",
        "/GoToE",
        "/Rendition",
        "/Movie",
        "/Sound",
        "/RichMediaExecute",
        "/ResetForm",
        "/Hide",
    )
)
# What programs write about a document without naming anybody.
_HARMLESS = frozenset(
    (
        "/Title",
        "/Subject",
        "/Keywords",
        "/Producer",
        "/Creator",
        "/CreationDate",
        "/ModDate",
        "/Trapped",
    )
)
# A folder on somebody's own machine, which mostly holds their name.
_PLACE = re.compile(r"[A-Za-z]:[\\/]|\\\\|/(?:home|Users)/")


def check(content: Content, pages: Collection[str] | None) -> Iterator[Finding]:
    """No script, action or attachment; no author, company or personal folder in the metadata."""
    for other in content.others:
        if not other.path.lower().endswith(".pdf") or other.is_large:
            continue
        try:
            found = list(_faults(other.place))
        except Exception as fault:
            problem = f"{type(fault).__name__}: {fault}"
            yield Finding(code="file-damaged", origin=Origin(file=other.file), details={"problem": problem})
            continue
        for code, field, value in found:
            yield Finding(
                code=code, origin=Origin(file=other.file), field=field, value=value, details={"what": field or value}
            )


def _faults(place: Path) -> Iterator[tuple[str, str, str]]:
    raw = place.read_bytes()
    if not raw.startswith(b"%PDF-"):
        raise ValueError("%PDF-")
    if b"startxref" not in raw:
        # Without its table of contents a viewer looks for the objects; so does the library, told of a wrong one.
        raw += b"\nstartxref\n0\n%%EOF\n"
    reader = PdfReader(BytesIO(raw), strict=False)
    if reader.is_encrypted:
        yield "pdf-active", "", "/Encrypt"
        return
    for what in sorted(_active(reader)):
        yield "pdf-active", "", what
    yield from _metadata(reader)


def _active(reader: PdfReader) -> set[str]:
    """What in the document would run or be taken out of it."""
    found: set[str] = set()
    seen: set[tuple[int, int]] = set()
    todo: list[Any] = [reader.trailer]
    while todo:
        one = todo.pop()
        if isinstance(one, IndirectObject):
            place = (one.idnum, one.generation)
            if place in seen:
                continue
            seen.add(place)
            if len(seen) > MOST_OBJECTS:
                raise ValueError("too many objects")
            one = one.get_object()
        if isinstance(one, DictionaryObject):
            found |= _KEYS & set(one)
            action = one.get("/S")
            if action in _ACTIONS:
                found.add(str(action))
            todo += [one.raw_get(key) for key in one]
        elif isinstance(one, ArrayObject):
            todo += list(one)
    # One script is told by one name.
    return found - {"/JS"} if "/JavaScript" in found else found


def _metadata(reader: PdfReader) -> Iterator[tuple[str, str, str]]:
    for key, value in sorted((reader.metadata or {}).items()):
        text = str(value).strip()
        if text and (key not in _HARMLESS or _PLACE.search(text) or kind_of(text)):
            yield "file-metadata", key.removeprefix("/"), text
    described = reader.xmp_metadata
    if described is not None and described.dc_creator:
        yield "file-metadata", "dc:creator", ", ".join(map(str, described.dc_creator))
