"""Records of the portal's own data, chosen by what they are: any of them may be withdrawn or renamed some day."""

from functools import cache
from pathlib import Path

import yaml

from sxsh_site.checking.published import published
from sxsh_site.editing.yaml_edit import RecordEdit, edit_record
from sxsh_site.reading.rows import Database, Row
from sxsh_site.views.addresses import record_address
from tests.made_up import DATA, package


def first(database: Database, table: str, *given: str) -> Row:
    """The first published row of a table in which these fields are filled."""
    return next(row for row in published(database).rows(table) if all(map(row.text, given)))


@cache
def case_id() -> str:
    """A case study that is published, whichever it is, for tests of any record of that kind."""
    files = sorted((DATA / "case_studies").glob("*.yaml"))
    cases = (yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader) for file in files)
    return str(next(one["id"] for one in cases if one["status"] == "published"))


def case_page() -> str:
    """The address of its page."""
    return record_address("case_study", case_id(), "vi")


def edit(file: Path, table: str, **cells: str) -> None:
    """Set fields of a record in its own file, however they are written there."""
    record = next(one for one in package().records if one.table == table)
    text = edit_record(file.read_text(encoding="utf-8"), record, package(), RecordEdit(own=cells))
    file.write_text(text, encoding="utf-8", newline="")
