import pytest
from openpyxl import load_workbook

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.checking.published import published
from sxsh_site.reporting.form import body_form, report_identifier
from sxsh_site.workbooks.write import write_form
from tests.made_up import database
from tests.reporting.filling import ACTIVITIES, GENERAL, PROPOSALS, TASKS, letter, rows
from tests.reports import REPORTS, tables

CONTENTS = [{"task_id": "viec-1", "position": "1", "text_vi": "Nội dung mẫu một"}]


@pytest.fixture
def form(tmp_path):
    def write(body, **more):
        found = Catalogue(published(database(tables(task_contents=CONTENTS, **more))))
        filled = body_form(found.organisations[body], found.programmes["mau"], 2018, found)
        path = tmp_path / "bao-cao.xlsx"
        path.write_bytes(write_form(filled.form, filled.rows, filled.lists))
        return path

    return write


def test_the_body_the_year_and_its_tasks_are_filled_in(form):
    path = form("so-tai-mau")
    assert load_workbook(path).sheetnames == ["Hướng dẫn", GENERAL, TASKS, ACTIVITIES, PROPOSALS, "Danh mục"]
    (general,) = rows(path, GENERAL)
    assert general == {
        "programme_id": "Chương trình Mẫu / Sample [mau]",
        "organisation_id": "Sở Tài Mẫu / Sample [so-tai-mau]",
        "year": 2018,
    }
    (task,) = rows(path, TASKS)
    assert task["task_id"] == "1.1. Việc Mẫu một / 1.1 [viec-1]"
    assert task["asked"] == "Phối hợp, 9/2017 - 12/2019.\n- Nội dung mẫu một"
    assert (rows(path, ACTIVITIES), rows(path, PROPOSALS)) == ([], [])


def test_a_body_without_a_task_may_report_what_it_did(form):
    assert rows(form("bao-mau"), TASKS) == []


def test_the_first_page_says_what_for_and_by_when(form):
    sheet = load_workbook(form("so-tai-mau"))["Hướng dẫn"]
    text = "\n".join(str(cell.value) for line in sheet.iter_rows() for cell in line if cell.value)
    for piece in ("Cơ quan: Sở Tài Mẫu. Báo cáo kết quả năm 2018", "trước ngày 25/11/2018", "bản mới thay bản cũ"):
        assert piece in text
    # That a row which is left out stays is true of other forms, not of this one.
    assert "được giữ nguyên" not in text


def test_cells_are_chosen_from_lists_and_checked(form):
    sheet = load_workbook(form("so-tai-mau"))[ACTIVITIES]
    kinds = {}
    for one in sheet.data_validations.dataValidation:
        for name in ("task_id", "kind", "funding_id", "people", "money_vnd"):
            if f"{letter(sheet, name)}5" in one.sqref:
                kinds[name] = one.type
    assert kinds == {"task_id": "list", "kind": "list", "funding_id": "list", "people": "whole", "money_vnd": "decimal"}


def test_a_body_that_has_reported_gets_its_report_to_correct(form):
    path = form("so-cong-mau", **REPORTS)
    (general,) = rows(path, GENERAL)
    assert (general["number"], general["summary"]) == ("1/BC-SCM", "Nhận xét mẫu")
    first, second = rows(path, TASKS)
    assert (first["state"], first["done"]) == ("Đang thực hiện / Under way [under_way]", "Đã làm mẫu")
    assert set(second) == {"task_id", "asked"}
    assert [one.get("people") for one in rows(path, ACTIVITIES)] == [60, 0]


def test_the_same_form_has_the_same_bytes(form):
    assert form("so-cong-mau", **REPORTS).read_bytes() == form("so-cong-mau", **REPORTS).read_bytes()


def test_the_name_of_a_report():
    assert report_identifier("mau", 2018, "so-tai-mau") == "mau-2018-so-tai-mau"
