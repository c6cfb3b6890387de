from sxsh_site.views.parts import Cell, Mark
from sxsh_site.views.record_lists import measure_list_view, measure_rows, result_list_view, result_rows
from tests.made_up import edition


def test_results_with_unit_year_and_evidence_the_newest_first():
    one = edition(
        facilities=[{"sector_id": "bia", "title_vi": "Bia Mẫu"}],
        metrics=[{"id": "dien", "title_vi": "Điện"}],
        units=[{"id": "kwh", "symbol_vi": "kWh"}],
        evidence_grades=[{"id": "invoiced", "title_vi": "Theo hóa đơn"}],
        facility_results=[
            {
                "facility_id": "mau",
                "metric_id": "dien",
                "basis": "saving",
                "quantity": "5",
                "unit_id": "kwh",
                "per": "year",
                "period_from": year,
                "saving_vnd": money,
                "saving_per": "year" if money else "",
                "evidence_id": "invoiced",
            }
            for year, money in (("2007", ""), ("2009", "3000000"))
        ],
    )
    whole = result_rows(one)
    view = result_list_view(whole, whole.parts()[0], one)
    first, second = view.table.rows
    assert first[0] == Cell(text="Bia Mẫu", href="co-so/mau/")
    assert first[1:5] == (
        Cell(text="Điện", sub="Mức tiết kiệm"),
        Cell(text="5", unit="kWh/năm"),
        Cell(text="3\u00a0triệu đồng", sub="mỗi năm"),
        Cell(text="2009"),
    )
    assert second[3] == Cell(text="chưa có số liệu", missing=True)
    assert view.table.marks[1] == Mark(
        facets=(("metric", "dien"), ("sector", "bia"), ("basis", "saving"), ("evidence", "invoiced"), ("year", "2007")),
        numbers=(("year", "2007"),),
    )
    assert [part.path for part in whole.parts()] == ["co-so/ket-qua/", "co-so/ket-qua/tai-nguyen/dien/"]


def test_measures_of_guidelines_and_of_cases():
    one = edition(
        guidelines=[{"id": "bia", "sector_id": "bia"}],
        guideline_measures=[
            {"id": "do", "guideline_id": "bia", "title_vi": "Đo mẫu", "how_vi": "Cách mẫu", "technique_id": "a"}
        ],
        case_studies=[{"id": "vi-du", "sector_id": "giay", "title_vi": "Giấy Mẫu"}],
        case_measures=[{"case_study_id": "vi-du", "title_vi": "Sửa mẫu", "technique_id": ""}],
        sectors=[{"id": "bia", "title_vi": "Bia"}, {"id": "giay", "title_vi": "Giấy"}],
        techniques=[{"id": "a", "title_vi": "Nhóm A"}],
    )
    whole = measure_rows(one)
    view = measure_list_view(whole, whole.parts()[0], one)
    assert [row[:3] for row in view.table.rows] == [
        (
            Cell(text="Đo mẫu", href="huong-dan/bia/#do", sub="Cách mẫu"),
            Cell(text="Bia", href="nganh/bia/"),
            Cell(text="Nhóm A", href="giai-phap/a/"),
        ),
        (
            Cell(text="Sửa mẫu", href="dien-hinh/vi-du/#da-lam", sub="Giấy Mẫu"),
            Cell(text="Giấy", href="nganh/giay/"),
            Cell(text=one.words.technique_unknown),
        ),
    ]
    assert [dict(mark.facets)["from"] for mark in view.table.marks] == ["guideline", "case"]
    assert len(whole.parts()) == 1
