import pytest

from tests.made_up import told
from tests.made_up_content import PAGE, findings, write_content

FILE = f"content/{PAGE}"


def front(text: str) -> dict[str, str]:
    return {PAGE: f"---\n{text}\n---\nChữ Mẫu.\n"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: Mẫu", [("front-matter-required", 1, "description", "")]),
        ("description: Mẫu", [("front-matter-required", 1, "title", "")]),
        ("", [("front-matter-required", 1, "description", ""), ("front-matter-required", 1, "title", "")]),
        ("title: ''\ndescription: Mẫu", [("front-matter-required", 2, "title", "")]),
        ("title: Mẫu\ndescription: ' '", [("front-matter-required", 3, "description", " ")]),
        ("title: no\ndescription: Mẫu", [("yaml-quote", 2, "title", "no")]),
        ("title: Mẫu\ndescription: 012", [("yaml-quote", 3, "description", "012")]),
        ("title: 1:30\ndescription: Mẫu", [("yaml-quote", 2, "title", "1:30")]),
        ("title: Mẫu\ndescription: [a]", [("yaml-shape", 3, "description", "")]),
        ("title: Mẫu\ndescription: {a: b}", [("yaml-shape", 3, "description", "")]),
        ("- title: Mẫu", [("yaml-shape", 2, "", "")]),
        ("title: Mẫu\ntitle: Hai\ndescription: Mẫu", [("yaml-duplicate", 3, "title", "")]),
        ("title: &a Mẫu\ndescription: Mẫu", [("yaml-alias", 2, "", "")]),
        ("title: !ENV HOME\ndescription: Mẫu", [("yaml-tag", 2, "", "")]),
        ("title: !!python/object:os.system x\ndescription: Mẫu", [("yaml-tag", 2, "", "")]),
        ("title: A: b\ndescription: Mẫu", [("yaml-syntax", 2, "", "")]),
        ("title: Mẫu\n\tdescription: Mẫu", [("yaml-syntax", 3, "", "")]),
        ("title: Mẫu\ndescription: Mẫu\nhide: [toc]", [("front-matter-key", 4, "hide", "hide")]),
        ("title: Mẫu\ndescription: Mẫu\ntemplate: x.html\nredirect: y", [
            ("front-matter-key", 4, "template", "template"), ("front-matter-key", 5, "redirect", "redirect")]),
        ("title: Mẫu\ndescription: |\n  Mẫu\n  hai", [("line-break", 3, "description", "Mẫu\nhai")]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_line_and_key(tmp_path, text, expected):
    found = findings(write_content(tmp_path, front(text)))
    assert told(found) == [(code, FILE, line, field, value) for code, line, field, value in expected]


@pytest.mark.parametrize(
    ("text", "line"), [("Chữ Mẫu.\n", 1), ("title: Mẫu\ndescription: Mẫu\n\nChữ.\n", 1), ("---\ntitle: Mẫu\n", 1)]
)
def test_a_page_without_front_matter(tmp_path, text, line):
    found = findings(write_content(tmp_path, {PAGE: text}))
    assert told(found) == [("front-matter-missing", FILE, line, "", "")]


@pytest.mark.parametrize("field", ["title", "description"])
def test_a_long_text(tmp_path, field):
    limit = {"title": 120, "description": 300}[field]
    for length, code in ((limit, []), (limit + 1, ["too-long"])):
        other = "description" if field == "title" else "title"
        content = write_content(tmp_path, front(f"{field}: {'a' * length}\n{other}: Mẫu"))
        assert [one.code for one in findings(content)] == code


@pytest.mark.parametrize(
    "text",
    [
        "title: '<script>alert(1)</script> A & B'\ndescription: '\"><script>alert(2)</script>'",
        'title: "Sạch hơn: “vì sao?”"\ndescription: Mẫu',
        "description: Mẫu\ntitle: Mẫu",
        "title: 2026\ndescription: Mẫu # ghi chú",
        "# ghi chú\ntitle: Mẫu\n\ndescription: >-\n  Mẫu\n  hai",
        "title: 'no'\ndescription: 'null'",
    ],
)
def test_what_only_looks_strange(tmp_path, text):
    assert told(findings(write_content(tmp_path, front(text)))) == []


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_line_ends_byte_order_mark_and_blanks_after_the_rule(tmp_path, end):
    text = end.join(["---  ", "title: Mẫu", "description: Mẫu", "--- ", "Chữ <b>.", ""])
    content = write_content(tmp_path, {PAGE: text.encode("utf-8-sig")})
    assert told(findings(content)) == [("prose-html", FILE, 5, "", "<b>")]
