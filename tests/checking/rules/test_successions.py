import pytest

from sxsh_site.checking.rules.successions import check
from tests.made_up import TODAY, database, told, world

BODIES = "data/programme/organisation_successors.csv"
LAW = "data/legal_relations.csv"


def bodies(*pairs: tuple[str, str]) -> list[tuple]:
    rows = [{"organisation_id": before, "successor_id": after} for before, after in pairs]
    return told(check(database(world(organisation_successors=rows)), TODAY))


def test_what_succeeds_itself():
    assert bodies(("a", "a")) == [("successor-cycle", BODIES, 2, "successor_id", "a")]


def test_a_long_circle_is_told_at_each_of_its_links_and_nowhere_else():
    assert bodies(("x", "a"), ("a", "b"), ("b", "c"), ("c", "a")) == [
        ("successor-cycle", BODIES, 3, "successor_id", "b"),
        ("successor-cycle", BODIES, 4, "successor_id", "c"),
        ("successor-cycle", BODIES, 5, "successor_id", "a"),
    ]


def test_splitting_and_joining_again_is_no_circle():
    assert bodies(("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")) == []


def law(relation: str) -> list[tuple]:
    rows = [
        {"document_id": "moi", "other_id": "cu", "relation": "replaces"},
        {"document_id": "cu", "other_id": "moi", "relation": relation},
    ]
    return told(check(database(world(legal_relations=rows)), TODAY))


def test_documents_that_replace_each_other():
    assert law("replaces") == [
        ("successor-cycle", LAW, 2, "document_id", "moi"),
        ("successor-cycle", LAW, 3, "document_id", "cu"),
    ]


@pytest.mark.parametrize("relation", ["amends", "implements"])
def test_only_replacing_counts(relation):
    assert law(relation) == []
