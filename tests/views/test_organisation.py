from sxsh_site.views.organisation import organisation_view, support_view
from sxsh_site.views.parts import Cell, Fact
from tests.made_up import edition


def test_what_became_of_a_body_is_seen_from_both_sides():
    one = edition(
        organisations=[
            {"id": "cu", "title_vi": "Sở Mẫu cũ"},
            {"id": "moi", "title_vi": "Sở Mẫu mới", "valid_from": "2025-03"},
        ],
        organisation_successors=[{"organisation_id": "cu", "successor_id": "moi", "note_vi": "Hợp nhất mẫu"}],
    )
    facts = {name: organisation_view(body, one).facts for name, body in one.catalogue.organisations.items()}
    words = one.words
    assert (
        Fact(label=words.successor, value=Cell(text="Sở Mẫu mới", href="ho-tro/moi/", sub="Hợp nhất mẫu"))
        in facts["cu"]
    )
    assert (
        Fact(label=words.predecessor, value=Cell(text="Sở Mẫu cũ", href="ho-tro/cu/", sub="Hợp nhất mẫu"))
        in facts["moi"]
    )
    assert Fact(label=words.valid_from, value=Cell(text="tháng\u00a03/2025")) in facts["moi"]


def test_contact_only_where_the_body_publishes_it():
    one = edition(
        "en", organisations=[{"id": "a"}, {"id": "b", "address_vi": "Đường Mẫu", "address_en": "Sample street"}]
    )
    contacts = {
        name: [fact.value for fact in organisation_view(body, one).facts if fact.label == one.words.contact]
        for name, body in one.catalogue.organisations.items()
    }
    assert contacts == {"a": [Cell(text="no data", missing=True)], "b": [Cell(text="Sample street")]}


def test_what_is_asked_of_a_body():
    one = edition(
        organisations=[{"title_vi": "Sở Mẫu", "role_vi": "Việc của Sở Mẫu"}],
        tasks=[
            {"id": "hai", "position": "2", "number": "1.2", "short_vi": "Việc Mẫu hai"},
            {"id": "mot", "position": "1", "number": "1.1", "short_vi": "Việc Mẫu một"},
        ],
        task_bodies=[{"task_id": "hai", "role": "support"}, {"task_id": "mot", "role": "lead"}],
        duty_bodies=[{}],
        duties=[{"title_vi": "Trách nhiệm Mẫu", "number": "V.1", "text_vi": "Nguyên văn mẫu"}],
        step_bodies=[{}],
        programme_steps=[{"title_vi": "Báo cáo Mẫu", "due_day": "25", "due_month": "11"}],
    )
    view = organisation_view(one.catalogue.organisations["mau"], one)
    assert [(row[0].text, row[0].href, row[1].text) for row in view.tasks.rows] == [
        ("Việc Mẫu một", "chuong-trinh/mot/", "Chủ trì"),
        ("Việc Mẫu hai", "chuong-trinh/hai/", "Phối hợp"),
    ]
    assert [(row[0].text, row[0].sub, row[2].text) for row in view.duties.rows] == [
        ("Trách nhiệm Mẫu", "V.1", "Nguyên văn mẫu")
    ]
    assert [row[2].text for row in view.steps.rows] == [one.words.due_before.format(day=25, month=11)]
    assert (view.meta.description, view.head.lead) == ("Việc của Sở Mẫu", "Việc của Sở Mẫu")


def test_a_body_of_which_nothing_is_asked():
    one = edition(organisations=[{"title_vi": "Sở Mẫu"}])
    view = organisation_view(one.catalogue.organisations["mau"], one)
    assert (view.tasks.rows, view.duties.rows, view.steps.rows) == ((), (), ())
    assert view.tasks.empty == one.words.no_tasks_for_body
    assert view.meta.description == one.words.body_description.format(name="Sở Mẫu")


def test_who_helps_and_who_pays():
    one = edition(
        organisations=[
            {"id": "a", "kind": "department", "position": "1", "title_vi": "Sở Mẫu một"},
            {"id": "b", "kind": "media", "position": "2", "title_vi": "Báo Mẫu"},
            {"id": "c", "kind": "department", "position": "3", "title_vi": "Sở Mẫu hai"},
        ],
        funding_sources=[{"title_vi": "Ngân sách Mẫu", "text_vi": "Nguyên văn mẫu"}],
    )
    view = support_view(one)
    assert (len(view.tables[0].columns), view.note) == (2, one.words.no_contact_note)
    bodies = {table.id: [row[0].text for row in table.rows] for table in view.tables}
    assert bodies["loai-department"] == ["Sở Mẫu một", "Sở Mẫu hai"]
    assert bodies["loai-media"] == ["Báo Mẫu"]
    assert [[cell.text for cell in row] for row in view.funding.rows] == [["Ngân sách Mẫu", "Nguyên văn mẫu"]]


def test_whom_to_ask_today():
    one = edition(
        questions_answers=[
            {"id": "ai", "topic": "money", "position": "1", "question_vi": "Ai Mẫu?", "page": "ho-tro/"},
            {
                "id": "tien",
                "topic": "money",
                "position": "2",
                "question_vi": "Tiền Mẫu?",
                "page": "chuong-trinh/kinh-phi/",
            },
            {"id": "khac", "topic": "law", "position": "3", "question_vi": "Luật Mẫu?"},
        ]
    )
    assert [(line.question, line.href) for line in support_view(one).now] == [
        ("Ai Mẫu?", ""),
        ("Tiền Mẫu?", "chuong-trinh/kinh-phi/"),
    ]


def test_the_contact_column_stands_where_a_body_has_one():
    one = edition(organisations=[{"phone": "0123"}])
    view = support_view(one)
    assert ([row[2].text for row in view.tables[0].rows], view.note) == (["0123"], "")


def test_a_funding_text_does_not_say_its_title_again():
    one = edition(funding_sources=[{"title_vi": "Ngân sách Mẫu", "text_vi": "Ngân sách Mẫu: theo dự toán mẫu"}])
    assert [row[1].text for row in support_view(one).funding.rows] == ["Theo dự toán mẫu"]
