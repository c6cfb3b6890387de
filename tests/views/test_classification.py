from sxsh_site.views.classification import classification_view
from sxsh_site.views.parts import Cell
from tests.made_up import edition

LINK = {"former_version": "2018", "version": "2025"}
LINKS = [
    {**LINK, "former_code": "0810", "code": "0810", "change": "same_code"},
    {**LINK, "former_code": "08103", "code": "08104", "change": "renumbered", "note_vi": "Ghi chú mẫu"},
    {**LINK, "former_code": "0722", "code": "0729", "change": "to_check"},
]
SECTORS = [{"id": "da", "title_vi": "Đá Mẫu"}, {"id": "titan", "title_vi": "Titan Mẫu"}, {"id": "khac"}]
CODES = [
    {"sector_id": "da", "vsic_version": "2018", "vsic_code": "0810"},
    {"sector_id": "da", "vsic_version": "2025", "vsic_code": "0810"},
    {"sector_id": "titan", "vsic_version": "2018", "vsic_code": "0722"},
    {"sector_id": "khac", "vsic_version": "2018", "vsic_code": "08"},
]


def told(table):
    return [(row[0].text, row[0].sub, row[0].anchor, row[1].text, row[1].href) for row in table.rows]


def test_forward_and_back():
    one = edition(vsic_links=LINKS, sectors=SECTORS, sector_codes=CODES)
    forward, back = classification_view(one).tables
    assert told(forward) == [
        ("0722", "Titan Mẫu", "ma-2018-0722", "0729", "#ma-2025-0729"),
        ("0810", "Đá Mẫu", "ma-2018-0810", "0810", "#ma-2025-0810"),
        ("08103", "Đá Mẫu", "ma-2018-08103", "08104", "#ma-2025-08104"),
    ]
    assert told(back) == [
        ("0729", "", "ma-2025-0729", "0722", "#ma-2018-0722"),
        ("0810", "Đá Mẫu", "ma-2025-0810", "0810", "#ma-2018-0810"),
        ("08104", "Đá Mẫu", "ma-2025-08104", "08103", "#ma-2018-08103"),
    ]
    assert forward.rows[2][2] == Cell(text="Đổi mã số", sub="Ghi chú mẫu")
    assert (forward.id, back.id) == ("tu-2018", "tu-2025")


def test_a_code_of_two_counterparts_is_anchored_once():
    split = [{**LINK, "former_code": "1103", "code": code} for code in ("1103", "1104")]
    forward, _ = classification_view(edition(vsic_links=split)).tables
    assert [(row[0].anchor, row[1].text) for row in forward.rows] == [("ma-2018-1103", "1103"), ("", "1104")]


def test_nothing_known_has_no_table():
    assert classification_view(edition(programmes=[{}])).tables == ()
