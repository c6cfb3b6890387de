from sxsh_site.reading.markdown_text import Piece, read_markdown


def pieces(body: str, *kinds: str) -> list[tuple[str, str, int, str]]:
    return [(one.kind, one.text, one.line, one.about) for one in read_markdown(body, 5).pieces if one.kind in kinds]


def test_every_kind_of_piece_has_its_line():
    body = (
        "## A *b*\n"
        "\n"
        "one\n"
        "two `c d` [e](f.md)\n"
        "![g](h.png) <b>\n"
        "\n"
        "- i\n"
        "- j [k](l.md 'm')\n"
        "\n"
        "```json x\n"
        "n\n"
        "```\n"
        "\n"
        "<div>\n"
        "o\n"
        "</div>\n"
    )
    assert pieces(body, "heading", "code", "link", "picture", "html", "fence") == [
        ("heading", "A *b*", 5, "2"),
        ("code", "c d", 8, ""),
        ("link", "f.md", 8, ""),
        ("picture", "h.png", 9, "g"),
        ("html", "<b>", 9, ""),
        ("link", "l.md", 12, ""),
        ("fence", "n\n", 14, "json x"),
        ("code", "n", 15, ""),
        ("html", "<div>\no\n</div>", 18, ""),
    ]


def test_lines_are_kept_within_a_paragraph():
    body = "a `b\nc` d\nx <!-- e\nf --> g [h](i.md)\nj\\\nk [l](m.md)\n"
    assert pieces(body, "code", "html", "link") == [
        ("code", "b c", 5, ""),
        ("html", "<!-- e\nf -->", 7, ""),
        ("link", "i.md", 8, ""),
        ("link", "m.md", 10, ""),
    ]


def test_a_reference_has_the_line_of_its_definition():
    assert pieces("[a][b]\n\nc\n\n[b]: d.md\n", "link") == [("link", "d.md", 9, "")]


def test_cells_of_a_table_have_the_line_of_their_row():
    body = "| a | b |\n|---|---|\n| [c](d.md) | e |\n| f | [g](h.md) |\n"
    assert pieces(body, "link") == [("link", "d.md", 7, ""), ("link", "h.md", 8, "")]


def test_a_link_that_only_the_renderer_sees_is_added():
    assert pieces("a\n[b](c d.md)\n", "link") == [("link", "c d.md", 6, "")]


def test_text_that_follows_straight_on_something_says_so():
    found = [one for one in read_markdown("[a](b.md){c} d\n", 1).pieces if one.kind == "text"]
    assert found == [
        Piece(kind="text", text="a", line=1),
        Piece(kind="text", text="{c} d", line=1, after=True),
    ]


def test_the_ids_of_headings_are_those_of_the_rendered_page():
    assert read_markdown("## Đọc thêm\n\n## Đọc thêm\n\n```\n## không\n```\n", 1).anchors == {"doc-them", "doc-them_1"}
