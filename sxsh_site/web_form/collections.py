"""From schemas to the form: every kind that is kept one file a record becomes a collection.

What is told of a field here is told nowhere else than in its schema: a field that is added, renamed,
bounded or made optional there changes the form at the next build.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from sxsh_site.language.collation import sort_key
from sxsh_site.language.strings import Strings
from sxsh_site.language.text import Language
from sxsh_site.reading.rows import Database, Row
from sxsh_site.reading.schema import FieldSpec, RecordSpec, TableSpec

Field = dict[str, Any]

# From this length on a field is shown as several lines.
_LONG = 400
# The field that names a record to a person, whichever its table has.
_NAMES = ("title", "name", "label", "short", "term")
_UNTRANSLATED = ("title", "name", "symbol", "number")


def collections(database: Database, words: Strings, language: Language) -> list[dict[str, Any]]:
    """The collections of the form; ``database`` holds published records alone, since all may read it."""
    return [_collection(record, database, words, language) for record in database.package.records]


def _collection(record: RecordSpec, database: Database, words: Strings, language: Language) -> dict[str, Any]:
    spec = database.package.tables[record.table]
    fields = [_field(field, spec, database, words, language) for field in spec.fields]
    for key, table in record.parts.items():
        part = database.package.tables[table]
        fields.append(_part(key, part, (record.parent_key, "position"), database, words, language))
    return {
        "name": record.table,
        "label": spec.title.in_language(language),
        "folder": f"{database.label}/{record.folder}",
        "extension": "yaml",
        "format": "yaml",
        "identifier_field": _name_of(spec, language),
        # The file is named for the record's own identifier, which never changes.
        "slug": {"template": "{{fields.id}}", "editable": False},
        "summary": f"{{{{{_name_of(spec, language)}}}}}",
        "publish": False,
        "thumbnail": False,
        "fields": fields,
    }


def _part(
    key: str, spec: TableSpec, given: Sequence[str], database: Database, words: Strings, language: Language
) -> Field:
    title = spec.title.in_language(language)
    made = [_field(one, spec, database, words, language) for one in spec.fields if one.name not in given]
    field: Field = {
        "name": key,
        "label": title,
        "widget": "list",
        "required": False,
        "collapsed": "auto",
    }
    # A list of single values is written as such in the file.
    if len(made) == 1:
        return field | {"field": made[0]}
    return field | {"summary": f"{{{{fields.{_name_of(spec, language)}}}}}", "fields": made}


def _field(field: FieldSpec, spec: TableSpec, database: Database, words: Strings, language: Language) -> Field:
    made: Field = {
        "name": field.name,
        "label": field.title.in_language(language),
        "required": field.required,
        **_hint(field, words, language),
    }
    if field.type == "boolean":
        return made | {"widget": "boolean", "default": False}
    if field.type in ("integer", "number"):
        bounds = {"min": field.minimum, "max": field.maximum}
        kind = "int" if field.type == "integer" else "float"
        return made | {"widget": "number", "value_type": kind} | {k: v for k, v in bounds.items() if v is not None}
    options = list(_options(field, spec, database, language))
    if options:
        return made | {"widget": "select", "options": options}
    return made | _text(field, words)


def _text(field: FieldSpec, words: Strings) -> Field:
    several_lines = field.multiline or (field.max_length or 0) >= _LONG
    made: Field = {"widget": "text" if several_lines else "string"}
    if field.max_length is not None:
        made["maxlength"] = field.max_length
    if field.pattern:
        told = words.pattern.format(example=field.example) if field.example else words.pattern_bare
        made["pattern"] = [f"^(?:{field.pattern})$", told]
    elif several_lines and not field.multiline:
        made["pattern"] = ["^[^\\n]*$", words.one_line]
    return made


def _options(field: FieldSpec, spec: TableSpec, database: Database, language: Language) -> Iterator[dict[str, str]]:
    """The values that a field takes: its own list, or the records that it may refer to."""
    for choice in field.choices:
        yield {"label": choice.label.in_language(language), "value": choice.id}
    target = spec.target(field)
    if target:
        named = [(_label(row, language), row.text("id")) for row in database.rows(target)]
        for label, value in sorted(named, key=lambda one: sort_key(one[0])):
            yield {"label": label, "value": value}


def _label(row: Row, language: Language) -> str:
    name = row.text(_name_of(row.spec, language))
    return f"{name} ({row.text('id')})" if name else row.text("id")


def _name_of(spec: TableSpec, language: Language) -> str:
    """The field that names a record of this table to a reader."""
    wanted = [f"{name}_{language}" for name in _NAMES] + list(_UNTRANSLATED)
    return next((name for name in wanted if spec.has(name)), spec.names[0])


def _hint(field: FieldSpec, words: Strings, language: Language) -> Field:
    """What stands below the field: what it means, its unit, an example."""
    told = [field.description.in_language(language)]
    if field.unit:
        told.append(words.unit.format(unit=field.unit))
    if field.example and not field.choices and field.type != "boolean":
        told.append(words.example.format(example=field.example))
    hint = ". ".join(one.rstrip(".") for one in told if one)
    return {"hint": f"{hint}."} if hint else {}
