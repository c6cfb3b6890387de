"""The form in which a body reports on a year: a workbook of four sheets, with what the decision asks filled in."""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.figures.asked import LEAD, reporting_step, tasks_asked
from sxsh_site.language import formats
from sxsh_site.language.strings import texts
from sxsh_site.language.text import Choice, Text
from sxsh_site.reading.schema import FieldSpec, PackageSpec
from sxsh_site.records.organisation import Organisation
from sxsh_site.records.programme import Programme
from sxsh_site.records.task import Task
from sxsh_site.workbooks.form import Form, Lists, Sheet

REPORTS, TASKS = "body_reports", "body_report_tasks"
ACTIVITIES, PROPOSALS = "body_report_activities", "body_report_proposals"
# A column that only tells; it is not read back.
ASKED = "asked"
_FIELDS: Mapping[str, tuple[str, ...]] = {
    REPORTS: ("programme_id", "organisation_id", "year", "number", "received_on", "summary", "difficulties"),
    TASKS: ("task_id", ASKED, "state", "done"),
    ACTIVITIES: (
        "task_id",
        "kind",
        "content",
        "quantity",
        "people",
        "enterprises",
        "money_vnd",
        "funding_id",
        "evidence",
    ),
    PROPOSALS: ("content", "task_id", "money_vnd", "funding_id"),
}

_TITLES: Mapping[str, str] = {
    REPORTS: "report_sheet_body_reports",
    TASKS: "report_sheet_body_report_tasks",
    ACTIVITIES: "report_sheet_body_report_activities",
    PROPOSALS: "report_sheet_body_report_proposals",
}

Rows = Mapping[str, Sequence[Mapping[str, str]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledForm:
    """A form with what is known beforehand: its rows, and what may be chosen."""

    form: Form
    rows: Rows
    lists: Lists


def report_form(package: PackageSpec, guide: Iterable[Text] = ()) -> Form:
    """The form as it is read: the same for every body and year."""
    words = texts("forms")
    return Form(
        name="report",
        title=words["report_form_title"],
        guide=tuple(guide),
        sheets=tuple(
            Sheet(
                spec=package.tables[table],
                fields=tuple(_field(package, table, name) for name in names),
                title=words[_TITLES[table]],
            )
            for table, names in _FIELDS.items()
        ),
        replaces=True,
    )


def body_form(organisation: Organisation, programme: Programme, year: int, catalogue: Catalogue) -> FilledForm:
    """The form for one body and year: its name, and a row for each task that it leads or supports.

    Where the body has reported already, its report stands in the form, to be corrected.
    """
    words = texts("forms")
    step = reporting_step(programme.id, catalogue)
    due = ""
    if step is not None and step.due_day is not None and step.due_month is not None:
        due = f"{step.due_day}/{step.due_month}/{year}"
    places = {
        "vi": {"body": organisation.title.vi, "programme": programme.title.vi, "year": year, "due": due},
        "en": {"body": organisation.title.en, "programme": programme.title.en, "year": year, "due": due},
    }
    names = ("report_guide_what", "report_guide_due" if due else "", "report_guide_tasks", "report_guide_activities")
    guide = [
        Text(vi=words[name].vi.format(**places["vi"]), en=words[name].en.format(**places["en"]))
        for name in (*names, "report_guide_source")
        if name
    ]
    form = report_form(catalogue.package, guide)
    return FilledForm(
        form=form,
        rows=_rows(organisation, programme, year, catalogue),
        lists=report_lists(catalogue, programme=programme, organisation=organisation),
    )


def report_lists(
    catalogue: Catalogue, *, programme: Programme | None = None, organisation: Organisation | None = None
) -> Lists:
    """What may be chosen: tasks by number, sources of money, bodies and programmes; or only those given."""
    programmes = [programme] if programme is not None else list(catalogue.programmes.values())
    bodies = [organisation] if organisation is not None else list(catalogue.organisations.values())
    known = {one.id for one in programmes}
    return {
        "programmes": tuple(Choice(id=one.id, label=one.short) for one in programmes),
        "organisations": tuple(Choice(id=one.id, label=one.title) for one in bodies),
        "tasks": tuple(
            Choice(id=task.id, label=_numbered(task)) for task in catalogue.tasks.values() if task.programme_id in known
        ),
        "funding_sources": tuple(
            Choice(id=one.id, label=one.title)
            for one in catalogue.funding_sources.values()
            if one.programme_id in known
        ),
    }


def _field(package: PackageSpec, table: str, name: str) -> FieldSpec:
    if name != ASKED:
        field = package.tables[table].field(name)
        # A task of which a body has nothing to say stays in its form without a state.
        return dataclasses.replace(field, required=False) if (table, name) == (TASKS, "state") else field
    words = texts("forms")
    plain = package.tables[TASKS].field("done")
    return dataclasses.replace(
        plain, name=ASKED, title=words["report_asked"], description=words["report_asked_note"], max_length=None
    )


def _numbered(task: Task) -> Text:
    return Text(vi=f"{task.number}. {task.short.vi}", en=task.number)


def _rows(organisation: Organisation, programme: Programme, year: int, catalogue: Catalogue) -> Rows:
    report_id = report_identifier(programme.id, year, organisation.id)
    own = next((row.cells for row in catalogue.database.rows(REPORTS) if row.text("id") == report_id), {})
    given = {"programme_id": programme.id, "organisation_id": organisation.id, "year": str(year)}
    told = {
        row.text("task_id"): row.cells
        for row in catalogue.database.rows(TASKS)
        if row.text("body_report_id") == report_id
    }
    tasks = []
    for asked in tasks_asked(organisation.id, catalogue):
        task = catalogue.tasks[asked.link.task_id]
        if task.programme_id == programme.id:
            text = _asked(task, asked.link.role, catalogue)
            tasks.append({"task_id": task.id, ASKED: text, **told.get(task.id, {})})
    parts = {
        table: [row.cells for row in catalogue.database.rows(table) if row.text("body_report_id") == report_id]
        for table in (ACTIVITIES, PROPOSALS)
    }
    return {REPORTS: [{**own, **given}], TASKS: tasks, **parts}


def _asked(task: Task, role: Choice, catalogue: Catalogue) -> str:
    """What the decision asks, for the person who fills in the form: role, time, lines of the task."""
    words = texts("forms")
    period = " - ".join(formats.month(one, "vi") for one in (task.starts, task.ends))
    lines = [line.text.vi for line in catalogue.task_contents.get(task.id, ())]
    lead = words["report_role_lead"].vi if role.id == LEAD else words["report_role_support"].vi
    return "\n".join([f"{lead}, {period}.", *(f"- {line}" for line in lines)])


def report_identifier(programme_id: str, year: int | str, organisation_id: str) -> str:
    """The id of a body's report on a year."""
    return f"{programme_id}-{year}-{organisation_id}"
