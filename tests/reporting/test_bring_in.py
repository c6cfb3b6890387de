from pathlib import Path

import pytest
from openpyxl import load_workbook

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.checking.published import published
from sxsh_site.reading.database import read_database
from sxsh_site.reporting.bring_in import try_reports
from sxsh_site.reporting.form import body_form
from sxsh_site.workbooks.write import write_form
from tests.made_up import TODAY, write
from tests.reporting.filling import ACTIVITIES, FIRST_ROW, GENERAL, fill, put, set_task
from tests.reports import tables

NAME = "bao-cao.xlsx"


@pytest.fixture
def data(tmp_path) -> Path:
    return write(tmp_path / "data", tables(body_reports=[], **{name: [] for name in PARTS}))


PARTS = ("body_report_tasks", "body_report_activities", "body_report_proposals")


def read(data: Path):
    database, findings = read_database(data)
    assert findings == []
    return database


def form(data: Path, folder: Path, body: str = "so-tai-mau") -> Path:
    found = Catalogue(published(read(data)))
    filled = body_form(found.organisations[body], found.programmes["mau"], 2018, found)
    path = folder / NAME
    path.write_bytes(write_form(filled.form, filled.rows, filled.lists))
    return fill(path, {GENERAL: [{"received_on": "2018-11-20"}]})


def attempt(data: Path, *paths: Path):
    return try_reports([(path.name, path.read_bytes()) for path in paths], read(data), TODAY)


def codes(trial) -> list[tuple[str, str, str]]:
    return [(one.code, one.origin.sheet, one.origin.cell) for one in trial.findings]


def test_a_task_of_which_nothing_is_said_is_not_reported(data, tmp_path):
    trial = attempt(data, form(data, tmp_path))
    assert codes(trial) == []
    (file,) = trial.files
    assert (file.path, file.old) == ("body_reports/mau-2018-so-tai-mau.yaml", None)
    text = file.new.decode()
    assert "tasks" not in text.split("\n", 1)[1]
    assert "status: published" in text


def test_what_was_done_without_a_state_is_told_at_the_state(data, tmp_path):
    path = form(data, tmp_path)
    set_task(path, "1.1", {"done": "Đã góp mẫu"})
    assert codes(attempt(data, path)) == [("required", "Nhiệm vụ", "C5")]


@pytest.mark.parametrize("count", [0, 2])
def test_a_form_is_of_one_body_and_year(data, tmp_path, count):
    path = form(data, tmp_path)
    book = load_workbook(path)
    sheet = book[GENERAL]
    if count == 0:
        for cell in sheet[FIRST_ROW]:
            cell.value = None
    else:
        for cell in sheet[FIRST_ROW]:
            sheet[f"{cell.column_letter}{FIRST_ROW + 1}"] = cell.value
    book.save(path)
    trial = attempt(data, path)
    assert [one.code for one in trial.findings] == ["report-one-row"]
    assert trial.files == ()


def test_what_is_no_workbook_is_told(data, tmp_path):
    path = tmp_path / NAME
    path.write_text("Báo cáo mẫu")
    assert codes(attempt(data, path)) == [("workbook-format", "", "")]


def test_two_forms_of_one_report_are_not_both_brought_in(data, tmp_path):
    path = form(data, tmp_path)
    trial = attempt(data, path, path)
    assert {one.code for one in trial.findings} == {"duplicate-key"}
    assert trial.files == ()


def test_another_bodys_tasks_are_told(data, tmp_path):
    path = form(data, tmp_path)
    set_task(path, "1.1", {"state": "done"})
    book = load_workbook(path)
    put(book[GENERAL], FIRST_ROW, {"organisation_id": "bao-mau"})
    book.save(path)
    assert codes(attempt(data, path)) == [("report-task-not-asked", "Nhiệm vụ", "A5")]


def test_cells_that_name_the_report_are_told_for_themselves(data, tmp_path):
    path = form(data, tmp_path)
    book = load_workbook(path)
    put(book[GENERAL], FIRST_ROW, {"year": "năm ngoái"})
    book.save(path)
    found = codes(attempt(data, path))
    assert ("integer-format", GENERAL, "C5") in found
    assert all(sheet == GENERAL for _, sheet, _ in found)


def test_an_editors_own_words_about_a_report_stay(data, tmp_path):
    """The form does not ask whether the report is published; correcting it does not publish it either."""
    path = form(data, tmp_path)
    (first,) = attempt(data, path).files
    (data / first.path).write_text(first.new.decode().replace("published", "archived"))
    assert attempt(data, path).files == ()
    fill(path, {ACTIVITIES: [{"task_id": "viec-1", "kind": "training", "content": "Lớp Mẫu", "people": 5}]})
    (second,) = attempt(data, path).files
    assert "status: archived" in second.new.decode()
