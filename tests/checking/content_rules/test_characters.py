import pytest

from tests.made_up import told
from tests.made_up_content import PAGE, TEXT, findings, page, write_content


@pytest.mark.parametrize(
    ("character", "code"),
    [
        ("\u200b", "invisible-character"),
        ("\u00ad", "invisible-character"),
        ("\u202e", "invisible-character"),
        ("\u2066", "invisible-character"),
        ("\ufeff", "invisible-character"),
        ("\u2028", "invisible-character"),
        ("\U000e0041", "invisible-character"),
        ("\x1b", "control-character"),
        ("\x00", "control-character"),
        ("\x85", "control-character"),
        ("\ue000", "control-character"),
        ("\ufffd", "damaged-text"),
    ],
)
def test_a_character_that_cannot_be_seen(tmp_path, character, code):
    found = findings(write_content(tmp_path, page(f"a\nb{character}c\n")))
    assert [(one.code, one.origin.line) for one in found] == [(code, 6)]


@pytest.mark.parametrize("field", ["title", "description"])
def test_in_the_front_matter(tmp_path, field):
    found = findings(write_content(tmp_path, {PAGE: TEXT.replace(f"{field}: ", f"{field}: \u202e")}))
    assert [(one.code, one.origin.line) for one in found] == [
        ("invisible-character", {"title": 2, "description": 3}[field])
    ]


@pytest.mark.parametrize(
    "body",
    [
        "5 µm, 20 °C, m³, ±, ≤, “”, –, …, №\n",
        "10\u00a0kWh\n",
        "a\tb\n",
        "ﬁ Ａ ①\n",
        "😀 ✅\n",
        "Đồng Hới".encode().decode() + "\n",
    ],
)
def test_signs_are_text(tmp_path, body):
    assert told(findings(write_content(tmp_path, page(body)))) == []


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32", "cp1258"])
def test_other_encodings(tmp_path, encoding):
    raw = TEXT.encode(encoding, errors="replace") if encoding != "cp1258" else "Nhà máy".encode(encoding)
    found = findings(write_content(tmp_path, {PAGE: raw}))
    assert [one.code for one in found] == ["encoding-not-utf8"]
    assert found[0].origin.row is None


def test_conflict_markers(tmp_path):
    body = "<<<<<<< HEAD\nmột\n=======\nhai\n>>>>>>> nhanh\n"
    found = findings(write_content(tmp_path, page(body)))
    assert told(found) == [("conflict-marker", f"content/{PAGE}", line, "", "") for line in (5, 7, 9)]
    assert {one.origin.row for one in found} == {None}
