"""The commands of the workflow for pull requests, run as the Git host runs them, in a copy of the project."""

import os
import shutil
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest
import yaml

from tests.site.builds import ROOT

WORKFLOW = yaml.load((ROOT / ".github/workflows/check.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
STEPS = {step["name"].split(" / ")[-1]: step["run"] for step in WORKFLOW["jobs"]["data"]["steps"] if "run" in step}
KEPT = ("sxsh_site", "data", "content", "overrides", "hooks", ".github")
# What the steps before have set up, and what the host gives to a step by its environment.
PROGRAM = '#!/bin/sh\nexec "{python}" -m sxsh_site "$@"\n'


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The project as a pull request has it, its change on top of the published state."""
    folder = tmp_path / "project"
    for name in KEPT:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    program = folder / ".venv/bin/sxsh"
    program.parent.mkdir(parents=True)
    program.write_text(PROGRAM.format(python=sys.executable), encoding="utf-8")
    program.chmod(0o755)
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "data")
    git(folder, "commit", "--quiet", "--message", "Trước")
    return folder


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Mẫu", "-c", "user.email=mau@sxsh.example")
    subprocess.run(["git", "-C", str(folder), *who, *arguments], check=True)


def change(folder: Path, path: str, old: str, new: str) -> None:
    """A change as a pull request brings it."""
    file = folder / path
    text = file.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    git(folder, "add", "data")
    git(folder, "commit", "--quiet", "--message", "Sau")


def run(folder: Path, name: str, **given: str) -> subprocess.CompletedProcess[str]:
    """One step, with the shell that the host uses."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("SXSH_")}
    files = {"RUNNER_TEMP": str(folder.parent), "GITHUB_STEP_SUMMARY": str(folder.parent / "summary.md")}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS[name]],
        cwd=folder,
        env={**kept, **files, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": "", **given},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def summary(folder: Path) -> str:
    """The summary as a reader sees it: nothing in it is markup, so its signs are written as numbers."""
    return unescape((folder.parent / "summary.md").read_text(encoding="utf-8"))


def test_the_steps_are_these() -> None:
    """Setting up needs the network; every other command is run below."""
    assert list(STEPS) == ["Install", "Check the data", "Summary", "Build a preview", "Say where the preview is"]
    assert STEPS["Install"] == "make .venv/.installed"


def test_a_good_change_is_checked_summed_up_and_built(copy: Path) -> None:
    change(copy, "data/case_studies/bia-hong-ha.yaml", "Bia Hà Nội - Hồng Hà", "Bia Hà Nội - Hồng Hà (mới)")
    checked = run(copy, "Check the data", BASE="HEAD^1")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "::error" not in checked.stdout
    assert run(copy, "Summary", BASE="HEAD^1").returncode == 0
    assert "0 lỗi" in summary(copy)
    built = run(copy, "Build a preview", SXSH_REPOSITORY="https://github.com/mau/kho")
    assert built.returncode == 0, built.stdout + built.stderr
    page = (copy / "build/xem-thu/dien-hinh/bia-hong-ha/index.html").read_text(encoding="utf-8")
    assert "Bia Hà Nội - Hồng Hà (mới)</h1>" in page
    assert "https://github.com/mau/kho/edit/main/data/case_studies/bia-hong-ha.yaml" in page
    assert (copy / "build/xem-thu/quan-tri/index.html").is_file()
    assert run(copy, "Say where the preview is", ADDRESS="https://github.com/mau/kho/9").returncode == 0
    assert "[tải về](https://github.com/mau/kho/9)" in summary(copy)
    assert "`index.html`" in summary(copy)


def test_a_faulty_change_fails_on_its_line_and_builds_nothing(copy: Path) -> None:
    change(copy, "data/case_studies/bia-hong-ha.yaml", "sector_id: beer", "sector_id: beerr")
    text = (copy / "data/case_studies/bia-hong-ha.yaml").read_text(encoding="utf-8")
    line = next(number for number, one in enumerate(text.splitlines(), 1) if one == "sector_id: beerr")
    checked = run(copy, "Check the data", BASE="HEAD^1")
    assert checked.returncode == 1
    assert f"::error file=data/case_studies/bia-hong-ha.yaml,line={line}" in checked.stdout
    assert "Ý bạn là" in checked.stdout
    # The summary is there all the same; its step does not fail a second time.
    assert run(copy, "Summary", BASE="HEAD^1").returncode == 0
    assert "beerr" in summary(copy)
    assert "bia-hong-ha.yaml" in summary(copy)
    built = run(copy, "Build a preview", SXSH_REPOSITORY="https://github.com/mau/kho")
    assert built.returncode != 0
    assert not (copy / "build/xem-thu").exists()
