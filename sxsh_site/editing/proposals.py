"""What enterprises and the public send in: forms that ask for less than a kind does, and first for consent.

A proposal asks what its sender can know, in either language. What the database wants beside that (ids, source,
state) follows from it; what is still missing, a translation say, is told by cell when the form is brought in,
and the editor fills it into the same workbook. Nothing comes in but as a draft.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sxsh_site.checking.cells import cell_fault
from sxsh_site.editing.draft import new_id
from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.language.strings import texts
from sxsh_site.language.text import Text
from sxsh_site.reading.rows import Database, Row
from sxsh_site.reading.schema import FieldSpec, FieldType, PackageSpec, TableSpec
from sxsh_site.workbooks.form import Form, Sheet
from sxsh_site.workbooks.read import FormRows

CASE, QUESTION, REPORT = "gui-dien-hinh", "dat-cau-hoi", "bao-loi"
PROPOSALS = (CASE, QUESTION, REPORT)

# The sheets that no table of the database has.
CONSENT, FAULT = "proposal_consent", "proposal_fault"
_PROMISES = ("agreed", "nothing_personal", "licence")

_ASKED: Mapping[str, Sequence[str]] = {
    "facilities": ("title_vi", "title_en", "sector_id", "place_id", "products_vi", "products_en", "employees"),
    "case_studies": (
        "title_vi",
        "title_en",
        "summary_vi",
        "summary_en",
        "year_from",
        "year_to",
        "problem_vi",
        "problem_en",
    ),
    "case_measures": (
        "title_vi",
        "title_en",
        "description_vi",
        "description_en",
        "investment_vnd",
        "saving_vnd",
        "price_year",
        "evidence_id",
    ),
    "facility_results": (
        "metric_id",
        "period_from",
        "period_to",
        "basis",
        "quantity",
        "unit_id",
        "per",
        "baseline",
        "baseline_year",
        "saving_vnd",
        "saving_per",
        "price_year",
        "evidence_id",
    ),
    "sources": ("title", "publisher", "published", "url"),
    "questions_answers": ("topic", "question_vi", "question_en", "answer_vi", "answer_en"),
}
_TABLES: Mapping[str, Sequence[str]] = {
    CASE: ("facilities", "case_studies", "case_measures", "facility_results", "sources"),
    QUESTION: ("questions_answers",),
    REPORT: (),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A proposal that was read: rows for the database, faults, and what is only for the editor to read."""

    rows: FormRows
    findings: tuple[Finding, ...]
    told: tuple[tuple[Text, str], ...] = ()


def proposals(package: PackageSpec) -> tuple[str, ...]:
    """Those of ``PROPOSALS`` whose tables a database has."""
    return tuple(name for name in PROPOSALS if set(_TABLES[name]) <= set(package.tables))


def proposal_form(name: str, package: PackageSpec) -> Form:
    """The form of one of ``PROPOSALS``."""
    words = texts("forms")
    first = _consent_sheet(package) if name == CASE else _promise_sheet()
    own = (_fault_sheet(),) if name == REPORT else ()
    sheets = (first, *own, *(_sheet(package.tables[table]) for table in _TABLES[name]))
    title = words[{CASE: "proposal_case", QUESTION: "proposal_question", REPORT: "proposal_fault"}[name]]
    guide = (words["proposal_public"], words["proposal_languages"], words["proposal_send"])
    return Form(name=name, title=title, guide=guide, sheets=sheets)


def complete(name: str, rows: FormRows, file: str, database: Database, today: date) -> Proposal:
    """The rows that a proposal gives, with all that follows from it and from ``today``; faults of its own sheets.

    ``rows`` are as the workbook has them; ``file`` is what findings call it.
    """
    form = proposal_form(name, database.package)
    findings = list(_consent_faults(form, rows, file))
    if name == REPORT:
        findings += _cell_faults(form, rows, FAULT)
        told = tuple(
            (field.title, row.text(field.name))
            for row in rows.get(FAULT, ())
            for field in _fault_sheet().fields
            if row.text(field.name)
        )
        return Proposal(rows={}, findings=tuple(findings), told=told)
    if name == QUESTION:
        return Proposal(rows=_question(rows, database, today), findings=tuple(findings))
    findings += _cell_faults(form, rows, CONSENT)
    for table in ("facilities", "case_studies"):
        findings += _one_row(form, rows, table, file)
    return Proposal(rows=_case(rows, database, today), findings=tuple(findings))


def _question(rows: FormRows, database: Database, today: date) -> FormRows:
    found: list[Row] = []
    spec = database.package.tables["questions_answers"]
    last = max((row.integer("position") or 0 for row in database.rows(spec.name)), default=0)
    for number, row in enumerate(rows.get(spec.name, ()), start=1):
        identifier = new_id(spec, database, row.cells, also=[one.text("id") for one in found])
        given = {"id": identifier, "position": str(last + number), "confidence": "general_practice"}
        found.append(_with(row, {**given, **_draft(today)}))
    return {spec.name: tuple(found)}


def _case(rows: FormRows, database: Database, today: date) -> FormRows:
    tables = database.package.tables
    consent = next(iter(rows.get(CONSENT, ())), None)
    ground = {"consent": consent.text("consent") if consent else ""}
    facility = next(iter(rows.get("facilities", ())), None)
    case = next(iter(rows.get("case_studies", ())), None)
    facility_id = new_id(tables["facilities"], database, facility.cells) if facility else ""
    case_id = new_id(tables["case_studies"], database, case.cells) if case else ""
    source_id = new_id(tables["sources"], database, {"title": f"de-xuat {case_id or facility_id}"})
    common = {"source_id": source_id, "confidence": "secondary", **_draft(today)}
    of_facility = {"id": facility_id, "name_note": "official", "origin": "local", **ground, **common}
    if consent:
        of_facility["consent_on"] = consent.text("consent_on")
    results = rows.get("facility_results", ())
    of_case = {
        "id": case_id,
        "facility_id": facility_id,
        "sector_id": facility.text("sector_id") if facility else "",
        "place_id": facility.text("place_id") if facility else "",
        "origin": "local",
        "ongoing": "false",
        "addable": "true",
        "figures": "published" if results else "few",
        **ground,
        **common,
    }
    of_result = {"facility_id": facility_id, "case_study_id": case_id, **common}
    of_measure = {"case_study_id": case_id, "implementation": "done", "offsite": "false"}
    source = next(iter(rows.get("sources", ())), None)
    said = texts("forms")["proposal_source"].vi.format(day=today.strftime("%d/%m/%Y"))
    of_source = {"id": source_id, "title": said, "language": "vi"}
    template = source or facility or case
    return {
        "sources": (_with(template, of_source, tables["sources"], source),) if template else (),
        "facilities": tuple(_with(row, of_facility) for row in rows.get("facilities", ())),
        "case_studies": tuple(_with(row, of_case) for row in rows.get("case_studies", ())),
        "case_measures": tuple(
            _with(row, {**of_measure, "position": str(number)})
            for number, row in enumerate(rows.get("case_measures", ()), start=1)
        ),
        "facility_results": tuple(_with(row, of_result) for row in results),
    }


def _draft(today: date) -> Mapping[str, str]:
    return {"status": "draft", "checked_on": today.isoformat()}


def _with(row: Row, follows: Mapping[str, str], spec: TableSpec | None = None, own: Row | None = None) -> Row:
    """``row`` with what follows, but for what it says itself; a row of another table lends its place only."""
    if spec is not None and own is None:
        return replace(row, spec=spec, cells=follows, columns={})
    return replace(row, cells={**follows, **{name: text for name, text in row.cells.items() if text}})


def _consent_faults(form: Form, rows: FormRows, file: str) -> Iterator[Finding]:
    """Every promise must be given; a form without any has its whole sheet told."""
    sheet = form.sheets[0]
    name = form.sheet_names()[sheet.spec.name]
    given = next(iter(rows.get(sheet.spec.name, ())), None)
    for field in sheet.fields:
        if field.name not in _PROMISES:
            continue
        if given is None:
            origin = Origin(file=file, sheet=name)
            yield Finding(code="consent-not-given", origin=origin, field=field.name, field_title=field.title)
        elif given.text(field.name) != "true":
            yield given.finding("consent-not-given", field.name)


def _cell_faults(form: Form, rows: FormRows, table: str) -> Iterator[Finding]:
    sheet = next(one for one in form.sheets if one.spec.name == table)
    for row in rows.get(table, ()):
        for field in sheet.fields:
            fault = cell_fault(row, field) if field.name not in _PROMISES else None
            if fault is not None:
                yield fault


def _one_row(form: Form, rows: FormRows, table: str, file: str) -> Iterator[Finding]:
    found = rows.get(table, ())
    name = form.sheet_names()[table]
    if not found:
        yield Finding(code="proposal-rows", origin=Origin(file=file, sheet=name), details={"sheet": name})
    for row in found[1:]:
        yield row.finding("proposal-rows", sheet=name)


def _sheet(spec: TableSpec) -> Sheet:
    """The asked fields of a table; only the sender's own language is wanted."""
    languages = texts("forms")["proposal_either"]
    fields = []
    for name in _ASKED[spec.name]:
        field = spec.field(name)
        if name.endswith(("_vi", "_en")):
            field = replace(field, required=False, description=languages)
        fields.append(replace(field, required=False) if spec.name == "sources" else field)
    return Sheet(spec=spec, fields=tuple(fields), title=spec.title)


def _consent_sheet(package: PackageSpec) -> Sheet:
    grounds = package.tables["case_studies"].field("consent")
    day = replace(package.tables["facilities"].field("consent_on"), required=True)
    agreed, nothing_personal, licence = (_promise(name) for name in _PROMISES)
    return _made(CONSENT, "proposal_consent", (agreed, grounds, day, nothing_personal, licence))


def _promise_sheet() -> Sheet:
    return _made(CONSENT, "proposal_promise", (_promise("nothing_personal"),))


def _fault_sheet() -> Sheet:
    asked = (("page", True), ("wrong", True), ("right", False), ("source", False))
    fields = tuple(_field(f"fault_{name}", required, length=1500) for name, required in asked)
    return _made(FAULT, "proposal_fault", fields)


def _promise(name: str) -> FieldSpec:
    return replace(_field(f"promise_{name}", required=True, kind="boolean"), name=name)


def _made(name: str, title: str, fields: tuple[FieldSpec, ...]) -> Sheet:
    words = texts("forms")[title]
    spec = TableSpec(name=name, title=words, path="", schema="", fields=fields, key=(fields[0].name,), descriptor={})
    return Sheet(spec=spec, fields=fields, title=words)


def _field(word: str, required: bool, kind: FieldType = "string", length: int | None = None) -> FieldSpec:
    """A field of a form that no table has; its words are the form's own."""
    return FieldSpec(
        name=word,
        type=kind,
        title=texts("forms")[word],
        description=Text(vi="", en=""),
        required=required,
        pattern="",
        max_length=length if kind == "string" else None,
        minimum=None,
        maximum=None,
        choices=(),
        shape="",
        unit="",
        example="",
        multiline=kind == "string",
        references="",
    )
