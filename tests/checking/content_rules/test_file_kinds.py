import pytest

from sxsh_site.findings.finding import Finding
from tests.made_up import told
from tests.made_up_content import SOUND, findings, write_content


@pytest.mark.parametrize(
    "path",
    [
        "assets/documents/login.html",
        "assets/pictures/login.htm",
        "vi/gioi-thieu/ma.js",
        "assets/documents/ma.js",
        "vi/gioi-thieu/bao-cao.pdf",
        "assets/documents/bao-cao.docx",
        "assets/documents/bang.xlsx",
        "assets/documents/gon.zip",
        "assets/pictures/anh.gif",
        "assets/scripts/ma.wasm",
        "assets/scripts/service.mjs",
        "readme.md",
        "assets/documents/trang.md",
        "fr/gioi-thieu/mau.md",
        "khong-duoi",
        ".htaccess",
        "assets/documents/web.config",
    ],
)
def test_a_file_that_does_not_belong(tmp_path, path):
    found = findings(write_content(tmp_path, {path: "Mẫu\n"}))
    assert ("file-kind", f"content/{path}", None, "", path.rsplit("/", 1)[-1]) in told(found)


def test_where_it_belongs_is_told(tmp_path):
    (found,) = findings(write_content(tmp_path, {"vi/gioi-thieu/so-do.svg": SOUND["assets/pictures/mau.svg"]}))
    assert found.details["places_vi"] == " Loại tệp này chỉ nằm trong content/assets/logos, content/assets/pictures."


@pytest.mark.parametrize(
    ("size", "codes"), [(10 * 1024 * 1024, ["file-damaged"]), (10 * 1024 * 1024 + 1, ["file-too-large"])]
)
def test_a_large_file(tmp_path, size, codes):
    found = findings(write_content(tmp_path, {"assets/documents/lon.pdf": b"%PDF-" + b"\0" * (size - 5)}))
    assert [one.code for one in found] == codes


@pytest.mark.parametrize("path", ["assets/pictures/mau.png", "assets/pictures/mau.jpg", "assets/fonts/mau.woff2"])
def test_a_file_that_is_not_what_its_name_says(tmp_path, path):
    found = findings(write_content(tmp_path, {path: b"<html><script>alert(1)</script></html>"}))
    assert [one.code for one in found] == ["file-damaged"]


def test_a_large_page(tmp_path):
    found = findings(write_content(tmp_path, {"vi/gioi-thieu/mau.md": "a" * (256 * 1024 + 1)}))
    assert told(found) == [("file-too-large", "content/vi/gioi-thieu/mau.md", None, "", "")]


@pytest.mark.parametrize("target", ["/etc/passwd", "khong-co", "mau.svg"])
@pytest.mark.parametrize("name", ["assets/pictures/noi.svg", "vi/gioi-thieu/noi.md"])
def test_a_symbolic_link_is_told_and_not_followed(tmp_path, name, target):
    content = write_content(tmp_path / "content")
    (content / name).symlink_to(target)
    assert told(findings(content)) == [("file-outside", f"content/{name}", None, "", "")]


def test_a_linked_folder_is_told_once(tmp_path):
    (tmp_path / "ngoai").mkdir()
    (tmp_path / "ngoai" / "mat.html").write_text("x")
    content = write_content(tmp_path / "content")
    (content / "assets" / "noi").symlink_to(tmp_path / "ngoai")
    assert told(findings(content)) == [("file-outside", "content/assets/noi", None, "", "")]


def test_a_folder_that_is_not_there(tmp_path):
    found: list[Finding] = findings(tmp_path / "khong-co")
    assert told(found) == [("file-missing", "content", None, "", "")]
