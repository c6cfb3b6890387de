"""How facilities stand year by year, from which the targets are counted, and the sectors' baseline."""

from dataclasses import dataclass
from decimal import Decimal

from sxsh_site.findings.finding import Origin
from sxsh_site.language.text import Choice, Text
from sxsh_site.records.record import Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class FacilityState:
    """One facility in one year; None where it is not known."""

    facility_id: str
    year: int
    informed: bool | None
    aware: bool | None
    able: bool | None
    assessed: bool | None
    applying: bool | None
    has_unit: bool | None
    supported: bool | None
    size_class: Choice | None
    method: Text
    provenance: Provenance
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class EnvironmentalBaseline:
    """What a sector used or gave off in one year (task 4.2)."""

    sector_id: str
    year: int
    metric_id: str
    quantity: Decimal
    unit_id: str
    facilities: int | None
    method: Text
    provenance: Provenance
    origin: Origin
