import pytest

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


@pytest.mark.parametrize("cells", [{"status": "draft"}, {"consent": "none"}])
def test_what_is_withdrawn_without_being_deleted(cells):
    assert found(facilities=[{}, {"id": "hai", **cells}], case_studies=[{}]) == [
        ("removed-without-tombstone", "data/facilities.csv", 3, "id", "hai"),
    ]
    tombstones = [{"kind": "facility", "id": "hai"}]
    assert found(facilities=[{}, {"id": "hai", **cells}], case_studies=[{}], tombstones=tombstones) == []


def test_an_archived_record_keeps_its_address():
    assert found(facilities=[{}, {"id": "hai", "status": "archived"}], case_studies=[{}]) == []


def after_a_sector_became_a_draft(*tombstones):
    before = world(sectors=[{}, {"id": "hai"}], guidelines=[{"sector_id": "hai"}], norms=[{"sector_id": "hai"}])
    after = world(
        sectors=[{}, {"id": "hai", "status": "draft"}],
        guidelines=[{"sector_id": "hai"}],
        norms=[{"sector_id": "hai"}],
        tombstones=list(tombstones),
    )
    return [one[3:] for one in told(check_removals(database(after), database(before)))]


def test_a_cause_is_told_instead_of_what_hangs_on_it():
    assert after_a_sector_became_a_draft() == [("id", "hai")]


def test_what_hangs_on_it_is_told_as_soon_as_the_cause_is_not():
    sector = {"kind": "sector", "id": "hai"}
    assert after_a_sector_became_a_draft(sector) == [("id", "mau"), ("sector_id", "hai")]
    guideline, norms = {"kind": "guideline", "id": "mau"}, {"kind": "norms", "id": "hai"}
    assert after_a_sector_became_a_draft(sector, guideline, norms) == []


def test_a_cause_is_found_through_what_has_no_address():
    """A task belongs to a group, which has no page, and the group to a programme."""
    before = world(tasks=[{}])
    programme = {**before["programmes"][0], "status": "draft"}
    after = world(tasks=[{}], programmes=[programme])
    assert [one[1:4] for one in told(check_removals(database(after), database(before)))] == [
        ("data/programme/programmes.csv", 2, "id")
    ]
    after = world(tasks=[{}], programmes=[programme], tombstones=[{"kind": "programme", "id": "mau"}])
    assert [one[1:4] for one in told(check_removals(database(after), database(before)))] == [
        ("data/programme/tasks.csv", 2, "id")
    ]


def after_a_tombstone(**tables):
    before = world(tombstones=[{"kind": "facility", "id": "ba"}], facilities=[{}])
    return told(check_removals(database(world(**tables)), database(before)))


def test_a_tombstone_stays():
    assert after_a_tombstone(facilities=[{}]) == [("tombstone-removed", "data/tombstones.csv", None, "id", "ba")]
    assert [one[0] for one in after_a_tombstone(facilities=[{}, {"id": "ba", "status": "draft"}])] == [
        "tombstone-removed"
    ]


def test_a_tombstone_may_go_when_its_record_comes_back():
    assert after_a_tombstone(facilities=[{}, {"id": "ba"}]) == []


def test_what_was_never_published_leaves_no_trace():
    assert found(facilities=[{}, {"id": "hai"}], case_studies=[{}]) == []
