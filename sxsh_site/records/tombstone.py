"""Removed records: their addresses stay and say so."""

from dataclasses import dataclass

from sxsh_site.findings.finding import Origin
from sxsh_site.language.dates import PartialDate
from sxsh_site.language.text import Choice, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Tombstone:
    """What is left of a removed record."""

    kind: Choice
    id: str
    removed_on: PartialDate
    reason: Text
    origin: Origin
