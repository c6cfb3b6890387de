"""A made-up year of reports on the tasks of a made-up programme."""

from tests.made_up import Cells, World, world

YEAR = 2018
PROGRAMME = {
    "short_vi": "Chương trình Mẫu",
    "title_vi": "Chương trình hành động Mẫu",
    "starts": "2017-09",
    "ends": "2019-12",
    "lead_id": "so-cong-mau",
}


def report(organisation: str, year: int = YEAR, **cells: str) -> Cells:
    """A report of a body."""
    return {
        "id": f"mau-{year}-{organisation}",
        "organisation_id": organisation,
        "year": str(year),
        "received_on": f"{year}-11-20",
        **cells,
    }


def tables(**more: list[Cells]) -> World:
    """A programme with two tasks, led by one body; two others and a group of two must report by 25 November."""
    given: dict[str, list[Cells]] = {
        "programmes": [PROGRAMME],
        "organisations": [
            {"id": "so-cong-mau", "position": "1", "title_vi": "Sở Công Mẫu"},
            {"id": "so-tai-mau", "position": "2", "title_vi": "Sở Tài Mẫu", "short_vi": "Sở Tài"},
            {"id": "bao-mau", "position": "3", "title_vi": "Báo Mẫu"},
            {"id": "so-cu-mau", "position": "4", "title_vi": "Sở Mẫu cũ", "valid_to": "2016-01"},
            {"id": "nhom-mau", "position": "5", "title_vi": "Các sở Mẫu"},
            {"id": "nhom-le-mau", "position": "6", "title_vi": "Các huyện Mẫu"},
        ],
        "organisation_members": [
            {"group_id": "nhom-mau", "member_id": "so-tai-mau"},
            {"group_id": "nhom-mau", "member_id": "so-cu-mau"},
        ],
        "programme_steps": [{"id": "bao-cao", "title_vi": "Báo cáo Mẫu", "due_month": "11", "due_day": "25"}],
        "step_bodies": [
            {"step_id": "bao-cao", "organisation_id": "bao-mau", "role": "must_report", "position": "1"},
            {"step_id": "bao-cao", "organisation_id": "nhom-mau", "role": "must_report", "position": "2"},
            {"step_id": "bao-cao", "organisation_id": "nhom-le-mau", "role": "must_report", "position": "3"},
            {"step_id": "bao-cao", "organisation_id": "so-cong-mau", "role": "addressee", "position": "4"},
        ],
        "tasks": [
            {
                "id": "viec-1",
                "position": "1",
                "number": "1.1",
                "short_vi": "Việc Mẫu một",
                "starts": "2017-09",
                "ends": "2019-12",
            },
            {
                "id": "viec-2",
                "position": "2",
                "number": "1.2",
                "short_vi": "Việc Mẫu hai",
                "starts": "2018-01",
                "ends": "2018-06",
            },
        ],
        "task_bodies": [
            {"task_id": "viec-1", "organisation_id": "so-cong-mau", "role": "lead", "position": "1"},
            {"task_id": "viec-1", "organisation_id": "nhom-mau", "role": "support", "position": "2"},
            {"task_id": "viec-2", "organisation_id": "so-cong-mau", "role": "lead", "position": "1"},
        ],
        "funding_sources": [{"id": "ngan-sach-mau", "title_vi": "Ngân sách Mẫu"}],
    }
    return world(**{**given, **more})


REPORTS: dict[str, list[Cells]] = {
    "body_reports": [
        report("so-cong-mau", number="1/BC-SCM", summary="Nhận xét mẫu", difficulties="Khó khăn mẫu"),
        report("so-tai-mau", number="2/BC-STM"),
    ],
    "body_report_tasks": [
        {"body_report_id": "mau-2018-so-cong-mau", "task_id": "viec-1", "state": "under_way", "done": "Đã làm mẫu"},
        {"body_report_id": "mau-2018-so-tai-mau", "task_id": "viec-1", "state": "done", "done": "Đã góp mẫu"},
    ],
    "body_report_activities": [
        {
            "body_report_id": "mau-2018-so-cong-mau",
            "position": "1",
            "task_id": "viec-1",
            "kind": "training",
            "content": "Lớp tập huấn Mẫu",
            "quantity": "2",
            "people": "60",
            "enterprises": "15",
            "money_vnd": "50000000",
            "funding_id": "ngan-sach-mau",
        },
        {
            "body_report_id": "mau-2018-so-cong-mau",
            "position": "2",
            "task_id": "viec-1",
            "kind": "seminar",
            "content": "Hội thảo Mẫu",
            "people": "0",
        },
        {
            "body_report_id": "mau-2018-so-tai-mau",
            "position": "1",
            "task_id": "viec-1",
            "kind": "training",
            "content": "Lớp Mẫu khác",
            "quantity": "1",
            "people": "12",
            "money_vnd": "1500000",
        },
    ],
    "body_report_proposals": [
        {"body_report_id": "mau-2018-so-tai-mau", "content": "Đề xuất mẫu", "task_id": "viec-1", "money_vnd": "900"},
    ],
}
