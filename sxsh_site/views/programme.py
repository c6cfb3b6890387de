"""A programme: where it stands, what its document says, its duties and its money."""

from dataclasses import dataclass

from sxsh_site.figures.asked import MUST_REPORT, duties_asked, steps_asked, tasks_asked
from sxsh_site.figures.indicator_points import points
from sxsh_site.figures.task_states import task_states
from sxsh_site.language import formats
from sxsh_site.records.programme import Duty, Programme, ProgrammeStep
from sxsh_site.views.charts import TargetChart, Timeline
from sxsh_site.views.edition import Edition
from sxsh_site.views.facts import FactLine, fact_line
from sxsh_site.views.listing import Listing, table_listing
from sxsh_site.views.parts import (
    Cell,
    Column,
    Fact,
    Figure,
    Head,
    Line,
    Link,
    Note,
    PageMeta,
    SourceBlock,
    TableView,
)
from sxsh_site.views.targets import indicator_title, point_text, target_chart, target_text
from sxsh_site.views.task import timeline
from sxsh_site.views.tracker import StateGrid, beside_nation, register, state_grid
from sxsh_site.views.yearly_report import FOLDER, Deadline, deadline


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeView:
    """Where a programme stands: its targets against results, its tasks, what is known and what is not."""

    meta: PageMeta
    head: Head
    figures: tuple[Figure, ...]
    ended: Note | None
    deadline: Deadline | None
    targets: TargetChart
    target_links: tuple[Link, ...]
    timeline: Timeline | None
    states: StateGrid | None
    register: TableView
    nation: TableView
    plans: TableView
    known: tuple[FactLine, ...]
    open_questions: tuple[str, ...]
    parts: tuple[Link, ...]
    others: tuple[Link, ...]
    source: SourceBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class TextGroup:
    """A heading of the document and its lines."""

    id: str
    title: str
    number: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionView:
    """The document's own words, in its order, each part leading to its pages."""

    meta: PageMeta
    head: Head
    groups: tuple[TextGroup, ...]
    targets: TableView
    tasks: tuple[TextGroup, ...]
    duties: tuple[Link, ...]
    steps: tuple[TextGroup, ...]
    funding: TextGroup
    translation_note: str
    facts: tuple[Fact, ...]
    source: SourceBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorListView:
    """All targets of all programmes."""

    meta: PageMeta
    head: Head
    listing: Listing
    tables: tuple[TableView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyView:
    """One duty of the section on who does what."""

    meta: PageMeta
    head: Head
    text: str
    bodies: TableView
    source: SourceBlock
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyListView:
    """All duties, and by body."""

    meta: PageMeta
    head: Head
    duties: tuple[Link, ...]
    bodies: TableView


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingView:
    """Where the money comes from, the yearly steps, and what money is known."""

    meta: PageMeta
    head: Head
    sources: tuple[TextGroup, ...]
    steps: tuple[TextGroup, ...]
    known: tuple[FactLine, ...]
    source: SourceBlock


def programme_view(programme: Programme, edition: Edition) -> ProgrammeView:
    """Where the programme stands."""
    words, catalogue = edition.words, edition.catalogue
    indicators = [one for one in catalogue.indicators.values() if one.programme_id == programme.id]
    tasks = [task for task in catalogue.tasks.values() if task.programme_id == programme.id]
    with_values = [one for one in indicators if points(one, catalogue)]
    with_progress = [task for task in tasks if task_states(task, catalogue)]
    document = catalogue.legal_documents.get(programme.document_id)
    kicker = words.kicker_programme
    if document is not None:
        kicker = f"{edition.label(document.kind)} {document.number}"
    ended = None
    if programme.ends is not None and programme.ends.last_day() < edition.today:
        text = words.programme_ended.format(month=formats.partial_date(programme.ends, edition.language))
        ended = Note(kind="info", title=words.programme_ended_title, paragraphs=(text, *_after(programme, edition)))
    groups = {
        f"{group.number}. {edition.text(group.title)}": [task for task in tasks if task.group_id == group.id]
        for group in catalogue.task_groups.values()
    }
    main = next(iter(catalogue.programmes.values()))
    return ProgrammeView(
        meta=PageMeta(
            title=edition.text(programme.short),
            description=edition.text(programme.title),
            checked=edition.date(programme.provenance.checked_on),
            file=programme.origin.file,
            line=programme.origin.line,
        ),
        head=Head(
            kicker=kicker,
            title=edition.text(programme.short),
            lead=edition.text(programme.title),
            facts=(
                Fact(label=words.time, value=edition.cell(edition.months(programme.starts, programme.ends))),
                *_lead_fact(programme, edition),
            ),
        ),
        figures=(
            Figure(label=words.tasks, number=str(len(tasks))) if tasks else _none(words.tasks, words.no_tasks),
            Figure(
                label=words.tasks_with_evidence,
                number=str(len(with_progress)),
                unit=words.out_of.format(count=len(tasks)),
                basis=words.evidence_basis,
            )
            if tasks
            else _none(words.tasks_with_evidence, words.no_tasks),
            Figure(
                label=words.targets_with_values,
                number=str(len(with_values)),
                unit=words.out_of.format(count=len(indicators)),
                basis=words.unknown_note,
            ),
        ),
        ended=ended,
        deadline=deadline(programme, edition),
        targets=target_chart(indicators, edition),
        target_links=tuple(
            Link(text=indicator_title(one, edition), href=edition.address("indicator", one.id)) for one in indicators
        ),
        timeline=timeline(programme, {title: found for title, found in groups.items() if found}, edition)
        if tasks
        else None,
        states=state_grid(tasks, edition),
        register=register(tasks, edition),
        nation=beside_nation(indicators, edition),
        known=tuple(
            fact_line(fact, edition) for fact in catalogue.programme_facts.values() if fact.programme_id == programme.id
        ),
        plans=_plans(programme, edition),
        open_questions=tuple(edition.text(one.text) for one in catalogue.open_questions.get(programme.id, ())),
        parts=_parts(edition) if programme.id == main.id else (),
        others=tuple(
            Link(
                text=edition.text(other.short),
                href=edition.programme_address(other.id),
                detail=edition.months(other.starts, other.ends),
            )
            for other in catalogue.programmes.values()
            if other.id != programme.id
        ),
        source=edition.source_block(programme.provenance),
    )


def decision_view(programme: Programme, edition: Edition) -> DecisionView:
    """The document's words."""
    words, catalogue = edition.words, edition.catalogue
    groups: dict[str, list[Line]] = {}
    titles: dict[str, tuple[str, str]] = {}
    for text in catalogue.programme_texts.get(programme.id, ()):
        groups.setdefault(text.kind.id, []).append(Line(text=edition.text(text.text)))
        titles[text.kind.id] = (edition.label(text.kind), text.number)
    order = [kind for kind in ("purpose", "requirement", "objective") if kind in groups]
    indicators = [one for one in catalogue.indicators.values() if one.programme_id == programme.id]
    document = catalogue.legal_documents.get(programme.document_id)
    facts = []
    if document is not None:
        cell = Cell(text=document.number, href=edition.address("legal_document", document.id))
        facts = [
            Fact(label=words.document, value=cell),
            Fact(label=words.issued, value=Cell(text=edition.date(document.issued))),
            Fact(label=words.issuer, value=Cell(text=edition.text(document.issuer))),
        ]
    title = words.decision_title.format(number=document.number if document else "")
    return DecisionView(
        meta=PageMeta(
            title=title,
            description=words.decision_lead,
            checked=edition.date(programme.provenance.checked_on),
            file=programme.origin.file,
            line=programme.origin.line,
        ),
        head=Head(kicker=edition.text(programme.short), title=title, lead=words.decision_lead),
        groups=tuple(
            TextGroup(id=kind, title=titles[kind][0], number=titles[kind][1], lines=tuple(groups[kind]))
            for kind in order
        ),
        targets=TableView(
            id="chi-tieu",
            caption=words.targets_caption,
            columns=(
                Column(label=words.indicator),
                Column(label=words.wording),
                Column(label=words.target, numeric=True),
            ),
            rows=tuple(
                (
                    Cell(text=indicator_title(one, edition), href=edition.address("indicator", one.id)),
                    Cell(text=edition.text(one.text)),
                    Cell(text=target_text(one, edition)),
                )
                for one in indicators
            ),
        ),
        tasks=tuple(
            TextGroup(
                id=group.id,
                title=edition.text(group.body_title or group.title),
                number=group.body_number,
                lines=tuple(
                    Line(text=edition.text(line.text)) for line in catalogue.task_group_lines.get(group.id, ())
                ),
            )
            for group in sorted(catalogue.task_groups.values(), key=lambda group: group.body_number)
            if group.programme_id == programme.id
        ),
        duties=tuple(
            Link(text=f"{duty.number}. {edition.text(duty.title)}", href=edition.address("duty", duty.id))
            for duty in catalogue.duties.values()
            if duty.programme_id == programme.id
        ),
        steps=_steps(programme, edition),
        funding=TextGroup(
            id="kinh-phi",
            title=words.funding_title,
            number="IV.1",
            lines=tuple(
                Line(text=edition.text(source.text))
                for source in catalogue.funding_sources.values()
                if source.programme_id == programme.id
            ),
        ),
        translation_note=words.translation_note if edition.language == "en" else "",
        facts=tuple(facts),
        source=edition.source_block(programme.provenance),
    )


def indicator_list_view(edition: Edition) -> IndicatorListView:
    """All targets, a table a programme."""
    words, catalogue = edition.words, edition.catalogue
    tables = []
    for programme in catalogue.programmes.values():
        rows = []
        for one in catalogue.indicators.values():
            if one.programme_id != programme.id:
                continue
            known = points(one, catalogue)
            latest = f"{point_text(known[-1], one, edition)} ({known[-1].year})" if known else ""
            rows.append(
                (
                    Cell(text=indicator_title(one, edition), href=edition.address("indicator", one.id)),
                    Cell(text=edition.months(one.from_, one.to)),
                    edition.cell(edition.text(one.denominator)),
                    Cell(text=target_text(one, edition)),
                    edition.cell(latest),
                )
            )
        columns = (
            Column(label=words.indicator),
            Column(label=words.period),
            Column(label=words.denominator),
            Column(label=words.target, numeric=True),
            Column(label=words.achieved, numeric=True),
        )
        tables.append(
            TableView(id=programme.id, caption=edition.text(programme.short), columns=columns, rows=tuple(rows))
        )
    head = Head(kicker=words.programme, title=words.targets_title, lead=words.targets_lead)
    around, marked = table_listing(tables, edition, group=words.programme)
    return IndicatorListView(
        meta=PageMeta(title=words.targets_title, description=words.targets_lead, file="data/programme/indicators.csv"),
        head=head,
        listing=around,
        tables=marked,
    )


def duty_view(duty: Duty, edition: Edition) -> DutyView:
    """A duty in the document's words, and the bodies that it falls on."""
    words, catalogue = edition.words, edition.catalogue
    siblings = [other for other in catalogue.duties.values() if other.programme_id == duty.programme_id]
    place = siblings.index(duty)
    bodies = sorted((one for one in catalogue.duty_bodies if one.duty_id == duty.id), key=lambda one: one.position)
    return DutyView(
        meta=PageMeta(
            title=f"{duty.number}. {edition.text(duty.title)}",
            description=edition.text(duty.title),
            checked=edition.date(duty.provenance.checked_on),
            file=duty.origin.file,
            line=duty.origin.line,
        ),
        head=Head(kicker=words.kicker_duty.format(number=duty.number), title=edition.text(duty.title)),
        text=edition.text(duty.text),
        bodies=TableView(
            id="co-quan",
            caption=words.duty_bodies_caption,
            columns=(Column(label=words.body), Column(label=words.role)),
            rows=tuple(
                (
                    edition.record_cell(
                        "organisation", one.organisation_id, catalogue.organisations[one.organisation_id].title
                    ),
                    Cell(text=edition.label(one.role)),
                )
                for one in bodies
            ),
        ),
        source=edition.source_block(duty.provenance),
        before=_duty_link(siblings, place - 1, edition),
        after=_duty_link(siblings, place + 1, edition),
    )


def duty_list_view(edition: Edition) -> DutyListView:
    """The duties in order, and who they fall on."""
    words, catalogue = edition.words, edition.catalogue
    rows = []
    for organisation in catalogue.organisations.values():
        numbers = [catalogue.duties[one.link.duty_id].number for one in duties_asked(organisation.id, catalogue)]
        due = [
            _due(catalogue.programme_steps[one.link.step_id], edition)
            for one in steps_asked(organisation.id, catalogue)
            if one.link.role.id == MUST_REPORT
        ]
        tasks = [catalogue.tasks[one.link.task_id].number for one in tasks_asked(organisation.id, catalogue)]
        if numbers or tasks:
            rows.append(
                (
                    edition.record_cell("organisation", organisation.id, organisation.title),
                    Cell(text=", ".join(numbers) or "–"),
                    Cell(text=", ".join(tasks) or "–"),
                    Cell(text=", ".join(due) or "–"),
                )
            )
    columns = (
        Column(label=words.body),
        Column(label=words.duties),
        Column(label=words.tasks),
        Column(label=words.report_due),
    )
    return DutyListView(
        meta=PageMeta(title=words.duties_title, description=words.duties_lead, file="data/programme/duties.csv"),
        head=Head(kicker=words.programme, title=words.duties_title, lead=words.duties_lead),
        duties=tuple(
            Link(text=f"{duty.number}. {edition.text(duty.title)}", href=edition.address("duty", duty.id))
            for duty in catalogue.duties.values()
        ),
        bodies=TableView(id="theo-co-quan", caption=words.duties_by_body, columns=columns, rows=tuple(rows)),
    )


def funding_view(programme: Programme, edition: Edition) -> FundingView:
    """The programme's sources of money, its yearly steps, and the money that sources tell of."""
    words, catalogue = edition.words, edition.catalogue
    return FundingView(
        meta=PageMeta(
            title=words.funding_title,
            description=words.funding_lead,
            checked=edition.date(programme.provenance.checked_on),
            file="data/programme/funding_sources.csv",
        ),
        head=Head(kicker=edition.text(programme.short), title=words.funding_title, lead=words.funding_lead),
        sources=tuple(
            TextGroup(
                id=source.id,
                title=edition.text(source.title),
                number=str(source.position),
                lines=(Line(text=edition.text(source.text)),),
            )
            for source in catalogue.funding_sources.values()
            if source.programme_id == programme.id
        ),
        steps=_steps(programme, edition),
        known=tuple(
            fact_line(fact, edition)
            for fact in catalogue.programme_facts.values()
            if fact.topic.id in ("industrial_promotion", "cleaner_production")
        ),
        source=edition.source_block(programme.provenance),
    )


def _after(programme: Programme, edition: Edition) -> tuple[str, ...]:
    """What came after a programme that has ended: later programmes, with the documents that they implement."""
    words, catalogue = edition.words, edition.catalogue
    names = []
    for other in catalogue.programmes.values():
        if other.starts is None or programme.ends is None or other.starts <= programme.ends:
            continue
        number = catalogue.legal_documents[other.document_id].number
        above = [
            catalogue.legal_documents[one.other_id].number
            for one in catalogue.legal_relations
            if one.document_id == other.document_id and one.relation.id == "implements"
        ]
        name = f"{edition.text(other.short)} ({number})"
        names.append(words.after_implements.format(name=name, documents=", ".join(above)) if above else name)
    return (words.after_documents.format(list="; ".join(names)),) if names else ()


def _plans(programme: Programme, edition: Edition) -> TableView:
    words, catalogue = edition.words, edition.catalogue
    rows = []
    for plan in catalogue.yearly_plans.get(programme.id, ()):
        document = catalogue.legal_documents.get(plan.document_id)
        rows.append(
            (
                Cell(text=str(plan.year)),
                Cell(text=edition.text(plan.title), sub=edition.text(plan.text)),
                edition.cell(edition.money_text(plan.amount_vnd)),
                Cell(text=document.number, href=edition.address("legal_document", document.id))
                if document is not None
                else edition.source_cell(catalogue.sources[plan.provenance.source_id]),
            )
        )
    columns = (
        Column(label=words.year),
        Column(label=words.plan),
        Column(label=words.money, numeric=True),
        Column(label=words.source),
    )
    return TableView(id="ke-hoach", caption=words.plans_caption, columns=columns, rows=tuple(rows), empty=words.no_data)


def _steps(programme: Programme, edition: Edition) -> tuple[TextGroup, ...]:
    return tuple(
        TextGroup(
            id=step.id,
            title=edition.text(step.title),
            number=_due(step, edition),
            lines=(Line(text=edition.text(step.text)),),
        )
        for step in edition.catalogue.programme_steps.values()
        if step.programme_id == programme.id
    )


def _due(step: ProgrammeStep, edition: Edition) -> str:
    if step.due_day is None or step.due_month is None:
        return ""
    return edition.words.due_before.format(day=step.due_day, month=step.due_month)


def _lead_fact(programme: Programme, edition: Edition) -> tuple[Fact, ...]:
    organisation = edition.catalogue.organisations.get(programme.lead_id)
    if organisation is None:
        return ()
    cell = edition.record_cell("organisation", organisation.id, organisation.short or organisation.title)
    return (Fact(label=edition.words.lead_body, value=cell),)


def _parts(edition: Edition) -> tuple[Link, ...]:
    words = edition.words
    return (
        Link(text=words.decision_link, href=edition.page("chuong-trinh/quyet-dinh/"), detail=words.decision_detail),
        Link(text=words.targets_title, href=edition.page("chuong-trinh/chi-tieu/"), detail=words.targets_detail),
        Link(text=words.duties_title, href=edition.page("chuong-trinh/trach-nhiem/"), detail=words.duties_detail),
        Link(text=words.reports_title, href=edition.page(FOLDER), detail=words.reports_detail),
        Link(text=words.funding_title, href=edition.page("chuong-trinh/kinh-phi/"), detail=words.funding_detail),
        Link(text=words.national_title, href=edition.page("chuong-trinh/ca-nuoc/"), detail=words.national_detail),
    )


def _duty_link(duties: list[Duty], place: int, edition: Edition) -> Link | None:
    if not 0 <= place < len(duties):
        return None
    duty = duties[place]
    return Link(text=f"{duty.number}. {edition.text(duty.title)}", href=edition.address("duty", duty.id))


def _none(label: str, reason: str) -> Figure:
    return Figure(label=label, number=reason, missing=True)
