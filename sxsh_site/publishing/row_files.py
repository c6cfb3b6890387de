"""The rows of a long list in one file, which its script fetches when the list is first narrowed."""

import json
import re
from collections import Counter
from pathlib import Path

# Line breaks of the templates; blanks within a line part words.
_LINES = re.compile(r"(?<=>)\n\s*(?=<)")
# Between tags and before attributes: what stands between such places recurs from row to row. The cut itself
# loses nothing, wherever it falls.
_SEAM = re.compile(r"(?<=>)(?=<)|(?= data-)")


def write_rows(html: str, target: Path) -> None:
    """Write rows to ``target``, whose folder is there once the list's page is."""
    target.write_text(packed(html), encoding="utf-8", newline="\n")


def packed(html: str) -> str:
    """Rows as JSON: ``parts``, what recurs in them, and ``rows``, their text in order, a number for each part."""
    pieces = _SEAM.split(_LINES.sub("", html.strip()))
    parts = [piece for piece, count in Counter(pieces).items() if count > 1]
    places = {piece: place for place, piece in enumerate(parts)}
    found = {"parts": parts, "rows": [places.get(piece, piece) for piece in pieces]}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")) + "\n"
