import pytest

from tests.editing.forms import data, edit, form, put, read, tried
from tests.made_up import package

FACILITIES = "Cơ sở sản xuất"
RESULTS = "Kết quả của cơ sở"
CASES = "Điển hình"
MEASURES = "Giải pháp của điển hình"


def told(trial) -> list:
    return [(one.code, one.origin.file, one.origin.sheet, one.origin.cell, one.field) for one in trial.findings]


@pytest.mark.parametrize("kind", ["case_studies", "facilities", "facility_results", "sources", "sectors"])
def test_a_filled_form_changes_nothing(kind, tmp_path):
    database = read(data(tmp_path))
    trial = tried(form(database, kind), database, kind)
    assert told(trial) == []
    assert trial.files == ()
    assert {change.outcome for change in trial.changes.rows} == {"unchanged"}
    assert set(trial.changes.kept.values()) == {0}


def test_an_empty_form_keeps_everything(tmp_path):
    database = read(data(tmp_path))
    trial = tried(form(database, "facilities", filled=False), database, "facilities")
    assert (told(trial), trial.files, trial.changes.rows) == ([], (), ())
    assert trial.changes.kept == {"facilities": 1, "facility_results": 1}


def test_a_changed_cell_changes_its_record_and_nothing_else(tmp_path):
    root = data(tmp_path)
    database = read(root)
    trial = tried(put(form(database, "facilities"), FACILITIES, {"employees": 13}), database, "facilities")
    assert told(trial) == []
    (changed,) = trial.changes.of("changed")
    assert [(one.field.name, one.old, one.new) for one in changed.fields] == [("employees", "12", "13")]
    (file,) = trial.files
    before = (root / "facilities.csv").read_text(encoding="utf-8")
    assert file.path == "facilities.csv"
    assert file.new.decode() == before.replace(",12,", ",13,")


def test_a_number_with_zeros_at_its_end_is_no_change_beside_another(tmp_path):
    root = data(tmp_path)
    database = read(root)
    content = put(form(database, "facility_results"), RESULTS, {"note_vi": "Ghi chú Mẫu", "note_en": "Sample note"})
    (file,) = tried(content, database, "facility_results").files
    assert b",13.0," in file.new
    assert file.new.decode().replace("Ghi chú Mẫu,Sample note", ",") == (root / file.path).read_text(encoding="utf-8")


def test_a_cell_of_a_record_changes_one_line_of_its_file(tmp_path):
    root = data(tmp_path)
    place = root / "case_studies/dien-hinh-mau.yaml"
    text = "# Ghi chú của biên tập viên\n" + place.read_text(encoding="utf-8").replace("output: 6", "output: 6 # tấn")
    place.write_text(text, encoding="utf-8")
    database = read(root)
    trial = tried(put(form(database, "case_studies"), CASES, {"output": 7}), database, "case_studies")
    (file,) = trial.files
    assert file.path == "case_studies/dien-hinh-mau.yaml"
    assert file.new.decode() == text.replace("output: 6 #", "output: 7 #")


def test_records_are_added_with_what_belongs_to_them(tmp_path):
    database = read(data(tmp_path))
    row = dict(database.rows("case_studies")[0].cells)
    row |= {"id": "dien-hinh-mau-2", "title_vi": "Điển hình Mẫu 2", "status": "draft"}
    content = put(form(database, "case_studies", filled=False), CASES, row)
    measure = {"title_vi": "Giải pháp Mẫu", "title_en": "Sample measure", "evidence_id": "mau"}
    known = {**database.rows("case_measures")[0].cells, **measure, "case_study_id": "dien-hinh-mau-2"}
    del known["position"]
    content = put(content, MEASURES, known, row=7)
    trial = tried(content, database, "case_studies")
    assert told(trial) == []
    assert [change.key for change in trial.changes.of("added")] == [("dien-hinh-mau-2",), ("dien-hinh-mau-2", "1")]
    (file,) = trial.files
    assert (file.path, file.old) == ("case_studies/dien-hinh-mau-2.yaml", None)
    assert b'measures:\n  - title_vi: "Gi\xe1\xba\xa3i ph\xc3\xa1p M\xe1\xba\xabu"\n' in file.new


def test_an_item_without_a_position_comes_last(tmp_path):
    root = data(tmp_path)
    database = read(root)
    cells = {**database.rows("case_measures")[0].cells, "title_vi": "Giải pháp Mẫu 3", "position": None}
    trial = tried(put(form(database, "case_studies"), MEASURES, cells, row=9), database, "case_studies")
    assert told(trial) == []
    assert [change.key for change in trial.changes.of("added")] == [("dien-hinh-mau", "3")]
    (file,) = trial.files
    before = (root / file.path).read_text(encoding="utf-8")
    added = file.new.decode().removeprefix(before)
    assert added.startswith('  - title_vi: "Giải pháp Mẫu 3"\n')


def test_items_with_a_gap_in_their_positions_are_told_and_not_written(tmp_path):
    database = read(data(tmp_path))
    cells = {**database.rows("case_measures")[0].cells, "title_vi": "Giải pháp Mẫu 4", "position": 4}
    trial = tried(put(form(database, "case_studies"), MEASURES, cells, row=9), database, "case_studies")
    assert told(trial) == [("position-gap", "mau.xlsx", MEASURES, "B9", "position")]
    assert trial.findings[0].details["expected"] == "3"
    assert trial.files == ()


@pytest.mark.parametrize(
    ("sheet", "cells", "code", "field"),
    [
        (FACILITIES, {"place_id": "khong-co"}, "reference", "place_id"),
        (FACILITIES, {"employees": "1.300"}, "integer-format", "employees"),
        (FACILITIES, {"title_vi": "Gọi 0912345678"}, "personal-data", "title_vi"),
        (FACILITIES, {"consent_on": "30/9/2013"}, "date-format", "consent_on"),
        (FACILITIES, {"title_en": None}, "required", "title_en"),
        (FACILITIES, {"title_vi": "=1+1"}, "sheet-formula", "title_vi"),
        (RESULTS, {"period_to": 2010}, "period-order", "period_from"),
        (RESULTS, {"facility_id": "co-so-khac"}, "reference", "facility_id"),
    ],
)
def test_every_check_speaks_of_the_cell(sheet, cells, code, field, tmp_path):
    database = read(data(tmp_path))
    trial = tried(put(form(database, "facilities"), sheet, cells), database, "facilities")
    spec = package().tables["facilities" if sheet == FACILITIES else "facility_results"]
    number = spec.names.index(field)
    cell = f"{chr(65 + number) if number < 26 else 'A' + chr(39 + number)}5"
    assert told(trial) == [(code, "mau.xlsx", sheet, cell, field)]
    assert trial.files == ()
    assert [taken for change, taken in trial.judged if change.outcome != "unchanged"] == [False]


def test_faults_of_all_rows_are_told_at_once_and_nothing_is_written(tmp_path):
    database = read(data(tmp_path))
    content = put(form(database, "facilities"), FACILITIES, {"employees": -1})
    content = put(content, FACILITIES, {"id": "co-so-mau-2", "title_vi": "Cơ sở Mẫu 2"}, row=6)
    trial = tried(content, database, "facilities")
    assert trial.files == ()
    assert [taken for _, taken in trial.judged] == [False, False, True]
    assert told(trial)[0] == ("number-range", "mau.xlsx", FACILITIES, "R5", "employees")
    assert {cell[-1] for _, _, _, cell, _ in told(trial)[1:]} == {"6"}
    assert [change.outcome for change in trial.changes.rows if change.spec.name == "facilities"] == ["changed", "added"]


def test_two_rows_with_one_key(tmp_path):
    database = read(data(tmp_path))
    cells = dict(database.rows("facilities")[0].cells)
    trial = tried(put(form(database, "facilities"), FACILITIES, cells, row=6), database, "facilities")
    assert told(trial) == [("duplicate-key", "mau.xlsx", FACILITIES, "A6", "id")]


def test_what_others_refer_to_may_not_lose_its_consent(tmp_path):
    database = read(data(tmp_path))
    trial = tried(put(form(database, "facilities"), FACILITIES, {"consent": "none"}), database, "facilities")
    assert "consent-missing" in {code for code, *_ in told(trial)}
    assert trial.files == ()


@pytest.mark.parametrize("kind", ["sources", "facility_results", "case_studies"])
def test_a_form_of_another_kind_is_told_by_its_kind_and_nothing_else(kind, tmp_path):
    database = read(data(tmp_path))
    trial = tried(form(database, kind), database, "facilities" if kind != "facility_results" else "sources")
    assert told(trial) == [("form-of-other-kind", "mau.xlsx", "", "", "")]
    assert trial.findings[0].details["kind"] == kind
    whole = tried(form(database, "facilities"), database, "facility_results")
    assert [one.details["kind"] for one in whole.findings] == ["facilities"]
    part = tried(form(database, "facility_results"), database, "facilities")
    assert [one.details["kind"] for one in part.findings] == ["facility_results"]
    assert (whole.changes.rows, whole.files) == ((), ())


def test_a_column_that_lost_its_name_is_not_told_in_every_row(tmp_path):
    database = read(data(tmp_path))
    cells = dict(database.rows("facilities")[0].cells)

    def change(book):
        names = [cell.value for cell in book[FACILITIES][4]]
        for row in range(6, 26):
            for name, text in (cells | {"id": f"co-so-mau-{row}", "tax_code": "", "employees": ""}).items():
                if text:
                    book[FACILITIES].cell(row=row, column=names.index(name) + 1).value = text
        book[FACILITIES].cell(row=4, column=names.index("title_vi") + 1).value = "ten"

    trial = tried(edit(form(database, "facilities"), change), database, "facilities")
    assert [(code, field) for code, *_, field in told(trial)] == [
        ("header-missing", "title_vi"),
        ("header-unknown", ""),
    ]
