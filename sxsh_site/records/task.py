"""The tasks of a programme, line by line."""

from dataclasses import dataclass

from sxsh_site.findings.finding import Origin
from sxsh_site.language.dates import PartialDate
from sxsh_site.language.text import Choice, Text
from sxsh_site.records.record import Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskGroup:
    """A group of tasks; the decision's body orders the groups differently from its annex."""

    id: str
    programme_id: str
    number: str
    body_number: str
    title: Text
    body_title: Text | None
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskGroupLine:
    """One line of what the decision's body says of a group."""

    group_id: str
    position: int
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One task of the annex."""

    id: str
    programme_id: str
    group_id: str
    position: int
    number: str
    body_number: str
    title: Text
    short: Text
    starts: PartialDate
    ends: PartialDate
    provenance: Provenance
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskLine:
    """One content line, or one expected result, of a task."""

    task_id: str
    position: int
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskBody:
    """A body that leads or supports a task."""

    task_id: str
    organisation_id: str
    role: Choice
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskProgress:
    """What is known of a task in one year. No row means no data."""

    task_id: str
    year: int
    state: Choice
    note: Text
    provenance: Provenance
    origin: Origin
