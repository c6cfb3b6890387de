"""The items of a record's list are numbered as they stand: 1, 2, 3…"""

from collections.abc import Iterator
from datetime import date

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database, Row


def check(database: Database, today: date) -> Iterator[Finding]:
    """A position that a workbook gives is the place that the item will have in its record's file."""
    for record in database.package.records:
        for name in record.parts.values():
            lists: dict[str, list[tuple[int, Row]]] = {}
            for row in database.rows(name):
                position = row.integer("position")
                if position is not None and position > 0:
                    lists.setdefault(row.text(record.parent_key), []).append((position, row))
            for items in lists.values():
                yield from _gaps(items)


def _gaps(items: list[tuple[int, Row]]) -> Iterator[Finding]:
    places = {position: place for place, position in enumerate(sorted({one for one, _ in items}), start=1)}
    for position, row in items:
        # In a file the place is the position: none is written there.
        if row.sheet and position != places[position]:
            yield row.finding("position-gap", "position", expected=str(places[position]))
