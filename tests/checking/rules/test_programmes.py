from sxsh_site.checking.rules.programmes import check
from tests.made_up import TODAY, database, told, world

MISSING = [("programme-missing", "data/programme/programmes.csv", None, "", "")]


def test_there_is_a_programme():
    assert list(check(database(world(programmes=[{}])), TODAY)) == []
    assert list(check(database(world(programmes=[{"status": "archived"}])), TODAY)) == []


def test_there_is_only_a_draft():
    assert told(check(database(world(programmes=[{"status": "draft"}])), TODAY)) == MISSING


def test_a_folder_without_such_a_table():
    assert list(check(database(world(units=[{}])), TODAY)) == []
