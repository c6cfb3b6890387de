"""Prose pages: what editors type is text, whatever it looks like."""

import re

from tests.site.builds import Site


def _body(site: Site, address: str) -> str:
    text = site.page(address).read_text(encoding="utf-8")
    found = re.search(r'<div class="prose"[^>]*>\n(.*?)\n</div>\n', text, re.DOTALL)
    assert found is not None
    return found[1]


def test_signs_and_code_are_shown_as_the_characters_typed(prose_site: Site) -> None:
    assert _body(prose_site, "gioi-thieu/the-mau/").split("\n") == [
        "<p>Chữ <code>&lt;b&gt;đậm&lt;/b&gt;</code>, 5 &lt; 6, R&amp;D, &lt;script&gt;alert(1)&lt;/script&gt;, "
        "<code>{{ 7 * 7 }}</code>, {ghi chú}.</p>",
        '<pre><code>&lt;div onclick="alert(1)"&gt;khối&lt;/div&gt;',
        "</code></pre>",
        "<table>",
        "<thead>",
        "<tr>",
        "<th>cột</th>",
        '<th align="right">số</th>',
        "</tr>",
        "</thead>",
        "<tbody>",
        "<tr>",
        "<td><code>&lt;img src=x onerror=alert(1)&gt;</code></td>",
        '<td align="right">2</td>',
        "</tr>",
        "</tbody>",
        "</table>",
        '<h2 id="doc-them-nhay">Đọc thêm “nháy”</h2>',
        '<p><a href="#doc-them-nhay">đọc thêm</a> <a href="https://example.org/">bốn</a></p>',
    ]


def test_a_title_is_text_everywhere(prose_site: Site) -> None:
    text = prose_site.page("gioi-thieu/the-mau/").read_text(encoding="utf-8")
    shown = "Thẻ &lt;b&gt;Mẫu&lt;/b&gt; &amp; &#34;ngoặc&#34;"
    assert f"<title>{shown} – Sản xuất sạch hơn trong công nghiệp</title>" in text
    assert re.search(rf"<h1[^>]*>{re.escape(shown)}</h1>", text)
    assert f'<meta property="og:title" content="{shown}">' in text
    assert '<meta name="description" content="Mô tả &lt;i&gt;mẫu&lt;/i&gt;">' in text
