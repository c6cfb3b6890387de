"""Guidelines by sector: the page of one, and the list."""

from collections.abc import Iterable
from dataclasses import dataclass

from sxsh_site.records.guideline import Guideline, GuidelineDocument, GuidelineMeasure
from sxsh_site.views.case import CaseHeader, CaseRow, case_header, case_row, sorted_cases
from sxsh_site.views.edition import Edition
from sxsh_site.views.listing import Listing, table_listing
from sxsh_site.views.norm import norm_table
from sxsh_site.views.parts import Cell, Column, Fact, Head, Link, Note, PageMeta, SourceBlock, TableView, Tag

# Figures of these kinds are not savings of the sector, and say so.
NOT_A_SAVING = ("at_stake", "borrowed_general", "supplier")


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanLine:
    """A quick-scan question with the measures that any answer but yes leads to."""

    text: str
    measures: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidelineView:
    """A sector's guideline."""

    meta: PageMeta
    head: Head
    missing: tuple[Note, ...]
    steps: TableView
    sourced: TableView
    general: TableView
    norms: TableView
    norms_link: Link | None
    scan: tuple[ScanLine, ...]
    header: CaseHeader
    cases: tuple[CaseRow, ...]
    documents: TableView
    facts: tuple[Fact, ...]
    notes: tuple[Note, ...]
    links: tuple[Link, ...]
    source: SourceBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidelineListView:
    """All guidelines, and the guidelines and studies of others."""

    meta: PageMeta
    head: Head
    listing: Listing
    guidelines: TableView
    documents: TableView
    following: tuple[Link, ...]


def guideline_view(guideline: Guideline, edition: Edition) -> GuidelineView:
    """What a technician of the trade can follow: steps, measures, norms, questions, cases."""
    words, catalogue = edition.words, edition.catalogue
    sector = catalogue.sectors[guideline.sector_id]
    steps = catalogue.guideline_steps.get(guideline.id, ())
    measures = catalogue.guideline_measures.get(guideline.id, ())
    sourced = [one for one in measures if one.provenance.source_id]
    general = [one for one in measures if not one.provenance.source_id]
    norms = catalogue.norms_by_sector.get(sector.id, ())
    absent = [
        word
        for there, word in ((steps, words.no_steps), (sourced, words.no_sourced_measures), (norms, words.no_norms))
        if not there
    ]
    cases = sorted_cases(catalogue.cases_by_sector.get(sector.id, ()), edition)
    title = edition.text(guideline.title)
    summary = edition.text(guideline.summary)
    note = edition.info_note(guideline.note, words.note_title)
    return GuidelineView(
        meta=PageMeta(
            title=title,
            description=summary,
            checked=edition.date(guideline.provenance.checked_on),
            file=guideline.origin.file,
            sectors=(sector.id,),
            techniques=tuple(sorted({one.technique_id for one in measures})),
        ),
        head=Head(
            kicker=words.kicker_guideline,
            title=title,
            lead=summary,
            facts=(
                Fact(label=words.sector, value=edition.record_cell("sector", sector.id, sector.title)),
                Fact(label=words.steps, value=Cell(text=str(len(steps)))),
                Fact(label=words.measures_count, value=Cell(text=str(len(measures)))),
            ),
        ),
        missing=(Note(kind="info", title=words.what_is_missing, paragraphs=tuple(absent)),) if absent else (),
        steps=_steps(guideline, edition),
        sourced=_measures(sourced, edition, sourced=True),
        general=_measures(general, edition, sourced=False),
        norms=norm_table(norms, edition, caption=words.norms_of_sector, table_id="dinh-muc"),
        norms_link=Link(text=words.norms_link, href=edition.address("norms", sector.id)) if norms else None,
        scan=_scan(guideline, edition),
        header=case_header(edition),
        cases=tuple(case_row(case, edition) for case in cases),
        documents=document_table(catalogue.documents_to_read.get(sector.id, ()), edition),
        facts=(
            Fact(label=words.sourced_measures, value=Cell(text=str(len(sourced)))),
            Fact(label=words.general_measures, value=Cell(text=str(len(general)))),
            Fact(label=words.norms, value=edition.cell(str(len(norms)) if norms else "")),
            Fact(label=words.cases, value=edition.cell(str(len(cases)) if cases else "")),
        ),
        notes=() if note is None else (note,),
        links=(
            Link(text=words.six_steps, href=edition.page("giai-phap/sau-buoc/")),
            Link(text=words.general_guideline, href=edition.address("guideline", "general")),
            Link(text=words.support_title, href=edition.page("ho-tro/")),
        ),
        source=edition.source_block(guideline.provenance),
    )


def guideline_list_view(edition: Edition) -> GuidelineListView:
    """The guidelines with what each holds."""
    words, catalogue = edition.words, edition.catalogue
    rows = []
    for one in catalogue.guidelines.values():
        measures = catalogue.guideline_measures.get(one.id, ())
        norms = len(catalogue.norms_by_sector.get(one.sector_id, ()))
        rows.append(
            (
                edition.record_cell("guideline", one.id, catalogue.sectors[one.sector_id].title),
                Cell(text=str(len(catalogue.guideline_steps.get(one.id, ())))),
                Cell(text=str(len(measures))),
                Cell(text=str(sum(bool(measure.provenance.source_id) for measure in measures))),
                edition.cell(str(norms) if norms else ""),
            )
        )
    columns = (
        Column(label=words.sector),
        Column(label=words.steps, numeric=True),
        Column(label=words.measures_count, numeric=True),
        Column(label=words.sourced_measures, numeric=True),
        Column(label=words.norms, numeric=True),
    )
    table = TableView(id="theo-nganh", caption=words.guidelines_caption, columns=columns, rows=tuple(rows))
    around, (guidelines,) = table_listing([table], edition)
    return GuidelineListView(
        meta=PageMeta(title=words.guidelines_title, description=words.guidelines_lead, file="data/guidelines"),
        head=Head(kicker=words.kicker_guidelines, title=words.guidelines_title, lead=words.guidelines_lead),
        listing=around,
        guidelines=guidelines,
        documents=document_table(catalogue.guideline_documents.values(), edition),
        following=(
            Link(text=words.six_steps, href=edition.page("giai-phap/sau-buoc/"), detail=words.six_steps_detail),
            Link(text=words.techniques_title, href=edition.page("giai-phap/"), detail=words.do_techniques_detail),
            Link(text=words.norms_title, href=edition.page("dinh-muc/"), detail=words.norms_detail),
        ),
    )


def document_table(documents: Iterable[GuidelineDocument], edition: Edition) -> TableView:
    """Guidelines and studies of others, to read on."""
    words = edition.words
    rows = []
    for one in documents:
        source = edition.catalogue.sources.get(one.provenance.source_id)
        address = source.url if source is not None else ""
        about = [
            edition.text(one.publisher),
            str(one.year or ""),
            edition.counted("pages", one.pages) if one.pages else "",
        ]
        rows.append(
            (
                Cell(
                    text=edition.text(one.title),
                    href=address,
                    external=bool(address),
                    sub=", ".join(part for part in about if part),
                ),
                Cell(text=edition.text(one.contents), sub=edition.text(one.note)),
                Cell(tag=edition.confidence_tag(one.provenance.confidence)),
            )
        )
    columns = (Column(label=words.read_on), Column(label=words.content), Column(label=words.confidence))
    return TableView(
        id="tai-lieu",
        caption=words.documents_caption,
        columns=columns,
        rows=tuple(rows),
        empty=words.no_guideline_documents,
    )


def measure_figure(measure: GuidelineMeasure, edition: Edition) -> Cell:
    """A measure's figure with what it is and what it rests on; "no data" where the source gives none."""
    words = edition.words
    number = edition.quantity(measure.saving_low, measure.saving_high)
    basis = edition.text(measure.saving_basis)
    if not number:
        return edition.missing(sub=basis)
    if measure.saving_low is None:
        number = words.up_to.format(number=number)
    elif measure.saving_high is None:
        number = words.at_least.format(number=number)
    kind = measure.saving_kind
    tag = None
    if kind is not None:
        tag = Tag(kind="ended" if kind.id in NOT_A_SAVING else "neutral", text=edition.label(kind))
    return Cell(text=edition.with_unit(number, edition.text(measure.saving_unit)), sub=basis, tag=tag)


def _steps(guideline: Guideline, edition: Edition) -> TableView:
    words = edition.words
    rows = tuple(
        (
            Cell(text=f"{step.position}. {edition.text(step.title)}"),
            edition.cell(edition.text(step.inputs)),
            edition.cell(edition.text(step.wastes)),
        )
        for step in edition.catalogue.guideline_steps.get(guideline.id, ())
    )
    columns = (Column(label=words.process_step), Column(label=words.inputs), Column(label=words.wastes))
    return TableView(
        id="cong-doan",
        caption=words.steps_caption,
        columns=columns,
        rows=rows,
        empty=words.no_steps,
        notes=(words.steps_note,),
    )


def _measures(measures: list[GuidelineMeasure], edition: Edition, *, sourced: bool) -> TableView:
    words, catalogue = edition.words, edition.catalogue
    rows = []
    for one in measures:
        technique = catalogue.techniques[one.technique_id]
        remarks = [edition.text(one.how), edition.text(one.note)]
        cells = [
            Cell(text=edition.text(one.title), sub=" ".join(remark for remark in remarks if remark), anchor=one.id),
            edition.record_cell("technique", technique.id, technique.title, sub=edition.text(one.process_step)),
        ]
        if sourced:
            cells += [measure_figure(one, edition), _payback(one, edition), _source(one, edition)]
        rows.append(tuple(cells))
    columns = [Column(label=words.measure), Column(label=words.technique_and_step)]
    if sourced:
        columns += [Column(label=words.figure), Column(label=words.payback_published), Column(label=words.source)]
    return TableView(
        id="giai-phap" if sourced else "thong-le",
        caption=words.sourced_caption if sourced else words.general_caption,
        columns=tuple(columns),
        rows=tuple(rows),
        notes=(words.figures_note,) if sourced else (words.general_note,),
        empty=words.no_sourced_measures if sourced else words.no_measures,
    ).without_empty_columns(words.columns_left_out)


def _payback(measure: GuidelineMeasure, edition: Edition) -> Cell:
    words = edition.words
    number = edition.quantity(measure.payback_months_low, measure.payback_months_high)
    remarks = [edition.text(measure.investment), edition.text(measure.price_note)]
    sub = ". ".join(remark.rstrip(".") for remark in remarks if remark)
    if not number:
        return Cell(sub=sub)
    if measure.payback_months_low is None:
        number = words.up_to.format(number=number)
    return Cell(text=number, unit=words.unit_months, sub=sub)


def _source(measure: GuidelineMeasure, edition: Edition) -> Cell:
    source = edition.catalogue.sources[measure.provenance.source_id]
    cell = edition.source_cell(source)
    about = [edition.source_line(source), edition.text(measure.provenance.source_locator)]
    return Cell(
        text=cell.text,
        href=cell.href,
        external=cell.external,
        lang=cell.lang,
        sub=", ".join(part for part in about if part),
        tag=edition.confidence_tag(measure.provenance.confidence),
    )


def _scan(guideline: Guideline, edition: Edition) -> tuple[ScanLine, ...]:
    catalogue = edition.catalogue
    titles = {one.id: one for measures in catalogue.guideline_measures.values() for one in measures}
    lines = []
    for question in catalogue.scan_questions.get(guideline.id, ()):
        links = []
        for link in catalogue.scan_question_measures.get(question.id, ()):
            measure = titles[link.measure_id]
            page = "" if measure.guideline_id == guideline.id else edition.address("guideline", measure.guideline_id)
            links.append(Link(text=edition.text(measure.title), href=f"{page}#{measure.id}"))
        lines.append(ScanLine(text=edition.text(question.text), measures=tuple(links)))
    return tuple(lines)
