from sxsh_site.views.parts import Cell
from sxsh_site.views.technique import technique_list_view, technique_view
from tests.made_up import edition


def test_the_measures_that_use_it():
    one = edition(
        case_studies=[{"title_vi": "Điển hình Mẫu"}],
        case_measures=[
            {"title_vi": "Mẫu một", "technique_id": "mau"},
            {"title_vi": "Mẫu hai", "technique_id": "mau", "offsite": "true"},
            {"title_vi": "Mẫu ba"},
        ],
        techniques=[{"title_vi": "Kỹ thuật Mẫu", "description_vi": "Giải thích mẫu"}],
    )
    view = technique_view(one.catalogue.techniques["mau"], one)
    assert [row[0] for row in view.measures.rows] == [
        Cell(text="Mẫu một"),
        Cell(text="Mẫu hai", sub=one.words.offsite),
    ]
    assert [row[2].href for row in view.measures.rows] == ["dien-hinh/mau/", "dien-hinh/mau/"]
    assert (view.head.title, view.head.lead, view.notes) == ("Kỹ thuật Mẫu", "Giải thích mẫu", ())


def test_its_measures_in_guidelines():
    one = edition(
        guideline_measures=[{"id": "viec-mau", "title_vi": "Việc Mẫu", "saving_low": "5", "saving_high": "5"}]
    )
    (row,) = technique_view(one.catalogue.techniques["mau"], one).in_guidelines.rows
    assert (row[0].text, row[0].href) == ("Việc Mẫu", "huong-dan/mau/#viec-mau")


def test_what_may_leave_the_site_is_noted():
    one = edition(techniques=[{"id": "useful_byproduct"}])
    view = technique_view(one.catalogue.techniques["useful_byproduct"], one)
    assert [note.title for note in view.notes] == [one.words.offsite_title]


def test_the_list_counts_and_none_is_no_data():
    one = edition(
        techniques=[{"id": "a", "position": "1"}, {"id": "b", "position": "2"}],
        case_measures=[{"technique_id": "a"}],
        guideline_measures=[{"technique_id": "a"}],
    )
    assert [row[2] for row in technique_list_view(one).techniques.rows] == [
        Cell(text="2"),
        Cell(text="chưa có số liệu", missing=True),
    ]


def test_the_others_with_the_current_one_marked():
    one = edition(techniques=[{"id": "mot_hai", "position": "1"}, {"id": "ba", "position": "2"}])
    links = technique_view(one.catalogue.techniques["ba"], one).others
    assert [(link.href, link.current) for link in links] == [("giai-phap/mot-hai/", False), ("giai-phap/ba/", True)]


def test_where_it_is_advised_and_used():
    one = edition(
        sectors=[{"id": "a", "title_vi": "Ngành Mẫu A"}, {"id": "b", "title_vi": "Ngành Mẫu B"}, {"id": "c"}],
        techniques=[{"id": "mau"}],
        guidelines=[{"sector_id": "a"}],
        guideline_measures=[{"technique_id": "mau"}],
        case_studies=[{"sector_id": "b", "title_vi": "Điển hình Mẫu", "option_count": "2"}],
        case_measures=[
            {"technique_id": "mau", "implementation": "done"},
            {"technique_id": "mau", "implementation": "rejected"},
        ],
    )
    view = technique_view(one.catalogue.techniques["mau"], one)
    rate = "50,0% số giải pháp đề xuất, theo 1 ví dụ nêu cả hai số"
    assert view.sectors.rows == (
        (
            Cell(text="Ngành Mẫu A", href="nganh/a/"),
            Cell(text="1"),
            Cell(text="0"),
            Cell(text="chưa đủ số liệu", missing=True),
        ),
        (Cell(text="Ngành Mẫu B", href="nganh/b/"), Cell(text="0"), Cell(text="2"), Cell(text="1 trên 2", sub=rate)),
    )
    assert [(figure.number, figure.basis) for figure in view.figures] == [
        ("3", "1 trong hướng dẫn, 2 trong ví dụ"),
        ("1 trên 2", rate),
    ]


def test_money_of_packages_of_this_technique_alone():
    package = {"investment_vnd": "5000000"}
    one = edition(
        case_packages=[package, {**package, "investment_vnd": "7000000"}, {**package, "investment_vnd": "9000000"}],
        case_measures=[
            {"technique_id": "mau", "package": "1"},
            {"technique_id": "mau", "package": "2"},
            {"technique_id": "khac", "package": "2"},
        ],
    )
    view = technique_view(one.catalogue.techniques["mau"], one)
    assert [[cell.text for cell in row[2:]] for row in view.values.money.rows] == [["5\u00a0triệu đồng", "1"]]
