"""What is published, held and offered to people: publications, events, experts."""

from dataclasses import dataclass

from sxsh_site.findings.finding import Origin
from sxsh_site.language.dates import PartialDate
from sxsh_site.language.text import Choice, Text
from sxsh_site.records.record import Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """A leaflet, poster, article or film (task 1.1)."""

    id: str
    kind: Choice
    title: Text
    publisher: str
    date: PartialDate | None
    summary: Text
    task_id: str
    provenance: Provenance
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A training, workshop or study visit."""

    id: str
    kind: Choice
    title: Text
    starts: PartialDate | None
    ends: PartialDate | None
    place_id: str
    organiser_id: str
    participants: int | None
    summary: Text
    task_id: str
    provenance: Provenance
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Expert:
    """An expert who agreed to be named."""

    id: str
    title: Text
    field: Text
    organisation_id: str
    consent: Choice
    consent_on: PartialDate
    provenance: Provenance
    origin: Origin
