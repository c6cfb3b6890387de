"""The form of every cell, by its field in the schema. Frictionless is laxer: it takes ``1_000``, ``inf``,
Arabic digits, year 0013 and blank required text, so each cell is held to one written form here first.
"""

import html
import re
import unicodedata
from collections.abc import Iterator, Sequence

from sxsh_site.checking.corrections import (
    boolean_meant,
    date_meant,
    number_meant,
    pattern_meant,
    record_meant,
    whole_number_meant,
)
from sxsh_site.checking.placeholders import is_placeholder
from sxsh_site.checking.published import place, unpublished
from sxsh_site.findings.finding import Finding
from sxsh_site.findings.messages import DETAIL_LENGTH
from sxsh_site.findings.suggestion import nearest, suggestion
from sxsh_site.language import old_encodings
from sxsh_site.language.dates import PartialDate
from sxsh_site.language.text import LANGUAGES, Choice, Language, Text
from sxsh_site.reading import values
from sxsh_site.reading.rows import Database, Row
from sxsh_site.reading.schema import FieldSpec

FORMULA_STARTS = "=+-@\t\r\n＝＋－＠"
EARLIEST_YEAR = 1900
LATEST_YEAR = 2100
MOST_DIGITS = 15
_DAMAGED = "\ufffd"
_CHARACTER_REFERENCE = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.IGNORECASE)
_LINE_BREAK = re.compile("[\n\r\u2028\u2029]")


def cell_fault(row: Row, field: FieldSpec, known: Sequence[Row] = ()) -> Finding | None:
    """The first fault of one cell, if it has any; ``known`` are the records that its field can refer to."""
    return next(_faults(row, field, known), None)


def check_cells(database: Database) -> Iterator[Finding]:
    """Every cell of every table; the first fault of a cell stands for the others.

    What is not published yet may lack words: a case study is begun in one language, a question before its answer.
    """
    hidden = unpublished(database)
    for table in database.tables.values():
        words = {name for pair in table.spec.translated for name in pair}
        for row in table.rows:
            for field in table.spec.fields:
                finding = cell_fault(row, field, database.referred(table.spec, field))
                if finding is None:
                    continue
                if finding.code == "required" and field.name in words and place(row) in hidden:
                    finding = row.finding("draft-text-missing", field.name)
                yield finding


def _faults(row: Row, field: FieldSpec, known: Sequence[Row]) -> Iterator[Finding]:
    text = row.text(field.name)
    if not text:
        if field.required:
            yield row.finding("required", field.name)
        return
    if field.type == "string" and not field.choices:
        yield from _encoding_faults(row, field, text)
    yield from _character_faults(row, field, text)
    if field.choices:
        if field.choice(text) is None:
            details = {f"choices_{language}": _listed(field.choices, language) for language in LANGUAGES}
            yield row.finding("choice", field.name, **details, **suggestion(_choice_meant(text, field)))
    elif field.type == "string":
        yield from _string_faults(row, field, text, known)
    elif field.type == "boolean":
        if values.boolean(text) is None:
            yield row.finding("boolean-format", field.name, **suggestion(boolean_meant(text)))
    else:
        yield from _number_faults(row, field, text)


def _choice_meant(text: str, field: FieldSpec) -> str:
    """The choice that ``text`` is a slip or the name of."""
    names = {name.casefold(): one.id for one in field.choices for name in (one.label.vi, one.label.en, one.id)}
    return names.get(text.strip().casefold()) or names.get(nearest(text, names), "")


def _listed(choices: Sequence[Choice], language: Language) -> str:
    """The choices' ids, each with its label, as long as a message can show them all."""
    labels = {choice.id: choice.label.in_language(language) for choice in choices}
    named = (
        identifier if label.casefold() == identifier.replace("_", " ") else f"{identifier} ({label})"
        for identifier, label in labels.items()
    )
    full = ", ".join(named)
    return full if len(full) <= DETAIL_LENGTH else ", ".join(labels)


def _example(field: FieldSpec, known: Sequence[Row]) -> dict[str, str]:
    """The details ``example_vi`` and ``example_en``: the schema's own, an id that exists, or words."""
    ids = [row.text("id") for row in known if row.text("id")]
    example = field.example if field.example in ids or not ids else ids[0]
    words = Text(vi="mã của một bản ghi có trong bảng", en="the id of a record of the table")
    if not field.references:
        words = Text(vi="xem mô tả của cột này trong lược đồ", en="see what the schema says of this column")
    return {f"example_{language}": example or words.in_language(language) for language in LANGUAGES}


def _encoding_faults(row: Row, field: FieldSpec, text: str) -> Iterator[Finding]:
    """Text that is not in Unicode, or was read as if it were not: the cause of what it would fail of below."""
    misread = old_encodings.misread(text)
    if misread is not None:
        yield row.finding("misread-text", field.name, encoding=misread.name, **suggestion(misread.text))
    font = old_encodings.old_font(text)
    if font is not None:
        code = "old-font" if font.certain else "old-font-doubtful"
        yield row.finding(code, field.name, encoding=font.name, **suggestion(font.text))


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


def _string_faults(row: Row, field: FieldSpec, text: str, known: Sequence[Row]) -> Iterator[Finding]:
    example = field.example or "2013-09-30"
    if field.shape == "partial_date":
        day = PartialDate.parse(text)
        if day is None or re.fullmatch(field.pattern, text) is None:
            yield row.finding("date-format", field.name, example=example, **suggestion(date_meant(text, field.pattern)))
        elif not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
            yield row.finding("date-range", field.name)
        return
    if field.max_length is not None and len(text) > field.max_length:
        yield row.finding("too-long", field.name, got=str(len(text)), limit=str(field.max_length))
    if field.pattern and re.fullmatch(field.pattern, text) is None:
        meant = record_meant(text, known) if field.references else pattern_meant(text, field.pattern)
        yield row.finding("pattern", field.name, **_example(field, known), **suggestion(meant))
    if not field.pattern:
        yield from _text_faults(row, field, text)


def _text_faults(row: Row, field: FieldSpec, text: str) -> Iterator[Finding]:
    """Running text: no stand-ins for what is not known yet, and each letter what it seems to be."""
    if old_encodings.lost_letters(text):
        yield row.finding("damaged-text", field.name)
    # A glossary may well explain the words that stand for what is missing.
    if is_placeholder(text) and not field.name.startswith("term_"):
        yield row.finding("placeholder", field.name)
    alike = old_encodings.lookalikes(text)
    if alike is not None:
        yield row.finding("lookalike-letter", field.name, **suggestion(alike.text))
    if _CHARACTER_REFERENCE.search(text):
        yield row.finding("character-reference", field.name, **suggestion(html.unescape(text)))
    typed = old_encodings.typed_keys(text) if field.name.endswith("_vi") else None
    if typed is not None:
        yield row.finding("typed-keys", field.name, encoding=typed.name, **suggestion(typed.text))


def _number_faults(row: Row, field: FieldSpec, text: str) -> Iterator[Finding]:
    value = values.number(text)
    if field.type == "integer":
        if values.integer(text) is None:
            yield row.finding("integer-format", field.name, **suggestion(whole_number_meant(text)))
            return
    elif value is None:
        yield row.finding("number-format", field.name, **suggestion(number_meant(text)))
        return
    assert value is not None
    if len(value.normalize().as_tuple().digits) > MOST_DIGITS:
        yield row.finding("number-precision", field.name)
    low, high = field.minimum, field.maximum
    if (low is not None and value < low) or (high is not None and value > high):
        limit = f"{'' if low is None else low} … {'' if high is None else high}"
        yield row.finding("number-range", field.name, limit=limit)
