"""Bodies: what the decision asks of each, and what became of it."""

from dataclasses import dataclass, replace

from sxsh_site.figures.asked import (
    MUST_REPORT,
    duties_asked,
    mentions,
    reporters,
    steps_asked,
    tasks_asked,
)
from sxsh_site.figures.yearly_report import report_years
from sxsh_site.records.organisation import Organisation
from sxsh_site.views.edition import Edition
from sxsh_site.views.listing import Listing, table_listing
from sxsh_site.views.parts import Cell, Column, Fact, Head, Link, Note, PageMeta, SourceBlock, TableView
from sxsh_site.views.reference import QuestionLine, question_lines
from sxsh_site.views.task import status_cell
from sxsh_site.views.yearly_report import Deadline, deadline, report_year_address

_PAGE = "ho-tro/"
_MONEY = "money"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedTask:
    """A task in full: what is to be done, and what is expected."""

    title: str
    contents: tuple[str, ...]
    results: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationView:
    """A body's page: what is asked of it, by when, and what it has reported."""

    meta: PageMeta
    head: Head
    deadline: Deadline | None
    tasks: TableView
    task_lines: tuple[AskedTask, ...]
    duties: TableView
    steps: TableView
    mentions: TableView
    reports: TableView
    facts: tuple[Fact, ...]
    notes: tuple[Note, ...]
    source: SourceBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportView:
    """Who helps and who pays: all bodies, and where the money comes from."""

    meta: PageMeta
    head: Head
    now: tuple[QuestionLine, ...]
    money: Link | None
    listing: Listing
    tables: tuple[TableView, ...]
    note: str
    funding: TableView
    experts: TableView


def organisation_view(organisation: Organisation, edition: Edition) -> OrganisationView:
    """Everything that is asked of a body."""
    words, catalogue = edition.words, edition.catalogue
    facts = [Fact(label=words.body_kind, value=Cell(text=edition.label(organisation.kind)))]
    parent = catalogue.organisations.get(organisation.parent_id)
    if parent is not None:
        facts.append(Fact(label=words.part_of, value=edition.record_cell("organisation", parent.id, parent.title)))
    for link in catalogue.organisation_successors:
        if link.organisation_id == organisation.id:
            other = catalogue.organisations[link.successor_id]
            cell = edition.record_cell("organisation", other.id, other.title, sub=edition.text(link.note))
            facts.append(Fact(label=words.successor, value=cell))
        elif link.successor_id == organisation.id:
            other = catalogue.organisations[link.organisation_id]
            cell = edition.record_cell("organisation", other.id, other.title, sub=edition.text(link.note))
            facts.append(Fact(label=words.predecessor, value=cell))
    for label, value in ((words.valid_from, organisation.valid_from), (words.valid_to, organisation.valid_to)):
        if value is not None:
            facts.append(Fact(label=label, value=Cell(text=edition.date(value))))
    facts.append(Fact(label=words.contact, value=edition.cell(_contact(organisation, edition))))
    if organisation.website:
        cell = Cell(text=organisation.website, href=organisation.website, external=True)
        facts.append(Fact(label=words.website, value=cell))
    title = edition.text(organisation.title)
    role = edition.text(organisation.role)
    return OrganisationView(
        meta=PageMeta(
            title=title,
            description=role or words.body_description.format(name=title),
            checked=edition.date(organisation.provenance.checked_on),
            file=organisation.origin.file,
            line=organisation.origin.line,
        ),
        head=Head(kicker=edition.label(organisation.kind), title=title, lead=role),
        deadline=_deadline(organisation, edition),
        tasks=_tasks(organisation, edition),
        task_lines=_task_lines(organisation, edition),
        duties=_duties(organisation, edition),
        steps=_steps(organisation, edition),
        mentions=_mentions(organisation, edition),
        reports=_reports(organisation, edition),
        facts=tuple(facts),
        notes=tuple(note for note in (edition.info_note(organisation.note, words.note_title),) if note is not None),
        source=edition.source_block(organisation.provenance),
    )


def support_view(edition: Edition) -> SupportView:
    """Bodies by kind, and the sources of money."""
    words, catalogue = edition.words, edition.catalogue
    kinds: dict[str, list[Organisation]] = {}
    for organisation in catalogue.organisations.values():
        kinds.setdefault(organisation.kind.id, []).append(organisation)
    columns = [Column(label=words.body), Column(label=words.what_is_asked)]
    with_contact = any(_contact(one, edition) for one in catalogue.organisations.values())
    if with_contact:
        columns.append(Column(label=words.contact))
    tables = []
    for kind, organisations in kinds.items():
        rows = []
        for one in organisations:
            cells = [
                edition.record_cell("organisation", one.id, one.title),
                edition.cell(edition.text(one.role)),
            ]
            if with_contact:
                cells.append(edition.cell(_contact(one, edition)))
            rows.append(tuple(cells))
        caption = edition.label(organisations[0].kind)
        tables.append(
            TableView(id=f"loai-{kind}".replace("_", "-"), caption=caption, columns=tuple(columns), rows=tuple(rows))
        )
    funding_rows = tuple(
        (
            Cell(text=edition.text(source.title), href=edition.page("chuong-trinh/kinh-phi/")),
            Cell(text=_without_title(edition.text(source.text), edition.text(source.title))),
        )
        for source in catalogue.funding_sources.values()
    )
    now = tuple(
        replace(line, more="", href="") if line.href == edition.page(_PAGE) else line
        for line in question_lines(edition, _MONEY)
    )
    money = edition.page("chuong-trinh/kinh-phi/")
    around, marked = table_listing(tables, edition, group=words.kind)
    return SupportView(
        meta=PageMeta(
            title=words.support_title, description=words.support_lead, file="data/programme/organisations.csv"
        ),
        head=Head(kicker=words.kicker_support, title=words.support_title, lead=words.support_lead),
        now=now,
        money=None if any(line.href == money for line in now) else Link(text=words.funding_title, href=money),
        listing=around,
        tables=marked,
        note="" if with_contact else words.no_contact_note,
        funding=TableView(
            id="kinh-phi",
            caption=words.funding_title,
            columns=(Column(label=words.funding_source), Column(label=words.content)),
            rows=funding_rows,
        ),
        experts=_experts(edition),
    )


def _contact(organisation: Organisation, edition: Edition) -> str:
    return ", ".join(
        part for part in (edition.text(organisation.address), organisation.phone, organisation.email) if part
    )


def _without_title(text: str, title: str) -> str:
    """A text that begins with its own title and a colon, without them."""
    start = f"{title}:"
    if not text.startswith(start):
        return text
    rest = text[len(start) :].strip()
    return rest[:1].upper() + rest[1:]


def _experts(edition: Edition) -> TableView:
    words, catalogue = edition.words, edition.catalogue
    rows = []
    for one in catalogue.experts.values():
        organisation = catalogue.organisations.get(one.organisation_id)
        rows.append(
            (
                Cell(text=edition.text(one.title)),
                Cell(text=edition.text(one.field)),
                edition.cell(edition.text(organisation.title) if organisation else ""),
            )
        )
    columns = (Column(label=words.expert), Column(label=words.expert_field), Column(label=words.body))
    return TableView(
        id="chuyen-gia", caption=words.experts_caption, columns=columns, rows=tuple(rows), empty=words.no_data
    )


def _deadline(organisation: Organisation, edition: Edition) -> Deadline | None:
    """The next deadline of the first programme that asks the body for reports; none for a body that is no more."""
    catalogue = edition.catalogue
    if organisation.valid_to is not None and organisation.valid_to.last_day() < edition.today:
        return None
    for asked in steps_asked(organisation.id, catalogue):
        if asked.link.role.id == MUST_REPORT:
            step = catalogue.programme_steps[asked.link.step_id]
            return deadline(catalogue.programmes[step.programme_id], edition)
    return None


def _tasks(organisation: Organisation, edition: Edition) -> TableView:
    words, catalogue = edition.words, edition.catalogue
    rows = []
    for asked in tasks_asked(organisation.id, catalogue):
        task = catalogue.tasks[asked.link.task_id]
        state = status_cell(task, edition)
        rows.append(
            (
                edition.record_cell("task", task.id, task.short, sub=f"{words.task} {task.number}"),
                Cell(text=edition.label(asked.link.role), sub=_through(asked.through, edition)),
                Cell(text=edition.months(task.starts, task.ends)),
                state,
            )
        )
    columns = (
        Column(label=words.task),
        Column(label=words.role),
        Column(label=words.time),
        Column(label=words.status),
    )
    return TableView(
        id="nhiem-vu", caption=words.tasks, columns=columns, rows=tuple(rows), empty=words.no_tasks_for_body
    )


def _task_lines(organisation: Organisation, edition: Edition) -> tuple[AskedTask, ...]:
    catalogue = edition.catalogue
    found = []
    for asked in tasks_asked(organisation.id, catalogue):
        task = catalogue.tasks[asked.link.task_id]
        found.append(
            AskedTask(
                title=f"{task.number}. {edition.text(task.title)}",
                contents=tuple(edition.text(line.text) for line in catalogue.task_contents.get(task.id, ())),
                results=tuple(edition.text(line.text) for line in catalogue.task_results.get(task.id, ())),
            )
        )
    return tuple(found)


def _duties(organisation: Organisation, edition: Edition) -> TableView:
    words, catalogue = edition.words, edition.catalogue
    rows = []
    for asked in duties_asked(organisation.id, catalogue):
        duty = catalogue.duties[asked.link.duty_id]
        rows.append(
            (
                edition.record_cell("duty", duty.id, duty.title, sub=duty.number),
                Cell(text=edition.label(asked.link.role), sub=_through(asked.through, edition)),
                Cell(text=edition.text(duty.text)),
            )
        )
    columns = (Column(label=words.duty), Column(label=words.role), Column(label=words.wording))
    return TableView(
        id="trach-nhiem", caption=words.duties, columns=columns, rows=tuple(rows), empty=words.no_duties_for_body
    )


def _steps(organisation: Organisation, edition: Edition) -> TableView:
    words, catalogue = edition.words, edition.catalogue
    rows = []
    for asked in steps_asked(organisation.id, catalogue):
        step = catalogue.programme_steps[asked.link.step_id]
        due = ""
        if step.due_day is not None and step.due_month is not None:
            due = words.due_before.format(day=step.due_day, month=step.due_month)
        rows.append(
            (
                Cell(text=edition.text(step.title), href=edition.page("chuong-trinh/kinh-phi/")),
                Cell(text=edition.label(asked.link.role), sub=_through(asked.through, edition)),
                Cell(text=due or words.every_year),
            )
        )
    columns = (Column(label=words.yearly_step), Column(label=words.role), Column(label=words.due))
    return TableView(
        id="hang-nam", caption=words.yearly_steps, columns=columns, rows=tuple(rows), empty=words.no_steps_for_body
    )


def _reports(organisation: Organisation, edition: Edition) -> TableView:
    """What the body has reported, year by year; a year that asked for a report and got none says so."""
    words, catalogue = edition.words, edition.catalogue
    rows = []
    for programme in catalogue.programmes.values():
        received = {
            report.year: report
            for report in catalogue.body_reports.values()
            if report.organisation_id == organisation.id and report.programme_id == programme.id
        }
        for year in report_years(programme, catalogue):
            due = any(one.id == organisation.id for one in reporters(programme.id, year, catalogue))
            if not due and year not in received:
                continue
            link = Cell(text=str(year), href=report_year_address(programme, year, edition))
            if year not in received:
                rows.append((link, Cell(text=words.not_received, missing=True), Cell(), Cell()))
                continue
            report = received[year]
            tasks = [catalogue.tasks[line.task_id].number for line in catalogue.body_report_tasks.get(report.id, ())]
            rows.append(
                (
                    link,
                    Cell(text=edition.date(report.received_on), sub=report.number),
                    edition.cell(", ".join(tasks)),
                    Cell(text=edition.number(len(catalogue.body_report_activities.get(report.id, ())))),
                )
            )
    columns = (
        Column(label=words.year),
        Column(label=words.report_received_on),
        Column(label=words.tasks),
        Column(label=words.activities, numeric=True),
    )
    return TableView(
        id="bao-cao", caption=words.reported_caption, columns=columns, rows=tuple(rows), empty=words.not_a_reporter
    )


def _mentions(organisation: Organisation, edition: Edition) -> TableView:
    """Lines that name the body in other places than the tables above."""
    words, catalogue = edition.words, edition.catalogue
    shown = {asked.link.task_id for asked in tasks_asked(organisation.id, catalogue)}
    rows = []
    for one in mentions(organisation, catalogue):
        if one.group_id:
            group = catalogue.task_groups[one.group_id]
            where = Cell(
                text=group.body_number,
                href=edition.page("chuong-trinh/quyet-dinh/"),
                sub=edition.text(group.body_title or group.title),
            )
            rows.append((where, Cell(text=edition.text(one.text))))
        elif one.funding_id:
            source = catalogue.funding_sources[one.funding_id]
            where = Cell(text=edition.text(source.title), href=edition.page("chuong-trinh/kinh-phi/"))
            rows.append((where, Cell(text=edition.text(one.text))))
        elif one.task_id not in shown:
            task = catalogue.tasks[one.task_id]
            where = edition.record_cell("task", task.id, task.short, sub=f"{words.task} {task.number}")
            rows.append((where, Cell(text=edition.text(one.text))))
    return TableView(
        id="nhac-toi",
        caption=words.mentions_caption,
        columns=(Column(label=words.where), Column(label=words.wording)),
        rows=tuple(rows),
        empty=words.no_mentions,
    )


def _through(group_id: str, edition: Edition) -> str:
    """That the document names a group and not the body itself."""
    if not group_id:
        return ""
    named = edition.catalogue.organisations[group_id]
    return edition.words.through_group.format(group=edition.text(named.short or named.title))
