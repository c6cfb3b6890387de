"""Economic zones, industrial parks and clusters."""

from dataclasses import dataclass
from decimal import Decimal

from sxsh_site.findings.finding import Origin
from sxsh_site.language.text import Choice, Text
from sxsh_site.records.record import Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A zone as its source describes it in one year; area in hectares, occupancy in percent."""

    id: str
    kind: Choice
    title: Text
    place_id: str
    year: int | None
    area_ha: Decimal | None
    area_qualifier: Choice | None
    occupancy_percent: Decimal | None
    projects: int | None
    investment_vnd: Decimal | None
    investment_qualifier: Choice | None
    document_id: str
    note: Text | None
    conflict: Text | None
    provenance: Provenance
    origin: Origin
