import markdown
import pytest

from sxsh_site.pages.prose import (
    ProsePage,
    kicker,
    prose_breadcrumb,
    prose_meta,
    relative_links,
    relative_links_in_markdown,
)
from sxsh_site.views.parts import Link, PageMeta


def html(text: str) -> str:
    return markdown.markdown(text, extensions=["tables", "toc", "fenced_code", "sxsh_site.pages.prose"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**đậm** và *nghiêng*", "<p><strong>đậm</strong> và <em>nghiêng</em></p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("a <b onclick=x>b</b>", "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>"),
        ("<div>\n\n**x**\n\n</div>", "<p>&lt;div&gt;</p>\n<p><strong>x</strong></p>\n<p>&lt;/div&gt;</p>"),
        ("<!-- ghi chú -->", "<p>&lt;!-- ghi chú --&gt;</p>"),
        ("<iframe src=//mau.example>", "<p>&lt;iframe src=//mau.example&gt;</p>"),
        ("&lt;b&gt; &amp; x", "<p>&lt;b&gt; &amp; x</p>"),
        ("{{ 7 * 7 }} {% x %}", "<p>{{ 7 * 7 }} {% x %}</p>"),
        ("[x](/nganh/){: onclick=alert(1) }", '<p><a href="/nganh/">x</a>{: onclick=alert(1) }</p>'),
    ],
)
def test_raw_html_is_shown_as_the_characters_typed(text, expected):
    assert html(text) == expected


@pytest.mark.parametrize(
    "target", ["nganh/", "/nganh/", "#muc", "https://mau.example/", "mailto:mau@mau.example", "../x/?a=b"]
)
def test_links_to_pages_https_and_mail_are_kept(target):
    assert html(f"[x]({target})") == f'<p><a href="{target}">x</a></p>'


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "http://mau.example/",
        "file:///etc/passwd",
        "ftp://mau.example/",
        "C:\\x",
    ],
)
def test_other_links_lose_their_target(target):
    assert "href" not in html(f"[x]({target})")
    assert "href" not in html(f"[x][y]\n\n[y]: {target.strip()}\n")


def test_pictures_from_unsafe_places_lose_their_source():
    assert html("![a](javascript:x)") == '<p><img alt="a" /></p>'
    assert html("![a](data:image/png;base64,AA==)") == '<p><img alt="a" /></p>'


def test_tables_and_code_are_text():
    assert "<th>a</th>" in html("| a | b |\n|---|---|\n| <b> | 2 |\n")
    assert "&lt;b&gt;" in html("| a | b |\n|---|---|\n| <b> | 2 |\n")
    assert html("`<b>`") == "<p><code>&lt;b&gt;</code></p>"


@pytest.mark.parametrize(
    ("address", "href"), [("", "./nganh/"), ("gioi-thieu/", "../nganh/"), ("en/gioi-thieu/mau/", "../../../nganh/")]
)
def test_links_from_the_root_as_seen_from_the_page(address, href):
    assert relative_links('<a href="/nganh/">x</a>', address) == f'<a href="{href}">x</a>'
    assert relative_links_in_markdown("[x](/nganh/)", address) == f"[x]({href})"


@pytest.mark.parametrize("link", ["https://mau.example/", "nganh/", "#muc", "//mau.example/"])
def test_other_links_stay(link):
    assert relative_links(f'<a href="{link}">x</a>', "gioi-thieu/") == f'<a href="{link}">x</a>'


def test_a_link_to_the_home_page():
    assert relative_links('<a href="/">x</a>', "gioi-thieu/") == '<a href="../">x</a>'


def prose(**given) -> ProsePage:
    values = {
        "path": "gioi-thieu/mau/",
        "language": "en",
        "section": "gioi-thieu",
        "title": "Sample",
        "description": "A sample page",
        "file": "content/en/gioi-thieu/mau.md",
        "body": "Text.",
        "counterparts": ("vi", "en"),
        "parent": "gioi-thieu/",
        **given,
    }
    return ProsePage(**values)


def test_what_a_prose_page_says_of_itself():
    assert prose_meta(prose()) == PageMeta(
        title="Sample", description="A sample page", file="content/en/gioi-thieu/mau.md"
    )


def test_the_way_up_from_a_prose_page():
    one = prose()
    assert prose_breadcrumb(one)[1] == Link(text=kicker(one), href="en/gioi-thieu/")
    assert [link.href for link in prose_breadcrumb(prose(path="gioi-thieu/"))] == ["en/"]
    assert prose_breadcrumb(prose(language="vi", path="gioi-thieu/"))[0].href == "."
    steps = prose(path="giai-phap/sau-buoc/", section="giai-phap", language="vi")
    assert [link.href for link in prose_breadcrumb(steps)] == [".", "giai-phap/"]
