import pytest

from tests.made_up import told
from tests.made_up_content import PAGE, findings, page, write_content

FILE = f"content/{PAGE}"
SOUND = "../../assets/pictures/mau.svg"


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("https://mau.example.vn/a.png", "picture-elsewhere"),
        ("http://mau.example.vn/a.png", "picture-elsewhere"),
        ("//mau.example.vn/a.png", "picture-elsewhere"),
        ("data:image/png;base64,AA==", "link-scheme"),
        ("javascript:x", "link-scheme"),
        ("C:\\anh\\a.png", "link-local"),
        ("../../assets/pictures/khong-co.png", "link-broken"),
        ("/assets/pictures/mau.svg", "link-broken"),
    ],
)
def test_a_picture_from_elsewhere_or_nowhere(tmp_path, address, code):
    found = findings(write_content(tmp_path, page(f"a\n![Hình Mẫu]({address})\n")))
    assert told(found) == [(code, FILE, 6, "", address)]


@pytest.mark.parametrize("text", ["", " "])
def test_a_picture_without_words(tmp_path, text):
    found = findings(write_content(tmp_path, page(f"![{text}]({SOUND})\n")))
    assert told(found) == [("picture-without-text", FILE, 5, "", SOUND)]


def test_a_picture_of_the_site(tmp_path):
    assert told(findings(write_content(tmp_path, page(f"![Hình *Mẫu*]({SOUND})\n")))) == []
