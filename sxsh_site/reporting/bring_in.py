"""Filled-in report forms brought in: all of them checked together, and only then written.

A report that is there already is replaced by the corrected one; the same form again changes nothing.
"""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from slugify import slugify

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.checking.check import check_database, has_errors
from sxsh_site.editing.changes import Changes, compare
from sxsh_site.editing.files import FileChange
from sxsh_site.editing.yaml_edit import new_record
from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.reading.rows import Database, Row, Table
from sxsh_site.reading.schema import RecordSpec
from sxsh_site.reporting.form import (
    ACTIVITIES,
    ASKED,
    PROPOSALS,
    REPORTS,
    TASKS,
    report_form,
    report_identifier,
    report_lists,
)
from sxsh_site.workbooks.read import read_form

_PARENT = "body_report_id"
_PARTS = (TASKS, ACTIVITIES, PROPOSALS)
_NEW = {"status": "published"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadReport:
    """One form's rows, whole: they know the report that they are of."""

    id: str
    rows: Mapping[str, tuple[Row, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportChange:
    """What becomes of one report: its rows against those that are there, and rows that it no longer has."""

    id: str
    new: bool
    changes: Changes
    gone: tuple[Row, ...]

    @property
    def same(self) -> bool:
        """Whether the form says exactly what is there."""
        return not self.gone and all(change.outcome == "unchanged" for change in self.changes.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportTrial:
    """What bringing forms in would do. ``files`` is empty where anything is an error."""

    reports: tuple[ReportChange, ...]
    findings: tuple[Finding, ...]
    files: tuple[FileChange, ...]


def try_reports(forms: Iterable[tuple[str, bytes]], database: Database, today: date) -> ReportTrial:
    """Try the workbooks ``forms`` (name, content) on ``database``, together; nothing is written.

    ``today`` is the day against which dates are judged.
    """
    findings: list[Finding] = []
    read = []
    for file, content in forms:
        found, faults = read_report(content, file, database)
        findings += faults
        if found is not None:
            read.append(found)
    checked = check_database(_candidate(database, read), findings, today)
    reports = tuple(_compare(database, report) for report in read)
    files = () if has_errors(list(checked)) else tuple(_files(database, reports))
    return ReportTrial(reports=reports, findings=tuple(checked), files=files)


def read_report(content: bytes, file: str, database: Database) -> tuple[ReadReport | None, list[Finding]]:
    """One form's rows with all that the form leaves out, and what keeps it from being read."""
    form = report_form(database.package)
    rows, findings = read_form(content, file, form, report_lists(Catalogue(database)))
    if not rows:
        return None, findings
    heads = rows.get(REPORTS, ())
    if len(heads) != 1:
        sheet = form.sheet_names()[REPORTS]
        told = {finding.code for finding in findings}
        if "sheet-missing" not in told and "sheet-header" not in told:
            details = {"count": str(len(heads)), "sheet": sheet}
            origin = heads[1].origin() if len(heads) > 1 else Origin(file=file, sheet=sheet)
            findings.append(Finding(code="report-one-row", origin=origin, details=details))
        return None, findings
    (head,) = heads
    report_id = _identifier(head)
    old = next((row for row in database.rows(REPORTS) if row.text("id") == report_id), None)
    kept = _NEW if old is None else {name: old.text(name) for name in head.spec.names if name not in head.columns}
    whole: dict[str, tuple[Row, ...]] = {REPORTS: (_with(head, {**kept, **head.cells, "id": report_id}),)}
    for table in _PARTS:
        said = [row for row in rows.get(table, ()) if not _untouched(row)]
        whole[table] = tuple(
            _with(row, {**row.cells, _PARENT: report_id, **({} if table == TASKS else {"position": str(place)})})
            for place, row in enumerate(said, start=1)
        )
    return ReadReport(id=report_id, rows=whole), findings


def _identifier(head: Row) -> str:
    """The report's id; it has the form of one whatever stands in the cells, which are told for themselves."""
    made = report_identifier(head.text("programme_id"), head.text("year"), head.text("organisation_id"))
    return made if slugify(made) == made else slugify(made) or "x"


def _untouched(row: Row) -> bool:
    """A task that stood in the form and of which nothing was said."""
    return row.spec.name == TASKS and not (set(row.cells) - {"task_id", ASKED})


def _with(row: Row, cells: Mapping[str, str]) -> Row:
    kept = {name: text for name, text in cells.items() if name != ASKED and text}
    return dataclasses.replace(row, cells=kept)


def _candidate(database: Database, reports: Sequence[ReadReport]) -> Database:
    """The database with the forms' reports in the place of those that are there."""
    replaced = {report.id for report in reports}
    tables = dict(database.tables)
    for table in (REPORTS, *_PARTS):
        key = "id" if table == REPORTS else _PARENT
        kept = [row for row in database.rows(table) if row.text(key) not in replaced]
        new = [row for report in reports for row in report.rows.get(table, ())]
        tables[table] = Table(spec=database.package.tables[table], rows=(*kept, *new))
    return dataclasses.replace(database, tables=tables)


def _compare(database: Database, report: ReadReport) -> ReportChange:
    changes = compare(database, report.rows)
    keys = {(change.spec.name, change.key) for change in changes.rows}
    gone = [
        row
        for table in _PARTS
        for row in database.rows(table)
        if row.text(_PARENT) == report.id and (table, tuple(row.text(name) for name in row.spec.key)) not in keys
    ]
    known = {row.text("id") for row in database.rows(REPORTS)}
    return ReportChange(
        id=report.id,
        new=report.id not in known,
        changes=Changes(rows=changes.rows, kept={}),
        gone=tuple(gone),
    )


def _files(database: Database, reports: Iterable[ReportChange]) -> Iterator[FileChange]:
    record = next(one for one in database.package.records if one.table == REPORTS)
    for report in reports:
        if not report.same:
            path = f"{record.folder}/{report.id}.yaml"
            place = database.root / path
            old = place.read_bytes() if place.is_file() else None
            new = _text(report, record, database).encode("utf-8")
            if new != old:
                yield FileChange(path=path, old=old, new=new)


def _text(report: ReportChange, record: RecordSpec, database: Database) -> str:
    own = next(change.row.cells for change in report.changes.rows if change.spec.name == REPORTS)
    parts = {
        table: [change.row.cells for change in report.changes.rows if change.spec.name == table]
        for table in record.parts.values()
    }
    return new_record(record, database.package, own, parts)
