"""Everybody can use every type of page: checked by axe, and by keyboard."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from sxsh_site.language.text import LANGUAGES
from tests.site.conftest import PAGE_TYPES, PageTypes

BUTTON = ".strip__theme"
axe = Axe()


# Each type of page is looked at light and dark, on a phone and on a desk: two of the four in each language.
SCREENS = {"vi": ((360, "light"), (1280, "dark")), "en": ((360, "dark"), (1280, "light"))}


@pytest.fixture(scope="module")
def looked_at(browser: Browser) -> Iterator[Page]:
    """One window for all that axe looks at: opening one takes longer than going on."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", PAGE_TYPES)
def test_axe_finds_nothing(kind: str, language: str, served: str, page_types: PageTypes, looked_at: Page) -> None:
    page = looked_at
    page.goto(served + page_types[kind, language])
    found = []
    for width, scheme in SCREENS[language]:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        found += [
            f"{width} {scheme}: {violation['id']} {node['target']}"
            for violation in axe.run(page).response["violations"]
            for node in violation["nodes"]
        ]
    assert found == []


def _ground(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def _theme_button(page: Page) -> str | None:
    return page.locator(BUTTON).get_attribute("aria-pressed")


def test_the_skip_link_is_first_and_leads_to_the_text(served: str, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(f"{served}dien-hinh/")
    page.keyboard.press("Tab")
    skip = page.locator("a.skip")
    assert skip.evaluate("link => link === document.activeElement")
    box = skip.bounding_box()
    assert box is not None
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "noi-dung"
    page.close()


def test_the_dark_theme_is_chosen_by_keyboard_and_remembered(served: str, browser: Browser) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(served)
    dark = _ground(page)
    page.emulate_media(color_scheme="light")
    light = _ground(page)
    assert (_theme_button(page), light != dark) == ("false", True)

    page.locator(BUTTON).focus()
    page.keyboard.press("Enter")
    assert (_theme_button(page), _ground(page)) == ("true", dark)
    page.goto(f"{served}en/nganh/")
    assert (_theme_button(page), _ground(page)) == ("true", dark)

    page.locator(BUTTON).press("Space")
    page.emulate_media(color_scheme="dark")
    page.reload()
    assert (_theme_button(page), _ground(page)) == ("false", light)
    context.close()


def test_every_tab_stop_on_the_home_page_shows_where_it_is(served: str, browser: Browser) -> None:
    """Each stop is visible, and looks otherwise than without the focus."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(served)
    look = """element => {
        const style = getComputedStyle(element);
        return [style.outlineColor, style.outlineStyle, style.boxShadow, style.backgroundColor].join(" ");
    }"""
    stops = page.locator("a:visible, button:visible, input:visible, summary:visible").count()
    page.keyboard.press("Tab")
    seen, unseen = 0, []
    while page.evaluate("document.activeElement !== document.body") and seen <= stops:
        element = page.evaluate_handle("document.activeElement").as_element()
        assert element is not None
        focused = element.evaluate(look)
        element.evaluate("element => element.blur()")
        if not element.is_visible() or element.evaluate(look) == focused:
            unseen.append(element.evaluate("element => element.outerHTML"))
        element.focus()
        page.keyboard.press("Tab")
        seen += 1
    page.close()
    assert (unseen, seen) == ([], stops)
