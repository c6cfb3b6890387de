"""The pieces that charts are made of, and where their marks stand.

A chart shows a table: its own (``table``, folded under it), or one that the page has anyway (``shows``, its
id). ``row`` of a mark is the heading of the table's row that it shows, ``cell`` the text of the cell, and
``value`` the number, written plainly, that its place or length stands for. Places are percents of the
scale, as text. What is not known is ``missing`` and drawn as the hatch, never as a mark of length zero.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import Literal

from sxsh_site.views.parts import Cell, TableView

_WHOLE = Decimal(100)
_TENTH = Decimal("0.1")
# How many steps an axis has at most; fewer than so many numbers still fit under a plot of 240 px.
_STEPS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class LegendItem:
    """One key of a chart."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A number on an axis, or a line that bars are held against."""

    x: str
    text: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """What every chart says: its finding, its unit, and in a sentence what there is to see."""

    id: str
    title: str
    subtitle: str = ""
    desc: str = ""
    legend: tuple[LegendItem, ...] = ()
    table: TableView | None = None
    shows: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar, or the part of one, from ``start``; ``value`` is the number at its end.

    ``kind`` soft is the paler part, such as the way to the high end of a range.
    """

    start: str
    width: str
    value: str
    cell: str
    kind: Literal["data", "soft"] = "data"


@dataclass(frozen=True, slots=True, kw_only=True)
class BarRow:
    """One line of a bar chart: its parts follow one another; ``text`` stands at their ``end``."""

    label: str
    row: str
    text: str
    sub: str = ""
    bars: tuple[Bar, ...] = ()
    end: str = "0"
    missing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BarChart(Chart):
    """Bars from zero; ``lines`` are what they are held against."""

    rows: tuple[BarRow, ...]
    lines: tuple[Tick, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A point on an axis. ``kind`` says what its source leaves of it; ``beyond`` stands past the axis's end."""

    x: str
    value: str
    row: str
    cell: str
    kind: Literal["exact", "about", "more_than", "less_than", "beyond"] = "exact"


@dataclass(frozen=True, slots=True, kw_only=True)
class PointRow:
    """One line of a point chart."""

    label: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PointChart(Chart):
    """Points on one axis, a line a group."""

    rows: tuple[PointRow, ...]
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetBar:
    """A target or a value, ``low`` and ``high`` in percent of a full bar; ``missing`` draws the hatch."""

    label: str
    row: str
    low: str | None
    high: str | None
    text: str
    low_value: str = ""
    high_value: str = ""
    missing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetRow:
    """Indicators of one family: they share the denominator."""

    name: str
    denominator: str
    bars: tuple[TargetBar, ...]
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetChart(Chart):
    """Targets beside what was reported."""

    rows: tuple[TargetRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """A task on the time line; ``start`` and ``end`` in percent of its width, None where it has no axis."""

    number: str
    text: str
    href: str
    start: str | None
    end: str | None
    period: str
    status: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineGroup:
    """Tasks of one group."""

    title: str
    rows: tuple[TimelineRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline(Chart):
    """Tasks on an axis of years."""

    years: tuple[str, ...]
    groups: tuple[TimelineGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A place on the schematic map; ``level`` from 0 (none) to 4 (most) is how deep it is filled."""

    title: str
    text: str
    level: int = 0
    missing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TileMap(Chart):
    """Places where they lie to one another: lines of equal tiles, None where there is none. ``beside`` has no place."""

    rows: tuple[tuple[Tile | None, ...], ...]
    beside: tuple[Tile, ...] = ()


def place(value: Decimal, scale: Decimal) -> str:
    """Where ``value`` stands on a scale from zero to ``scale``, in percent with at most one decimal."""
    return plain((value / scale * _WHOLE).quantize(_TENTH))


def plain(value: Decimal) -> str:
    """A number as programs write it: no separators, no trailing zeros."""
    return f"{value.normalize():f}"


def axis(largest: Decimal) -> Sequence[Decimal]:
    """Round numbers from zero to the first that is not under ``largest``, in steps of 1, 2 or 5."""
    step = Decimal(1).scaleb(largest.adjusted() - 1)
    for factor in (1, 2, 5, 10, 20, 50):
        count = (largest / (step * factor)).to_integral_value(ROUND_CEILING)
        if count <= _STEPS:
            return [step * factor * number for number in range(int(count) + 1)]
    raise AssertionError(largest)
