"""A removed record's id is not used again: its address tells of the removal for good."""

from collections.abc import Iterator, Mapping
from datetime import date

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database

# Where the ids of each kind of page are written: the table and its field.
_IDS: Mapping[str, tuple[str, str]] = {
    "programme": ("programmes", "id"),
    "task": ("tasks", "id"),
    "indicator": ("indicators", "id"),
    "duty": ("duties", "id"),
    "sector": ("sectors", "id"),
    "technique": ("techniques", "id"),
    "case_study": ("case_studies", "id"),
    "facility": ("facilities", "id"),
    "legal_document": ("legal_documents", "id"),
    "organisation": ("organisations", "id"),
    "guideline": ("guidelines", "id"),
    "norms": ("norms", "sector_id"),
}


def check(database: Database, today: date) -> Iterator[Finding]:
    """No record of a tombstone's kind has the tombstone's id."""
    used: dict[str, set[str]] = {
        kind: {row.text(field) for row in database.rows(table)} for kind, (table, field) in _IDS.items()
    }
    used["table"] = set(database.package.tables)
    for row in database.rows("tombstones"):
        if row.text("id") in used.get(row.text("kind"), ()):
            yield row.finding("tombstone-id-used", "id", kind=row.text("kind"))
