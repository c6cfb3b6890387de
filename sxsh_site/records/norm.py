"""Norms and published levels of specific consumption."""

from dataclasses import dataclass
from decimal import Decimal

from sxsh_site.findings.finding import Origin
from sxsh_site.language.text import Choice, Text
from sxsh_site.records.record import Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Norm:
    """One level: what, how much, for whom, and in which years. Norms of one ``group`` measure the same."""

    id: str
    sector_id: str
    title: Text
    metric_id: str
    low: Decimal | None
    high: Decimal | None
    unit: Text
    unit_id: str
    output_unit_id: str
    kind: Choice
    kind_note: Text | None
    scope: Text | None
    product: Text | None
    plant_size: Text | None
    valid_from: int | None
    valid_to: int | None
    document_id: str
    group: str
    note: Text | None
    conflict: Text | None
    provenance: Provenance
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class NormSource:
    """A further source of a norm."""

    norm_id: str
    source_id: str
