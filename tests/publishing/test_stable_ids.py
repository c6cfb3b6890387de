import re

from sxsh_site.pages.bodies import Renderer
from sxsh_site.publishing.record_pages import KIND_OF_TABLE, record_pages
from sxsh_site.publishing.stable_ids import write_stable_ids
from sxsh_site.views.addresses import KINDS
from tests.made_up import OVERRIDES, TODAY, catalogue
from tests.publishing.worlds import URL, hostile, pages


def _written(found, folder):
    records = tuple(record_pages(found))
    files = list(write_stable_ids(found, records, pages(found), Renderer(OVERRIDES), URL, TODAY, folder))
    assert sorted(files) == sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.html"))
    return files


def test_every_record_with_a_page_has_a_lasting_address():
    found = catalogue(programmes=[{}], techniques=[{"id": "ky_thuat"}])
    stable = {one.stable: one.path for one in record_pages(found) if one.kind != "table"}
    assert stable["id/programme/mau/"] == "chuong-trinh/"
    assert stable["id/technique/ky_thuat/"] == "giai-phap/ky-thuat/"
    assert set(KIND_OF_TABLE.values()) | {"norms", "report_year", "table"} == set(KINDS)


def test_an_address_leads_to_its_page(tmp_path):
    _written(
        catalogue(programmes=[{}], techniques=[{"id": "ky_thuat", "title_vi": "Mẫu", "title_en": "Sample"}]), tmp_path
    )
    text = (tmp_path / "id/technique/ky_thuat/index.html").read_text(encoding="utf-8")
    assert text.splitlines() == [
        "<!doctype html>",
        '<html lang="vi">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        '<link rel="icon" type="image/svg+xml" href="../../../assets/logos/mark.svg">',
        "<title>Mẫu</title>",
        '<meta http-equiv="refresh" content="0; url=../../../giai-phap/ky-thuat/">',
        '<link rel="canonical" href="https://sxsh.example/giai-phap/ky-thuat/">',
        "</head>",
        "<body>",
        '<p><a href="../../../giai-phap/ky-thuat/">Mẫu</a></p>',
        '<p lang="en"><a href="../../../en/giai-phap/ky-thuat/" hreflang="en">Sample</a></p>',
        "</body>",
        "</html>",
    ]


def test_a_removed_record_says_so(tmp_path):
    tombstone = {
        "kind": "facility",
        "id": "co-so-mau",
        "removed_on": "2026-11-05",
        "reason_vi": "Cơ sở Mẫu rút lại sự đồng ý.",
        "reason_en": "The Sample facility withdrew its consent.",
    }
    _written(catalogue(programmes=[{}], tombstones=[tombstone]), tmp_path)
    text = (tmp_path / "id/facility/co-so-mau/index.html").read_text(encoding="utf-8")
    assert re.findall(r"<p>(.*?)</p>", text) == [
        "Cơ sở sản xuất, mã co-so-mau: gỡ 05/11/2026.",
        "Lý do: Cơ sở Mẫu rút lại sự đồng ý.",
        '<a href="../../../co-so/">Xem các hồ sơ khác của mục này</a>',
        "Facility, identifier co-so-mau: removed 5 November 2026.",
        "Reason: The Sample facility withdrew its consent.",
        '<a href="../../../en/co-so/" hreflang="en">See the other records of this section</a>',
    ]
    assert "http-equiv" not in text


def test_the_addresses_that_people_have_say_so_in_their_language(tmp_path):
    tombstone = {"kind": "technique", "id": "ky_thuat", "removed_on": "2026-11-05", "reason_vi": "Mẫu."}
    files = _written(catalogue(programmes=[{}], tombstones=[tombstone]), tmp_path)
    shown = {}
    for address, language in (("giai-phap/ky-thuat/", "vi"), ("en/giai-phap/ky-thuat/", "en")):
        assert f"{address}index.html" in files
        text = (tmp_path / address / "index.html").read_text(encoding="utf-8")
        assert f'<html lang="{language}">' in text
        assert '<meta name="robots" content="noindex">' in text
        shown[language] = re.findall(r"<h1>(.*?)</h1>|<a href=(.*?)>", text)
    assert shown == {
        "vi": [
            ("Hồ sơ này đã được gỡ", ""),
            ("", '"../../giai-phap/"'),
            ("This record was removed", ""),
            ("", '"../../en/giai-phap/" hreflang="en"'),
        ],
        "en": [
            ("This record was removed", ""),
            ("", '"../../../en/giai-phap/"'),
            ("Hồ sơ này đã được gỡ", ""),
            ("", '"../../../giai-phap/" hreflang="vi"'),
        ],
    }


def test_a_page_that_has_taken_the_address_stays(tmp_path):
    """Tasks and programmes lie in one folder."""
    page = tmp_path / "chuong-trinh/nhiem-vu-mau/index.html"
    page.parent.mkdir(parents=True)
    page.write_text("Mẫu", encoding="utf-8")
    tombstone = {"kind": "programme", "id": "nhiem-vu-mau"}
    found = catalogue(programmes=[{}], tombstones=[tombstone])
    files = list(write_stable_ids(found, (), (), Renderer(OVERRIDES), URL, TODAY, tmp_path))
    assert files == ["id/programme/nhiem-vu-mau/index.html", "en/chuong-trinh/nhiem-vu-mau/index.html"]
    assert page.read_text(encoding="utf-8") == "Mẫu"


def test_hostile_text_is_text(tmp_path):
    _written(hostile(), tmp_path)
    pages = [file.read_text(encoding="utf-8") for file in tmp_path.rglob("*.html")]
    assert [text for text in pages if "<script" in text] == []
    shown = "<title>&lt;script&gt;alert(1)&lt;/script&gt;</title>"
    assert sum(shown in text for text in pages) == 1
