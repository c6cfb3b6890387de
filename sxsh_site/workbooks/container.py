"""Whether a file may be opened as a workbook at all: what kind of file it is, and what is packed in it.

A workbook is a ZIP archive of XML parts. Macros, links to other files, embedded objects, document type
declarations and archives that unpack to far more than a form are refused before any part is believed.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring, iterparse

from sxsh_site.findings.finding import Finding, Origin

LARGEST_FILE = 10 * 1024 * 1024
LARGEST_UNPACKED = 60 * 1024 * 1024
MOST_PARTS = 1_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MAIN = "xl/workbook.xml"
_PROPERTIES = "docProps/core.xml"
_KEYWORDS = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}keywords"
# What may not be in a form, by the beginning of the part's name.
_FORBIDDEN: Mapping[str, tuple[str, str, str]] = {
    "xl/vbaproject": ("workbook-macros", "", ""),
    "xl/macrosheets": ("workbook-macros", "", ""),
    "xl/externallinks": ("workbook-links", "liên kết tới tệp khác", "links to other files"),
    "xl/connections": ("workbook-links", "kết nối dữ liệu", "data connections"),
    "xl/querytables": ("workbook-links", "kết nối dữ liệu", "data connections"),
    "xl/embeddings": ("workbook-links", "đối tượng nhúng", "embedded objects"),
    "xl/activex": ("workbook-links", "đối tượng nhúng", "embedded objects"),
    "xl/ctrlprops": ("workbook-links", "nút điều khiển", "form controls"),
    "xl/pivot": ("workbook-links", "bảng tổng hợp (PivotTable)", "pivot tables"),
}


def container_faults(content: bytes, file: str) -> Iterator[Finding]:
    """Why ``content`` is not opened; nothing where it may be."""
    origin = Origin(file=file)
    if len(content) > LARGEST_FILE:
        yield _too_large(origin, LARGEST_FILE)
    elif content.startswith(_OLE) and _ENCRYPTED in content:
        yield Finding(code="workbook-encrypted", origin=origin)
    elif not content.startswith(b"PK"):
        yield _format(origin, content)
    else:
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                yield from _archive_faults(archive, origin)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError):
            yield Finding(code="workbook-damaged", origin=origin)


def keywords(content: bytes) -> str:
    """The keywords of a workbook that has no container fault; empty where it has none."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if _PROPERTIES not in archive.namelist():
            return ""
        return fromstring(archive.read(_PROPERTIES), forbid_dtd=True).findtext(_KEYWORDS) or ""


def _archive_faults(archive: zipfile.ZipFile, origin: Origin) -> Iterator[Finding]:
    parts = archive.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        yield _too_large(origin, LARGEST_UNPACKED)
        return
    if any(part.flag_bits & 1 for part in parts):
        yield Finding(code="workbook-encrypted", origin=origin)
        return
    names = {part.filename for part in parts}
    if _MAIN not in names:
        got = ("tệp OpenDocument (.ods)", "an OpenDocument file (.ods)") if "mimetype" in names else ("ZIP", "ZIP")
        yield Finding(code="workbook-format", origin=origin, details={"got_vi": got[0], "got_en": got[1]})
        return
    told: set[tuple[str, str]] = set()
    for name in sorted(names):
        for start, (code, vi, en) in _FORBIDDEN.items():
            if name.casefold().startswith(start) and (code, vi) not in told:
                told.add((code, vi))
                yield Finding(code=code, origin=origin, details={"kind_vi": vi, "kind_en": en} if vi else {})
    if b"macroEnabled" in archive.read("[Content_Types].xml") and ("workbook-macros", "") not in told:
        yield Finding(code="workbook-macros", origin=origin)
    for name in sorted(names):
        if name.endswith((".xml", ".rels", ".vml")):
            fault = _xml_fault(archive, name)
            if fault:
                yield Finding(code=fault, origin=origin, value=name)


def _xml_fault(archive: zipfile.ZipFile, name: str) -> str:
    try:
        with archive.open(name) as part:
            for _, element in iterparse(part, forbid_dtd=True):
                element.clear()
    except DefusedXmlException:
        return "workbook-xml"
    except (ParseError, UnicodeError, LookupError):
        return "workbook-damaged"
    return ""


def _format(origin: Origin, content: bytes) -> Finding:
    if content.startswith(_OLE):
        vi, en = "bảng tính Excel đời cũ (.xls)", "an old Excel file (.xls)"
    elif not content.strip():
        vi, en = "tệp rỗng", "an empty file"
    elif b"\x00" not in content[:4096]:
        vi, en = "tệp chữ (CSV, HTML…)", "a text file (CSV, HTML…)"
    else:
        vi, en = "tệp khác", "another kind of file"
    return Finding(code="workbook-format", origin=origin, details={"got_vi": vi, "got_en": en})


def _too_large(origin: Origin, limit: int) -> Finding:
    return Finding(code="workbook-too-large", origin=origin, details={"limit": str(limit // (1024 * 1024))})
