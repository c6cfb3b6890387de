"""The tables as downloads: one flat CSV each, and a Data Package that describes them.

Kinds that are kept one file a record are flattened here too, with all their references, so that the
package as a whole validates.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from sxsh_site.checking.cells import FORMULA_STARTS
from sxsh_site.publishing.open_tables import OpenTable
from sxsh_site.reading.schema import PackageSpec, TableSpec

FOLDER = "du-lieu/tai-ve"
DESCRIPTOR = "datapackage.json"
_ATTRIBUTES = (
    "name",
    "title",
    "title_en",
    "description",
    "description_en",
    "version",
    "licenses",
    "contributors",
    "sources",
)
# Where a spreadsheet program takes what follows for a formula.
_FORMULA = re.compile(rf"(\A|[;\t]\s*)(?=[{re.escape(FORMULA_STARTS)}])")


def write_tables(tables: Sequence[OpenTable], package: PackageSpec, site: Path) -> None:
    """Write each table as CSV, with a copy for Excel, and ``datapackage.json``, below ``du-lieu/tai-ve``."""
    folder = site / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for table in tables:
        (folder / f"{table.spec.name}.csv").write_text(table_csv(table), encoding="utf-8", newline="")
        (folder / f"{table.spec.name}.excel.csv").write_text(excel_csv(table), encoding="utf-8-sig", newline="")
    (folder / DESCRIPTOR).write_text(descriptor_json(tables, package), encoding="utf-8")


def table_csv(table: OpenTable) -> str:
    """A table as CSV, in the order of its key."""
    return _csv(table.spec.names, table.cells)


def excel_csv(table: OpenTable) -> str:
    """The same for Excel, which opens CSV without asking: text that would be a formula gets an apostrophe.

    So does what follows a semicolon or a tab, at which a computer set to another country's habits begins a cell.
    """
    text = tuple(field.type == "string" for field in table.spec.fields)
    rows = (
        [_FORMULA.sub(r"\1'", cell) if is_text else cell for cell, is_text in zip(row, text, strict=True)]
        for row in table.cells
    )
    return _csv(table.spec.names, rows)


def descriptor_json(tables: Sequence[OpenTable], package: PackageSpec) -> str:
    """The Data Package's description."""
    descriptor: dict[str, Any] = {"$schema": package.descriptor["$schema"]}
    descriptor |= {name: package.descriptor[name] for name in _ATTRIBUTES if name in package.descriptor}
    descriptor["resources"] = [_resource(table.spec) for table in tables]
    return json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n"


def _csv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def _resource(table: TableSpec) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(raw) for raw in table.descriptor["fields"]],
        "missingValues": [""],
        "primaryKey": list(table.key),
        "foreignKeys": [
            {
                "fields": [field.name],
                "reference": {"resource": "" if field.references == "self" else field.references, "fields": ["id"]},
            }
            for field in table.fields
            if field.references
        ],
    }
    return {
        "name": table.name,
        "type": "table",
        "title": table.title.vi,
        "title_en": table.title.en,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"csv": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True}},
        "schema": schema,
    }


def _field(raw: dict[str, Any]) -> dict[str, Any]:
    """A field as the schema has it, its constraints typed again (they were read as text)."""
    field = {name: value for name, value in raw.items() if name != "references"}
    if "constraints" in field:
        field["constraints"] = {name: _typed(name, value, raw["type"]) for name, value in field["constraints"].items()}
    return field


def _typed(name: str, value: Any, kind: str) -> Any:
    if name in ("required", "unique"):
        return value == "true"
    if name == "maxLength":
        return int(value)
    if name in ("minimum", "maximum") and kind == "integer":
        return int(value)
    return value
