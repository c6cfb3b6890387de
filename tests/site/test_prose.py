"""Prose pages: what editors type is text, whatever it looks like."""

import re

from tests.site.builds import Site


def _body(site: Site, address: str) -> str:
    text = site.page(address).read_text(encoding="utf-8")
    found = re.search(r'<div class="prose"[^>]*>\n(.*?)\n</div>\n', text, re.DOTALL)
    assert found is not None
    return found[1]


def test_raw_html_is_shown_as_the_characters_typed(prose_site: Site) -> None:
    assert _body(prose_site, "gioi-thieu/the-mau/").split("\n") == [
        "<p>Chữ &lt;b&gt;đậm&lt;/b&gt;, &lt;script&gt;alert(1)&lt;/script&gt;, "
        '<a href="https://example.org/">có nút</a>{: onclick="alert(1)" }.</p>',
        '<p>&lt;div onclick="alert(1)"&gt;khối&lt;/div&gt;</p>',
        "<p>&lt;!-- ghi chú --&gt;</p>",
        "<table>",
        "<thead>",
        "<tr>",
        "<th>cột</th>",
        '<th align="right">số</th>',
        "</tr>",
        "</thead>",
        "<tbody>",
        "<tr>",
        "<td>&lt;img src=x onerror=alert(1)&gt;</td>",
        '<td align="right">2</td>',
        "</tr>",
        "</tbody>",
        "</table>",
        "<p>{{ 7 * 7 }} {% raw %}</p>",
        '<h2 id="doc-them">Đọc thêm</h2>',
    ]


def test_a_title_is_text_everywhere(prose_site: Site) -> None:
    text = prose_site.page("gioi-thieu/the-mau/").read_text(encoding="utf-8")
    shown = "Thẻ &lt;b&gt;Mẫu&lt;/b&gt; &amp; &#34;ngoặc&#34;"
    assert f"<title>{shown} – Sản xuất sạch hơn trong công nghiệp</title>" in text
    assert re.search(rf"<h1[^>]*>{re.escape(shown)}</h1>", text)
    assert f'<meta property="og:title" content="{shown}">' in text
    assert '<meta name="description" content="Mô tả &lt;i&gt;mẫu&lt;/i&gt;">' in text


def test_a_link_or_picture_from_an_unsafe_place_loses_its_target(prose_site: Site) -> None:
    """No script runs from a link, and nothing is fetched from another host."""
    assert _body(prose_site, "gioi-thieu/lien-ket-mau/").split("\n") == [
        '<p><a>một</a> <a>hai</a> <a>ba</a> <a href="https://example.org/">bốn</a></p>',
        '<p><img alt="năm"/> <img alt="sáu"/> <img alt="bảy"/></p>',
    ]
