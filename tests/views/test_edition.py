from decimal import Decimal

import pytest

from sxsh_site.language.dates import PartialDate
from sxsh_site.language.text import Text
from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import Cell, Fact, Note, SourceBlock, Tag
from tests.made_up import edition

VI, EN = edition("vi", sources=[{}]), edition("en", sources=[{}])
MISSING = Cell(text="chưa có số liệu", missing=True)


def choice(table: str, field: str, value: str, one: Edition = VI):
    return one.catalogue.package.tables[table].field(field).choice(value)


def test_text_and_labels():
    text = Text(vi="Mẫu", en="Sample")
    assert (VI.text(text), EN.text(text), EN.text(Text(vi="Mẫu", en="")), VI.text(None)) == ("Mẫu", "Sample", "Mẫu", "")
    about = choice("facilities", "employees_qualifier", "about")
    assert (VI.label(about), EN.label(about), VI.label(None)) == ("khoảng", "about", "")


def test_unknown_is_said_and_marked():
    assert VI.cell("") == MISSING
    assert EN.cell("") == Cell(text="no data", missing=True)
    assert VI.cell("", unit="kWh", sub="vì sao") == Cell(text="chưa có số liệu", missing=True, sub="vì sao")
    assert VI.cannot_compute() == Cell(text="chưa tính được", missing=True)
    assert VI.fact("Sản phẩm", "") == Fact(label="Sản phẩm", value=MISSING)


def test_a_known_zero_is_a_value():
    assert VI.cell(VI.number(Decimal(0)), unit="kWh") == Cell(text="0", unit="kWh")
    assert VI.number(None) == ""


def test_money():
    about = choice("facilities", "employees_qualifier", "about")
    assert VI.money(Decimal(284_000_000)) == ("284", "triệu đồng")
    assert VI.money(Decimal(284_000_000), about) == ("khoảng 284", "triệu đồng")
    assert EN.money_text(Decimal(1_500_000_000), about) == "about 1.5\u00a0billion VND"
    assert (VI.money(None, about), VI.money_text(None)) == (("", ""), "")


def test_quantities():
    nearly = choice("facilities", "employees_qualifier", "nearly")
    assert VI.quantity(Decimal("1234.5")) == "1.234,5"
    assert VI.quantity(Decimal(20), Decimal(25)) == "20–25"
    assert VI.quantity(Decimal(20), None, nearly) == "gần 20"
    assert VI.quantity(None, None, nearly) == ""


@pytest.mark.parametrize(
    ("per", "product", "vi", "en"),
    [
        ("year", "", "kWh/năm", "kWh/year"),
        ("month", "", "kWh/tháng", "kWh/month"),
        ("product_unit", "tan", "kWh/tấn", "kWh/t"),
        ("product_unit", "", "kWh trên đơn vị sản phẩm", "kWh per unit of product"),
        ("total", "", "kWh cả kỳ", "kWh over the period"),
        ("", "", "kWh", "kWh"),
    ],
)
def test_units_with_what_they_are_counted_over(per, product, vi, en):
    units = [
        {"id": "kwh", "symbol_vi": "kWh", "symbol_en": "same"},
        {"id": "tan", "symbol_vi": "tấn", "symbol_en": "t"},
    ]
    for language, expected in (("vi", vi), ("en", en)):
        one = edition(language, units=units, facility_results=[])
        over = choice("facility_results", "per", per, one) if per else None
        assert one.per_unit("kwh", over, product) == expected


def test_dates_and_periods():
    start, end = PartialDate(year=2013, month=9), PartialDate(year=2020, month=12)
    assert (VI.date(start), EN.date(start), VI.date(None)) == ("tháng\u00a09/2013", "September 2013", "")
    assert (VI.months(start, end), VI.months(start, None), VI.months(None, None)) == ("9/2013 – 12/2020", "9/2013", "")
    assert (VI.years(2007, 2008), VI.years(2017, None, ongoing=True)) == ("2007–2008", "2017\u00a0đến nay")
    assert EN.years(2017, None, ongoing=True) == "2017\u00a0to date"


def test_addresses_in_the_editions_language():
    assert (VI.address("facility", "mau"), EN.address("facility", "mau")) == ("co-so/mau/", "en/co-so/mau/")
    assert (VI.page("ho-tro/"), EN.page("ho-tro/")) == ("ho-tro/", "en/ho-tro/")


SOURCE = {
    "title": "Sample study",
    "language": "en",
    "publisher": "Nhà xuất bản Mẫu",
    "published": "2015-06",
    "url": "https://mau.example/study",
    "note_vi": "Bản mẫu",
}


def test_a_source_keeps_its_own_language():
    vi, en = edition("vi", sources=[SOURCE]), edition("en", sources=[SOURCE])
    source = vi.catalogue.sources["mau"]
    assert vi.source_cell(source) == Cell(
        text="Sample study", href="https://mau.example/study", external=True, lang="en", sub="Bản mẫu"
    )
    assert en.source_cell(source) == Cell(
        text="Sample study", href="https://mau.example/study", external=True, sub="Sample"
    )
    assert vi.source_line(source) == "Nhà xuất bản Mẫu, tháng\u00a06/2015, tiếng Anh"
    assert en.source_line(source) == "Nhà xuất bản Mẫu, June 2015"


def test_a_source_without_an_address_is_no_link():
    one = edition("vi", sources=[{"title": "Nguồn Mẫu"}])
    assert one.source_cell(one.catalogue.sources["mau"]) == Cell(text="Nguồn Mẫu")


def test_the_block_that_every_record_carries():
    one = edition(
        "vi",
        sources=[{"id": "mau", "title": "Nguồn Mẫu", "publisher": "Sở Mẫu"}, {"id": "hai", "title": "Nguồn hai"}],
        techniques=[{"source_locator_vi": "trang 5", "confidence": "secondary", "checked_on": "2026-11-05"}],
    )
    provenance = one.catalogue.techniques["mau"].provenance
    assert one.source_block(provenance, ["hai"]) == SourceBlock(
        tag=Tag(kind="secondary", text="Nguồn thứ cấp"),
        title=Cell(text="Nguồn Mẫu"),
        publisher_line="Sở Mẫu",
        locator="trang 5",
        checked_line="Kiểm lần cuối: 05/11/2026",
        others=(Cell(text="Nguồn hai"),),
        others_label="1 nguồn khác",
    )


def test_general_practice_says_that_it_has_no_source():
    one = edition("en", sectors=[{"source_id": "", "confidence": "general_practice"}])
    block = one.source_block(one.catalogue.sectors["mau"].provenance)
    assert (block.tag.kind, block.tag.text, block.title) == ("general", "General practice, no source", Cell())


def test_notes_only_where_there_is_something_to_say():
    assert (VI.conflict_note(None), VI.info_note(None, "Ghi chú")) == (None, None)
    text = Text(vi="Hai nguồn mẫu nêu hai số.", en="Two samples give two figures.")
    assert VI.conflict_note(text) == Note(
        kind="conflict", title="Nguồn mâu thuẫn", paragraphs=("Hai nguồn mẫu nêu hai số.",)
    )
    assert EN.info_note(text, "Note") == Note(kind="info", title="Note", paragraphs=("Two samples give two figures.",))
