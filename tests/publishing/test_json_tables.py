import json

from sxsh_site.publishing.json_tables import write_json_tables
from tests.made_up import catalogue
from tests.publishing.worlds import HOSTILE, hostile, table

FOLDER = "du-lieu/tai-ve"


def test_one_record_a_line(tmp_path):
    (tmp_path / FOLDER).mkdir(parents=True)
    found = catalogue(scan_question_measures=[{"question_id": "b", "measure_id": "a"}, {"question_id": "a"}])
    write_json_tables([table("scan_question_measures", found)], tmp_path)
    assert (tmp_path / FOLDER / "scan_question_measures.json").read_text(encoding="utf-8").split("\n") == [
        "[",
        '{"question_id":"a","measure_id":"mau"},',
        '{"question_id":"b","measure_id":"a"}',
        "]",
        "",
    ]


def test_hostile_text_comes_back_as_it_was(tmp_path):
    (tmp_path / FOLDER).mkdir(parents=True)
    write_json_tables([table("sources", hostile())], tmp_path)
    records = json.loads((tmp_path / FOLDER / "sources.json").read_text(encoding="utf-8"))
    assert sorted(record["title"] for record in records if record["id"] != "mau") == sorted(HOSTILE)
