"""What catalogues of data ask about the database: publisher, licence, time and place, last check."""

from collections.abc import Sequence
from dataclasses import dataclass

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.language.dates import PartialDate
from sxsh_site.language.text import Text
from sxsh_site.publishing.open_tables import OpenTable

_YEARS = ("year", "year_from", "year_to", "period_from", "period_to")
_CHECKED = "checked_on"
PLACE = "quang-binh"


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetFacts:
    """The facts; ``email`` and ``contact_url`` are empty where no contact is configured."""

    name: str
    title: Text
    description: Text
    version: str
    licence: str
    publisher: Text
    email: str
    contact_url: str
    place: Text | None
    modified: PartialDate | None
    years: tuple[int, int] | None


def dataset_facts(catalogue: Catalogue, tables: Sequence[OpenTable]) -> DatasetFacts:
    """The facts of a catalogue, from its own description and its rows."""
    descriptor = catalogue.package.descriptor
    publishers = (one for one in descriptor.get("contributors", ()) if "publisher" in one.get("roles", ()))
    publisher = next(publishers, {"title": descriptor["title"], "title_en": descriptor["title_en"]})
    place = catalogue.places.get(PLACE)
    spans = [span for table in tables if (span := years(table)) is not None]
    checks = [day for table in tables if (day := last_check(table)) is not None]
    return DatasetFacts(
        name=descriptor["name"],
        title=Text(vi=descriptor["title"], en=descriptor["title_en"]),
        description=Text(vi=descriptor["description"], en=descriptor["description_en"]),
        version=descriptor["version"],
        licence=descriptor["licenses"][0]["path"],
        publisher=Text(vi=publisher["title"], en=publisher.get("title_en", publisher["title"])),
        email=publisher.get("email", ""),
        contact_url=publisher.get("path", ""),
        place=place.title if place is not None else None,
        modified=max(checks, key=str, default=None),
        years=(min(first for first, _ in spans), max(last for _, last in spans)) if spans else None,
    )


def years(table: OpenTable) -> tuple[int, int] | None:
    """The first and the last year that a table's rows are about."""
    found = [int(cell) for name in _YEARS if table.spec.has(name) for cell in table.column(name) if cell.isdecimal()]
    return (min(found), max(found)) if found else None


def last_check(table: OpenTable) -> PartialDate | None:
    """The last time that a row of the table was checked."""
    if not table.spec.has(_CHECKED):
        return None
    return PartialDate.parse(max(table.column(_CHECKED), default=""))
