"""The tables as JSON downloads: a list of objects with typed values, null where nothing is known."""

from collections.abc import Sequence
from pathlib import Path

from sxsh_site.publishing.json_text import records_list
from sxsh_site.publishing.open_tables import OpenTable
from sxsh_site.publishing.tables import FOLDER


def write_json_tables(tables: Sequence[OpenTable], site: Path) -> None:
    """Write ``du-lieu/tai-ve/<table>.json`` under ``site``."""
    for table in tables:
        (site / FOLDER / f"{table.spec.name}.json").write_text(records_list(table.objects) + "\n", encoding="utf-8")
