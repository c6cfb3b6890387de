from sxsh_site.views.guideline import guideline_list_view, guideline_view, measure_figure
from sxsh_site.views.parts import Cell, Tag
from tests.made_up import edition


def figure(**given: str) -> Cell:
    one = edition(guideline_measures=[{"saving_unit_vi": "%", **given}])
    return measure_figure(one.catalogue.guideline_measures["mau"][0], one)


def test_a_figure_with_what_it_is():
    assert figure(saving_low="5", saving_high="10", saving_kind="typical", saving_basis_vi="nguồn mẫu") == Cell(
        text="5–10%", sub="nguồn mẫu", tag=Tag(kind="neutral", text="Khoảng thường gặp")
    )


def test_one_end_alone_says_which_end_it_is():
    one = edition(units=[])
    assert figure(saving_high="10").text == one.words.up_to.format(number="10") + "%"
    assert figure(saving_low="5").text == one.words.at_least.format(number="5") + "%"
    assert figure(saving_low="5", saving_high="5").text == "5%"


def test_a_figure_that_is_no_saving_is_marked():
    assert figure(saving_low="5", saving_high="5", saving_kind="at_stake").tag.kind == "ended"
    assert figure(saving_low="5", saving_high="5", saving_kind="case").tag.kind == "neutral"


def test_no_figure_is_no_data():
    assert figure(saving_basis_vi="vì sao") == Cell(text="chưa có số liệu", missing=True, sub="vì sao")


def test_measures_with_a_source_and_general_practice_stand_apart():
    one = edition(
        guideline_measures=[
            {"id": "co-nguon", "title_vi": "Việc Mẫu có nguồn"},
            {
                "id": "thong-le",
                "title_vi": "Việc Mẫu thông lệ",
                "source_id": "",
                "confidence": "general_practice",
            },
        ]
    )
    view = guideline_view(one.catalogue.guidelines["mau"], one)
    assert [row[0].text for row in view.sourced.rows] == ["Việc Mẫu có nguồn"]
    assert [row[0].text for row in view.general.rows] == ["Việc Mẫu thông lệ"]
    assert [row[0].anchor for row in view.sourced.rows] == ["co-nguon"]
    words = one.words
    assert [column.label for column in view.sourced.columns] == [words.measure, words.technique_and_step, words.source]
    left_out = words.columns_left_out.format(columns=f"{words.figure}, {words.payback_published}")
    assert view.sourced.notes == (words.figures_note, left_out)
    assert len(view.general.columns) == 2


def test_payback_stands_only_where_a_source_gives_it():
    one = edition(
        guideline_measures=[
            {"id": "co", "payback_months_low": "6", "payback_months_high": "12"},
            {"id": "khong", "position": "2"},
        ]
    )
    rows = guideline_view(one.catalogue.guidelines["mau"], one).sourced.rows
    assert [row[2] for row in rows] == [Cell(text="6–12", unit=one.words.unit_months), Cell()]


def test_what_is_missing_is_said():
    one = edition(guidelines=[{}])
    view = guideline_view(one.catalogue.guidelines["mau"], one)
    words = one.words
    (note,) = view.missing
    assert note.paragraphs == (words.no_steps, words.no_sourced_measures, words.no_norms)
    whole = edition(guideline_measures=[{}], guideline_steps=[{}], norms=[{}])
    assert guideline_view(whole.catalogue.guidelines["mau"], whole).missing == ()


def test_questions_lead_to_their_measures_wherever_they_are():
    one = edition(
        scan_questions=[{"text_vi": "Câu hỏi Mẫu?"}],
        scan_question_measures=[{"measure_id": "day"}, {"measure_id": "kia"}],
        guideline_measures=[
            {"id": "day", "title_vi": "Việc Mẫu ở đây"},
            {"id": "kia", "guideline_id": "khac", "title_vi": "Việc Mẫu ở kia"},
        ],
    )
    (line,) = guideline_view(one.catalogue.guidelines["mau"], one).scan
    assert line.text == "Câu hỏi Mẫu?"
    assert [(link.text, link.href) for link in line.measures] == [
        ("Việc Mẫu ở đây", "#day"),
        ("Việc Mẫu ở kia", "huong-dan/khac/#kia"),
    ]


def test_the_list_counts_what_each_holds():
    one = edition(
        guidelines=[
            {"id": "b", "position": "1", "sector_id": "bia"},
            {"id": "a", "position": "2", "sector_id": "giay"},
        ],
        guideline_measures=[{"id": "x", "guideline_id": "a"}],
        sectors=[{"id": "bia", "title_vi": "Bia Mẫu"}, {"id": "giay", "title_vi": "Giấy Mẫu"}],
        norms=[{"sector_id": "bia"}],
    )
    rows = guideline_list_view(one).guidelines.rows
    assert [[cell.text for cell in row] for row in rows] == [
        ["Bia Mẫu", "0", "0", "0", "1"],
        ["Giấy Mẫu", "0", "1", "1", "chưa có số liệu"],
    ]
    assert [row[0].href for row in rows] == ["huong-dan/b/", "huong-dan/a/"]
