"""A replaced document says what replaced it."""

from collections.abc import Iterator
from datetime import date

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database


def check(database: Database, today: date) -> Iterator[Finding]:
    """State ``replaced`` goes with a relation ``replaces`` from another document, or with a note."""
    replaced = {row.text("other_id") for row in database.rows("legal_relations") if row.text("relation") == "replaces"}
    for row in database.rows("legal_documents"):
        if row.text("state") == "replaced" and row.text("id") not in replaced and not row.text("state_note_vi"):
            yield row.finding("state-without-note", "state")
