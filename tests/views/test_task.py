import pytest

from sxsh_site.views.parts import Cell
from sxsh_site.views.task import status_cell, task_view, timeline_row, timeline_years
from tests.made_up import edition

PROGRAMME = {"starts": "2013-09", "ends": "2020-12"}
MISSING = Cell(text="chưa có số liệu", missing=True)


def task(language="vi", **tables):
    given = {
        "number": "1.1",
        "short_vi": "Việc Mẫu",
        "title_vi": "Việc Mẫu đầy đủ",
        "starts": "2014-01",
        "ends": "2015-12",
    }
    tables.setdefault("tasks", [given])
    one = edition(language, programmes=[PROGRAMME], **tables)
    return next(iter(one.catalogue.tasks.values())), one


@pytest.mark.parametrize(
    ("starts", "ends", "start", "end"),
    [
        ("2013-01", "2020-12", "0.00", "100.00"),
        ("2013-01", "2013-01", "0.00", "1.04"),
        ("2020-12", "2020-12", "98.96", "100.00"),
        ("2014-01", "2015-12", "12.50", "37.50"),
    ],
)
def test_where_a_task_lies_on_the_time_line(starts, ends, start, end):
    found, one = task(tasks=[{"starts": starts, "ends": ends}])
    row = timeline_row(found, one.catalogue.programmes["mau"], one)
    assert (row.start, row.end) == (start, end)


def test_no_axis_without_a_beginning_and_an_end():
    one = edition(programmes=[{"starts": "2013-09"}])
    assert timeline_years(one.catalogue.programmes["mau"]) == ()


def test_the_state_is_the_latest_that_is_known():
    found, one = task(task_progress=[{"year": "2015", "state": "under_way"}, {"year": "2014", "state": "not_started"}])
    label = one.label(one.catalogue.task_progress["mau"][1].state)
    assert status_cell(found, one) == Cell(text=one.words.state_in_year.format(state=label, year=2015))
    assert status_cell(*task()) == MISSING


def test_every_year_has_a_row_and_unknown_is_said():
    looked_into = {"year": "2019", "state": "no_data"}
    found, one = task(task_progress=[{"year": "2015", "state": "done", "note_vi": "Ghi chú mẫu"}, looked_into])
    rows = task_view(found, one).progress.rows
    assert [row[0].text for row in rows] == ["2014", "2015", "2019"]
    assert rows[0][1:] == (MISSING, Cell(), Cell())
    assert (rows[1][1].missing, rows[1][2].text, rows[1][3].text) == (False, "Ghi chú mẫu", "Mẫu")
    assert (rows[2][1].missing, rows[2][2].text) == (True, "Mẫu")


def test_a_tasks_page():
    found, one = task(
        task_contents=[{"text_vi": "Nội dung mẫu một"}, {"text_vi": "Nội dung mẫu hai"}],
        task_results=[{"text_vi": "Kết quả mẫu"}],
        task_bodies=[
            {"organisation_id": "so-hai", "role": "support", "position": "2"},
            {"organisation_id": "so-mot", "role": "lead", "position": "1"},
        ],
        organisations=[{"id": "so-mot", "title_vi": "Sở Công Mẫu", "short_vi": "Sở Mẫu"}],
        indicators=[{"task_id": "mau", "title_vi": "Chỉ tiêu Mẫu"}],
        programme_facts=[{"task_id": "mau", "text_vi": "Câu mẫu"}],
    )
    view = task_view(found, one)
    assert (view.meta.title, view.meta.description) == ("1.1. Việc Mẫu", "Việc Mẫu đầy đủ")
    assert view.contents == ("Nội dung mẫu một", "Nội dung mẫu hai")
    assert view.results == ("Kết quả mẫu",)
    assert [(row[0].text, row[1].text) for row in view.bodies.rows] == [("Sở Công Mẫu", "Chủ trì"), ("Mẫu", "Phối hợp")]
    assert [fact.value.text for fact in view.head.facts] == ["01/2014 – 12/2015", "Sở Mẫu", "chưa có số liệu"]
    assert [link.href for link in view.indicators] == ["chuong-trinh/chi-tieu/mau/"]
    assert [fact.text for fact in view.known] == ["Câu mẫu"]


def test_a_task_without_a_lead():
    assert task_view(*task()).head.facts[1].value == MISSING


def test_tasks_lead_from_one_to_the_next():
    tasks = [{"id": name, "number": f"1.{name}", "position": name} for name in "123"]
    one = edition("en", programmes=[PROGRAMME], tasks=tasks)
    first, second, third = (task_view(found, one) for found in one.catalogue.tasks.values())
    assert (first.before, third.after) == (None, None)
    assert (second.before.text, second.after.href) == ("1.1. Sample", "en/chuong-trinh/3/")
