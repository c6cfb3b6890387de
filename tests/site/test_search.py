"""The search, in a real browser: what it finds, what it fetches, that everybody can use it."""

import json
import re
import unicodedata
from pathlib import Path
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from sxsh_site.publishing.search import SearchPages, abbreviations, searched_part
from sxsh_site.publishing.search_pieces import VERSION
from tests.site.builds import Site
from tests.site.conftest import serving
from tests.site.markup import Markup

# What is asked, and the page that must be among the first three.
QUERIES = [
    # Vietnamese with accents
    ("vi", "sản xuất sạch hơn", "van-ban/qd-2384-2013-qb/"),
    ("vi", "Đồng Hới", "ho-tro/phong-kinh-te-dong-hoi/"),
    ("vi", "đá vôi", "nganh/cement/"),
    ("vi", "bia Hồng Hà", "dien-hinh/bia-hong-ha/"),
    ("vi", "tinh bột sắn", "dinh-muc/cassava-starch/"),
    ("vi", "biến tần", "dien-hinh/xi-mang-luu-xa/"),
    ("vi", "khuyến công", "ho-tro/trung-tam-khuyen-cong-xttm-qb/"),
    ("vi", "khí nhà kính", "van-ban/nd-06-2022/"),
    ("vi", "sáu bước", "giai-phap/sau-buoc/"),
    ("vi", "quyền riêng tư", "gioi-thieu/quyen-rieng-tu/"),
    # without accents
    ("vi", "san xuat sach hon", "van-ban/qd-1419-2009/"),
    ("vi", "dong hoi", "ho-tro/phong-kinh-te-dong-hoi/"),
    ("vi", "da voi", "huong-dan/cement/"),
    ("vi", "tinh bot san", "nganh/cassava-starch/"),
    ("vi", "gach tuy nen", "huong-dan/brick/"),
    ("vi", "quan ly noi vi", "giai-phap/good-housekeeping/"),
    ("vi", "giay phong chau", "dien-hinh/giay-phong-chau/"),
    ("vi", "bia", "nganh/beer/"),
    ("vi", "2384", "chuong-trinh/quyet-dinh/"),
    # half with accents, run together, one accent wrong
    ("vi", "xi mang", "dinh-muc/cement/"),
    ("vi", "ximang", "dinh-muc/cement/"),
    ("vi", "xi mnag", "dinh-muc/cement/"),
    ("vi", "tinh bọt sắn", "dinh-muc/cassava-starch/"),
    # accents as characters of their own
    ("vi", unicodedata.normalize("NFD", "sản xuất sạch hơn"), "van-ban/qd-2384-2013-qb/"),
    ("vi", unicodedata.normalize("NFD", "ĐỒNG HỚI"), "ho-tro/phong-kinh-te-dong-hoi/"),
    # abbreviations
    ("vi", "SXSH", "van-ban/qd-2384-2013-qb/"),
    ("vi", "CSSXCN", "ho-tro/cssxcn-qb/"),
    ("vi", "CP", "thuat-ngu/"),
    ("vi", "RECP", "thuat-ngu/"),
    ("vi", "KCN", "co-so/khu-cong-nghiep/"),
    ("en", "CP", "en/thuat-ngu/"),
    # English
    ("en", "compressed air", "en/dinh-muc/general/"),
    ("en", "cement", "en/dinh-muc/cement/"),
    ("en", "Hong Ha", "en/dien-hinh/bia-hong-ha/"),
    ("en", "dong hoi", "en/ho-tro/phong-kinh-te-dong-hoi/"),
]
INDEX = re.compile(r"/pagefind/|viet-tat\.json")
POLICY = (
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self';"
    " form-action 'self'; base-uri 'none'; script-src 'self' 'wasm-unsafe-eval'"
)
axe = Axe()


def _answered(page: Page) -> None:
    expect(page.get_by_role("status")).not_to_have_text("", timeout=30_000)


def _ask(page: Page, served: str, language: str, query: str) -> None:
    page.goto(f"{served}{'en/' if language == 'en' else ''}tim-kiem/?q={quote(query)}")
    _answered(page)


def _found(page: Page, served: str) -> list[str]:
    links = page.locator("#ket-qua:visible a").all()
    addresses = [str(link.evaluate("link => link.href")) for link in links]
    return [address.removeprefix(served).split("#")[0] for address in addresses]


def _search_by_typing(page: Page, text: str) -> None:
    page.keyboard.type(text)
    page.keyboard.press("Enter")
    _answered(page)


@pytest.mark.parametrize(("language", "query", "path"), QUERIES)
def test_the_right_page_is_among_the_first_three(language: str, query: str, path: str, served: str, page: Page) -> None:
    _ask(page, served, language, query)
    assert path in _found(page, served)[:3]


def test_exact_accents_come_before_folded_ones(tmp_path: Path, page: Page) -> None:
    """Two pages of the same length: ``đá vôi`` is limestone, ``đã với`` is nothing."""
    texts = {"mot": "đã với Mẫu", "hai": "đá vôi Mẫu"}
    (tmp_path / "en/tim-kiem").mkdir(parents=True)
    (tmp_path / "tim-kiem").mkdir()
    with SearchPages() as pages:
        for name, text in texts.items():
            (tmp_path / name).mkdir()
            head = '<header><h1 data-pagefind-meta="title">Trang Mẫu</h1></header>'
            html = f'<html lang="vi"><article>{head}<p data-pagefind-body>{text}</p></article></html>'
            (tmp_path / name / "index.html").write_text(html, encoding="utf-8")
            pages.add(f"{name}/", html)
        pages.write_index(tmp_path, ())
    search = """async text => {
        const pagefind = await import("/pagefind/pagefind.js");
        const found = await pagefind.search(text);
        return Promise.all(found.results.map(async one => (await one.data()).url));
    }"""
    with serving(tmp_path) as address:
        page.goto(f"{address}mot/")
        found = [page.evaluate(search, text) for text in ("ḍá vôi", "ḍã với", "da voi")]
    assert found[:2] == [["/hai.html", "/mot.html"], ["/mot.html", "/hai.html"]]
    assert sorted(found[2]) == ["/hai.html", "/mot.html"]


@pytest.mark.parametrize("address", ["", "tim-kiem/", "en/tim-kiem/"])
def test_nothing_of_the_index_is_fetched_before_something_is_asked(address: str, served: str, page: Page) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(served + address, wait_until="networkidle")
    page.locator("#tim").focus()
    assert [url for url in fetched if INDEX.search(url)] == []
    _search_by_typing(page, "bia") if address else None
    assert [url for url in fetched if INDEX.search(url)] != [] or address == ""


@pytest.mark.parametrize(
    ("language", "typed", "meant", "path"),
    [("en", "cemnet", "cement", "en/dinh-muc/cement/")],
)
def test_a_slip_of_the_fingers_is_put_right(
    language: str, typed: str, meant: str, path: str, served: str, page: Page
) -> None:
    _ask(page, served, language, typed)
    assert path not in _found(page, served)[:3]
    first = page.locator("#goi-y a").first
    assert first.inner_text() == meant
    first.click()
    _answered(page)
    assert page.locator("#tim").input_value() == meant
    assert path in _found(page, served)[:3]


def test_what_finds_nothing_is_helped_on(served: str, page: Page) -> None:
    _ask(page, served, "en", "zement")
    assert page.get_by_role("status").inner_text() == "No page matches."
    assert page.locator("#goi-y a").first.inner_text() == "cement"
    assert page.locator("#chon-nganh a").count() > 0
    assert [link.get_attribute("href") for link in page.locator("#hoi-o-dau a").all()] == [
        "../../en/hoi-dap/",
        "../../en/ho-tro/",
        "../../en/gioi-thieu/lien-he/",
    ]
    assert not page.locator("#muc-luc").is_visible()
    assert axe.run(page).response["violations"] == []
    page.locator("#goi-y a").first.click()
    _answered(page)
    assert page.url == f"{served}en/tim-kiem/?q=cement"
    assert "en/dinh-muc/cement/" in _found(page, served)[:3]


def test_a_filter_narrows_and_its_counts_are_what_it_leaves(served: str, page: Page) -> None:
    _ask(page, served, "vi", "nước thải")
    option = page.locator("#loc-sector option[value=beer]").inner_text()
    count = re.fullmatch(r"Bia \((\d+)\)", option)
    assert count is not None
    page.locator("#loc-sector").select_option("beer")
    expect(page.get_by_role("status")).to_have_text(f"{count[1]} kết quả.")
    assert page.url.endswith("&sector=beer")
    page.get_by_role("button", name="Bỏ lọc").click()
    expect(page.get_by_role("status")).not_to_have_text(f"{count[1]} kết quả.")
    assert "sector" not in page.url


def test_the_address_survives_a_reload_and_the_switch_of_language(served: str, page: Page) -> None:
    page.goto(f"{served}tim-kiem/?q=nồi+hơi&technique=good_housekeeping")
    _answered(page)
    found, told = _found(page, served), page.get_by_role("status").inner_text()
    page.reload()
    _answered(page)
    assert (_found(page, served), page.get_by_role("status").inner_text()) == (found, told)
    page.locator(".strip__lang").click()
    _answered(page)
    assert page.locator("#loc-technique").input_value() == "good_housekeeping"
    assert page.locator("#tim").input_value() == "nồi hơi"


@pytest.mark.parametrize("width", [360, 1280])
def test_results_pass_axe_and_fit_a_phone(width: int, served: str, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    _ask(page, served, "vi", "SXSH")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe.run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_keyboard_is_enough(served: str, page: Page) -> None:
    page.goto(f"{served}tim-kiem/")
    page.locator("#tim").focus()
    _search_by_typing(page, "nước thải")
    links = page.locator("#ket-qua a")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(links.nth(0)).to_be_focused()
    before = links.count()
    more = page.locator("#ket-qua button:visible").first
    more.focus()
    page.keyboard.press("Enter")
    expect(links).not_to_have_count(before)
    expect(page.locator("#ket-qua a:focus")).to_have_count(1)
    target = page.locator("#ket-qua a:focus").evaluate("link => link.href")
    page.keyboard.press("Enter")
    page.wait_for_url(target)


def test_it_works_under_a_strict_policy(served: str, page: Page) -> None:
    """Of what is beyond the site's own files it needs WebAssembly alone."""
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))

    def strict(route) -> None:  # type: ignore[no-untyped-def]
        answer = route.fetch()
        route.fulfill(response=answer, headers=answer.headers | {"content-security-policy": POLICY})

    page.route("**/tim-kiem/?q=*", strict)
    _ask(page, served, "vi", "bia")
    assert "nganh/beer/" in _found(page, served)[:3]
    # The one inline script of the page's head has a hash in the policy of the real site.
    assert [text for text in refused if "inline script" not in text] == []


def test_it_works_below_another_site(served_below: str, page: Page) -> None:
    _ask(page, f"{served_below}sxsh/", "vi", "bia")
    assert "nganh/beer/" in _found(page, f"{served_below}sxsh/")[:3]


def test_the_index_is_filtered_where_the_engine_cannot_run(served: str, page: Page) -> None:
    page.route("**/pagefind/**", lambda route: route.abort())
    _ask(page, served, "vi", "bia hong ha")
    assert page.locator("#muc-luc li:visible a", has_text="Hồng Hà").count() > 0
    assert page.locator("#muc-luc li:visible a", has_text="Đồng Hới").count() == 0


def test_only_what_the_search_needs_is_published(root_site: Site) -> None:
    folder = root_site.folder / "pagefind"
    assert sorted(one.name for one in folder.iterdir() if one.suffix != ".pf_meta") == [
        "filter",
        "fragment",
        "index",
        "pagefind-entry.json",
        "pagefind.js",
        "wasm.en.pagefind",
        "wasm.unknown.pagefind",
    ]
    entry = json.loads((folder / "pagefind-entry.json").read_text(encoding="utf-8"))
    assert (entry["version"], list(entry["languages"])) == (VERSION, ["en", "vi"])


def test_every_page_but_home_the_search_itself_and_parts_of_lists_is_indexed(
    root_site: Site, root_pages: dict[str, Markup]
) -> None:
    entry = json.loads((root_site.folder / "pagefind/pagefind-entry.json").read_text(encoding="utf-8"))
    read = [file for file in root_site.folder.rglob("index.html") if 'data-pagefind-meta="title"' in file.read_text()]
    assert sum(one["page_count"] for one in entry["languages"].values()) == len(read)
    unread = set(root_site.addresses()) - {f"{file.parent.relative_to(root_site.folder).as_posix()}/" for file in read}
    assert {"", "en/", "tim-kiem/", "en/tim-kiem/"} <= unread
    # A part of a list: of a facet's value, or behind the first page.
    parts = re.compile(
        r"(en/)?(dien-hinh|co-so(/ket-qua)?|van-ban)/[a-z-]+/[^/]+/(trang/\d+/)?|(en/)?([a-z-]+/)+trang/\d+/"
    )
    unread = {address for address in unread if not parts.fullmatch(address)}
    assert {address for address in unread if not address.startswith(("nhung/", "en/nhung/", "id/"))} == {
        "",
        "en/",
        "tim-kiem/",
        "en/tim-kiem/",
    }


def test_pieces_of_the_index_are_small(root_site: Site) -> None:
    """A search fetches one for each word."""
    pieces = (root_site.folder / "pagefind/index").iterdir()
    assert [piece.name for piece in pieces if piece.stat().st_size > 8_000] == []


def test_only_the_marked_parts_are_copied() -> None:
    head = '<header class="head"><h1 data-pagefind-meta="title">Đá</h1></header>'
    body = "<table><thead><tr><th>Cột</th></tr></thead><tr><td>đ</td></tr></table>"
    frame = "<html><article id='noi-dung'>{}</article><footer></footer></html>"
    assert searched_part(frame.format(head + body), "vi") == f'<html lang="vi"><body>{head}</body></html>'.replace(
        "Đ", "Ḍ"
    )
    section = f"<section data-pagefind-body>{body}</section>"
    assert searched_part(frame.format(head + section), "en") == (
        f'<html lang="en"><body>{head}<section data-pagefind-body>'.replace("Đ", "Ḍ")
        + "<table><tr><td>ḍ </td> </tr> </table></section></body></html>"
    )


def test_abbreviations_of_both_languages_stand_for_the_term_in_one(real_catalogue) -> None:  # type: ignore[no-untyped-def]
    terms = real_catalogue.glossary.values()
    assert {name: abbreviations(terms, "en")[name] for name in ("sxsh", "cp", "cssxcn")} == {
        "sxsh": ("Cleaner production", "san-xuat-sach-hon"),
        "cp": ("Cleaner production", "san-xuat-sach-hon"),
        "cssxcn": ("Industrial production facility", "co-so-san-xuat-cong-nghiep"),
    }
