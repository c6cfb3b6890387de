"""Without scripts, on a small phone: everything is there and can be used."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from sxsh_site.language.text import LANGUAGES, Language
from sxsh_site.views.addresses import localised
from tests.real_records import case_page

PAGES = {
    "home": "",
    "list": "dien-hinh/",
    "case study": case_page(),
    "task": "chuong-trinh/nhiem-vu-4-3/",
    "legal document": "van-ban/qd-2384-2013-qb/",
    "field dictionary": "du-lieu/case-measures/",
}
# Left out below: folded text opens with a touch, what is for wide screens or paper alone stands elsewhere on the
# page too, drawings have their text beside them, and what a script serves is shown by it.
_ELSEWHERE = (
    "details:not([open]) > :not(summary), .hero__side, .side--wide, .of, .void, thead, .print-line, "
    "[aria-hidden=true], [hidden]"
)
# Texts, tables and links that a reader does not see or cannot reach.
_HIDDEN = f"""() => [...document.querySelectorAll("main :is(h1, h2, h3, p, li, a, dt, dd, caption, tr, th, td)")]
    .filter(one => one.textContent.trim() !== "" && !one.closest("{_ELSEWHERE}"))
    .filter(one => !one.checkVisibility({{visibilityProperty: true, opacityProperty: true}})
        || one.getBoundingClientRect().right > innerWidth || one.getBoundingClientRect().left < 0)
    .map(one => one.outerHTML.slice(0, 200))"""
_COUNTS = """() => ["h1", "table tr, dl > div", "a[href]"].map(
    one => document.querySelectorAll(`main :is(${one})`).length > 0)"""


@pytest.fixture(params=[360, 320])
def phone(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": request.param, "height": 640}, java_script_enabled=False)
    yield page
    page.close()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", PAGES)
def test_the_page_is_complete(kind: str, language: Language, served: str, phone: Page) -> None:
    answer = phone.goto(served + localised(PAGES[kind], language))
    assert answer is not None
    assert answer.ok
    width = phone.evaluate("innerWidth")
    # Ask the page itself that no script ran.
    assert phone.evaluate("document.documentElement.className") == "no-js"
    assert phone.evaluate(_COUNTS) == [True, True, True]
    assert phone.evaluate(_HIDDEN) == []
    folded = phone.locator("main details:not([open], [hidden] *) > summary")
    for _ in range(folded.count()):
        folded.first.click()
    assert folded.count() == 0
    assert phone.evaluate(_HIDDEN) == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= width


def test_the_menu_opens_and_leads_on(served: str, phone: Page) -> None:
    phone.goto(served)
    links = phone.locator(".phone nav a")
    assert [link.is_visible() for link in links.all()] == [False] * links.count()
    phone.locator(".phone summary").click()
    assert [link.is_visible() for link in links.all()] == [True] * links.count()
    phone.locator(".phone").get_by_role("link", name="Pháp luật").click()
    assert phone.url == f"{served}van-ban/"
    assert phone.evaluate("document.documentElement.scrollWidth") <= phone.evaluate("innerWidth")


def test_the_search_field_leads_to_the_index_of_all_pages(served: str, phone: Page) -> None:
    phone.goto(served)
    phone.get_by_role("searchbox").fill("bia")
    phone.get_by_role("button", name="Tìm").click()
    assert phone.url == f"{served}tim-kiem/?q=bia"
    assert phone.locator("main a", has_text="Hồng Hà").first.is_visible()


def test_the_button_for_the_dark_theme_is_not_shown(served: str, phone: Page) -> None:
    """It needs a script; the system's own choice holds without one."""
    phone.goto(served)
    assert not phone.locator(".strip__theme").is_visible()
    light = phone.evaluate("getComputedStyle(document.body).backgroundColor")
    phone.emulate_media(color_scheme="dark")
    assert phone.evaluate("getComputedStyle(document.body).backgroundColor") != light
