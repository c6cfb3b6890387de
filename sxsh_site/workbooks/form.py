"""What a workbook asks for: its sheets, each the columns of one table, and the lists to choose from."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sxsh_site.language.text import Choice, Text
from sxsh_site.reading.rows import Database, Row
from sxsh_site.reading.schema import FieldSpec, TableSpec

# What may be chosen for a field that refers to a table, by the table's name.
Lists = Mapping[str, tuple[Choice, ...]]

GUIDE_SHEET = "Hướng dẫn"
LISTS_SHEET = "Danh mục"
# A form that was written blank says so among the file's keywords, which every office program keeps.
BLANK = "sxsh-bieu-mau-trong"
BOOLEANS = (
    Choice(id="true", label=Text(vi="Có", en="Yes")),
    Choice(id="false", label=Text(vi="Không", en="No")),
)
_NAME_LENGTH = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_BRACKETED = re.compile(r".*\[([^\[\]]*)\]\s*\Z", re.DOTALL)
_LABEL_LENGTH = 120
_TITLES = ("title_vi", "term_vi", "question_vi", "text_vi", "title", "number")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet: ``fields`` are its columns, all of them fields of the table ``spec`` (or made for this form).

    A field's ``required``, ``title`` and ``choices`` may differ from the schema's where the form asks for less.
    """

    spec: TableSpec
    fields: tuple[FieldSpec, ...]
    title: Text

    @classmethod
    def of(cls, spec: TableSpec) -> "Sheet":
        """The sheet that asks for every field of a table."""
        return cls(spec=spec, fields=spec.fields, title=spec.title)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One workbook. ``guide`` are the paragraphs of its first page, beneath the title.

    Where it ``replaces``, what it leaves out is taken away; otherwise that stays as it is. One that is ``blank``
    only adds: what it leaves empty may well be filled in the database.
    """

    name: str
    title: Text
    guide: tuple[Text, ...]
    sheets: tuple[Sheet, ...]
    replaces: bool = False
    blank: bool = False

    def sheet_names(self) -> Mapping[str, str]:
        """The name of each sheet in the workbook, by its table: the Vietnamese title, as long as Excel allows."""
        names: dict[str, str] = {}
        taken = {GUIDE_SHEET.casefold(), LISTS_SHEET.casefold()}
        for sheet in self.sheets:
            full = " ".join(_FORBIDDEN.sub(" ", sheet.title.vi).strip("'").split())
            name, number = full[:_NAME_LENGTH].rstrip(), 1
            while name.casefold() in taken:
                number += 1
                name = f"{full[: _NAME_LENGTH - 3].rstrip()} {number}"
            taken.add(name.casefold())
            names[sheet.spec.name] = name
        return names


def choices_of(field: FieldSpec, sheet: Sheet, lists: Lists) -> tuple[Choice, ...]:
    """What may be chosen for a field; empty for a field that is typed in."""
    if field.choices:
        return field.choices
    if field.type == "boolean":
        return BOOLEANS
    if field.references:
        return lists.get(sheet.spec.target(field), ())
    return ()


def label(choice: Choice) -> str:
    """A choice as a cell shows it: its titles, and its id in brackets, which is what is read."""
    vi, en = (" ".join(text.split()) for text in (choice.label.vi, choice.label.en))
    titles = Text(vi=vi, en=en).both
    if len(titles) > _LABEL_LENGTH:
        titles = f"{titles[: _LABEL_LENGTH - 1].rstrip()}…"
    return f"{titles} [{choice.id}]" if titles else choice.id


def chosen(text: str, choices: tuple[Choice, ...]) -> str:
    """The id that an answer means: what stands in brackets, or the one choice that has this title."""
    if any(choice.id == text for choice in choices):
        return text
    bracketed = _BRACKETED.match(text)
    if bracketed is not None:
        return bracketed[1]
    meant = text.strip().casefold()
    found = [choice.id for choice in choices if meant in {name.casefold() for name in _names(choice)}]
    return found[0] if len(found) == 1 else text


def _names(choice: Choice) -> tuple[str, ...]:
    return (choice.id, choice.label.vi, choice.label.en, choice.label.both, label(choice))


def lists_of(database: Database) -> Lists:
    """Every table that has ids, as a list to choose from, in the order in which its records stand."""
    return {
        name: tuple(_choice(row) for row in table.rows)
        for name, table in database.tables.items()
        if table.spec.has("id")
    }


def _choice(row: Row) -> Choice:
    name = next((name for name in _TITLES if row.text(name)), "")
    other = f"{name.removesuffix('_vi')}_en" if name.endswith("_vi") else ""
    # Brackets belong to the id.
    vi, en = (row.text(one).replace("[", "(").replace("]", ")") for one in (name, other))
    return Choice(id=row.text("id"), label=Text(vi=vi, en=en))
