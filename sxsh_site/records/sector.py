"""Industrial sectors and their codes, each code with the version of the classification it belongs to."""

from dataclasses import dataclass

from sxsh_site.findings.finding import Origin
from sxsh_site.language.dates import PartialDate
from sxsh_site.language.text import Choice, Text
from sxsh_site.records.record import Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Sector:
    """A sector as the portal groups enterprises; ``in_province`` where Quảng Bình has it."""

    id: str
    position: int
    title: Text
    in_province: bool
    scope: Text | None
    provenance: Provenance
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class VsicVersion:
    """One version of the Vietnamese classification of economic activities."""

    id: str
    title: Text
    decision: str
    valid_from: PartialDate | None
    valid_to: PartialDate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SectorCode:
    """A sector's code in one version; a bare code has been ambiguous since 15/11/2025."""

    sector_id: str
    vsic_version: str
    vsic_code: str
    note: Text | None
    confidence: Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class VsicLink:
    """A code of one version and what became of it in the next."""

    former_version: str
    former_code: str
    version: str
    code: str
    change: Choice
    note: Text | None
    confidence: Choice
