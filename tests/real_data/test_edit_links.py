"""The edit link of a page opens the file that its record stands in, at its own line where there are many."""

import pytest

from sxsh_site.pages.site import RECORDS, all_pages
from sxsh_site.views.addresses import record_address
from tests.made_up import ROOT, TODAY

# Pages of many records: the file in which they stand, or the folder.
SHARED = {"norms": "data/norms.csv", "report_year": "data/body_reports"}


@pytest.fixture(scope="module")
def pages(real_catalogue):
    return {page.path: page for page in all_pages(real_catalogue, TODAY) if page.language == "vi"}


@pytest.mark.parametrize("kind", sorted(RECORDS))
def test_the_edit_link_opens_the_record(kind, pages, real_catalogue):
    wrong = []
    for record in RECORDS[kind].records(real_catalogue):
        meta = pages[record_address(kind, record, "vi")].meta
        path = ROOT / meta.file
        if kind in SHARED:
            right = meta.file == SHARED[kind] and path.exists()
        elif kind == "table":
            right = meta.file == f"data/schemas/{record}.yaml" and path.is_file()
        elif path.suffix == ".yaml":
            right = path.is_file() and path.stem == record and meta.line in (None, 0)
        else:
            right = path.read_text(encoding="utf-8").split("\n")[meta.line - 1].startswith(f"{record},")
        if not right:
            wrong.append((record, meta.file, meta.line))
    assert wrong == []
