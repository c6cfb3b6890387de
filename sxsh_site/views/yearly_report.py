"""The report of one year, and the list of years: who reported, what was done, what is not known.

The page and the Word document show the same view, so that their numbers cannot differ.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.figures.asked import LEAD, reporting_step
from sxsh_site.figures.yearly_report import (
    Deed,
    Sum,
    TargetYear,
    TaskYear,
    YearlyReport,
    report_years,
    yearly_report,
)
from sxsh_site.language import formats
from sxsh_site.language.dates import PartialDate, next_day
from sxsh_site.language.text import Text
from sxsh_site.records.body_report import BodyReport
from sxsh_site.records.programme import Programme
from sxsh_site.records.task import Task
from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import Cell, Column, Figure, Head, Link, Note, PageMeta, TableView
from sxsh_site.views.targets import indicator_title, point_text, target_text

FOLDER = "chuong-trinh/bao-cao/"
CALENDAR = "lich.ics"
VIETNAMESE = "vi"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportYear:
    """One year of a programme, as a record with a page of its own."""

    programme: Programme
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a body wrote, in its own Vietnamese; ``lang`` marks it on a page in another language."""

    by: Cell
    text: str
    lang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskAccount:
    """What was done for one task: a table of activities, and what bodies wrote of their part."""

    id: str
    title: str
    href: str
    said: tuple[Said, ...]
    activities: TableView


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """When the next report is due, and the calendar that people can subscribe to."""

    title: str
    day: str
    text: str
    note: str
    calendar: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class YearlyReportView:
    """The report of one year."""

    meta: PageMeta
    head: Head
    figures: tuple[Figure, ...]
    notes: tuple[Note, ...]
    summary: tuple[str, ...]
    missing: tuple[Link, ...]
    missing_text: str
    reporters: TableView
    assessments: tuple[Said, ...]
    tasks: TableView
    accounts: tuple[TaskAccount, ...]
    kinds: TableView
    targets: TableView
    funding: TableView
    difficulties: tuple[Said, ...]
    proposals: TableView
    sources: tuple[Cell, ...]
    downloads: tuple[Link, ...]
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportListView:
    """All years, and the next deadline."""

    meta: PageMeta
    head: Head
    deadline: Deadline | None
    tables: tuple[TableView, ...]
    how: tuple[str, ...]


class Sources:
    """The sources of a report's figures, numbered in the order in which they are first used."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._numbers: dict[str, int] = {}
        self.cells: list[Cell] = []

    def report(self, report: BodyReport) -> str:
        """The mark of a body's report: [1]."""
        return self._mark(report.id, lambda: report_cell(report, self._edition))

    def source(self, source_id: str) -> str:
        """The mark of a source of the database."""
        return self._mark(
            f"source {source_id}", lambda: self._edition.source_cell(self._edition.catalogue.sources[source_id])
        )

    def reports(self, deeds: Iterable[Deed]) -> str:
        """The marks of all reports that tell of these activities."""
        return " ".join(dict.fromkeys(self.report(deed.report) for deed in deeds))

    def _mark(self, key: str, cell: Callable[[], Cell]) -> str:
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self.cells.append(cell())
        return f"[{self._numbers[key]}]"


def report_year_records(catalogue: Catalogue) -> Mapping[str, ReportYear]:
    """Every year that has a page, by the last part of its address: 2019; of a further programme with its id."""
    found = {}
    for place, programme in enumerate(catalogue.programmes.values()):
        for year in report_years(programme, catalogue):
            found[f"{programme.id}-{year}" if place else str(year)] = ReportYear(programme=programme, year=year)
    return found


def report_year_address(programme: Programme, year: int, edition: Edition) -> str:
    """The address of a year's report, whether or not it has a page."""
    main = next(iter(edition.catalogue.programmes))
    name = str(year) if programme.id == main else f"{programme.id}-{year}"
    return edition.page(f"{FOLDER}{name}/")


def report_cell(report: BodyReport, edition: Edition) -> Cell:
    """A body's report as a source: its number, its day, and who wrote it."""
    body = edition.catalogue.organisations[report.organisation_id]
    words = edition.words
    text = words.report_of.format(body=edition.text(body.title), year=report.year)
    parts = [
        words.report_number.format(number=report.number) if report.number else "",
        edition.date(report.received_on),
    ]
    return Cell(
        text=text,
        href=edition.address("organisation", body.id),
        sub=", ".join(part for part in parts if part),
    )


def said(report: BodyReport, text: str, edition: Edition) -> Said:
    """A text of a report, marked as Vietnamese where the page is not."""
    body = edition.catalogue.organisations[report.organisation_id]
    return Said(
        by=edition.record_cell("organisation", body.id, body.short or body.title),
        text=text,
        lang="" if edition.language == VIETNAMESE else VIETNAMESE,
    )


def deadline(programme: Programme, edition: Edition) -> Deadline | None:
    """The next day by which bodies must report; None where the programme sets none."""
    words = edition.words
    step = reporting_step(programme.id, edition.catalogue)
    if step is None or step.due_month is None or step.due_day is None:
        return None
    day = next_day(step.due_month, step.due_day, edition.today)
    if day is None:
        return None
    text = formats.partial_date(PartialDate(year=day.year, month=day.month, day=day.day), edition.language)
    ended = programme.ends is not None and programme.ends.last_day() < edition.today
    return Deadline(
        title=words.deadline_title,
        day=words.deadline_day.format(day=text),
        text=edition.text(step.text),
        note=words.deadline_ended if ended else "",
        calendar=Link(
            text=words.deadline_subscribe, href=edition.page(CALENDAR), detail=words.deadline_subscribe_detail
        ),
    )


def report_list_view(edition: Edition) -> ReportListView:
    """The years of every programme that asks for reports."""
    words, catalogue = edition.words, edition.catalogue
    tables = []
    for programme in catalogue.programmes.values():
        rows = []
        for year in report_years(programme, catalogue):
            report = yearly_report(programme, year, catalogue)
            link = report_year_address(programme, year, edition)
            rows.append(
                (
                    Cell(text=str(year), href=link),
                    Cell(text=_received(report, edition)),
                    Cell(text=edition.number(len(report.missing))),
                )
            )
        if rows:
            columns = (
                Column(label=words.year),
                Column(label=words.reports_received),
                Column(label=words.reports_missing, numeric=True),
            )
            tables.append(
                TableView(id=programme.id, caption=edition.text(programme.short), columns=columns, rows=tuple(rows))
            )
    main = next(iter(catalogue.programmes.values()))
    return ReportListView(
        meta=PageMeta(title=words.reports_title, description=words.reports_lead, file="data/body_reports"),
        head=Head(kicker=words.programme, title=words.reports_title, lead=words.reports_lead),
        deadline=deadline(main, edition),
        tables=tuple(tables),
        how=(words.reports_how_form, words.reports_how_import, words.reports_how_write),
    )


def yearly_report_view(record: ReportYear, edition: Edition) -> YearlyReportView:
    """One year's report."""
    words, catalogue, programme, year = edition.words, edition.catalogue, record.programme, record.year
    report = yearly_report(programme, year, catalogue)
    sources = Sources(edition)
    for one in report.received:
        sources.report(one)
    years = report_years(programme, catalogue)
    title = words.report_title.format(year=year)
    deeds = [deed for task in report.tasks for deed in task.deeds]
    return YearlyReportView(
        meta=PageMeta(
            title=title,
            description=words.report_lead.format(programme=edition.text(programme.short), year=year),
            file="data/body_reports",
        ),
        head=Head(
            kicker=edition.text(programme.short),
            title=title,
            lead=words.report_lead.format(programme=edition.text(programme.short), year=year),
        ),
        figures=(
            Figure(
                label=words.reports_received,
                number=edition.number(len(report.received)),
                unit=words.out_of.format(count=edition.number(len(report.reporters) + len(report.others))),
            ),
            _figure(words.activities, Decimal(len(deeds)) if deeds else None, edition),
            _figure(words.people_reached, _over(deeds, lambda task: task.people, report.tasks), edition),
            _figure(words.money_vnd, report.money.value, edition),
        ),
        notes=_notes(report, edition),
        summary=_summary(report, deeds, edition),
        missing=tuple(
            Link(text=edition.text(one.title), href=edition.address("organisation", one.id)) for one in report.missing
        ),
        missing_text=_missing_text(report, edition),
        reporters=_reporters(report, sources, edition),
        assessments=tuple(said(one, one.summary, edition) for one in report.received if one.summary),
        tasks=_tasks(report, sources, edition),
        accounts=tuple(
            account for task in report.tasks if (account := _account(task, report, sources, edition)) is not None
        ),
        kinds=_kinds(report, edition),
        targets=_targets(report, sources, edition),
        funding=_funding(report, edition),
        difficulties=tuple(said(one, one.difficulties, edition) for one in report.received if one.difficulties),
        proposals=_proposals(report, sources, edition),
        sources=tuple(sources.cells),
        downloads=(
            Link(text=words.report_csv, href=f"{report_year_address(programme, year, edition)}{csv_name(year)}"),
        ),
        before=_neighbour(programme, years, year, -1, edition),
        after=_neighbour(programme, years, year, 1, edition),
    )


def csv_name(year: int) -> str:
    """The file beside a year's page that holds its figures."""
    return f"bao-cao-{year}.csv"


def activity_table(deeds: Sequence[Deed], sources: Sources, edition: Edition) -> TableView:
    """Activities with their figures; what is not known stays a gap."""
    words = edition.words
    lang = "" if edition.language == VIETNAMESE else VIETNAMESE
    rows = tuple(
        (
            Cell(text=deed.activity.content, lang=lang, sub=edition.label(deed.activity.kind)),
            edition.cell(edition.number(deed.activity.quantity)),
            edition.cell(edition.number(deed.activity.people)),
            edition.cell(edition.number(deed.activity.enterprises)),
            edition.cell(edition.number(deed.activity.money_vnd)),
            Cell(text=sources.report(deed.report), sub=deed.activity.evidence),
        )
        for deed in deeds
    )
    columns = (
        Column(label=words.activity),
        Column(label=words.count, numeric=True),
        Column(label=words.people_reached, numeric=True),
        Column(label=words.enterprises_reached, numeric=True),
        Column(label=words.money_vnd, numeric=True),
        Column(label=words.source),
    )
    return TableView(caption=words.activities, columns=columns, rows=rows, empty=words.no_activities)


def sum_cell(total: Sum, edition: Edition) -> Cell:
    """A total over what is known, which says how many rows gave no figure."""
    sub = edition.words.sum_without.format(count=edition.number(total.unknown)) if total.unknown else ""
    if total.value is None:
        return edition.missing()
    return Cell(text=edition.number(total.value), sub=sub)


def _figure(label: str, value: Decimal | None, edition: Edition) -> Figure:
    if value is None:
        return Figure(label=label, number=edition.words.no_data, missing=True)
    return Figure(label=label, number=edition.number(value))


def _over(deeds: Sequence[Deed], part: Callable[[TaskYear], Sum], tasks: Iterable[TaskYear]) -> Decimal | None:
    known = [value for task in tasks if (value := part(task).value) is not None]
    return sum(known, Decimal(0)) if known else None


def _received(report: YearlyReport, edition: Edition) -> str:
    return edition.words.reports_count.format(
        count=edition.number(len(report.received)),
        all=edition.number(len(report.reporters) + len(report.others)),
    )


def _notes(report: YearlyReport, edition: Edition) -> tuple[Note, ...]:
    words, programme = edition.words, report.programme
    notes = []
    if programme.ends is not None and programme.ends.year < report.year:
        month = formats.partial_date(programme.ends, edition.language)
        notes.append(
            Note(
                kind="ended",
                title=words.programme_ended_title,
                paragraphs=(words.report_after_end.format(month=month, year=report.year),),
            )
        )
    if not report.received:
        notes.append(Note(kind="info", title=words.no_reports, paragraphs=(words.no_reports_note,)))
    if report.received and edition.language != VIETNAMESE:
        notes.append(Note(kind="info", title="", paragraphs=(words.reports_in_vietnamese,)))
    return tuple(notes)


def _summary(report: YearlyReport, deeds: Sequence[Deed], edition: Edition) -> tuple[str, ...]:
    """The year in a few sentences, of what is known alone."""
    words = edition.words
    told = [task for task in report.tasks if task.state is not None or task.deeds]
    with_values = [one for one in report.targets if one.point is not None]
    lines = [
        words.summary_received.format(received=_received(report, edition), year=report.year),
        words.summary_tasks.format(
            count=edition.number(len(told)), all=edition.number(len(report.tasks)), deeds=edition.number(len(deeds))
        ),
        words.summary_targets.format(
            count=edition.number(len(with_values)), all=edition.number(len(report.targets)), year=report.year
        ),
    ]
    if report.money.value is not None:
        lines.append(words.summary_money.format(money=edition.number(report.money.value)))
    return tuple(lines)


def _missing_text(report: YearlyReport, edition: Edition) -> str:
    names = "; ".join(edition.text(one.short or one.title) for one in report.missing)
    return edition.words.not_received_from.format(names=names) if names else edition.words.all_received


def _reporters(report: YearlyReport, sources: Sources, edition: Edition) -> TableView:
    words = edition.words
    rows: list[tuple[Cell, ...]] = []
    for one in report.reporters:
        body = edition.record_cell("organisation", one.organisation.id, one.organisation.title)
        if one.report is None:
            rows.append((body, Cell(text=words.not_received, missing=True), Cell(), Cell()))
        else:
            rows.append((body, *_report_cells(one.report, sources, edition)))
    for extra in report.others:
        organisation = edition.catalogue.organisations[extra.organisation_id]
        rows.append(
            (
                edition.record_cell("organisation", organisation.id, organisation.title),
                *_report_cells(extra, sources, edition),
            )
        )
    columns = (
        Column(label=words.body),
        Column(label=words.report_received_on),
        Column(label=words.number),
        Column(label=words.source),
    )
    return TableView(
        id="co-quan-bao-cao",
        caption=words.reporters_caption,
        columns=columns,
        rows=tuple(rows),
        empty=words.no_reporters,
    )


def _report_cells(report: BodyReport, sources: Sources, edition: Edition) -> tuple[Cell, ...]:
    return (
        Cell(text=edition.date(report.received_on)),
        edition.cell(report.number),
        Cell(text=sources.report(report)),
    )


def _tasks(report: YearlyReport, sources: Sources, edition: Edition) -> TableView:
    words, catalogue = edition.words, edition.catalogue
    rows = []
    for one in report.tasks:
        lead = next(
            (link for link in catalogue.task_bodies if link.task_id == one.task.id and link.role.id == LEAD), None
        )
        body = catalogue.organisations[lead.organisation_id] if lead is not None else None
        marks = []
        state = edition.missing()
        if one.state is not None:
            state = Cell(text=edition.label(one.state.state))
            if one.state.report is not None:
                marks.append(sources.report(one.state.report))
            elif one.state.provenance is not None:
                marks.append(sources.source(one.state.provenance.source_id))
        marks += [mark for mark in sources.reports(one.deeds).split() if mark not in marks]
        known = bool(one.deeds)
        rows.append(
            (
                edition.record_cell(
                    "task",
                    one.task.id,
                    _numbered(one.task),
                    sub=words.led_by.format(body=edition.text(body.short or body.title)) if body else "",
                ),
                state,
                Cell(text=edition.number(len(one.deeds))) if known else edition.missing(),
                *(sum_cell(total, edition) if known else Cell() for total in (one.people, one.enterprises, one.money)),
                Cell(text=" ".join(marks)) if marks else Cell(text="–"),
            )
        )
    columns = (
        Column(label=words.task),
        Column(label=words.status),
        Column(label=words.activities, numeric=True),
        Column(label=words.people_reached, numeric=True),
        Column(label=words.enterprises_reached, numeric=True),
        Column(label=words.money_vnd, numeric=True),
        Column(label=words.source),
    )
    return TableView(
        id="nhiem-vu",
        caption=words.report_tasks_caption.format(year=report.year),
        columns=columns,
        rows=tuple(rows),
        notes=(words.unknown_note, words.times_note),
        empty=words.no_tasks,
    )


def _numbered(task: Task) -> Text:
    return Text(vi=f"{task.number}. {task.short.vi}", en=f"{task.number}. {task.short.en}")


def _account(task: TaskYear, report: YearlyReport, sources: Sources, edition: Edition) -> TaskAccount | None:
    """What was done for a task; None where nothing is told of it."""
    told = []
    if task.state is not None and task.state.note is not None and task.state.provenance is not None:
        source = edition.catalogue.sources[task.state.provenance.source_id]
        told.append(Said(by=edition.source_cell(source), text=edition.text(task.state.note), lang=""))
    for one in report.received:
        told += [
            said(one, line.done, edition)
            for line in edition.catalogue.body_report_tasks.get(one.id, ())
            if line.task_id == task.task.id and line.done
        ]
    if not told and not task.deeds:
        return None
    return TaskAccount(
        id=f"viec-{task.task.id}",
        title=edition.text(_numbered(task.task)),
        href=edition.address("task", task.task.id),
        said=tuple(told),
        activities=activity_table(task.deeds, sources, edition),
    )


def _kinds(report: YearlyReport, edition: Edition) -> TableView:
    words = edition.words
    columns = (
        Column(label=words.activity_kind),
        Column(label=words.count, numeric=True),
        Column(label=words.people_reached, numeric=True),
        Column(label=words.enterprises_reached, numeric=True),
    )
    return TableView(
        id="hoat-dong",
        caption=words.kinds_caption,
        columns=columns,
        rows=tuple(
            (
                Cell(text=edition.label(one.kind)),
                sum_cell(one.quantity, edition),
                sum_cell(one.people, edition),
                sum_cell(one.enterprises, edition),
            )
            for one in report.kinds
        ),
        empty=words.no_activities,
    )


def _targets(report: YearlyReport, sources: Sources, edition: Edition) -> TableView:
    words = edition.words
    columns = (
        Column(label=words.indicator),
        Column(label=words.target, numeric=True),
        Column(label=words.year),
        Column(label=words.numerator, numeric=True),
        Column(label=words.denominator, numeric=True),
        Column(label=words.achieved, numeric=True),
        Column(label=words.source),
    )
    return TableView(
        id="chi-tieu",
        caption=words.report_targets_caption.format(year=report.year),
        columns=columns,
        rows=tuple(_target_row(one, sources, edition) for one in report.targets),
        notes=(words.section_targets_note, words.unknown_note),
        empty=words.no_data,
    )


def _target_row(one: TargetYear, sources: Sources, edition: Edition) -> tuple[Cell, ...]:
    words, point = edition.words, one.point
    name = Cell(
        text=indicator_title(one.indicator, edition),
        href=edition.address("indicator", one.indicator.id),
        sub=words.counted_over.format(denominator=edition.text(one.indicator.denominator))
        if one.indicator.denominator
        else "",
    )
    target = Cell(text=target_text(one.indicator, edition))
    if point is None:
        return (name, target, edition.missing(), Cell(), Cell(), edition.missing(), Cell(text="–"))
    value = point.value
    return (
        name,
        target,
        Cell(text=str(point.year)),
        edition.cell(edition.number(point.numerator)),
        edition.cell(edition.number(point.denominator)),
        Cell(text=point_text(point, one.indicator, edition)),
        Cell(text=sources.source(value.provenance.source_id), sub=edition.text(value.method))
        if value is not None
        else Cell(text=words.counted_from_states),
    )


def _funding(report: YearlyReport, edition: Edition) -> TableView:
    words = edition.words
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            Cell(text=edition.text(one.funding.title) if one.funding is not None else words.funding_not_told),
            sum_cell(one.money, edition),
        )
        for one in report.funding
    )
    total: tuple[Cell, ...] = (Cell(text=words.total_computed), sum_cell(report.money, edition))
    if not rows:
        # Nothing was spent, which is known, or nothing is known.
        rows, total = ((total,) if report.money.value is not None else ()), ()
    columns = (Column(label=words.funding_source), Column(label=words.money_vnd, numeric=True))
    return TableView(
        id="kinh-phi",
        caption=words.report_funding_caption,
        columns=columns,
        rows=rows,
        total=total,
        empty=words.no_money_told,
    )


def _proposals(report: YearlyReport, sources: Sources, edition: Edition) -> TableView:
    words, catalogue = edition.words, edition.catalogue
    lang = "" if edition.language == VIETNAMESE else VIETNAMESE
    rows = []
    for one in report.proposals:
        task = catalogue.tasks.get(one.proposal.task_id)
        funding = catalogue.funding_sources.get(one.proposal.funding_id)
        body = catalogue.organisations[one.report.organisation_id]
        rows.append(
            (
                Cell(text=one.proposal.content, lang=lang),
                edition.record_cell("organisation", body.id, body.short or body.title),
                edition.record_cell("task", task.id, Text(vi=task.number, en=task.number))
                if task is not None
                else Cell(text="–"),
                edition.cell(edition.number(one.proposal.money_vnd)),
                edition.cell(edition.text(funding.title) if funding is not None else ""),
                Cell(text=sources.report(one.report)),
            )
        )
    columns = (
        Column(label=words.proposal),
        Column(label=words.body),
        Column(label=words.task),
        Column(label=words.money_expected, numeric=True),
        Column(label=words.funding_source),
        Column(label=words.source),
    )
    return TableView(
        id="de-xuat",
        caption=words.proposals_caption.format(year=report.year + 1),
        columns=columns,
        rows=tuple(rows),
        empty=words.no_proposals,
    )


def _neighbour(programme: Programme, years: Sequence[int], year: int, step: int, edition: Edition) -> Link | None:
    place = (years.index(year) if year in years else -len(years) - 1) + step
    if not 0 <= place < len(years):
        return None
    other = years[place]
    return Link(text=edition.words.report_title.format(year=other), href=report_year_address(programme, other, edition))
