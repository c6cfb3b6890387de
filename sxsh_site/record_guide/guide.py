"""The annotated records as Markdown, and their place in the editors' guide."""

import json
from collections.abc import Iterator
from html import escape

from sxsh_site.language.strings import Strings, strings
from sxsh_site.language.text import Language
from sxsh_site.reading.schema import FieldSpec, PackageSpec, RecordSpec, TableSpec
from sxsh_site.record_guide.notes import example, notes, place

BEGIN = "<!-- Từ đây: máy viết, theo data/schemas; sửa khuôn rồi chạy `make manual`. / Written by a program. -->"
END = "<!-- Đến đây: máy viết. / Written by a program. -->"


class NoPlaceError(Exception):
    """The text does not hold the two lines between which the annotated records stand."""


def with_records(text: str, package: PackageSpec, language: Language) -> str:
    """``text`` with the annotated records of today's schemas between its two marks. Raises NoPlaceError."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise NoPlaceError(BEGIN)
    return f"{before}{BEGIN}\n\n{records(package, language)}\n{END}{after}"


def records(package: PackageSpec, language: Language) -> str:
    """A record of each kind, each in a fold of its own: those of one file each first, then the tables."""
    words = strings("record_guide", language)
    parts = [_fold(package.tables[one.table], _file(one, package, words, language)) for one in package.records]
    parts += [_fold(spec, _row(spec, package, words, language)) for spec in package.tables.values() if spec.path]
    return "\n".join(parts)


def _fold(spec: TableSpec, lines: Iterator[str]) -> str:
    summary = f"<summary><b>{escape(spec.title.vi)}</b> / {escape(spec.title.en)} <code>{spec.name}</code></summary>"
    return "\n".join(["<details>", summary, "", *lines, "", "</details>", ""])


def _file(record: RecordSpec, package: PackageSpec, words: Strings, language: Language) -> Iterator[str]:
    spec = package.tables[record.table]
    folder = place(spec, package)
    yield words.files.format(folder=f"[`{folder}`](../{folder})")
    yield ""
    yield "```yaml"
    for field in spec.fields:
        yield _line("", field, package, words, language)
    for key, table in record.parts.items():
        part = package.tables[table]
        fields = [one for one in part.fields if one.name not in (record.parent_key, "position")]
        yield f"{key}:  # {part.title.in_language(language)}"
        if len(fields) == 1:
            yield _item(fields[0], package, words, language)
            continue
        for number, field in enumerate(fields):
            yield _line("    " if number else "  - ", field, package, words, language)
    yield "```"


def _line(start: str, field: FieldSpec, package: PackageSpec, words: Strings, language: Language) -> str:
    return f"{start}{field.name}: {_scalar(field)}  # {_note(field, package, words, language)}"


def _item(field: FieldSpec, package: PackageSpec, words: Strings, language: Language) -> str:
    return f"  - {_scalar(field)}  # {_note(field, package, words, language)}"


def _note(field: FieldSpec, package: PackageSpec, words: Strings, language: Language) -> str:
    return ". ".join((field.title.in_language(language), *notes(field, package, words, language)))


def _scalar(field: FieldSpec) -> str:
    value = example(field)
    return json.dumps(value, ensure_ascii=False) if field.type == "string" else value


def _row(spec: TableSpec, package: PackageSpec, words: Strings, language: Language) -> Iterator[str]:
    file = place(spec, package)
    yield words.rows.format(file=f"[`{file}`](../{file})")
    yield ""
    yield f"| {words.column} | {words.name} | {words.example} | {words.how} |"
    yield "|---|---|---|---|"
    for field in spec.fields:
        told = ". ".join(notes(field, package, words, language))
        cells = (f"`{field.name}`", _cell(field.title.in_language(language)), f"`{example(field)}`", _cell(told))
        yield f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    """Text in a cell of a table: nothing in it is markup."""
    safe = escape(text, quote=False).replace("|", "\\|")
    for sign in "*_`~[":
        safe = safe.replace(sign, f"\\{sign}")
    return safe
