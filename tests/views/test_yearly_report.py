from datetime import date

import pytest

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.checking.published import published
from sxsh_site.views.edition import Edition
from sxsh_site.views.organisation import organisation_view
from sxsh_site.views.parts import Cell, Link
from sxsh_site.views.task import status_cell, task_view
from sxsh_site.views.yearly_report import (
    ReportYear,
    deadline,
    report_list_view,
    report_year_records,
    yearly_report_view,
)
from tests.made_up import TODAY, database
from tests.reports import PROGRAMME, REPORTS, report, tables


def edition(language="vi", today=TODAY, **more) -> Edition:
    return Edition(catalogue=Catalogue(published(database(tables(**more)))), language=language, today=today)


def view(one: Edition, year=2018):
    return yearly_report_view(ReportYear(programme=one.catalogue.programmes["mau"], year=year), one)


def test_who_reported_when_and_who_did_not():
    one = edition(**REPORTS)
    found = view(one)
    missing = Cell(text="chưa nhận báo cáo", missing=True)
    assert [row[:4] for row in found.reporters.rows] == [
        (
            Cell(text="Sở Công Mẫu", href="ho-tro/so-cong-mau/"),
            Cell(text="20/11/2018"),
            Cell(text="1/BC-SCM"),
            Cell(text="[1]"),
        ),
        (
            Cell(text="Sở Tài Mẫu", href="ho-tro/so-tai-mau/"),
            Cell(text="20/11/2018"),
            Cell(text="2/BC-STM"),
            Cell(text="[2]"),
        ),
        (Cell(text="Báo Mẫu", href="ho-tro/bao-mau/"), missing, Cell(), Cell()),
        (Cell(text="Các huyện Mẫu", href="ho-tro/nhom-le-mau/"), missing, Cell(), Cell()),
    ]
    assert found.missing_text == "Chưa nhận báo cáo của: Báo Mẫu; Các huyện Mẫu."
    assert found.figures[0].number == "2"


def test_sums_say_what_they_leave_out_and_nothing_is_zero():
    first, second = view(edition(**REPORTS)).tasks.rows
    assert [cell.text for cell in first] == [
        "1.1. Việc Mẫu một",
        "Đang thực hiện",
        "3",
        "72",
        "15",
        "51.500.000",
        "[1] [2]",
    ]
    assert first[4].sub == "chưa kể 2 hoạt động không nêu số"
    assert [cell.text for cell in second[1:]] == ["chưa có số liệu", "chưa có số liệu", "", "", "", "–"]


def test_figures_carry_the_number_of_their_source():
    found = view(edition(**REPORTS))
    assert [cell.text for cell in found.sources] == [
        "Báo cáo năm 2018 của Sở Công Mẫu",
        "Báo cáo năm 2018 của Sở Tài Mẫu",
    ]
    assert found.sources[0].sub == "số 1/BC-SCM, 20/11/2018"
    (account,) = found.accounts
    assert [row[-1].text for row in account.activities.rows] == ["[1]", "[1]", "[2]"]
    assert [row[-1].text for row in found.proposals.rows] == ["[2]"]


def test_what_bodies_wrote_is_marked_where_the_page_is_english():
    found = view(edition("en", **REPORTS))
    assert [(line.text, line.lang) for line in found.assessments] == [("Nhận xét mẫu", "vi")]
    assert [(line.text, line.lang) for line in found.accounts[0].said] == [("Đã làm mẫu", "vi"), ("Đã góp mẫu", "vi")]
    assert all(row[0].lang == "vi" for row in found.accounts[0].activities.rows)
    assert any("not translated" in text for note in found.notes for text in note.paragraphs)
    assert [line.lang for line in view(edition(**REPORTS)).assessments] == [""]


def test_a_year_without_a_report_lists_who_owes_one():
    one = edition()
    found = view(one)
    assert [note.title for note in found.notes] == [one.words.no_reports]
    assert len(found.missing) == 4
    assert (found.kinds.rows, found.funding.rows, found.funding.total, found.proposals.rows) == ((), (), (), ())


def test_money_that_is_known_to_be_none_is_not_unknown():
    free = [{"body_report_id": "mau-2018-so-tai-mau", "task_id": "viec-1", "content": "Việc mẫu", "money_vnd": "0"}]
    one = edition(**{**REPORTS, "body_report_activities": free})
    assert [[cell.text for cell in row] for row in view(one).funding.rows] == [[one.words.total_computed, "0"]]
    assert view(one).funding.total == ()


def test_a_record_of_the_editors_is_a_source_too():
    progress = [{"task_id": "viec-2", "year": "2018", "state": "done", "note_vi": "Ghi chú mẫu"}]
    found = view(edition(task_progress=progress))
    assert (found.tasks.rows[1][1].text, found.tasks.rows[1][-1].text) == ("Hoàn thành", "[1]")
    assert [line.text for line in found.accounts[0].said] == ["Ghi chú mẫu"]


def test_a_targets_value_has_its_year_its_method_and_its_source():
    one = edition(
        units=[{"id": "percent", "symbol_vi": "%", "symbol_en": "same"}],
        indicators=[{"title_vi": "Chỉ tiêu Mẫu", "year": "2020", "unit_id": "percent", "target_low": "50"}],
        indicator_values=[{"year": "2017", "numerator": "1", "denominator": "8", "method_vi": "Đếm mẫu"}],
    )
    (row,) = view(one).targets.rows
    assert [cell.text for cell in row] == ["Chỉ tiêu Mẫu, 2020", "50%", "2017", "1", "8", "12,5%", "[1]"]
    assert row[-1].sub == "Đếm mẫu"


@pytest.mark.parametrize(
    ("today", "day"), [(date(2018, 11, 25), "25/11/2018"), (date(2018, 11, 26), "25/11/2019"), (TODAY, "25/11/2026")]
)
def test_the_next_deadline_and_its_calendar(today, day):
    one = edition(today=today)
    found = deadline(one.catalogue.programmes["mau"], one)
    assert found.day == f"trước ngày {day}"
    assert found.calendar.href == "lich.ics"
    assert bool(found.note) is (today == TODAY)


def test_years_lead_to_each_other_and_to_their_figures():
    one = edition(**REPORTS)
    found = view(one)
    assert (found.before.href, found.after.href) == ("chuong-trinh/bao-cao/2017/", "chuong-trinh/bao-cao/2019/")
    assert found.downloads == (Link(text=one.words.report_csv, href="chuong-trinh/bao-cao/2018/bao-cao-2018.csv"),)
    assert view(one, 2017).before is None
    assert (view(one, 2026).before, view(one, 2026).after) == (None, None)


def test_all_years_with_their_counts():
    (table,) = report_list_view(edition(**REPORTS)).tables
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["2017", "0 trên 4 cơ quan", "4"],
        ["2018", "2 trên 4 cơ quan", "2"],
        ["2019", "0 trên 4 cơ quan", "4"],
    ]


def test_a_further_programmes_years_have_addresses_of_their_own():
    programmes = [{**PROGRAMME, "position": "1"}, {**PROGRAMME, "id": "sau", "position": "2"}]
    more = edition(
        programmes=programmes, body_reports=[report("bao-mau", 2026, programme_id="sau", id="sau-2026-bao-mau")]
    )
    assert list(report_year_records(more.catalogue)) == ["2017", "2018", "2019", "sau-2026"]


def test_a_bodys_page_tells_what_it_has_reported():
    one = edition(**REPORTS)
    found = organisation_view(one.catalogue.organisations["so-tai-mau"], one)
    assert [[cell.text for cell in row] for row in found.reports.rows] == [
        ["2017", "chưa nhận báo cáo", "", ""],
        ["2018", "20/11/2018", "1.1", "1"],
        ["2019", "chưa nhận báo cáo", "", ""],
    ]
    assert found.deadline.day == "trước ngày 25/11/2026"
    group = organisation_view(one.catalogue.organisations["nhom-mau"], one)
    assert (group.reports.rows, group.reports.empty) == ((), one.words.not_a_reporter)


def test_what_is_asked_through_a_group_says_so():
    one = edition(task_contents=[{"task_id": "viec-1", "text_vi": "Nội dung mẫu"}])
    found = organisation_view(one.catalogue.organisations["so-tai-mau"], one)
    ((_, role, *_),) = found.tasks.rows
    assert (role.text, role.sub) == ("Phối hợp", one.words.through_group.format(group="Các sở Mẫu"))
    assert [line.contents for line in found.task_lines] == [("Nội dung mẫu",)]


def test_a_tasks_page_tells_what_was_reported():
    one = edition(**REPORTS)
    task = one.catalogue.tasks["viec-1"]
    assert status_cell(task, one) == Cell(text="2018: Đang thực hiện")
    found = task_view(task, one)
    assert [[cell.text for cell in row] for row in found.progress.rows] == [
        ["2017", "chưa có số liệu", "", ""],
        ["2018", "Đang thực hiện", "Đã làm mẫu", "Báo cáo năm 2018 của Sở Công Mẫu"],
        ["2019", "chưa có số liệu", "", ""],
    ]
    (table,) = found.reported
    assert [row[-1].text for row in table.rows] == [
        "Báo cáo năm 2018 của Sở Công Mẫu",
        "Báo cáo năm 2018 của Sở Công Mẫu",
        "Báo cáo năm 2018 của Sở Tài Mẫu",
    ]
    english = edition("en", **REPORTS)
    rows = task_view(english.catalogue.tasks["viec-1"], english).progress.rows
    assert rows[1][2].lang == "vi"
