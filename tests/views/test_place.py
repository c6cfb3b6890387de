from sxsh_site.views.parts import Cell, Link
from sxsh_site.views.place import place_link, place_list_view
from tests.made_up import edition

PLACES = [
    {"id": "huyen-mau", "title_vi": "huyện Mẫu", "kind": "district", "valid_to": "2025-06-30"},
    {"id": "huyen-khac", "title_vi": "huyện Mẫu khác", "kind": "district", "note_vi": "Ghi chú huyện mẫu"},
    {"id": "xa-mau", "title_vi": "xã Mẫu", "kind": "commune", "gso_code": "18880", "note_vi": "Ghi chú mẫu"},
    {"id": "xa-khac", "title_vi": "xã Mẫu khác", "kind": "commune"},
    {"id": "tinh-mau", "title_vi": "tỉnh Mẫu", "kind": "province", "valid_from": "2025-07-01"},
    {"id": "tinh-xa", "title_vi": "tỉnh Mẫu xa", "kind": "province"},
]
SUCCESSORS = [
    {"position": "1", "former_name": "Đông Mẫu", "former_district_id": "huyen-mau", "place_id": "xa-mau"},
    {"position": "2", "former_name": "An Mẫu", "former_district_id": "huyen-mau", "place_id": "xa-mau"},
    {"position": "3", "former_name": "Dương Mẫu", "former_district_id": "huyen-khac", "place_id": "xa-mau"},
]
MISSING = Cell(text="chưa có số liệu", missing=True)


def test_an_old_commune_leads_to_todays():
    view = place_list_view(edition(places=PLACES, place_successors=SUCCESSORS))
    assert view.former.rows == (
        (Cell(text="An Mẫu", sub="huyện Mẫu", anchor="cu-xa-mau-2"), Cell(text="xã Mẫu", href="#xa-mau")),
        (Cell(text="Dương Mẫu", sub="huyện Mẫu khác", anchor="cu-xa-mau-3"), Cell(text="xã Mẫu", href="#xa-mau")),
        (Cell(text="Đông Mẫu", sub="huyện Mẫu", anchor="cu-xa-mau-1"), Cell(text="xã Mẫu", href="#xa-mau")),
    )
    assert view.letters == (
        Link(text="A", href="#cu-xa-mau-2"),
        Link(text="D", href="#cu-xa-mau-3"),
        Link(text="Đ", href="#cu-xa-mau-1"),
    )


def test_an_old_district_leads_to_todays_units():
    view = place_list_view(edition(places=PLACES, place_successors=SUCCESSORS))
    by_id = {table.id: table for table in view.districts}
    assert by_id["huyen-mau"].caption == "huyện Mẫu: nay thuộc 1 xã, phường"
    assert by_id["huyen-mau"].rows == (
        (Cell(text="xã Mẫu", href="#xa-mau"), Cell(text="18880"), Cell(text="Đông Mẫu, An Mẫu")),
    )
    assert [row[2].text for row in by_id["huyen-khac"].rows] == ["Dương Mẫu"]
    assert by_id["huyen-khac"].notes == ("Ghi chú huyện mẫu",)


def test_a_district_of_which_nothing_is_known():
    one = edition(places=PLACES[:1])
    (table,) = place_list_view(one).districts
    assert (table.rows, table.caption) == ((), f"huyện Mẫu: {one.words.district_units_unknown}")


def test_a_unit_of_today_with_all_that_it_was():
    view = place_list_view(edition(places=PLACES, place_successors=SUCCESSORS))
    assert view.communes.rows == (
        (Cell(text="xã Mẫu khác", anchor="xa-khac"), MISSING, MISSING, MISSING),
        (
            Cell(text="xã Mẫu", sub="Ghi chú mẫu", anchor="xa-mau"),
            Cell(text="18880"),
            Cell(text="huyện Mẫu, huyện Mẫu khác"),
            Cell(text="Đông Mẫu, An Mẫu, Dương Mẫu"),
        ),
    )
    assert view.communes.caption.startswith("2 ")


def test_the_province_then_and_now():
    view = place_list_view(edition(places=PLACES))
    assert view.provinces.rows == (
        (Cell(text="tỉnh Mẫu", anchor="tinh-mau"), Cell(text="01/7/2025"), Cell(text="đến nay")),
    )


def test_a_place_leads_to_what_it_was_or_became():
    one = edition("en", places=PLACES)
    page = "en/du-lieu/dia-danh/"
    assert [place_link(name, one).href for name in ("huyen-mau", "xa-mau", "tinh-mau", "tinh-xa")] == [
        f"{page}#huyen-mau",
        f"{page}#xa-mau",
        f"{page}#tinh-mau",
        "",
    ]
    assert place_link("", one) == Cell(text="no data", missing=True)
