"""The programme's tasks: the page of one, and its row on the time line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from sxsh_site.figures.task_states import NO_DATA, TaskState, task_states
from sxsh_site.figures.yearly_report import Deed
from sxsh_site.language.dates import PartialDate
from sxsh_site.records.programme import Programme
from sxsh_site.records.task import Task
from sxsh_site.views.charts import TargetChart, Timeline, TimelineGroup, TimelineRow
from sxsh_site.views.edition import Edition
from sxsh_site.views.facts import FactLine, fact_line
from sxsh_site.views.parts import (
    Cell,
    Column,
    Fact,
    Head,
    Link,
    PageMeta,
    SourceBlock,
    TableView,
)
from sxsh_site.views.targets import target_chart
from sxsh_site.views.yearly_report import VIETNAMESE, Sources, activity_table, report_cell

_MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskView:
    """A task's page."""

    meta: PageMeta
    head: Head
    timeline: Timeline
    contents: tuple[str, ...]
    results: tuple[str, ...]
    bodies: TableView
    targets: TargetChart | None
    progress: TableView
    reported: tuple[TableView, ...]
    known: tuple[FactLine, ...]
    indicators: tuple[Link, ...]
    facts: tuple[Fact, ...]
    source: SourceBlock
    before: Link | None
    after: Link | None


def task_view(task: Task, edition: Edition) -> TaskView:
    """Everything that the decision says of a task, and what is known of it year by year."""
    words, catalogue = edition.words, edition.catalogue
    group = catalogue.task_groups[task.group_id]
    programme = catalogue.programmes[task.programme_id]
    siblings = [other for other in catalogue.tasks.values() if other.programme_id == task.programme_id]
    place = siblings.index(task)
    bodies = sorted((link for link in catalogue.task_bodies if link.task_id == task.id), key=lambda link: link.position)
    lead = next((link for link in bodies if link.role.id == "lead"), None)
    lead_cell = edition.missing()
    if lead is not None:
        organisation = catalogue.organisations[lead.organisation_id]
        lead_cell = edition.record_cell("organisation", organisation.id, organisation.short or organisation.title)
    own = [indicator for indicator in catalogue.indicators.values() if indicator.task_id == task.id]
    document = catalogue.legal_documents.get(programme.document_id)
    facts = [
        Fact(label=words.annex_number, value=Cell(text=task.number)),
        Fact(label=words.body_number, value=edition.cell(task.body_number)),
        Fact(label=words.group, value=Cell(text=f"{group.number}. {edition.text(group.title)}")),
    ]
    if document is not None:
        facts.append(
            Fact(
                label=words.document,
                value=Cell(text=document.number, href=edition.address("legal_document", document.id)),
            )
        )
    return TaskView(
        meta=PageMeta(
            title=f"{task.number}. {edition.text(task.short)}",
            description=edition.text(task.title),
            checked=edition.date(task.provenance.checked_on),
            file=task.origin.file,
            line=task.origin.line,
        ),
        head=Head(
            kicker=words.kicker_task.format(number=task.number),
            title=edition.text(task.short),
            lead=edition.text(task.title),
            facts=(
                Fact(label=words.time, value=Cell(text=edition.months(task.starts, task.ends))),
                Fact(label=words.lead_body, value=lead_cell),
                Fact(label=words.status, value=status_cell(task, edition)),
            ),
        ),
        timeline=timeline(programme, {"": (task,)}, edition),
        contents=tuple(edition.text(line.text) for line in catalogue.task_contents.get(task.id, ())),
        results=tuple(edition.text(line.text) for line in catalogue.task_results.get(task.id, ())),
        bodies=TableView(
            id="trach-nhiem",
            caption=words.task_bodies_caption,
            columns=(Column(label=words.body), Column(label=words.role)),
            rows=tuple(
                (
                    edition.record_cell(
                        "organisation", link.organisation_id, catalogue.organisations[link.organisation_id].title
                    ),
                    Cell(text=edition.label(link.role)),
                )
                for link in bodies
            ),
        ),
        targets=target_chart(own, edition) if own else None,
        progress=_progress(task, edition),
        reported=_reported(task, edition),
        known=tuple(fact_line(fact, edition) for fact in catalogue.programme_facts.values() if fact.task_id == task.id),
        indicators=tuple(
            Link(text=edition.text(indicator.title), href=edition.address("indicator", indicator.id))
            for indicator in own
        ),
        facts=tuple(facts),
        source=edition.source_block(task.provenance),
        before=_neighbour(siblings, place - 1, edition),
        after=_neighbour(siblings, place + 1, edition),
    )


def status_cell(task: Task, edition: Edition) -> Cell:
    """The latest state that is known, with its year; no row means no data."""
    known = [one for one in task_states(task, edition.catalogue).values() if one.state.id != NO_DATA]
    if not known:
        return edition.missing()
    latest = known[-1]
    return Cell(text=edition.words.state_in_year.format(state=edition.label(latest.state), year=latest.year))


def timeline(programme: Programme, groups: Mapping[str, Sequence[Task]], edition: Edition) -> Timeline:
    """Tasks under the titles of their groups, on the programme's axis of years; a title may be empty."""
    words = edition.words
    made = tuple(
        TimelineGroup(title=title, rows=tuple(timeline_row(task, programme, edition) for task in tasks))
        for title, tasks in groups.items()
    )
    rows = [row for group in made for row in group.rows]
    years = timeline_years(programme)
    return Timeline(
        id="hinh-thoi-gian",
        title=words.timeline_title,
        subtitle=words.timeline_axis.format(first=years[0], last=years[-1]) if years else "",
        years=years,
        groups=made,
        table=TableView(
            id="bang-thoi-gian",
            caption=words.timeline_title,
            columns=(Column(label=words.task), Column(label=words.time), Column(label=words.status)),
            rows=tuple((Cell(text=f"{row.number}. {row.text}"), Cell(text=row.period), row.status) for row in rows),
        ),
    )


def timeline_years(programme: Programme) -> tuple[str, ...]:
    """The years on the time line's axis."""
    if programme.starts is None or programme.ends is None:
        return ()
    return tuple(str(year) for year in range(programme.starts.year, programme.ends.year + 1))


def timeline_row(task: Task, programme: Programme, edition: Edition) -> TimelineRow:
    """A task's bar on the programme's time line, from January of its first year to December of its last."""
    dated = programme.starts is not None and programme.ends is not None
    return TimelineRow(
        number=task.number,
        text=edition.text(task.short),
        href=edition.address("task", task.id),
        start=f"{_position(task.starts, programme):.2f}" if dated else None,
        end=f"{_position(task.ends, programme, after=True):.2f}" if dated else None,
        period=edition.months(task.starts, task.ends),
        status=status_cell(task, edition),
    )


def _position(moment: PartialDate, programme: Programme, *, after: bool = False) -> float:
    assert programme.starts is not None
    assert programme.ends is not None
    months = (programme.ends.year - programme.starts.year + 1) * _MONTHS_A_YEAR
    month = (moment.year - programme.starts.year) * _MONTHS_A_YEAR + (moment.month or 1) - 1 + int(after)
    return month / months * 100


def _progress(task: Task, edition: Edition) -> TableView:
    words = edition.words
    known = task_states(task, edition.catalogue)
    years = sorted(set(range(task.starts.year, task.ends.year + 1)) | set(known))
    rows: list[tuple[Cell, ...]] = []
    for has_data, group in groupby(years, key=lambda year: year in known):
        spell = list(group)
        if has_data:
            rows += [_progress_row(known[year], edition) for year in spell]
        else:
            rows.append((Cell(text=edition.years(spell[0], spell[-1])), edition.missing(), Cell(), Cell()))
    columns = (
        Column(label=words.year),
        Column(label=words.status),
        Column(label=words.what_was_done),
        Column(label=words.source),
    )
    return TableView(
        id="tien-do", caption=words.progress_caption, columns=columns, rows=tuple(rows), notes=(words.unknown_note,)
    )


def _progress_row(state: TaskState, edition: Edition) -> tuple[Cell, ...]:
    """A year's state with its note and source: the editors' record, or the lead's report in its own Vietnamese."""
    label = edition.label(state.state)
    if state.report is not None:
        lang = "" if edition.language == VIETNAMESE else VIETNAMESE
        return (
            Cell(text=str(state.year)),
            Cell(text=label),
            Cell(text=state.said, lang=lang),
            report_cell(state.report, edition),
        )
    assert state.provenance is not None
    tag = edition.confidence_tag(state.provenance.confidence)
    shown = Cell(text=label, missing=True) if state.state.id == NO_DATA else Cell(text=label, tag=tag)
    source = edition.source_cell(edition.catalogue.sources[state.provenance.source_id])
    return (Cell(text=str(state.year)), shown, Cell(text=edition.text(state.note)), source)


def _reported(task: Task, edition: Edition) -> tuple[TableView, ...]:
    """The activities that bodies reported for the task, a table a year."""
    catalogue = edition.catalogue
    tables = []
    for year in sorted({report.year for report in catalogue.body_reports.values()}):
        deeds = [
            Deed(report=report, activity=activity)
            for report in catalogue.body_reports.values()
            if report.year == year
            for activity in catalogue.body_report_activities.get(report.id, ())
            if activity.task_id == task.id
        ]
        if deeds:
            table = activity_table(deeds, Sources(edition), edition)
            caption = edition.words.report_title.format(year=year)
            tables.append(
                replace(table, id=f"hoat-dong-{year}", caption=caption, rows=_with_bodies(table, deeds, edition))
            )
    return tuple(tables)


def _with_bodies(table: TableView, deeds: Sequence[Deed], edition: Edition) -> tuple[tuple[Cell, ...], ...]:
    """The rows with the reporting body itself as their source, instead of a number in a list of sources."""
    return tuple((*row[:-1], report_cell(deed.report, edition)) for row, deed in zip(table.rows, deeds, strict=True))


def _neighbour(tasks: list[Task], place: int, edition: Edition) -> Link | None:
    if not 0 <= place < len(tasks):
        return None
    task = tasks[place]
    return Link(text=f"{task.number}. {edition.text(task.short)}", href=edition.address("task", task.id))
