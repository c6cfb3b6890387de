"""Case studies: what one enterprise did, and what its source says that it brought."""

from dataclasses import dataclass
from decimal import Decimal

from sxsh_site.findings.finding import Origin
from sxsh_site.language.text import Choice, Text
from sxsh_site.records.record import Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseStudy:
    """One case. ``addable`` is false where the source contradicts itself: then no total is shown."""

    id: str
    title: Text
    summary: Text
    facility_id: str
    sector_id: str
    origin_: Choice
    place_id: str
    year_from: int | None
    year_to: int | None
    ongoing: bool
    assessed_year: int | None
    baseline_year: int | None
    result_year: int | None
    support: Text | None
    product: Text | None
    output: Decimal | None
    output_unit_id: str
    output_year: int | None
    problem: Text | None
    option_count: int | None
    implemented_count: int | None
    consent: Choice
    figures: Choice
    addable: bool
    conflict: Text | None
    note: Text | None
    provenance: Provenance
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePackage:
    """Money that a source gives for several measures together."""

    case_study_id: str
    position: int
    title: Text
    investment_vnd: Decimal | None
    investment_qualifier: Choice | None
    saving_vnd: Decimal | None
    saving_qualifier: Choice | None
    saving_per: Choice | None
    price_year: int | None
    published_payback_years: Decimal | None
    option_count: int | None
    evidence_id: str
    note: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseMeasure:
    """One measure of a case; its payback is computed, a published one is kept apart."""

    case_study_id: str
    position: int
    title: Text
    technique_id: str
    technique_by: Choice | None
    process_step: Text | None
    description: Text | None
    investment_vnd: Decimal | None
    saving_vnd: Decimal | None
    running_cost_change_vnd: Decimal | None
    price_year: int | None
    published_payback_years: Decimal | None
    implementation: Choice
    rejected_reason: Text | None
    offsite: bool
    evidence_id: str
    package: int | None
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseCondition:
    """One figure of how things stood before."""

    case_study_id: str
    position: int
    title: Text
    value: Decimal | None
    value_high: Decimal | None
    qualifier: Choice | None
    unit_id: str
    per: Choice | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSource:
    """A further source of a case."""

    case_study_id: str
    source_id: str
