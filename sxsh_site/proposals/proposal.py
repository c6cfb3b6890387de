"""The three proposals. What is a field of the database is named, bounded and listed by its schema alone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sxsh_site.language.strings import texts
from sxsh_site.language.text import Text
from sxsh_site.reading.schema import FieldSpec, PackageSpec

Kind = Literal["choice", "line", "lines", "table"]
NOTHING = Text(vi="", en="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question; ``choices`` for a choice, ``columns`` for a table of several rows."""

    id: str
    kind: Kind
    title: Text
    hint: Text = NOTHING
    required: bool = False
    choices: tuple[Text, ...] = ()
    columns: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What one form asks. ``label`` marks what comes in; each of ``promises`` must be agreed to."""

    id: str
    title: Text
    lead: Text
    label: str
    public: Text
    questions: tuple[Question, ...]
    promises_title: Text
    promises: tuple[Text, ...]


def proposal(proposal_id: str, package: PackageSpec) -> Proposal:
    """The one with this id: a case study, an error, a question."""
    return _MADE[proposal_id](package)


def proposals(package: PackageSpec) -> tuple[Proposal, ...]:
    """All of them."""
    return tuple(make(package) for make in _MADE.values())


def _case(package: PackageSpec) -> Proposal:
    words = texts("proposals")
    measures = package.tables["case_measures"]
    consent = package.tables["case_studies"].field("consent")
    return Proposal(
        id="gui-dien-hinh",
        title=words["case_title"],
        lead=words["case_lead"],
        label="điển hình",
        public=words["case_public"],
        questions=(
            Question(
                id="can-cu",
                kind="choice",
                title=consent.title,
                required=True,
                choices=tuple(one.label for one in consent.choices),
            ),
            _line(package, "facilities", "consent_on", "ngay-dong-y", hint=words["consent_hint"]),
            Question(id="co-so", kind="line", title=words["case_name"], hint=words["case_name_hint"], required=True),
            _line(package, "case_studies", "sector_id", "nganh", required=True),
            _line(package, "case_studies", "place_id", "dia-ban", hint=words["place_hint"]),
            _line(package, "case_studies", "product_vi", "san-pham"),
            _line(package, "case_studies", "year_from", "tu-nam", required=True),
            _line(package, "case_studies", "year_to", "den-nam"),
            _table(
                package,
                "case_measures",
                ("title_vi", "investment_vnd", "saving_vnd", "price_year"),
                Question(
                    id="giai-phap", kind="table", title=measures.title, hint=words["measures_hint"], required=True
                ),
            ),
            _table(
                package,
                "facility_results",
                ("metric_id", "baseline", "baseline_year", "quantity", "period_from", "unit_id", "per", "evidence_id"),
                Question(id="so-lieu", kind="table", title=words["results"], hint=words["results_hint"], required=True),
            ),
            _lines(package, "case_studies", "source_id", "nguon", hint=words["source_hint"], required=True),
        ),
        promises_title=words["promises"],
        promises=(words["promise_consent"], words["promise_personal"], words["promise_licence"]),
    )


def _error(package: PackageSpec) -> Proposal:
    words = texts("proposals")
    return Proposal(
        id="bao-loi",
        title=words["error_title"],
        lead=words["error_lead"],
        label="báo lỗi",
        public=words["error_public"],
        questions=(
            # Filled in by the link at the end of each page.
            Question(id="trang", kind="line", title=words["page"], hint=words["page_hint"], required=True),
            Question(id="sai", kind="lines", title=words["wrong"], hint=words["wrong_hint"], required=True),
            Question(id="dung", kind="lines", title=words["right"], hint=words["right_hint"]),
            _lines(package, "case_studies", "source_id", "nguon", hint=words["error_source_hint"]),
        ),
        promises_title=words["promises"],
        promises=(words["promise_personal"],),
    )


def _question(package: PackageSpec) -> Proposal:
    words = texts("proposals")
    return Proposal(
        id="dat-cau-hoi",
        title=words["question_title"],
        lead=words["question_lead"],
        label="câu hỏi",
        public=words["question_public"],
        questions=(
            Question(id="cau-hoi", kind="lines", title=words["question"], required=True),
            _line(package, "case_studies", "sector_id", "nganh", hint=words["question_sector_hint"]),
            Question(id="trang", kind="line", title=words["question_page"], hint=words["question_page_hint"]),
        ),
        promises_title=words["promises"],
        promises=(words["promise_personal"],),
    )


def _line(
    package: PackageSpec, table: str, name: str, given: str, *, hint: Text = NOTHING, required: bool = False
) -> Question:
    field = package.tables[table].field(name)
    return Question(id=given, kind="line", title=field.title, hint=_hint(field, hint), required=required)


def _lines(
    package: PackageSpec, table: str, name: str, given: str, *, hint: Text = NOTHING, required: bool = False
) -> Question:
    field = package.tables[table].field(name)
    return Question(id=given, kind="lines", title=field.title, hint=hint, required=required)


def _table(package: PackageSpec, table: str, names: Sequence[str], question: Question) -> Question:
    fields = [package.tables[table].field(name) for name in names]
    return Question(
        id=question.id,
        kind=question.kind,
        title=question.title,
        hint=question.hint,
        required=question.required,
        columns=tuple(_with_unit(field) for field in fields),
    )


def _with_unit(field: FieldSpec) -> Text:
    if not field.unit:
        return field.title
    return Text(vi=f"{field.title.vi} ({field.unit})", en=f"{field.title.en} ({field.unit})")


def _hint(field: FieldSpec, hint: Text) -> Text:
    """The form's own hint, else the schema's description."""
    return hint if hint.vi else field.description


_MADE: Mapping[str, Callable[[PackageSpec], Proposal]] = {
    "gui-dien-hinh": _case,
    "bao-loi": _error,
    "dat-cau-hoi": _question,
}
# The tables whose fields each asks for.
NEEDS: Mapping[str, tuple[str, ...]] = {
    "gui-dien-hinh": ("case_measures", "case_studies", "facilities", "facility_results"),
    "bao-loi": ("case_studies",),
    "dat-cau-hoi": ("case_studies",),
}
