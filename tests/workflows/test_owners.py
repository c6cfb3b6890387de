"""Who must look at a change: the department at data and prose, the developers at code."""

import subprocess

import pytest
from codeowners import CodeOwners

from tests.made_up import ROOT

OWNERS = CodeOwners((ROOT / ".github/CODEOWNERS").read_text(encoding="utf-8"))
DEPARTMENT, DEVELOPERS = "@sxsh/department", "@sxsh/developers"


def owners(path):
    return [name for _, name in OWNERS.of(path)]


@pytest.mark.parametrize(
    ("path", "owner"),
    [
        ("data/facilities.csv", DEPARTMENT),
        ("data/vocabularies/units.csv", DEPARTMENT),
        ("content/vi/gioi-thieu/index.md", DEPARTMENT),
        ("content/en/gioi-thieu/index.md", DEPARTMENT),
        ("content/assets/pictures/chia-se-vi.png", DEPARTMENT),
        ("data/schemas/facilities.yaml", DEVELOPERS),
        ("data/datapackage.yaml", DEVELOPERS),
        ("content/assets/scripts/portal.js", DEVELOPERS),
        ("content/assets/styles/portal.css", DEVELOPERS),
        ("content/assets/logos/mark.svg", DEVELOPERS),
        ("overrides/main.html", DEVELOPERS),
        ("sxsh_site/commands/cli.py", DEVELOPERS),
        (".github/workflows/check.yml", DEVELOPERS),
        (".github/CODEOWNERS", DEVELOPERS),
        (".ci/form/package-lock.json", DEVELOPERS),
        ("mkdocs.yml", DEVELOPERS),
    ],
)
def test_the_owner_of_a_file(path, owner):
    assert (ROOT / path).exists()
    assert owners(path) == [owner]


@pytest.mark.parametrize(
    "path",
    ["data/case_studies/mau.yaml", "content/assets/documents/mau.pdf", "content/assets/pictures/mau.jpg"],
)
def test_a_file_that_an_editor_adds_is_the_departments(path):
    assert owners(path) == [DEPARTMENT]


def test_prose_with_a_picture_needs_the_department_alone():
    changed = ("content/vi/gioi-thieu/mau.md", "content/en/gioi-thieu/mau.md", "content/assets/pictures/mau.png")
    assert {owner for path in changed for owner in owners(path)} == {DEPARTMENT}


def test_every_file_has_one_owner():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    files = [path for path in listed.stdout.split("\0") if path]
    assert len(files) > 300
    assert [path for path in files if len(owners(path)) != 1] == []


def test_a_change_of_data_and_code_needs_both():
    """One change's reviewers are the owners of all its files: neither team alone can let it pass."""
    changed = ("data/facilities.csv", "sxsh_site/checking/check.py", ".github/workflows/check.yml")
    assert {owner for path in changed for owner in owners(path)} == {DEPARTMENT, DEVELOPERS}
