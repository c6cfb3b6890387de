"""The static JSON API: an index, every table, every record that has an id, and a schema of each answer.

Its shape is a promise to programs: what ``v1`` answers today it goes on answering; the page about the
API (content/vi/du-lieu/api.md) says what may be added and logs every change.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.publishing.json_schema import answer_schema
from sxsh_site.publishing.json_text import compact, indented, records_list
from sxsh_site.publishing.open_tables import OpenTable, Value
from sxsh_site.publishing.record_pages import KIND_OF_TABLE, RecordPage

VERSION = "v1"
FOLDER = f"api/{VERSION}"


def write_api(
    catalogue: Catalogue, tables: Sequence[OpenTable], pages: Iterable[RecordPage], site_url: str, site: Path
) -> None:
    """Write ``api/v1`` under ``site``; ``site_url`` has no trailing slash."""
    folder = site / FOLDER
    base = f"{site_url}/{FOLDER}"
    (folder / "schemas").mkdir(parents=True)
    by_record = {(page.kind, page.id): page for page in pages}
    (folder / "index.json").write_text(indented(_index(catalogue, tables, base)), encoding="utf-8")
    for table in tables:
        name = table.spec.name
        schema = f"{base}/schemas/{name}.json"
        (folder / "schemas" / f"{name}.json").write_text(indented(answer_schema(table.spec, schema)), encoding="utf-8")
        (folder / f"{name}.json").write_text(_list_answer(table, schema), encoding="utf-8")
        if table.has_id:
            _write_records(table, folder / name, schema, by_record, site_url)


def _index(catalogue: Catalogue, tables: Sequence[OpenTable], base: str) -> dict[str, Any]:
    descriptor = catalogue.package.descriptor
    return {
        "version": VERSION,
        "name": descriptor["name"],
        "title": {"vi": descriptor["title"], "en": descriptor["title_en"]},
        "licence": descriptor["licenses"][0]["path"],
        "made_up": catalogue.made_up,
        "tables": [
            {
                "table": table.spec.name,
                "title": {"vi": table.spec.title.vi, "en": table.spec.title.en},
                "key": list(table.spec.key),
                "count": len(table.cells),
                "url": f"{base}/{table.spec.name}.json",
                "schema": f"{base}/schemas/{table.spec.name}.json",
                "record": f"{base}/{table.spec.name}/{{id}}.json" if table.has_id else None,
            }
            for table in tables
        ],
    }


def _list_answer(table: OpenTable, schema: str) -> str:
    head = {
        "table": table.spec.name,
        "schema": schema,
        "title": {"vi": table.spec.title.vi, "en": table.spec.title.en},
        "count": len(table.cells),
    }
    return f'{compact(head)[:-1]},"records":{records_list(table.objects)}}}\n'


def _write_records(
    table: OpenTable, folder: Path, schema: str, pages: Mapping[tuple[str, str], RecordPage], site_url: str
) -> None:
    folder.mkdir()
    kind = KIND_OF_TABLE.get(table.spec.name, "")
    for record in table.objects:
        record_id = str(record["id"])
        answer = _one_answer(table.spec.name, record, schema, pages.get((kind, record_id)), site_url)
        (folder / f"{record_id}.json").write_text(compact(answer) + "\n", encoding="utf-8")


def _one_answer(
    table: str, record: Mapping[str, Value], schema: str, page: RecordPage | None, site_url: str
) -> dict[str, Any]:
    links = {}
    if page is not None:
        addresses = (("id", page.stable), ("vi", page.vi), ("en", page.en))
        links = {name: f"{site_url}/{address}" for name, address in addresses}
    return {"table": table, "schema": schema, "record": record, "links": links}
