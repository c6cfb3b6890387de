"""Bodies that the programme names, and what became of them."""

from dataclasses import dataclass

from sxsh_site.findings.finding import Origin
from sxsh_site.language.dates import PartialDate
from sxsh_site.language.text import Choice, Text
from sxsh_site.records.record import Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A body within its time. Contact fields stay empty until the body publishes them."""

    id: str
    position: int
    title: Text
    short: Text | None
    also_called: str
    kind: Choice
    parent_id: str
    valid_from: PartialDate | None
    valid_to: PartialDate | None
    role: Text | None
    note: Text | None
    website: str
    email: str
    phone: str
    address: Text | None
    provenance: Provenance
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationSuccessor:
    """``successor_id`` took over from ``organisation_id``."""

    organisation_id: str
    successor_id: str
    date: PartialDate | None
    note: Text | None
    source_id: str
    confidence: Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationMember:
    """``member_id`` is one of the bodies that a document means by the group ``group_id``."""

    group_id: str
    member_id: str
