"""``sxsh new``: a draft of a new record, with the fewest questions."""

import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import typer

from sxsh_site.checking.cells import cell_fault
from sxsh_site.checking.published import DRAFT
from sxsh_site.commands.bring_in import write
from sxsh_site.commands.kind import find_kind
from sxsh_site.commands.sound_data import readable_database, resume_writing
from sxsh_site.editing.bring_in import try_rows
from sxsh_site.editing.draft import Question, draft, questions
from sxsh_site.editing.preview import change_lines
from sxsh_site.findings.messages import hint, message, visible
from sxsh_site.findings.report import as_text
from sxsh_site.language.strings import Strings, strings
from sxsh_site.language.text import Choice, Language
from sxsh_site.reading.rows import Row
from sxsh_site.reading.schema import TableSpec
from sxsh_site.workbooks.form import label, lists_of
from sxsh_site.workbooks.write import note

_SHORT_LIST = 15


def new_record(data: Path, kind: str, given: Sequence[str], today: date, language: Language) -> int:
    """Ask what must be asked and is not ``given`` (``field=value``), write the draft; answer the exit status."""
    words = strings("forms", language)
    resume_writing(data, language)
    database = readable_database(data, language)
    if database is None:
        return 1
    found = find_kind(kind, database.package, language)
    if found is None:
        return 2
    spec = database.package.tables.get(found)
    if spec is None or not spec.has("status"):
        print(words.new_without_draft.format(kind=found), file=sys.stderr)
        return 2
    answers = _given(given, spec, words)
    if answers is None:
        return 2
    if answers.get("status", DRAFT) != DRAFT:
        print(words.new_not_draft.format(status=visible(answers["status"])), file=sys.stderr)
        return 2
    for question in questions(spec, lists_of(database)):
        if question.field.name not in answers:
            answers[question.field.name] = _ask(question, spec, words, language)
    row = draft(spec, database, answers, today)
    trial = try_rows({found: (row,)}, (), database, today)
    (change,) = trial.changes.rows
    if change.old is not None:
        place = f"{change.old.file}:{change.old.line}"
        key = visible(" + ".join(change.key))
        print(words.new_exists.format(key=key, place=place, kind=found), file=sys.stderr)
        return 1
    for line in (*as_text(trial.findings, language), *change_lines(change, language)):
        print(line)
    if trial.errors:
        print(words.new_refused.format(errors=len(trial.errors)))
        return 1
    status = write(data, trial.files, words)
    if not status:
        print(words.new_done)
    return status


def _given(given: Sequence[str], spec: TableSpec, words: Strings) -> dict[str, str] | None:
    answers: dict[str, str] = {}
    for pair in given:
        name, sign, value = pair.partition("=")
        if not sign or not spec.has(name):
            print(words.new_unknown_field.format(pair=pair, fields=", ".join(spec.names)), file=sys.stderr)
            return None
        answers[name] = value
    return answers


def _ask(question: Question, spec: TableSpec, words: Strings, language: Language) -> str:
    """Ask until the answer may stand in its cell."""
    field = question.field
    print(f"\n{field.title.in_language(language)}")
    about = [field.description.in_language(language), note(field).in_language(language)]
    for line in about:
        if line:
            print(f"    {line}")
    short = question.choices if len(question.choices) <= _SHORT_LIST else ()
    for number, choice in enumerate(short, start=1):
        print(f"    {number}. {label(choice)}")
    if question.choices and not short:
        print(f"    {words.new_search}")
    while True:
        answer = typer.prompt(field.name, default="", show_default=False).strip()
        if question.choices:
            answer = _chosen(answer, question.choices, short, words)
            if not answer:
                continue
        fault = cell_fault(Row(spec=spec, file="", line=0, row=None, cells={field.name: answer}), field)
        if fault is None:
            return str(answer)
        print(f"    {message(fault, language)} {hint(fault, language)}")


def _chosen(answer: str, choices: Sequence[Choice], short: Sequence[Choice], words: Strings) -> str:
    """The id meant by a number, an id, or a piece of a title; empty, with what is near told, where it is not one."""
    if answer.isdecimal() and 0 < int(answer) <= len(short):
        return short[int(answer) - 1].id
    ids: Mapping[str, Choice] = {choice.id: choice for choice in choices}
    if answer in ids:
        return answer
    near = [choice for choice in choices if answer and answer.casefold() in label(choice).casefold()]
    if len(near) == 1:
        print(f"    {label(near[0])}")
        return near[0].id
    print(f"    {words.new_several if near else words.new_none}")
    for choice in near[:_SHORT_LIST]:
        print(f"    - {label(choice)}")
    return ""
