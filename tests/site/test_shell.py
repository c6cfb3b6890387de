"""The page shell: a page filled into it is the page that the theme itself renders."""

import re

import pytest

from tests.site.builds import Site, digests

TEXTS = (".html", ".xml", ".json", ".csv", ".css", ".js", ".svg", ".txt")


def test_the_theme_rendered_every_page_that_is_not_prose(whole_site: Site) -> None:
    log = (whole_site.folder.parent / "log.txt").read_text(encoding="utf-8")
    rendered = len(re.findall(r"Building page trang-\d+\.md", log))
    count = re.search(r"(\d+) pages, (\d+) prose pages", log)
    assert count is not None
    assert rendered == int(count[1]) == len(whole_site.addresses()) - int(count[2])
    assert rendered >= 50


def test_both_ways_give_the_same_bytes(root_site: Site, whole_site: Site) -> None:
    assert digests(root_site.folder) == digests(whole_site.folder)


@pytest.mark.parametrize("place", ["root", "sub"])
def test_no_slot_token_is_left_in_any_file(place: str, request: pytest.FixtureRequest) -> None:
    site: Site = request.getfixturevalue(f"{place}_site")
    files = [file for file in site.folder.rglob("*") if file.suffix in TEXTS]
    assert [file.name for file in files if "\x02slot:" in file.read_text(encoding="utf-8")] == []
