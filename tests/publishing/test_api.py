import json

import pytest
from jsonschema import Draft202012Validator, ValidationError

from sxsh_site.publishing.api import write_api
from sxsh_site.publishing.open_tables import open_tables
from sxsh_site.publishing.record_pages import record_pages
from tests.made_up import catalogue
from tests.publishing.worlds import HOSTILE, URL, hostile


def _written(found, folder):
    write_api(found, open_tables(found), tuple(record_pages(found)), URL, folder)
    return folder / "api/v1"


def _read(path):
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture
def api(tmp_path):
    found = catalogue(programmes=[{}], techniques=[{"title_vi": "Mẫu", "title_en": "Sample"}])
    return _written(found, tmp_path)


def test_the_index_names_every_table(api):
    index = _read(api / "index.json")
    assert {name: index[name] for name in ("version", "name", "licence", "made_up")} == {
        "version": "v1",
        "name": "sxsh-quang-binh",
        "licence": "https://creativecommons.org/licenses/by/4.0/",
        "made_up": False,
    }
    assert next(one for one in index["tables"] if one["table"] == "techniques") == {
        "table": "techniques",
        "title": {"vi": "Nhóm kỹ thuật sản xuất sạch hơn", "en": "Cleaner production techniques"},
        "key": ["id"],
        "count": 1,
        "url": "https://sxsh.example/api/v1/techniques.json",
        "schema": "https://sxsh.example/api/v1/schemas/techniques.json",
        "record": "https://sxsh.example/api/v1/techniques/{id}.json",
    }
    assert sorted(file.stem for file in (api / "schemas").iterdir()) == sorted(one["table"] for one in index["tables"])


def test_a_list_of_records(api):
    answer = _read(api / "techniques.json")
    assert list(answer) == ["table", "schema", "title", "count", "records"]
    assert (answer["count"], [record["title_vi"] for record in answer["records"]]) == (1, ["Mẫu"])


def test_one_record_with_its_addresses(api):
    answer = _read(api / "techniques/mau.json")
    assert answer["record"] == _read(api / "techniques.json")["records"][0]
    assert answer["links"] == {
        "id": "https://sxsh.example/id/technique/mau/",
        "vi": "https://sxsh.example/giai-phap/mau/",
        "en": "https://sxsh.example/en/giai-phap/mau/",
    }


def test_a_record_without_a_page_has_no_addresses(api):
    assert _read(api / "sources/mau.json")["links"] == {}


def test_a_table_with_another_key_has_no_single_records(api):
    assert (api / "duty_bodies.json").is_file()
    assert not (api / "duty_bodies").exists()


def test_answers_are_what_their_schemas_say(tmp_path):
    folder = _written(hostile(), tmp_path)
    for name in ("sources", "case_studies", "events", "duty_bodies"):
        validator = Draft202012Validator(_read(folder / "schemas" / f"{name}.json"))
        answers = [folder / f"{name}.json", *(folder / name).glob("*.json")]
        for answer in answers:
            validator.validate(_read(answer))


def test_another_shape_is_not_what_the_schema_says(api):
    validator = Draft202012Validator(_read(api / "schemas/techniques.json"))
    answer = _read(api / "techniques/mau.json")
    validator.validate(answer)
    answer["record"]["position"] = "1"
    with pytest.raises(ValidationError):
        validator.validate(answer)


def test_hostile_text_comes_back_as_it_was(tmp_path):
    folder = _written(hostile(), tmp_path)
    titles = [_read(folder / f"sources/nguon-{number}.json")["record"]["title"] for number in range(len(HOSTILE))]
    assert titles == list(HOSTILE)
