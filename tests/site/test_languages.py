"""Each page says in which language it is, where it stands, and where its other language is."""

from urllib.parse import urljoin

import pytest
from PIL import Image

from tests.site.builds import Site, is_bare
from tests.site.markup import Markup, address_of, read


def _pages(pages: dict[str, Markup]) -> list[tuple[str, Markup]]:
    return [(address_of(file), page) for file, page in pages.items() if file != "404.html" and not is_bare(file)]


def _other(address: str) -> str:
    return address.removeprefix("en/") if address.startswith("en/") else f"en/{address}"


def test_html_lang(root_pages: dict[str, Markup]) -> None:
    pages = _pages(root_pages)
    assert [a for a, page in pages if page.lang != ("en" if a.startswith("en/") else "vi")] == []


@pytest.mark.parametrize("place", ["root", "sub"])
def test_the_canonical_address_is_the_page_itself(place: str, request: pytest.FixtureRequest) -> None:
    site: Site = request.getfixturevalue(f"{place}_site")
    pages = _pages(request.getfixturevalue(f"{place}_pages"))
    assert [a for a, page in pages if page.canonical != f"{site.url}/{a}"] == []
    assert [a for a, page in pages if page.properties["og:url"] != f"{site.url}/{a}"] == []


@pytest.mark.parametrize("place", ["root", "sub"])
def test_alternates_are_the_page_in_both_languages(place: str, request: pytest.FixtureRequest) -> None:
    """All pages of ours are translated today; both versions name both, and so name each other."""
    site: Site = request.getfixturevalue(f"{place}_site")
    wrong = []
    for address, page in _pages(request.getfixturevalue(f"{place}_pages")):
        vi = f"{site.url}/{address.removeprefix('en/')}"
        en = f"{site.url}/en/{address.removeprefix('en/')}"
        if page.alternates != {"vi": vi, "en": en, "x-default": vi} or not site.page(_other(address)).is_file():
            wrong.append(address)
    assert wrong == []


def test_the_language_switch_stays_on_the_page(root_pages: dict[str, Markup]) -> None:
    wrong = []
    for address, page in _pages(root_pages):
        target = urljoin(f"https://host/{address}", page.switch)
        if target != f"https://host/{_other(address)}" or page.switch_described_by:
            wrong.append(address)
    assert wrong == []


VI_NOTE = "Trang này chưa có bản tiếng Anh; liên kết mở mục gần nhất đã dịch."
EN_NOTE = "This page has no Vietnamese version; the link opens the nearest translated section."


@pytest.mark.parametrize(
    ("address", "leads_to", "note"),
    [
        ("gioi-thieu/trang-mau/", "en/gioi-thieu/", VI_NOTE),
        ("en/gioi-thieu/sample-page/", "gioi-thieu/", EN_NOTE),
        # The whole section is Vietnamese: the nearest page above that is translated is the home page.
        ("muc-mau/trang-mau/", "en/", VI_NOTE),
    ],
)
def test_a_page_without_translation_leads_to_its_nearest_translated_parent(
    address: str, leads_to: str, note: str, prose_site: Site
) -> None:
    page = read(prose_site.page(address))
    assert urljoin(f"https://host/{address}", page.switch) == f"https://host/{leads_to}"
    assert page.alternates == {}
    text = prose_site.page(address).read_text(encoding="utf-8")
    assert f'id="{page.switch_described_by}">{note}</span>' in text


def test_a_page_without_translation_is_not_made_in_the_other_language(prose_site: Site) -> None:
    assert not prose_site.page(_other("gioi-thieu/trang-mau/")).exists()
    assert not prose_site.page("gioi-thieu/sample-page/").exists()


def test_the_page_for_what_is_not_found_speaks_both_languages(root_site: Site, root_pages: dict[str, Markup]) -> None:
    page = root_pages["404.html"]
    text = (root_site.folder / "404.html").read_text(encoding="utf-8")
    assert page.lang == "vi"
    assert (page.canonical, page.alternates) == ("", {})
    assert page.properties["robots"] == "noindex"
    assert "<h1>Không tìm thấy trang này</h1>" in text
    assert '<p class="other-lang" lang="en"><b>Page not found.</b>' in text
    assert '<a href="/en/" hreflang="en">' in text


@pytest.mark.parametrize("place", ["root", "sub"])
def test_a_page_names_its_picture_its_feed_and_its_calendar_in_its_language(
    place: str, request: pytest.FixtureRequest
) -> None:
    site: Site = request.getfixturevalue(f"{place}_site")
    wrong, found = [], set()
    for address, page in _pages(request.getfixturevalue(f"{place}_pages")):
        language = "en" if address.startswith("en/") else "vi"
        before = "en/" if language == "en" else ""
        named = {kind: urljoin(f"/{address}", href).lstrip("/") for kind, href in page.other_forms.items()}
        picture = page.properties["og:image"]
        if named != {"application/atom+xml": f"{before}cap-nhat.xml", "text/calendar": f"{before}lich.ics"}:
            wrong.append(address)
        if not picture.endswith(f"-{language}.png") or not page.properties["og:image:alt"]:
            wrong.append(address)
        found |= {site.folder / name for name in named.values()} | {site.folder / picture.removeprefix(f"{site.url}/")}
    assert wrong == []
    assert [file for file in found if not file.is_file()] == []
    for file in found:
        if file.suffix == ".png":
            with Image.open(file) as picture_file:
                assert picture_file.size == (1200, 630)
