"""A case study and its facility belong to one sector."""

from collections.abc import Iterator
from datetime import date

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database


def check(database: Database, today: date) -> Iterator[Finding]:
    """The sector of a case is its facility's sector (a warning: a facility may do several things)."""
    sectors = {row.text("id"): row.text("sector_id") for row in database.rows("facilities")}
    for row in database.rows("case_studies"):
        facility = row.text("facility_id")
        sector = sectors.get(facility)
        if facility and sector and sector != row.text("sector_id"):
            yield row.finding("case-facility-sector", "sector_id", case=row.text("sector_id"), facility=sector)
