"""The pages of tasks and bodies against the decision's own words, kept as test data."""

from pathlib import Path

import pytest
import yaml

from sxsh_site.language.text import LANGUAGES
from tests.made_up import ROOT

DECISION = yaml.safe_load((ROOT / "tests" / "real_data" / "decision_2384_annex.yaml").read_text(encoding="utf-8"))
BODIES = DECISION["bodies"]
TASKS = {task["number"]: task for task in DECISION["tasks"]}


def words(text: str) -> str:
    """The words of a text; the annex ends its lines with a full stop or without one."""
    return " ".join(text.split()).rstrip(".")


@pytest.fixture(scope="module")
def texts(real_bodies) -> dict[tuple[str, str, str], str]:
    """What every page says, by language, kind and last part of its address."""
    return {
        (page.language, page.kind, Path(page.path).name): " ".join(markup.text.split())
        for page, markup in real_bodies
        if page.kind in ("task", "organisation", "programme", "list")
    }


def page_of(number: str) -> str:
    return "nhiem-vu-" + number.replace(".", "-")


def concerned(body: str) -> list[str]:
    return [
        number for number, task in TASKS.items() if body in {BODIES[name] for name in (*task["lead"], *task["support"])}
    ]


@pytest.mark.parametrize("number", sorted(TASKS))
def test_a_tasks_page_holds_every_line_of_the_annex(number, texts):
    text = texts["vi", "task", page_of(number)]
    task = TASKS[number]
    for line in (*task["contents"], *task["results"]):
        assert words(line) in text
    assert all(BODIES[name] for name in (*task["lead"], *task["support"]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_twelve_tasks_and_every_body_have_their_pages(language, texts, real_catalogue):
    assert {page for lang, kind, page in texts if (lang, kind) == (language, "task")} == {
        page_of(number) for number in TASKS
    }
    asked = set(BODIES.values()) | {body for duty in DECISION["duties"] for body in duty["bodies"]}
    asked |= {one["body"] for one in DECISION["named"]}
    assert asked <= {page for lang, kind, page in texts if (lang, kind) == (language, "organisation")}


@pytest.mark.parametrize("body", sorted(set(BODIES.values())))
def test_a_bodys_page_holds_every_line_of_its_tasks(body, texts):
    assert concerned(body)
    text = texts["vi", "organisation", body]
    for number in concerned(body):
        task = TASKS[number]
        for line in (task["title"], *task["contents"], *task["results"]):
            assert words(line).casefold() in text.casefold(), (number, line)


@pytest.mark.parametrize("body", sorted(set(BODIES.values())))
def test_in_english_the_same_lines_are_translated(body, texts, real_catalogue):
    text = texts["en", "organisation", body]
    by_number = {task.number: task.id for task in real_catalogue.tasks.values()}
    for number in concerned(body):
        for parts in (real_catalogue.task_contents, real_catalogue.task_results):
            for line in parts[by_number[number]]:
                assert words(line.text.en) in text


@pytest.mark.parametrize("duty", DECISION["duties"], ids=lambda duty: duty["number"])
def test_each_item_of_section_five_stands_on_the_page_of_every_body_that_it_names(duty, texts, real_catalogue):
    (found,) = (one for one in real_catalogue.duties.values() if one.number == duty["number"])
    links = sorted((one for one in real_catalogue.duty_bodies if one.duty_id == found.id), key=lambda one: one.position)
    assert [link.organisation_id for link in links] == duty["bodies"]
    for body in duty["bodies"]:
        assert duty["begins"] in texts["vi", "organisation", body]
        assert found.text.en in texts["en", "organisation", body]


@pytest.mark.parametrize("one", DECISION["named"], ids=lambda one: one["body"])
def test_lines_that_only_name_a_body_stand_on_its_page(one, texts):
    assert one["line"] in texts["vi", "organisation", one["body"]]


MEMBERS = ("so-tai-chinh-qb", "bao-quang-binh", "ubnd-bo-trach", "ubnd-huyen-thanh-pho-qb")


@pytest.mark.parametrize("body", MEMBERS)
def test_a_body_that_must_report_is_told_until_when_and_what_it_has_reported(body, texts):
    text = texts["vi", "organisation", body]
    # The districts ended in 2025: what they owed and reported stands, but nothing more falls due.
    assert ("trước ngày 25/11/2026" in text) is (body != "ubnd-bo-trach")
    reported = "chưa nhận báo cáo" in text
    # A group with members does not report itself: each of them does.
    assert reported is (body != "ubnd-huyen-thanh-pho-qb")


def test_the_programme_page_says_that_it_ended_and_what_came_after(texts):
    text = texts["vi", "list", "chuong-trinh"]
    assert "Chương trình kết thúc tháng 12/2020" in text.replace("\u00a0", " ")
    assert "Kế hoạch sản xuất và tiêu dùng bền vững 2021–2030 (800/KH-UBND), thực hiện 889/QĐ-TTg của cả nước" in text


def test_the_programme_page_lists_every_task_with_its_bodies_and_results(texts):
    text = texts["vi", "list", "chuong-trinh"]
    for task in TASKS.values():
        for line in task["results"]:
            assert words(line) in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_second_programme_stands_beside_the_first(language, texts, real_catalogue):
    assert list(real_catalogue.programmes) == ["qb-sxsh-2013-2020", "qb-scp-2021-2030"]
    text = texts[language, "programme", "qb-scp-2021-2030"]
    assert ("4–5" in text, "5–6" in text, "7–10%" in text) == (True, True, True)
