"""CSV tables: commas, quotation marks doubled, the header exactly as the schema has it."""

import csv
import io
import re
from collections.abc import Iterator, Sequence

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.findings.suggestion import nearest, suggestion
from sxsh_site.reading.rows import Row, Table
from sxsh_site.reading.schema import TableSpec

_LINE_END = re.compile("\r\n|\r|\n")
_SEPARATOR_LINE = re.compile(r'"?sep=', re.IGNORECASE)
_OTHER_SEPARATORS = {";": ";", "\t": "TAB", "|": "|"}


def read_csv(text: str, file: str, spec: TableSpec) -> tuple[Table, list[Finding]]:
    """The table, and everything that is wrong with its shape; a row of the wrong length is left out.

    Under a column that is not in the schema nothing is read, but all the others are.
    """
    findings: list[Finding] = []
    records = list(_records(text, file, findings))
    # Empty lines after the last row are no rows: editors of text leave them.
    while records and not records[-1][1]:
        records.pop()
    if not records:
        return Table(spec=spec, rows=()), findings or [Finding(code="file-empty", origin=Origin(file=file))]
    _, header = records[0]
    faults, names = _header_faults(header, text, file, spec)
    findings += faults
    if names is None:
        return Table(spec=spec, rows=()), findings
    rows: list[Row] = []
    for row, (line, cells) in enumerate(records[1:], start=2):
        origin = Origin(file=file, line=line, row=row)
        if not any(cell.strip() for cell in cells):
            findings.append(Finding(code="row-empty", origin=origin))
        elif len(cells) != len(header):
            # Under a faulty header the number of cells is the header's fault, or cannot be told from it.
            if faults:
                continue
            details = {"got": str(len(cells)), "expected": str(len(header))}
            findings.append(Finding(code="row-length", origin=origin, details=details))
        else:
            rows.append(_row(spec, file, line, row, names, cells))
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


def _row(spec: TableSpec, file: str, line: int, row: int, names: Sequence[str], cells: Sequence[str]) -> Row:
    lines: dict[str, int] = {}
    known: dict[str, str] = {}
    current = line
    for name, cell in zip(names, cells, strict=True):
        if name:
            lines[name] = current
            known[name] = cell
        current += len(_LINE_END.findall(cell))
    ordered = {name: known[name] for name in spec.names}
    return Row(spec=spec, file=file, line=line, row=row, cells=ordered, lines=lines)


def _header_faults(
    header: Sequence[str], text: str, file: str, spec: TableSpec
) -> tuple[list[Finding], Sequence[str] | None]:
    """What is wrong with the header; and the fields of its columns ("" for none), or None where no row can be read."""
    origin = Origin(file=file, line=1, row=1)
    if _SEPARATOR_LINE.match(text):
        return [Finding(code="separator-line", origin=origin)], None
    if len(header) == 1 and len(spec.fields) > 1:
        for separator, name in _OTHER_SEPARATORS.items():
            if separator in header[0]:
                details = {"separator": name}
                return [Finding(code="separator", origin=origin, value=header[0], details=details)], None
    wanted = list(spec.names)
    repeated = sorted({name for name in header if header.count(name) > 1})
    findings = [_column("header-duplicate", origin, name, value=name) for name in repeated]
    missing = [name for name in wanted if name not in header]
    names: list[str] = []
    for name in header:
        meant = name
        if name not in wanted and name not in repeated:
            meant = _meant(name, spec, missing)
            findings.append(_column("header-unknown", origin, name, value=name, **suggestion(meant)))
            # Read as what was meant, so that the column is not said to be missing too.
            missing = [other for other in missing if other != meant]
        names.append(meant)
    findings += [_column("header-missing", origin, name) for name in missing]
    if repeated or missing:
        return findings, None
    order = [name for name in names if name]
    if order != wanted:
        position = next(place for place, (one, other) in enumerate(zip(order, wanted, strict=True)) if one != other)
        details = {"expected": wanted[position], "position": str(position + 1)}
        findings.append(_column("header-order", origin, order[position], value=order[position], **details))
        return findings, None
    return findings, names


def _column(code: str, origin: Origin, name: str, value: str = "", **details: str) -> Finding:
    return Finding(code=code, origin=origin, field=name, value=value, details={"column": name, **details})


def _meant(name: str, spec: TableSpec, missing: Sequence[str]) -> str:
    """The missing column that ``name`` is a slip or the title of."""
    titles = {title.casefold(): field for field in missing for title in (spec.field(field).title.vi, field)}
    return titles.get(name.strip().casefold()) or titles.get(nearest(name.strip().casefold(), titles), "")
