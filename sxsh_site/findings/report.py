"""Findings written out: as text for people, as JSON for programs, as annotations for the Git host."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from sxsh_site.findings.finding import Finding
from sxsh_site.findings.manual import manual
from sxsh_site.findings.messages import hint, message, severity, visible
from sxsh_site.language.text import Language

Format = Literal["text", "json", "github", "summary"]

# The Git host shows so many annotations of each severity that a step writes.
MOST_ANNOTATIONS = 10
_NOT_SHOWN = (
    "Ở đây chỉ hiện nhiều nhất {most} lỗi và {most} cảnh báo; còn {more} phát hiện khác, xem bảng tóm tắt (Summary) "
    "của lần kiểm này. / At most {most} errors and {most} warnings are shown here; {more} more are in the summary "
    "of this run."
)

_WORDS = {
    "vi": {
        "error": "LỖI",
        "warning": "CẢNH BÁO",
        "sheet": "trang",
        "cell": "ô",
        "row": "dòng",
        "field": "cột",
        "value": "giá trị",
        "mend": "Cách sửa",
        "manual": "Xem",
    },
    "en": {
        "error": "ERROR",
        "warning": "WARNING",
        "sheet": "sheet",
        "cell": "cell",
        "row": "row",
        "field": "column",
        "value": "value",
        "mend": "To mend",
        "manual": "See",
    },
}


def as_text(findings: Iterable[Finding], language: Language) -> Iterator[str]:
    """One finding in two lines: where and what; how to mend it."""
    words = _WORDS[language]
    for finding in findings:
        place = visible(finding.origin.file, 200)
        if finding.origin.line is not None and not finding.origin.sheet:
            place += f":{finding.origin.line}"
        about = _about(finding, language)
        if finding.value:
            about.append(f'{words["value"]} "{visible(finding.value)}"')
        where = f" [{', '.join(about)}]" if about else ""
        yield f"{words[severity(finding)]} {place}{where}: {message(finding, language)} ({finding.code})"
        yield f"    {words['mend']}: {hint(finding, language)} {words['manual']}: {manual(finding.code, language)}"


def _about(finding: Finding, language: Language) -> list[str]:
    """Sheet and cell, or row as Excel counts, and column with its title."""
    words = _WORDS[language]
    about = []
    if finding.origin.sheet:
        about.append(f"{words['sheet']} “{visible(finding.origin.sheet)}”")
    if finding.origin.cell:
        about.append(f"{words['cell']} {finding.origin.cell}")
    elif finding.origin.row is not None:
        about.append(f"{words['row']} {finding.origin.row}")
    if finding.field:
        title = finding.field_title.in_language(language)
        about.append(f"{words['field']} {visible(finding.field)}" + (f" ({title})" if title else ""))
    return about


def as_json(findings: Sequence[Finding]) -> str:
    """A list of objects, one a finding, in the order told."""
    return json.dumps(
        [
            {
                "code": finding.code,
                "severity": severity(finding),
                "file": visible(finding.origin.file, 400),
                "line": finding.origin.line,
                "row": finding.origin.row,
                **({"sheet": finding.origin.sheet, "cell": finding.origin.cell} if finding.origin.sheet else {}),
                "field": visible(finding.field) if finding.field else None,
                "field_title_vi": finding.field_title.vi or None,
                "field_title_en": finding.field_title.en or None,
                "value": visible(finding.value) if finding.value else None,
                "message_vi": message(finding, "vi"),
                "message_en": message(finding, "en"),
                "hint_vi": hint(finding, "vi"),
                "hint_en": hint(finding, "en"),
                "manual_vi": manual(finding.code, "vi"),
                "manual_en": manual(finding.code, "en"),
            }
            for finding in findings
        ],
        ensure_ascii=False,
        indent=2,
    )


def as_github(findings: Sequence[Finding], language: Language, site_url: str = "") -> Iterator[str]:
    """Workflow commands that the Git host shows on the changed lines of a pull request.

    It shows few of each severity, so the first of every file comes first, and what it will not show is told.
    ``site_url`` is where the manual is to be found, if anywhere.
    """
    for finding in _in_turn(findings):
        place = f"file={_property(visible(finding.origin.file, 400))}"
        if finding.origin.line is not None:
            place += f",line={finding.origin.line}"
        title = ", ".join([_WORDS[language][severity(finding)], *_about(finding, language)])
        text = f"{message(finding, language)} {hint(finding, language)} ({finding.code})"
        if site_url:
            text += f" {site_url.rstrip('/')}{manual(finding.code, language)}"
        yield f"::{severity(finding)} {place},title={_property(title)}::{_data(text)}"
    more = sum(max(number - MOST_ANNOTATIONS, 0) for number in Counter(map(severity, findings)).values())
    if more:
        yield f"::notice::{_data(_NOT_SHOWN.format(most=MOST_ANNOTATIONS, more=more))}"


def _in_turn(findings: Sequence[Finding]) -> list[Finding]:
    """The first finding of every file and severity, then the second of each, and so on."""
    told: Counter[tuple[str, str]] = Counter()
    turns = []
    for finding in findings:
        kind = (finding.origin.file, severity(finding))
        turns.append(told[kind])
        told[kind] += 1
    return [finding for _, finding in sorted(zip(turns, findings, strict=True), key=lambda pair: pair[0])]


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return visible(_data(text).replace(":", "%3A").replace(",", "%2C"), 500)
