"""Telephone numbers, e-mail addresses and identity numbers stand in contact fields of bodies alone."""

from collections.abc import Iterator
from datetime import date

from sxsh_site.checking.personal import kind_of
from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database

_OWN_FORM = ("contact", "partial_date")
_ADDRESS = "url"


def check(database: Database, today: date) -> Iterator[Finding]:
    """No free text holds a telephone number, an e-mail address or an identity number; nor does a web address."""
    for table in database.tables.values():
        names = [
            field.name
            for field in table.spec.fields
            if field.type == "string"
            and (not field.pattern or field.shape == _ADDRESS)
            and not field.choices
            and field.shape not in _OWN_FORM
        ]
        for row in table.rows:
            for name in names:
                kind = kind_of(row.text(name))
                if kind is not None:
                    yield row.finding("personal-data", name, **kind)
