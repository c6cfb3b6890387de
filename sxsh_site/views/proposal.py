"""Pages of proposals: how to send, and the same questions to print and fill in by hand."""

from dataclasses import dataclass

from sxsh_site.proposals.proposal import Question
from sxsh_site.proposals.proposal import proposal as found_proposal
from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import Head, PageMeta

_ROWS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedLine:
    """A question as it is printed: ``columns`` for a table with ``rows`` empty rows, else ``rows`` empty lines."""

    id: str
    title: str
    hint: str
    required: str
    choices: tuple[str, ...]
    columns: tuple[str, ...]
    rows: int


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
    questions: tuple[AskedLine, ...]
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
        questions=tuple(_asked(one, edition) for one in proposal.questions),
        promises_title=edition.text(proposal.promises_title),
        promises=tuple(edition.text(one) for one in proposal.promises),
    )


def _asked(question: Question, edition: Edition) -> AskedLine:
    rows = {"choice": 0, "line": 1, "lines": 3, "table": _ROWS}[question.kind]
    return AskedLine(
        id=question.id,
        title=edition.text(question.title),
        hint=edition.text(question.hint),
        required=edition.words.send_required if question.required else "",
        choices=tuple(edition.text(one) for one in question.choices),
        columns=tuple(edition.text(one) for one in question.columns),
        rows=rows,
    )
