"""Schemas and the package's description with any part taken out or turned into something else."""

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from sxsh_site.checking.check import read_and_check
from sxsh_site.findings.messages import hint, message
from tests.made_up import TODAY, told, world, write

REPLACEMENTS: tuple[Any, ...] = (None, "(", [], {"a": "b"}, 5)
FILES = ("datapackage.yaml", "schemas/units.yaml", "schemas/evidence_grades.yaml")


def paths(node: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where each part of a tree stands."""
    if place:
        yield place
    parts = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, part in parts:
        yield from paths(part, (*place, key))


def spoilt(tree: Any, place: tuple[Any, ...], new: Any) -> Any:
    """The tree with one part in another form, or without it."""
    changed = copy.deepcopy(tree)
    parent = changed
    for key in place[:-1]:
        parent = parent[key]
    if new is None:
        del parent[place[-1]]
    else:
        parent[place[-1]] = new
    return changed


@pytest.mark.parametrize("file", FILES)
def test_no_part_that_is_wrong_ends_in_a_traceback(file: str, tmp_path: Path) -> None:
    data = write(tmp_path / "data", world(units=[{}], evidence_grades=[{}]))
    tree = yaml.safe_load((data / file).read_text(encoding="utf-8"))
    for number, place in enumerate(paths(tree)):
        # Each replacement in turn, so that all places and all replacements are met.
        for new in (None, REPLACEMENTS[1 + number % 4]):
            text = yaml.safe_dump(spoilt(tree, place, new), allow_unicode=True, sort_keys=False)
            (data / file).write_text(text, encoding="utf-8")
            _, findings = read_and_check(data, TODAY)
            for one in findings:
                assert message(one, "vi") != "" != hint(one, "en"), (place, new)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("datapackage.yaml", "path: vocabularies/units.csv", "path: http://mau.example/units.csv"),
        ("datapackage.yaml", "path: vocabularies/units.csv", "path: ../units.csv"),
        ("datapackage.yaml", "path: vocabularies/units.csv", "path: C:\\units.csv"),
        ("datapackage.yaml", "schema: schemas/units.yaml", "schema: /etc/passwd"),
    ],
)
def test_a_path_that_leaves_the_folder(file: str, old: str, new: str, tmp_path: Path) -> None:
    data = write(tmp_path / "data", world(units=[{}]))
    text = (data / file).read_text(encoding="utf-8")
    assert old in text
    (data / file).write_text(text.replace(old, new), encoding="utf-8")
    database, findings = read_and_check(data, TODAY)
    assert database is None
    assert [one[:2] for one in told(findings)] == [("file-outside", f"data/{file}")]


@pytest.mark.parametrize("folder", ["../../..", "/etc", "..", "a/../../b"])
def test_a_folder_of_records_that_leaves_the_data(folder: str, tmp_path: Path) -> None:
    data = write(tmp_path / "data", world(case_studies=[{}]))
    text = (data / "datapackage.yaml").read_text(encoding="utf-8")
    (data / "datapackage.yaml").write_text(text.replace("folder: case_studies", f"folder: {folder}"), encoding="utf-8")
    database, findings = read_and_check(data, TODAY)
    assert database is None
    assert [one[:2] for one in told(findings)] == [("file-outside", "data/datapackage.yaml")]
