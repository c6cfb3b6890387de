"""A new record with as few questions as its schema and the rules allow, as a draft."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from slugify import slugify

from sxsh_site.checking.published import DRAFT
from sxsh_site.language.text import Choice
from sxsh_site.reading.rows import Database, Row
from sxsh_site.reading.schema import FieldSpec, TableSpec
from sxsh_site.workbooks.form import Lists, Sheet, choices_of

Answers = Mapping[str, str]

# What a draft has where nobody says otherwise.
_DEFAULTS = {"status": DRAFT, "confidence": "secondary"}
_ASK = "ask"
# An id is made of the first of these that a kind has.
_NAMED = ("title_vi", "term_vi", "question_vi", "text_vi", "title", "title_en", "question_en", "number")
_ID_LENGTH = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A field that only a person can fill; ``choices`` are empty where it is typed."""

    field: FieldSpec
    choices: tuple[Choice, ...]


def questions(spec: TableSpec, lists: Lists) -> Iterator[Question]:
    """What must be asked for a new record of a table, in the order of its fields."""
    sheet = Sheet.of(spec)
    for field in spec.fields:
        if _is_asked(field, spec):
            yield Question(field=field, choices=choices_of(field, sheet, lists))


def draft(spec: TableSpec, database: Database, answers: Answers, today: date) -> Row:
    """The new record's row: the answers, and what follows from them, from the schema and from ``today``.

    Its place is the file in which it will be written. It is checked like every other row.
    """
    cells = {field.name: _default(field, spec, database, answers, today) for field in spec.fields}
    cells |= answers
    record = next((one for one in database.package.records if one.table == spec.name), None)
    path = f"{record.folder}/{cells['id']}.yaml" if record is not None else spec.path
    return Row(spec=spec, file=f"{database.label}/{path}", line=0, row=None, cells=cells)


def _is_asked(field: FieldSpec, spec: TableSpec) -> bool:
    if field.new:
        return field.new == _ASK
    if field.name == "source_id":
        return True
    known = {*_DEFAULTS, "checked_on", "position"}
    if field.name == "id" and any(spec.has(name) for name in _NAMED):
        return False
    return field.required and field.type != "boolean" and field.name not in known


def _default(field: FieldSpec, spec: TableSpec, database: Database, answers: Answers, today: date) -> str:
    if field.new and field.new != _ASK:
        return field.new
    wanted = _DEFAULTS.get(field.name, "")
    if wanted and field.choice(wanted) is not None:
        return wanted
    if field.name == "id":
        return new_id(spec, database, answers)
    if not field.required:
        return ""
    if field.name == "checked_on":
        return today.isoformat()
    if field.name == "position":
        return str(max((row.integer("position") or 0 for row in database.rows(spec.name)), default=0) + 1)
    return field.example or "false" if field.type == "boolean" else ""


def new_id(spec: TableSpec, database: Database, answers: Answers, also: Sequence[str] = ()) -> str:
    """An id made of the new record's name, that no record has or had, and none of ``also``."""
    name = next((answers[one] for one in _NAMED if answers.get(one)), "")
    made = slugify(name, max_length=_ID_LENGTH - 4, word_boundary=True)
    taken = {*also, *(row.text("id") for table in (spec.name, "tombstones") for row in database.rows(table))}
    number, found = 1, made
    while found in taken:
        number += 1
        found = f"{made}-{number}"
    return found
