"""The words of the field, and questions that people ask."""

from dataclasses import dataclass

from sxsh_site.findings.finding import Origin
from sxsh_site.language.text import Choice, Text
from sxsh_site.records.record import Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryTerm:
    """A term in both languages with its abbreviations."""

    id: str
    term: Text
    abbreviation: Text | None
    definition: Text
    provenance: Provenance
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAnswer:
    """A question with its answer and the page to read on."""

    id: str
    position: int
    topic: Choice
    question: Text
    answer: Text
    page: str
    provenance: Provenance
    origin: Origin
