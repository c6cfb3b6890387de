from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import Cell, Link
from sxsh_site.views.reference import (
    events_view,
    glossary_view,
    national_view,
    publications_view,
    questions_view,
    zones_view,
)
from tests.made_up import TODAY, edition

TERMS = [
    {"id": "dinh-muc", "term_vi": "định mức mẫu", "term_en": "sample norm"},
    {"id": "bun", "term_vi": "bùn mẫu", "term_en": "sample sludge", "abbreviation_vi": "BM", "abbreviation_en": "SS"},
    {"id": "dau", "term_vi": "dầu mẫu", "term_en": "sample oil"},
]


def test_terms_in_the_order_of_the_pages_language():
    vi, en = edition("vi", glossary=TERMS), edition("en", glossary=TERMS)
    assert [row[0].anchor for row in glossary_view(vi).tables[0].rows] == ["bun", "dau", "dinh-muc"]
    assert [row[0].anchor for row in glossary_view(en).tables[0].rows] == ["dinh-muc", "dau", "bun"]
    assert glossary_view(vi).tables[0].rows[0][:2] == (
        Cell(text="bùn mẫu", sub="BM", anchor="bun"),
        Cell(text="sample sludge", lang="en"),
    )


def test_questions_by_topic():
    one = edition(
        "en",
        questions_answers=[
            {"id": "mot", "position": "2", "topic": "money", "question_en": "Sample question one?", "page": "ho-tro/"},
            {"id": "hai", "position": "1", "topic": "law", "question_en": "Sample question two?"},
            {"id": "ba", "position": "3", "topic": "money", "question_en": "Sample question three?"},
        ],
    )
    view = questions_view(one)
    assert [(group.id, [line.id for line in group.questions]) for group in view.groups] == [
        ("chu-de-law", ["hai"]),
        ("chu-de-money", ["mot", "ba"]),
    ]
    first, second = view.groups[1].questions
    assert (first.question, first.href, second.href, second.more) == ("Sample question one?", "en/ho-tro/", "", "")
    assert first.more == one.words.support_title


def test_every_page_that_an_answer_leads_to_has_a_name(real_catalogue):
    one = Edition(catalogue=real_catalogue, language="vi", today=TODAY)
    unnamed = {
        line.href
        for group in questions_view(one).groups
        for line in group.questions
        if line.more == one.words.read_more
    }
    assert unnamed == set()


def test_the_glossary_leads_to_its_letters():
    one = edition("vi", glossary=TERMS)
    assert glossary_view(one).jumps_within == (
        Link(text="B", href="#bun"),
        Link(text="D", href="#dau"),
        Link(text="Đ", href="#dinh-muc"),
    )


def test_events_newest_first_with_what_is_unknown_said():
    one = edition(
        events=[
            {"id": "cu", "title_vi": "Lớp Mẫu cũ", "starts": "2015-05", "participants": "0"},
            {"id": "moi", "title_vi": "Lớp Mẫu mới", "starts": "2019-08-25", "task_id": "mau"},
            {"id": "khong", "title_vi": "Lớp Mẫu không ngày"},
        ],
        tasks=[{"short_vi": "Việc Mẫu"}],
    )
    (table,) = events_view(one).tables
    rows = table.rows
    missing = Cell(text="chưa có số liệu", missing=True)
    assert table.notes == (one.words.columns_left_out.format(columns=one.words.organiser),)
    assert [row[0].anchor for row in rows] == ["moi", "cu", "khong"]
    assert [row[2] for row in rows] == [Cell(text="25/8/2019"), Cell(text="tháng\u00a05/2015"), missing]
    assert [row[3] for row in rows] == [missing, Cell(text="0"), missing]
    assert [row[4] for row in rows] == [Cell(text="Việc Mẫu", href="chuong-trinh/mau/"), Cell(text="–"), Cell(text="–")]


def test_publications_lead_to_their_source():
    one = edition(
        publications=[{"title_vi": "Tờ rơi Mẫu", "kind": "leaflet", "date": "2014"}],
        sources=[{"url": "https://mau.example/to-roi"}],
    )
    (row,) = publications_view(one).tables[0].rows
    assert (row[0].text, row[0].href, row[0].external, row[2].text) == (
        "Tờ rơi Mẫu",
        "https://mau.example/to-roi",
        True,
        "2014",
    )


def test_zones_by_kind():
    one = edition(
        zones=[
            {
                "id": "kcn-mau",
                "kind": "industrial_park",
                "area_ha": "100.5",
                "area_qualifier": "about",
                "occupancy_percent": "60",
                "investment_vnd": "2000000000",
            },
            {"id": "ccn-mau", "kind": "cluster"},
        ]
    )
    tables = {table.id: table.rows for table in zones_view(one).tables}
    notes = {table.id: table.notes for table in zones_view(one).tables}
    assert set(tables) == {"loai-industrial-park", "loai-cluster"}
    assert [cell.text for cell in tables["loai-industrial-park"][0][1:4]] == ["khoảng 100,5", "60%", "2\u00a0tỷ đồng"]
    assert len(tables["loai-cluster"][0]) == 2
    words = one.words
    absent = ", ".join((words.place, words.area, words.occupancy, words.projects, words.investment, words.year))
    assert notes["loai-cluster"] == (words.columns_left_out.format(columns=absent),)


def test_national_figures_by_kind():
    one = edition(
        national_figures=[
            {
                "id": "a",
                "kind": "target",
                "text_vi": "Chỉ tiêu mẫu",
                "low": "50",
                "unit_id": "percent",
                "year_to": "2015",
            },
            {
                "id": "b",
                "kind": "result",
                "text_vi": "Kết quả mẫu",
                "low": "1000",
                "unit_id": "dn",
                "document_id": "luat",
            },
            {"id": "c", "kind": "result", "text_vi": "Câu mẫu"},
        ],
        units=[{"id": "percent"}, {"id": "dn", "symbol_vi": "doanh nghiệp"}],
        legal_documents=[{"id": "luat", "number": "1/QĐ"}],
    )
    tables = {table.id: [[cell.text for cell in row[:4]] for row in table.rows] for table in national_view(one).tables}
    assert tables == {
        "loai-target": [["Chỉ tiêu mẫu", "2015", "50%", "–"]],
        "loai-result": [
            ["Kết quả mẫu", "chưa có số liệu", "1.000 doanh nghiệp", "1/QĐ"],
            ["Câu mẫu", "chưa có số liệu", "–", "–"],
        ],
    }
