"""Findings as a table in Markdown, for the summary of a pull request.

Values come from strangers: every sign that Markdown or the Git host could take for markup, a mention or a
link is written as a character reference, with something between that breaks it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from sxsh_site.findings.finding import Finding
from sxsh_site.findings.manual import manual
from sxsh_site.findings.messages import hint, message, severity, visible
from sxsh_site.language.text import Language

# The Git host shows a megabyte; beyond so many findings, or so many bytes of a table, the first stand for the others.
MOST_ROWS = 200
MOST_COUNTS_BYTES, MOST_ROWS_BYTES = 300_000, 600_000
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
        "others": "… và {files} tệp khác.",
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
        "others": "… and {files} more files.",
        "first": "The table shows the first {shown} of {all} findings; `sxsh check` shows them all.",
    },
}


def as_summary(findings: Sequence[Finding], language: Language, site_url: str = "") -> str:
    """A heading with the numbers; counts by file and code where there are very many; a row for each finding.

    ``site_url`` is where the manual is to be found, if anywhere.
    """
    words = _WORDS[language]
    errors = sum(severity(one) == "error" for one in findings)
    title = str(words["title"]).format(errors=errors, warnings=len(findings) - errors)
    lines = [f"### {title}", ""]
    if not findings:
        return "\n".join([*lines, str(words["none"]), ""])
    rows = _within(MOST_ROWS_BYTES, (_row(one, language, site_url) for one in findings[:MOST_ROWS]))
    if len(findings) > len(rows):
        counts = counted(findings)
        lines += [_line(words["counts"]), "|---:|---|---|"]
        shown = (_line((str(number), escaped(file), escaped(code))) for (file, code), number in counts[:MOST_ROWS])
        counted_lines = _within(MOST_COUNTS_BYTES, shown)
        lines += counted_lines
        others = {file for (file, _), _ in counts[len(counted_lines) :]}
        others -= {file for (file, _), _ in counts[: len(counted_lines)]}
        if others:
            lines += ["", str(words["others"]).format(files=len(others))]
        lines += ["", str(words["first"]).format(shown=len(rows), all=len(findings)), ""]
    lines += [_line(words["columns"]), "|---|---|---|---|---|"]
    return "\n".join([*lines, *rows, ""])


def _within(most: int, lines: Iterable[str]) -> list[str]:
    """The first lines that together have no more than ``most`` bytes."""
    kept = []
    for line in lines:
        most -= len(line.encode()) + 1
        if most < 0:
            break
        kept.append(line)
    return kept


def counted(findings: Sequence[Finding]) -> list[tuple[tuple[str, str], int]]:
    """How often each code is told of each file, most often first."""
    counts = Counter((one.origin.file, one.code) for one in findings)
    return sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))


def escaped(text: str) -> str:
    """``text`` as the characters that it is made of, in Markdown, HTML and to the Git host."""
    broken = _LINKING.sub(lambda found: f"{found.group()}\u200b", visible(text, 400))
    return _SIGNS.sub(lambda found: f"&#{ord(found.group())};", broken)


def _row(finding: Finding, language: Language, site_url: str) -> str:
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
    mend = escaped(hint(finding, language))
    if site_url:
        mend += f" ([{escaped(finding.code)}]({site_url.rstrip('/')}{manual(finding.code, language)}))"
    told = f"{escaped(message(finding, language))} ({escaped(finding.code)})"
    return _line((str(words[severity(finding)]), place, ", ".join(cell), told, mend))


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
