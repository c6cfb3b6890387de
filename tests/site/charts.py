"""Charts of a built page, each held against the table that it shows: its numbers, its places, its rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from bs4 import BeautifulSoup, Tag

# By how much of the whole width a mark may stand off: places have one decimal.
_ROUNDED = Decimal("0.11")
_WHOLE = Decimal(100)
_NUMBER = {"vi": re.compile(r"\d+(?:\.\d{3})*(?:,\d+)?"), "en": re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One figure: its id, and everything about it that is not as in its table."""

    kind: str
    marks: int
    faults: tuple[str, ...]


def charts(file: Path) -> list[Chart]:
    """Every chart of a page, checked."""
    page = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
    language = "en" if page.html is not None and page.html["lang"] == "en" else "vi"
    return [_checked(figure, page, language) for figure in page.select("figure.chart")]


def _checked(figure: Tag, page: BeautifulSoup, language: str) -> Chart:
    table = page.find("table", id=figure["data-shows"]) if "data-shows" in figure.attrs else figure.find("table")
    kind = next(name.removeprefix("chart--") for name in figure["class"] if name.startswith("chart--"))
    assert isinstance(table, Tag), f"{figure['id']} has no table"
    rows = [(_text(row.th), [_text(cell) for cell in row.find_all("td")]) for row in table.tbody.find_all("tr")]
    faults = [
        *_untold(figure, page),
        *_not_in_table(figure, rows),
        *_misplaced(figure, language),
        *(() if "data-shows" in figure.attrs else _left_out(figure, rows)),
    ]
    return Chart(
        kind=kind, marks=len(figure.select("[data-row]")), faults=tuple(f"{figure['id']}: {one}" for one in faults)
    )


def _untold(figure: Tag, page: BeautifulSoup) -> Iterator[str]:
    """A title for all; a description where the marks are one picture."""
    if not _text(figure.figcaption):
        yield "no title"
    for picture in figure.select("[role=img]"):
        for name in ("aria-labelledby", "aria-describedby"):
            told = page.find(id=picture[name])
            if not isinstance(told, Tag) or not _text(told):
                yield f"no {name}"


def _not_in_table(figure: Tag, rows: list[tuple[str, list[str]]]) -> Iterator[str]:
    """What a mark says of itself stands in that row of the table."""
    for mark in figure.select("[data-row]"):
        shown = [one["data-cell"] for one in (mark, *mark.select("[data-cell]")) if "data-cell" in one.attrs]
        if not shown or "data-shows" not in figure.attrs:
            shown += [mark["data-text"]] if "data-text" in mark.attrs else []
        for text in shown:
            cells = [cells for name, cells in rows if _begins(name, mark["data-row"])]
            if not any(_stands_in(str(text), cell) for row in cells for cell in row):
                yield f"not in the table: {mark['data-row']}: {text}"


def _misplaced(figure: Tag, language: str) -> Iterator[str]:
    """Lengths and places are in proportion to the numbers, and the numbers are those of the text."""
    for group in figure.select(".targets > li") or [figure]:
        seen: list[tuple[Decimal, Decimal, str]] = []
        for mark in group.select("[data-value], [data-line], [data-tick]"):
            value = Decimal(str(mark.get("data-value") or mark.get("data-line") or mark.get("data-tick")))
            holder = mark if "data-cell" in mark.attrs else mark.find_parent(attrs={"data-text": True})
            if "data-value" in mark.attrs:
                text = str(holder.get("data-cell") or holder["data-text"])
                if value not in _numbers(text, language):
                    yield f"{value} is drawn for {text}"
            if mark.get("data-kind") != "beyond":
                seen.append((_end(mark), value, str(mark)))
        scale = max((value / end for end, value, _ in seen if end > 0), default=None)
        for end, value, mark in seen:
            at = value / scale if scale else Decimal(0)
            if abs(at - end) > _ROUNDED + at / _WHOLE and end < _WHOLE:
                yield f"stands at {end}, not {at:.1f}: {mark[:160]}"
        for row in group.select(".chart__row[data-text]"):
            drawn = row.select_one("text")
            if drawn is not None and _text(drawn) != row["data-text"].replace("\u00a0", " "):
                yield f"says {_text(drawn)}, not {row['data-text']}"
        ratios = set()
        for row in group.select(".chart__row[data-text]"):
            marks = row.select("[data-value]")
            if marks and _numbers(str(row["data-text"]), language):
                largest = max(Decimal(str(mark["data-value"])) for mark in marks)
                ratios.add(largest / max(_numbers(str(row["data-text"]), language)))
        if len(ratios) > 1:
            yield f"texts and numbers differ by {sorted(ratios)}"


def _left_out(figure: Tag, rows: list[tuple[str, list[str]]]) -> Iterator[str]:
    """A row of the chart's own table that no mark shows."""
    shown = {str(mark["data-row"]) for mark in figure.select("[data-row]")}
    yield from (f"not drawn: {name}" for name, _ in rows if not any(_begins(name, one) for one in shown))


def _end(mark: Tag) -> Decimal:
    places = [str(mark.get(name, "0%")).removesuffix("%") for name in ("x", "width")]
    if mark.name == "line":
        places = [str(mark["x1"]).removesuffix("%")]
    return sum((Decimal(place) for place in places), Decimal(0))


def _numbers(text: str, language: str) -> list[Decimal]:
    thousands, point = (".", ",") if language == "vi" else (",", ".")
    found = _NUMBER[language].findall(text)
    return [Decimal(one.replace(thousands, "").replace(point, ".")) for one in found]


def _begins(name: str, row: object) -> bool:
    start = " ".join(str(row).split())
    return name == start or name.startswith(f"{start} ")


def _stands_in(text: str, cell: str) -> bool:
    wanted = " ".join(text.split())
    return re.search(rf"(?:^|\s){re.escape(wanted)}(?:\s|$)", cell) is not None


def _text(tag: Tag | None) -> str:
    return "" if tag is None else " ".join(tag.get_text(" ").split()).replace(" %", "%")
