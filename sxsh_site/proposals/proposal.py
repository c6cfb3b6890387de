"""The three proposals: the one list of what is asked, for the Git host's form, the workbook and the page to print.

A proposal asks what its sender can know, once, in the sender's own language. What is a field of the database is
named, bounded and listed by its schema alone.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from sxsh_site.language.strings import texts
from sxsh_site.language.text import NO_TEXT, Choice, Text
from sxsh_site.reading.schema import FieldSpec, FieldType, PackageSpec, TableSpec
from sxsh_site.workbooks.form import Form, Sheet

CASE, FAULT, QUESTION = "gui-dien-hinh", "bao-loi", "dat-cau-hoi"
PROPOSALS = (CASE, FAULT, QUESTION)
# The parts that no table of the database has, and what they ask beside promises.
CONSENT, REPORT = "proposal_consent", "proposal_fault"
LANGUAGE, GROUND, GIVEN_ON = "language", "consent", "consent_on"

# What each proposal asks of the tables. A name without a language is a text in the sender's own.
_ASKED: Mapping[str, Mapping[str, Sequence[str]]] = {
    CASE: {
        "facilities": ("title", "sector_id", "place_id", "products", "employees"),
        "case_studies": ("title", "summary", "year_from", "year_to", "problem"),
        "case_measures": ("title", "description", "investment_vnd", "saving_vnd", "price_year", "evidence_id"),
        "facility_results": (
            "metric_id",
            "basis",
            "quantity",
            "unit_id",
            "per",
            "period_from",
            "period_to",
            "baseline",
            "baseline_year",
            "saving_vnd",
            "saving_per",
            "price_year",
            "evidence_id",
        ),
        "sources": ("title", "publisher", "published", "url"),
    },
    FAULT: {},
    QUESTION: {"questions_answers": ("topic", "question")},
}
# What must be answered though the database could do without it, and what need not be.
_WANTED = frozenset((("case_studies", "year_from"),))
_SPARED = frozenset((("sources", "title"),))
_SEVERAL = ("case_measures", "facility_results")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Questions that belong together: the fields of a sheet, answered once or, where ``several``, row by row."""

    sheet: Sheet
    hint: Text = NO_TEXT
    several: bool = False

    @property
    def name(self) -> str:
        """The table's name, or the one of a part that no table has."""
        return self.sheet.spec.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What one form asks. ``label`` marks what comes in; each of the ``promises`` must be given.

    The promises stand in the first part.
    """

    id: str
    title: Text
    lead: Text
    label: str
    public: Text
    promises_title: Text
    parts: tuple[Part, ...]

    @property
    def promises(self) -> tuple[FieldSpec, ...]:
        """What the sender must say yes to."""
        return tuple(field for field in self.parts[0].sheet.fields if field.type == "boolean")

    @property
    def questions(self) -> tuple[tuple[Part, tuple[FieldSpec, ...]], ...]:
        """The parts with their fields, but for the promises."""
        return tuple((part, tuple(one for one in part.sheet.fields if one.type != "boolean")) for part in self.parts)


def needs(proposal_id: str) -> tuple[str, ...]:
    """The tables whose fields a proposal asks for."""
    return tuple(_ASKED[proposal_id])


def proposals(package: PackageSpec) -> tuple[Proposal, ...]:
    """Those whose tables a database has."""
    return tuple(proposal(one, package) for one in PROPOSALS if set(needs(one)) <= set(package.tables))


def proposal(proposal_id: str, package: PackageSpec) -> Proposal:
    """The one with this id. Raises KeyError for what is none."""
    return _MADE[proposal_id](package)


def workbook(asked: Proposal) -> Form:
    """A proposal as a workbook."""
    words = texts("proposals")
    guide = (asked.public, words["languages"], words["send"])
    return Form(name=asked.id, title=asked.title, guide=guide, sheets=tuple(part.sheet for part in asked.parts))


def _case(package: PackageSpec) -> Proposal:
    words = texts("proposals")
    day = replace(package.tables["facilities"].field(GIVEN_ON), description=words["consent_hint"])
    consent = (
        _language(),
        package.tables["case_studies"].field(GROUND),
        day,
        _promise("agreed"),
        _promise("nothing_personal"),
        _promise("licence"),
    )
    hints = {
        "facilities": words["facility_hint"],
        "case_measures": words["measures_hint"],
        "facility_results": words["results_hint"],
        "sources": words["source_hint"],
    }
    tables = (_part(name, CASE, package, hints.get(name, NO_TEXT)) for name in needs(CASE))
    return Proposal(
        id=CASE,
        title=words["case_title"],
        lead=words["case_lead"],
        label="điển hình",
        public=words["case_public"],
        promises_title=words["promises"],
        parts=(_made(CONSENT, words["consent"], consent), *tables),
    )


def _fault(package: PackageSpec) -> Proposal:
    words = texts("proposals")
    fields = (
        _field("page", words["page"], words["page_hint"], required=True),
        _field("wrong", words["wrong"], words["wrong_hint"], required=True, length=1500),
        _field("right", words["right"], words["right_hint"], length=1500),
        _field("source", words["source"], words["error_source_hint"], length=1500),
    )
    return Proposal(
        id=FAULT,
        title=words["error_title"],
        lead=words["error_lead"],
        label="báo lỗi",
        public=words["error_public"],
        promises_title=words["promises"],
        parts=(
            _made(CONSENT, words["confirmation"], (_promise("nothing_personal"),)),
            _made(REPORT, words["error_title"], fields),
        ),
    )


def _question(package: PackageSpec) -> Proposal:
    words = texts("proposals")
    return Proposal(
        id=QUESTION,
        title=words["question_title"],
        lead=words["question_lead"],
        label="câu hỏi",
        public=words["question_public"],
        promises_title=words["promises"],
        parts=(
            _made(CONSENT, words["confirmation"], (_language(), _promise("nothing_personal"))),
            _part("questions_answers", QUESTION, package, NO_TEXT),
        ),
    )


def _part(table: str, proposal_id: str, package: PackageSpec, hint: Text) -> Part:
    spec = package.tables[table]
    fields = tuple(_asked(name, spec) for name in _ASKED[proposal_id][table])
    title = texts("proposals").get(f"part_{table}", spec.title)
    return Part(sheet=Sheet(spec=spec, fields=fields, title=title), hint=hint, several=table in _SEVERAL)


def _asked(name: str, spec: TableSpec) -> FieldSpec:
    """A field as it is asked: under the name of its text, with the words of the form where it has its own."""
    pair = next((vi for vi, _ in spec.translated if vi == f"{name}_vi"), "")
    field = spec.field(pair or name)
    title = Text(vi=field.title.vi, en=field.title.en.removesuffix(" (Vietnamese)"))
    own = texts("proposals").get(f"asked_{spec.name}_{name}", title)
    place = (spec.name, name)
    required = (field.required or place in _WANTED) and place not in _SPARED
    return replace(field, name=name, title=own, required=required)


def _language() -> FieldSpec:
    words = texts("proposals")
    choices = tuple(Choice(id=one, label=words[f"language_{one}"]) for one in ("vi", "en"))
    hint = words["language_hint"]
    return replace(_field(LANGUAGE, words["language"], hint, required=True, length=None), choices=choices)


def _promise(name: str) -> FieldSpec:
    return _field(name, texts("proposals")[f"promise_{name}"], NO_TEXT, required=True, length=None, kind="boolean")


def _made(name: str, title: Text, fields: tuple[FieldSpec, ...]) -> Part:
    spec = TableSpec(name=name, title=title, path="", schema="", fields=fields, key=(fields[0].name,), descriptor={})
    return Part(sheet=Sheet(spec=spec, fields=fields, title=title))


def _field(
    name: str,
    title: Text,
    hint: Text,
    *,
    required: bool = False,
    length: int | None = 300,
    kind: FieldType = "string",
) -> FieldSpec:
    """A question that no table has a field for."""
    return FieldSpec(
        name=name,
        type=kind,
        title=title,
        description=hint,
        required=required,
        pattern="",
        max_length=length,
        minimum=None,
        maximum=None,
        choices=(),
        shape="",
        unit="",
        example="",
        multiline=length is not None and length > 300,
        references="",
    )


_MADE: Mapping[str, Callable[[PackageSpec], Proposal]] = {CASE: _case, FAULT: _fault, QUESTION: _question}
