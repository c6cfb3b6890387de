"""What was sent with a form of the Git host, saved as a text file: rows like those of the workbook.

The host writes each question's label as a heading, the answer beneath it, and "_No response_" where there is none.
Where several rows are asked for, each answer is a line "label: answer", and a label that comes again begins the
next row. Nothing is guessed: a line that belongs to no question is told.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.findings.suggestion import nearest, suggestion
from sxsh_site.proposals.issue_form import with_unit
from sxsh_site.proposals.proposal import Part, Proposal
from sxsh_site.reading.rows import Row
from sxsh_site.reading.schema import FieldSpec
from sxsh_site.reading.text_file import decoded
from sxsh_site.workbooks.cells import Faulty, typed_text
from sxsh_site.workbooks.form import Lists, choices_of, chosen
from sxsh_site.workbooks.read import FormRows

_HEADING = re.compile(r"#{1,6}\s+(.*?)\s*")
_TICK = re.compile(r"[-*]\s+\[([ xX]?)\]\s+(.*?)\s*")
_LABELLED = re.compile(r"([^:]{1,150}):(.*)", re.DOTALL)
_LINE_END = re.compile("\r\n|\r|\n")
_UNANSWERED = ("_no response_", "none")


@dataclass(slots=True, kw_only=True)
class _Answers:
    """The answers of one row, as they are being read: text and line of each, by field."""

    line: int
    cells: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)

    def add(self, one: FieldSpec, text: str, line: int) -> None:
        """A line of an answer; the lines of one that is no longer text are one line."""
        before = self.cells.get(one.name, "")
        self.cells[one.name] = f"{before}{chr(10) if one.multiline else ' '}{text}" if before else text
        self.lines.setdefault(one.name, line)


class _Reader:
    """Reads one text from its first line to its last."""

    def __init__(self, file: str, proposal: Proposal) -> None:
        self.file = file
        self.findings: list[Finding] = []
        self.rows: dict[str, list[_Answers]] = {part.name: [] for part in proposal.parts}
        self.headings: dict[str, tuple[Part, FieldSpec | None]] = {}
        self.titles = [proposal.promises_title.both]
        for part, fields in proposal.questions:
            asked = {part.sheet.title.both: None} if part.several else {one.title.both: one for one in fields}
            self.headings |= {_plain(title): (part, one) for title, one in asked.items()}
            self.titles += asked
        self.labels = {
            part.name: {_plain(with_unit(one).both): one for one in part.sheet.fields}
            for part in proposal.parts
            if part.several
        }
        self.promises = {_plain(one.title.both): one for one in proposal.promises}
        self.first = proposal.parts[0]
        self.seen = 0
        self.part: Part | None = None
        self.asked: FieldSpec | None = None
        self.ticking = False
        self.promising = _plain(proposal.promises_title.both)

    def read(self, number: int, line: str) -> None:
        """Read a line."""
        text = line.strip()
        heading = _HEADING.fullmatch(text)
        name = _plain(heading[1] if heading else text)
        if name in self.headings or name == self.promising:
            self._begin(name, number)
        elif heading:
            self._lost(number, text, self.titles)
        elif text and text.casefold() not in _UNANSWERED:
            self._answer(number, text)

    def _begin(self, name: str, number: int) -> None:
        self.seen += 1
        self.ticking = name == self.promising
        self.part, self.asked = (self.first, None) if self.ticking else self.headings[name]
        if not self.part.several and not self.rows[self.part.name]:
            self.rows[self.part.name].append(_Answers(line=number))
        if self.asked is not None:
            self.rows[self.part.name][0].lines[self.asked.name] = number

    def _answer(self, number: int, text: str) -> None:
        if self.part is None:
            self._lost(number, text, [])
        elif self.ticking:
            self._tick(number, text)
        elif self.asked is not None and not self.part.several:
            self.rows[self.part.name][0].add(self.asked, text, number)
        else:
            self._row_line(number, text, self.part)

    def _tick(self, number: int, text: str) -> None:
        tick = _TICK.fullmatch(text)
        promise = self.promises.get(_plain(tick[2])) if tick else None
        if tick is None or promise is None:
            self._lost(number, text, [])
            return
        answers = self.rows[self.first.name][0]
        answers.cells[promise.name] = "true" if tick[1].strip() else "false"
        answers.lines[promise.name] = number

    def _row_line(self, number: int, text: str, part: Part) -> None:
        labels = self.labels[part.name]
        labelled = _LABELLED.fullmatch(text)
        name = _plain(labelled[1]) if labelled else ""
        rows = self.rows[part.name]
        if labelled is not None and name in labels:
            one = labels[name]
            if not rows or one.name in rows[-1].lines:
                rows.append(_Answers(line=number))
            self.asked = one
            rows[-1].lines[one.name] = number
            answer = labelled[2].strip()
            if answer:
                rows[-1].add(one, answer, number)
        elif self.asked is None or (name and nearest(name, labels)):
            self._lost(number, text, [with_unit(one).both for one in labels.values()])
        else:
            rows[-1].add(self.asked, text, number)

    def _lost(self, number: int, text: str, labels: list[str]) -> None:
        found = _HEADING.fullmatch(text) or _LABELLED.fullmatch(text)
        near = nearest(found[1].strip(), labels) if found else ""
        origin = Origin(file=self.file, line=number)
        self.findings.append(Finding(code="issue-line", origin=origin, value=text, details=suggestion(near)))


def read_issue(content: bytes, file: str, proposal: Proposal, lists: Lists) -> tuple[FormRows, list[Finding]]:
    """The rows that a saved text gives, and every line of it that answers no question.

    ``file`` is what findings call it. ``lists`` let a title stand for its id where it is the title of one choice.
    """
    text, findings = decoded(content, file)
    if text is None:
        return {}, findings
    reader = _Reader(file, proposal)
    for number, line in enumerate(_LINE_END.split(text), start=1):
        reader.read(number, line)
    if not reader.seen:
        return {}, [Finding(code="issue-unread", origin=Origin(file=file), details={"form": proposal.id})]
    findings = reader.findings
    rows = {part.name: tuple(_rows(part, reader.rows[part.name], file, lists, findings)) for part in proposal.parts}
    return rows, findings


def _rows(part: Part, answers: list[_Answers], file: str, lists: Lists, findings: list[Finding]) -> Iterator[Row]:
    wanted = any(one.required for one in part.sheet.fields)
    for row in answers:
        if row.cells or (wanted and not part.several):
            read = [(one, _meant(one, row.cells[one.name], part, lists)) for one in _answered(part, row.cells)]
            cells = {one.name: text for one, text in read if isinstance(text, str)}
            yield Row(spec=part.sheet.spec, file=file, line=row.line, row=None, cells=cells, lines=row.lines)
            for one, fault in read:
                if isinstance(fault, Faulty):
                    origin = Origin(file=file, line=row.lines[one.name])
                    findings.append(fault.finding(origin, one))


def _answered(part: Part, cells: Mapping[str, str]) -> Iterator[FieldSpec]:
    return (one for one in part.sheet.fields if one.name in cells)


def _meant(one: FieldSpec, text: str, part: Part, lists: Lists) -> str | Faulty:
    choices = choices_of(one, part.sheet, lists)
    return chosen(text, choices) if choices and one.type != "boolean" else typed_text(text, one)


def _plain(label: str) -> str:
    """A label without what a person or a program may change in it: letters' case, blanks, a mark of the required."""
    return " ".join(label.casefold().rstrip("*").split())
