"""What is not published is nowhere in the output, unpacked: drafts, facilities without consent, withdrawn ones.

Nor is a source that only such records cite.
"""

from collections import defaultdict
from pathlib import Path

import pytest

from tests.site.strange_data import CANARY, CANARY_CODE, PUBLISHED, PUBLISHED_CODE, WITHDRAWN, WITHDRAWN_NAME
from tests.site.unpacked import unpacked

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")
# A withdrawn record has a notice below its id and at its pages' addresses, and a row among the removed ones, in
# every format.
TOMBSTONE = {
    "api/v1/tombstones.json",
    "du-lieu/tai-ve/sxsh.sqlite",
    "du-lieu/tai-ve/sxsh.sqlite!sql",
    "du-lieu/tai-ve/sxsh.zip!tombstones.csv",
    "du-lieu/tai-ve/tombstones.csv",
    "du-lieu/tai-ve/tombstones.excel.csv",
    "du-lieu/tai-ve/tombstones.json",
    "du-lieu/tai-ve/tombstones.xlsx!xl/sharedStrings.xml",
    f"co-so/{WITHDRAWN}/index.html",
    f"en/co-so/{WITHDRAWN}/index.html",
    f"id/facility/{WITHDRAWN}/index.html",
}


@pytest.fixture(scope="module")
def places(strange_site: Path) -> dict[str, set[str]]:
    """Where each word is found: in the name of a file, or in its bytes, as they are and unpacked."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, content in unpacked(strange_site):
        low = content.lower()
        for word in (CANARY, CANARY_CODE, WITHDRAWN, WITHDRAWN_NAME, PUBLISHED, PUBLISHED_CODE):
            if word in name or any(word.encode(encoding) in low for encoding in ENCODINGS):
                found[word].add(name)
    return found


def test_what_is_published_is_found_in_every_format(places: dict[str, set[str]]) -> None:
    """The search works: a facility with consent is found wherever one without would be."""
    downloads = "du-lieu/tai-ve"
    for word in (PUBLISHED, PUBLISHED_CODE):
        assert {
            "api/v1/facilities.json",
            f"{downloads}/facilities.csv",
            f"{downloads}/facilities.excel.csv",
            f"{downloads}/facilities.json",
            f"{downloads}/facilities.xlsx!xl/sharedStrings.xml",
            f"{downloads}/sxsh.zip!facilities.csv",
            f"{downloads}/sxsh.sqlite!sql",
        } <= places[word]
    assert {f"co-so/{PUBLISHED}/index.html", f"en/co-so/{PUBLISHED}/index.html"} <= places[PUBLISHED]
    assert any(name.endswith(".pf_fragment!gz") for name in places[PUBLISHED])
    assert "sitemap.xml" in places[PUBLISHED]


@pytest.mark.parametrize("word", [CANARY, CANARY_CODE])
def test_a_facility_without_consent_and_drafts_are_nowhere(places: dict[str, set[str]], word: str) -> None:
    assert places[word] == set()


def test_after_a_withdrawal_only_the_tombstone_is_left(places: dict[str, set[str]]) -> None:
    """The site was built over one that had the facility's pages and name."""
    assert places[WITHDRAWN] == TOMBSTONE
    assert places[WITHDRAWN_NAME] == set()
