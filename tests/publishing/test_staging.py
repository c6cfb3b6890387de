import os
import subprocess
import sys
from pathlib import Path

import pytest

from sxsh_site.publishing.staging import Staging, exchange


def files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def write(folder: Path, **contents: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in contents.items():
        (folder / f"{name}.html").write_text(text)
    return folder


def test_a_site_is_put_into_a_new_place(tmp_path):
    staging = Staging(tmp_path / "sau" / "site")
    write(staging.folder, index="mới")
    assert not (tmp_path / "sau" / "site").exists()
    staging.publish()
    assert files(tmp_path / "sau") == {"site/index.html": "mới"}


def test_a_site_takes_the_place_of_another_whole(tmp_path):
    write(tmp_path / "site", index="cũ", thua="cũ")
    staging = Staging(tmp_path / "site")
    write(staging.folder, index="mới")
    assert files(tmp_path / "site") == {"index.html": "cũ", "thua.html": "cũ"}
    staging.publish()
    assert files(tmp_path) == {"site/index.html": "mới"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_is_discarded_leaves_the_old_site(tmp_path):
    write(tmp_path / "site", index="cũ")
    staging = Staging(tmp_path / "site")
    write(staging.folder, index="mới")
    staging.discard()
    assert files(tmp_path) == {"site/index.html": "cũ"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_discarding_twice_is_no_fault(tmp_path):
    staging = Staging(tmp_path / "site")
    staging.discard()
    staging.discard()


def test_the_staged_folder_lies_beside_the_target_and_can_be_read_by_a_server(tmp_path):
    staging = Staging(tmp_path / "site")
    assert staging.folder.parent == tmp_path
    assert staging.folder.name.startswith(f".site.staging-{os.getpid()}-")
    assert staging.folder.stat().st_mode & 0o777 == 0o755


def test_a_relative_target(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    staging = Staging(Path("site"))
    write(staging.folder, index="mới")
    monkeypatch.chdir("/")
    staging.publish()
    assert files(tmp_path) == {"site/index.html": "mới"}


def dead_process() -> int:
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


def test_what_a_killed_build_left_is_removed(tmp_path):
    left = write(tmp_path / f".site.staging-{dead_process()}-abc", index="dở")
    running = write(tmp_path / f".site.staging-{os.getppid()}-abc", index="dở")
    other = write(tmp_path / f".khac.staging-{dead_process()}-abc", index="dở")
    named = write(tmp_path / ".site.staging-x", index="dở")
    staging = Staging(tmp_path / "site")
    assert not left.exists()
    assert all(path.exists() for path in (running, other, named, staging.folder))


def test_two_builds_at_once_do_not_touch_each_other(tmp_path):
    first, second = Staging(tmp_path / "site"), Staging(tmp_path / "site")
    write(first.folder, index="một")
    write(second.folder, index="hai")
    first.publish()
    second.publish()
    assert files(tmp_path) == {"site/index.html": "hai"}


def test_a_place_that_cannot_be_made(tmp_path):
    (tmp_path / "tep").write_text("x")
    with pytest.raises(OSError, match="tep"):
        Staging(tmp_path / "tep" / "site")


def test_folders_are_exchanged(tmp_path):
    one, other = write(tmp_path / "mot", index="một"), write(tmp_path / "hai", index="hai", them="hai")
    exchange(one, other)
    assert files(one) == {"index.html": "hai", "them.html": "hai"}
    assert files(other) == {"index.html": "một"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["hai", "mot"]


def test_an_exchange_that_fails_leaves_both_as_they_were(tmp_path):
    other = write(tmp_path / "hai", index="hai")
    with pytest.raises(OSError, match="mot"):
        exchange(tmp_path / "mot", other)
    assert files(tmp_path) == {"hai/index.html": "hai"}
