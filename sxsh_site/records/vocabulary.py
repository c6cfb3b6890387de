"""The closed vocabularies: techniques, metrics, evidence grades."""

from dataclasses import dataclass

from sxsh_site.findings.finding import Origin
from sxsh_site.language.text import Choice, Text
from sxsh_site.records.record import Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Technique:
    """One of the eight techniques of cleaner production (UNEP/UNIDO)."""

    id: str
    position: int
    title: Text
    description: Text
    provenance: Provenance
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """What a result measures: a resource used, or a stream given off."""

    id: str
    position: int
    title: Text
    kind: Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceGrade:
    """How a figure was obtained: measured, invoiced, estimated, or published by a third party."""

    id: str
    position: int
    title: Text
    description: Text
