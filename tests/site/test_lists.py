"""Lists in a real browser: narrowed, sorted and searched, by keyboard, on a phone, and without scripts."""

import csv
import gzip
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from sxsh_site.language.collation import sort_key
from tests.site.builds import DATA, ROOT, Site, environment, passed, sxsh
from tests.site.conftest import URL, Once, serving

# Every list with a bar: words that find some of its rows, and an order where it has one.
LISTS = {
    "dien-hinh/": ("giay", "payback"),
    "co-so/": ("giay", "-results"),
    "co-so/ket-qua/": ("dien", "year"),
    "giai-phap/danh-sach/": ("lo hoi", "name"),
    "van-ban/": ("nang luong", "issued"),
    "thuat-ngu/": ("san xuat", "name"),
    "hoi-dap/": ("tien", ""),
    "ho-tro/": ("so cong thuong", "name"),
    "dinh-muc/": ("bia", "name"),
    "huong-dan/": ("bia", "name"),
    "giai-phap/": ("nguyen lieu", "name"),
    "chuong-trinh/chi-tieu/": ("2015", "name"),
    "chuong-trinh/ca-nuoc/": ("2020", "name"),
    "co-so/khu-cong-nghiep/": ("dong hoi", "name"),
    "du-lieu/": ("van ban", "name"),
    "du-lieu/ma-nganh/": ("bia", "name"),
}
ROWS = ".listed [data-row]:not([hidden])"
axe = Axe()


@pytest.fixture(scope="session")
def long_site(once: Once) -> Site:
    """A made-up province whose facilities do not fit one page."""

    def fill(folder: Path) -> None:
        folder.mkdir()
        command = [sys.executable, "-m", "sxsh_site", "demo", "--facilities", "400", "--out", str(folder / "data")]
        passed(subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False))
        passed(sxsh("--data", folder / "data", "--out", folder / "site"))

    return Site(folder=once("long", fill) / "site", url=URL)


@pytest.fixture(scope="module")
def served_long(long_site: Site) -> Iterator[str]:
    with serving(long_site.folder) as address:
        yield address


def _names(page: Page) -> list[str]:
    return page.locator(ROWS).evaluate_all(
        "rows => rows.map(row => row.querySelector('h2, h3, th').firstChild.textContent)"
    )


def _addresses(page: Page, served: str) -> list[str]:
    found = page.locator(ROWS).evaluate_all("rows => rows.map(row => row.querySelector('a').href)")
    return [address.removeprefix(served) for address in found]


def _open(page: Page) -> None:
    """The bar is folded on a phone."""
    if not page.locator("#loc [name=q]").is_visible():
        page.locator("#loc summary").click()


def _status(page: Page) -> str:
    return page.locator("#so-dong").inner_text()


def _shown(page: Page) -> int:
    match = re.match(r"([\d.,]+)", _status(page))
    assert match is not None
    return int(re.sub(r"\D", "", match[1]))


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (320, "dark"), (1280, "light")])
@pytest.mark.parametrize("path", LISTS)
def test_axe_finds_nothing_in_any_state(path: str, width: int, scheme: str, served: str, page: Page) -> None:
    words, order = LISTS[path]
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(served + path)
    total = page.locator(ROWS).count()
    for state, query in (("filtered", f"?q={words}"), ("empty", "?q=khongconaonhuthe"), ("sorted", f"?sort={order}")):
        page.goto(f"{served}{path}{query}")
        if not query.endswith("="):
            expect(page.locator("#so-dong")).to_contain_text(" trong ")
        _open(page)
        rows = page.locator(ROWS).count()
        fits = {"filtered": 0 < rows < total, "empty": rows == 0, "sorted": rows == min(total, 100)}
        assert fits[state], (state, rows, total)
        assert page.locator("#khong-khop").is_visible() == (state == "empty")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert [one["id"] for one in axe.run(page).response["violations"]] == []


@pytest.mark.parametrize(
    "words", ["đồng hới", "dong hoi", "ĐỒNG  HỚI", unicodedata.normalize("NFD", "Đồng Hới"), "hoi dong"]
)
def test_words_find_with_and_without_accents(words: str, served: str, page: Page) -> None:
    page.goto(f"{served}ho-tro/")
    page.locator("#loc [name=q]").fill(words)
    assert _names(page) == ["Ủy ban nhân dân thành phố Đồng Hới", "Phòng Kinh tế thành phố Đồng Hới"]


def test_a_count_is_what_its_value_leaves(served: str, page: Page) -> None:
    page.goto(f"{served}co-so/")
    option = page.locator("#loc-sector option[value=paper]")
    count = int(re.findall(r"\((\d+)\)$", option.inner_text())[0])
    with (DATA / "facilities.csv").open(encoding="utf-8") as file:
        facilities = list(csv.DictReader(file))
    paper = [one for one in facilities if one["sector_id"] == "paper"]
    assert count == len(paper)
    page.locator("#loc-sector").select_option("paper")
    assert _status(page) == f"{count} trong {len(facilities)} mục"
    assert sorted(_addresses(page, served)) == sorted(f"co-so/{one['id']}/" for one in paper)
    # The other counts are those within the sector, its own those of the whole.
    places = page.locator("#loc-place option:not([disabled])").all_inner_texts()[1:]
    known = [one for one in paper if one["place_id"]]
    assert sum(int(re.findall(r"\((\d+)\)$", text)[0]) for text in places) == len(known)
    assert page.locator("#loc-sector option[value=beer]").inner_text().endswith("(4)")
    page.get_by_role("button", name="Bỏ lọc").click()
    expect(page.locator("#so-dong")).to_have_text(f"{len(facilities)} cơ sở")
    assert urlsplit(page.url).query == ""


@pytest.mark.parametrize("path", ["dien-hinh/", "co-so/", "van-ban/", "thuat-ngu/", "ho-tro/"])
def test_the_browser_sorts_as_the_build_does(path: str, served: str, page: Page) -> None:
    page.goto(f"{served}{path}")
    names = sorted(set(_names(page)))
    sort = "names => names.toSorted(new Intl.Collator('vi').compare)"
    assert page.evaluate(sort, names) == sorted(names, key=sort_key)


def test_names_are_in_vietnamese_order(served: str, page: Page) -> None:
    page.goto(f"{served}co-so/?sort=name")
    names = _names(page)
    assert names == sorted(names, key=sort_key)
    assert len(names) > 40


def test_what_is_not_known_comes_last(served: str, page: Page) -> None:
    page.goto(f"{served}dien-hinh/?sort=payback")
    given = page.locator(ROWS).evaluate_all("rows => rows.map(row => row.getAttribute('data-n-payback'))")
    known = [float(one) for one in given if one is not None]
    assert len(known) > 2
    assert given == [*given[: len(known)], *[None] * (len(given) - len(known))]
    assert known == sorted(known)
    page.goto(f"{served}co-so/?sort=-results")
    numbers = page.locator(f"{ROWS} td.num").all_inner_texts()
    numbers = [int(text) for text in numbers if text.isdigit()]
    assert all(a >= b for a, b in pairwise(numbers))


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("dien-hinh/", "?technique=good_housekeeping&sort=name"),
        ("co-so/", "?q=vicem&origin=vietnam&sort=-results"),
        ("van-ban/", "?level=province&sort=issued"),
    ],
)
def test_the_address_survives_a_reload_and_the_switch_of_language(
    path: str, query: str, served: str, page: Page
) -> None:
    page.goto(f"{served}{path}{query}")
    found, told = _addresses(page, served), _status(page)
    assert found
    page.reload()
    assert (_addresses(page, served), _status(page)) == (found, told)
    page.locator(".strip__lang").click()
    page.wait_for_url(f"{served}en/{path}{query}")
    # Names differ between the languages, and with them their order.
    assert sorted(_addresses(page, served)) == sorted(f"en/{one}" for one in found)
    page.locator(".strip__lang").click()
    page.wait_for_url(f"{served}{path}{query}")
    assert _addresses(page, served) == found


def test_what_is_not_offered_is_not_asked(served: str, page: Page) -> None:
    page.goto(f"{served}co-so/?sector=khong-co&sort=khong-co")
    assert (page.locator("#loc-sector").input_value(), page.locator("#loc-sort").input_value()) == ("", "")
    assert urlsplit(page.url).query == ""
    assert page.locator(ROWS).count() == _shown(page)


def _tab_until(page: Page, reached: str) -> None:
    """Go on by keyboard until the browser says that a place is reached; a page has not that many stops."""
    for _ in range(400):
        if page.evaluate(reached):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"never reached: {reached}", pytrace=False)


def test_a_keyboard_is_enough(served: str, page: Page) -> None:
    page.goto(f"{served}van-ban/")
    _tab_until(page, "document.activeElement.id === 'loc-q'")
    page.keyboard.type("nghi dinh")
    expect(page.locator("#so-dong")).to_contain_text(" trong ")
    _tab_until(page, "document.activeElement.id === 'loc-sort'")
    before = _addresses(page, served)
    page.keyboard.press("ArrowDown")
    expect(page.locator("#loc-sort")).to_have_value("issued")
    assert _addresses(page, served)[0] != before[0]
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#so-dong")).to_have_text(re.compile(r"^\d+ văn bản$"))
    page.locator("#loc-q").focus()
    page.keyboard.type("khongconaonhuthe")
    _tab_until(page, "document.activeElement.closest('#khong-khop') !== null")
    page.keyboard.press("Enter")
    expect(page.locator("#khong-khop")).to_be_hidden()


def test_groups_without_a_match_are_not_shown(served: str, page: Page) -> None:
    page.goto(f"{served}ho-tro/?q=dong+hoi")
    assert page.locator(".listed .section:visible").count() == 2
    page.goto(f"{served}hoi-dap/?q=hoan+von")
    assert 0 < page.locator(".listed .section:visible").count() < page.locator(".listed .section").count()


def test_the_script_is_small_and_only_where_it_is_used(root_site: Site) -> None:
    for name in ("lists.js", "compare.js"):
        assert len(gzip.compress((root_site.folder / "assets/scripts" / name).read_bytes(), 9)) <= 2048
    using = {
        address
        for address in root_site.addresses()
        if "scripts/lists.js" in root_site.page(address).read_text(encoding="utf-8") and not address.startswith("en/")
    }
    assert using == set(LISTS)


# -- without scripts
def test_values_have_pages_of_their_own(served: str, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 640}, java_script_enabled=False)
    page.goto(f"{served}dien-hinh/")
    assert not page.locator("#loc").is_visible()
    all_cases = page.locator(ROWS).count()
    page.locator(".facets summary", has_text="Theo ngành").click()
    link = page.locator(".facets").get_by_role("link", name="Giấy", exact=True)
    count = int(link.locator("xpath=following-sibling::span").inner_text())
    link.click()
    assert page.url == f"{served}dien-hinh/nganh/paper/"
    assert page.locator(ROWS).count() == count
    assert set(page.locator(ROWS).evaluate_all("rows => rows.map(row => row.dataset.fSector)")) == {"paper"}
    assert page.locator("h1").inner_text() == "Ví dụ áp dụng sản xuất sạch hơn, ngành: Giấy"
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.get_by_role("link", name="Cả danh sách, có lọc và sắp xếp").click()
    assert page.locator(ROWS).count() == all_cases
    page.close()


def test_pages_of_values_are_in_the_sitemap_in_both_languages(root_site: Site) -> None:
    sitemap = (root_site.folder / "sitemap.xml").read_text(encoding="utf-8")
    for path in ("dien-hinh/nganh/paper/", "dien-hinh/giai-phap/good-housekeeping/", "van-ban/nam/2023/"):
        page = root_site.page(path).read_text(encoding="utf-8")
        assert f'<link rel="canonical" href="{URL}/{path}">' in page
        assert f'<link rel="alternate" hreflang="en" href="{URL}/en/{path}">' in page
        for address in (f"{URL}/{path}", f"{URL}/en/{path}"):
            assert f"<loc>{address}</loc>" in sitemap


def test_no_page_of_a_value_holds_less_than_two_rows(root_site: Site) -> None:
    few = {}
    for address in root_site.addresses():
        if re.fullmatch(r"(en/)?(dien-hinh|co-so|van-ban)/[a-z-]+/[^/]+/", address) and "so-sanh" not in address:
            text = root_site.page(address).read_text(encoding="utf-8")
            few[address] = len(re.findall(r"<(?:tr|li) data-row", text))
    assert len(few) > 60
    assert {address: count for address, count in few.items() if count < 2} == {}


# -- long lists
def test_rows_beyond_the_page_are_fetched_when_first_asked_for(served_long: str, long_site: Site, page: Page) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(f"{served_long}co-so/", wait_until="networkidle")
    file = f"{served_long}co-so/moi-dong.json"
    assert file not in fetched
    assert (page.locator(ROWS).count(), _status(page)) == (150, "400 cơ sở")
    with (long_site.folder.parent / "data/facilities.csv").open(encoding="utf-8") as table:
        facilities = list(csv.DictReader(table))
    _open(page)
    beer = [one for one in facilities if one["sector_id"] == "beer"]
    assert page.locator("#loc-sector option[value=beer]").inner_text() == f"Bia ({len(beer)})"
    page.locator("#loc-sector").select_option("beer")
    expect(page.locator("#so-dong")).to_have_text(f"{len(beer)} trong 400 mục")
    assert fetched.count(file) == 1
    assert sorted(_addresses(page, served_long)) == sorted(f"co-so/{one['id']}/" for one in beer)
    assert not page.locator("#cac-trang").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert axe.run(page).response["violations"] == []
    page.locator(f"{ROWS} a").first.click()
    assert page.locator("h1").inner_text().startswith("Cơ sở Mẫu số")


def test_more_rows_are_shown_by_keyboard(served_long: str, page: Page) -> None:
    page.goto(f"{served_long}co-so/?sort=-results")
    expect(page.locator("#so-dong")).to_have_text("400 trong 400 mục")
    assert page.locator(ROWS).count() == 100
    page.locator("#xem-them button").focus()
    page.keyboard.press("Enter")
    expect(page.locator(ROWS)).to_have_count(200)
    assert page.evaluate(
        "document.activeElement === document.querySelectorAll('.listed [data-row]')[100].querySelector('a')"
    )
    names = _names(page)
    page.reload()
    expect(page.locator("#so-dong")).to_have_text("400 trong 400 mục")
    assert _names(page) == names[:100]


def test_a_list_that_cannot_be_fetched_says_so(served_long: str, page: Page) -> None:
    page.route("**/moi-dong.json", lambda route: route.abort())
    page.goto(f"{served_long}co-so/")
    page.locator("#loc-q").fill("mau")
    expect(page.locator("#so-dong")).to_contain_text("Chưa tải được")
    assert page.locator(ROWS).count() == 150


def test_all_rows_stand_on_static_pages_once(long_site: Site) -> None:
    links = []
    for address in ("co-so/", "co-so/trang/2/", "co-so/trang/3/"):
        text = long_site.page(address).read_text(encoding="utf-8")
        links += re.findall(r'<tr data-row[^>]*><th scope="row"><a href="[./]*(co-so/[^"]+)"', text)
    assert (len(links), len(set(links))) == (400, 400)
    assert not long_site.page("co-so/trang/4/").exists()


def test_the_index_stays_small(long_site: Site, root_site: Site) -> None:
    """Of the facilities it names the list alone."""
    text = long_site.page("tim-kiem/").read_text(encoding="utf-8")
    assert "co-so/mau-00001/" not in text
    assert len(text) < 250_000
