"""``sxsh check``: all findings, then the count of each table."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sxsh_site.checking.check import has_errors
from sxsh_site.checking.removals import check_removals
from sxsh_site.findings.finding import Finding
from sxsh_site.findings.messages import severity, visible
from sxsh_site.findings.report import Format, as_github, as_json, as_text
from sxsh_site.findings.summary import as_summary, counted
from sxsh_site.language.text import Language
from sxsh_site.publishing.project import read_project
from sxsh_site.reading.rows import Database

# So many findings are also told by file and code, or nobody sees the wood for the trees.
MANY, MOST_COUNTS = 50, 20
_MORE = {"vi": "… và {more} dòng khác.", "en": "… and {more} more lines."}
_MANY = {"vi": "Tổng hợp theo tệp và mã:", "en": "By file and code:"}
_SUMMARY = {
    "vi": "{errors} lỗi, {warnings} cảnh báo, {rows} dòng trong {tables} bảng.",
    "en": "{errors} errors, {warnings} warnings, {rows} rows in {tables} tables.",
}


def check_project(
    data: Path,
    content: Path,
    today: date,
    language: Language,
    form: Format,
    base: Database | None = None,
    site_url: str = "",
) -> int:
    """Print findings and counts; answer the exit status: 1 where anything is an error.

    In JSON and as a summary, standard output holds the findings alone and the counts go to standard error.
    ``base`` is the data as it was before the change that is checked, ``site_url`` where the manual is published.
    """
    project = read_project(data, content, today)
    database, findings = project.database, list(project.findings)
    if database is not None and base is not None:
        findings = sorted([*findings, *check_removals(database, base)], key=lambda finding: finding.place)
    if form == "json":
        print(as_json(findings))
    elif form == "summary":
        print(as_summary(findings, language, site_url), end="")
    else:
        lines = as_github(findings, language, site_url) if form == "github" else as_text(findings, language)
        for line in lines:
            print(line)
    out = sys.stderr if form in ("json", "summary") else sys.stdout
    if form == "text" and len(findings) > MANY:
        print(_MANY[language])
        counts_of = counted(findings)
        for (file, code), number in counts_of[:MOST_COUNTS]:
            print(f"{number:>6}  {visible(file, 400)}  {code}")
        if len(counts_of) > MOST_COUNTS:
            print(_MORE[language].format(more=len(counts_of) - MOST_COUNTS))
    if database is not None:
        for line in counts(database, language):
            print(line, file=out)
    print(_summary(database, findings, language), file=out)
    return 1 if has_errors(findings) or database is None else 0


def counts(database: Database, language: Language) -> list[str]:
    """The number of rows of each table, with its name and title."""
    width = max(len(name) for name in database.tables)
    return [
        f"{len(database.rows(name)):>6}  {name:<{width}}  {spec.title.in_language(language)}"
        for name, spec in database.package.tables.items()
    ]


def _summary(database: Database | None, findings: Sequence[Finding], language: Language) -> str:
    errors = sum(severity(finding) == "error" for finding in findings)
    rows = sum(len(table.rows) for table in database.tables.values()) if database is not None else 0
    tables = len(database.tables) if database is not None else 0
    return _SUMMARY[language].format(errors=errors, warnings=len(findings) - errors, rows=rows, tables=tables)
