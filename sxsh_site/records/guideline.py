"""Guidelines by sector: process steps, measures, quick-scan questions, and documents to read on."""

from dataclasses import dataclass
from decimal import Decimal

from sxsh_site.findings.finding import Origin
from sxsh_site.language.text import Choice, Text
from sxsh_site.records.record import Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Guideline:
    """The guideline of one sector."""

    id: str
    sector_id: str
    position: int
    title: Text
    summary: Text
    note: Text | None
    provenance: Provenance
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidelineStep:
    """A process step with its inputs and waste streams, each a list parted by semicolons."""

    guideline_id: str
    position: int
    title: Text
    inputs: Text | None
    wastes: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidelineMeasure:
    """A measure of a sector. ``saving_kind`` says what its figure is: not every figure is a saving."""

    id: str
    guideline_id: str
    position: int
    process_step: Text
    technique_id: str
    title: Text
    how: Text
    metric_id: str
    saving_low: Decimal | None
    saving_high: Decimal | None
    saving_unit: Text | None
    saving_basis: Text | None
    saving_kind: Choice | None
    investment: Text | None
    payback_months_low: Decimal | None
    payback_months_high: Decimal | None
    price_note: Text | None
    source_year: int | None
    note: Text | None
    provenance: Provenance
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanQuestion:
    """A yes-or-no question about a plant; any answer but yes leads to measures."""

    id: str
    guideline_id: str
    position: int
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanQuestionMeasure:
    """A measure that a question leads to."""

    question_id: str
    measure_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidelineDocument:
    """A guideline or study of others, to read on."""

    id: str
    title: Text
    publisher: Text
    year: int | None
    pages: int | None
    licence: str
    contents: Text
    note: Text | None
    provenance: Provenance
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidelineDocumentSector:
    """A document that concerns a sector."""

    guideline_document_id: str
    sector_id: str
