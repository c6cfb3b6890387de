"""Round trips of the real data through forms, kind by kind: what was not touched changes no byte."""

import io
from functools import cache

import pytest
from openpyxl import load_workbook

from sxsh_site.checking.check import check_database
from sxsh_site.editing.candidate import candidate
from sxsh_site.editing.changes import Change, Changes, compare
from sxsh_site.editing.files import file_changes
from sxsh_site.editing.kinds import form_of, kinds
from sxsh_site.reading.database import read_database
from sxsh_site.reading.rows import Database
from sxsh_site.workbooks.form import Form, Lists, lists_of
from sxsh_site.workbooks.read import read_form
from sxsh_site.workbooks.write import HEADING_ROWS, write_form
from tests.made_up import DATA, TODAY, package
from tests.office import converted

KINDS = sorted(kinds(package()))
FILE = "bieu.xlsx"


@cache
def database() -> Database:
    found, findings = read_database(DATA)
    assert found is not None
    assert findings == []
    return found


@cache
def lists() -> Lists:
    return lists_of(database())


@cache
def filled(kind: str) -> bytes:
    form = form_of(kind, database().package)
    rows = {sheet.spec.name: [row.cells for row in database().rows(sheet.spec.name)] for sheet in form.sheets}
    return write_form(form, rows, lists())


def compared(content: bytes, form: Form) -> Changes:
    rows, findings = read_form(content, FILE, form, lists())
    assert findings == []
    return compare(database(), rows)


@pytest.mark.parametrize("kind", KINDS)
def test_a_filled_form_that_comes_back_changes_no_byte(kind):
    changes = compared(filled(kind), form_of(kind, database().package))
    assert [change for change in changes.rows if change.outcome != "unchanged"] == []
    assert len(changes.rows) == sum(len(database().rows(name)) for name in kinds(package())[kind])
    assert file_changes(database(), changes) == ()


def text_cell(kind: str) -> tuple[str, int, str] | None:
    """A cell of prose among a kind's rows: its table, its row's place from 0, its field."""
    for name in kinds(package())[kind]:
        for number, row in enumerate(database().rows(name)):
            for field in row.spec.fields:
                typed = field.type == "string" and not (field.pattern or field.choices or field.references)
                if typed and field.name not in row.spec.key and row.text(field.name) not in ("", "same"):
                    return name, number, field.name
    return None


@pytest.mark.parametrize("kind", [kind for kind in KINDS if text_cell(kind) is not None])
def test_a_changed_cell_changes_its_record_alone(kind):
    found = text_cell(kind)
    assert found is not None
    table, number, name = found
    form = form_of(kind, database().package)
    book = load_workbook(io.BytesIO(filled(kind)))
    place = book[form.sheet_names()[table]]
    cell = place.cell(row=HEADING_ROWS + 1 + number, column=package().tables[table].names.index(name) + 1)
    old = str(cell.value)
    cell.value = f"{old} Mẫu"
    out = io.BytesIO()
    book.save(out)
    changes = compared(out.getvalue(), form)
    (changed,) = [change for change in changes.rows if change.outcome != "unchanged"]
    assert (changed.spec.name, changed.outcome) == (table, "changed")
    assert [(one.field.name, one.old, one.new) for one in changed.fields] == [(name, old, f"{old} Mẫu")]
    # Exactly one word more, on the changed record's own line; all else is the same.
    (file,) = file_changes(database(), changes)
    assert changed.old is not None
    assert f"data/{file.path}" == changed.old.file
    assert file.old is not None
    before, after = file.old.decode().split("\n"), file.new.decode().split("\n")
    differ = [line for line, pair in enumerate(zip(before, after, strict=True), start=1) if pair[0] != pair[1]]
    assert differ == [changed.old.origin(name).line]
    assert len(file.new) == len(file.old) + len(" Mẫu".encode())


def test_what_libreoffice_saves_changes_no_byte_and_passes_every_check(tmp_path):
    """Every kind's filled form, opened in LibreOffice and saved, all brought in together."""
    sources = []
    for kind in KINDS:
        path = tmp_path / f"{kind}.xlsx"
        path.write_bytes(filled(kind))
        sources.append(path)
    saved = converted(sources, "xlsx", tmp_path / "saved")
    rows: dict[str, list[Change]] = {}
    for kind, path in zip(KINDS, saved, strict=True):
        assert path.read_bytes() != filled(kind)
        changes = compared(path.read_bytes(), form_of(kind, database().package))
        assert [change for change in changes.rows if change.outcome != "unchanged"] == [], kind
        assert file_changes(database(), changes) == ()
        # A table that belongs to another kind comes with both.
        rows |= {name: [one for one in changes.rows if one.spec.name == name] for name in kinds(package())[kind]}
    assert set(rows) == set(package().tables)
    together = Changes(rows=tuple(one for some in rows.values() for one in some), kept={})
    assert check_database(candidate(database(), together), (), TODAY) == []
