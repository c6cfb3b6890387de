import pytest

from sxsh_site.checking.rules.options import check
from tests.made_up import TODAY, database, told, world

FILE = "data/case_studies/mau.yaml"


@pytest.mark.parametrize(("proposed", "limit"), [("14", "14"), ("", "–"), ("0", "0")])
def test_more_implemented_than_proposed(proposed, limit):
    tables = database(world(case_studies=[{"option_count": proposed, "implemented_count": "15"}]))
    (finding,) = check(tables, TODAY)
    (told_,) = told([finding])
    assert (told_[:2], told_[3:]) == (("implemented-above-proposed", FILE), ("implemented_count", "15"))
    assert dict(finding.details) == {"limit": limit}


@pytest.mark.parametrize(("proposed", "implemented"), [("15", "15"), ("22", "15"), ("22", "0"), ("22", ""), ("", "")])
def test_as_many_as_were_proposed_or_fewer(proposed, implemented):
    tables = world(case_studies=[{"option_count": proposed, "implemented_count": implemented}])
    assert list(check(database(tables), TODAY)) == []
