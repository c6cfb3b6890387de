import pytest

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.language.text import Text
from sxsh_site.reading.prose_file import address_of, read_prose
from tests.made_up import told

FILE = "content/vi/gioi-thieu/mau.md"
TEXT = "---\ntitle: Trang Mẫu\n# ghi chú\ndescription: >-\n  Một\n  hai\n---\n\nChữ <b>.\n"


def test_a_page_in_its_parts():
    page, findings = read_prose(TEXT, FILE, "gioi-thieu/mau.md", "vi")
    assert findings == []
    assert page is not None
    assert page.front == {"title": "Trang Mẫu", "description": "Một hai"}
    assert page.lines == {"title": 2, "description": 4}
    assert page.body == "\nChữ <b>.\n"
    assert [(one.text, one.line) for one in page.markdown.pieces if one.kind == "html"] == [("<b>", 9)]
    assert page.address == "gioi-thieu/mau/"


def test_a_finding_names_its_field_or_its_line():
    page, _ = read_prose(TEXT, FILE, "gioi-thieu/mau.md", "vi")
    assert page is not None
    assert page.field_finding("too-long", "title", got="121") == Finding(
        code="too-long",
        origin=Origin(file=FILE, line=2),
        field="title",
        field_title=Text(vi="Tiêu đề", en="Title"),
        value="Trang Mẫu",
        details={"got": "121"},
    )
    assert page.finding("prose-html", 9, "<b>") == Finding(
        code="prose-html", origin=Origin(file=FILE, line=9), value="<b>"
    )


@pytest.mark.parametrize(
    "text", ["", "Chữ.\n", "---\ntitle: Mẫu\n", "\n---\ntitle: Mẫu\n---\n", "----\ntitle: Mẫu\n----\n"]
)
def test_without_front_matter_there_is_no_page(text):
    page, findings = read_prose(text, FILE, "mau.md", "vi")
    assert page is None
    assert told(findings) == [("front-matter-missing", FILE, 1, "", "")]


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.md", ""),
        ("mau.md", "mau/"),
        ("gioi-thieu/index.md", "gioi-thieu/"),
        ("gioi-thieu/mau.md", "gioi-thieu/mau/"),
        ("gioi-thieu/myindex.md", "gioi-thieu/myindex/"),
    ],
)
def test_the_address_of_a_page(path, address):
    assert address_of(path) == address
