"""A wrong build publishes nothing: the earlier site stays as it was, byte for byte."""

import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sxsh_site.publishing.staging import Staging
from tests.real_records import case_id, edit
from tests.site.builds import CONTENT, DATA, ROOT, TODAY, Site, digests, environment, mkdocs, sxsh

CASE = f"case_studies/{case_id()}.yaml"
NOTHING_PUBLISHED = (
    "Dữ liệu hoặc văn bản có lỗi, không công bố gì. / The data or the prose has errors, nothing is published."
)
# What a build does first, and with which file, at several moments from its first step to its last.
MOMENTS = {
    "assets": "shutil.copyfile /assets/styles/portal.css",
    "prose": "open /gioi-thieu/index.html",
    "records": "open /dien-hinh/index.html",
    "downloads": "open /tai-ve/datapackage.json",
    "before the exchange": "ctypes.dlsym renameat2",
}
# Loaded by every Python that finds it on its path: ends the whole group of processes at a moment, whatever the
# machine's speed.
KILLER = """
import os, signal, sys

moment, part = os.environ["KILL_AT"].split(" ")

def watch(event, arguments):
    if event == moment and any(part in str(one) for one in arguments):
        os.killpg(0, signal.SIGKILL)

sys.addaudithook(watch)
"""


@pytest.fixture
def earlier(root_site: Site, tmp_path: Path) -> Path:
    """A site that stands in its place already, and is not the one that a build would make."""
    most = shutil.ignore_patterns("api", "id", "pagefind", "tai-ve")
    place = shutil.copytree(root_site.folder, tmp_path / "place" / "site", ignore=most)
    (place / "index.html").write_text("<!doctype html><title>Trang Mẫu</title>", encoding="utf-8")
    return place


@pytest.fixture
def faulty_data(tmp_path: Path) -> Path:
    """The real data with two faults, one in a record's file and one in a table."""
    data = shutil.copytree(DATA, tmp_path / "data")
    edit(data / CASE, "case_studies", sector_id="beerr")
    _replace(data / "programme/indicators.csv", ",2015,", ",2015x,")
    return data


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def _line_of(file: Path, text: str) -> int:
    lines = file.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if text in line)


def _by_sxsh(data: Path, out: Path) -> subprocess.CompletedProcess[str]:
    return sxsh("--data", data, "--out", out)


def _by_mkdocs(data: Path, out: Path) -> subprocess.CompletedProcess[str]:
    return mkdocs(out, SXSH_DATA=str(data), SXSH_MESSAGES="en")


@pytest.mark.parametrize(
    ("build", "words"),
    [
        pytest.param(_by_sxsh, {"error": "LỖI", "row": "dòng", "column": "cột"}, id="sxsh build"),
        pytest.param(_by_mkdocs, {"error": "ERROR", "row": "row", "column": "column"}, id="mkdocs build"),
    ],
)
def test_faulty_data_is_told_and_not_published(
    build: Callable[[Path, Path], subprocess.CompletedProcess[str]],
    words: dict[str, str],
    earlier: Path,
    faulty_data: Path,
) -> None:
    before = digests(earlier)
    process = build(faulty_data, earlier)
    output = process.stdout + process.stderr
    assert process.returncode == 1
    assert "Traceback" not in output
    assert NOTHING_PUBLISHED in output
    case = _line_of(faulty_data / CASE, "beerr")
    table = _line_of(faulty_data / "programme/indicators.csv", "2015x")
    error, row, column = words["error"], words["row"], words["column"]
    assert f"{error} data/{CASE}:{case} [{column} sector_id (" in output
    assert f"{error} data/programme/indicators.csv:{table} [{row} {table}, {column} year (" in output
    assert digests(earlier) == before
    assert [one.name for one in earlier.parent.iterdir()] == ["site"]


def test_faulty_prose_is_told_and_not_published(earlier: Path, tmp_path: Path) -> None:
    """Links to no page, to no heading and to no record, and raw HTML."""
    content = shutil.copytree(CONTENT, tmp_path / "content")
    page = content / "vi/gioi-thieu/lien-he.md"
    line = page.read_text(encoding="utf-8").count("\n") + 1
    more = ["[a](khong-co.md)", "[b](index.md#khong-co)", "[c](/khong-co/)", "<script>alert(1)</script>"]
    with page.open("a", encoding="utf-8") as file:
        file.writelines(f"\n{one}\n" for one in more)
    before = digests(earlier)
    process = sxsh("--content", content, "--out", earlier)
    output = process.stdout + process.stderr
    assert process.returncode == 1
    assert NOTHING_PUBLISHED in output
    told = [line.split(": ", 1)[0] for line in output.splitlines() if line.startswith("LỖI")]
    assert told == [
        f'LỖI content/vi/gioi-thieu/lien-he.md:{line + 1} [giá trị "khong-co.md"]',
        f'LỖI content/vi/gioi-thieu/lien-he.md:{line + 3} [giá trị "index.md#khong-co"]',
        f'LỖI content/vi/gioi-thieu/lien-he.md:{line + 5} [giá trị "/khong-co/"]',
        f'LỖI content/vi/gioi-thieu/lien-he.md:{line + 7} [giá trị "<script>alert(1)</script>"]',
    ]
    assert digests(earlier) == before
    assert [one.name for one in earlier.parent.iterdir()] == ["site"]


@pytest.fixture
def killed_at(tmp_path: Path) -> Callable[[str, Path], int]:
    """Runs a build that is killed at a moment, with all its processes; gives its status."""
    folder = tmp_path / "killer"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(KILLER, encoding="utf-8")

    def killed(moment: str, target: Path) -> int:
        process = subprocess.run(
            [sys.executable, "-m", "sxsh_site", "build", "--today", TODAY, "--out", str(target)],
            cwd=ROOT,
            env=environment(PYTHONPATH=str(folder), KILL_AT=moment),
            start_new_session=True,
            capture_output=True,
            check=False,
        )
        return process.returncode

    return killed


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_killed_build_leaves_the_earlier_site(
    moment: str, earlier: Path, killed_at: Callable[[str, Path], int]
) -> None:
    before = digests(earlier)
    assert killed_at(MOMENTS[moment], earlier) == -signal.SIGKILL
    assert digests(earlier) == before
    left, _ = sorted(one.name for one in earlier.parent.iterdir())
    assert left.startswith(".site.staging-")


def test_a_build_killed_after_the_exchange_has_published_the_whole_site(
    root_site: Site, earlier: Path, killed_at: Callable[[str, Path], int]
) -> None:
    """All that was left to do is to remove the earlier site, which the next build does."""
    assert killed_at("shutil.rmtree .staging-", earlier) == -signal.SIGKILL
    assert digests(earlier) == digests(root_site.folder)


def test_a_full_disk_leaves_the_earlier_site(earlier: Path) -> None:
    """Told to the process as a limit to the size of a file, which every writer meets as a failed write."""
    before = digests(earlier)
    process = subprocess.run(
        [sys.executable, "-m", "sxsh_site", "build", "--today", TODAY, "--out", str(earlier)],
        cwd=ROOT,
        env=environment(PYTHONDONTWRITEBYTECODE="1"),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000)),
        capture_output=True,
        check=False,
    )
    assert process.returncode == 1
    assert digests(earlier) == before
    assert [one.name for one in earlier.parent.iterdir()] == ["site"]


def test_a_target_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """Below a file, where not even the administrator can write."""
    blocked = tmp_path / "file"
    blocked.write_text("Mẫu", encoding="utf-8")
    process = sxsh("--out", blocked / "site")
    output = process.stdout + process.stderr
    assert process.returncode == 1
    assert "Traceback" not in output
    assert f"Không ghi được / cannot write: [Errno 17] File exists: '{blocked}'" in output
    assert blocked.read_text(encoding="utf-8") == "Mẫu"


def test_a_target_that_is_a_file_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "site"
    target.write_text("Mẫu", encoding="utf-8")
    with pytest.raises(NotADirectoryError):
        Staging(target)
    assert [one.name for one in tmp_path.iterdir()] == ["site"]
