"""No more options are implemented than were proposed."""

from collections.abc import Iterator
from datetime import date

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database


def check(database: Database, today: date) -> Iterator[Finding]:
    """``implemented_count`` is at most ``option_count``, and there is none without the other."""
    for row in database.rows("case_studies"):
        implemented, proposed = row.number("implemented_count"), row.number("option_count")
        if implemented is not None and (proposed is None or implemented > proposed):
            yield row.finding("implemented-above-proposed", "implemented_count", limit=row.text("option_count") or "–")
