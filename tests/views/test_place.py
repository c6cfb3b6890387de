from sxsh_site.views.parts import Cell
from sxsh_site.views.place import place_list_view
from tests.made_up import edition


def test_places_then_and_now_in_both_directions():
    one = edition(
        places=[
            {"id": "huyen-mau", "title_vi": "huyện Mẫu", "kind": "district", "valid_to": "2025-06-30"},
            {"id": "xa-mau", "title_vi": "xã Mẫu", "kind": "commune", "gso_code": "18880", "note_vi": "Ghi chú mẫu"},
            {"id": "xa-khac", "title_vi": "xã Mẫu khác", "kind": "commune"},
        ],
        place_successors=[
            {"former_name": "Mẫu Đông", "former_district_id": "huyen-mau", "place_id": "xa-mau"},
            {"former_name": "Mẫu Tây", "former_district_id": "huyen-mau", "place_id": "xa-mau"},
        ],
    )
    view = place_list_view(one)
    assert view.districts.rows == ((Cell(text="huyện Mẫu"), Cell(text="xã Mẫu")),)
    assert [row[0].text for row in view.communes.rows] == ["xã Mẫu khác", "xã Mẫu"]
    assert view.communes.rows[1] == (
        Cell(text="xã Mẫu", sub="Ghi chú mẫu"),
        Cell(text="18880"),
        Cell(text="huyện Mẫu"),
        Cell(text="Mẫu Đông, Mẫu Tây"),
    )
    assert view.communes.rows[0][1:] == (Cell(), Cell(), Cell())
    assert view.communes.caption == one.words.communes_caption.format(count=2)
