"""What bringing report forms in does, told to a person: each report, and of a corrected one what has changed."""

from collections.abc import Iterator

from sxsh_site.editing.preview import change_lines
from sxsh_site.findings.messages import visible
from sxsh_site.language.strings import strings
from sxsh_site.language.text import Language
from sxsh_site.reporting.bring_in import ReportChange, ReportTrial


def preview(trial: ReportTrial, language: Language) -> Iterator[str]:
    """The lines: one for each report; beneath a corrected one every row added, changed or taken away."""
    words = strings("forms", language)
    for report in trial.reports:
        if report.new:
            yield words.report_new.format(key=report.id)
        elif report.same:
            yield words.report_same.format(key=report.id)
        else:
            yield words.report_replaced.format(
                key=report.id,
                added=len(report.changes.of("added")),
                changed=len(report.changes.of("changed")),
                gone=len(report.gone),
            )
            yield from _changed(report, language)


def _changed(report: ReportChange, language: Language) -> Iterator[str]:
    words = strings("forms", language)
    for change in report.changes.rows:
        yield from (f"  {line}" for line in change_lines(change, language))
    for row in report.gone:
        what = row.text("content") or row.text("done") or row.text("task_id")
        key = " + ".join(row.text(name) for name in row.spec.key)
        gone = words.report_gone.format(key=key, table=row.spec.title.in_language(language), what=visible(what))
        yield f"  {gone}"
