"""An example that fails and one that passes for each code: the manual shows them, the tests run them.

The examples stand in ``examples.yaml``: ``code: [{world, bad, told, good}, …]``. ``world`` names some records of
some tables (all else that they need is made up by the tests), ``bad`` and ``good`` are each one change to the
world's files, ``told`` is all that is found after the bad one, as ``[file, line, field, value]``. Without
``good`` the world itself passes. A code that is not found in ``data/`` says in ``by`` which stage finds it;
its changes are texts of files, or words (``shown``) where the fault cannot be written down.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from sxsh_site.language.text import Text

Told = tuple[str, int | None, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change to one file: to some ``cells`` of a row, a piece of text, the whole text, or the file itself."""

    file: str = ""
    row: int = 0
    cells: Mapping[str, str] | None = None
    replace: str | None = None
    by: str = ""
    text: str | None = None
    raw: bytes | None = None
    size: int | None = None
    removed: bool = False
    linked: bool = False
    renamed: str = ""
    shown: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sound world, a change that is faulty with all that is told of it, and a change beside it that is not."""

    by: str
    world: Mapping[str, Sequence[Mapping[str, str]]]
    bad: Change
    told: Sequence[Told]
    good: Change | None


@cache
def examples() -> Mapping[str, tuple[Example, ...]]:
    """The examples of every code, in the order of ``examples.yaml``."""
    source = files("sxsh_site.findings").joinpath("examples.yaml").read_text(encoding="utf-8")
    return {code: tuple(_example(entry) for entry in entries) for code, entries in yaml.safe_load(source).items()}


def _example(entry: Mapping[str, Any]) -> Example:
    return Example(
        by=entry.get("by", "data"),
        world=entry.get("world", {}),
        bad=_change(entry["bad"]),
        told=tuple((file, line, field, value) for file, line, field, value in entry.get("told", ())),
        good=_change(entry["good"]) if "good" in entry else None,
    )


def _change(entry: Mapping[str, Any]) -> Change:
    shown = entry.get("shown")
    return Change(**{**entry, "shown": Text(**shown) if shown is not None else None})
