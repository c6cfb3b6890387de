"""``sxsh report``: the forms of bodies out, filled-in forms in, and the department's report as a Word document."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.checking.published import published
from sxsh_site.commands.bring_in import preview_files, write
from sxsh_site.commands.given_file import read_given
from sxsh_site.commands.sound_data import readable_database, resume_writing, sound_database
from sxsh_site.commands.target import may_write
from sxsh_site.figures.asked import reporters, tasks_asked
from sxsh_site.figures.yearly_report import yearly_report
from sxsh_site.findings.messages import severity
from sxsh_site.findings.report import as_text
from sxsh_site.findings.suggestion import nearest, suggestion
from sxsh_site.language.strings import strings
from sxsh_site.language.text import Language
from sxsh_site.records.organisation import Organisation
from sxsh_site.records.programme import Programme
from sxsh_site.reporting.bring_in import try_reports
from sxsh_site.reporting.form import body_form
from sxsh_site.reporting.letter import write_letter
from sxsh_site.reporting.preview import preview
from sxsh_site.views.edition import Edition
from sxsh_site.views.yearly_report import ReportYear
from sxsh_site.workbooks.write import write_form

ALL = "all"


def write_template(
    data: Path, body: str, year: int, out: Path, programme_id: str, today: date, language: Language
) -> int:
    """Write the form of ``body``, or of every body that reports into the folder ``out``; answer the exit status."""
    words = strings("forms", language)
    catalogue = _catalogue(data, today, language)
    programme = _programme(catalogue, programme_id, language) if catalogue is not None else None
    if catalogue is None or programme is None:
        return 1 if catalogue is None else 2
    due = reporters(programme.id, year, catalogue)
    bodies: Sequence[Organisation]
    if body == ALL:
        bodies = due
    else:
        found = catalogue.organisations.get(body)
        if found is None:
            near = suggestion(nearest(body, catalogue.organisations))[f"suggestion_{language}"]
            _list(words.report_body_unknown.format(body=body, suggestion=near, year=year), due, language)
            return 2
        if found not in due and not tasks_asked(found.id, catalogue):
            _list(words.report_body_not_asked.format(body=body, year=year), due, language)
            return 2
        bodies = (found,)
    paths = [out / f"bao-cao-{year}-{one.id}.xlsx" if body == ALL else out for one in bodies]
    if not may_write(paths, ".xlsx", language):
        return 2
    try:
        if body == ALL:
            out.mkdir(parents=True, exist_ok=True)
        for one, path in zip(bodies, paths, strict=True):
            filled = body_form(one, programme, year, catalogue)
            path.write_bytes(write_form(filled.form, filled.rows, filled.lists))
            print(words.report_template_done.format(out=path, body=one.title.in_language(language), year=year))
    except OSError as fault:
        print(words.import_failed.format(problem=fault.strerror), file=sys.stderr)
        return 1
    return 0


def import_reports(data: Path, files: Sequence[Path], dry_run: bool, today: date, language: Language) -> int:
    """Bring filled-in forms in, all of them or none; answer the exit status."""
    words = strings("forms", language)
    if not dry_run:
        resume_writing(data, language)
    database = readable_database(data, language)
    if database is None:
        return 1
    forms = []
    for file in files:
        content = read_given(file, language)
        if content is None:
            return 2
        forms.append((file.name, content))
    trial = try_reports(forms, database, today)
    for line in as_text(trial.findings, language):
        print(line)
    errors = sum(severity(finding) == "error" for finding in trial.findings)
    if errors:
        print(words.report_refused.format(errors=errors))
        return 1
    for line in preview(trial, language):
        print(line)
    if dry_run:
        preview_files(trial.files, words)
        return 0
    return write(data, trial.files, words)


def write_report(data: Path, year: int, out: Path, programme_id: str, today: date, language: Language) -> int:
    """Write the department's report on a year as a Word document; answer the exit status."""
    words = strings("forms", language)
    if not may_write([out], ".docx", language):
        return 2
    catalogue = _catalogue(data, today, language)
    programme = _programme(catalogue, programme_id, language) if catalogue is not None else None
    if catalogue is None or programme is None:
        return 1 if catalogue is None else 2
    edition = Edition(catalogue=catalogue, language="vi", today=today)
    content = write_letter(ReportYear(programme=programme, year=year), edition)
    try:
        out.write_bytes(content)
    except OSError as fault:
        print(words.import_failed.format(problem=fault.strerror), file=sys.stderr)
        return 1
    report = yearly_report(programme, year, catalogue)
    counts = {"received": len(report.received), "missing": len(report.missing)}
    print(words.report_written.format(year=year, out=out, **counts))
    if report.missing:
        print(
            edition.words.not_received_from.format(names="; ".join(edition.text(one.title) for one in report.missing))
        )
    return 0


def _catalogue(data: Path, today: date, language: Language) -> Catalogue | None:
    database = sound_database(data, today, language)
    if database is None:
        print(strings("forms", language).data_faulty, file=sys.stderr)
        return None
    return Catalogue(published(database))


def _programme(catalogue: Catalogue, programme_id: str, language: Language) -> Programme | None:
    """The programme called so; the first where none is named."""
    if not programme_id:
        return next(iter(catalogue.programmes.values()), None)
    if programme_id not in catalogue.programmes:
        words = strings("forms", language)
        known = ", ".join(catalogue.programmes)
        print(words.report_programme_unknown.format(programme=programme_id, programmes=known), file=sys.stderr)
    return catalogue.programmes.get(programme_id)


def _list(head: str, bodies: Sequence[Organisation], language: Language) -> None:
    print(head, file=sys.stderr)
    for one in bodies:
        print(f"    {one.id}  {one.title.in_language(language)}", file=sys.stderr)
