import pytest

from sxsh_site.checking.rules.reserved_ids import PAGES, RESERVED, check
from sxsh_site.pages.site import LISTS
from sxsh_site.views.addresses import KINDS
from tests.made_up import TODAY, database, told, world

TABLES = {
    "programme": "programmes",
    "task": "tasks",
    "facility": "facilities",
    "case_study": "case_studies",
    "technique": "techniques",
}


@pytest.mark.parametrize("name", ["assets", "api", "en", "con", "nul", "lpt1"])
def test_names_that_are_taken(name):
    tables = world(facilities=[{"id": name}])
    assert told(check(database(tables), TODAY)) == [("id-reserved", "data/facilities.csv", 2, "id", name)]


@pytest.mark.parametrize("name", ["null", "na", "1e5", "constructor", "console", "assets-mau", "quyet-dinh"])
def test_names_that_only_look_taken(name):
    assert list(check(database(world(facilities=[{"id": name}])), TODAY)) == []


def test_a_page_among_those_of_its_kind():
    tables = world(facilities=[{"id": "khu-cong-nghiep"}])
    assert told(check(database(tables), TODAY)) == [
        ("id-reserved", "data/facilities.csv", 2, "id", "khu-cong-nghiep"),
    ]


def test_every_page_that_lies_among_records_is_reserved():
    for kind in KINDS.values():
        within = {one.path.removeprefix(f"{kind.folder}/") for one in LISTS if one.path.startswith(f"{kind.folder}/")}
        names = {path.split("/")[0] for path in within if path}
        if kind.name in TABLES:
            assert names <= PAGES[TABLES[kind.name]], kind.name
        elif kind.name not in ("indicator", "duty", "table"):
            assert names <= RESERVED, kind.name
