from sxsh_site.checking.removals import check_removals
from tests.made_up import database, told, world

BASE = world(
    facilities=[{}, {"id": "hai"}, {"id": "nhap", "status": "draft"}, {"id": "chua-dong-y", "consent": "none"}],
    case_studies=[{"facility_id": "mau"}],
)


def found(**tables):
    return told(check_removals(database(world(**tables)), database(BASE)))


def test_nothing_was_removed():
    assert list(check_removals(database(BASE), database(BASE))) == []


def test_what_was_published_is_gone():
    same = {"sources": BASE["sources"], "sectors": BASE["sectors"], "organisations": BASE.get("organisations", [])}
    assert found(facilities=[{}], **same) == [
        ("removed-without-tombstone", "data/case_studies/mau.yaml", None, "id", "mau"),
        ("removed-without-tombstone", "data/facilities.csv", None, "id", "hai"),
    ]


def test_a_tombstone_tells_of_it():
    tombstones = [{"kind": "facility", "id": "hai"}, {"kind": "case_study", "id": "mau"}]
    assert found(facilities=[{}], tombstones=tombstones) == []


def test_a_tombstone_of_another_kind_does_not():
    tombstones = [{"kind": "sector", "id": "hai"}, {"kind": "case_study", "id": "mau"}]
    assert [one[4] for one in found(facilities=[{}], tombstones=tombstones)] == ["hai"]


def test_what_was_never_published_leaves_no_trace():
    assert found(facilities=[{}, {"id": "hai"}], case_studies=[{}]) == []
