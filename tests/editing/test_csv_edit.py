import csv
import io

import pytest

from sxsh_site.editing.csv_edit import edit_csv

NAMES = ("id", "title", "note")
TEXT = 'id,title,note\na,"Một, hai",\nb,"Dòng\nhai",x\nc,"Nháy ""kép""",y\n'


def test_nothing_changes_nothing():
    assert edit_csv(TEXT, NAMES, {}, ()) == TEXT


@pytest.mark.parametrize(
    ("row", "cells", "line"),
    [
        (2, {"note": "mới"}, 'a,"Một, hai",mới\n'),
        (2, {"title": "Một"}, 'a,"Một",\n'),
        (2, {"id": "z", "note": "a,b"}, 'z,"Một, hai","a,b"\n'),
        (3, {"note": ""}, 'b,"Dòng\nhai",\n'),
        (3, {"title": "một dòng"}, 'b,"một dòng",x\n'),
        (4, {"note": 'nói "có"'}, 'c,"Nháy ""kép""","nói ""có"""\n'),
        (4, {"note": "hai\ndòng"}, 'c,"Nháy ""kép""","hai\ndòng"\n'),
    ],
)
def test_a_cell_changes_and_all_else_stays(row, cells, line):
    records = ["id,title,note\n", 'a,"Một, hai",\n', 'b,"Dòng\nhai",x\n', 'c,"Nháy ""kép""",y\n']
    assert "".join(records) == TEXT
    records[row - 1] = line
    assert edit_csv(TEXT, NAMES, {row: cells}, ()) == "".join(records)


def test_a_new_record_is_written_as_the_last_one_is():
    new = [{"id": "d", "title": "Một, hai"}]
    assert edit_csv(TEXT, NAMES, {}, new) == TEXT + 'd,"Một, hai",\n'
    quoted = '"id","title","note"\n"a","Một",""\n'
    assert edit_csv(quoted, NAMES, {}, new) == quoted + '"d","Một, hai",""\n'
    assert edit_csv(quoted, NAMES, {2: {"note": "x"}}, ()) == '"id","title","note"\n"a","Một","x"\n'


def test_a_table_without_records_gets_its_first():
    assert edit_csv("id,title,note\n", NAMES, {}, [{"id": "a"}]) == "id,title,note\na,,\n"
    assert edit_csv("id,title,note", NAMES, {}, [{"id": "a"}]) == "id,title,note\na,,\n"


def test_line_ends_and_a_missing_last_one():
    text = "id,title,note\r\na,b,c"
    assert edit_csv(text, NAMES, {2: {"note": "d"}}, ()) == "id,title,note\r\na,b,d"
    assert edit_csv(text, NAMES, {}, [{"id": "x"}]) == "id,title,note\r\na,b,c\r\nx,,\r\n"


def test_a_byte_order_mark_and_decomposed_letters_stay():
    text = "\ufeffid,title,note\na,Ho\u0302\u0300,x\n"
    assert edit_csv(text, NAMES, {2: {"note": "y"}}, ()) == "\ufeffid,title,note\na,Ho\u0302\u0300,y\n"


def test_empty_cells_at_the_edges_and_quotes_within():
    text = 'id,title,note\n,5" ống,\n,,\n'
    assert edit_csv(text, NAMES, {2: {"id": "a"}, 3: {"note": "b"}}, ()) == 'id,title,note\na,5" ống,\n,,b\n'


def test_what_was_written_is_read_as_it_was_meant():
    cells = ['a,b"c', "hai\r\ndòng", '"']
    text = edit_csv("id,title,note\nx,y,z\n", NAMES, {2: dict(zip(NAMES, cells, strict=True))}, ())
    assert list(csv.reader(io.StringIO(text, newline="")))[1] == cells
