"""Changes to a data folder: by hand in tests, or as ``findings/examples.yaml`` has them."""

import csv
from collections.abc import Callable
from pathlib import Path

from sxsh_site.findings import examples
from tests.made_up import World, csv_text, world

Change = Callable[[Path], None]


def nothing(folder: Path) -> None:
    """The world as it is."""


def put(path: str, content: bytes | str) -> Change:
    """The whole content of a file."""
    raw = content.encode() if isinstance(content, str) else content
    return lambda folder: (folder / path).write_bytes(raw)


def replace(path: str, old: str, new: str) -> Change:
    """A piece of a file's text."""

    def change(folder: Path) -> None:
        text = (folder / path).read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {path}"
        (folder / path).write_text(text.replace(old, new, 1), encoding="utf-8", newline="")

    return change


def cells(path: str, *, row: int = 0, **values: str) -> Change:
    """Some cells of one row of a table."""

    def change(folder: Path) -> None:
        with (folder / path).open(encoding="utf-8", newline="") as file:
            header, *rows = list(csv.reader(file))
        for name, value in values.items():
            rows[row][header.index(name)] = value
        (folder / path).write_text(csv_text(header, rows), encoding="utf-8", newline="")

    return change


def remove(path: str) -> Change:
    """A file taken away."""
    return lambda folder: (folder / path).unlink()


def rename(path: str, to: str) -> Change:
    """A file under another name."""

    def change(folder: Path) -> None:
        (folder / path).rename(folder / to)

    return change


def link(path: str) -> Change:
    """A file replaced by a symbolic link to itself elsewhere."""

    def change(folder: Path) -> None:
        elsewhere = folder.parent / "elsewhere"
        (folder / path).rename(elsewhere)
        (folder / path).symlink_to(elsewhere)

    return change


def apply(change: examples.Change | None) -> Change:
    """What an example of ``examples.yaml`` changes."""
    if change is None:
        return nothing
    path = change.file
    if change.cells is not None:
        return cells(path, row=change.row, **change.cells)
    if change.replace is not None:
        return replace(path, change.replace, change.by)
    if change.removed:
        return remove(path)
    if change.linked:
        return link(path)
    if change.renamed:
        return rename(path, change.renamed)
    if change.size is not None:
        return put(path, b"a" * change.size)
    return put(path, change.raw if change.raw is not None else change.text or "")


def example_world(example: examples.Example) -> World:
    """The sound world that an example begins with."""
    return world(**example.world)
