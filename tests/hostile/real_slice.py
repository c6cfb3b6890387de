"""A piece of the portal's own data: some records with all that they refer to, as a folder that is checked fast."""

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from sxsh_site.reading.rows import Database, Row
from tests.made_up import DATA, World, needed, references, write

CASE = "case_studies/bia-hong-ha.yaml"
FACILITIES = "facilities.csv"
RESULTS = "facility_results.csv"
# The first has results and a case study, to the second nothing refers.
CHOSEN: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "facilities": ("id", ("bia-hong-ha", "giay-phong-chau")),
    "facility_results": ("facility_id", ("bia-hong-ha",)),
    "case_studies": ("id", ("bia-hong-ha",)),
    "case_packages": ("case_study_id", ("bia-hong-ha",)),
    "case_measures": ("case_study_id", ("bia-hong-ha",)),
    "case_conditions": ("case_study_id", ("bia-hong-ha",)),
    "case_sources": ("case_study_id", ("bia-hong-ha",)),
    "units": ("id", ("toe", "mwh", "kg", "percent")),
}


def real_slice(database: Database) -> World:
    """The chosen rows, and every row that they refer to, in their order."""
    picked: dict[str, set[int]] = {}
    todo: list[Row] = list(_chosen(database))
    while todo:
        row = todo.pop()
        lines = picked.setdefault(row.spec.name, set())
        if id(row) in lines:
            continue
        lines.add(id(row))
        for field, target in references(row.spec):
            todo += [other for other in database.rows(target) if other.text("id") == row.text(field) != ""]
    names = needed([*CHOSEN, *picked])
    return {name: [dict(row.cells) for row in database.rows(name) if id(row) in picked.get(name, ())] for name in names}


def write_slice(folder: Path, database: Database) -> Path:
    """The slice as a data folder; the case study's file is the real one, with its comments."""
    tables = real_slice(database)
    cells = {name: dict.fromkeys(database.package.tables[name].names, "") for name in tables}
    whole = {name: [{**cells[name], **row} for row in rows] for name, rows in tables.items()}
    write(folder, whole)
    shutil.copy(DATA / CASE, folder / CASE)
    return folder


def _chosen(database: Database) -> Iterator[Row]:
    for table, (field, values) in CHOSEN.items():
        yield from (row for row in database.rows(table) if row.text(field) in values)
