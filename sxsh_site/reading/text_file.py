"""From a file's bytes to text: UTF-8 only, without a byte-order mark, in Unicode's composed form."""

import re
import unicodedata
from pathlib import Path

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.language import old_encodings
from sxsh_site.language.syllables import is_marked, words
from sxsh_site.language.text import Text

LARGEST_FILE = 10 * 1024 * 1024
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LINE_END = re.compile("\r\n|\r|\n")
_MARKS = ("<<<<<<< ", ">>>>>>> ", "||||||| ")
_REASONS = {
    IsADirectoryError: Text(vi="ở chỗ của tệp là một thư mục", en="a folder stands in the place of the file"),
    NotADirectoryError: Text(vi="ở chỗ của thư mục là một tệp", en="a file stands in the place of the folder"),
    PermissionError: Text(vi="máy không cho quyền đọc", en="there is no permission to read it"),
}
_OTHER_REASON = Text(vi="máy báo lỗi khi đọc", en="the system reports a fault")
# Letters beyond ASCII as UTF-7 writes them.
_UTF_7 = re.compile(rb"\+[A-Za-z0-9+/]{3,}-")


def read_text(path: Path, root: Path, file: str) -> tuple[str | None, list[Finding]]:
    """The text of ``path`` (which must lie in ``root``), or what is wrong with its bytes."""
    try:
        inside = not path.is_symlink() and path.resolve().is_relative_to(root.resolve())
    except PermissionError as fault:
        return None, [unreadable(file, fault)]
    except (OSError, RuntimeError):
        # A link that leads to itself.
        inside = False
    if not inside:
        return None, [Finding(code="file-outside", origin=Origin(file=file), details={"path": file})]
    try:
        if not path.is_file() and not path.is_dir():
            return None, [Finding(code="file-missing", origin=Origin(file=file), details={"path": file})]
        if path.is_file() and path.stat().st_size > LARGEST_FILE:
            limit = str(LARGEST_FILE // (1024 * 1024))
            return None, [Finding(code="file-too-large", origin=Origin(file=file), details={"limit": limit})]
        raw = path.read_bytes()
    except OSError as fault:
        return None, [unreadable(file, fault)]
    return decoded(raw, file)


def unreadable(file: str, fault: OSError) -> Finding:
    """That the system did not give a file or a folder to be read, and why."""
    why = next((text for kind, text in _REASONS.items() if isinstance(fault, kind)), _OTHER_REASON)
    return Finding(code="file-unreadable", origin=Origin(file=file), details={"why_vi": why.vi, "why_en": why.en})


def decoded(raw: bytes, file: str) -> tuple[str | None, list[Finding]]:
    """The text that ``raw`` holds, or what is wrong with it."""
    if not raw.strip():
        return None, [Finding(code="file-empty", origin=Origin(file=file))]
    office = _office_file(raw)
    if office is not None:
        details = {"kind_vi": office.vi, "kind_en": office.en}
        return None, [Finding(code="file-office", origin=Origin(file=file), details=details)]
    # One NUL is a slip in a cell; every second or fourth byte is another encoding.
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or 10 * raw.count(0) > len(raw):
        return None, [_not_utf8(file, "UTF-16, UTF-32", None)]
    if raw.isascii() and (found := _utf_7(raw)) is not None:
        return None, [_not_utf8(file, "UTF-7", raw.count(b"\n", 0, found) + 1)]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        return None, [_not_utf8(file, _code_page(raw), line)]
    text = text.lstrip("\ufeff")
    lines = _LINE_END.split(text)
    # A line of seven signs may underline a heading: it is a marker only between two others.
    if any(line.startswith(_MARKS) for line in lines):
        return None, [
            Finding(code="conflict-marker", origin=Origin(file=file, line=number, row=number))
            for number, line in enumerate(lines, start=1)
            if line.startswith(_MARKS) or line == "======="
        ]
    return unicodedata.normalize("NFC", text), []


def _office_file(raw: bytes) -> Text | None:
    """What a file is that an office program saved in its own format, whatever its name says."""
    if raw.startswith(_OLE):
        return Text(vi="tệp Excel hoặc Word đời cũ (.xls, .doc)", en="an old Excel or Word file (.xls, .doc)")
    if not raw.startswith(_ZIP):
        return None
    if b"xl/workbook.xml" in raw:
        return Text(vi="bảng tính Excel (.xlsx)", en="an Excel workbook (.xlsx)")
    if b"word/document.xml" in raw:
        return Text(vi="văn bản Word (.docx)", en="a Word document (.docx)")
    return Text(vi="tệp nén (ZIP)", en="an archive (ZIP)")


def _utf_7(raw: bytes) -> int | None:
    """Where the first letter in UTF-7 stands."""
    for found in _UTF_7.finditer(raw):
        try:
            text = found.group().decode("utf-7")
        except UnicodeError:
            continue
        if all(one.isalpha() and ord(one) < 0x2000 for one in text) and not text.isascii():
            return found.start()
    return None


def _not_utf8(file: str, guess: str, line: int | None) -> Finding:
    return Finding(code="encoding-not-utf8", origin=Origin(file=file, line=line), details={"guess": guess})


def _code_page(raw: bytes) -> str:
    """The code page in which most words of the file are Vietnamese syllables."""
    scores = {
        name: sum(is_marked(word) for word in words(convert(raw))) for name, convert in old_encodings.CODE_PAGES.items()
    }
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] else "Windows-1258, TCVN3, VNI…"
