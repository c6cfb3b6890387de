from openpyxl import load_workbook

from sxsh_site.publishing.spreadsheets import write_spreadsheet
from tests.made_up import catalogue
from tests.publishing.worlds import HOSTILE, hostile, table


def _book(found, name, path):
    write_spreadsheet(table(name, found), path)
    return load_workbook(path)


def test_headings_in_both_languages_and_field_names(tmp_path):
    book = _book(catalogue(scan_question_measures=[{}]), "scan_question_measures", tmp_path / "mau.xlsx")
    assert book.sheetnames == ["scan_question_measures", "Giải thích - Fields"]
    assert [[cell.value for cell in row] for row in book.worksheets[0].rows] == [
        ["Câu hỏi", "Giải pháp"],
        ["Question", "Measure"],
        ["question_id", "measure_id"],
        ["mau", "mau"],
    ]


def test_a_sheet_explains_the_fields(tmp_path):
    book = _book(catalogue(evidence_grades=[{}]), "evidence_grades", tmp_path / "mau.xlsx")
    rows = [[cell.value for cell in row] for row in book.worksheets[1].rows]
    assert rows[1][:4] == ["Field", "Vietnamese title", "English title", "Type"]
    assert [row[0] for row in rows[2:]] == list(table("evidence_grades", catalogue(evidence_grades=[{}])).spec.names)
    assert rows[2][4:6] == ["x", "x"]


def test_allowed_values_are_explained(tmp_path):
    book = _book(catalogue(events=[{}]), "events", tmp_path / "mau.xlsx")
    kind = next(row for row in book.worksheets[1].iter_rows(values_only=True) if row[0] == "kind")
    assert kind[8].split("\n") == [
        "training: Tập huấn / Training",
        "workshop: Hội thảo / Workshop",
        "study_visit: Tham quan học tập / Study visit",
        "conference: Hội nghị / Conference",
    ]


def test_hostile_text_is_text_and_no_link(tmp_path):
    book = _book(hostile(), "sources", tmp_path / "mau.xlsx")
    sheet = book.worksheets[0]
    titles = [row[1] for row in sheet.iter_rows(min_row=4) if row[0].value != "mau"]
    assert sorted(cell.value for cell in titles) == sorted(HOSTILE)
    assert {cell.data_type for row in sheet.rows for cell in row if cell.value is not None} == {"s"}
    assert [cell.coordinate for row in sheet.rows for cell in row if cell.hyperlink] == []


def test_numbers_are_numbers_and_nothing_is_an_empty_cell(tmp_path):
    found = catalogue(facilities=[{"capacity": "1250.5", "capacity_unit_id": "mau"}])
    book = _book(found, "facilities", tmp_path / "mau.xlsx")
    names = [cell.value for cell in book.worksheets[0][3]]
    cells = dict(zip(names, book.worksheets[0][4], strict=True))
    assert (cells["capacity"].value, cells["capacity"].data_type) == (1250.5, "n")
    assert cells["capacity_high"].value is None


def test_true_and_false_are_the_words_of_the_csv(tmp_path):
    book = _book(catalogue(case_studies=[{"ongoing": "true"}]), "case_studies", tmp_path / "mau.xlsx")
    names = [cell.value for cell in book.worksheets[0][3]]
    assert book.worksheets[0][4][names.index("ongoing")].value == "true"


def test_the_same_rows_give_the_same_bytes(tmp_path):
    found = catalogue(sources=[{}])
    for name in ("mot.xlsx", "hai.xlsx"):
        write_spreadsheet(table("sources", found), tmp_path / name)
    assert (tmp_path / "mot.xlsx").read_bytes() == (tmp_path / "hai.xlsx").read_bytes()
