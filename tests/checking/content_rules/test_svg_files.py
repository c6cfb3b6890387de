import pytest

from sxsh_site.findings.finding import Finding
from tests.made_up import told
from tests.made_up_content import findings, write_content

PATH = "assets/pictures/hinh.svg"
NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def check(folder, text: str | bytes) -> list[Finding]:
    return findings(write_content(folder, {PATH: text}))


@pytest.mark.parametrize(
    ("inner", "value"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ('<s:script xmlns:s="http://www.w3.org/2000/svg">x</s:script>', "<script>"),
        ('<script xmlns="http://www.w3.org/1999/xhtml">x</script>', "<script>"),
        ("<foreignObject/>", "<foreignObject>"),
        ("<style>@import url(//mau.example/a.css)</style>", "<style>"),
        ("<image/>", "<image>"),
        ('<a href="#mau"/>', "<a>"),
        ("<animate/>", "<animate>"),
        ('<g onclick="x"/>', "onclick="),
        ('<g ONLOAD="x"/>', "ONLOAD="),
        ('<use href="https://mau.example/a.svg#b"/>', 'href="https://mau.example/a.svg#b"'),
        ('<use xlink:href="data:image/svg+xml,x"/>', 'href="data:image/svg+xml,x"'),
        ('<rect fill="url(https://mau.example/a)"/>', 'fill="url(https://mau.example/a)"'),
        ('<rect style="background:url(//mau.example/a)"/>', 'style="background:url(//mau.example/a)"'),
        ('<g xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:export-filename="C:\\mau"/>', "export-filename="),
        ("<metadata/>", "<metadata>"),
    ],
)
def test_what_is_no_shape(tmp_path, inner, value):
    found = check(tmp_path, f"<svg {NS}>\n<g>\n{inner}\n</g></svg>\n")
    assert told(found) == [("svg-unsafe", f"content/{PATH}", 3, "", value)]


def test_everything_is_told(tmp_path):
    text = f'<svg {NS} onload="alert(1)"><script>alert(1)</script><foreignObject/></svg>'
    assert [one.value for one in check(tmp_path, text)] == ["onload=", "<script>", "<foreignObject>"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (f'<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg {NS}>&a;</svg>', "DTD"),
        (f'<!DOCTYPE svg SYSTEM "file:///etc/passwd">\n<svg {NS}/>', "DTD"),
        (f'<?xml-stylesheet href="https://mau.example/a.css"?>\n<svg {NS}/>', "<?xml-stylesheet?>"),
    ],
)
def test_definitions_and_instructions(tmp_path, text, value):
    assert [(one.code, one.origin.line, one.value) for one in check(tmp_path, text)] == [("svg-unsafe", 1, value)]


@pytest.mark.parametrize("text", [f"<svg {NS}>\n<g></svg>", f"<svg {NS}/>\n<svg/>", "\n<svg x:a='b'/>", "\nchữ"])
def test_what_is_no_xml(tmp_path, text):
    assert [(one.code, one.origin.line) for one in check(tmp_path, text)] == [("file-damaged", 2)]


def test_another_document(tmp_path):
    assert [one.value for one in check(tmp_path, "<html><body/></html>")] == ["<html>", "<body>"]


@pytest.mark.parametrize(
    "inner",
    [
        "<title>Sơ đồ &lt;script&gt; onclick= Mẫu</title>",
        '<defs><linearGradient id="a"><stop/></linearGradient></defs><rect fill="url(#a)"/>',
        '<symbol id="b"><path d="M0 0"/></symbol><use href="#b"/><use xlink:href="#b"/>',
        '<text xml:lang="vi" style="font-size:12px" class="on">5 &lt; 6</text><!-- ghi chú -->',
    ],
)
def test_shapes_and_text(tmp_path, inner):
    assert told(check(tmp_path, f'<?xml version="1.0" encoding="UTF-8"?>\n<svg {NS} role="img">{inner}</svg>')) == []
