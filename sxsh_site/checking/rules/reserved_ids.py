"""An id is no name that the site, or a computer, keeps for itself."""

from collections.abc import Iterator, Mapping
from datetime import date

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database

# Folders and files at the root of the site, and what Windows cannot name a file.
_ROOT = ("404", "api", "assets", "en", "feed", "files", "index", "robots", "search", "sitemap", "vi")
_DEVICES = ("con", "prn", "aux", "nul", *(f"{device}{number}" for device in ("com", "lpt") for number in range(10)))
RESERVED = frozenset((*_ROOT, *_DEVICES))
_PROGRAMME = frozenset(("bao-cao", "ca-nuoc", "chi-tieu", "kinh-phi", "quyet-dinh", "trach-nhiem"))
# Pages that lie among those of the records of a table.
PAGES: Mapping[str, frozenset[str]] = {
    "programmes": _PROGRAMME,
    "tasks": _PROGRAMME,
    "facilities": frozenset(("ket-qua", "khu-cong-nghiep")),
    "case_studies": frozenset(("so-sanh",)),
    "techniques": frozenset(("danh-sach",)),
}


def check(database: Database, today: date) -> Iterator[Finding]:
    """No record is called as a page or folder of the site is."""
    for name, table in database.tables.items():
        if table.spec.has("id"):
            taken = RESERVED | PAGES.get(name, frozenset())
            for row in table.rows:
                if row.text("id") in taken:
                    yield row.finding("id-reserved", "id")
