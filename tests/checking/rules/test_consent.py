import pytest

from sxsh_site.checking.rules.consent import check
from tests.made_up import TODAY, database, told, world


def test_nothing_of_a_facility_that_has_not_agreed():
    tables = world(
        facility_results=[{}, {"facility_id": "hai"}, {"period_from": "2020"}],
        facility_states=[{}],
        case_studies=[{"facility_id": "mau"}],
        facilities=[{"consent": "none"}, {"id": "hai"}],
    )
    findings = list(check(database(tables), TODAY))
    assert told(findings) == [
        ("consent-missing", "data/facility_results.csv", 2, "facility_id", "mau"),
        ("consent-missing", "data/facility_results.csv", 4, "facility_id", "mau"),
        ("consent-missing", "data/facility_states.csv", 2, "facility_id", "mau"),
        ("consent-missing", "data/case_studies/mau.yaml", 6, "facility_id", "mau"),
    ]
    assert dict(findings[0].details) == {"facility": "mau"}


@pytest.mark.parametrize("consent", ["public_source", "named", "anonymous"])
def test_what_may_be_published(consent):
    given = "" if consent == "public_source" else "2024-05-20"
    tables = world(facility_results=[{}], facility_states=[{}], facilities=[{"consent": consent, "consent_on": given}])
    assert list(check(database(tables), TODAY)) == []


@pytest.mark.parametrize("consent", ["named", "anonymous"])
def test_consent_has_a_day(consent):
    tables = world(facilities=[{"consent": consent}, {"id": "hai", "consent": consent, "consent_on": "2024-05"}])
    assert told(check(database(tables), TODAY)) == [("consent-undated", "data/facilities.csv", 2, "consent_on", "")]
