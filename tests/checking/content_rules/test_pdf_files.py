import io
from typing import Any

import pytest
from pypdf import PdfWriter
from pypdf.annotations import Link
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, TextStringObject

from tests.made_up import told
from tests.made_up_content import findings, write_content

PATH = "assets/documents/mau.pdf"
FILE = f"content/{PATH}"
# Without a table of its objects, as some programs and the shared examples write it.
BARE = (
    "%PDF-1.4\n1 0 obj<</Type/Catalog{catalog}/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    "trailer<</Root 1 0 R{trailer}>>\n%%EOF\n"
)


def writer() -> PdfWriter:
    made = PdfWriter()
    made.add_blank_page(100, 100)
    made.metadata = None
    return made


def raw(made: PdfWriter) -> bytes:
    out = io.BytesIO()
    made.write(out)
    return out.getvalue()


def action(kind: str) -> DictionaryObject:
    return DictionaryObject({NameObject("/S"): NameObject(kind), NameObject("/Type"): NameObject("/Action")})


def check(folder, content: bytes | str) -> list[tuple[str, str, str]]:
    found = findings(write_content(folder, {PATH: content}))
    assert {one.origin.file for one in found} <= {FILE}
    return [(one.code, one.field, one.value) for one in found]


def test_a_script(tmp_path):
    made = writer()
    names = ArrayObject([TextStringObject("mau"), action("/JavaScript")])
    tree = DictionaryObject({NameObject("/Names"): names})
    made.root_object[NameObject("/Names")] = DictionaryObject({NameObject("/JavaScript"): tree})
    assert check(tmp_path, raw(made)) == [("pdf-active", "", "/JavaScript")]


@pytest.mark.parametrize("kind", ["/JavaScript", "/Launch", "/SubmitForm", "/GoToR", "/ImportData"])
def test_an_action_when_it_opens(tmp_path, kind):
    made = writer()
    made.root_object[NameObject("/OpenAction")] = action(kind)
    assert check(tmp_path, raw(made)) == [("pdf-active", "", kind)]


def test_an_action_of_a_page(tmp_path):
    made = writer()
    made.pages[0][NameObject("/AA")] = DictionaryObject({NameObject("/O"): action("/JavaScript")})
    assert check(tmp_path, raw(made)) == [("pdf-active", "", "/AA"), ("pdf-active", "", "/JavaScript")]


def test_an_attached_file(tmp_path):
    made = writer()
    made.add_attachment("mau.exe", b"Mau")
    values = {value for code, _, value in check(tmp_path, raw(made)) if code == "pdf-active"}
    assert "/EmbeddedFiles" in values


def test_a_password(tmp_path):
    made = writer()
    made.encrypt("mau", algorithm="RC4-128")
    assert check(tmp_path, raw(made)) == [("pdf-active", "", "/Encrypt")]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("/Author", "Nguoi Mau"),
        ("/Company", "Cong ty Mau"),
        ("/Manager", "Nguoi Mau"),
        ("/Creator", "C:\\Users\\mau"),
        ("/Title", "/home/mau/bao-cao.doc"),
        ("/Subject", "mau@mau.example.vn"),
    ],
)
def test_who_made_it(tmp_path, key, value):
    made = writer()
    made.metadata = {key: value}
    assert check(tmp_path, raw(made)) == [("file-metadata", key[1:], value)]


def test_who_made_it_in_xmp(tmp_path):
    made = writer()
    made.xmp_metadata = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq>'
        b"<rdf:li>Nguoi Mau</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    assert check(tmp_path, raw(made)) == [("file-metadata", "dc:creator", "Nguoi Mau")]


@pytest.mark.parametrize(
    ("catalog", "trailer", "expected"),
    [
        ("/OpenAction<</S/JavaScript/JS(app.alert(1))>>", "", [("pdf-active", "", "/JavaScript")]),
        ("", "/Info<</Author(Nguoi Mau)>>", [("file-metadata", "Author", "Nguoi Mau")]),
        ("", "", []),
    ],
)
def test_a_file_without_its_table_of_objects(tmp_path, catalog, trailer, expected):
    assert check(tmp_path, BARE.format(catalog=catalog, trailer=trailer)) == expected


@pytest.mark.parametrize("content", ["%PDF-1.7\nMẫu\n", "%PDF-1.4\n" + "[" * 5000, raw(writer())[:200]])
def test_a_damaged_file(tmp_path, content):
    assert [code for code, _, _ in check(tmp_path, content)] == ["file-damaged"]


def test_paper(tmp_path):
    made = writer()
    made.metadata = {"/Title": "Báo cáo Mẫu", "/Producer": "LibreOffice", "/Creator": "Writer", "/Author": ""}
    made.add_annotation(0, Link(rect=(0, 0, 9, 9), url="https://mau.example.vn/"))
    page: Any = made.pages[0].indirect_reference
    where = ArrayObject([page, NameObject("/XYZ"), NumberObject(0), NumberObject(0), NumberObject(0)])
    made.root_object[NameObject("/OpenAction")] = where
    made.root_object[NameObject("/Lang")] = TextStringObject("vi")
    content = write_content(tmp_path, {PATH: raw(made)})
    assert told(findings(content)) == []
