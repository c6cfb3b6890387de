from sxsh_site.checking.rules.body_reports import check
from tests.made_up import TODAY, database, told, world
from tests.reports import REPORTS, tables

FILE = "data/body_reports/mau-2018-so-tai-mau.yaml"


def found(**more):
    return told(check(database(tables(**{**REPORTS, **more})), TODAY))


def test_the_made_up_reports_are_right_but_for_money_without_a_source():
    assert found() == [
        ("report-money-source", FILE, 13, "funding_id", ""),
        ("report-money-source", FILE, 20, "funding_id", ""),
    ]


def test_a_group_that_is_asked_stands_for_its_members():
    lines = [{"body_report_id": "mau-2018-so-tai-mau", "task_id": "viec-2", "state": "done"}]
    assert found(body_report_tasks=lines)[0] == ("report-task-not-asked", FILE, 9, "task_id", "viec-2")


def test_activities_for_any_task_of_the_programme_may_be_told():
    lines = [{"body_report_id": "mau-2018-so-tai-mau", "task_id": "viec-2", "content": "Mẫu"}]
    assert [one[0] for one in found(body_report_tasks=[], body_report_activities=lines)] == ["report-money-source"]


def test_a_task_that_does_not_exist_is_told_elsewhere():
    made = world(body_reports=[{"id": "mau-2019-mau"}], body_report_tasks=[{"body_report_id": "mau-2019-mau"}])
    made["body_report_tasks"][0]["task_id"] = "khong-co"
    assert told(check(database(made), TODAY)) == []
