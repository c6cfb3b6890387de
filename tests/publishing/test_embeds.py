import re

from sxsh_site.pages.bodies import Renderer
from sxsh_site.publishing.embeds import write_embeds
from tests.made_up import OVERRIDES, TODAY, catalogue
from tests.publishing.worlds import URL, hostile

CASES = [
    {"id": f"mau-{year}", "year_to": str(year), "figures": "published", "title_vi": f"Điển hình Mẫu {year}"}
    for year in range(2010, 2017)
]


def _page(found, folder, name="nhung/moi-nhat/index.html"):
    assert list(write_embeds(found, Renderer(OVERRIDES), URL, TODAY, folder)) == [
        "nhung/moi-nhat/index.html",
        "en/nhung/moi-nhat/index.html",
    ]
    return (folder / name).read_text(encoding="utf-8")


def test_the_latest_cases_and_the_key_figures(tmp_path):
    text = _page(catalogue(programmes=[{}], case_studies=CASES), tmp_path)
    links = re.findall(r'<li><a href="([^"]*)" target="_top">([^<]*)</a>', text)
    assert links == [
        (f"../../dien-hinh/mau-{year}/", f"Điển hình Mẫu {year}") for year in (2016, 2015, 2014, 2013, 2012)
    ]
    assert "<dt>Ví dụ có số liệu kết quả</dt><dd>7</dd>" in text


def test_every_link_opens_the_whole_window(tmp_path):
    text = _page(catalogue(programmes=[{}], case_studies=CASES), tmp_path, "en/nhung/moi-nhat/index.html")
    assert re.findall(r"<a (?![^>]*target=\"_top\")[^>]*>", text) == []
    assert '<html lang="en">' in text
    assert '<p class="more"><a href="../../../en/" target="_top">Open the portal</a></p>' in text


def test_hostile_text_is_text(tmp_path):
    assert "<script" not in _page(hostile(), tmp_path)
