"""The tracker of a programme: the register of tasks, their states year by year, the province beside the nation."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sxsh_site.figures.asked import LEAD
from sxsh_site.figures.task_states import NO_DATA, task_states
from sxsh_site.records.indicator import Indicator
from sxsh_site.records.national import NationalFigure
from sxsh_site.records.task import Task
from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import Cell, Column, TableView
from sxsh_site.views.targets import PERCENT, indicator_title, target_text

_TARGET = "target"
# Outside the time of a task nothing is asked, so nothing is missing.
BLANK = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StateMark:
    """One year of a task: ``kind`` is its state, ``no_data``, or empty outside the task's time."""

    year: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StateRow:
    """A task and its years."""

    number: str
    text: str
    href: str
    marks: tuple[StateMark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StateGrid:
    """The states of all tasks, year by year, with the key of the marks."""

    years: tuple[str, ...]
    rows: tuple[StateRow, ...]
    legend: tuple[StateMark, ...]


def state_grid(tasks: Sequence[Task], edition: Edition) -> StateGrid | None:
    """One row a task, one box a year; None without tasks."""
    if not tasks:
        return None
    known = {task.id: task_states(task, edition.catalogue) for task in tasks}
    years = sorted(
        {year for task in tasks for year in range(task.starts.year, task.ends.year + 1)}
        | {year for states in known.values() for year in states}
    )
    rows = []
    for task in tasks:
        marks = []
        for year in years:
            state = known[task.id].get(year)
            if state is not None and state.state.id != NO_DATA:
                marks.append(StateMark(year=str(year), kind=state.state.id, text=edition.label(state.state)))
            elif state is not None or task.starts.year <= year <= task.ends.year:
                marks.append(StateMark(year=str(year), kind=NO_DATA, text=edition.words.no_data))
            else:
                marks.append(StateMark(year=str(year), kind=BLANK, text=""))
        rows.append(
            StateRow(
                number=task.number,
                text=edition.text(task.short),
                href=edition.address("task", task.id),
                marks=tuple(marks),
            )
        )
    choices = edition.catalogue.package.tables["task_progress"].field("state").choices
    legend = tuple(StateMark(year="", kind=choice.id, text=edition.label(choice)) for choice in choices)
    return StateGrid(years=tuple(str(year) for year in years), rows=tuple(rows), legend=legend)


def register(tasks: Iterable[Task], edition: Edition) -> TableView:
    """Every task with who leads, who supports, when, and what is expected of it."""
    words, catalogue = edition.words, edition.catalogue
    rows = []
    for task in tasks:
        links = sorted((one for one in catalogue.task_bodies if one.task_id == task.id), key=lambda one: one.position)
        names = {
            lead: "; ".join(
                edition.text(body.short or body.title)
                for one in links
                if (one.role.id == LEAD) is lead
                for body in (catalogue.organisations[one.organisation_id],)
            )
            for lead in (True, False)
        }
        rows.append(
            (
                Cell(text=f"{task.number}. {edition.text(task.title)}", href=edition.address("task", task.id)),
                edition.cell(names[True]),
                Cell(text=names[False] or "–"),
                Cell(text=edition.months(task.starts, task.ends)),
                edition.cell(" ".join(edition.text(line.text) for line in catalogue.task_results.get(task.id, ()))),
            )
        )
    columns = (
        Column(label=words.task),
        Column(label=words.lead_body),
        Column(label=words.supporters),
        Column(label=words.time),
        Column(label=words.expected_results),
    )
    return TableView(
        id="danh-muc", caption=words.register_caption, columns=columns, rows=tuple(rows), empty=words.no_tasks
    )


def beside_nation(indicators: Sequence[Indicator], edition: Edition) -> TableView:
    """The province's targets beside the nation's of the same family and year; others stand alone."""
    words, catalogue = edition.words, edition.catalogue
    families = list(dict.fromkeys(one.family for one in indicators))
    years = {one.year for one in indicators}
    national: dict[tuple[str, int | None], list[NationalFigure]] = {}
    for figure in catalogue.national_figures.values():
        if figure.kind.id == _TARGET and figure.family and figure.family in families:
            national.setdefault((figure.family, figure.year_to), []).append(figure)
    rows = []
    for indicator in indicators:
        figures: list[NationalFigure | None] = [*national.pop((indicator.family, indicator.year), [])]
        rows += [_beside(indicator, figure, edition) for figure in figures or [None]]
    rows += [_beside(None, figure, edition) for (_, year), rest in national.items() if year in years for figure in rest]
    columns = (
        Column(label=words.indicator),
        Column(label=words.year),
        Column(label=words.target_province, numeric=True),
        Column(label=words.target_nation, numeric=True),
        Column(label=words.document),
    )
    return TableView(
        id="ca-nuoc",
        caption=words.nation_caption,
        columns=columns,
        rows=tuple(rows),
        notes=(words.nation_note,),
        empty=words.no_nation,
    )


def _beside(indicator: Indicator | None, figure: NationalFigure | None, edition: Edition) -> tuple[Cell, ...]:
    catalogue = edition.catalogue
    document = catalogue.legal_documents.get(figure.document_id) if figure is not None else None
    year = indicator.year if indicator is not None else figure.year_to if figure is not None else None
    if indicator is not None:
        name = Cell(text=indicator_title(indicator, edition), href=edition.address("indicator", indicator.id))
        province = Cell(text=target_text(indicator, edition), sub=edition.text(indicator.denominator))
    else:
        assert figure is not None
        name = Cell(text=edition.text(figure.text))
        province = Cell(text="–")
    nation = Cell(text="–")
    if figure is not None:
        number = edition.quantity(figure.low, figure.high)
        unit = "%" if figure.unit_id == PERCENT else f" {edition.unit(figure.unit_id)}".rstrip()
        nation = Cell(text=f"{number}{unit}", sub=edition.text(figure.denominator))
    return (
        name,
        edition.cell(str(year or "")),
        province,
        nation,
        Cell(text=document.number, href=edition.address("legal_document", document.id))
        if document is not None
        else Cell(text="–"),
    )
