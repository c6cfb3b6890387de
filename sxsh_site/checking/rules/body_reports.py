"""A body's report is of its own year and body, on tasks that are asked of it, and its money has a source."""

from collections.abc import Iterator, Mapping
from datetime import date

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database, Row

LINES = ("body_report_tasks", "body_report_activities", "body_report_proposals")


def check(database: Database, today: date) -> Iterator[Finding]:
    """Ids say what they are of; no report on a year to come; tasks of the programme; money with its source."""
    reports = {row.text("id"): row for row in database.rows("body_reports")}
    tasks = {row.text("id"): row.text("programme_id") for row in database.rows("tasks")}
    for report in reports.values():
        expected = f"{report.text('programme_id')}-{report.text('year')}-{report.text('organisation_id')}"
        if report.text("id") != expected:
            yield report.finding("report-identifier", "id", expected=expected)
        year = report.integer("year")
        if year is not None and year > today.year:
            yield report.finding("report-future", "year", today=str(today.year))
    for table in LINES:
        for row in database.rows(table):
            money = row.number("money_vnd") if row.spec.has("money_vnd") else None
            if money and not row.text("funding_id"):
                yield row.finding("report-money-source", "funding_id", money=row.text("money_vnd"))
            found = reports.get(row.text("body_report_id"))
            if found is not None and row.text("task_id") in tasks:
                yield from _asked(row, found, tasks, database)


def _asked(row: Row, report: Row, tasks: Mapping[str, str], database: Database) -> Iterator[Finding]:
    task, body = row.text("task_id"), report.text("organisation_id")
    if tasks[task] != report.text("programme_id"):
        yield row.finding("report-other-programme", "task_id", programme=report.text("programme_id"))
    elif row.spec.name == "body_report_tasks":
        groups = {
            link.text("group_id") for link in database.rows("organisation_members") if link.text("member_id") == body
        }
        links = (link for link in database.rows("task_bodies") if link.text("task_id") == task)
        if not {link.text("organisation_id") for link in links} & (groups | {body}):
            yield row.finding("report-task-not-asked", "task_id", body=body)
