"""``sxsh import``: a filled-in form into the database, all of it or nothing."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sxsh_site.commands.given_file import read_given
from sxsh_site.commands.kind import find_kind
from sxsh_site.commands.sound_data import readable_database, resume_writing
from sxsh_site.editing.bring_in import ISSUE_FILES, Trial, try_form, try_proposal
from sxsh_site.editing.files import FileChange, write_files
from sxsh_site.editing.kinds import form_of
from sxsh_site.editing.preview import preview
from sxsh_site.findings.messages import visible
from sxsh_site.findings.report import as_text
from sxsh_site.language.strings import Strings, strings
from sxsh_site.language.text import Language
from sxsh_site.proposals.proposal import PROPOSALS
from sxsh_site.reading.database import LABEL
from sxsh_site.reading.schema import PackageSpec

FORM_FILES = (".xlsx", *ISSUE_FILES)


def import_form(data: Path, kind: str, file: Path, dry_run: bool, today: date, language: Language) -> int:
    """Bring ``file`` in, or only tell what that would do; answer the exit status."""
    words = strings("forms", language)
    if Path(kind).suffix.lower() in FORM_FILES:
        print(words.import_swapped.format(kind=visible(str(file)), file=visible(kind)), file=sys.stderr)
        return 2
    if not dry_run:
        resume_writing(data, language)
    database = readable_database(data, language)
    if database is None:
        return 1
    found = find_kind(kind, database.package, language)
    if found is None:
        return 2
    content = read_given(file, language)
    if content is None:
        return 2
    if found in PROPOSALS:
        trial = try_proposal(content, file.name, found, database, today)
    else:
        trial = try_form(content, file.name, form_of(found, database.package), database, today)
    if not tell(trial, database.package, words, language):
        return 1
    if dry_run:
        preview_files(trial.files, words)
        return 0
    return write(data, trial.files, words)


def tell(trial: Trial, package: PackageSpec, words: Strings, language: Language) -> bool:
    """Print what was found and what would change; answer whether it may be written."""
    for line in as_text(trial.findings, language):
        print(line)
    for line in preview(trial, package, language):
        print(line)
    errors, before = len(trial.errors), len(trial.there_before)
    if errors > before:
        rows = {
            (change.row.file, change.row.sheet, change.row.all_lines) for change, taken in trial.judged if not taken
        }
        print(words.import_refused.format(errors=errors - before, rows=len(rows)))
    if before:
        print(words.import_refused_before.format(errors=before))
    return not errors


def write(data: Path, files: Sequence[FileChange], words: Strings) -> int:
    """Write the files and say so; answer the exit status."""
    if not files:
        print(words.import_nothing)
        return 0
    try:
        write_files(data, files)
    except FileExistsError as fault:
        print(words.import_moved.format(file=fault), file=sys.stderr)
        return 1
    except OSError as fault:
        print(words.import_failed.format(problem=fault.strerror), file=sys.stderr)
        return 1
    print(words.import_done.format(files=_names(files)))
    return 0


def preview_files(files: Sequence[FileChange], words: Strings) -> None:
    """Say which files would be written."""
    print(words.import_preview.format(files=_names(files)) if files else words.import_nothing)


def _names(files: Sequence[FileChange]) -> str:
    """The files' names, as the project has them."""
    return ", ".join(f"{LABEL}/{one.path}" for one in files)
