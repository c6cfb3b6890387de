"""Hostile and mistaken prose and files, told at file, line, field and code; good ones that only look strange."""

import shutil
from collections.abc import Collection
from pathlib import Path

import pytest

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.findings.messages import severity
from sxsh_site.pages.site import all_pages
from sxsh_site.views.addresses import localised
from tests.hostile.content_cases import CASES, GOOD, PAGE, Case, added
from tests.made_up import ROOT, TODAY, Told, told
from tests.made_up_content import findings


@pytest.fixture(scope="session")
def addresses(real_catalogue: Catalogue) -> frozenset[str]:
    return frozenset(localised(page.path, page.language) for page in all_pages(real_catalogue, TODAY))


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return shutil.copytree(ROOT / "content", tmp_path / "content")


def check(content: Path, case: Case, addresses: Collection[str]) -> tuple[list[Told], list[Told]]:
    """All errors that are told of the case, and those that should be."""
    first = (content / PAGE).read_text(encoding="utf-8").count("\n") + 2
    case.change(content)
    found = [one for one in findings(content, addresses) if severity(one) == "error"]
    wanted = [
        (code, file, first + line - 1 if file == f"content/{PAGE}" and is_added(code) else line, field, value)
        for code, file, line, field, value in case.told
        if line is not None
    ] + [one for one in case.told if one[2] is None]
    return told(found), sorted(wanted, key=lambda one: (one[1], one[2] or 0, one[3]))


def is_added(code: str) -> bool:
    return code.startswith(("prose-", "link-"))


def test_the_content_as_it_is(content: Path, addresses: frozenset[str]) -> None:
    assert told(findings(content, addresses)) == []


@pytest.mark.parametrize("name", CASES)
def test_a_case_is_told_at_its_place_and_nothing_else_is(name: str, content: Path, addresses: frozenset[str]) -> None:
    found, wanted = check(content, CASES[name], addresses)
    assert found == wanted


def test_what_only_looks_strange_is_accepted(content: Path, addresses: frozenset[str]) -> None:
    """All on one page, one below the other: nothing is told of any."""
    assert len(GOOD) >= 35
    case = added("\n".join(GOOD.values()))
    assert check(content, case, addresses) == ([], [])


def test_all_faults_are_told_at_once(content: Path, addresses: frozenset[str]) -> None:
    cases = [
        case
        for name, case in CASES.items()
        if name in ("X20-page-raw-html", "K01-broken-internal", "K19-filename-nfd-space")
    ]
    wanted = sum(len(case.told) for case in cases)
    for case in cases:
        case.change(content)
    assert len(findings(content, addresses)) == wanted
