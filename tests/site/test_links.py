"""Links and anchors of the whole site, followed in its files: no network is needed."""

import xml.etree.ElementTree as ET
from urllib.parse import unquote, urlsplit

import pytest

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.pages.site import RECORDS
from sxsh_site.views.addresses import KINDS
from tests.real_records import case_page
from tests.site.builds import ROOT, Site
from tests.site.markup import Markup, broken, read_all

REPOSITORY = "https://git.sxsh.example/sxsh/cong-thong-tin/"


def test_no_link_or_anchor_is_broken_at_the_root_of_a_host(root_site: Site, root_pages: dict[str, Markup]) -> None:
    assert broken(root_site, root_pages) == []


def test_no_link_or_anchor_is_broken_below_another_site(sub_site: Site, sub_pages: dict[str, Markup]) -> None:
    assert broken(sub_site, sub_pages) == []


def test_no_link_is_broken_where_a_translation_is_missing(prose_site: Site) -> None:
    assert broken(prose_site, read_all(prose_site)) == []


def test_the_same_pages_are_built_for_both_places(root_site: Site, sub_site: Site) -> None:
    assert root_site.addresses() == sub_site.addresses()


def test_pages_differ_between_places_by_their_own_address_alone(root_site: Site, sub_site: Site) -> None:
    """Links inside the site are relative, so that it can be moved; only what must be absolute is."""
    one = root_site.page(case_page()).read_text(encoding="utf-8")
    other = sub_site.page(case_page()).read_text(encoding="utf-8")
    # In the link for reports the address is a part of another address.
    assert (
        one.replace("sxsh.example/", "sxsh.example/sxsh/")
        .replace("sxsh.example%2F", "sxsh.example%2Fsxsh%2F")
        .replace("git.sxsh.example/sxsh/", "git.sxsh.example/")
        == other
    )


def test_the_page_for_what_is_not_found_links_from_the_root_of_the_host(sub_pages: dict[str, Markup]) -> None:
    """It is shown at any address, so relative links would lead anywhere."""
    page = sub_pages["404.html"]
    targets = [link.target for link in page.links if not link.target.startswith(("#", "https:"))]
    assert [target for target in targets if not target.startswith("/sxsh/")] == []


@pytest.mark.parametrize("place", ["root", "sub"])
def test_the_sitemap_names_every_page(place: str, request: pytest.FixtureRequest) -> None:
    site: Site = request.getfixturevalue(f"{place}_site")
    locations = [one.text for one in ET.parse(site.folder / "sitemap.xml").iter() if one.tag.endswith("}loc")]
    assert sorted(filter(None, locations)) == sorted(f"{site.url}/{address}" for address in site.addresses())


def test_every_link_into_the_repository_names_a_file_there(root_pages: dict[str, Markup]) -> None:
    missing = set()
    for page in root_pages.values():
        for link in page.links:
            if link.target.startswith(REPOSITORY):
                verb, _, path = urlsplit(link.target.removeprefix(REPOSITORY)).path.partition("/main/")
                if verb in ("edit", "tree", "commits") and not (ROOT / unquote(path)).exists():
                    missing.add(unquote(path))
    assert missing == set()


@pytest.mark.parametrize("kind", sorted({"task", "indicator", "duty", "facility", "legal_document", "organisation"}))
def test_the_edit_link_of_a_record_opens_its_own_line(
    kind: str, root_pages: dict[str, Markup], real_catalogue: Catalogue
) -> None:
    wrong = []
    for record in RECORDS[kind].records(real_catalogue):
        target = urlsplit(root_pages[f"{KINDS[kind].folder}/{record.replace('_', '-')}/index.html"].edit)
        lines = (ROOT / target.path.partition("/main/")[2]).read_text(encoding="utf-8").split("\n")
        if not lines[int(target.fragment.removeprefix("L")) - 1].startswith(f"{record},"):
            wrong.append(target.geturl())
    assert wrong == []


def test_the_edit_link_of_a_case_study_opens_its_own_file(
    root_pages: dict[str, Markup], real_catalogue: Catalogue
) -> None:
    edits = {record: root_pages[f"dien-hinh/{record}/index.html"].edit for record in real_catalogue.case_studies}
    assert edits == {record: f"{REPOSITORY}edit/main/data/case_studies/{record}.yaml" for record in edits}
