"""Pages of proposals: how to send, and the same questions to print and fill in by hand."""

from dataclasses import dataclass

from sxsh_site.proposals.issue_form import PAGE_QUESTION, is_long, question_id, with_unit
from sxsh_site.proposals.proposal import Part
from sxsh_site.proposals.proposal import proposal as found_proposal
from sxsh_site.reading.schema import FieldSpec
from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import Head, PageMeta

# Columns to write in where several rows are asked for, and lines for a long answer.
_COLUMNS, _LINES = 3, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedLine:
    """A question as it is printed: ``choices`` to tick, else ``rows`` empty lines."""

    id: str
    title: str
    hint: str
    required: str
    choices: tuple[str, ...]
    rows: int
    is_page: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedPart:
    """Questions under a heading. Where ``columns`` are numbered, each question is a row with a cell for each."""

    id: str
    title: str
    hint: str
    questions: tuple[AskedLine, ...]
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalView:
    """A proposal's page. ``template`` names the Git host's form, ``workbook`` the spreadsheet.

    ``email`` and ``address`` are empty until they are known.
    """

    meta: PageMeta
    head: Head
    public: str
    template: str
    title_given: str
    workbook: str
    receiver: str
    email: str
    address: str
    unknown: str
    parts: tuple[AskedPart, ...]
    promises_title: str
    promises: tuple[str, ...]


def proposal_view(proposal_id: str, edition: Edition) -> ProposalView:
    """The page of the proposal with this id. It is sent to the body that leads the programme."""
    proposal = found_proposal(proposal_id, edition.catalogue.package)
    words = edition.words
    title, lead = edition.text(proposal.title), edition.text(proposal.lead)
    programme = next(iter(edition.catalogue.programmes.values()))
    body = edition.catalogue.organisations.get(programme.lead_id)
    name = edition.text(body.title) if body is not None else words.send_editors
    email = body.email if body is not None else ""
    address = edition.text(body.address) if body is not None else ""
    return ProposalView(
        meta=PageMeta(title=title, description=lead, file="sxsh_site/language/proposals.yaml"),
        head=Head(kicker=words.kicker_send, title=title, lead=lead),
        public=edition.text(proposal.public),
        template=f"{proposal.id}.yml",
        title_given=f"[{proposal.title.vi}] ",
        workbook=f"bieu-mau/{proposal.id}.xlsx",
        receiver=name,
        email=email,
        address=address,
        unknown="" if email or address else words.send_unknown.format(body=name),
        parts=tuple(_part(part, fields, edition) for part, fields in proposal.questions if fields),
        promises_title=edition.text(proposal.promises_title),
        promises=tuple(edition.text(one.title) for one in proposal.promises),
    )


def _part(part: Part, fields: tuple[FieldSpec, ...], edition: Edition) -> AskedPart:
    return AskedPart(
        id=part.name,
        title=edition.text(part.sheet.title),
        hint=edition.text(part.hint),
        questions=tuple(_asked(part, field, edition) for field in fields),
        columns=tuple(str(number) for number in range(1, _COLUMNS + 1)) if part.several else (),
    )


def _asked(part: Part, field: FieldSpec, edition: Edition) -> AskedLine:
    return AskedLine(
        id=question_id(part, field),
        title=edition.text(with_unit(field)),
        hint=edition.text(field.description),
        required=edition.words.send_required if field.required else "",
        choices=tuple(edition.text(one.label) for one in field.choices),
        rows=_LINES if is_long(field) else 1,
        is_page=question_id(part, field) == PAGE_QUESTION,
    )
