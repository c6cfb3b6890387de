"""Programmes: their texts, groups, yearly steps, duties, money, and what is known of their results."""

from dataclasses import dataclass
from decimal import Decimal

from sxsh_site.findings.finding import Origin
from sxsh_site.language.dates import PartialDate
from sxsh_site.language.text import Choice, Text
from sxsh_site.records.record import Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """One programme, founded on a legal document."""

    id: str
    position: int
    document_id: str
    title: Text
    short: Text
    starts: PartialDate | None
    ends: PartialDate | None
    lead_id: str
    provenance: Provenance
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeText:
    """A purpose, a requirement or the overall objective, in the document's words."""

    programme_id: str
    kind: Choice
    position: int
    number: str
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One item of the section on who does what."""

    id: str
    programme_id: str
    position: int
    number: str
    title: Text
    text: Text
    provenance: Provenance
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyBody:
    """A body that a duty falls on."""

    duty_id: str
    organisation_id: str
    role: Choice
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeStep:
    """What happens every year, with its due day where the document gives one."""

    id: str
    programme_id: str
    position: int
    title: Text
    text: Text
    due_month: int | None
    due_day: int | None
    provenance: Provenance
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class StepBody:
    """A body that a yearly step falls on."""

    step_id: str
    organisation_id: str
    role: Choice
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingSource:
    """Where the programme's money comes from."""

    id: str
    programme_id: str
    position: int
    title: Text
    text: Text
    provenance: Provenance
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeFact:
    """Something that a source tells about how a programme, or the province's industry, went."""

    id: str
    programme_id: str
    task_id: str
    year_from: int | None
    year_to: int | None
    text: Text
    amount_vnd: Decimal | None
    amount_qualifier: Choice | None
    scope: Text | None
    topic: Choice
    conflict: Text | None
    provenance: Provenance
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuestion:
    """What was looked for and not found."""

    id: str
    programme_id: str
    position: int
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class YearlyPlan:
    """What was planned for one year (section III.5)."""

    programme_id: str
    year: int
    title: Text
    text: Text
    document_id: str
    amount_vnd: Decimal | None
    provenance: Provenance
    origin: Origin
