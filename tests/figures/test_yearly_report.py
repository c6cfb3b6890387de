from decimal import Decimal

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.checking.published import published
from sxsh_site.figures.yearly_report import Sum, YearlyReport, report_years, yearly_report
from tests.made_up import catalogue, database
from tests.reports import REPORTS, report, tables


def made(**more) -> Catalogue:
    return Catalogue(published(database(tables(**more))))


def year(number: int = 2018, **more) -> YearlyReport:
    found = made(**more)
    return yearly_report(found.programmes["mau"], number, found)


def test_who_has_reported_and_who_has_not():
    found = year(**REPORTS)
    assert [one.organisation_id for one in found.received] == ["so-cong-mau", "so-tai-mau"]
    assert [one.id for one in found.missing] == ["bao-mau", "nhom-le-mau"]


def test_a_body_that_reports_without_having_to_is_heard_too():
    found = year(body_reports=[report("nhom-mau")])
    assert [one.organisation_id for one in found.others] == ["nhom-mau"]
    assert found.received == found.others
    assert len(found.missing) == 4


def test_sums_are_over_what_is_known_and_count_what_is_not():
    first, second = year(**REPORTS).tasks
    assert first.state.state.id == "under_way"
    assert (first.people, first.enterprises, first.money) == (
        Sum(value=Decimal(72), unknown=0),
        Sum(value=Decimal(15), unknown=2),
        Sum(value=Decimal(51_500_000), unknown=1),
    )
    assert (second.state, second.deeds, second.people) == (None, (), Sum(value=None, unknown=0))


def test_totals_by_kind_and_by_source_of_money():
    found = year(**REPORTS)
    assert [(one.kind.id, one.quantity.value, one.people.value) for one in found.kinds] == [
        ("training", Decimal(3), Decimal(72)),
        ("seminar", None, Decimal(0)),
    ]
    assert [(one.funding.id if one.funding else None, one.money.value) for one in found.funding] == [
        ("ngan-sach-mau", Decimal(50_000_000)),
        (None, Decimal(1_500_000)),
    ]
    assert found.money == Sum(value=Decimal(51_500_000), unknown=1)
    assert [one.proposal.content for one in found.proposals] == ["Đề xuất mẫu"]


def test_what_cost_nothing_needs_no_source_of_money():
    free = [{"body_report_id": "mau-2018-so-tai-mau", "task_id": "viec-1", "content": "Việc mẫu", "money_vnd": "0"}]
    found = year(**{**REPORTS, "body_report_activities": free})
    assert (found.funding, found.money) == ((), Sum(value=Decimal(0), unknown=0))


def test_a_year_without_a_report_is_a_report_too():
    found = year()
    assert (found.received, len(found.missing), len(found.tasks)) == ((), 4, 2)
    assert (found.kinds, found.funding, found.money) == ((), (), Sum(value=None, unknown=0))


def test_a_report_of_another_year_or_programme_does_not_count():
    found = year(2019, **REPORTS)
    assert (found.received, found.tasks[0].deeds, found.proposals) == ((), (), ())


def test_a_target_has_its_latest_value_up_to_the_year():
    indicators = [{"id": "a", "family": "mau", "year": "2020"}, {"id": "b", "family": "mau", "year": "2020"}]
    values = [
        {"indicator_id": "a", "year": "2017", "numerator": "3"},
        {"indicator_id": "a", "year": "2019", "numerator": "7"},
    ]
    first, second = year(indicators=indicators, indicator_values=values).targets
    assert (first.point.year, first.point.numerator, second.point) == (2017, Decimal(3), None)


def test_the_years_that_have_a_report_page():
    later = made(body_reports=[report("so-cong-mau", 2026)])
    assert report_years(later.programmes["mau"], later) == (2017, 2018, 2019, 2026)
    plain = catalogue(programmes=[{"starts": "2021-01", "ends": "2030-12"}])
    assert report_years(plain.programmes["mau"], plain) == ()
