from sxsh_site.views.measure_values import measure_values
from sxsh_site.views.parts import Cell
from tests.made_up import edition

SAVING = {
    "metric_id": "dien",
    "saving_low": "10",
    "saving_high": "10",
    "saving_unit_vi": "% lượng điện",
    "saving_unit_en": "% of electricity",
    "saving_kind": "case",
}
WHOLE = {"investment_vnd": "300000000", "saving_vnd": "400000000", "saving_per": "year", "price_year": "2015"}
METRICS = [
    {"id": "dien", "title_vi": "Điện mẫu", "title_en": "Sample electricity", "kind": "energy"},
    {"id": "tien", "title_vi": "Tiền mẫu", "kind": "money"},
]
UNITS = [{"id": "kwh", "symbol_vi": "kWh", "symbol_en": "same"}, {"id": "t", "symbol_vi": "tấn", "symbol_en": "t"}]
FEW = Cell(text="chưa đủ số liệu", missing=True)


def values(language="vi", **tables):
    one = edition(language, metrics=METRICS, units=UNITS, **tables)
    found = one.catalogue
    undertakings = [*found.case_packages.get("mau", ()), *found.case_measures.get("mau", ())]
    undertakings += [package for case, own in found.case_packages.items() if case != "mau" for package in own]
    return measure_values(
        one,
        measures=found.guideline_measures.get("mau", ()),
        undertakings=undertakings,
        results=found.facility_results,
    ), one


def test_a_median_with_its_ends_and_its_number_of_values():
    rows = [
        {**SAVING, "id": f"viec-{number}", "source_id": f"n-{number}", "saving_low": low, "saving_high": low}
        for number, low in enumerate(("10", "12.5", "30"))
    ]
    found, _ = values(guideline_measures=rows)
    assert found.savings.rows == (
        (
            Cell(text="Điện mẫu", sub="Một nhà máy hoặc một chương trình"),
            Cell(text="12,5", unit="% lượng điện"),
            Cell(text="10–30", unit="% lượng điện"),
            Cell(text="3"),
        ),
    )
    found, _ = values("en", guideline_measures=rows)
    assert [cell.unit for cell in found.savings.rows[0][1:3]] == ["% of electricity"] * 2


def test_too_few_values_show_their_ends_beside_what_is_missing():
    found, _ = values(guideline_measures=[SAVING])
    assert found.savings.rows[0][1:] == (FEW, Cell(text="10", unit="% lượng điện"), Cell(text="1"))


def test_values_of_one_source_say_so():
    rows = [{**SAVING, "id": f"viec-{number}"} for number in range(3)]
    found, one = values(guideline_measures=rows)
    assert found.savings.rows[0][1:] == (
        FEW,
        Cell(text="10", unit="% lượng điện"),
        Cell(text="3", sub=one.words.from_places_one.format(count=1)),
    )


def test_money_of_packages_investments_and_paybacks():
    cases = [{"id": f"mau-{number}", "title_vi": f"Mẫu {number}"} for number in range(3)]
    found, _ = values(case_studies=cases, case_packages=[{**WHOLE, "case_study_id": case["id"]} for case in cases])
    whose = "Cả nhóm giải pháp của một ví dụ"
    assert found.money.rows == (
        (
            Cell(text="Tiền tiết kiệm", sub=f"{whose} · mỗi năm · giá năm 2015"),
            Cell(text="400\u00a0triệu đồng"),
            Cell(text="400\u00a0triệu đồng"),
            Cell(text="3"),
        ),
        (
            Cell(text="Vốn đầu tư", sub=f"{whose} · giá năm 2015"),
            Cell(text="300\u00a0triệu đồng"),
            Cell(text="300\u00a0triệu đồng"),
            Cell(text="3"),
        ),
        (
            Cell(text="Hoàn vốn (tính)", sub=f"{whose} · giá năm 2015"),
            Cell(text="0,75", unit="năm"),
            Cell(text="0,75", unit="năm"),
            Cell(text="3"),
        ),
    )


def test_an_unknown_price_year_is_the_reason_for_no_median():
    cases = [{"id": f"mau-{number}", "title_vi": f"Mẫu {number}"} for number in range(3)]
    rows = [
        {"case_study_id": case["id"], "investment_vnd": f"{number + 1}000000000"} for number, case in enumerate(cases)
    ]
    found, one = values(case_studies=cases, case_packages=rows)
    ((heading, median, span, count),) = found.money.rows
    assert heading.sub.endswith("nguồn không nêu năm của giá")
    assert median == Cell(text="chưa đủ số liệu", missing=True, sub=one.words.price_years_differ)
    assert (span.text, count.text) == ("1\u00a0tỷ đồng – 3\u00a0tỷ đồng", "3")


def test_results_of_facilities_name_what_they_are_counted_over():
    found, _ = values(
        facility_results=[
            {
                "metric_id": "dien",
                "basis": "saving",
                "quantity": "2",
                "unit_id": "kwh",
                "per": "product_unit",
                "output_unit_id": "t",
                "product_vi": "bia mẫu",
                "saving_vnd": "20000000",
            }
        ]
    )
    assert found.savings.rows == (
        (
            Cell(text="Điện mẫu", sub="Kết quả của cơ sở · bia mẫu"),
            FEW,
            Cell(text="2", unit="kWh/tấn"),
            Cell(text="1"),
        ),
    )
    assert found.money.rows[0][0] == Cell(
        text="Tiền tiết kiệm: Điện mẫu",
        sub="Kết quả của cơ sở · kỳ không nêu trong nguồn · nguồn không nêu năm của giá",
    )


def test_all_with_a_median_stand_open_and_a_few_others():
    many = [{**SAVING, "id": f"le-{number}", "saving_unit_vi": f"% loại {number}"} for number in range(5)]
    same = [{**SAVING, "id": f"viec-{number}", "source_id": f"n-{number}"} for number in range(3)]
    found, one = values(guideline_measures=[*many, *same])
    assert [row[1].missing for row in found.savings.rows] == [False, True, True, True]
    assert len(found.more_savings.rows) == 2
    assert found.more_savings.caption == one.words.more_groups.format(count=2)


def test_ranges_and_bounds_are_told_by_their_number():
    found, one = values(guideline_measures=[{**SAVING, "saving_high": "20"}])
    assert (found.savings.rows, found.note) == ((), one.words.left_out_one.format(count=1))
    assert values()[0].note == ""


def test_a_published_payback_with_whose_prices():
    months = {"payback_months_low": "6", "payback_months_high": "6", "price_note_vi": "Giá mẫu.", "source_year": "2011"}
    found, _ = values(guideline_measures=[{**SAVING, **months}])
    assert found.money.rows == (
        (
            Cell(text="Hoàn vốn (nguồn nêu)", sub="Một nhà máy hoặc một chương trình · Giá mẫu · 2011"),
            FEW,
            Cell(text="6", unit="tháng"),
            Cell(text="1"),
        ),
    )
