import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from sxsh_site.publishing.open_tables import open_tables
from sxsh_site.publishing.sqlite_file import database_bytes
from tests.made_up import catalogue
from tests.publishing.worlds import HOSTILE, hostile

SECTORS = [
    {"id": "mau", "title_vi": "Gạch Mẫu ở Đồng Hới", "title_en": "Sample bricks"},
    {"id": "hai", "title_vi": "Bia Mẫu", "title_en": "Sample beer"},
]


@contextmanager
def opened(content: bytes) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(content)
    try:
        yield connection
    finally:
        connection.close()


def test_tables_with_typed_values():
    found = catalogue(sectors=[{"position": "3", "in_province": "true", "source_locator_vi": ""}])
    with opened(database_bytes(open_tables(found))) as connection:
        rows = connection.execute("SELECT id, position, in_province, source_locator_vi FROM sectors").fetchall()
    assert rows == [("mau", 3, 1, None)]


def test_keys_are_kept_and_hold():
    with opened(database_bytes(open_tables(hostile()))) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        keys = connection.execute("PRAGMA foreign_key_list(duty_bodies)").fetchall()
        assert sorted((key[2], key[3], key[4]) for key in keys) == [
            ("duties", "duty_id", "id"),
            ("organisations", "organisation_id", "id"),
        ]
        columns = connection.execute("PRAGMA table_info(duty_bodies)").fetchall()
        assert [column[1] for column in columns if column[5]] == ["duty_id", "organisation_id"]


def test_a_reference_that_is_not_there_is_found():
    """The check above means something."""
    with opened(database_bytes(open_tables(catalogue(sectors=[{}])))) as connection:
        connection.execute("DELETE FROM sources")
        assert [row[0] for row in connection.execute("PRAGMA foreign_key_check")] == ["sectors"]


@pytest.mark.parametrize("query", ["Đồng Hới", "đồng hới", "dong hoi", "gach mau", "bricks"])
def test_text_is_found_with_and_without_accents(query):
    with opened(database_bytes(open_tables(catalogue(sectors=SECTORS)))) as connection:
        found = connection.execute(
            "SELECT table_name, row_key FROM full_text WHERE full_text MATCH ?", (query,)
        ).fetchall()
    assert found == [("sectors", "mau")]


def test_hostile_text_is_text():
    with opened(database_bytes(open_tables(hostile()))) as connection:
        titles = [row[0] for row in connection.execute("SELECT title FROM sources WHERE id <> 'mau'")]
    assert sorted(titles) == sorted(HOSTILE)


def test_the_same_rows_give_the_same_bytes():
    assert database_bytes(open_tables(hostile())) == database_bytes(open_tables(hostile()))
