"""The published tables: the tool of Frictionless itself says that they are valid."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.site.builds import Site, environment

FOLDER = "du-lieu/tai-ve"


@pytest.fixture
def downloaded(root_site: Site, tmp_path: Path) -> Path:
    """The downloads, in a folder that holds nothing else."""
    return shutil.copytree(root_site.folder / FOLDER, tmp_path / "tai-ve")


def _validate(folder: Path) -> tuple[int, dict[str, Any]]:
    process = subprocess.run(
        [sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json"],
        cwd=folder,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return process.returncode, json.loads(process.stdout)


def test_the_published_package_is_valid(downloaded: Path) -> None:
    status, report = _validate(downloaded)
    assert (status, report["valid"]) == (0, True)
    read = sorted(task["place"] for task in report["tasks"])
    assert read == sorted(file.name for file in downloaded.glob("*.csv") if not file.name.endswith(".excel.csv"))


def test_a_fault_in_the_published_package_is_found(downloaded: Path) -> None:
    """The validity above means something: a reference to a sector that is not there is told."""
    table = downloaded / "case_studies.csv"
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace(",beer,", ",beerr,"), encoding="utf-8")
    status, report = _validate(downloaded)
    faults = {(task["name"], error["type"]) for task in report["tasks"] for error in task["errors"]}
    assert (status, faults) == (1, {("case_studies", "foreign-key")})
