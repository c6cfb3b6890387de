"""Bodies: what the decision asks of each, and what became of it."""

from dataclasses import dataclass

from sxsh_site.records.organisation import Organisation
from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import Cell, Column, Fact, Head, Note, PageMeta, SourceBlock, TableView


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationView:
    """A body's page: its tasks, duties and yearly steps."""

    meta: PageMeta
    head: Head
    tasks: TableView
    duties: TableView
    steps: TableView
    facts: tuple[Fact, ...]
    notes: tuple[Note, ...]
    source: SourceBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportView:
    """Who helps and who pays: all bodies, and where the money comes from."""

    meta: PageMeta
    head: Head
    tables: tuple[TableView, ...]
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
    contact = [part for part in (edition.text(organisation.address), organisation.phone, organisation.email) if part]
    facts.append(Fact(label=words.contact, value=edition.cell(", ".join(contact))))
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
        tasks=_tasks(organisation, edition),
        duties=_duties(organisation, edition),
        steps=_steps(organisation, edition),
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
    columns = (Column(label=words.body), Column(label=words.what_is_asked), Column(label=words.contact))
    tables = []
    for kind, organisations in kinds.items():
        rows = []
        for one in organisations:
            contact = ", ".join(part for part in (edition.text(one.address), one.phone, one.email) if part)
            rows.append(
                (
                    edition.record_cell("organisation", one.id, one.title),
                    edition.cell(edition.text(one.role)),
                    edition.cell(contact),
                )
            )
        caption = edition.label(organisations[0].kind)
        tables.append(
            TableView(id=f"loai-{kind}".replace("_", "-"), caption=caption, columns=columns, rows=tuple(rows))
        )
    funding_rows = tuple(
        (
            Cell(text=edition.text(source.title), href=edition.page("chuong-trinh/kinh-phi/")),
            Cell(text=edition.text(source.text)),
        )
        for source in catalogue.funding_sources.values()
    )
    return SupportView(
        meta=PageMeta(
            title=words.support_title, description=words.support_lead, file="data/programme/organisations.csv"
        ),
        head=Head(kicker=words.kicker_support, title=words.support_title, lead=words.support_lead),
        tables=tuple(tables),
        funding=TableView(
            id="kinh-phi",
            caption=words.funding_title,
            columns=(Column(label=words.funding_source), Column(label=words.content)),
            rows=funding_rows,
        ),
        experts=_experts(edition),
    )


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


def _tasks(organisation: Organisation, edition: Edition) -> TableView:
    words, catalogue = edition.words, edition.catalogue
    links = [link for link in catalogue.task_bodies if link.organisation_id == organisation.id]
    links.sort(key=lambda link: catalogue.tasks[link.task_id].position)
    rows = []
    for link in links:
        task = catalogue.tasks[link.task_id]
        rows.append(
            (
                edition.record_cell("task", task.id, task.short, sub=f"{words.task} {task.number}"),
                Cell(text=edition.label(link.role)),
                Cell(text=edition.months(task.starts, task.ends)),
            )
        )
    columns = (Column(label=words.task), Column(label=words.role), Column(label=words.time))
    return TableView(
        id="nhiem-vu", caption=words.tasks, columns=columns, rows=tuple(rows), empty=words.no_tasks_for_body
    )


def _duties(organisation: Organisation, edition: Edition) -> TableView:
    words, catalogue = edition.words, edition.catalogue
    links = [link for link in catalogue.duty_bodies if link.organisation_id == organisation.id]
    links.sort(key=lambda link: catalogue.duties[link.duty_id].position)
    rows = []
    for link in links:
        duty = catalogue.duties[link.duty_id]
        rows.append(
            (
                edition.record_cell("duty", duty.id, duty.title, sub=duty.number),
                Cell(text=edition.label(link.role)),
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
    for link in catalogue.step_bodies:
        if link.organisation_id == organisation.id:
            step = catalogue.programme_steps[link.step_id]
            due = ""
            if step.due_day is not None and step.due_month is not None:
                due = words.due_before.format(day=step.due_day, month=step.due_month)
            rows.append(
                (
                    Cell(text=edition.text(step.title), href=edition.page("chuong-trinh/kinh-phi/")),
                    Cell(text=edition.label(link.role)),
                    Cell(text=due or words.every_year),
                )
            )
    columns = (Column(label=words.yearly_step), Column(label=words.role), Column(label=words.due))
    return TableView(
        id="hang-nam", caption=words.yearly_steps, columns=columns, rows=tuple(rows), empty=words.no_steps_for_body
    )
