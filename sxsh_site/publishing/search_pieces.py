"""The pieces of a Pagefind index, cut again.

Two things about Pagefind 1.5's own files are not what this portal needs. The order of filters is chance, so
that the same pages give other bytes each time. And a piece is cut by how often words stand in it without
accents: Vietnamese words have accents, so a piece grows to 120 KB, and a search of four syllables fetches
four. Here words are put into small pieces, cut only where the first letters change, so that a word begun is
found whole; everything is sorted and named by its content.

The files are CBOR behind a signature, compressed. Their layout belongs to one version, which is checked.
"""

import gzip
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cbor2

VERSION = "1.5.2"
# Bytes of a piece before compression; a word on very many pages may alone be more.
_SIZE = 4_000
# Words that share these first letters stay together.
_LETTERS = 3
_SIGNATURE = b"pagefind_dcd"
_LAST = "\uffff"

Words = list[list[Any]]


class UnknownIndexError(Exception):
    """The index was made by a version of Pagefind whose files this module does not know."""


def cut_again(folder: Path) -> None:
    """Rewrite the index in ``folder``.

    Raises:
        UnknownIndexError: where it was made by another version.
    """
    entry = json.loads((folder / "pagefind-entry.json").read_text(encoding="utf-8"))
    if entry["version"] != VERSION:
        raise UnknownIndexError(entry["version"])
    languages = {}
    for language, one in sorted(entry["languages"].items()):
        known = folder / f"pagefind.{one['hash']}.pf_meta"
        version, pages, chunks, filters, sorts, fields = _take(known)
        words: Words = [word for *_, name in chunks for word in _take(folder / "index" / f"{name}.pf_index")[0]]
        chunks = [[*_span(piece), _put(folder / "index", language, [piece], "{}.pf_index")] for piece in _pieces(words)]
        taken = sorted([name, _take(folder / "filter" / f"{file}.pf_filter")] for name, file in filters)
        filters = [
            [name, _put(folder / "filter", language, [same, sorted(values)], "{}.pf_filter")]
            for name, (same, values) in taken
        ]
        hash_ = _put(folder, language, [version, pages, chunks, filters, sorts, fields], "pagefind.{}.pf_meta")
        languages[language] = one | {"hash": hash_}
    entry["languages"] = languages
    text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
    (folder / "pagefind-entry.json").write_text(text, encoding="utf-8")


def _pieces(words: Words) -> Iterator[Words]:
    piece: Words = []
    size = 0
    for word in words:
        if size >= _SIZE and piece[-1][0][:_LETTERS] != word[0][:_LETTERS]:
            yield piece
            piece, size = [], 0
        piece.append(word)
        size += len(cbor2.dumps(word))
    if piece:
        yield piece


def _span(piece: Words) -> tuple[str, str]:
    """From which word to which a piece is asked for: all that begin with its first and last letters too."""
    first, last = piece[0][0], piece[-1][0]
    return first[:_LETTERS], last if len(last) < _LETTERS else last[:_LETTERS] + _LAST


def _take(file: Path) -> Any:
    """What a file holds; the file is removed."""
    content = gzip.decompress(file.read_bytes())
    file.unlink()
    if not content.startswith(_SIGNATURE):
        raise UnknownIndexError(file.name)
    return cbor2.loads(content[len(_SIGNATURE) :])


def _put(folder: Path, language: str, content: Any, name: str) -> str:
    """Write a file named by its content; answer that name."""
    raw = _SIGNATURE + cbor2.dumps(content)
    hash_ = f"{language}_{hashlib.sha256(raw).hexdigest()[:10]}"
    (folder / name.format(hash_)).write_bytes(gzip.compress(raw, mtime=0))
    return hash_
