"""A made-up enterprise as the portal's own data would have it, in a folder that is checked fast.

Its records are written out here, so that no test depends on an enterprise that may withdraw; sectors, units, places
and whatever else they refer to are the portal's own.
"""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from sxsh_site.reading.rows import Database, Row
from sxsh_site.reading.yaml_records import read_record
from tests.made_up import Cells, World, needed, package, references, write

HERE = Path(__file__).parent
CASE = "case_studies/bia-mau.yaml"
FACILITIES = "facilities.csv"
RESULTS = "facility_results.csv"
# What the cases change a unit to.
MORE: Mapping[str, Sequence[str]] = {"units": ("toe", "mwh", "kg", "percent")}


def sample(database: Database) -> World:
    """The made-up rows, and every row of ``database`` that they refer to, in its order."""
    made = yaml.safe_load((HERE / "sample.yaml").read_text(encoding="utf-8"))
    for row in _case_rows():
        made.setdefault(row.spec.name, []).append(dict(row.cells))
    known = {(name, row["id"]) for name, rows in made.items() for row in rows if "id" in row}
    picked: dict[str, set[int]] = {}
    todo: list[tuple[str, Cells]] = [(name, row) for name, rows in made.items() for row in rows]
    todo += [(name, {"id": one}) for name, ids in MORE.items() for one in ids]
    while todo:
        name, cells = todo.pop()
        wanted = [(target, cells.get(field, "")) for field, target in references(package().tables[name])]
        wanted += [(name, cells["id"])] if name in MORE else []
        for target, record_id in wanted:
            for row in database.rows(target) if record_id and (target, record_id) not in known else ():
                if row.text("id") == record_id and id(row) not in picked.setdefault(target, set()):
                    picked[target].add(id(row))
                    todo.append((target, row.cells))
    return {
        name: [
            *made.get(name, ()),
            *(dict(row.cells) for row in database.rows(name) if id(row) in picked.get(name, ())),
        ]
        for name in needed([*made, *picked])
    }


def write_sample(folder: Path, database: Database) -> Path:
    """The sample as a data folder; the case study's file is the one beside this, with its comments."""
    tables = sample(database)
    cells = {name: dict.fromkeys(database.package.tables[name].names, "") for name in tables}
    write(folder, {name: [{**cells[name], **row} for row in rows] for name, rows in tables.items()})
    shutil.copy(HERE / Path(CASE).name, folder / CASE)
    return folder


def _case_rows() -> Sequence[Row]:
    record = next(one for one in package().records if one.folder == Path(CASE).parent.name)
    rows, findings = read_record((HERE / Path(CASE).name).read_text(encoding="utf-8"), CASE, record, package())
    assert findings == []
    return rows
