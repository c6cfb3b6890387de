"""What a person must know of one field, in a line."""

from collections.abc import Iterator

from sxsh_site.language.strings import Strings
from sxsh_site.language.text import Language
from sxsh_site.reading.schema import FieldSpec, PackageSpec, TableSpec

# Stands where the schema gives no example of a text.
BLANK = "…"
_ABSURD = 10**8


def notes(field: FieldSpec, package: PackageSpec, words: Strings, language: Language) -> tuple[str, ...]:
    """The notes at a field, the most urgent first, none with a full stop."""
    return tuple(one.rstrip(".") for one in _notes(field, package, words, language) if one)


def _notes(field: FieldSpec, package: PackageSpec, words: Strings, language: Language) -> Iterator[str]:
    if field.required:
        yield words.required
    yield field.description.in_language(language)
    if field.choices:
        yield "; ".join(f"{one.id}: {one.label.in_language(language)}" for one in field.choices)
    if field.references == "self":
        yield words.itself
    elif field.references:
        yield words.reference.format(place=place(package.tables[field.references], package))
    if field.type == "boolean":
        yield words.boolean
    if field.unit:
        yield words.unit.format(unit=field.unit)
    yield _bounds(field, words)
    if field.max_length is not None and not (field.pattern or field.choices or field.references):
        yield words.longest.format(length=field.max_length)
    if field.multiline:
        yield words.lines


def example(field: FieldSpec) -> str:
    """A value as it could be written: the schema's own, else one that fits its type."""
    if field.example:
        return field.example
    if field.choices:
        return field.choices[0].id
    if field.type == "boolean":
        return "false"
    if field.type in ("integer", "number"):
        return str(max(1, field.minimum or 1))
    return BLANK


def place(spec: TableSpec, package: PackageSpec) -> str:
    """Where the records of a table are kept, from the repository's root."""
    if spec.path:
        return f"data/{spec.path}"
    return next(f"data/{one.folder}/" for one in package.records if spec.name in (one.table, *one.parts.values()))


def _bounds(field: FieldSpec, words: Strings) -> str:
    # Bounds that only keep slips of the finger out tell a person nothing.
    low, high = (one if one is not None and abs(one) < _ABSURD else None for one in (field.minimum, field.maximum))
    if field.type not in ("integer", "number") or low == high is None:
        return ""
    if high is None:
        return words.from_low.format(low=low)
    return words.to_high.format(high=high) if low is None else words.between.format(low=low, high=high)
