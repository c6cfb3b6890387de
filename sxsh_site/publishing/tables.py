"""The tables as downloads: one flat CSV each, and a Data Package that describes them.

Kinds that are kept one file a record are flattened here too, with all their references, so that the
package as a whole validates.
"""

import csv
import io
import json
from pathlib import Path
from typing import Any

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.reading.schema import TableSpec

FOLDER = "du-lieu/tai-ve"
_ATTRIBUTES = ("name", "title", "title_en", "description", "description_en", "version", "licenses", "sources")


def write_tables(catalogue: Catalogue, site: Path) -> None:
    """Write ``du-lieu/tai-ve/*.csv`` and ``datapackage.json`` under ``site``."""
    folder = site / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    package = catalogue.package
    resources = []
    for table in package.tables.values():
        content = table_csv(catalogue, table)
        (folder / f"{table.name}.csv").write_text(content, encoding="utf-8", newline="")
        resources.append(_resource(table))
    descriptor: dict[str, Any] = {"$schema": package.descriptor["$schema"]}
    descriptor |= {name: package.descriptor[name] for name in _ATTRIBUTES if name in package.descriptor}
    descriptor["resources"] = resources
    text = json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n"
    (folder / "datapackage.json").write_text(text, encoding="utf-8")


def table_csv(catalogue: Catalogue, table: TableSpec) -> str:
    """A table as CSV, in the order of its key."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.names)
    rows = sorted(catalogue.database.rows(table.name), key=lambda row: [row.text(name) for name in table.key])
    writer.writerows([row.text(name) for name in table.names] for row in rows)
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
