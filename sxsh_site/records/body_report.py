"""The yearly reports of bodies: each is the source of its own figures, in the Vietnamese that the body wrote."""

from dataclasses import dataclass
from decimal import Decimal

from sxsh_site.findings.finding import Origin
from sxsh_site.language.dates import PartialDate
from sxsh_site.language.text import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyReport:
    """What one body reported on one year of a programme."""

    id: str
    programme_id: str
    organisation_id: str
    year: int
    number: str
    received_on: PartialDate
    summary: str
    difficulties: str
    status: str
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyReportTask:
    """The state of a task in the year, as its lead says, or of a supporting body's part in it."""

    body_report_id: str
    task_id: str
    state: Choice
    done: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyReportActivity:
    """One activity. None is unknown, never zero; people and enterprises may be counted more than once a year."""

    body_report_id: str
    position: int
    task_id: str
    kind: Choice
    content: str
    quantity: int | None
    people: int | None
    enterprises: int | None
    money_vnd: Decimal | None
    funding_id: str
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyReportProposal:
    """What a body proposes for the following year."""

    body_report_id: str
    position: int
    task_id: str
    content: str
    money_vnd: Decimal | None
    funding_id: str
