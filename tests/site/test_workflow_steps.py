"""The commands of the workflows, run as the Git host runs them, in a copy of the project."""

import os
import shutil
import subprocess
import sys
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import yaml
from bs4 import BeautifulSoup
from playwright.sync_api import Browser

from sxsh_site.commands.cli import CRASHED
from sxsh_site.reading.rows import Database, Row
from sxsh_site.views.addresses import record_address
from tests.real_records import edit, first
from tests.site.builds import ROOT


def commands(workflow: str, job: str) -> dict[str, str]:
    """What the steps of a job run, by their English names."""
    text = (ROOT / f".github/workflows/{workflow}.yml").read_text(encoding="utf-8")
    steps = yaml.load(text, Loader=yaml.BaseLoader)["jobs"][job]["steps"]
    return {step["name"].split(" / ")[-1]: step["run"] for step in steps if "run" in step}


STEPS, TESTS, PUBLISHING = commands("check", "data"), commands("check", "tests"), commands("publish", "build")
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


def change(folder: Path, record: Row, **cells: str) -> None:
    """A change to a case study's file as a pull request brings it."""
    edit(folder / record.file, "case_studies", **cells)
    commit(folder)


def commit(folder: Path) -> None:
    git(folder, "add", "--all", "data")
    git(folder, "commit", "--quiet", "--message", "Sau")


@pytest.fixture(scope="module")
def case(real_database: Database) -> Row:
    """A case study that is published, whichever it is."""
    return first(real_database, "case_studies", "sector_id", "title_vi")


def run(folder: Path, name: str, **given: str) -> subprocess.CompletedProcess[str]:
    """One step, with the shell that the host uses."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("SXSH_")}
    files = {"RUNNER_TEMP": str(folder.parent), "GITHUB_STEP_SUMMARY": str(folder.parent / "summary.md")}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", {**TESTS, **STEPS}[name]],
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


def test_a_good_change_is_checked_summed_up_built_and_browsed_from_the_disk(
    copy: Path, case: Row, browser: Browser
) -> None:
    change(copy, case, title_vi="Điển hình Mẫu đổi tên", title_en="Renamed sample case")
    checked = run(copy, "Check the data")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "::error" not in checked.stdout
    assert run(copy, "Summary").returncode == 0
    assert "0 lỗi" in summary(copy)
    built = run(copy, "Build a preview", SXSH_REPOSITORY="https://github.com/mau/kho")
    assert built.returncode == 0, built.stdout + built.stderr
    address = record_address("case_study", case.text("id"), "vi")
    page = (copy / "build/xem-thu" / address / "index.html").read_text(encoding="utf-8")
    assert "Điển hình Mẫu đổi tên</h1>" in page
    assert f"https://github.com/mau/kho/edit/main/{case.file}" in page
    assert (copy / "build/xem-thu/quan-tri/index.html").is_file()
    assert run(copy, "Say where the preview is", ADDRESS="https://github.com/mau/kho/9").returncode == 0
    assert "[tải về](https://github.com/mau/kho/9)" in summary(copy)
    assert "`index.html`" in summary(copy)
    assert folder_links(copy / "build/xem-thu") == []
    browse(browser, copy / "build/xem-thu", address)


def folder_links(site: Path) -> list[tuple[str, str]]:
    """The links of the site's own pages that lead to a folder, which a browser would list."""
    return [
        (file.relative_to(site).as_posix(), tag[name])
        for file in site.rglob("*.html")
        if file.relative_to(site).parts[0] not in ("quan-tri", "404.html")
        for tag in BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser").find_all(True)
        for name in ("href", "src", "action")
        if (link := urlsplit(tag.get(name, ""))).path
        if not link.scheme and not link.netloc and (file.parent / unquote(link.path)).is_dir()
    ]


def browse(browser: Browser, site: Path, case: str) -> None:
    """From the start page to the case study, into English, and back to the list, as the files lie on the disk."""
    root = site.as_uri()
    page = browser.new_page()

    def click(link: str) -> None:
        page.locator(link).locator("visible=true").first.click()

    page.goto(f"{root}/index.html")
    click('nav a[href="dien-hinh/index.html"]')
    assert page.url == f"{root}/dien-hinh/index.html"
    click(f'main a[href$="/{case}index.html"]')
    assert page.url == f"{root}/{case}index.html"
    assert page.locator("h1").inner_text() == "Điển hình Mẫu đổi tên"
    click('a[hreflang="en"]')
    assert page.url == f"{root}/en/{case}index.html"
    assert page.locator("h1").inner_text() == "Renamed sample case"
    click('nav a[href="../index.html"]')
    assert page.url == f"{root}/en/dien-hinh/index.html"
    page.close()


def test_a_faulty_change_fails_on_its_line_and_builds_nothing(copy: Path, case: Row) -> None:
    wrong = f"{case.text('sector_id')}r"
    change(copy, case, sector_id=wrong)
    text = (copy / case.file).read_text(encoding="utf-8")
    line = next(number for number, one in enumerate(text.splitlines(), 1) if one.startswith("sector_id:"))
    checked = run(copy, "Check the data")
    assert checked.returncode == 1
    assert f"::error file={case.file},line={line}" in checked.stdout
    assert "Ý bạn là" in checked.stdout
    # The summary is there all the same; its step does not fail a second time.
    assert run(copy, "Summary").returncode == 0
    assert wrong in summary(copy)
    assert Path(case.file).name in summary(copy)
    built = run(copy, "Build a preview", SXSH_REPOSITORY="https://github.com/mau/kho")
    assert built.returncode != 0
    assert not (copy / "build/xem-thu").exists()


def test_a_withdrawal_that_leaves_no_tombstone_is_not_published(copy: Path, case: Row) -> None:
    """Checked before the merge and, by the same command, before the publication."""
    assert "sxsh check --format github --base HEAD^1" in STEPS["Check the data"]
    assert STEPS["Check the data"] == PUBLISHING["Check the data"]
    (copy / case.file).unlink()
    commit(copy)
    checked = run(copy, "Check the data")
    assert checked.returncode == 1
    assert "removed-without-tombstone" in checked.stdout
    with (copy / "data/tombstones.csv").open("a", encoding="utf-8") as file:
        file.write(f"case_study,{case.text('id')},2026-11-24,Cơ sở Mẫu rút lại,A sample facility withdrew\n")
    git(copy, "add", "--all", "data")
    git(copy, "commit", "--quiet", "--amend", "--no-edit")
    checked = run(copy, "Check the data")
    assert "removed-without-tombstone" not in checked.stdout


@pytest.mark.parametrize(("status", "answer"), [(0, 0), (1, 0), (CRASHED, 1), (127, 1)])
def test_a_summary_hides_findings_but_no_fault_of_the_program(copy: Path, status: int, answer: int) -> None:
    (copy / ".venv/bin/sxsh").write_text(f"#!/bin/sh\nexit {status}\n", encoding="utf-8")
    assert run(copy, "Summary").returncode == answer


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("data/facilities.csv", "false"),
        ("data/case_studies/mau.yaml", "false"),
        ("content/vi/gioi-thieu/mau.md", "false"),
        ("content/assets/pictures/mau.png", "false"),
        ("data/schemas/facilities.yaml", "true"),
        ("data/datapackage.yaml", "true"),
        ("content/assets/scripts/mau.js", "true"),
        ("sxsh_site/mau.py", "true"),
        ("Makefile", "true"),
        (".github/workflows/check.yml", "true"),
    ],
)
def test_tests_are_run_where_something_else_than_data_and_prose_changes(tmp_path: Path, path: str, code: str) -> None:
    folder = tmp_path / "kho"
    folder.mkdir()
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "Trước")
    assert decided(folder) == "true", "what cannot be compared is tested"
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text("Mẫu\n", encoding="utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "Sau")
    assert decided(folder) == code
    # With data beside it, it is still a change of code.
    (folder / "data").mkdir(exist_ok=True)
    (folder / "data/units.csv").write_text("id\n", encoding="utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--amend", "--no-edit")
    assert decided(folder) == code


def decided(folder: Path) -> str:
    """What the step says that decides whether the tests are run."""
    output = folder.parent / "output"
    output.unlink(missing_ok=True)
    run(folder, "Is it a change of code", GITHUB_OUTPUT=str(output)).check_returncode()
    return output.read_text(encoding="utf-8").strip().removeprefix("code=")
