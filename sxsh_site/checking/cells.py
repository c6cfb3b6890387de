"""The form of every cell, by its field in the schema. Frictionless is laxer: it takes ``1_000``, ``inf``,
Arabic digits, year 0013 and blank required text, so each cell is held to one written form here first.
"""

import re
import unicodedata
from collections.abc import Iterator

from sxsh_site.findings.finding import Finding
from sxsh_site.language.dates import PartialDate
from sxsh_site.reading import values
from sxsh_site.reading.csv_file import suggestion
from sxsh_site.reading.rows import Database, Row
from sxsh_site.reading.schema import FieldSpec

FORMULA_STARTS = "=+-@\t\r\n＝＋－＠"
EARLIEST_YEAR = 1900
LATEST_YEAR = 2100
MOST_DIGITS = 15
_DAMAGED = "\ufffd"
_LINE_BREAK = re.compile("[\n\r\u2028\u2029]")


def check_cells(database: Database) -> Iterator[Finding]:
    """Every cell of every table; the first fault of a cell stands for the others."""
    for table in database.tables.values():
        for row in table.rows:
            for field in table.spec.fields:
                finding = next(_faults(row, field), None)
                if finding is not None:
                    yield finding


def _faults(row: Row, field: FieldSpec) -> Iterator[Finding]:
    text = row.text(field.name)
    if not text:
        if field.required:
            yield row.finding("required", field.name)
        return
    yield from _character_faults(row, field, text)
    if field.choices:
        if field.choice(text) is None:
            near = [choice.id for choice in field.choices if choice.id.startswith(text[:3].lower())][:1]
            choices = ", ".join(choice.id for choice in field.choices)
            yield row.finding("choice", field.name, choices=choices, **suggestion(near))
    elif field.type == "string":
        yield from _string_faults(row, field, text)
    elif field.type == "boolean":
        if values.boolean(text) is None:
            yield row.finding("boolean-format", field.name)
    else:
        yield from _number_faults(row, field, text)


def _character_faults(row: Row, field: FieldSpec, text: str) -> Iterator[Finding]:
    if not text.strip():
        yield row.finding("required" if field.required else "blank", field.name)
    if _DAMAGED in text:
        yield row.finding("damaged-text", field.name)
    if _LINE_BREAK.search(text.strip("\r\n")) and not field.multiline:
        yield row.finding("line-break", field.name)
    for character in text:
        category = unicodedata.category(character)
        if category in ("Cc", "Cs", "Co", "Cn") and not (character in "\r\n" or character == "\t" == text[0]):
            yield row.finding("control-character", field.name, character=f"U+{ord(character):04X}")
        elif category == "Cf" or (character in "\u00a0\u2007\u202f" and field.type != "string"):
            yield row.finding("invisible-character", field.name, character=f"U+{ord(character):04X}")
    if field.type == "string" and text[0] in FORMULA_STARTS:
        yield row.finding("formula-start", field.name, character=text[0])
    if text != text.strip():
        yield row.finding("blank-edges", field.name)


def _string_faults(row: Row, field: FieldSpec, text: str) -> Iterator[Finding]:
    example = field.example or "2013-09-30"
    if field.shape == "partial_date":
        day = PartialDate.parse(text)
        if day is None or re.fullmatch(field.pattern, text) is None:
            yield row.finding("date-format", field.name, example=example)
        elif not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
            yield row.finding("date-range", field.name)
        return
    if field.max_length is not None and len(text) > field.max_length:
        yield row.finding("too-long", field.name, got=str(len(text)), limit=str(field.max_length))
    if field.pattern and re.fullmatch(field.pattern, text) is None:
        yield row.finding("pattern", field.name, example=field.example or field.pattern)


def _number_faults(row: Row, field: FieldSpec, text: str) -> Iterator[Finding]:
    value = values.number(text)
    if field.type == "integer":
        if values.integer(text) is None:
            yield row.finding("integer-format", field.name)
            return
    elif value is None:
        yield row.finding("number-format", field.name)
        return
    assert value is not None
    if len(value.normalize().as_tuple().digits) > MOST_DIGITS:
        yield row.finding("number-precision", field.name)
    low, high = field.minimum, field.maximum
    if (low is not None and value < low) or (high is not None and value > high):
        limit = f"{'' if low is None else low} … {'' if high is None else high}"
        yield row.finding("number-range", field.name, limit=limit)
