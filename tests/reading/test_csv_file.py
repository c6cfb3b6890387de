import pytest

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.reading.csv_file import read_csv
from sxsh_site.reading.rows import Row
from tests.made_up import package

FILE = "data/vocabularies/units.csv"
SPEC = package().tables["units"]
HEADER = "id,title_vi,title_en,symbol_vi,symbol_en,dimension\n"
ROW = "mau,Mẫu,Sample,m,same,mass\n"


def read(text: str) -> tuple[list[Row], list[Finding]]:
    table, findings = read_csv(text, FILE, SPEC)
    return list(table.rows), findings


def header_fault(code: str, field: str = "", value: str = "", **details: str) -> Finding:
    origin = Origin(file=FILE, line=1, row=1)
    return Finding(code=code, origin=origin, field=field, value=value, details=details)


def test_a_row_knows_its_place():
    (row,), findings = read(HEADER + ROW)
    assert findings == []
    assert (row.file, row.line, row.row) == (FILE, 2, 2)
    assert row.cells == {
        "id": "mau",
        "title_vi": "Mẫu",
        "title_en": "Sample",
        "symbol_vi": "m",
        "symbol_en": "same",
        "dimension": "mass",
    }


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_is_read(end):
    rows, findings = read((HEADER + ROW + ROW.replace("mau", "hai")).replace("\n", end))
    assert findings == []
    assert [(row.text("id"), row.text("dimension"), row.line) for row in rows] == [
        ("mau", "mass", 2),
        ("hai", "mass", 3),
    ]


def test_a_last_line_without_an_end_is_read():
    rows, findings = read((HEADER + ROW).rstrip("\n"))
    assert (len(rows), findings) == (1, [])


def test_commas_and_quotation_marks_inside_cells():
    (row,), findings = read(HEADER + 'mau,"Mẫu, hai","Sample ""two""",m,same,mass\n')
    assert findings == []
    assert (row.text("title_vi"), row.text("title_en")) == ("Mẫu, hai", 'Sample "two"')


def test_a_line_break_in_a_cell_keeps_the_lines_of_later_rows_right():
    text = HEADER + 'mau,"Mẫu\nhai\nba",Sample,m,same,mass\n' + ROW.replace("mau", "sau") + "sai,1\n"
    (first, second), findings = read(text)
    assert first.text("title_vi") == "Mẫu\nhai\nba"
    assert [(first.line, first.row), (second.line, second.row)] == [(2, 2), (5, 3)]
    assert [first.origin(name).line for name in ("id", "title_vi", "title_en", "dimension")] == [2, 2, 4, 4]
    origin = Origin(file=FILE, line=6, row=4)
    assert findings == [Finding(code="row-length", origin=origin, details={"got": "2", "expected": "6"})]


@pytest.mark.parametrize(("mark", "name"), [(";", ";"), ("\t", "TAB"), ("|", "|")])
def test_other_separators(mark, name):
    text = (HEADER + ROW).replace(",", mark)
    rows, findings = read(text)
    value = HEADER.strip().replace(",", mark)
    assert (rows, findings) == ([], [header_fault("separator", value=value, separator=name)])


@pytest.mark.parametrize("line", ["sep=,\n", "sep=;\n", '"sep=;"\n', "SEP=,\n"])
def test_the_separator_line_of_a_spreadsheet(line):
    assert read(line + HEADER + ROW) == ([], [header_fault("separator-line")])


def test_a_repeated_column():
    text = HEADER.replace("title_en", "title_vi") + ROW
    assert read(text) == (
        [],
        [
            header_fault("header-duplicate", "title_vi", "title_vi", column="title_vi"),
            header_fault("header-missing", "title_en", column="title_en"),
        ],
    )


def test_an_unknown_column_with_what_was_meant():
    text = HEADER.replace("symbol_vi", "simbol_vi") + ROW
    near = {"suggestion_vi": " Ý bạn là “symbol_vi”?", "suggestion_en": " Did you mean “symbol_vi”?"}
    (row,), findings = read(text)
    assert row.text("symbol_vi") == "m"
    assert findings == [header_fault("header-unknown", "simbol_vi", "simbol_vi", column="simbol_vi", **near)]


def test_a_column_named_by_its_title():
    (row,), findings = read(HEADER.replace("title_vi", "Tên tiếng Việt") + ROW)
    assert row.text("title_vi") == "Mẫu"
    assert [(one.code, one.details["suggestion_vi"]) for one in findings] == [
        ("header-unknown", " Ý bạn là “title_vi”?")
    ]


def test_the_other_columns_are_read_beside_an_unknown_one():
    (row,), findings = read(HEADER.replace("title_en", "phone,title_en") + ROW.replace(",Sample", ",1,Sample"))
    assert dict(row.cells) == dict(zip(SPEC.names, ["mau", "Mẫu", "Sample", "m", "same", "mass"], strict=True))
    assert [(one.code, one.field) for one in findings] == [("header-unknown", "phone")]


def test_an_unknown_column_with_nothing_near():
    none = {"suggestion_vi": "", "suggestion_en": ""}
    text = HEADER.replace("dimension", "dimension,contact_phone") + ROW
    assert read(text) == (
        [],
        [header_fault("header-unknown", "contact_phone", "contact_phone", column="contact_phone", **none)],
    )


def test_a_header_with_blanks_or_in_capitals_is_not_the_schemas():
    _, findings = read(HEADER.replace("title_vi", " title_vi").replace("dimension", "Dimension") + ROW)
    assert [(one.code, one.field) for one in findings] == [
        ("header-unknown", " title_vi"),
        ("header-unknown", "Dimension"),
    ]


def test_exchanged_columns():
    text = HEADER.replace("title_vi,title_en", "title_en,title_vi") + ROW
    details = {"column": "title_en", "expected": "title_vi", "position": "2"}
    assert read(text) == ([], [header_fault("header-order", "title_en", "title_en", **details)])


def test_rows_of_the_wrong_length_are_left_out_and_told():
    text = HEADER + "mau,Mẫu\n" + ROW + "hai,Mẫu,Sample,m,same,mass,thừa\n"
    (row,), findings = read(text)
    assert row.row == 3
    assert findings == [
        Finding(
            code="row-length",
            origin=Origin(file=FILE, line=number, row=number),
            details={"got": got, "expected": "6"},
        )
        for number, got in ((2, "2"), (4, "7"))
    ]


@pytest.mark.parametrize("line", [",,,,,\n", ",,,,,,,\n", "\n" + ROW.replace("mau", "hai"), " , ,\n"])
def test_rows_of_commas_or_nothing(line):
    rows, findings = read(HEADER + ROW + line)
    assert len(rows) == 1 + line.count("hai")
    assert findings == [Finding(code="row-empty", origin=Origin(file=FILE, line=3, row=3))]


@pytest.mark.parametrize("end", ["\n", "\n\n\n", "\r\n\r\n"])
def test_empty_lines_at_the_end_are_no_rows(end):
    rows, findings = read(HEADER + ROW + end)
    assert (len(rows), findings) == (1, [])


def test_a_quotation_mark_that_is_never_closed():
    rows, findings = read(HEADER + ROW + 'hai,"Mẫu,Sample,m,same,mass\n' + ROW.replace("mau", "ba"))
    assert [row.text("id") for row in rows] == ["mau"]
    details = {"problem": "unexpected end of data"}
    assert findings == [Finding(code="quote-unclosed", origin=Origin(file=FILE, line=3), details=details)]


def test_text_behind_a_closing_quotation_mark():
    rows, findings = read(HEADER + 'mau,"Mẫu" hai,Sample,m,same,mass\n')
    details = {"problem": "',' expected after '\"'"}
    assert (rows, findings) == (
        [],
        [Finding(code="quote-unclosed", origin=Origin(file=FILE, line=2), details=details)],
    )


def test_a_header_alone_is_an_empty_table():
    assert read(HEADER) == ([], [])


def test_nothing_at_all():
    assert read("") == ([], [Finding(code="file-empty", origin=Origin(file=FILE))])


def test_a_huge_cell_is_read():
    (row,), findings = read(HEADER + f"mau,{'x' * 2_000_000},Sample,m,same,mass\n")
    assert (len(row.text("title_vi")), findings) == (2_000_000, [])


def test_what_looks_like_another_type_stays_text():
    rows, _ = read(HEADER + "".join(f"{one},NA,null,0100,same,1e5\n" for one in ("null", "na", "1e5")))
    assert [row.text("id") for row in rows] == ["null", "na", "1e5"]
    assert [rows[0].text(name) for name in SPEC.names] == ["null", "NA", "null", "0100", "same", "1e5"]
