"""What is written in one language is written in the other."""

from collections.abc import Iterator
from datetime import date

from sxsh_site.checking.published import place, unpublished
from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database


def check(database: Database, today: date) -> Iterator[Finding]:
    """A field ``x_vi`` and its ``x_en`` are both filled or both empty; ``same`` says that they agree.

    What is not published yet may still lack one of them.
    """
    hidden = unpublished(database)
    for table in database.tables.values():
        pairs = table.spec.translated
        for row in table.rows:
            for vi, en in pairs:
                if bool(row.text(vi)) != bool(row.text(en)):
                    code = "draft-text-missing" if place(row) in hidden else "translation-missing"
                    yield row.finding(code, en if row.text(vi) else vi)
