"""A made-up data folder, and forms filled in for it, for the tests of editing."""

import io
from collections.abc import Callable
from pathlib import Path

from openpyxl import Workbook, load_workbook

from sxsh_site.editing.bring_in import Trial, try_form
from sxsh_site.editing.kinds import form_of
from sxsh_site.reading.database import read_database
from sxsh_site.reading.rows import Database
from sxsh_site.workbooks.form import lists_of
from sxsh_site.workbooks.write import write_form
from tests.made_up import TODAY, World, world, write

FILE = "mau.xlsx"


def made_up_world() -> World:
    """A facility with a result, a case study with two measures, and what they refer to."""
    return world(
        case_studies=[
            {
                "id": "dien-hinh-mau",
                "title_vi": "Điển hình Mẫu",
                "facility_id": "co-so-mau",
                "output": "6",
                "output_unit_id": "mau",
            }
        ],
        case_measures=[
            {"case_study_id": "dien-hinh-mau", "position": "1", "title_vi": "Giải pháp Mẫu 1"},
            {"case_study_id": "dien-hinh-mau", "position": "2", "title_vi": "Giải pháp Mẫu 2"},
        ],
        facilities=[{"id": "co-so-mau", "title_vi": "Cơ sở Mẫu", "tax_code": "0100109106", "employees": "12"}],
        facility_results=[{"facility_id": "co-so-mau", "period_from": "2015", "quantity": "13.0"}],
        questions_answers=[{"id": "hoi-mau", "question_vi": "Mẫu?", "question_en": "Sample?"}],
    )


def data(folder: Path) -> Path:
    """The world as a data folder."""
    return write(folder / "data", made_up_world())


def read(root: Path) -> Database:
    """A data folder that is read without a fault."""
    database, findings = read_database(root)
    assert database is not None
    assert findings == []
    return database


def form(database: Database, kind: str, filled: bool = True) -> bytes:
    """A kind's form as ``sxsh template`` writes it."""
    asked = form_of(kind, database.package)
    rows = {sheet.spec.name: [row.cells for row in database.rows(sheet.spec.name)] for sheet in asked.sheets}
    return write_form(asked, rows if filled else {}, lists_of(database))


def edit(content: bytes, change: Callable[[Workbook], None]) -> bytes:
    """A workbook changed by hand."""
    book = load_workbook(io.BytesIO(content))
    change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def put(content: bytes, sheet: str, cells: dict[str, object], row: int = 5) -> bytes:
    """Values of some fields put into a row of a sheet."""

    def change(book: Workbook) -> None:
        names = [cell.value for cell in book[sheet][4]]
        for name, value in cells.items():
            book[sheet].cell(row=row, column=names.index(name) + 1).value = value

    return edit(content, change)


def tried(content: bytes, database: Database, kind: str) -> Trial:
    """What bringing a workbook in would do."""
    return try_form(content, FILE, form_of(kind, database.package), database, TODAY)
