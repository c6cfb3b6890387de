import pytest

from sxsh_site.checking.rules.results import check
from sxsh_site.reading.rows import Database
from tests.made_up import TODAY, database, told, world

FILE = "data/facility_results.csv"


def result(**given: str) -> Database:
    return database(world(facility_results=[given]))


def test_a_result_without_any_figure():
    assert told(check(result(quantity="", saving_vnd=""), TODAY)) == [
        ("result-without-figure", FILE, 2, "quantity", "")
    ]


def test_the_high_end_alone_is_a_figure():
    assert list(check(result(quantity="", quantity_high="5"), TODAY)) == []


@pytest.mark.parametrize(("quantity", "saving"), [("0", ""), ("", "0"), ("5", "5000000")])
def test_a_result_with_a_figure(quantity, saving):
    assert list(check(result(quantity=quantity, saving_vnd=saving), TODAY)) == []


def test_a_saving_above_what_was_used_before():
    (finding,) = check(result(basis="saving", quantity="101", baseline="100"), TODAY)
    assert told([finding]) == [("saving-above-baseline", FILE, 2, "quantity", "101")]
    assert dict(finding.details) == {"limit": "100"}


def test_a_range_of_savings_above_what_was_used_before():
    (finding,) = check(result(basis="saving", quantity="90", quantity_high="101", baseline="100"), TODAY)
    assert told([finding]) == [("saving-above-baseline", FILE, 2, "quantity_high", "101")]


def test_a_saving_out_of_nothing():
    (finding,) = check(result(basis="saving", quantity="1", baseline_high="0"), TODAY)
    assert told([finding]) == [("saving-above-baseline", FILE, 2, "quantity", "1")]


@pytest.mark.parametrize(
    ("basis", "quantity", "baseline"),
    [("saving", "100", "100"), ("saving", "99", "100"), ("saving", "101", ""), ("consumption", "101", "100")],
)
def test_a_saving_within_what_was_used_before(basis, quantity, baseline):
    assert list(check(result(basis=basis, quantity=quantity, baseline=baseline), TODAY)) == []


def test_a_case_of_another_facility():
    tables = world(
        facility_results=[{"facility_id": "mau", "case_study_id": "mau"}], case_studies=[{"facility_id": "hai-mau"}]
    )
    assert told(check(database(tables), TODAY)) == [("result-case-facility", FILE, 2, "case_study_id", "mau")]


def test_a_case_of_the_same_facility_or_none():
    tables = world(
        facility_results=[{"case_study_id": "mau"}, {"period_from": "2020"}], case_studies=[{"facility_id": "mau"}]
    )
    assert list(check(database(tables), TODAY)) == []


def test_a_case_without_an_id_is_not_the_case_of_results_that_name_none():
    tables = world(
        facility_results=[{"facility_id": "mau", "case_study_id": ""}],
        facilities=[{"id": "mau"}, {"id": "hai-mau"}],
        case_studies=[{"id": "", "facility_id": "hai-mau"}],
    )
    assert list(check(database(tables), TODAY)) == []
