"""Findings as a table in Markdown, for the summary of a pull request.

Values come from strangers: every sign that Markdown or the Git host could take for markup, a mention or a
link is written as a character reference, with something between that breaks it.
"""

import re
from collections import Counter
from collections.abc import Sequence

from sxsh_site.findings.finding import Finding
from sxsh_site.findings.manual import manual
from sxsh_site.findings.messages import hint, message, severity, visible
from sxsh_site.language.text import Language

# The Git host shows a megabyte; beyond so many findings the first stand for the others.
MOST_ROWS = 200
_SIGNS = re.compile(r"[^\w\s,.;%“”…–?!]|_")
# What the host turns into links: mentions, numbers of issues, addresses.
_LINKING = re.compile(r"@|#|://|(?<=\bwww)\.|(?<=\bhttp)s?:", re.IGNORECASE)
_WORDS = {
    "vi": {
        "title": "{errors} lỗi, {warnings} cảnh báo",
        "none": "Không có lỗi nào.",
        "columns": ("", "Tệp, dòng", "Ô", "Sai gì", "Cách sửa"),
        "error": "LỖI",
        "warning": "Cảnh báo",
        "row": "dòng {row} trong Excel",
        "counts": ("Số lần", "Tệp", "Mã"),
        "first": "Bảng dưới là {shown} phát hiện đầu tiên trong {all}; `sxsh check` cho thấy tất cả.",
    },
    "en": {
        "title": "{errors} errors, {warnings} warnings",
        "none": "Nothing was found.",
        "columns": ("", "File, line", "Cell", "What is wrong", "To mend"),
        "error": "ERROR",
        "warning": "Warning",
        "row": "row {row} in Excel",
        "counts": ("Times", "File", "Code"),
        "first": "The table shows the first {shown} of {all} findings; `sxsh check` shows them all.",
    },
}


def as_summary(findings: Sequence[Finding], language: Language) -> str:
    """A heading with the numbers; counts by file and code where there are very many; a row for each finding."""
    words = _WORDS[language]
    errors = sum(severity(one) == "error" for one in findings)
    title = str(words["title"]).format(errors=errors, warnings=len(findings) - errors)
    lines = [f"### {title}", ""]
    if not findings:
        return "\n".join([*lines, str(words["none"]), ""])
    if len(findings) > MOST_ROWS:
        lines += [_line(words["counts"]), "|---:|---|---|"]
        for (file, code), number in counted(findings):
            lines.append(_line((str(number), escaped(file), escaped(code))))
        lines += ["", str(words["first"]).format(shown=MOST_ROWS, all=len(findings)), ""]
    lines += [_line(words["columns"]), "|---|---|---|---|---|"]
    lines += [_row(one, language) for one in findings[:MOST_ROWS]]
    return "\n".join([*lines, ""])


def counted(findings: Sequence[Finding]) -> list[tuple[tuple[str, str], int]]:
    """How often each code is told of each file, most often first."""
    counts = Counter((one.origin.file, one.code) for one in findings)
    return sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))


def escaped(text: str) -> str:
    """``text`` as the characters that it is made of, in Markdown, HTML and to the Git host."""
    broken = _LINKING.sub(lambda found: f"{found.group()}\u200b", visible(text, 400))
    return _SIGNS.sub(lambda found: f"&#{ord(found.group())};", broken)


def _row(finding: Finding, language: Language) -> str:
    words = _WORDS[language]
    place = escaped(finding.origin.file)
    if finding.origin.sheet:
        place += f", {escaped(finding.origin.sheet)} {escaped(finding.origin.cell)}"
    elif finding.origin.line is not None:
        place += f":{finding.origin.line}"
    cell = []
    if finding.origin.row is not None and not finding.origin.cell:
        cell.append(str(words["row"]).format(row=finding.origin.row))
    if finding.field:
        cell.append(escaped(finding.field_title.in_language(language) or finding.field))
    if finding.value:
        cell.append(f"“{escaped(visible(finding.value))}”")
    mend = f"{escaped(hint(finding, language))} ({escaped(manual(finding.code, language))})"
    told = f"{escaped(message(finding, language))} ({escaped(finding.code)})"
    return _line((str(words[severity(finding)]), place, ", ".join(cell), told, mend))


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
