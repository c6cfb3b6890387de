"""Which pages the built site has: compared with the data, both ways."""

from datetime import date

import pytest

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.pages.page import PART
from sxsh_site.pages.site import LISTS, RECORDS, all_pages
from sxsh_site.views.addresses import KINDS
from tests.site.builds import CONTENT, TODAY, Site

DAY = date.fromisoformat(TODAY)
LANGUAGES = ("", "en/")
# The kinds that the portal exists for, with their folders as they are known outside.
FOLDERS = {
    "task": "chuong-trinh",
    "indicator": "chuong-trinh/chi-tieu",
    "duty": "chuong-trinh/trach-nhiem",
    "sector": "nganh",
    "technique": "giai-phap",
    "case_study": "dien-hinh",
    "facility": "co-so",
    "legal_document": "van-ban",
    "organisation": "ho-tro",
    "table": "du-lieu",
}


def _records(kind: str, catalogue: Catalogue) -> list[str]:
    folder = FOLDERS.get(kind, KINDS[kind].folder)
    return [f"{folder}/{record.replace('_', '-')}/" for record in RECORDS[kind].records(catalogue)]


def _prose(language: str) -> list[str]:
    folder = CONTENT / (language.strip("/") or "vi")
    names = (file.relative_to(folder).as_posix().removesuffix(".md") for file in folder.rglob("*.md"))
    return [f"{name}/".removesuffix("index/") for name in names]


@pytest.mark.parametrize("kind", RECORDS)
def test_every_record_has_its_page_in_both_languages(kind: str, root_site: Site, real_catalogue: Catalogue) -> None:
    records = _records(kind, real_catalogue)
    wanted = [language + address for language in LANGUAGES for address in records]
    assert [address for address in wanted if not root_site.page(address).is_file()] == []


def test_the_kinds_that_the_portal_exists_for_have_pages() -> None:
    assert set(FOLDERS) <= set(RECORDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_no_page_besides(language: str, root_site: Site, real_catalogue: Catalogue) -> None:
    code = language.strip("/") or "vi"
    known = [one.path for one in LISTS] + ["tim-kiem/"] + _prose(language)
    for kind in RECORDS:
        known += _records(kind, real_catalogue)
    # The pages of facets and of further rows: which there must be is asked where lists are tested.
    known += [page.path for page in all_pages(real_catalogue, DAY) if (page.kind, page.language) == (PART, code)]
    built = [address for address in root_site.addresses() if address.startswith("en/") == bool(language)]
    assert built == sorted(language + address for address in known)
