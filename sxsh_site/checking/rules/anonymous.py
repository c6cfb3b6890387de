"""A facility that agreed without its name cannot be recognised by what stands beside it."""

from collections.abc import Iterator
from datetime import date

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database

ANONYMOUS = "anonymous"
# What names a facility as surely as its name does: its number, or its address.
TELLING = ("tax_code", "place_note_vi", "place_note_en")


def check(database: Database, today: date) -> Iterator[Finding]:
    """No tax code or address of an anonymous facility; a case is anonymous where its facility is, and only there."""
    hidden = {row.text("id"): row.text("consent") == ANONYMOUS for row in database.rows("facilities")}
    for row in database.rows("facilities"):
        for name in TELLING:
            if row.text("consent") == ANONYMOUS and row.text(name):
                yield row.finding("consent-anonymous", name, facility=row.text("id"))
    for row in database.rows("case_studies"):
        facility = row.text("facility_id")
        if facility and facility in hidden and hidden[facility] != (row.text("consent") == ANONYMOUS):
            yield row.finding("consent-anonymous", "facility_id", facility=facility)
