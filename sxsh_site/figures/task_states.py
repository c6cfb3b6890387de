"""The state of a task year by year: as the editors recorded it, or else as its lead reported it."""

from collections.abc import Mapping
from dataclasses import dataclass

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.figures.asked import LEAD
from sxsh_site.language.text import Choice, Text
from sxsh_site.records.body_report import BodyReport
from sxsh_site.records.record import Provenance
from sxsh_site.records.task import Task

# The state that says that the year was looked into and nothing was found.
NO_DATA = "no_data"


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskState:
    """What is known of one year; either ``note`` with its ``provenance``, or what a ``report`` said (Vietnamese)."""

    year: int
    state: Choice
    note: Text | None = None
    provenance: Provenance | None = None
    said: str = ""
    report: BodyReport | None = None


def task_states(task: Task, catalogue: Catalogue) -> Mapping[int, TaskState]:
    """The years of which something is known, in order; a record of the editors goes before a report."""
    leads = {link.organisation_id for link in catalogue.task_bodies if link.task_id == task.id and link.role.id == LEAD}
    found: dict[int, TaskState] = {}
    for report in catalogue.body_reports.values():
        if report.programme_id == task.programme_id and report.organisation_id in leads:
            for line in catalogue.body_report_tasks.get(report.id, ()):
                if line.task_id == task.id:
                    found[report.year] = TaskState(year=report.year, state=line.state, said=line.done, report=report)
    for progress in catalogue.task_progress.get(task.id, ()):
        found[progress.year] = TaskState(
            year=progress.year, state=progress.state, note=progress.note, provenance=progress.provenance
        )
    return {year: found[year] for year in sorted(found)}
