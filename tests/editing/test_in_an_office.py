"""Forms filled in by a person at LibreOffice, and brought in."""

from dataclasses import replace

from sxsh_site.editing.kinds import form_of
from sxsh_site.proposals.proposal import proposal, workbook
from sxsh_site.workbooks.form import lists_of
from sxsh_site.workbooks.read import was_blank
from sxsh_site.workbooks.write import write_form
from tests.editing.forms import data, form, read, tried
from tests.editing.test_bring_in import FACILITIES, RESULTS, told
from tests.editing.test_proposals import CASE, FACILITY, MEASURE, RESULT, names
from tests.editing.test_proposals import told as told_proposal
from tests.editing.test_proposals import tried as tried_proposal
from tests.editing.typing import type_into
from tests.made_up import package
from tests.office import converted


def letter(table: str, field: str) -> str:
    number = package().tables[table].names.index(field)
    return chr(65 + number) if number < 26 else "A" + chr(39 + number)


def test_what_is_typed_into_a_form_comes_in_as_it_was_typed(tmp_path):
    database = read(data(tmp_path))
    source, target = tmp_path / "bieu.xlsx", tmp_path / "saved" / "bieu.xlsx"
    source.write_bytes(form(database, "facilities"))
    target.parent.mkdir()
    new = {
        "id": "co-so-mau-2",
        "title_vi": "Cơ sở Mẫu 2",
        "title_en": "Sample facility 2",
        "name_note": "official",
        "tax_code": "0100109107",
        "sector_id": "Mẫu / Sample [mau]",
        "origin": "Quảng Bình / Quang Binh [local]",
        "employees": "1300",
        "capacity": "12.5",
        "capacity_unit_id": "mau",
        "capacity_per": "năm",
        "consent": "named",
        "consent_on": "2026-09",
        "source_id": "mau",
        "confidence": "verified",
        "checked_on": "2026-11",
        "status": "draft",
    }
    typed = [(FACILITIES, f"{letter('facilities', name)}6", text) for name, text in new.items()]
    typed += [
        (FACILITIES, "R5", "15"),
        (RESULTS, f"{letter('facility_results', 'note_vi')}5", "Ghi chú Mẫu"),
        (RESULTS, f"{letter('facility_results', 'note_en')}5", "Sample note"),
    ]
    type_into(source, typed, target)
    trial = tried(target.read_bytes(), database, "facilities")
    assert told(trial) == []
    (added,) = trial.changes.of("added")
    meant = {**new, "sector_id": "mau", "origin": "local", "capacity_per": "year"}
    assert {name: text for name, text in added.row.cells.items() if text} == meant
    assert [
        (one.spec.name, [(field.field.name, field.new) for field in one.fields]) for one in trial.changes.of("changed")
    ] == [
        ("facilities", [("employees", "15")]),
        ("facility_results", [("note_vi", "Ghi chú Mẫu"), ("note_en", "Sample note")]),
    ]


def test_a_formula_typed_by_a_person_is_told_at_its_cell(tmp_path):
    database = read(data(tmp_path))
    source, target = tmp_path / "bieu.xlsx", tmp_path / "saved" / "bieu.xlsx"
    source.write_bytes(form(database, "facilities"))
    target.parent.mkdir()
    type_into(source, [(FACILITIES, "R5", "=10+3"), (FACILITIES, "E5", "=A1")], target)
    trial = tried(target.read_bytes(), database, "facilities")
    assert ("sheet-formula", "mau.xlsx", FACILITIES, "R5", "employees") in told(trial)
    assert trial.files == ()


def test_a_proposal_filled_in_by_an_enterprise_comes_in(tmp_path):
    database = read(data(tmp_path))
    asked = workbook(proposal("gui-dien-hinh", database.package))
    source, target = tmp_path / "gui.xlsx", tmp_path / "saved" / "gui.xlsx"
    source.write_bytes(write_form(asked, {}, lists_of(database)))
    target.parent.mkdir()
    consent = {
        "language": "Tiếng Việt / Vietnamese [vi]",
        "agreed": "Có / Yes [true]",
        "consent": "Ẩn danh / Anonymous [anonymous]",
        "consent_on": "2026-10-15",
        "nothing_personal": "Có / Yes [true]",
        "licence": "Có / Yes [true]",
    }
    rows = {
        "proposal_consent": consent,
        "facilities": FACILITY,
        "case_studies": CASE,
        "case_measures": MEASURE,
        "facility_results": {**RESULT, "per": "year", "evidence_id": "mau"},
    }
    typed = []
    for sheet in asked.sheets:
        for number, field in enumerate(sheet.fields):
            if field.name in rows.get(sheet.spec.name, {}):
                text = str(rows[sheet.spec.name][field.name])
                typed.append((names()[sheet.spec.name], f"{chr(65 + number)}5", text))
    type_into(source, typed, target)
    trial = tried_proposal(target.read_bytes(), database)
    assert told_proposal(trial) == []
    assert [change.row.text("consent") for change in trial.changes.rows if change.row.spec.has("consent")] == [
        "anonymous",
        "anonymous",
    ]


def test_a_form_that_was_blank_is_known_by_it_after_it_was_saved(tmp_path):
    database = read(data(tmp_path))
    folder = tmp_path / "saved"
    asked = form_of("facilities", database.package)
    for blank in (True, False):
        source = tmp_path / f"bieu-{blank}.xlsx"
        source.write_bytes(write_form(replace(asked, blank=blank), {}, lists_of(database)))
        (saved,) = converted([source], "xlsx", folder)
        assert was_blank(saved.read_bytes(), saved.name) == was_blank(source.read_bytes(), source.name) == blank
