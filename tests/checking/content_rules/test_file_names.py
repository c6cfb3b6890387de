import pytest

from tests.made_up import told
from tests.made_up_content import SOUND, TEXT, findings, write_content

SVG = SOUND["assets/pictures/mau.svg"]


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("Báo cáo (cuối).svg", "bao-cao-cuoi.svg"),
        ("So-do.svg", "so-do.svg"),
        ("sơ-đồ.svg", "so-do.svg"),
        ("a\u0301.svg", "a.svg"),
        ("a b.svg", "a-b.svg"),
        ("a_b.svg", "a-b.svg"),
        ("-a.svg", "a.svg"),
        ("a%2e.svg", "a-2e.svg"),
        ("a\u202eb.svg", "ab.svg"),
        ("con.svg", "con.svg"),
        ("a'b;$(x).svg", "a-b-x.svg"),
        ("a\nb.svg", "a-b.svg"),
    ],
)
def test_a_name_with_other_letters(tmp_path, name, better):
    (found,) = findings(write_content(tmp_path, {f"assets/pictures/{name}": SVG}))
    assert told([found]) == [("file-name-letters", f"content/assets/pictures/{name}", None, "", name)]
    assert found.details["suggestion_en"] == f" For example: {better}."


def test_a_folder_with_other_letters(tmp_path):
    found = findings(write_content(tmp_path, {"assets/pictures/Ảnh/mau.svg": SVG}))
    assert told(found) == [("file-name-letters", "content/assets/pictures/Ảnh/mau.svg", None, "", "Ảnh")]


def test_names_that_differ_in_capitals_alone(tmp_path):
    found = findings(write_content(tmp_path, {"en/gioi-thieu/Mau.md": TEXT}))
    assert told(found) == [("file-name-case", "content/en/gioi-thieu/Mau.md", None, "", "en/gioi-thieu/Mau.md")]
    assert found[0].details["other"] == "content/en/gioi-thieu/mau.md"


@pytest.mark.parametrize("name", ["mau-2.svg", "2026.svg", "a.b.svg", "mau-v1.2.svg"])
def test_good_names(tmp_path, name):
    assert told(findings(write_content(tmp_path, {f"assets/pictures/{name}": SVG}))) == []


def test_the_licence_of_the_fonts_keeps_its_name(tmp_path):
    assert told(findings(write_content(tmp_path, {"assets/fonts/OFL.txt": "Mẫu\n"}))) == []
