"""What is published does not name a facility that has not agreed to it."""

from collections.abc import Iterator
from datetime import date

from sxsh_site.checking.names import untold_names
from sxsh_site.checking.published import NO_CONSENT, place, unpublished
from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database


def check(database: Database, today: date) -> Iterator[Finding]:
    """No text of a published row holds the title of a facility without consent, in either language."""
    names = untold_names(database)
    if names is None:
        return
    hidden = unpublished(database)
    silent = {row.text("id") for row in database.rows("facilities") if row.text("consent") == NO_CONSENT} - {""}
    for table in database.tables.values():
        texts = [
            field.name
            for field in table.spec.fields
            if field.type == "string" and not field.pattern and not field.choices
        ]
        for row in table.rows:
            # What is of such a facility must go altogether, and is told so.
            if place(row) in hidden or row.text("facility_id") in silent:
                continue
            for name in texts:
                found = names.search(row.text(name))
                if found is not None:
                    yield row.finding("unpublished-name", name, facility=found.group())
