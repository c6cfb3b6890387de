"""There is a programme: the pages of the site hang on it."""

from collections.abc import Iterator
from datetime import date

from sxsh_site.checking.published import DRAFT
from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.reading.rows import Database

TABLE = "programmes"


def check(database: Database, today: date) -> Iterator[Finding]:
    """Not every programme is a draft. (Where a row is gone, the tasks that refer to it tell.)"""
    rows = database.rows(TABLE)
    if rows and all(row.text("status") == DRAFT for row in rows):
        yield Finding(code="programme-missing", origin=Origin(file=rows[0].file))
