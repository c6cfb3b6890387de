from sxsh_site.views.charts import Bar, Tile
from sxsh_site.views.facility_charts import facility_charts
from tests.made_up import edition

SECTORS = [
    {"id": "bia", "title_vi": "Bia", "title_en": "Beer"},
    {"id": "da-voi", "title_vi": "Đá vôi", "title_en": "Limestone"},
    {"id": "giay", "title_vi": "Giấy", "title_en": "Paper"},
]
PLACES = [{"id": f"huyen-{name}", "title_vi": f"Huyện Mẫu {name}", "title_en": f"Sample {name}"} for name in "abc"]
TILES = [
    {"place_id": "huyen-a", "line": "1", "column": "1"},
    {"place_id": "huyen-b", "line": "2", "column": "2"},
    {"place_id": "huyen-c", "line": "2", "column": "1"},
]


def charts(*facilities, tiles=TILES):
    rows = [
        {
            "id": f"mau-{number}",
            "title_vi": f"Cơ sở Mẫu {number}",
            "sector_id": sector,
            "origin": origin,
            "place_id": place,
        }
        for number, (sector, origin, place) in enumerate(facilities)
    ]
    one = edition("vi", facilities=rows, sectors=SECTORS, places=PLACES, place_tiles=tiles)
    return facility_charts(one), one


def test_the_provinces_own_and_those_elsewhere_in_one_bar_most_first():
    found, one = charts(
        ("bia", "vietnam", ""),
        ("da-voi", "local", "huyen-a"),
        ("da-voi", "local", "huyen-a"),
        ("da-voi", "vietnam", ""),
        ("da-voi", "vietnam", ""),
    )
    chart = found.by_sector
    assert [(row.label, row.text, row.bars) for row in chart.rows] == [
        (
            "Đá vôi",
            "4",
            (
                Bar(start="0", width="50", value="2", cell="2"),
                Bar(start="50", width="50", value="4", cell="4", kind="soft"),
            ),
        ),
        ("Bia", "1", (Bar(start="0", width="25", value="1", cell="1", kind="soft"),)),
    ]
    assert [[cell.text for cell in row] for row in chart.table.rows] == [
        ["Đá vôi", "2", "2", "4"],
        ["Bia", "chưa có số liệu", "1", "1"],
    ]
    assert [item.text for item in chart.legend] == [one.words.facilities_in_province, one.words.facilities_in_viet_nam]


def test_tiles_lie_as_the_districts_do_and_none_is_no_zero():
    found, one = charts(
        ("bia", "local", "huyen-a"),
        ("bia", "local", "huyen-b"),
        ("giay", "local", "huyen-b"),
        ("giay", "local", ""),
        ("giay", "vietnam", "huyen-a"),
    )
    chart = found.by_place
    assert chart.subtitle == "Sơ đồ, không thể hiện địa giới"
    assert chart.rows == (
        (Tile(title="Huyện Mẫu a", text="1", level=2), None),
        (
            Tile(title="Huyện Mẫu c", text="chưa có số liệu", missing=True),
            Tile(title="Huyện Mẫu b", text="2", level=4),
        ),
    )
    assert chart.beside == (Tile(title=one.words.district_unknown, text="1"),)
    assert [[cell.text for cell in row] for row in chart.table.rows] == [
        ["Huyện Mẫu a", "1"],
        ["Huyện Mẫu c", "chưa có số liệu"],
        ["Huyện Mẫu b", "2"],
        [one.words.district_unknown, "1"],
    ]


def test_where_nothing_is_known_there_is_no_picture():
    found, _ = charts()
    assert (found.by_sector, found.by_place) == (None, None)
    found, _ = charts(("bia", "vietnam", "huyen-a"))
    assert (found.by_sector is not None, found.by_place) == (True, None)
    assert charts(("bia", "local", "huyen-a"), tiles=[])[0].by_place is None
