from sxsh_site.views.parts import Cell
from sxsh_site.views.result_comparison import comparison_tables
from tests.made_up import edition

USED = {
    "basis": "consumption",
    "metric_id": "dien",
    "unit_id": "kwh",
    "per": "product_unit",
    "output_unit_id": "t",
    "product_vi": "vật đúc mẫu",
    "period_from": "2018",
    "period_to": "2018",
}
NORM = {
    "title_vi": "Suất tiêu hao mẫu",
    "metric_id": "dien",
    "high": "1250",
    "unit_vi": "kWh/tấn sản phẩm",
    "unit_id": "kwh",
    "output_unit_id": "t",
    "kind": "legal_norm",
    "valid_from": "2016",
    "valid_to": "2020",
    "plant_size_vi": "nhà máy mẫu nhỏ",
}
UNITS = [{"id": "kwh", "symbol_vi": "kWh", "symbol_en": "same"}, {"id": "t", "symbol_vi": "tấn", "symbol_en": "t"}]
METRICS = [{"id": "dien", "title_vi": "Điện mẫu"}]


def tables(*results: dict[str, str], norms=()):
    rows = [{"facility_id": f"mau-{number}", **USED, **one} for number, one in enumerate(results)]
    one = edition(
        facilities=[{"id": row["facility_id"], "title_vi": f"Cơ sở Mẫu {row['facility_id'][-1]}"} for row in rows],
        facility_results=rows,
        norms=norms,
        units=UNITS,
        metrics=METRICS,
    )
    return comparison_tables(one.catalogue.results_by_facility["mau-0"], one), one


def test_beside_the_norm_of_its_year_and_other_results():
    (table,), _ = tables({"quantity": "1000"}, {"quantity": "800"}, {"quantity": "1000"}, norms=[NORM])
    assert table.caption == "Điện mẫu, 2018"
    assert table.rows == (
        (
            Cell(text="Kết quả này: Cơ sở Mẫu 0", sub="Mức tiêu hao · vật đúc mẫu"),
            Cell(text="1.000", unit="kWh/tấn"),
            Cell(),
        ),
        (
            Cell(text="Suất tiêu hao mẫu", href="dinh-muc/mau/#mau", sub="nhà máy mẫu nhỏ · áp dụng 2016–2020"),
            Cell(text="tối đa 1.250 kWh/tấn sản phẩm"),
            Cell(text="thấp hơn 20,0%"),
        ),
        (
            Cell(text="Cơ sở Mẫu 2", href="co-so/mau-2/", sub="2018 · vật đúc mẫu"),
            Cell(text="1.000", unit="kWh/tấn"),
            Cell(text="bằng nhau"),
        ),
        (
            Cell(text="Cơ sở Mẫu 1", href="co-so/mau-1/", sub="2018 · vật đúc mẫu"),
            Cell(text="800", unit="kWh/tấn"),
            Cell(text="cao hơn 25,0%"),
        ),
    )


def test_no_norm_and_no_other_result_are_told():
    (table,), one = tables({"quantity": "1000"}, norms=[{**NORM, "valid_to": "2017"}])
    words = one.words
    assert table.rows[1:] == (
        (
            Cell(text=words.norm_of_the_year),
            Cell(text="không tìm thấy định mức cùng chỉ tiêu, đơn vị áp dụng năm 2018", missing=True),
            Cell(),
        ),
        (Cell(text=words.other_results), Cell(text=words.no_result_beside, missing=True), Cell()),
    )


def test_a_saving_says_that_norms_are_not_for_savings():
    (table,), one = tables({"quantity": "1000", "basis": "saving"}, norms=[NORM])
    assert table.rows[1][1] == Cell(text=one.words.no_norm_for_savings, missing=True)


def test_a_quotient_says_that_it_is_computed():
    (table,), one = tables({"quantity": "10000", "per": "year", "output": "3", "product_vi": ""})
    assert table.rows[0] == (
        Cell(text="Kết quả này: Cơ sở Mẫu 0", sub=f"Mức tiêu hao · {one.words.computed}"),
        Cell(text="3.333", unit="kWh/tấn"),
        Cell(),
    )


def test_a_range_has_no_difference():
    (table,), _ = tables({"quantity": "18", "quantity_high": "23"}, {"quantity": "20"})
    assert table.rows[0][1] == Cell(text="18–23", unit="kWh/tấn")
    assert table.rows[2][2] == Cell(text="chưa tính được", missing=True)


def test_the_nearest_stand_on_the_page():
    (table,), one = tables(*({"quantity": str(quantity)} for quantity in range(100, 111)))
    assert [row[1].text for row in table.rows[2:]] == [str(quantity) for quantity in range(101, 109)]
    assert table.notes == (one.words.more_results_beside.format(count=2),)


def test_what_is_not_per_unit_of_product_has_no_table():
    assert tables({"quantity": "1000", "per": "year"})[0] == ()
