"""All tables in one SQLite file, with their keys, and a full-text table over what is written in them."""

import re
import sqlite3
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from sxsh_site.publishing.open_tables import OpenTable
from sxsh_site.publishing.tables import FOLDER
from sxsh_site.reading.schema import FieldSpec, TableSpec

FILE = "sxsh.sqlite"
FULL_TEXT = "full_text"
_TYPES: Mapping[str, str] = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
# The tokenizer takes accents off, but "đ" is a letter of its own to it: words with it are indexed twice.
_WITH_D = re.compile(r"\w*[đĐ]\w*")
_CREATE_FULL_TEXT = f"""CREATE VIRTUAL TABLE {FULL_TEXT} USING fts5(
  table_name UNINDEXED, row_key UNINDEXED, text, without_d, tokenize = 'unicode61 remove_diacritics 2'
)"""


def write_sqlite(tables: Sequence[OpenTable], site: Path) -> None:
    """Write ``du-lieu/tai-ve/sxsh.sqlite`` under ``site``; the same rows give the same bytes."""
    (site / FOLDER / FILE).write_bytes(database_bytes(tables))


def database_bytes(tables: Sequence[OpenTable]) -> bytes:
    """The file's content, made in memory."""
    connection = sqlite3.connect(":memory:")
    try:
        for table in tables:
            connection.execute(_create(table.spec))
            places = ", ".join("?" * len(table.spec.fields))
            connection.executemany(f"INSERT INTO {_quoted(table.spec.name)} VALUES ({places})", table.values)  # noqa: S608 (names are the schemas')
        for table in tables:
            for field in table.spec.fields:
                if field.references:
                    index = _quoted(f"{table.spec.name}_{field.name}")
                    connection.execute(f"CREATE INDEX {index} ON {_quoted(table.spec.name)} ({_quoted(field.name)})")
        connection.execute(_CREATE_FULL_TEXT)
        texts = (row for table in tables for row in _texts(table))
        connection.executemany(f"INSERT INTO {FULL_TEXT} VALUES (?, ?, ?, ?)", texts)  # noqa: S608
        connection.execute(f"INSERT INTO {FULL_TEXT} ({FULL_TEXT}) VALUES ('optimize')")  # noqa: S608
        connection.commit()
        connection.execute("VACUUM")
        return connection.serialize()
    finally:
        connection.close()


def _create(spec: TableSpec) -> str:
    parts = [f"{_quoted(field.name)} {_TYPES[field.type]}{_constraint(field)}" for field in spec.fields]
    parts.append(f"PRIMARY KEY ({', '.join(map(_quoted, spec.key))})")
    parts += [
        f"FOREIGN KEY ({_quoted(field.name)}) REFERENCES {_quoted(spec.target(field))} (id)"
        for field in spec.fields
        if field.references
    ]
    return f"CREATE TABLE {_quoted(spec.name)} (\n  " + ",\n  ".join(parts) + "\n)"


def _constraint(field: FieldSpec) -> str:
    return " NOT NULL" if field.required else ""


def _texts(table: OpenTable) -> Iterator[tuple[str, str, str, str]]:
    """What people wrote in each row: no ids, no values of closed lists."""
    spec = table.spec
    keys = [spec.names.index(name) for name in spec.key]
    written = [number for number, field in enumerate(spec.fields) if _is_written(field, spec)]
    for row in table.cells:
        text = "\n".join(dict.fromkeys(row[number] for number in written if row[number]))
        if text:
            yield spec.name, "/".join(row[number] for number in keys), text, _without_d(text)


def _is_written(field: FieldSpec, spec: TableSpec) -> bool:
    return (
        field.type == "string"
        and not field.references
        and not field.choices
        and not field.shape
        and field.name not in ("id", "status")
        and not field.pattern
    )


def _without_d(text: str) -> str:
    words = _WITH_D.findall(unicodedata.normalize("NFC", text))
    return " ".join(word.replace("đ", "d").replace("Đ", "D") for word in words)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
