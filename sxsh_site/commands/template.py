"""``sxsh template``: the form of a kind as a workbook, empty or filled with what the database has."""

import sys
from dataclasses import replace
from pathlib import Path

from sxsh_site.commands.kind import find_kind
from sxsh_site.commands.sound_data import readable_database
from sxsh_site.commands.target import may_write
from sxsh_site.editing.kinds import form_of
from sxsh_site.language.strings import strings
from sxsh_site.language.text import Language
from sxsh_site.proposals.proposal import PROPOSALS, proposal, workbook
from sxsh_site.workbooks.form import lists_of
from sxsh_site.workbooks.write import write_form


def make_template(data: Path, kind: str, out: Path, filled: bool, language: Language) -> int:
    """Write the form; answer the exit status."""
    words = strings("forms", language)
    if not may_write([out], ".xlsx", language):
        return 2
    database = readable_database(data, language)
    if database is None:
        return 1
    found = find_kind(kind, database.package, language)
    if found is None:
        return 2
    is_proposal = found in PROPOSALS
    package = database.package
    form = workbook(proposal(found, package)) if is_proposal else replace(form_of(found, package), blank=not filled)
    tables = [sheet.spec.name for sheet in form.sheets] if filled and not is_proposal else []
    rows = {name: [row.cells for row in database.rows(name)] for name in tables}
    content = write_form(form, rows, lists_of(database))
    try:
        out.write_bytes(content)
    except OSError as fault:
        print(words.import_failed.format(problem=fault.strerror), file=sys.stderr)
        return 1
    print(words.template_done.format(out=out, rows=sum(len(some) for some in rows.values())))
    return 0
