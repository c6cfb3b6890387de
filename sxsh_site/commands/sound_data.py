"""The data that a command works on; where they are faulty, the findings are told and the command goes no further."""

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from sxsh_site.checking.check import has_errors, read_and_check
from sxsh_site.editing.files import finish_writing
from sxsh_site.findings.finding import Finding
from sxsh_site.findings.report import as_text
from sxsh_site.language.strings import strings
from sxsh_site.language.text import Language
from sxsh_site.reading.database import read_database
from sxsh_site.reading.rows import Database


def complain(findings: Iterable[Finding], language: Language) -> None:
    """Print findings where faults belong, apart from what a command answers."""
    for line in as_text(findings, language):
        print(line, file=sys.stderr)


def readable_database(data: Path, language: Language) -> Database | None:
    """The database as it was read; None, with the faults told, where it could not be read whole."""
    words = strings("forms", language)
    database, findings = read_database(data)
    if database is None or has_errors(findings):
        complain(findings, language)
        print(words.data_faulty, file=sys.stderr)
        return None
    return database


def sound_database(data: Path, today: date, language: Language) -> Database | None:
    """The database, checked; None, with all findings told, where one of them is an error."""
    database, findings = read_and_check(data, today)
    if database is None or has_errors(findings):
        complain(findings, language)
        return None
    return database


def resume_writing(data: Path, language: Language) -> None:
    """Finish what an earlier command was writing when it was cut off, and say so."""
    words = strings("forms", language)
    if finish_writing(data):
        print(words.import_finished)
