"""CSV tables: commas, quotation marks doubled, the header exactly as the schema has it."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.reading.rows import Row, Table
from sxsh_site.reading.schema import TableSpec

_SEPARATOR_LINE = re.compile(r'"?sep=', re.IGNORECASE)
_OTHER_SEPARATORS = {";": ";", "\t": "TAB", "|": "|"}


def read_csv(text: str, file: str, spec: TableSpec) -> tuple[Table, list[Finding]]:
    """The table, and everything that is wrong with its shape; a row of the wrong length is left out."""
    findings: list[Finding] = []
    records = list(_records(text, file, findings))
    if not records:
        return Table(spec=spec, rows=()), findings or [Finding(code="file-empty", origin=Origin(file=file))]
    _, header = records[0]
    faults = list(_header_faults(header, text, file, spec))
    if faults:
        return Table(spec=spec, rows=()), findings + faults
    rows: list[Row] = []
    for row, (line, cells) in enumerate(records[1:], start=2):
        origin = Origin(file=file, line=line, row=row)
        if not any(cell.strip() for cell in cells):
            findings.append(Finding(code="row-empty", origin=origin))
        elif len(cells) != len(header):
            details = {"got": str(len(cells)), "expected": str(len(header))}
            findings.append(Finding(code="row-length", origin=origin, details=details))
        else:
            rows.append(_row(spec, file, line, row, cells))
    return Table(spec=spec, rows=tuple(rows)), findings


def _records(text: str, file: str, findings: list[Finding]) -> Iterator[tuple[int, list[str]]]:
    """Each record with the physical line on which it begins."""
    csv.field_size_limit(max(len(text) + 1, 131_072))
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as fault:
            code = "quote-unclosed" if "end of data" in str(fault) or "expected after" in str(fault) else "tabular"
            findings.append(
                Finding(code=code, origin=Origin(file=file, line=line, row=None), details={"problem": str(fault)})
            )
            return
        yield line, cells
        line = reader.line_num + 1


def _row(spec: TableSpec, file: str, line: int, row: int, cells: Sequence[str]) -> Row:
    lines: dict[str, int] = {}
    current = line
    for name, cell in zip(spec.names, cells, strict=True):
        lines[name] = current
        current += cell.count("\n")
    return Row(spec=spec, file=file, line=line, row=row, cells=dict(zip(spec.names, cells, strict=True)), lines=lines)


def _header_faults(header: Sequence[str], text: str, file: str, spec: TableSpec) -> Iterator[Finding]:
    origin = Origin(file=file, line=1, row=1)
    if _SEPARATOR_LINE.match(text):
        yield Finding(code="separator-line", origin=origin)
        return
    if len(header) == 1 and len(spec.fields) > 1:
        for separator, name in _OTHER_SEPARATORS.items():
            if separator in header[0]:
                yield Finding(code="separator", origin=origin, value=header[0], details={"separator": name})
                return
    wanted = list(spec.names)
    repeated = sorted({name for name in header if header.count(name) > 1})
    for name in repeated:
        yield Finding(code="header-duplicate", origin=origin, field=name, value=name, details={"column": name})
    for name in header:
        if name not in wanted and name not in repeated:
            near = get_close_matches(name, [other for other in wanted if other not in header], n=1)
            yield Finding(
                code="header-unknown",
                origin=origin,
                field=name,
                value=name,
                details={"column": name, **suggestion(near)},
            )
    missing = [name for name in wanted if name not in header]
    for name in missing:
        yield Finding(code="header-missing", origin=origin, field=name, details={"column": name})
    if not repeated and not missing and len(header) == len(wanted):
        for position, (name, expected) in enumerate(zip(header, wanted, strict=True), start=1):
            if name != expected:
                yield Finding(
                    code="header-order",
                    origin=origin,
                    field=name,
                    value=name,
                    details={"column": name, "expected": expected, "position": str(position)},
                )
                return


def suggestion(near: Sequence[str]) -> dict[str, str]:
    """The "did you mean" part of a message, empty where nothing is near."""
    if not near:
        return {"suggestion_vi": "", "suggestion_en": ""}
    return {"suggestion_vi": f" Ý bạn là “{near[0]}”?", "suggestion_en": f" Did you mean “{near[0]}”?"}
