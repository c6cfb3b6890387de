import io

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.made_up import told
from tests.made_up_content import findings, write_content

EXIF_IFD, GPS_IFD = 0x8769, 0x8825


def picture(kind: str, **options) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (8, 8), "green").save(out, kind, **options)
    return out.getvalue()


def exif(**tags) -> Image.Exif:
    made = Image.Exif()
    for name, value in tags.items():
        made[int(name[1:])] = value
    return made


def check(folder, name: str, content: bytes) -> list[tuple[str, str, str]]:
    found = findings(write_content(folder, {f"assets/pictures/{name}": content}))
    assert {one.origin.file for one in found} <= {f"content/assets/pictures/{name}"}
    return [(one.code, one.field, one.value) for one in found]


@pytest.mark.parametrize(("kind", "name"), [("JPEG", "anh.jpg"), ("WEBP", "anh.webp"), ("PNG", "anh.png")])
def test_where_it_was_taken(tmp_path, kind, name):
    made = exif(t274=1)
    made.get_ifd(GPS_IFD)[2] = (17.0, 28.0, 0.0)
    assert check(tmp_path, name, picture(kind, exif=made)) == [("file-metadata", "GPS", "")]


def test_who_and_what_took_it(tmp_path):
    made = exif(t315="Nguoi Mau", t271="May Mau", t306="2026:11:24 10:00:00")
    made.get_ifd(EXIF_IFD)[0xA431] = "0001"
    assert check(tmp_path, "anh.jpeg", picture("JPEG", exif=made)) == [
        ("file-metadata", "Artist", "Nguoi Mau"),
        ("file-metadata", "BodySerialNumber", "0001"),
        ("file-metadata", "DateTime", "2026:11:24 10:00:00"),
        ("file-metadata", "Make", "May Mau"),
    ]


def test_text_in_a_png(tmp_path):
    text = PngInfo()
    text.add_text("Author", "Người Mẫu")
    assert check(tmp_path, "anh.png", picture("PNG", pnginfo=text)) == [("file-metadata", "Author", "Người Mẫu")]


def test_a_comment_and_xmp_in_a_jpeg(tmp_path):
    content = picture("JPEG", comment="Mau", xmp=b"<x:xmpmeta/>")
    assert check(tmp_path, "anh.jpg", content) == [
        ("file-metadata", "comment", "Mau"),
        ("file-metadata", "xmp", "<x:xmpmeta/>"),
    ]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("anh.png", picture("PNG")[:40]),
        ("anh.jpg", picture("JPEG")[:60]),
        ("anh.webp", b"RIFF\x00\x00\x00\x00WEBPMau"),
    ],
)
def test_a_damaged_picture(tmp_path, name, content):
    assert [code for code, _, _ in check(tmp_path, name, content)] == ["file-damaged"]


def test_a_picture_that_unpacks_to_too_much(tmp_path):
    out = io.BytesIO()
    Image.new("1", (8000, 8000)).save(out, "PNG")
    assert [code for code, _, _ in check(tmp_path, "anh.png", out.getvalue())] == ["file-damaged"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("anh.png", picture("PNG", dpi=(96, 96))),
        ("anh.jpg", picture("JPEG", dpi=(96, 96), progressive=True)),
        ("xoay.jpg", picture("JPEG", exif=exif(t274=6, t282=72.0, t283=72.0, t296=2))),
        ("anh.webp", picture("WEBP", lossless=True)),
    ],
)
def test_a_picture_that_tells_nothing(tmp_path, name, content):
    found = findings(write_content(tmp_path, {f"assets/pictures/{name}": content}))
    assert told(found) == []
