from datetime import date

import pytest

from sxsh_site.views.parts import Cell, Figure
from sxsh_site.views.programme import (
    decision_view,
    duty_list_view,
    duty_view,
    funding_view,
    indicator_list_view,
    programme_view,
)
from tests.made_up import TODAY, edition

PROGRAMME = {
    "short_vi": "Chương trình Mẫu",
    "title_vi": "Chương trình hành động Mẫu",
    "starts": "2013-09",
    "ends": "2020-12",
}


def programme(language="vi", today=TODAY, **tables):
    one = edition(language, today, programmes=[PROGRAMME], **tables)
    return one.catalogue.programmes["mau"], one


@pytest.mark.parametrize(
    ("today", "ended"),
    [(date(2020, 12, 31), False), (date(2021, 1, 1), True), (TODAY, True), (date(2015, 1, 1), False)],
)
def test_whether_it_has_ended_depends_on_the_day(today, ended):
    view = programme_view(*programme(today=today))
    assert (view.ended is not None) is ended


def test_an_ended_programme_says_when():
    found, one = programme("en")
    assert programme_view(found, one).ended.paragraphs == (one.words.programme_ended.format(month="December 2020"),)


def test_figures_of_what_is_known():
    found, one = programme(
        tasks=[{"id": "a"}, {"id": "b"}],
        task_progress=[{"task_id": "a", "year": "2014"}, {"task_id": "a", "year": "2015"}],
        indicators=[{"id": "x"}, {"id": "y"}, {"id": "z"}],
        indicator_values=[{"indicator_id": "x"}],
    )
    words = one.words
    figures = programme_view(found, one).figures
    assert [(figure.label, figure.number, figure.unit) for figure in figures] == [
        (words.tasks, "2", ""),
        (words.tasks_with_evidence, "1", words.out_of.format(count=2)),
        (words.targets_with_values, "1", words.out_of.format(count=3)),
    ]


def test_a_programme_without_tasks_says_so():
    found, one = programme()
    first, second, _ = programme_view(found, one).figures
    assert first == Figure(label=one.words.tasks, number=one.words.no_tasks, missing=True)
    assert second.missing
    assert programme_view(found, one).timeline is None


def test_tasks_by_group_on_the_time_line():
    found, one = programme(
        task_groups=[
            {"id": "hai", "number": "2", "title_vi": "Nhóm Mẫu hai"},
            {"id": "mot", "number": "1", "title_vi": "Nhóm Mẫu một"},
        ],
        tasks=[{"id": "a", "group_id": "hai"}, {"id": "b", "group_id": "mot"}, {"id": "c", "group_id": "hai"}],
    )
    view = programme_view(found, one)
    assert view.timeline.years == ("2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020")
    assert [(group.title, [row.href for row in group.rows]) for group in view.timeline.groups] == [
        ("1. Nhóm Mẫu một", ["chuong-trinh/b/"]),
        ("2. Nhóm Mẫu hai", ["chuong-trinh/a/", "chuong-trinh/c/"]),
    ]


def test_programmes_lead_to_each_other():
    one = edition(
        programmes=[{**PROGRAMME, "position": "1"}, {"id": "sau", "position": "2", "short_vi": "Chương trình Mẫu sau"}]
    )
    main, later = one.catalogue.programmes.values()
    assert [link.href for link in programme_view(main, one).others] == ["chuong-trinh/sau/"]
    assert [link.href for link in programme_view(later, one).others] == ["chuong-trinh/"]
    assert programme_view(main, one).parts
    assert programme_view(later, one).parts == ()


def test_the_documents_words_in_its_order():
    found, one = programme(
        programme_texts=[
            {"kind": "objective", "number": "II.1", "text_vi": "Mục tiêu mẫu"},
            {"kind": "purpose", "number": "I.1", "position": "2", "text_vi": "Mục đích mẫu hai"},
            {"kind": "purpose", "number": "I.1", "position": "1", "text_vi": "Mục đích mẫu một"},
        ],
        task_groups=[
            {"id": "a", "number": "1", "body_number": "III.2", "title_vi": "Nhóm Mẫu"},
            {
                "id": "b",
                "number": "2",
                "body_number": "III.1",
                "title_vi": "x",
                "body_title_vi": "Nhóm Mẫu ở phần thân",
            },
        ],
        task_group_lines=[{"group_id": "a", "text_vi": "Dòng mẫu"}],
        duties=[{"number": "V.1", "title_vi": "Trách nhiệm Mẫu"}],
        programme_steps=[{"title_vi": "Báo cáo Mẫu", "due_day": "25", "due_month": "11"}],
        funding_sources=[{"text_vi": "Nguồn tiền mẫu"}],
    )
    view = decision_view(found, one)
    assert [(group.id, group.number, [line.text for line in group.lines]) for group in view.groups] == [
        ("purpose", "I.1", ["Mục đích mẫu một", "Mục đích mẫu hai"]),
        ("objective", "II.1", ["Mục tiêu mẫu"]),
    ]
    assert [(group.number, group.title, [line.text for line in group.lines]) for group in view.tasks] == [
        ("III.1", "Nhóm Mẫu ở phần thân", []),
        ("III.2", "Nhóm Mẫu", ["Dòng mẫu"]),
    ]
    assert [link.text for link in view.duties] == ["V.1. Trách nhiệm Mẫu"]
    assert [step.number for step in view.steps] == [one.words.due_before.format(day=25, month=11)]
    assert [line.text for line in view.funding.lines] == ["Nguồn tiền mẫu"]
    assert view.translation_note == ""
    assert decision_view(*programme("en")).translation_note != ""


def test_duties_lead_from_one_to_the_next():
    one = edition(
        duties=[
            {"id": "a", "number": "V.1", "position": "1", "title_vi": "Mẫu một"},
            {"id": "b", "number": "V.2", "position": "2", "title_vi": "Mẫu hai", "text_vi": "Nguyên văn mẫu"},
            {"id": "c", "number": "V.3", "position": "3", "title_vi": "Mẫu ba"},
        ],
        duty_bodies=[
            {"duty_id": "b", "organisation_id": "so-hai", "role": "support", "position": "2"},
            {"duty_id": "b", "organisation_id": "so-mot", "role": "lead", "position": "1"},
        ],
    )
    first, second, third = (duty_view(duty, one) for duty in one.catalogue.duties.values())
    assert (first.before, third.after) == (None, None)
    assert (second.before.text, second.after.href) == ("V.1. Mẫu một", "chuong-trinh/trach-nhiem/c/")
    assert (second.meta.title, second.text) == ("V.2. Mẫu hai", "Nguyên văn mẫu")
    assert [(row[0].href, row[1].text) for row in second.bodies.rows] == [
        ("ho-tro/so-mot/", "Chủ trì"),
        ("ho-tro/so-hai/", "Phối hợp"),
    ]


def test_duties_and_tasks_by_body():
    one = edition(
        organisations=[{"title_vi": "Sở Mẫu"}, {"id": "khong"}],
        duties=[{"number": "V.1"}],
        duty_bodies=[{}],
        task_bodies=[],
    )
    assert [row[:3] for row in duty_list_view(one).bodies.rows] == [
        (Cell(text="Sở Mẫu", href="ho-tro/mau/"), Cell(text="V.1"), Cell(text="–")),
    ]


def test_targets_a_table_a_programme():
    one = edition(
        "en",
        programmes=[{"id": "a", "position": "1"}, {"id": "b", "position": "2"}],
        indicators=[{"programme_id": "b", "title_en": "Sample target", "target_low": "5", "unit_id": "percent"}],
    )
    tables = {
        table.id: [[cell.text for cell in row] for row in table.rows] for table in indicator_list_view(one).tables
    }
    assert tables["a"] == []
    assert tables["b"] == [["Sample target", "", "no data", "5%", "no data"]]


def test_money():
    found, one = programme(
        funding_sources=[{"title_vi": "Ngân sách Mẫu", "text_vi": "Nguyên văn mẫu"}],
        programme_facts=[
            {"id": "a", "topic": "industrial_promotion", "text_vi": "Câu mẫu một"},
            {"id": "b", "topic": "industry", "text_vi": "Câu mẫu hai"},
        ],
    )
    view = funding_view(found, one)
    assert [(group.number, group.title) for group in view.sources] == [("1", "Ngân sách Mẫu")]
    assert [fact.text for fact in view.known] == ["Câu mẫu một"]
