from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.checking.published import published
from sxsh_site.figures.asked import duties_asked, mentions, reporters, reporting_step, steps_asked, tasks_asked
from tests.made_up import catalogue, database
from tests.reports import tables


def found() -> Catalogue:
    return Catalogue(published(database(tables())))


def test_a_task_is_asked_of_a_body_by_its_name_or_through_its_group():
    assert [(one.link.task_id, one.link.role.id, one.through) for one in tasks_asked("so-cong-mau", found())] == [
        ("viec-1", "lead", ""),
        ("viec-2", "lead", ""),
    ]
    assert [(one.link.task_id, one.link.role.id, one.through) for one in tasks_asked("so-tai-mau", found())] == [
        ("viec-1", "support", "nhom-mau")
    ]
    assert tasks_asked("bao-mau", found()) == ()


def test_what_names_a_body_itself_is_not_asked_again_through_its_group():
    made = catalogue(
        organisation_members=[{"group_id": "nhom", "member_id": "so"}],
        duties=[{"id": "a", "position": "1"}, {"id": "b", "position": "2"}],
        duty_bodies=[
            {"duty_id": "b", "organisation_id": "nhom", "role": "support", "position": "1"},
            {"duty_id": "a", "organisation_id": "nhom", "role": "support", "position": "1"},
            {"duty_id": "a", "organisation_id": "so", "role": "lead", "position": "2"},
        ],
    )
    assert [(one.link.duty_id, one.link.role.id, one.through) for one in duties_asked("so", made)] == [
        ("a", "lead", ""),
        ("b", "support", "nhom"),
    ]


def test_the_yearly_step_of_a_body():
    assert [(one.link.step_id, one.through) for one in steps_asked("so-tai-mau", found())] == [("bao-cao", "nhom-mau")]
    assert reporting_step("mau", found()).due_day == 25


def test_who_reports_in_a_year():
    """The lead first; a group stands for its members, or for itself; a body that was gone owes nothing."""
    names = [one.id for one in reporters("mau", 2018, found())]
    assert names == ["so-cong-mau", "so-tai-mau", "bao-mau", "nhom-le-mau"]
    assert [one.id for one in reporters("mau", 2015, found())] == [*names[:3], "so-cu-mau", names[3]]


def test_a_programme_without_a_reporting_step_asks_nobody():
    made = catalogue(programmes=[{}], programme_steps=[{}], step_bodies=[{"role": "lead"}])
    assert reporting_step("mau", made) is None
    assert reporters("mau", 2018, made) == ()


def test_lines_that_name_a_body_by_any_of_its_names():
    made = catalogue(
        organisations=[{"title_vi": "Trung tâm Mẫu", "short_vi": "TTM", "also_called": "Trung tâm-Mẫu; TT Mẫu"}],
        task_groups=[{"id": "nhom"}],
        task_group_lines=[
            {"group_id": "nhom", "position": "1", "text_vi": "Việc của trung tâm mẫu."},
            {"group_id": "nhom", "position": "2", "text_vi": "Việc của TTMX."},
        ],
        tasks=[{"id": "viec", "title_vi": "Bổ sung cho Trung tâm-Mẫu"}],
        task_contents=[{"task_id": "viec", "text_vi": "Không nhắc tới"}],
        task_results=[{"task_id": "viec", "text_vi": "TT Mẫu có đủ"}],
        funding_sources=[{"id": "tien", "text_vi": "Tiền của TTM"}],
    )
    body = made.organisations["mau"]
    assert [(one.group_id, one.task_id, one.funding_id, one.text.vi) for one in mentions(body, made)] == [
        ("nhom", "", "", "Việc của trung tâm mẫu."),
        ("", "viec", "", "Bổ sung cho Trung tâm-Mẫu"),
        ("", "viec", "", "TT Mẫu có đủ"),
        ("", "", "tien", "Tiền của TTM"),
    ]
