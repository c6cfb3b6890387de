"""What a programme asks of a body: by its own name, or through a group that it belongs to."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.language.text import Choice, Text
from sxsh_site.records.organisation import Organisation
from sxsh_site.records.programme import DutyBody, ProgrammeStep, StepBody
from sxsh_site.records.task import TaskBody

LEAD = "lead"
MUST_REPORT = "must_report"


class BodyLink(Protocol):
    """A line of the document that names a body."""

    @property
    def organisation_id(self) -> str: ...

    @property
    def role(self) -> Choice: ...


L = TypeVar("L", bound=BodyLink)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(Generic[L]):
    """One thing asked; ``through`` is the group that the document names instead of the body, empty for itself."""

    link: L
    through: str


def tasks_asked(organisation_id: str, catalogue: Catalogue) -> tuple[Asked[TaskBody], ...]:
    """The tasks that a body leads or supports, in the annex's order."""
    return _asked(
        organisation_id,
        catalogue.task_bodies,
        lambda link: link.task_id,
        lambda link: catalogue.tasks[link.task_id].position,
        catalogue,
    )


def duties_asked(organisation_id: str, catalogue: Catalogue) -> tuple[Asked[DutyBody], ...]:
    """The duties that fall on a body, in the document's order."""
    return _asked(
        organisation_id,
        catalogue.duty_bodies,
        lambda link: link.duty_id,
        lambda link: catalogue.duties[link.duty_id].position,
        catalogue,
    )


def steps_asked(organisation_id: str, catalogue: Catalogue) -> tuple[Asked[StepBody], ...]:
    """The yearly steps that a body has a part in."""
    return _asked(
        organisation_id,
        catalogue.step_bodies,
        lambda link: link.step_id,
        lambda link: catalogue.programme_steps[link.step_id].position,
        catalogue,
    )


def reporting_step(programme_id: str, catalogue: Catalogue) -> ProgrammeStep | None:
    """The yearly step by which bodies must report; None where the programme has none."""
    reporting = {link.step_id for link in catalogue.step_bodies if link.role.id == MUST_REPORT}
    steps = (step for step in catalogue.programme_steps.values() if step.programme_id == programme_id)
    return next((step for step in steps if step.id in reporting), None)


def reporters(programme_id: str, year: int, catalogue: Catalogue) -> tuple[Organisation, ...]:
    """The bodies whose report is due for a year: the lead, which compiles, then those that must report to it.

    A group stands for its members; one without members is named itself. A body that did not exist in the
    year owes nothing.
    """
    step = reporting_step(programme_id, catalogue)
    if step is None:
        return ()
    found = {catalogue.programmes[programme_id].lead_id}
    for link in catalogue.step_bodies:
        if link.step_id == step.id and link.role.id == MUST_REPORT:
            members = [one.member_id for one in catalogue.organisation_members if one.group_id == link.organisation_id]
            found |= set(members) if members else {link.organisation_id}
    bodies = (one for one in catalogue.organisations.values() if one.id in found)
    lead = catalogue.programmes[programme_id].lead_id
    return tuple(sorted((one for one in bodies if _existed(one, year)), key=lambda one: (one.id != lead, one.position)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A line that names a body; it stands in a task, in a group of tasks, or among the sources of money."""

    task_id: str = ""
    group_id: str = ""
    funding_id: str = ""
    text: Text


def mentions(organisation: Organisation, catalogue: Catalogue) -> tuple[Mention, ...]:
    """The lines of groups, tasks and sources of money that name a body by one of its names."""
    pattern = _names(organisation)
    return tuple(line for line in _lines(catalogue) if pattern.search(line.text.vi))


def _lines(catalogue: Catalogue) -> Iterator[Mention]:
    for group_id, lines in catalogue.task_group_lines.items():
        yield from (Mention(group_id=group_id, text=line.text) for line in lines)
    for task in catalogue.tasks.values():
        yield Mention(task_id=task.id, text=task.title)
        for parts in (catalogue.task_contents, catalogue.task_results):
            yield from (Mention(task_id=task.id, text=line.text) for line in parts.get(task.id, ()))
    yield from (Mention(funding_id=source.id, text=source.text) for source in catalogue.funding_sources.values())


def _asked(
    organisation_id: str,
    links: Iterable[L],
    thing: Callable[[L], str],
    order: Callable[[L], int],
    catalogue: Catalogue,
) -> tuple[Asked[L], ...]:
    """The links that name the body, then those that name only a group of it."""
    given = list(links)
    groups = [membership.group_id for membership in catalogue.groups_of.get(organisation_id, ())]
    own = [Asked(link=link, through="") for link in given if link.organisation_id == organisation_id]
    named = {thing(one.link) for one in own}
    more = [
        Asked(link=link, through=link.organisation_id)
        for link in given
        if link.organisation_id in groups and thing(link) not in named
    ]
    return tuple(sorted((*own, *more), key=lambda one: (order(one.link), one.through)))


def _existed(organisation: Organisation, year: int) -> bool:
    begun = organisation.valid_from is None or organisation.valid_from.year <= year
    return begun and (organisation.valid_to is None or organisation.valid_to.year >= year)


def _names(organisation: Organisation) -> re.Pattern[str]:
    """The names under which documents know a body, each as whole words."""
    return re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in _written(organisation)), re.IGNORECASE)


def _written(organisation: Organisation) -> Iterator[str]:
    yield organisation.title.vi
    if organisation.short is not None:
        yield organisation.short.vi
    yield from (name.strip() for name in organisation.also_called.split(";") if name.strip())
