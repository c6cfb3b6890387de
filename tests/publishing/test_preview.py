from pathlib import Path

import pytest

from sxsh_site.publishing.preview import file_link, link_to_files, with_file_links


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("index.html", "dien-hinh/index.html", "dien-hinh/mau/index.html", "quan-tri/index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text('<a href="../">Mẫu</a>\n', encoding="utf-8")
    (tmp_path / "bieu-mau").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("link", "changed"),
    [
        ("mau/", "mau/index.html"),
        ("../", "../index.html"),
        ("..", "../index.html"),
        ("../dien-hinh/mau/#so-lieu", "../dien-hinh/mau/index.html#so-lieu"),
        ("./?nganh=a&tu=b c#d", "./index.html?nganh=a&tu=b c#d"),
        ("../quan-tri/", "../quan-tri/index.html"),
        # No folder, none with a page, or none of the site.
        ("mau/index.html", None),
        ("../bieu-mau/", None),
        ("khong-co/", None),
        ("#so-lieu", None),
        ("?trang=2", None),
        ("", None),
        ("/", None),
        ("https://sxsh.example/dien-hinh/", None),
        ("//sxsh.example/dien-hinh/", None),
        ("mailto:mau@example.org", None),
    ],
)
def test_a_link_to_a_folder_names_its_page(site, link, changed):
    assert file_link(link, site / "dien-hinh") == (changed or link)


def test_everything_but_links_keeps_its_bytes(site):
    html = (
        '<!doctype html>\r\n<!-- <a href="mau/"> -->\n<script>var a = \'<a href="mau/">\';</script>\n'
        '<form  action="../"><input value="mau/"></form><p title=">">&copy; Đá &amp; vôi<br/>\n'
        '<b>{}</b><a data-href="mau/" href="{}">mau/</a></P>'
    )
    old = html.format("1 < 2", "mau/?a=1&amp;b=&quot;2&quot;#c")
    new = html.format("1 < 2", "mau/index.html?a=1&amp;b=&quot;2&quot;#c")
    assert with_file_links(old, site / "dien-hinh") == new.replace('action="../"', 'action="../index.html"')


def test_every_page_of_the_site_but_the_form(site):
    link_to_files(site)
    texts = {file.relative_to(site).as_posix(): file.read_text(encoding="utf-8") for file in site.rglob("*.html")}
    assert texts == {
        "index.html": '<a href="../">Mẫu</a>\n',
        "dien-hinh/index.html": '<a href="../index.html">Mẫu</a>\n',
        "dien-hinh/mau/index.html": '<a href="../index.html">Mẫu</a>\n',
        "quan-tri/index.html": '<a href="../">Mẫu</a>\n',
    }
