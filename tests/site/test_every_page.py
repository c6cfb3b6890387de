"""Every page in a real browser: it asks no other host for anything, and fits a small screen."""

import pytest
from playwright.sync_api import Browser, Page, Request, Response

from sxsh_site.language.text import LANGUAGES, Language
from sxsh_site.publishing import embeds
from sxsh_site.views.addresses import localised
from tests.real_records import case_page
from tests.site.builds import Site
from tests.site.conftest import EMBEDDED, SECTIONS

# The narrowest phone: what fits it fits every wider one, for the style sheet has no rules between.
WIDTH = 320


def _section(address: str) -> str:
    return address.removeprefix("en/").split("/")[0]


def _of(language: Language, section: str, site: Site) -> list[str]:
    if section == EMBEDDED:
        return [localised(embeds.ADDRESS, language)]
    return [
        address
        for address in site.addresses()
        if address.startswith("en/") == (language == "en") and _section(address) == section
    ]


class _Watch:
    """What a page asks for, and what goes wrong in it."""

    def __init__(self, page: Page, home: str) -> None:
        self.found: list[str] = []
        self._home = home
        page.on("request", self._request)
        page.on("requestfailed", self._failed)
        page.on("response", self._response)
        page.on("console", lambda message: self.found.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.found.append(f"error: {error.message}"))

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self._home, "data:")):
            self.found.append(f"another host: {request.url}")

    def _failed(self, request: Request) -> None:
        # A page that is left before its icon came has nothing wrong in it.
        if request.failure != "net::ERR_ABORTED":
            self.found.append(f"{request.failure}: {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.found.append(f"{response.status}: {response.url}")


def test_the_sections_are_all_there_are(root_site: Site) -> None:
    assert {_section(address) for address in root_site.addresses()} == set(SECTIONS)


@pytest.mark.parametrize("section", [*SECTIONS, EMBEDDED])
@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_ask_no_other_host_and_never_scroll_sideways(
    language: Language, section: str, served: str, root_site: Site, browser: Browser
) -> None:
    context = browser.new_context(viewport={"width": WIDTH, "height": 640})
    page = context.new_page()
    watch = _Watch(page, served)
    found = {}
    for address in _of(language, section, root_site):
        page.goto(served + address)
        needed = page.evaluate("document.documentElement.scrollWidth")
        if needed > WIDTH:
            watch.found.append(f"{needed} px wide")
        if watch.found:
            found[address] = watch.found.copy()
            watch.found.clear()
    cookies, stored = context.cookies(), page.evaluate("localStorage.length + sessionStorage.length")
    context.close()
    assert found == {}
    assert (cookies, stored) == ([], 0)


@pytest.mark.parametrize("address", ["", "en/", case_page(), "404.html", "khong-co/trang-nay/"])
def test_below_another_site_nothing_is_asked_for_outside(address: str, served_below: str, browser: Browser) -> None:
    page = browser.new_page()
    home = f"{served_below}sxsh/"
    watch = _Watch(page, home)
    page.goto(home + address)
    page.close()
    # The address that does not exist is the only one that may be answered so.
    own = [] if address != "khong-co/trang-nay/" else [f"404: {home}{address}"]
    assert [one for one in watch.found if not one.startswith("console: Failed to load resource")] == own
