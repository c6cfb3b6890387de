"""From a file's bytes to text: UTF-8 only, without a byte-order mark, in Unicode's composed form."""

import unicodedata
from pathlib import Path

from sxsh_site.findings.finding import Finding, Origin

LARGEST_FILE = 10 * 1024 * 1024
_MARKS = ("<<<<<<< ", ">>>>>>> ")


def read_text(path: Path, root: Path, file: str) -> tuple[str | None, list[Finding]]:
    """The text of ``path`` (which must lie in ``root``), or what is wrong with its bytes."""
    inside = path.resolve().is_relative_to(root.resolve())
    if path.is_symlink() or not inside:
        return None, [Finding(code="file-outside", origin=Origin(file=file), details={"path": file})]
    if not path.is_file():
        return None, [Finding(code="file-missing", origin=Origin(file=file), details={"path": file})]
    if path.stat().st_size > LARGEST_FILE:
        limit = str(LARGEST_FILE // (1024 * 1024))
        return None, [Finding(code="file-too-large", origin=Origin(file=file), details={"limit": limit})]
    raw = path.read_bytes()
    if not raw.strip():
        return None, [Finding(code="file-empty", origin=Origin(file=file))]
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in raw[:4096:]:
        return None, [_not_utf8(file, "UTF-16, UTF-32", None)]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        return None, [_not_utf8(file, "TCVN3, VNI, Windows-1258…", line)]
    lines = text.splitlines()
    # A line of seven signs may underline a heading: it is a marker only between two others.
    if any(line.startswith(_MARKS) for line in lines):
        return None, [
            Finding(code="conflict-marker", origin=Origin(file=file, line=number, row=number))
            for number, line in enumerate(lines, start=1)
            if line.startswith(_MARKS) or line == "======="
        ]
    return unicodedata.normalize("NFC", text), []


def _not_utf8(file: str, guess: str, line: int | None) -> Finding:
    return Finding(code="encoding-not-utf8", origin=Origin(file=file, line=line), details={"guess": guess})
