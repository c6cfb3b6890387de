import pytest

from sxsh_site.checking.rules.sources import check
from tests.made_up import TODAY, database, told, world


@pytest.mark.parametrize("confidence", ["verified", "secondary"])
def test_a_record_without_a_source(confidence):
    tables = world(sectors=[{"source_id": "", "confidence": confidence}])
    assert told(check(database(tables), TODAY)) == [
        ("source-missing", "data/vocabularies/sectors.csv", 2, "source_id", "")
    ]


def test_general_practice_may_go_without():
    tables = world(sectors=[{"source_id": "", "confidence": "general_practice"}, {"id": "hai"}])
    assert list(check(database(tables), TODAY)) == []


def test_tables_without_confidence_are_not_asked():
    assert list(check(database(world(place_successors=[{"source_id": ""}])), TODAY)) == []
