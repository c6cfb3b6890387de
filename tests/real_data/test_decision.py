"""The programme's tables against the decision's own words."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.language.dates import PartialDate
from sxsh_site.records.task import Task

ANNEX = yaml.safe_load((Path(__file__).parent / "decision_2384_annex.yaml").read_text(encoding="utf-8"))
TASKS = {task["number"]: task for task in ANNEX["tasks"]}
PROGRAMME = "qb-sxsh-2013-2020"


def words(text: str) -> str:
    """The words of a line; the annex ends its lines with a full stop or without one."""
    return " ".join(text.split()).rstrip(".").strip()


def month(text: str) -> PartialDate:
    number, year = text.split("/")
    return PartialDate(year=int(year), month=int(number))


def task_of(catalogue: Catalogue, number: str) -> Task:
    return next(task for task in catalogue.tasks.values() if task.number == number)


def bodies(catalogue: Catalogue, task: Task, role: str) -> list[str]:
    links = [link for link in catalogue.task_bodies if link.task_id == task.id and link.role.id == role]
    return [link.organisation_id for link in sorted(links, key=lambda link: link.position)]


@pytest.fixture(params=sorted(TASKS))
def annex(request) -> dict[str, Any]:
    return TASKS[request.param]


def test_the_annex_has_twelve_tasks_and_so_has_the_database(real_catalogue):
    assert len(TASKS) == 12
    assert [task.number for task in real_catalogue.tasks.values()] == list(TASKS)
    assert {task.programme_id for task in real_catalogue.tasks.values()} == {PROGRAMME}


def test_the_title_of_a_task(annex, real_catalogue):
    title = task_of(real_catalogue, annex["number"]).title.vi
    assert words(title).lower() == words(annex["title"]).lower()


def test_every_content_line_of_a_task(annex, real_catalogue):
    task = task_of(real_catalogue, annex["number"])
    lines = [words(line.text.vi) for line in real_catalogue.task_contents[task.id]]
    assert lines == [words(line) for line in annex["contents"]]


def test_every_expected_result_of_a_task(annex, real_catalogue):
    task = task_of(real_catalogue, annex["number"])
    lines = [words(line.text.vi) for line in real_catalogue.task_results[task.id]]
    assert lines == [words(line) for line in annex["results"]]


@pytest.mark.parametrize("role", ["lead", "support"])
def test_every_body_of_a_task(annex, role, real_catalogue):
    task = task_of(real_catalogue, annex["number"])
    assert bodies(real_catalogue, task, role) == [ANNEX["bodies"][name] for name in annex[role]]


def test_when_a_task_begins_and_ends(annex, real_catalogue):
    task = task_of(real_catalogue, annex["number"])
    assert (task.starts, task.ends) == (month(annex["starts"]), month(annex["ends"]))


def test_every_line_is_translated(annex, real_catalogue):
    task = task_of(real_catalogue, annex["number"])
    lines = [*real_catalogue.task_contents[task.id], *real_catalogue.task_results[task.id]]
    assert all(line.text.en and line.text.en != line.text.vi for line in lines)


def test_the_groups_of_the_annex_and_of_the_body(real_catalogue):
    groups = {group.number: group.body_number for group in real_catalogue.task_groups.values()}
    assert groups == {"1": "III.1", "2": "III.2", "3": "III.5", "4": "III.3", "5": "III.4"}


# What section II sets: year, low, high, unit, in the decision's order.
TARGETS = [
    (2015, "70", None, "percent"),
    (2015, "50", None, "percent"),
    (2015, "20", "25", "percent"),
    (2015, "5", "8", "percent"),
    (2020, "100", None, "percent"),
    (2020, "90", None, "percent"),
    (2020, "50", None, "percent"),
    (2020, "8", "13", "percent"),
    (2020, "90", None, "percent"),
]


def test_the_targets_of_section_two_and_the_fifty_enterprises_of_the_annex(real_catalogue):
    found = [one for one in real_catalogue.indicators.values() if one.programme_id == PROGRAMME]
    assert len(found) == 10
    by_section = [
        (one.year, str(one.target_low), None if one.target_high is None else str(one.target_high), one.unit_id)
        for one in found
        if not one.task_id
    ]
    assert by_section == TARGETS
    (supported,) = (one for one in found if one.task_id)
    assert (str(supported.target_low), supported.target_qualifier.id) == ("50", "about")
    assert real_catalogue.tasks[supported.task_id].number == "4.3"


def test_purposes_requirements_and_the_overall_objective(real_catalogue):
    kinds = [text.kind.id for text in real_catalogue.programme_texts[PROGRAMME]]
    assert {kind: kinds.count(kind) for kind in kinds} == {"purpose": 3, "requirement": 4, "objective": 1}


def test_four_sources_of_money_and_the_yearly_steps(real_catalogue):
    assert len(real_catalogue.funding_sources) == 4
    steps = list(real_catalogue.programme_steps.values())
    assert [(step.due_day, step.due_month) for step in steps] == [(None, None), (25, 11)]


def test_nine_duties_in_order(real_catalogue):
    duties = [one for one in real_catalogue.duties.values() if one.programme_id == PROGRAMME]
    assert [one.number for one in duties] == [f"V.{number}" for number in range(1, 10)]
    leads = {one.duty_id for one in real_catalogue.duty_bodies if one.role.id == "lead"}
    assert duties[0].id in leads


def test_every_body_of_the_annex_is_an_organisation(real_catalogue):
    assert set(ANNEX["bodies"].values()) <= set(real_catalogue.organisations)
