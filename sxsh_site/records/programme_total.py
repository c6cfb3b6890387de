"""Totals of whole projects and programmes, kept apart from single enterprises."""

from dataclasses import dataclass
from decimal import Decimal

from sxsh_site.findings.finding import Origin
from sxsh_site.language.text import Choice, Text
from sxsh_site.records.record import Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeTotal:
    """What a project reports for all its enterprises together."""

    id: str
    title: Text
    enterprises: int | None
    sectors: Text | None
    places: Text | None
    year_from: int | None
    year_to: int | None
    measures: Text | None
    investment: Text | None
    conflict: Text | None
    provenance: Provenance
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeTotalResult:
    """One figure of such a total."""

    programme_total_id: str
    position: int
    metric_id: str
    item: Text | None
    quantity: Decimal
    qualifier: Choice | None
    unit_id: str
    per: Choice
