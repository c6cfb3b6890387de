"""Every byte of a built site, with what is packed in archives, compressed files and databases unpacked."""

import gzip
import io
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

DEEPEST = 5


def unpacked(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Each file's name and bytes, and those of everything in it (``bang.xlsx!xl/sharedStrings.xml``)."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield from _within(path.relative_to(folder).as_posix(), path.read_bytes(), DEEPEST)


def _within(name: str, content: bytes, depth: int) -> Iterator[tuple[str, bytes]]:
    yield name, content
    if not depth:
        raise ValueError(f"{name}: packed too deeply")
    if content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for one in archive.infolist():
                yield f"{name}!{one.filename}", one.filename.encode() + one.comment
                yield from _within(f"{name}!{one.filename}", archive.read(one), depth - 1)
    elif content.startswith(b"\x1f\x8b"):
        yield from _within(f"{name}!gz", gzip.decompress(content), depth - 1)
    elif content.startswith(b"SQLite format 3\0"):
        yield f"{name}!sql", _dump(content)
    elif content.startswith(b"%PDF-"):
        yield f"{name}!streams", b"\n".join(_streams(content))


def _dump(content: bytes) -> bytes:
    """All rows as text: in the file itself a long text may be cut by the pages of the database."""
    base = sqlite3.connect(":memory:")
    base.deserialize(content)
    dump = "\n".join(base.iterdump()).encode()
    base.close()
    return dump


def _streams(content: bytes) -> Iterator[bytes]:
    for part in content.split(b"stream\r\n")[1:] + content.split(b"stream\n")[1:]:
        try:
            yield zlib.decompressobj().decompress(part)
        except zlib.error:
            continue
