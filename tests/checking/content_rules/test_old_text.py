import pytest

from tests.made_up import told
from tests.made_up_content import PAGE, TEXT, findings, page, write_content

FILE = f"content/{PAGE}"


@pytest.mark.parametrize(
    ("body", "line", "code"),
    [
        ("Nhaø maùy xi maêng Maãu\n", 5, "old-font"),
        ("a\n\n- Nhµ m¸y giÊy MÉu\n", 7, "old-font"),
        ("CÃ´ng ty MÃ¢u\n", 5, "misread-text"),
        ("Ðồng Hới\n", 5, "lookalike-letter"),
    ],
)
def test_text_that_is_not_typed_in_unicode(tmp_path, body, line, code):
    found = findings(write_content(tmp_path, page(body)))
    assert [(one.code, one.origin.file, one.origin.line) for one in found] == [(code, FILE, line)]


def test_in_the_title(tmp_path):
    text = TEXT.replace("Trang Mẫu", "Nhaø maùy xi maêng")
    (found,) = findings(write_content(tmp_path, {PAGE: text}))
    assert (found.code, found.origin.line) == ("old-font", 2)


@pytest.mark.parametrize(
    "body",
    ["5 µm, 20 °C, ½, Ø 20\n", "`Nhaø maùy`\n", "Café, naïve, Škoda\n", "завод, 工場\n", "Đồng Hới, Quảng Bình\n"],
)
def test_other_signs_and_languages(tmp_path, body):
    assert told(findings(write_content(tmp_path, page(body)))) == []
