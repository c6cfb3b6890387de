from pathlib import Path

import pytest

from sxsh_site.editing.files import FileChange, finish_writing, write_files


def folder(path: Path) -> Path:
    root = path / "data"
    (root / "case_studies").mkdir(parents=True)
    (root / "a.csv").write_bytes(b"a\n")
    (root / "b.csv").write_bytes(b"b\n")
    return root


def content(root: Path) -> dict[str, bytes]:
    return {str(one.relative_to(root)): one.read_bytes() for one in sorted(root.rglob("*")) if one.is_file()}


CHANGES = (
    FileChange(path="a.csv", old=b"a\n", new=b"A\n"),
    FileChange(path="b.csv", old=b"b\n", new=b"B\n"),
    FileChange(path="case_studies/mau.yaml", old=None, new=b"id: mau\n"),
)
AFTER = {"a.csv": b"A\n", "b.csv": b"B\n", "case_studies/mau.yaml": b"id: mau\n"}


def test_all_files_are_written(tmp_path):
    root = folder(tmp_path)
    write_files(root, CHANGES)
    assert content(root) == AFTER
    assert [one.name for one in tmp_path.iterdir()] == ["data"]


def test_a_file_that_changed_meanwhile_stops_all(tmp_path):
    root = folder(tmp_path)
    (root / "b.csv").write_bytes(b"another hand\n")
    before = content(root)
    with pytest.raises(FileExistsError):
        write_files(root, CHANGES)
    assert content(root) == before
    assert [one.name for one in tmp_path.iterdir()] == ["data"]


def test_a_fault_in_the_middle_undoes_what_was_done(tmp_path):
    root = folder(tmp_path)
    before = content(root)
    # The third file cannot be put in its place: its folder is not there.
    changes = (*CHANGES[:2], FileChange(path="none/mau.yaml", old=None, new=b"x"))
    with pytest.raises(OSError):
        write_files(root, changes)
    assert content(root) == before
    assert [one.name for one in tmp_path.iterdir()] == ["data"]


def test_what_was_interrupted_is_finished(tmp_path):
    """As a power cut leaves it: all new files written and listed, the first of them in its place."""
    root = folder(tmp_path)
    stage = tmp_path / ".data.import"
    stage.mkdir()
    (stage / "ready.json").write_text('["a.csv", "b.csv", "case_studies/mau.yaml"]')
    (root / "a.csv").write_bytes(b"A\n")
    (stage / "1").write_bytes(b"B\n")
    (stage / "2").write_bytes(b"id: mau\n")
    assert finish_writing(root)
    assert content(root) == AFTER
    assert [one.name for one in tmp_path.iterdir()] == ["data"]
    assert not finish_writing(root)


def test_what_was_not_yet_listed_is_thrown_away(tmp_path):
    root = folder(tmp_path)
    stage = tmp_path / ".data.import"
    stage.mkdir()
    (stage / "0").write_bytes(b"half of a f")
    before = content(root)
    assert not finish_writing(root)
    assert content(root) == before
    assert [one.name for one in tmp_path.iterdir()] == ["data"]
