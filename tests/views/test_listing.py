from sxsh_site.views.listing import (
    PER_PAGE,
    Facet,
    Option,
    Row,
    RowList,
    listing,
    part_title,
    simple_listing,
    table_listing,
    years_facet,
    years_of,
)
from sxsh_site.views.parts import Cell, Column, Link, Mark, TableView
from tests.made_up import edition

VI = edition("vi", units=[])
EN = edition("en", units=[])
SECTOR = Facet(
    id="sector",
    label="Ngành",
    values=(Option(value="bia_mau", text="Bia Mẫu"), Option(value="giay", text="Giấy Mẫu")),
    folder="nganh",
)
STATE = Facet(id="state", label="Tình trạng", values=(Option(value="con", text="Còn Mẫu"),))


def _row(number, *sectors, results=None):
    return Row(
        shown=f"Mẫu {number}",
        href=f"mau/{number}/",
        facets={"sector": sectors, "state": ("con",)},
        numbers={"results": results},
    )


def _list(rows):
    orders = (Option(value="", text="Mẫu"), Option(value="name", text="Theo tên"))
    return RowList(path="mau/", facets=(SECTOR, STATE), rows=tuple(rows), orders=orders, counted="entry_count")


def test_a_list_is_split_by_number_and_by_value():
    whole = _list([_row(number, "bia_mau") for number in range(PER_PAGE + 1)] + [_row("x", "giay")])
    assert [(part.path, part.total, len(part.rows), part.is_first) for part in whole.parts()] == [
        ("mau/", PER_PAGE + 2, PER_PAGE, True),
        ("mau/trang/2/", PER_PAGE + 2, 2, False),
        ("mau/nganh/bia-mau/", PER_PAGE + 1, PER_PAGE, False),
        ("mau/nganh/bia-mau/trang/2/", PER_PAGE + 1, 1, False),
    ]


def test_a_value_with_one_row_leads_to_the_row_itself():
    whole = _list([_row(1, "bia_mau"), _row(2, "bia_mau", "giay")])
    first, of_value = whole.parts()
    (links,) = listing(whole, first, VI).facets
    assert links.label == "Theo ngành"
    assert links.links == (
        Link(text="Bia Mẫu", href="mau/nganh/bia-mau/", detail="2"),
        Link(text="Giấy Mẫu", href="mau/2/", detail="1"),
    )
    (links,) = listing(whole, of_value, EN).facets
    assert [link.href for link in links.links] == ["en/mau/nganh/bia-mau/", "mau/2/"]
    assert [link.current for link in links.links] == [True, False]


def test_the_bar_stands_on_the_first_page_alone_and_asks_what_tells_rows_apart():
    whole = _list([*(_row(number, "bia_mau") for number in range(PER_PAGE)), _row("x", "giay")])
    first, second, of_value = whole.parts()
    bar = listing(whole, first, VI).bar
    assert [field.id for field in bar.fields] == ["q", "sector", "sort"]
    assert [(option.value, option.text) for option in bar.fields[1].options] == [
        ("", VI.words.list_everything),
        ("bia_mau", f"Bia Mẫu ({PER_PAGE})"),
        ("giay", "Giấy Mẫu (1)"),
    ]
    assert listing(whole, first, EN).file == "en/mau/moi-dong.json"
    assert [listing(whole, part, VI).bar for part in (second, of_value)] == [None, None]
    assert [link.current for link in listing(whole, second, VI).pages] == [False, True]
    assert [link.href for link in listing(whole, second, VI).pages] == ["mau/", "mau/trang/2/"]


def test_a_short_list_has_no_bar_and_one_on_one_page_no_file():
    whole = _list([_row(number, "bia_mau") for number in range(4)])
    assert listing(whole, whole.parts()[0], VI).bar is None
    whole = _list([_row(number, "bia_mau") for number in range(5)])
    shown = listing(whole, whole.parts()[0], VI)
    assert (shown.bar is not None, shown.file, shown.pages, shown.whole) == (True, "", (), None)


def test_a_part_leads_to_the_whole_list_and_says_what_it_shows():
    whole = _list([_row(number, "bia_mau") for number in range(PER_PAGE + 1)] + [_row("x", "giay")])
    part = whole.parts()[3]
    assert listing(whole, part, VI).whole == Link(text=VI.words.list_whole, href="mau/", detail="152 mục")
    assert part_title("Danh sách Mẫu", part, VI) == "Danh sách Mẫu, ngành: Bia Mẫu (trang 2)"
    assert part_title("Sample list", whole.parts()[0], EN) == "Sample list"


def test_what_the_script_reads_of_a_row():
    mark = _row(1, "bia_mau", "giay", results=3).mark
    assert (mark.facets, mark.numbers) == ((("sector", "bia_mau giay"), ("state", "con")), (("results", "3"),))
    assert _row(1).mark.facets == (("state", "con"),)
    assert _row(1).mark.numbers == ()


def test_years_of_a_period_and_of_a_list():
    assert list(years_of(2007, 2009)) == [2007, 2008, 2009]
    assert (list(years_of(2007, None)), list(years_of(None, 2009))) == ([2007], [])
    rows = [Row(shown="", facets={"year": ("2007", "2009")}, numbers={}), Row(shown="", facets={}, numbers={})]
    assert [value.value for value in years_facet(rows, VI).values] == ["2009", "2007"]


def test_rows_that_stand_on_one_page():
    rows = [_row(number, "bia_mau" if number else "giay") for number in range(5)]
    orders = (Option(value="", text="Mẫu"), Option(value="-results", text="Nhiều nhất"))
    shown = simple_listing(rows, (SECTOR,), VI, *orders)
    assert [field.id for field in shown.bar.fields] == ["q", "sector", "sort"]
    assert [option.value for option in shown.bar.fields[2].options] == ["", "-results"]
    assert shown.count == "5 mục"


def test_tables_of_one_page_are_narrowed_by_themselves_and_by_more():
    columns = (Column(label="Mẫu"),)
    tables = [
        TableView(id=name, caption=f"Bảng {name}", columns=columns, rows=tuple((Cell(text=f"{n}"),) for n in range(3)))
        for name in ("a", "b")
    ]
    years = Facet(id="year", label="Năm", values=(Option(value="2020", text="2020"), Option(value="2021", text="2021")))
    values = {"a": [{"year": ("2020",)}] * 3, "b": [{"year": ("2021",)}, {"year": ()}, {"year": ("2020",)}]}
    around, marked = table_listing(tables, VI, group="Loại", facets=(years,), values=values)
    assert [field.id for field in around.bar.fields] == ["q", "group", "year", "sort"]
    assert [option.text for option in around.bar.fields[1].options[1:]] == ["Bảng a (3)", "Bảng b (3)"]
    assert around.facets == ()
    assert marked[1].marks == (
        Mark(facets=(("group", "b"), ("year", "2021"))),
        Mark(facets=(("group", "b"),)),
        Mark(facets=(("group", "b"), ("year", "2020"))),
    )
