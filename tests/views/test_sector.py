from sxsh_site.views.parts import Cell, Link, Note
from sxsh_site.views.sector import sector_link, sector_list_view, sector_view
from tests.made_up import edition

MISSING = Cell(text="chưa có số liệu", missing=True)


def test_an_empty_sector_says_what_is_not_there():
    one = edition(sectors=[{"title_vi": "Ngành Mẫu"}])
    view = sector_view(one.catalogue.sectors["mau"], one)
    words = one.words
    assert (view.cases, view.guideline, view.first_measures, view.norms_link) == ((), None, (), None)
    assert [table.rows for table in (view.measures, view.norms, view.facilities, view.documents, view.codes)] == [
        ()
    ] * 5
    assert view.documents.empty == words.no_documents
    absent = (
        words.absent_cases,
        words.absent_measures,
        words.absent_norms,
        words.absent_facilities,
        words.absent_codes,
        words.absent_baseline,
    )
    assert view.absent == words.absent_line.format(parts=", ".join(absent))
    assert [fact.value for fact in view.head.facts] == [MISSING, MISSING]


def test_a_code_carries_its_version():
    one = edition(
        sector_codes=[{"vsic_version": "2025", "vsic_code": "1103"}, {"vsic_version": "2018", "vsic_code": "1103"}],
        vsic_versions=[
            {"id": "2018", "decision": "27/2018", "valid_from": "2018-08-20", "valid_to": "2025-11-14"},
            {"id": "2025", "decision": "36/2025", "valid_from": "2025-11-15"},
        ],
    )
    view = sector_view(one.catalogue.sectors["mau"], one)
    assert view.head.facts[0].value == Cell(text="1103 (2018), 1103 (2025)")
    assert [row[:3] for row in view.codes.rows] == [
        (Cell(text="1103"), Cell(text="2018", sub="27/2018"), Cell(text="từ 20/8/2018 đến hết 14/11/2025")),
        (Cell(text="1103"), Cell(text="2025", sub="36/2025"), Cell(text="từ 15/11/2025")),
    ]


def test_what_a_sector_has():
    one = edition(
        sectors=[{"title_vi": "Bia Mẫu", "in_province": "true", "scope_vi": "Phạm vi mẫu"}],
        case_studies=[{"title_vi": "Điển hình Mẫu"}],
        case_measures=[{"title_vi": "Giải pháp Mẫu", "technique_id": "mau"}],
        facilities=[
            {"id": "xa", "title_vi": "An Mẫu", "origin": "vietnam"},
            {"id": "gan", "title_vi": "Bình Mẫu", "origin": "local"},
        ],
        legal_sectors=[{}],
        guidelines=[{"summary_vi": "Hướng dẫn mẫu"}],
    )
    view = sector_view(one.catalogue.sectors["mau"], one)
    assert [row.title for row in view.cases] == ["Điển hình Mẫu"]
    assert [row[0].text for row in view.measures.rows] == ["Giải pháp Mẫu"]
    assert [row[0].text for row in view.facilities.rows] == ["Bình Mẫu", "An Mẫu"]
    assert [row[0].href for row in view.documents.rows] == ["van-ban/mau/"]
    assert view.notes == (Note(kind="info", title=one.words.scope, paragraphs=("Phạm vi mẫu",)),)
    assert (view.guideline.href, view.guideline.text) == ("huong-dan/mau/", "Hướng dẫn cho Bia Mẫu: 0 giải pháp")


def test_what_to_do_first():
    techniques = ("onsite_reuse", "process_control", "good_housekeeping", *["good_housekeeping"] * 4)
    one = edition(
        guideline_measures=[
            {
                "id": f"viec-{place}",
                "position": str(place),
                "technique_id": technique,
                "title_vi": f"Việc Mẫu {place}",
                "how_vi": "Cách mẫu",
                **({"source_id": "", "confidence": "general_practice"} if place == 1 else {}),
            }
            for place, technique in enumerate(techniques)
        ]
    )
    view = sector_view(one.catalogue.sectors["mau"], one)
    assert [link.href for link in view.first_measures] == [f"huong-dan/mau/#viec-{place}" for place in (2, 3, 4, 5, 6)]
    assert view.first_measures[0] == Link(text="Việc Mẫu 2", href="huong-dan/mau/#viec-2", detail="Cách mẫu")


def test_the_first_norms_and_the_way_to_all():
    one = edition(norms=[{"id": f"muc-{place}"} for place in range(6)])
    view = sector_view(one.catalogue.sectors["mau"], one)
    assert [row[0].anchor for row in view.norms.rows] == [f"muc-{place}" for place in range(5)]
    assert view.norms_link == Link(text=one.words.norms_all.format(count=6), href="dinh-muc/mau/")


def test_measures_by_technique_and_how_many_were_implemented():
    one = edition(
        techniques=[{"id": "a", "position": "1"}, {"id": "b", "position": "2", "title_vi": "Kỹ thuật Mẫu"}],
        guidelines=[{}],
        guideline_measures=[{"technique_id": "b"}],
        case_studies=[{"title_vi": "Điển hình Mẫu", "option_count": "22", "implemented_count": "15"}],
        case_measures=[{"technique_id": "b"}, {"technique_id": ""}],
    )
    view = sector_view(one.catalogue.sectors["mau"], one)
    assert [[cell.text for cell in row] for row in view.techniques.rows] == [["Kỹ thuật Mẫu", "1", "1"]]
    assert view.techniques.notes == (one.words.columns_left_out.format(columns="Tỷ lệ thực hiện"),)
    assert [(figure.number, figure.missing) for figure in view.figures] == [
        ("3", False),
        ("15 trên 22", False),
        ("Chưa có số liệu", True),
    ]


def test_how_many_legal_norms_hold_today():
    one = edition(
        norms=[
            {"id": "cu", "kind": "legal_norm", "valid_to": "2025"},
            {"id": "nay", "kind": "legal_norm", "valid_from": "2021"},
            {"id": "khac", "kind": "survey"},
        ]
    )
    figure = sector_view(one.catalogue.sectors["mau"], one).figures[2]
    assert (figure.number, figure.basis) == ("1", "1 định mức đã hết hạn, ghi rõ trong bảng")


def test_results_of_the_sectors_facilities_and_money_of_its_cases():
    one = edition(
        facilities=[{"title_vi": "Cơ sở Mẫu"}, {"id": "xa", "title_vi": "Mẫu xa", "sector_id": "khac"}],
        facility_results=[
            {"facility_id": place, "basis": "saving", "quantity": "5", "unit_id": "kwh"} for place in ("mau", "xa")
        ],
        units=[{"id": "kwh", "symbol_vi": "kWh", "symbol_en": "same"}],
        case_packages=[{"investment_vnd": "5000000"}],
    )
    values = sector_view(one.catalogue.sectors["mau"], one).values
    assert [[cell.text for cell in row[2:]] for row in values.savings.rows] == [["5", "1"]]
    assert [[cell.text for cell in row[2:]] for row in values.money.rows] == [["5\u00a0triệu đồng", "1"]]


def test_who_helps_and_what_to_read():
    one = edition(
        sectors=[{}],
        questions_answers=[{"id": "ai", "topic": "money", "question_vi": "Ai giúp mẫu?", "answer_vi": "Mẫu."}],
        guideline_document_sectors=[{}],
        guideline_documents=[{"title_vi": "Tài liệu Mẫu"}],
    )
    view = sector_view(one.catalogue.sectors["mau"], one)
    assert [(line.question, line.answer) for line in view.help] == [("Ai giúp mẫu?", "Mẫu.")]
    assert [row[0].text for row in view.guides.rows] == ["Tài liệu Mẫu"]


def test_the_law_for_all_sectors_is_linked():
    one = edition(sectors=[{}], questions_answers=[{"id": "co-bat-buoc-lam-sxsh-khong", "question_vi": "Câu hỏi Mẫu?"}])
    assert sector_view(one.catalogue.sectors["mau"], one).law_links == (
        Link(text=one.words.law_title, href="van-ban/"),
        Link(text="Câu hỏi Mẫu?", href="hoi-dap/#co-bat-buoc-lam-sxsh-khong"),
    )


def test_what_is_common_to_all_sectors_is_no_sector():
    one = edition(sectors=[{"id": "general"}])
    view = sector_view(one.catalogue.sectors["general"], one)
    assert (view.head.kicker, view.head.lead) == (one.words.kicker_sector_general, one.words.sector_general_lead)


def test_the_list_parts_the_provinces_sectors_from_others():
    one = edition(
        sectors=[
            {"id": "a", "position": "1", "in_province": "false"},
            {"id": "b", "position": "2", "in_province": "true"},
        ],
        case_studies=[{"sector_id": "b"}],
    )
    view = sector_list_view(one)
    assert [link.href for link in view.in_province] == ["nganh/b/"]
    assert [link.href for link in view.elsewhere] == ["nganh/a/"]
    assert sector_link(one.catalogue.sectors["a"], one) == Link(text="Mẫu", href="nganh/a/", detail=one.words.no_case)
    assert view.in_province[0].detail == one.words.cases_short.format(count=1)
