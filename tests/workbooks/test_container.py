import io
import zipfile

import pytest

from sxsh_site.findings.messages import message
from sxsh_site.workbooks.container import container_faults
from sxsh_site.workbooks.read import read_form
from tests.workbooks.examples import FILE, FORM, LISTS, OLE, filled, parts


def faults(content: bytes) -> list[tuple[str, str]]:
    return [(one.code, message(one, "en")) for one in container_faults(content, FILE)]


def archive(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return out.getvalue()


def test_a_form_has_none():
    assert faults(filled()) == []


@pytest.mark.parametrize(
    ("content", "got"),
    [
        (b"", "an empty file"),
        ("Mã;Tên\nmau;Mẫu\n".encode(), "a text file (CSV, HTML…)"),
        (b"<html><table></table></html>", "a text file (CSV, HTML…)"),
        (OLE + bytes(600), "an old Excel file (.xls)"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "another kind of file"),
        (archive(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "an OpenDocument file (.ods)"),
        (archive(a=b"b"), "ZIP"),
    ],
)
def test_what_is_not_a_workbook(content, got):
    assert faults(content) == [("workbook-format", f"The file is not an .xlsx workbook but {got}.")]


@pytest.mark.parametrize(
    ("part", "code", "kind"),
    [
        ("xl/vbaProject.bin", "workbook-macros", "macros"),
        ("xl/macrosheets/sheet1.xml", "workbook-macros", "macros"),
        ("xl/externalLinks/externalLink1.xml", "workbook-links", "links to other files"),
        ("xl/connections.xml", "workbook-links", "data connections"),
        ("xl/embeddings/oleObject1.bin", "workbook-links", "embedded objects"),
        ("xl/activeX/activeX1.xml", "workbook-links", "embedded objects"),
        ("XL/VBAPROJECT.BIN", "workbook-macros", "macros"),
    ],
)
def test_parts_that_no_form_has(part, code, kind):
    assert faults(parts({part: b"<a/>"})(filled())) == [(code, f"The file holds {kind}.")]


def test_macros_that_only_the_list_of_types_tells():
    old = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    new = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    content = parts({}, {"[Content_Types].xml": (old, new)})(filled())
    assert faults(content) == [("workbook-macros", "The file holds macros.")]


BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbb">'
    + b"".join(
        f'<!ENTITY b{n} "{"&b" * 1}{"" if n == 0 else n - 1};{"&b" * 1}{"" if n == 0 else n - 1};">'.encode()
        for n in range(30)
    )
    + b"]><a>&b29;</a>"
)


@pytest.mark.parametrize("part", ["xl/comments1.xml", "xl/worksheets/_rels/sheet9.xml.rels", "xl/drawings/a.vml"])
def test_entities_are_refused_in_every_part(part):
    assert [code for code, _ in faults(parts({part: BOMB})(filled()))] == ["workbook-xml"]


def test_an_archive_that_unpacks_to_too_much():
    content = parts({"xl/media/a.bin": bytes(61 * 1024 * 1024)})(filled())
    assert len(content) < 200_000
    assert [code for code, _ in faults(content)] == ["workbook-too-large"]
    assert [code for code, _ in faults(parts({f"xl/{number}.bin": b"" for number in range(1000)})(filled()))] == [
        "workbook-too-large"
    ]
    assert [code for code, _ in faults(b"PK" + bytes(11 * 1024 * 1024))] == ["workbook-too-large"]


@pytest.mark.parametrize("length", [10, 500, 5_000, -30, -1])
def test_a_file_that_was_cut_short(length):
    assert [code for code, _ in faults(filled()[:length])] == ["workbook-damaged"]


@pytest.mark.parametrize(
    "part",
    ["xl/workbook.xml", "xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "xl/styles.xml", "[Content_Types].xml"],
)
@pytest.mark.parametrize("content", [b"", b"<a>", b"<a/>", "không phải XML".encode()])
def test_a_damaged_part_is_told_without_a_traceback(part, content):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(filled())) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, content if name == part else old.read(name))
    rows, findings = read_form(out.getvalue(), FILE, FORM, LISTS)
    assert findings != []
    assert not rows.get("facilities")
