"""Figures of the whole country: targets, results, context."""

from dataclasses import dataclass
from decimal import Decimal

from sxsh_site.findings.finding import Origin
from sxsh_site.language.text import Choice, Text
from sxsh_site.records.record import Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class NationalFigure:
    """One national target or result; ``family`` ties it to the province's indicators."""

    id: str
    position: int
    kind: Choice
    year_from: int | None
    year_to: int | None
    text: Text
    low: Decimal | None
    high: Decimal | None
    unit_id: str
    family: str
    denominator: Text | None
    document_id: str
    conflict: Text | None
    provenance: Provenance
    origin: Origin
