"""Legal documents and how they bear on each other."""

from dataclasses import dataclass

from sxsh_site.findings.finding import Origin
from sxsh_site.language.dates import PartialDate
from sxsh_site.language.text import Choice, Text
from sxsh_site.records.record import Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalDocument:
    """A law, decree, decision, circular or plan, with what is known of its state."""

    id: str
    number: str
    kind: Choice
    level: Choice
    title: Text
    issuer: Text
    summary: Text
    issued: PartialDate
    effective: PartialDate | None
    ended: PartialDate | None
    state: Choice
    state_note: Text | None
    signer: str
    note: Text | None
    conflict: Text | None
    provenance: Provenance
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalRelation:
    """``document_id`` replaces, amends or implements ``other_id``."""

    document_id: str
    relation: Choice
    other_id: str
    note: Text | None
    source_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalSource:
    """A further source of a document."""

    document_id: str
    source_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalSector:
    """A document that matters to a sector."""

    document_id: str
    sector_id: str
