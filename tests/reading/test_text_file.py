import unicodedata
from pathlib import Path

import pytest

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.reading.text_file import LARGEST_FILE, read_text

FILE = "data/mau.csv"


def read(folder: Path, content: bytes) -> tuple[str | None, list[Finding]]:
    (folder / "mau.csv").write_bytes(content)
    return read_text(folder / "mau.csv", folder, FILE)


def fault(code: str, line: int | None = None, row: int | None = None, **details: str) -> tuple[None, list[Finding]]:
    return None, [Finding(code=code, origin=Origin(file=FILE, line=line, row=row), details=details)]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("id,title\nmau,Đồng Hới\n".encode(), "id,title\nmau,Đồng Hới\n"),
        ("id\nmẫu\n".encode("utf-8-sig"), "id\nmẫu\n"),
        (b"id\r\nmau\r\n", "id\r\nmau\r\n"),
        (b"id\n<<<< >>>> ====\n======= \n", "id\n<<<< >>>> ====\n======= \n"),
    ],
)
def test_utf8_is_read_with_or_without_a_mark(tmp_path, content, text):
    assert read(tmp_path, content) == (text, [])


def test_decomposed_text_is_composed(tmp_path):
    decomposed = unicodedata.normalize("NFD", "Đường Quảng Bình")
    assert decomposed != "Đường Quảng Bình"
    assert read(tmp_path, decomposed.encode()) == ("Đường Quảng Bình", [])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_other_unicode_encodings(tmp_path, encoding):
    content = "id,title\nmau,Đồng Hới\n".encode(encoding)
    assert read(tmp_path, content) == fault("encoding-not-utf8", guess="UTF-16, UTF-32")


def test_bytes_of_an_older_encoding_are_told_with_their_line(tmp_path):
    tcvn3 = b"id,title\nmau,M\xc9u\nhai,\xa7\xe5ng H\xedi\n"
    assert read(tmp_path, tcvn3) == fault("encoding-not-utf8", 2, guess="TCVN3")


def test_windows_1258_on_the_first_line(tmp_path):
    assert read(tmp_path, "tên".encode("cp1258")) == fault("encoding-not-utf8", 1, guess="Windows-1258")


@pytest.mark.parametrize("content", [b"", b"\n", b" \r\n\t\n"])
def test_an_empty_file(tmp_path, content):
    assert read(tmp_path, content) == fault("file-empty")


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("UTF-7", "id,title\nmau,Nh+AOA- m+AOE-y gi+Hqc-y\n"),
        ("VISCII", "id,title\nmau,Nhà máy gi\xa4y\n"),
        ("VNI", "id,title\nmau,Nhaø maùy giaáy\n"),
        ("TCVN3", "id,title\nmau,Nhµ m¸y giÊy\n"),
    ],
)
def test_the_old_encoding_of_a_file_is_guessed(tmp_path, encoding, text):
    _, (finding,) = read(tmp_path, text.encode("latin-1"))
    assert (finding.code, finding.origin.line, finding.details["guess"]) == ("encoding-not-utf8", 2, encoding)


def test_what_only_looks_like_utf_7(tmp_path):
    assert read(tmp_path, b"a+b-c,+84-,1+1-2,+abc-\n")[1] == []


def test_one_nul_is_a_character_and_many_are_an_encoding(tmp_path):
    assert read(tmp_path, b"id,title\nmau,M\x00u\n") == ("id,title\nmau,M\x00u\n", [])
    assert read(tmp_path, "id,title\n".encode("utf-16-le"))[1][0].details["guess"] == "UTF-16, UTF-32"


def test_two_byte_order_marks(tmp_path):
    assert read(tmp_path, b"\xef\xbb\xbf\xef\xbb\xbfid\n") == ("id\n", [])


def test_a_link_that_leads_to_itself(tmp_path):
    (tmp_path / "mau.csv").symlink_to("mau.csv")
    assert read_text(tmp_path / "mau.csv", tmp_path, FILE) == fault("file-outside", path=FILE)


def test_a_file_of_the_largest_size_is_read(tmp_path):
    assert read(tmp_path, b"a" * LARGEST_FILE) == ("a" * LARGEST_FILE, [])


def test_a_larger_file_is_not(tmp_path):
    assert read(tmp_path, b"a" * (LARGEST_FILE + 1)) == fault("file-too-large", limit="10")


def test_a_missing_file(tmp_path):
    assert read_text(tmp_path / "mau.csv", tmp_path, FILE) == fault("file-missing", path=FILE)


def test_a_path_that_leaves_the_folder(tmp_path):
    (tmp_path / "secret.csv").write_text("x")
    (tmp_path / "data").mkdir()
    place = tmp_path / "data" / ".." / "secret.csv"
    assert read_text(place, tmp_path / "data", FILE) == fault("file-outside", path=FILE)


def test_a_symbolic_link_is_not_followed(tmp_path):
    for target in ("/etc/hostname", "other.csv", "nowhere"):
        (tmp_path / "other.csv").write_text("x")
        (tmp_path / "mau.csv").symlink_to(target)
        assert read_text(tmp_path / "mau.csv", tmp_path, FILE) == fault("file-outside", path=FILE)
        (tmp_path / "mau.csv").unlink()


def test_a_linked_folder_is_not_followed(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "mau.csv").write_text("x")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "folder").symlink_to(tmp_path / "elsewhere")
    place = tmp_path / "data" / "folder" / "mau.csv"
    assert read_text(place, tmp_path / "data", FILE) == fault("file-outside", path=FILE)


def test_conflict_markers_are_all_told(tmp_path):
    content = b"id\n<<<<<<< HEAD\nmau\n=======\nmau-hai\n>>>>>>> nhanh\n"
    text, findings = read(tmp_path, content)
    assert text is None
    assert findings == [
        Finding(code="conflict-marker", origin=Origin(file=FILE, line=line, row=line)) for line in (2, 4, 6)
    ]


def test_a_folder_in_the_place_of_a_file(tmp_path):
    (tmp_path / "mau.csv").mkdir()
    (finding,) = read_text(tmp_path / "mau.csv", tmp_path, FILE)[1]
    assert (finding.code, finding.details["why_en"]) == (
        "file-unreadable",
        "a folder stands in the place of the file",
    )


@pytest.mark.parametrize(("method", "fault"), [("read_bytes", PermissionError), ("stat", PermissionError)])
def test_a_file_that_may_not_be_read(tmp_path, monkeypatch, method, fault):
    (tmp_path / "mau.csv").write_text("id\n")

    def refused(*_: object, **__: object) -> None:
        raise fault(13, "refused")

    with monkeypatch.context() as patched:
        patched.setattr(Path, method, refused)
        text, found = read_text(tmp_path / "mau.csv", tmp_path, FILE)
    assert text is None
    assert [(one.code, one.details["why_en"]) for one in found] == [
        ("file-unreadable", "there is no permission to read it")
    ]
