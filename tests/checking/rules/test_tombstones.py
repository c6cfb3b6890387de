import re

import pytest

from sxsh_site.checking.rules.tombstones import check
from sxsh_site.views.addresses import KINDS
from tests.made_up import TODAY, database, package, told, world


def found(**tables):
    return told(check(database(world(**tables)), TODAY))


def test_an_id_that_no_record_has():
    assert found(tombstones=[{"kind": "sector", "id": "nganh-cu"}], sectors=[{}]) == []


def test_an_id_that_a_record_of_the_kind_has():
    assert found(tombstones=[{"kind": "sector", "id": "mau"}], sectors=[{}]) == [
        ("tombstone-id-used", "data/tombstones.csv", 2, "id", "mau")
    ]


def test_the_same_id_of_another_kind():
    assert found(tombstones=[{"kind": "technique", "id": "mau"}], sectors=[{}]) == []


@pytest.mark.parametrize(
    "tables",
    [
        {"tombstones": [{"kind": "technique", "id": "mau"}], "techniques": [{"status": "draft"}]},
        {"tombstones": [{"kind": "facility", "id": "mau"}], "facilities": [{"consent": "none"}]},
        {"tombstones": [{"kind": "guideline", "id": "mau"}], "guidelines": [{}], "sectors": [{"status": "draft"}]},
    ],
)
def test_what_was_withdrawn_may_stay_where_nobody_sees_it(tables):
    assert found(**tables) == []


def test_the_norms_of_a_sector():
    tombstone = {"kind": "norms", "id": "mau"}
    assert found(tombstones=[tombstone], sectors=[{}]) == []
    assert [one[0] for one in found(tombstones=[tombstone], norms=[{"sector_id": "mau"}])] == ["tombstone-id-used"]


def test_a_table():
    assert [one[0] for one in found(tombstones=[{"kind": "table", "id": "sectors"}])] == ["tombstone-id-used"]


def test_every_kind_with_a_page_can_be_removed():
    field = package().tables["tombstones"].field("kind")
    # The page of a year is no record of its own: it stays while the programme does.
    assert [choice.id for choice in field.choices] == [kind for kind in KINDS if kind != "report_year"]


@pytest.mark.parametrize("name", ["co-so-mau", "nhiem-vu-1-1", "good_housekeeping"])
def test_ids_of_records_and_of_vocabularies_are_written_alike(name):
    assert re.fullmatch(package().tables["tombstones"].field("id").pattern, name)
