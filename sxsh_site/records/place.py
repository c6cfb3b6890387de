"""Places: provinces, the districts of the time, the communes of today, and what became of the former ones."""

from dataclasses import dataclass

from sxsh_site.findings.finding import Origin
from sxsh_site.language.dates import PartialDate
from sxsh_site.language.text import Choice, Text
from sxsh_site.records.record import Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An administrative unit within its time."""

    id: str
    title: Text
    kind: Choice
    parent_id: str
    valid_from: PartialDate | None
    valid_to: PartialDate | None
    gso_code: str
    note: Text | None
    provenance: Provenance
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceSuccessor:
    """A former commune and the unit of today that it became part of."""

    position: int
    former_name: str
    former_district_id: str
    place_id: str
    source_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceTile:
    """Where a place stands on the schematic map: its line from the north, its column from the west."""

    place_id: str
    line: int
    column: int
