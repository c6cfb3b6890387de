"""Production facilities and their published results."""

from dataclasses import dataclass
from decimal import Decimal

from sxsh_site.findings.finding import Origin
from sxsh_site.language.dates import PartialDate
from sxsh_site.language.text import Choice, Text
from sxsh_site.records.record import Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Facility:
    """A facility that a public source names, or that agreed to be named."""

    id: str
    title: Text
    name_note: Choice
    tax_code: str
    sector_id: str
    origin_: Choice
    place_id: str
    place_now_id: str
    place_note: Text | None
    products: Text | None
    capacity: Decimal | None
    capacity_high: Decimal | None
    capacity_unit_id: str
    capacity_per: Choice | None
    employees: int | None
    employees_qualifier: Choice | None
    profile_year: int | None
    size_class: Choice | None
    consent: Choice
    consent_on: PartialDate | None
    note: Text | None
    provenance: Provenance
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class FacilityResult:
    """One published figure of one facility: what was used, or what was saved."""

    facility_id: str
    period_from: int
    period_to: int | None
    metric_id: str
    basis: Choice
    item: Text | None
    quantity: Decimal | None
    quantity_high: Decimal | None
    qualifier: Choice | None
    unit_id: str
    per: Choice | None
    product: Text | None
    output: Decimal | None
    output_unit_id: str
    baseline: Decimal | None
    baseline_high: Decimal | None
    baseline_year: int | None
    saving_vnd: Decimal | None
    saving_per: Choice | None
    price_year: int | None
    evidence_id: str
    case_study_id: str
    note: Text | None
    conflict: Text | None
    provenance: Provenance
    origin: Origin
