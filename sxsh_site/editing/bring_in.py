"""A form brought in: read, compared, tried against every check, and only then written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath

from sxsh_site.checking.check import check_database, has_errors
from sxsh_site.editing.candidate import candidate
from sxsh_site.editing.changes import Change, Changes, compare
from sxsh_site.editing.files import FileChange, file_changes
from sxsh_site.editing.kinds import form_of, kinds
from sxsh_site.editing.proposals import complete
from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.findings.messages import severity
from sxsh_site.language.text import Text
from sxsh_site.proposals.issue_text import read_issue
from sxsh_site.proposals.proposal import proposal, proposals, workbook
from sxsh_site.reading.rows import Database
from sxsh_site.workbooks.form import Form, lists_of
from sxsh_site.workbooks.read import FormRows, read_form, was_blank

# What the text of a form on the Git host is saved as.
ISSUE_FILES = (".md", ".txt")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What bringing rows in would do. ``files`` is empty where anything is an error.

    ``told`` is what was sent only to be read; ``there_before`` are the errors that the database has without it.
    """

    changes: Changes
    findings: tuple[Finding, ...]
    files: tuple[FileChange, ...]
    told: tuple[tuple[Text, str], ...] = ()
    there_before: tuple[Finding, ...] = ()

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What keeps the rows from being written."""
        return tuple(one for one in self.findings if severity(one) == "error")

    @property
    def judged(self) -> tuple[tuple[Change, bool], ...]:
        """What each of the form's rows does, and whether it is taken: one with a fault is refused."""
        faulty = {(one.origin.file, one.origin.sheet, one.origin.line) for one in self.errors}
        return tuple(
            (change, all((change.row.file, change.row.sheet, line) not in faulty for line in change.row.all_lines))
            for change in self.changes.rows
        )


def try_form(content: bytes, file: str, form: Form, database: Database, today: date) -> Trial:
    """Try a workbook of ``form``, called ``file``, on ``database``; nothing is written.

    A form that was blank only adds: the record that is there has more than the form's row says.
    """
    rows, findings = _read(content, file, form, database)
    if was_blank(content, file):
        findings += [_exists(change, form.name) for change in compare(database, rows).of("changed")]
    return try_rows(rows, findings, database, today)


def _read(content: bytes, file: str, form: Form, database: Database) -> tuple[FormRows, list[Finding]]:
    """What ``read_form`` reads; of a form of another kind only which it is."""
    rows, findings = read_form(content, file, form, lists_of(database))
    missing = {one.details["sheet"] for one in findings if one.code == "sheet-missing"}
    unknown = {one.origin.sheet for one in findings if one.code == "sheet-unknown"}
    if not missing and not unknown:
        return rows, findings
    there = unknown | (set(form.sheet_names().values()) - missing)
    others = (*(form_of(kind, database.package) for kind in kinds(database.package)), *_workbooks(database))
    other = next((one for one in others if set(one.sheet_names().values()) == there), None)
    if other is None or other.name == form.name:
        return rows, findings
    titles = {"title_vi": other.title.vi, "title_en": other.title.en, "kind": other.name}
    asked = {"asked_vi": form.title.vi, "asked_en": form.title.en, "asked": form.name}
    return {}, [Finding(code="form-of-other-kind", origin=Origin(file=file), details={**titles, **asked})]


def _workbooks(database: Database) -> Iterator[Form]:
    return (workbook(one) for one in proposals(database.package))


def _exists(change: Change, kind: str) -> Finding:
    """A row of a blank form that has the key of another record."""
    key = " + ".join(part for part in change.key if part)
    counts = {"changed": str(len(change.fields)), "emptied": str(len(change.emptied))}
    return change.row.finding("record-exists", change.spec.key[0], key=key, kind=kind, **counts)


def try_proposal(content: bytes, file: str, name: str, database: Database, today: date) -> Trial:
    """Try a proposal: its workbook, or the text that was sent with the Git host's form, saved as a file.

    What is not asked follows from the answers and from ``today``.
    """
    asked = proposal(name, database.package)
    if PurePath(file).suffix.lower() in ISSUE_FILES:
        answers, findings = read_issue(content, file, asked, lists_of(database))
    else:
        answers, findings = _read(content, file, workbook(asked), database)
    if not answers:
        return try_rows({}, findings, database, today)
    received = complete(asked, answers, file, database, today)
    known = {finding.cell for finding in findings}
    findings += [finding for finding in received.findings if finding.cell not in known]
    return replace(try_rows(received.rows, findings, database, today), told=received.told)


def try_rows(rows: FormRows, before: Sequence[Finding], database: Database, today: date) -> Trial:
    """Try rows, of which reading found ``before``, on ``database``; nothing is written.

    The whole database as it would be goes through every check. ``today`` is the day against which dates are
    judged.
    """
    changes = compare(database, rows)
    # What a column that is not there would say is missing in every row.
    lost = {(one.origin.file, one.origin.sheet, one.field) for one in before if one.code == "header-missing"}
    findings = [
        one
        for one in check_database(candidate(database, changes), before, today)
        if one.code == "header-missing" or (one.origin.file, one.origin.sheet, one.field) not in lost
    ]
    if has_errors(findings):
        trial = Trial(changes=changes, findings=tuple(findings), files=())
        return replace(trial, there_before=_there_before(trial, database, today))
    return Trial(changes=changes, findings=tuple(findings), files=file_changes(database, changes))


def _there_before(trial: Trial, database: Database, today: date) -> tuple[Finding, ...]:
    """The errors that the database has without the form."""
    files = {change.row.file for change in trial.changes.rows}
    if all(one.origin.file in files for one in trial.errors):
        return ()
    before = {(one.place, one.value) for one in check_database(database, (), today)}
    return tuple(one for one in trial.errors if (one.place, one.value) in before)
