"""What enterprises and the public have sent, made into records: drafts, with all that follows from the answers.

A proposal comes in one language; the other follows when an editor gets to it, as everything does that the sender
could not know. Nothing comes in but as a draft.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from sxsh_site.checking.cells import cell_fault
from sxsh_site.checking.published import DRAFT
from sxsh_site.editing.draft import new_id
from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.language.strings import texts
from sxsh_site.language.text import Text
from sxsh_site.proposals.proposal import (
    CONSENT,
    FAULT,
    GIVEN_ON,
    GROUND,
    LANGUAGE,
    QUESTION,
    REPORT,
    Part,
    Proposal,
    workbook,
)
from sxsh_site.reading.rows import Database, Row
from sxsh_site.reading.schema import TableSpec
from sxsh_site.workbooks.read import FormRows


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A proposal that was read: rows for the database, faults, and what is only for the editor to read."""

    rows: FormRows
    findings: tuple[Finding, ...]
    told: tuple[tuple[Text, str], ...] = ()


def complete(asked: Proposal, answers: FormRows, file: str, database: Database, today: date) -> Received:
    """The records that answers give, with all that follows from them and from ``today``; and what they lack.

    ``answers`` are as the workbook or the Git host's form has them; ``file`` is what findings call it.
    """
    findings = list(_promise_faults(asked, answers, file))
    language = next((row.text(LANGUAGE) for row in answers.get(CONSENT, ())), "")
    rows = {name: tuple(_in_language(row, language or "vi") for row in some) for name, some in answers.items()}
    for part in asked.parts:
        findings += _faults(part, answers.get(part.name, ()), rows.get(part.name, ()))
        if not part.several and part.name != CONSENT:
            findings += _one_row(asked, part, rows, file)
    if asked.id == FAULT:
        return Received(rows={}, findings=tuple(findings), told=tuple(_told(asked, rows)))
    if asked.id == QUESTION:
        return Received(rows=_question(rows, database, today), findings=tuple(findings))
    known = [(row, _known(row, database)) for row in rows.get("facilities", ())]
    findings += [row.finding("facility-known", _titled(row), id=found) for row, found in known if found]
    return Received(rows=_case(rows, database, today), findings=tuple(findings))


def _in_language(row: Row, language: str) -> Row:
    """``row`` with each text that was asked without a language in the field of the sender's own.

    The field of the other language is found at the same place: there the editor is told that it is missing.
    """
    cells, lines, columns = dict(row.cells), dict(row.lines), dict(row.columns)
    for vi, en in row.spec.translated:
        stem = vi.removesuffix("_vi")
        if stem in cells:
            cells[f"{stem}_{language}"] = cells.pop(stem)
        if stem in lines:
            lines[vi] = lines[en] = lines[stem]
        if stem in columns:
            columns[vi] = columns[en] = columns[stem]
    return replace(row, cells=cells, lines=lines, columns=columns)


def _faults(part: Part, answers: tuple[Row, ...], rows: tuple[Row, ...]) -> Iterator[Finding]:
    """What the form wants and the answers lack; of a part of its own, every fault of its cells."""
    for answer, row in zip(answers, rows, strict=True):
        for field in part.sheet.fields:
            if field.type == "boolean":
                continue
            fault = cell_fault(answer, field)
            if fault is None:
                continue
            if part.name in (CONSENT, REPORT):
                yield fault
            elif fault.code == "required":
                text = f"{field.name}_vi"
                yield row.finding("required", text if row.spec.has(text) else field.name)


def _titled(row: Row) -> str:
    """The field that names a facility, whichever language it was given in."""
    return "title_vi" if row.text("title_vi") else "title_en"


def _known(facility: Row, database: Database) -> str:
    """The id of the facility that has this name already; empty where there is none."""
    name = facility.text(_titled(facility)).casefold()
    found = (row for row in database.rows("facilities") if row.text(_titled(facility)).casefold() == name)
    return next((row.text("id") for row in found), "") if name else ""


def _told(asked: Proposal, rows: FormRows) -> Iterator[tuple[Text, str]]:
    for part, fields in asked.questions:
        for row in rows.get(part.name, ()):
            yield from ((field.title, row.text(field.name)) for field in fields if row.text(field.name))


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
    ground = {GROUND: consent.text(GROUND) if consent else ""}
    facility = next(iter(rows.get("facilities", ())), None)
    case = next(iter(rows.get("case_studies", ())), None)
    known = _known(facility, database) if facility else ""
    facility_id = known or (new_id(tables["facilities"], database, facility.cells) if facility else "")
    case_id = new_id(tables["case_studies"], database, case.cells) if case else ""
    source_id = new_id(tables["sources"], database, {"title": f"de-xuat {case_id or facility_id}"})
    common = {"source_id": source_id, "confidence": "secondary", **_draft(today)}
    of_facility = {"id": facility_id, "name_note": "official", "origin": "local", **ground, **common}
    if consent:
        of_facility[GIVEN_ON] = consent.text(GIVEN_ON)
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
    said = texts("proposals")["received"].vi.format(day=today.strftime("%d/%m/%Y"))
    of_source = {"id": source_id, "title": said, "language": "vi"}
    template = source or facility or case
    return {
        "sources": (_with(template, of_source, tables["sources"], source),) if template else (),
        # What is known of a facility stands in its own record; a proposal adds to it, it does not replace it.
        "facilities": () if known else tuple(_with(row, of_facility) for row in rows.get("facilities", ())),
        "case_studies": tuple(_with(row, of_case) for row in rows.get("case_studies", ())),
        "case_measures": tuple(
            _with(row, {**of_measure, "position": str(number)})
            for number, row in enumerate(rows.get("case_measures", ()), start=1)
        ),
        "facility_results": tuple(_with(row, of_result) for row in results),
    }


def _draft(today: date) -> Mapping[str, str]:
    return {"status": DRAFT, "checked_on": today.isoformat()}


def _with(row: Row, follows: Mapping[str, str], spec: TableSpec | None = None, own: Row | None = None) -> Row:
    """``row`` with what follows, but for what it says itself; a row of another table lends its place only."""
    if spec is not None and own is None:
        return replace(row, spec=spec, cells=follows, columns={})
    return replace(row, cells={**follows, **{name: text for name, text in row.cells.items() if text}})


def _promise_faults(asked: Proposal, answers: FormRows, file: str) -> Iterator[Finding]:
    """Every promise must be given; a form without any has each of them told."""
    part = asked.parts[0]
    given = next(iter(answers.get(part.name, ())), None)
    for field in asked.promises:
        if given is None:
            origin = Origin(file=file, sheet=_sheet(asked, part, answers))
            yield Finding(code="consent-not-given", origin=origin, field=field.name, field_title=field.title)
        elif given.text(field.name) != "true":
            yield given.finding("consent-not-given", field.name)


def _one_row(asked: Proposal, part: Part, rows: FormRows, file: str) -> Iterator[Finding]:
    """A part that is asked once is answered once; one of which nothing is wanted may stay empty."""
    found = rows.get(part.name, ())
    details = {"part_vi": part.sheet.title.vi, "part_en": part.sheet.title.en}
    if not found and any(field.required for field in part.sheet.fields):
        yield Finding(code="proposal-rows", origin=Origin(file=file, sheet=_sheet(asked, part, rows)), details=details)
    for row in found[1:]:
        yield row.finding("proposal-rows", **details)


def _sheet(asked: Proposal, part: Part, rows: FormRows) -> str:
    """The name of a part's sheet, where the answers came in a workbook."""
    in_workbook = any(row.sheet for some in rows.values() for row in some)
    return workbook(asked).sheet_names()[part.name] if in_workbook else ""
