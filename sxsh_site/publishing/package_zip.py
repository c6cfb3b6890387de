"""The whole Data Package in one file: its description and its CSV tables."""

import zipfile
from collections.abc import Sequence
from pathlib import Path

from sxsh_site.publishing.open_tables import OpenTable
from sxsh_site.publishing.tables import DESCRIPTOR, FOLDER

FILE = "sxsh.zip"
# The earliest time that the format knows: the same content gives the same bytes.
_TIME = (1980, 1, 1, 0, 0, 0)
_MODE = 0o100644 << 16


def write_package(tables: Sequence[OpenTable], site: Path) -> None:
    """Write ``du-lieu/tai-ve/sxsh.zip`` from the files that are there already."""
    folder = site / FOLDER
    with zipfile.ZipFile(folder / FILE, "w", zipfile.ZIP_DEFLATED) as package:
        for name in (DESCRIPTOR, *(f"{table.spec.name}.csv" for table in tables)):
            entry = zipfile.ZipInfo(name, _TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _MODE
            entry.create_system = 3
            package.writestr(entry, (folder / name).read_bytes())
