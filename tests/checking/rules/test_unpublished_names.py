import pytest

from sxsh_site.checking.rules.unpublished_names import check
from tests.made_up import TODAY, database, told, world

HIDDEN = {
    "id": "an-danh",
    "title_vi": "Công ty Gạch Mẫu",
    "title_en": "Sample Brick Company",
    "note_vi": "Công ty Gạch Mẫu đã được hỏi",
    "consent": "none",
}


def found(text: str, hidden: dict[str, str] = HIDDEN, **given: str) -> list:
    tables = world(facilities=[hidden, {"note_vi": text, "note_en": text, **given}])
    return [(one[0], *one[2:4]) for one in told(check(database(tables), TODAY))]


@pytest.mark.parametrize(
    "text",
    ["Theo Công ty Gạch Mẫu.", "CÔNG TY GẠCH MẪU", "công ty  gạch mẫu", "(Sample brick company)"],
)
def test_the_name_of_a_facility_without_consent(text):
    assert found(text) == [("unpublished-name", 3, "note_vi"), ("unpublished-name", 3, "note_en")]


@pytest.mark.parametrize("text", ["Công ty Gạch Mẫua", "Công ty Gạch", "gạch mẫu", ""])
def test_what_is_not_its_whole_name(text):
    assert found(text) == []


def test_a_draft_is_not_published_yet():
    assert found("Công ty Gạch Mẫu", status="draft") == []


def test_a_short_word_names_nobody():
    assert found("Mẫu, Sample", {**HIDDEN, "title_vi": "Mẫu", "title_en": "same"}) == []
    assert found("Mauquangbinh", {**HIDDEN, "title_vi": "Mauquangbinh"}) != []


def test_a_name_that_is_published_elsewhere_is_no_secret():
    assert found("Công ty Gạch Mẫu", title_vi="Công ty Gạch Mẫu") == []


def test_a_facility_with_consent_may_be_named():
    assert found("Công ty Gạch Mẫu", {**HIDDEN, "consent": "public_source"}) == []


def test_what_is_of_the_facility_itself_is_told_otherwise():
    tables = world(facilities=[HIDDEN], case_studies=[{"facility_id": "an-danh", "title_vi": "Công ty Gạch Mẫu"}])
    assert list(check(database(tables), TODAY)) == []


def test_other_tables_are_read_as_well():
    tables = world(facilities=[HIDDEN, {}], sources=[{"title": "Báo cáo của Công ty Gạch Mẫu"}])
    assert told(check(database(tables), TODAY)) == [
        ("unpublished-name", "data/sources.csv", 2, "title", "Báo cáo của Công ty Gạch Mẫu")
    ]
