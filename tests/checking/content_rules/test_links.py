import pytest

from tests.made_up import told
from tests.made_up_content import PAGE, TEXT, findings, page, write_content

FILE = f"content/{PAGE}"


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("javascript:alert(1)", "link-scheme"),
        ("JaVaScRiPt:alert(1)", "link-scheme"),
        ("vbscript:x", "link-scheme"),
        ("data:text/html,x", "link-scheme"),
        ("blob:https://mau.example/x", "link-scheme"),
        ("ftp://mau.example.vn/", "link-scheme"),
        ("http://mau.example.vn/", "link-http"),
        ("HTTP://mau.example.vn/", "link-http"),
        ("//mau.example.vn/", "link-protocol"),
        ("///mau.example.vn/", "link-protocol"),
        ("/\\mau.example.vn/", "link-protocol"),
        ("C:/Users/mau/a.pdf", "link-local"),
        ("file:///C:/a.pdf", "link-local"),
        ("http://192.168.1.10/bc", "link-local"),
        ("https://10.0.0.1/", "link-local"),
        ("http://127.0.0.1:8000/", "link-local"),
        ("https://localhost/", "link-local"),
        ("http://[::1]/", "link-local"),
        ("https://maychu/", "link-local"),
        ("https://maychu.local/", "link-local"),
        ("http://2130706433/", "link-local"),
        ("http://0x7f.1/", "link-local"),
        ("https://[mau/", "link-unreadable"),
        ("https:///a", "link-unreadable"),
        ("https://mau.example.vn:99999/", "link-unreadable"),
        ("https://moit.gov.vn@mau.example.vn/", "link-credentials"),
        ("mauu.md", "link-broken"),
        ("../mau.md", "link-broken"),
        ("../../../../etc/passwd", "link-broken"),
        ("Mau.md", "link-broken"),
        ("mau", "link-broken"),
        ("mau/", "link-broken"),
        ("/khong-co/", "link-broken"),
        ("/nganh", "link-broken"),
        ("/gioi-thieu/mau.md", "link-broken"),
        ("#khong-co", "link-anchor"),
        ("mau.md#khong-co", "link-anchor"),
    ],
)
def test_a_link_that_leads_astray(tmp_path, address, code):
    found = findings(write_content(tmp_path, page(f"a\n\n- b [c]({address}) d\n")))
    assert told(found) == [(code, FILE, 7, "", address)]


@pytest.mark.parametrize(
    ("body", "line", "value"),
    [
        ("[x](java&#115;cript:alert(1))\n", 5, "javascript:alert(1)"),
        ("[x](&#x6A;avascript&colon;alert(1))\n", 5, "javascript:alert(1)"),
        ("[x](java&Tab;script:alert(1))\n", 5, "java\tscript:alert(1)"),
        ("a\n[x]( javascript:alert(1) )\n", 6, "javascript:alert(1)"),
        ("[x](<javascript:alert(1)>)\n", 5, "javascript:alert(1)"),
        ("<javascript:alert(1)>\n", 5, "javascript:alert(1)"),
        ('[x](javascript:alert(1) "tên")\n', 5, "javascript:alert(1)"),
        ("[x][y]\n\na\n\n[y]: javascript:alert(1)\n", 9, "javascript:alert(1)"),
        ("[y]\n\n[y]: <javascript:alert(1)> 'tên'\n", 7, "javascript:alert(1)"),
        ("[![a](../../assets/pictures/mau.svg)](javascript:x)\n", 5, "javascript:x"),
        ("| a |\n|---|\n| [x](javascript:x) |\n", 7, "javascript:x"),
        ("## [x](javascript:x)\n", 5, "javascript:x"),
        ("a\n: [x](javascript:x)\n", 6, "javascript:x"),
        # Markdown, which renders the page, takes blanks in an address; markdown-it does not.
        ("[x](java script:x)\n", 5, "java script:x"),
    ],
)
def test_however_it_is_hidden(tmp_path, body, line, value):
    assert told(findings(write_content(tmp_path, page(body)))) == [("link-scheme", FILE, line, "", value)]


@pytest.mark.parametrize(
    "body",
    [
        "[x](mau.md) [y](./mau.md) [z](../gioi-thieu/mau.md)\n",
        "[x](/nganh/) [y](/en/nganh/bia/) [z](/) [t](/gioi-thieu/mau/)\n",
        "[x](/nganh/#muc) [y](/nganh/?a=b)\n",
        "[x](https://mau.example.vn/a?b=c#d) <https://mau.example.vn/>\n",
        "[x](https://203.162.0.1/) [y](https://mau.example.vn:8443/)\n",
        "## Đọc thêm\n\n[x](#doc-them) [y](mau.md#doc-them)\n",
        "[x](../../assets/pictures/mau.svg)\n",
        "[x](mau.md 'javascript:x')\n",
        "`[x](javascript:alert(1))`\n",
        "\\[x](javascript:alert(1))\n",
        "javascript:alert(1) là chữ\n",
        "[x] (mau) [1]\n",
        "Chú thích[^1]\n",
    ],
)
def test_links_that_lead_where_they_should(tmp_path, body):
    assert told(findings(write_content(tmp_path, page(body)))) == []


def test_near_names_are_suggested(tmp_path):
    body = "## Đọc thêm\n\n[a](mauu.md)\n[b](/nganhh/)\n[c](#doc-thm)\n"
    found = findings(write_content(tmp_path, page(body)))
    assert [one.details["suggestion_vi"] for one in found] == [
        " Ý bạn là “mau.md”?",
        " Ý bạn là “/nganh/”?",
        " Ý bạn là “doc-them”?",
    ]
    assert [one.origin.line for one in found] == [7, 8, 9]


def test_pages_of_records_are_not_judged_while_the_data_are_faulty(tmp_path):
    content = write_content(tmp_path, page("[x](/khong-co/) [y](khong-co.md)\n"))
    assert told(findings(content, None)) == [("link-broken", FILE, 5, "", "khong-co.md")]


def test_a_link_to_a_page_that_is_faulty_itself_is_not_broken(tmp_path):
    content = write_content(
        tmp_path, {**page("[x](hai.md#muc)\n"), "vi/gioi-thieu/hai.md": "x", "en/gioi-thieu/hai.md": TEXT}
    )
    assert [one.code for one in findings(content)] == ["front-matter-missing"]
