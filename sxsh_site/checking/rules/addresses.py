"""A web address leads to a public page, and carries no name or password."""

from collections.abc import Iterator
from datetime import date

from sxsh_site.checking.addresses import fault_of
from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database

_SHAPE = "url"
# Some public bodies answer without https only: their pages are sources all the same.
_ALLOWED = "link-http"


def check(database: Database, today: date) -> Iterator[Finding]:
    """What is asked of links in prose is asked of every field of addresses, but for https."""
    for table in database.tables.values():
        names = [field.name for field in table.spec.fields if field.shape == _SHAPE]
        for row in table.rows:
            for name in names:
                code = fault_of(row.text(name))
                if code and code != _ALLOWED:
                    yield row.finding(code, name)
