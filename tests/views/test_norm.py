from datetime import date

from sxsh_site.views.norm import norm_list_view, norm_table, norms_view
from sxsh_site.views.parts import Cell
from tests.made_up import TODAY, Cells, edition

LEGAL = {"kind": "legal_norm", "unit_vi": "MJ/tấn", "valid_from": "2020", "valid_to": "2025"}


def norms(*given: Cells, today=TODAY):
    one = edition("vi", today, norms=[{"id": f"muc-{number}", **norm} for number, norm in enumerate(given)])
    return list(one.catalogue.norms.values()), one


def levels(*given: Cells) -> list[str]:
    found, one = norms(*given)
    return [row[1].text for row in norm_table(found, one, caption="", table_id="mau").rows]


def test_a_level():
    _, one = norms()
    at_most = one.words.at_most.format(number="5")
    assert levels({"low": "3", "high": "5", "unit_vi": "MJ/tấn"}) == ["3–5 MJ/tấn"]
    assert levels({"high": "5", "unit_vi": "MJ/tấn"}) == [f"{at_most} MJ/tấn"]
    assert levels({"unit_vi": "MJ/tấn"}) == ["chưa có số liệu"]


def test_a_legal_norm_says_whether_it_is_in_force_on_the_day():
    for today, kind in ((date(2019, 12, 31), "ended"), (date(2020, 1, 1), "in_force"), (date(2026, 1, 1), "ended")):
        found, one = norms(LEGAL, today=today)
        assert norm_table(found, one, caption="", table_id="mau").rows[0][2].tag.kind == kind
    found, one = norms({**LEGAL, "kind": "survey"})
    assert norm_table(found, one, caption="", table_id="mau").rows[0][2].tag is None


def test_newest_first():
    found, one = norms({"valid_to": "2015"}, {"valid_from": "2020", "valid_to": "2025"}, {"valid_from": "2018"}, {})
    rows = norm_table(found, one, caption="", table_id="mau").rows
    assert [row[0].anchor for row in rows] == ["muc-1", "muc-2", "muc-0", "muc-3"]


def test_norms_of_one_group_from_the_highest_down():
    found, one = norms(
        {"group": "nhiet", "high": "5"}, {"group": "nhiet", "high": "20"}, {"group": "nhiet", "low": "9"}
    )
    rows = norm_table(found, one, caption="", table_id="mau").rows
    assert [row[0].anchor for row in rows] == ["muc-1", "muc-2", "muc-0"]


def test_whose_norm_in_one_line():
    found, one = norms({"product_vi": "bia mẫu", "scope_vi": "Việt Nam"})
    assert norm_table(found, one, caption="", table_id="mau").rows[0][0].sub == "Bia mẫu · Việt Nam"


def test_norms_that_measure_the_same_stand_side_by_side():
    _, one = norms(
        {"group": "nhiet", "title_vi": "Nhiệt Mẫu"},
        {"group": ""},
        {"group": "nhiet"},
        {"group": "dien", "title_vi": "Điện Mẫu"},
    )
    view = norms_view(one.catalogue.sectors["mau"], one)
    assert [(table.id, table.caption, len(table.rows)) for table in view.tables] == [
        ("nhiet", "Nhiệt Mẫu", 2),
        ("dien", "Điện Mẫu", 1),
        ("khac", one.words.norms_others, 1),
    ]


def test_a_sector_whose_norms_all_ran_out():
    _, one = norms(LEGAL, {**LEGAL, "valid_to": "2024"}, {"kind": "survey"})
    (note,) = norms_view(one.catalogue.sectors["mau"], one).expired
    assert note.paragraphs == (one.words.norms_expired.format(year=2025),)
    _, one = norms(LEGAL, {**LEGAL, "valid_to": ""})
    assert norms_view(one.catalogue.sectors["mau"], one).expired == ()
    _, one = norms({"kind": "survey"})
    assert norms_view(one.catalogue.sectors["mau"], one).expired == ()


def test_a_contradiction_is_told_once():
    _, one = norms({"conflict_vi": "Hai mức mẫu"}, {"conflict_vi": "Hai mức mẫu"})
    assert [note.paragraphs for note in norms_view(one.catalogue.sectors["mau"], one).conflicts] == [("Hai mức mẫu",)]


def test_the_list_of_sectors_with_norms():
    one = edition(
        norms=[
            {"id": "a", **LEGAL},
            {"id": "b", **LEGAL, "valid_to": ""},
            {"id": "c", "sector_id": "bia", "kind": "survey"},
        ],
        sectors=[{"id": "mau", "position": "1"}, {"id": "bia", "position": "2"}, {"id": "khong", "position": "3"}],
    )
    missing = Cell(text="chưa có số liệu", missing=True)
    assert [row[1:] for row in norm_list_view(one).sectors.rows] == [
        (Cell(text="2"), Cell(text="2"), Cell(text="1")),
        (Cell(text="1"), missing, missing),
    ]
