"""Changes to the text of a CSV table: every cell and line that is not meant stays as it is, byte for byte."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

_CELL = re.compile(r'(?:^|,)("(?:[^"]|"")*"(?=,|\Z)|[^,]*)', re.DOTALL)
_LINE_END = re.compile(r"(\r\n|\n|\r)?\Z")
_NEEDS_QUOTES = re.compile(r'[,"\r\n]')


def edit_csv(
    text: str, names: Sequence[str], changed: Mapping[int, Mapping[str, str]], added: Iterable[Mapping[str, str]]
) -> str:
    """``text`` with some cells of some records ``changed`` (the header is record 1) and records ``added``.

    ``names`` are the columns. A cell keeps its quotation marks; a new record is written as the last one is.
    The text must be a table that was read without a fault.
    """
    records = list(_records(text))
    ending = _LINE_END.search(records[0])
    end = (ending[1] if ending else None) or "\n"
    for number, cells in changed.items():
        records[number - 1] = _changed(records[number - 1], names, cells)
    new = list(added)
    if new and not records[-1].endswith(("\n", "\r")):
        records[-1] += end
    quoted = len(records) > 1 and all(cell.startswith('"') for cell in _cells(records[-1]))
    records += [",".join(_written(cells.get(name, ""), quoted) for name in names) + end for cells in new]
    return "".join(records)


def _records(text: str) -> Iterator[str]:
    """The pieces of text of each record, line ends included."""
    lines = list(io.StringIO(text, newline=""))
    reader = csv.reader(iter(lines), strict=True)
    start = 0
    for _ in reader:
        yield "".join(lines[start : reader.line_num])
        start = reader.line_num


def _cells(record: str) -> list[str]:
    """A record's cells as they are written, quotation marks included."""
    return _CELL.findall(_LINE_END.sub("", record))


def _changed(record: str, names: Sequence[str], new: Mapping[str, str]) -> str:
    written = _cells(record)
    for name, text in new.items():
        place = names.index(name)
        written[place] = _written(text, written[place].startswith('"'))
    ending = _LINE_END.search(record)
    return ",".join(written) + (ending[0] if ending else "")


def _written(text: str, quoted: bool) -> str:
    if quoted or _NEEDS_QUOTES.search(text):
        doubled = text.replace('"', '""')
        return f'"{doubled}"'
    return text
