"""One case a record: a failure names the record."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sxsh_site.pages.bodies import Renderer
from sxsh_site.pages.page import Page
from sxsh_site.pages.site import RECORDS, all_pages
from sxsh_site.views.addresses import KINDS, slug
from tests.made_up import DATA, OVERRIDES, TODAY, descriptor

# Where the ids of each kind stand; read here without the program, so that it cannot lose a record unseen.
FILES = {
    "programme": "programme/programmes.csv",
    "task": "programme/tasks.csv",
    "indicator": "programme/indicators.csv",
    "duty": "programme/duties.csv",
    "sector": "vocabularies/sectors.csv",
    "technique": "vocabularies/techniques.csv",
    "facility": "facilities.csv",
    "legal_document": "legal_documents.csv",
    "organisation": "programme/organisations.csv",
}
FOLDERS = {"case_study": "case_studies", "guideline": "guidelines"}


def ids(kind: str) -> Iterator[str]:
    if kind in FOLDERS:
        yield from sorted(path.stem for path in (DATA / FOLDERS[kind]).glob("*.yaml"))
    elif kind == "table":
        yield from (entry["name"] for part in ("resources", "records") for entry in descriptor()[part])
    elif kind == "report_year":
        # The years of the programme that asks for reports: 9/2013 to 12/2020.
        yield from (str(year) for year in range(2013, 2021))
    elif kind == "norms":
        yield from sorted({row["sector_id"] for row in rows(DATA / "norms.csv")})
    else:
        yield from (row["id"] for row in rows(DATA / FILES[kind]))


def rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row.get("status") != "draft" and row.get("consent") != "none":
                yield row


CASES = [pytest.param(kind, record, id=f"{kind}-{record}") for kind in KINDS for record in ids(kind)]


@pytest.fixture(scope="module")
def pages(real_catalogue) -> dict[tuple[str, str], Page]:
    return {(page.path, page.language): page for page in all_pages(real_catalogue, TODAY)}


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return Renderer(OVERRIDES)


@pytest.mark.parametrize(("kind", "record"), CASES)
def test_a_record_has_its_page_in_both_languages(kind, record, pages, renderer, real_catalogue):
    main = kind == "programme" and record == next(iter(real_catalogue.programmes))
    # The province's own programme is the section's first page.
    path = "chuong-trinh/" if main else f"{KINDS[kind].folder}/{slug(record)}/"
    for language in ("vi", "en"):
        page = pages[path, language]
        title, description = page.meta.title.strip(), page.meta.description.strip()
        assert (bool(title), bool(description)) == (True, True)
        assert page.view.head.title.strip()
        body = renderer.body(page)
        assert len(re.findall(r"<h1[ >]", body)) == 1
        assert ">None<" not in body
        assert re.findall(r"\{[a-z_]*\}", body) == []  # a place in a sentence that nothing filled


@pytest.mark.parametrize("kind", list(KINDS))
def test_no_record_is_lost_on_the_way(kind, real_catalogue):
    records = set(RECORDS[kind].records(real_catalogue))
    if kind == "programme":
        records = set(real_catalogue.programmes)
    assert records == set(ids(kind))
