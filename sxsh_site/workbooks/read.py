"""A filled-in form read back: rows of text that know their sheet and cells, and all that is not plain values.

Nothing is guessed: a formula, an error value, a date that Excel made, a percentage, a number where text is
wanted, a merged or hidden cell, a comment: each is told at its cell and not read.
"""

import io
import unicodedata
import warnings
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.findings.suggestion import nearest, suggestion
from sxsh_site.language.text import Choice
from sxsh_site.reading.rows import Row
from sxsh_site.reading.schema import FieldSpec
from sxsh_site.workbooks.cells import Faulty, cell_text
from sxsh_site.workbooks.container import container_faults, keywords
from sxsh_site.workbooks.form import BLANK, GUIDE_SHEET, LISTS_SHEET, Form, Lists, Sheet, choices_of

# The rows read, by table, in the order in which they stand.
FormRows = Mapping[str, tuple[Row, ...]]
Line = Sequence[Cell | MergedCell]

MOST_ROWS, MOST_COLUMNS = 10_000, 250
HEADER_WITHIN = 12  # the row of field names stands among the first rows
_NEARLY_ALL = 0.8  # tables share some names


def read_form(content: bytes, file: str, form: Form, lists: Lists) -> tuple[FormRows, list[Finding]]:
    """The rows of a workbook of ``form``, and everything that keeps it from being read plainly.

    ``file`` is what findings call it. A cell that is told holds nothing in its row. ``lists`` let a title
    stand for its id where it is the title of one choice only.
    """
    findings = list(container_faults(content, file))
    if findings:
        return {}, findings
    try:
        with warnings.catch_warnings():
            # The library warns of parts that it does not keep (drawings, extensions); none is read here.
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(content), keep_links=False)
    except Exception:
        return {}, [Finding(code="workbook-damaged", origin=Origin(file=file))]
    findings += _book_faults(book, file, form)
    names = form.sheet_names()
    rows = {
        sheet.spec.name: tuple(_sheet_rows(book[names[sheet.spec.name]], file, sheet, lists, findings))
        for sheet in form.sheets
        if names[sheet.spec.name] in {place.title for place in book.worksheets}
    }
    return rows, findings


def was_blank(content: bytes, file: str) -> bool:
    """Whether a workbook was written as a blank form."""
    return not any(container_faults(content, file)) and BLANK in keywords(content).split()


def _book_faults(book: Workbook, file: str, form: Form) -> Iterator[Finding]:
    wanted = list(form.sheet_names().values())
    there = {sheet.title for sheet in book.worksheets}  # a sheet that is a chart has no cells
    known = {*wanted, GUIDE_SHEET, LISTS_SHEET}
    renamed = _renamed([one for one in book.worksheets if one.title not in known], there, form)
    for name in wanted:
        if name not in there and name not in renamed.values():
            yield Finding(code="sheet-missing", origin=Origin(file=file), details={"sheet": name})
    for name in book.sheetnames:
        if name not in known:
            near = renamed.get(name) or nearest(name, [one for one in wanted if one not in there])
            details = {"sheet": name, **suggestion(near)}
            yield Finding(code="sheet-unknown", origin=Origin(file=file, sheet=name), details=details)
        if book[name].sheet_state != "visible":
            yield Finding(code="sheet-hidden", origin=Origin(file=file, sheet=name), details={"sheet": name})


def _renamed(unknown: Sequence[Worksheet], there: set[str], form: Form) -> Mapping[str, str]:
    """Which sheets are those of the form under another name: by the names of nearly all of their fields."""
    names = form.sheet_names()
    lost = {names[sheet.spec.name]: sheet for sheet in form.sheets if names[sheet.spec.name] not in there}
    found: dict[str, str] = {}
    for place in unknown:
        lines = list(place.iter_rows(max_row=HEADER_WITHIN, max_col=MOST_COLUMNS))
        alike = {name: max(_names_in(lines, sheet), default=0) / len(sheet.fields) for name, sheet in lost.items()}
        best = max(alike, key=alike.__getitem__, default="")
        if best and alike[best] >= _NEARLY_ALL:
            found[place.title] = best
    return found


def _sheet_rows(place: Worksheet, file: str, sheet: Sheet, lists: Lists, findings: list[Finding]) -> Iterator[Row]:
    if place.max_row > MOST_ROWS or place.max_column > MOST_COLUMNS:
        details = {"rows": str(MOST_ROWS), "columns": str(MOST_COLUMNS)}
        findings.append(Finding(code="sheet-too-large", origin=Origin(file=file, sheet=place.title), details=details))
        return
    findings.extend(_merged(place, file))
    lines = [list(line) for line in place.iter_rows()]
    header = _header_row(lines, sheet)
    if header is None:
        findings.append(Finding(code="sheet-header", origin=Origin(file=file, sheet=place.title)))
        return
    columns = _columns(lines[header], file, sheet, findings)
    findings.extend(_comments(lines, file, place))
    findings.extend(_hidden(place, file, header + 1))
    letters = {field.name: get_column_letter(column + 1) for column, field in columns.items()}
    choices = {field.name: choices_of(field, sheet, lists) for field in sheet.fields}
    filled = [line for line in lines[header + 1 :] if any(_is_filled(cell) for cell in line)]
    findings.extend(_outside(filled, lines[header], file))
    for line in filled:
        yield _row(line, file, sheet, columns, letters, choices, findings)


def _header_row(lines: Sequence[Line], sheet: Sheet) -> int | None:
    """The row of field names: among the first rows, the one that has most of them."""
    counts = _names_in(lines[:HEADER_WITHIN], sheet)
    best = max(counts, default=0)
    return counts.index(best) if best else None


def _names_in(lines: Sequence[Line], sheet: Sheet) -> list[int]:
    """How many names of a sheet's fields each row has."""
    names = {field.name for field in sheet.fields}
    return [sum(str(cell.value).strip() in names for cell in line) for line in lines]


def _columns(line: Line, file: str, sheet: Sheet, findings: list[Finding]) -> Mapping[int, FieldSpec]:
    """Which field each column holds, by the names beneath the headings; their order is free."""
    fields = {field.name: field for field in sheet.fields}
    columns: dict[int, FieldSpec] = {}
    for number, cell in enumerate(line):
        name = str(cell.value).strip() if cell.value is not None else ""
        if not name:
            continue
        if name not in fields:
            near = nearest(name, fields)
            details = {"column": name, **suggestion(near)}
            findings.append(Finding(code="header-unknown", origin=_at(cell, file), value=name, details=details))
        elif any(field.name == name for field in columns.values()):
            findings.append(Finding(code="header-duplicate", origin=_at(cell, file), details={"column": name}))
        else:
            columns[number] = fields[name]
    there = {field.name for field in columns.values()}
    place = Origin(file=file, sheet=line[0].parent.title, line=line[0].row, row=line[0].row)
    findings.extend(
        Finding(code="header-missing", origin=place, field=name, field_title=field.title, details={"column": name})
        for name, field in fields.items()
        if name not in there
    )
    return columns


def _outside(filled: Sequence[Line], header: Line, file: str) -> Iterator[Finding]:
    """The first cell of each column that is filled and has no name; one with a wrong name is told by its name."""
    told: set[int] = set()
    for line in filled:
        for column, cell in enumerate(line):
            if column not in told and _is_filled(cell) and not _is_filled(header[column]):
                told.add(column)
                yield Finding(code="sheet-outside", origin=_at(cell, file), value=str(cell.value))


def _row(
    line: Line,
    file: str,
    sheet: Sheet,
    columns: Mapping[int, FieldSpec],
    letters: Mapping[str, str],
    choices: Mapping[str, tuple[Choice, ...]],
    findings: list[Finding],
) -> Row:
    number = line[0].row or 0
    cells: dict[str, str] = {}
    faults: list[tuple[FieldSpec, Faulty]] = []
    for column, cell in enumerate(line):
        if column not in columns or cell.value is None or cell.value == "":
            continue
        field = columns[column]
        read = cell_text(cell, field, choices[field.name])
        if isinstance(read, Faulty):
            faults.append((field, read))
        else:
            cells[field.name] = unicodedata.normalize("NFC", read)
    row = Row(
        spec=sheet.spec,
        file=file,
        line=number,
        row=number,
        cells=cells,
        sheet=line[0].parent.title,
        columns=letters,
    )
    findings.extend(fault.finding(row.origin(field.name), field) for field, fault in faults)
    return row


def _is_filled(cell: Cell | MergedCell) -> bool:
    """Whether a person sees something in the cell."""
    return cell.value is not None and str(cell.value).strip() != ""


def _merged(place: Worksheet, file: str) -> Iterator[Finding]:
    for merged in sorted(place.merged_cells.ranges, key=lambda one: (one.min_row, one.min_col)):
        cell = f"{get_column_letter(merged.min_col)}{merged.min_row}"
        origin = Origin(file=file, sheet=place.title, line=merged.min_row, row=merged.min_row, cell=cell)
        yield Finding(code="sheet-merged", origin=origin, details={"range": str(merged.coord)})


def _comments(lines: Sequence[Line], file: str, place: Worksheet) -> Iterator[Finding]:
    for line in lines:
        for cell in line:
            comment: Any = getattr(cell, "comment", None)
            if comment is not None:
                yield Finding(code="sheet-comment", origin=_at(cell, file), value=str(comment.text))


def _hidden(place: Worksheet, file: str, first: int) -> Iterator[Finding]:
    """Rows and columns that cannot be seen but would be read; a filter hides many at once."""
    columns = [letter for letter, column in sorted(place.column_dimensions.items()) if column.hidden]
    if columns:
        letters = ", ".join(columns)
        what = {"what_vi": f"cột {letters}", "what_en": f"column {letters}"}
        yield Finding(code="sheet-hidden-cells", origin=Origin(file=file, sheet=place.title), details=what)
    rows = [number for number, one in sorted(place.row_dimensions.items()) if one.hidden and number <= place.max_row]
    if rows:
        first, last = rows[0], rows[-1]
        what = {"what_vi": f"dòng {first}", "what_en": f"row {first}"}
        if len(rows) > 1:
            what = {
                "what_vi": f"{len(rows)} dòng, từ dòng {first} đến dòng {last},",
                "what_en": f"{len(rows)} rows between row {first} and row {last}",
            }
        origin = Origin(file=file, sheet=place.title, line=first, row=first)
        yield Finding(code="sheet-hidden-cells", origin=origin, details=what)


def _at(cell: Cell | MergedCell, file: str) -> Origin:
    return Origin(file=file, line=cell.row, row=cell.row, sheet=cell.parent.title, cell=cell.coordinate)
