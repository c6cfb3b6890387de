"""Style sheets, scripts and weight."""

import gzip
import re
from pathlib import Path
from urllib.parse import urljoin

import pytest

from tests.site.builds import Site, is_bare
from tests.site.markup import Markup, css_urls

SCRIPT = (
    'document.documentElement.className="js";'
    'try{var t=localStorage.getItem("sxsh-theme");'
    'if(t=="dark"||t=="light")document.documentElement.dataset.theme=t}catch(e){}'
)


def test_pages_preload_the_sheet_of_the_theme_that_our_own_imports(root_site: Site) -> None:
    """The theme's sheet carries a hash in its name, which changes with each version of the theme."""
    page = root_site.page("").read_text(encoding="utf-8")
    sheet = (root_site.folder / "assets/styles/portal.css").read_text(encoding="utf-8")
    preloaded = re.findall(r'<link rel="preload" as="style" href="([^"]+)">', page)
    imported = re.findall(r'@import url\("([^"]+)"\)', sheet)
    assert preloaded == [urljoin("assets/styles/portal.css", name) for name in imported]
    assert [name for name in preloaded if not (root_site.folder / name).is_file()] == []


def test_there_are_no_inline_styles_or_handlers_or_scripts_in_bodies(root_pages: dict[str, Markup]) -> None:
    assert {file: page.forbidden for file, page in root_pages.items() if page.forbidden} == {}


def test_the_one_inline_script_is_the_same_on_every_page(root_pages: dict[str, Markup]) -> None:
    """A policy by hashes then needs one hash."""
    framed = {file: page for file, page in root_pages.items() if not is_bare(file)}
    assert {file: page.scripts for file, page in framed.items() if page.scripts != [SCRIPT]} == {}
    assert {file: page.scripts for file, page in root_pages.items() if is_bare(file) and page.scripts} == {}


def test_every_page_names_its_icon(root_pages: dict[str, Markup]) -> None:
    """For one that names none, a browser asks the host's root: outside the section, and in vain."""
    assert [file for file, page in root_pages.items() if not page.icon.endswith("assets/logos/mark.svg")] == []


def _first_view(site: Site, address: str) -> list[Path]:
    """A page and all that a browser loads to show it: sheets, scripts, pictures and fonts."""
    page = site.page(address)
    folder = site.folder / address
    text = page.read_text(encoding="utf-8")
    names = re.findall(r'<link rel="(?:stylesheet|preload|icon)"[^>]* href="([^"]+)"', text)
    names += re.findall(r'<(?:script|img)[^>]* src="([^"]+)"', text)
    loaded = {page} | {(folder / name).resolve() for name in names}
    for sheet in [file for file in loaded if file.suffix == ".css"]:
        urls = css_urls(sheet.read_text(encoding="utf-8"))
        loaded |= {(sheet.parent / url).resolve() for url in urls if url.endswith(".css")}
    return sorted(loaded)


@pytest.mark.parametrize(("address", "fonts"), [("", 2), ("en/", 1)])
def test_the_first_view_of_the_home_page_weighs_less_than_100_kb(address: str, fonts: int, root_site: Site) -> None:
    files = _first_view(root_site, address)
    assert [file.suffix for file in files].count(".woff2") == fonts
    assert [file.suffix for file in files].count(".css") == 2
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) < 100_000
