"""The files that can be downloaded, as catalogues of data list them."""

from dataclasses import dataclass

from sxsh_site.publishing import package_zip, sqlite_file
from sxsh_site.publishing.tables import FOLDER

# Ending, name, media type, name in the EU's list of file types.
_FORMATS = (
    ("csv", "CSV", "text/csv", "CSV"),
    ("xlsx", "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
    ("json", "JSON", "application/json", "JSON"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """One file: a name for its address, what it is, where it lies."""

    id: str
    format: str
    media_type: str
    file_type: str
    address: str


def database_distributions() -> tuple[Distribution, ...]:
    """The whole database in one file."""
    return (
        Distribution(
            id="database-zip",
            format="Data Package (ZIP)",
            media_type="application/zip",
            file_type="ZIP",
            address=f"{FOLDER}/{package_zip.FILE}",
        ),
        Distribution(
            id="database-sqlite",
            format="SQLite",
            media_type="application/vnd.sqlite3",
            file_type="",
            address=f"{FOLDER}/{sqlite_file.FILE}",
        ),
    )


def table_distributions(table: str) -> tuple[Distribution, ...]:
    """One table in each format."""
    return tuple(
        Distribution(
            id=f"{table}-{ending}",
            format=name,
            media_type=media_type,
            file_type=file_type,
            address=f"{FOLDER}/{table}.{ending}",
        )
        for ending, name, media_type, file_type in _FORMATS
    )
