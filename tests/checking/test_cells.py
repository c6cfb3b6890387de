import dataclasses
import re

import pytest

from sxsh_site.checking.cells import check_cells
from sxsh_site.findings.finding import Finding
from sxsh_site.findings.messages import hint, message
from sxsh_site.reading.rows import Database, Table
from tests.made_up import Cells, database, package, told, world


def faults(table: str, **given: str) -> list[Finding]:
    """What is found in the cells of one row; the cells need not be sound."""
    sound = database(world(**{table: [{}]}))
    (row,) = sound.rows(table)
    changed = dataclasses.replace(row, cells={**row.cells, **given})
    return list(check_cells(alone(sound, Table(spec=row.spec, rows=(changed,)))))


def meant(text: str) -> dict[str, str]:
    if not text:
        return {"suggestion_vi": "", "suggestion_en": ""}
    return {"suggestion_vi": f" Ý bạn là “{text}”?", "suggestion_en": f" Did you mean “{text}”?"}


def alone(sound: Database, table: Table) -> Database:
    return dataclasses.replace(sound, tables={table.spec.name: table})


def codes(table: str, **given: str) -> list[tuple[str, str]]:
    return [(one.code, one.field) for one in faults(table, **given)]


# -- numbers, as spreadsheets and people write them
@pytest.mark.parametrize(
    "value",
    [
        "1.234,5",
        "1,5",
        "1 234",
        "1_000",
        "1'234",
        "12%",
        "12 %",
        "0.5%",
        "1e5",
        "1E+05",
        "0x10",
        "inf",
        "-inf",
        "Infinity",
        "nan",
        "NaN",
        "١٢٣",
        "１２３",
        "'120000",
        "\u2212120",
        "+5",
        "05",
        ".5",
        "5.",
        "#REF!",
        "#N/A",
        "120 kWh",
        "120kWh",
        "khoảng 120",
        "120-130",
        "N/A",
        "-",
        "true",
    ],
)
def test_numbers_have_one_form(value):
    assert codes("facilities", capacity=value) == [("number-format", "capacity")]
    assert codes("metrics", position=value) == [("integer-format", "position")]


@pytest.mark.parametrize(
    ("value", "number"), [("120.5 kWh", "120.5"), ("0.902 kWh", "0.902"), ("120.500 kWh", ""), ("250.000 đồng", "")]
)
def test_what_can_be_read_in_two_ways_is_not_suggested(value, number):
    (finding,) = faults("facilities", capacity=value)
    assert (finding.code, dict(finding.details)) == ("number-format", meant(number))


@pytest.mark.parametrize("value", ["0", "5", "120000.5", "0.000001", "999999999999999", "123456789.012345"])
def test_good_numbers(value):
    assert codes("facilities", capacity=value) == []


@pytest.mark.parametrize("value", ["1.5", "5.0", "9" * 19])
def test_whole_numbers_are_whole(value):
    assert codes("metrics", position=value) == [("integer-format", "position")]


@pytest.mark.parametrize("value", ["12345678901234567890", "0.1234567890123456", "1234567890.123456"])
def test_more_digits_than_can_be_kept(value):
    assert codes("facilities", capacity=value) == [("number-precision", "capacity")]


@pytest.mark.parametrize(
    ("field", "value", "limit"),
    [
        ("position", "0", "1 … "),
        ("position", "-5", "1 … "),
    ],
)
def test_below_an_open_range(field, value, limit):
    (finding,) = faults("metrics", **{field: value})
    assert (finding.code, dict(finding.details)) == ("number-range", {"limit": limit})


@pytest.mark.parametrize("value", ["1989", "2101", "0"])
def test_a_year_out_of_its_range(value):
    (finding,) = faults("facilities", profile_year=value)
    assert (finding.code, finding.value, dict(finding.details)) == ("number-range", value, {"limit": "1990 … 2100"})


@pytest.mark.parametrize("value", ["1990", "2100", ""])
def test_a_year_in_its_range_or_unknown(value):
    assert codes("facilities", profile_year=value) == []


def test_a_number_below_zero():
    (finding,) = faults("facilities", capacity="-0.1")
    assert (finding.code, dict(finding.details)) == ("number-range", {"limit": "0 … 1000000000000000"})


@pytest.mark.parametrize("value", ["TRUE", "True", "yes", "có", "1", "0", "x", "true."])
def test_booleans_have_one_form(value):
    assert codes("sectors", in_province=value) == [("boolean-format", "in_province")]


# -- blanks and characters that nobody sees
@pytest.mark.parametrize("value", [" ", "\t", "\u00a0", "\u3000", " \u00a0\t "])
def test_required_text_of_blanks_is_missing(value):
    assert codes("units", title_vi=value) == [("required", "title_vi")]


@pytest.mark.parametrize("value", [" ", "\u00a0", "\u3000"])
def test_other_text_of_blanks_is_blank(value):
    assert codes("sources", publisher=value) == [("blank", "publisher")]


@pytest.mark.parametrize("value", [" Mẫu", "Mẫu ", "Mẫu\u00a0", "\u3000Mẫu", "Mẫu\n", "Mẫu\r\n"])
def test_blanks_at_the_edges(value):
    assert codes("sources", publisher=value) == [("blank-edges", "publisher")]


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\u200b", "U+200B"),
        ("\u200d", "U+200D"),
        ("\u2060", "U+2060"),
        ("\ufeff", "U+FEFF"),
        ("\u00ad", "U+00AD"),
        ("\u202e", "U+202E"),
        ("\u2066", "U+2066"),
        ("\U000e0041", "U+E0041"),
    ],
)
def test_invisible_characters(character, name):
    (finding,) = faults("sources", title=f"M{character}ẫu")
    assert (finding.code, finding.field, dict(finding.details)) == ("invisible-character", "title", {"character": name})


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x00", "U+0000"),
        ("\x07", "U+0007"),
        ("\x1b", "U+001B"),
        ("\t", "U+0009"),
        ("\x0b", "U+000B"),
        ("\x7f", "U+007F"),
        ("\x85", "U+0085"),
        ("\ue000", "U+E000"),
        ("\uffff", "U+FFFF"),
    ],
)
def test_control_and_private_characters(character, name):
    (finding,) = faults("sources", title=f"M{character}ẫu")
    assert (finding.code, finding.field, dict(finding.details)) == ("control-character", "title", {"character": name})


def test_a_no_break_space_is_text_in_a_title_and_a_fault_in_a_key_and_in_a_number():
    assert codes("sources", title="Mẫu\u00a0hai") == []
    assert codes("sectors", source_id="mau\u00a0hai") == [("pattern", "source_id")]
    (finding,) = faults("facilities", capacity="1\u00a0234")
    assert (finding.code, dict(finding.details)) == ("invisible-character", {"character": "U+00A0"})
    (finding,) = faults("facilities", capacity="1\u202f234")
    assert (finding.code, dict(finding.details)) == ("invisible-character", {"character": "U+202F"})


def test_text_that_is_already_damaged():
    assert codes("sources", title="C\ufffd s\ufffd") == [("damaged-text", "title")]


@pytest.mark.parametrize("character", list("=+-@＝＋－＠"))
def test_what_a_spreadsheet_takes_for_a_formula(character):
    (finding,) = faults("sources", title=f'{character}HYPERLINK("mau.example")')
    assert (finding.code, dict(finding.details)) == ("formula-start", {"character": character})


@pytest.mark.parametrize("character", ["\t", "\r", "\n"])
def test_what_a_spreadsheet_skips_before_a_formula(character):
    (finding,) = faults("sources", title=f"{character}=1+1")
    assert (finding.code, dict(finding.details)) == ("formula-start", {"character": character})


@pytest.mark.parametrize("value", ["1+1=2", "a=b", "%0A", "–10", "'=1+1", '"x"', "<script>", "{{ 1 }}", "a|b`c`"])
def test_text_that_only_looks_strange(value):
    assert codes("sources", title=value) == []


@pytest.mark.parametrize("value", ["Mẫu\nhai", "Mẫu\r\nhai", "Mẫu\n\nhai"])
def test_a_line_break_in_a_one_line_field(value):
    assert codes("sources", title=value) == [("line-break", "title")]


def test_a_line_break_in_a_field_of_many_lines():
    sound = database(world(sources=[{"note_vi": "Mẫu"}]))
    (row,) = sound.rows("sources")
    fields = tuple(
        dataclasses.replace(field, multiline=True) if field.name == "note_vi" else field for field in row.spec.fields
    )
    spec = dataclasses.replace(row.spec, fields=fields)
    changed = dataclasses.replace(row, spec=spec, cells={**row.cells, "note_vi": "Mẫu\nhai"})
    assert list(check_cells(alone(sound, Table(spec=spec, rows=(changed,))))) == []


def test_too_long():
    (finding,) = faults("sources", title="x" * 2_000_000)
    assert (finding.code, dict(finding.details)) == ("too-long", {"got": "2000000", "limit": "300"})


# -- ids, choices, dates
@pytest.mark.parametrize(
    "value",
    ["Mau", "mẫu", "a b", "../x", "a/b", "a%20b", "-a", "a-", "a--b", "__proto__", "a_b", "a.b", "con$"],
)
def test_ids_are_plain(value):
    code = "formula-start" if value.startswith("-") else "pattern"
    assert codes("sources", id=value) == [(code, "id")]


@pytest.mark.parametrize(("value", "code"), [("mau\n", "blank-edges"), ("m\nau", "line-break")])
def test_an_id_with_a_line_break(value, code):
    assert codes("sources", id=value) == [(code, "id")]


@pytest.mark.parametrize("value", ["null", "na", "1e5", "007", "constructor", "x" * 60])
def test_legal_ids_that_only_look_strange(value):
    assert codes("sources", id=value) == []


def test_an_id_that_is_too_long():
    assert codes("sources", id="x" * 61) == [("too-long", "id")]


def test_a_pattern_says_what_is_right():
    (finding,) = faults("sources", url="scp.gov.vn")
    assert (finding.code, dict(finding.details)) == (
        "pattern",
        {**dict.fromkeys(("example_vi", "example_en"), "https://scp.gov.vn/"), **meant("https://scp.gov.vn")},
    )


UNITS = [{"id": "kg"}, {"id": "kwh", "title_vi": "Kilôoát giờ", "symbol_vi": "kWh"}]


@pytest.mark.parametrize(
    ("value", "suggested"),
    [("kW.h", "kwh"), ("KWH", "kwh"), ("Kilôoát giờ", "kwh"), ("Kilô oát giờ", "kwh"), ("Điện năng", "")],
)
def test_a_reference_suggests_what_exists_alone(value, suggested):
    sound = database(world(facilities=[{}], units=UNITS))
    (row,) = sound.rows("facilities")
    changed = dataclasses.replace(row, cells={**row.cells, "capacity_unit_id": value})
    facilities = Table(spec=row.spec, rows=(changed,))
    (finding,) = check_cells(dataclasses.replace(sound, tables={**sound.tables, "facilities": facilities}))
    assert dict(finding.details) == {"example_vi": "kg", "example_en": "kg", **meant(suggested)}


def test_a_reference_to_an_empty_table_has_no_example_but_words():
    (finding,) = faults("facilities", capacity_unit_id="Kg")
    assert finding.details["example_vi"] == "mã của một bản ghi có trong bảng"
    assert "[" not in message(finding, "vi") + hint(finding, "vi")


def test_no_field_shows_a_regular_expression():
    for spec in package().tables.values():
        for field in spec.fields:
            if field.pattern and not field.references and field.shape != "partial_date":
                assert re.fullmatch(field.pattern, field.example), (spec.name, field.name)


@pytest.mark.parametrize("value", ["javascript:alert(1)", "http://a b/", 'https://x/"', "//mau.example", "http://"])
def test_an_address_is_a_web_address(value):
    assert codes("sources", url=value) == [("pattern", "url")]


@pytest.mark.parametrize("value", ["hoi@mau", "hoi mau.example", "hoi@mau.example, hai@mau.example", "@mau.example"])
def test_an_e_mail_address_is_one(value):
    assert [code for code, _ in codes("organisations", email=value)] in (["pattern"], ["formula-start"])
    assert codes("organisations", email="so.cong-thuong@mau.example") == []


def test_a_choice_with_what_was_meant():
    (finding,) = faults("sectors", status="publish")
    assert (finding.code, finding.value, dict(finding.details)) == (
        "choice",
        "publish",
        {
            "choices_vi": "draft (Bản nháp), published (Đã công bố), archived (Lưu trữ)",
            "choices_en": "draft, published, archived",
            "suggestion_vi": " Ý bạn là “published”?",
            "suggestion_en": " Did you mean “published”?",
        },
    )


def test_a_long_list_of_choices_is_of_ids_alone():
    (finding,) = faults("tombstones", kind="nha-may")
    assert finding.details["choices_vi"].startswith("programme, task, indicator, ")
    assert finding.details["choices_vi"].endswith(", table")


@pytest.mark.parametrize("value", ["Published", "PUBLISHED", "Đã công bố", "x"])
def test_a_choice_is_written_exactly(value):
    assert codes("sectors", status=value) == [("choice", "status")]


@pytest.mark.parametrize(
    "value",
    ["2013-02-30", "2013-04-31", "2013-13", "0013", "13", "9/30/2013", "31/2/2013", "12345", "99999"],
)
def test_a_date_is_one_of_the_calendar(value):
    (finding,) = faults("sources", published=value)
    details = {"example": "2013-09-30", **meant("")}
    assert (finding.code, finding.value, dict(finding.details)) == ("date-format", value, details)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("30/9/2013", "2013-09-30"),
        ("30-09-2013", "2013-09-30"),
        ("30.9.2013", "2013-09-30"),
        ("ngày 30 tháng 9 năm 2013", "2013-09-30"),
        ("2013-9-30", "2013-09-30"),
        ("2013/09/30", "2013-09-30"),
        ("2013-09-30T00:00:00+07:00", "2013-09-30"),
        ("9/2013", "2013-09"),
        ("tháng 9 năm 2013", "2013-09"),
        ("năm 2013", "2013"),
        ("41547", "2013-09-30"),
    ],
)
def test_a_date_in_another_form_with_what_was_meant(value, day):
    (finding,) = faults("sources", published=value)
    assert (finding.code, dict(finding.details)) == ("date-format", {"example": "2013-09-30", **meant(day)})


@pytest.mark.parametrize(
    ("value", "code"), [("1899", "date-range"), ("2101", "date-range"), ("1013-09-30", "date-range")]
)
def test_a_year_that_makes_no_sense(value, code):
    assert codes("sources", published=value) == [(code, "published")]


@pytest.mark.parametrize("value", ["1900", "2100", "2024-02-29", "2013-09", ""])
def test_good_dates(value):
    assert codes("sources", published=value) == []


def test_a_month_where_a_year_is_not_enough():
    assert codes("tasks", starts="2013") == [("date-format", "starts")]
    assert codes("tasks", starts="2013-09") == []


# -- one cause, one finding
@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"title": "=\u200b\x1b\ufffd "}, "damaged-text"),
        ({"title": " \u200bx\n\ny" + "x" * 500}, "line-break"),
        ({"language": "VI "}, "blank-edges"),
        ({"url": "+" + "x" * 700}, "formula-start"),
    ],
)
def test_a_cell_is_flagged_once(given: Cells, code):
    assert codes("sources", **given) == [(code, *given)]


def test_every_cell_of_a_row_is_looked_at():
    found = faults("sources", id="", title="", language="", published="x", url="y")
    assert told(found) == [
        ("required", "data/sources.csv", 2, "id", ""),
        ("required", "data/sources.csv", 2, "title", ""),
        ("required", "data/sources.csv", 2, "language", ""),
        ("date-format", "data/sources.csv", 2, "published", "x"),
        ("pattern", "data/sources.csv", 2, "url", "y"),
    ]
