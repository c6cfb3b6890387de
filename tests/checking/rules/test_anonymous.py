import pytest

from sxsh_site.checking.rules.anonymous import check
from tests.made_up import TODAY, database, told, world


def found(**tables):
    return told(check(database(world(**tables)), TODAY))


def test_the_tax_code_of_an_anonymous_facility():
    one = {"consent": "anonymous", "consent_on": "2026-10", "tax_code": "3100123456"}
    assert found(facilities=[one]) == [("consent-anonymous", "data/facilities.csv", 2, "tax_code", "3100123456")]


def test_the_address_of_an_anonymous_facility():
    one = {"consent": "anonymous", "consent_on": "2026-10", "place_note_vi": "12 phố Mẫu", "place_note_en": "12 Mau St"}
    assert found(facilities=[one]) == [
        ("consent-anonymous", "data/facilities.csv", 2, "place_note_vi", "12 phố Mẫu"),
        ("consent-anonymous", "data/facilities.csv", 2, "place_note_en", "12 Mau St"),
    ]


@pytest.mark.parametrize(
    ("facility", "case", "codes"),
    [
        ("anonymous", "named", ["consent-anonymous"]),
        ("anonymous", "public_source", ["consent-anonymous"]),
        ("anonymous", "anonymous", []),
        ("named", "anonymous", ["consent-anonymous"]),
        ("public_source", "anonymous", ["consent-anonymous"]),
        ("named", "named", []),
        ("named", "public_source", []),
    ],
)
def test_a_case_tells_no_more_of_its_facility_than_the_facility_allows(facility, case, codes):
    tables = {
        "facilities": [{"consent": facility, "consent_on": "2026-10"}],
        "case_studies": [{"facility_id": "mau", "consent": case}],
    }
    assert [one[0] for one in found(**tables)] == codes


def test_an_anonymous_case_of_no_facility():
    assert found(case_studies=[{"consent": "anonymous", "facility_id": ""}]) == []


def test_facilities_that_may_be_named():
    assert found(facilities=[{"consent": "named", "consent_on": "2026-10", "tax_code": "3100123456"}]) == []
