"""One schema, four ways in: a field that changes there changes the file's guide, the spreadsheet, the form in the
browser and the form for proposals, without a line of code.
"""

import io
import shutil

import pytest
import yaml
from openpyxl import load_workbook

from sxsh_site.editing.kinds import form_of
from sxsh_site.language.strings import strings
from sxsh_site.proposals.issue_form import issue_form
from sxsh_site.proposals.proposal import CASE, proposal, workbook
from sxsh_site.reading.database import read_database
from sxsh_site.reading.schema import read_package
from sxsh_site.record_guide.guide import records
from sxsh_site.web_form.collections import collections
from sxsh_site.workbooks.form import lists_of
from sxsh_site.workbooks.write import write_form
from tests.made_up import DATA

TITLE, LABEL, ADDED = "Căn cứ Mẫu", "Ngõ Mẫu", "Trường Mẫu"


@pytest.fixture(scope="module")
def changed(tmp_path_factory):
    """The database with the field ``consent`` renamed, one of its values too, and a field added."""
    data = shutil.copytree(DATA, tmp_path_factory.mktemp("changed") / "data")
    path = data / "schemas/case_studies.yaml"
    schema = yaml.safe_load(path.read_text(encoding="utf-8"))
    consent = next(field for field in schema["fields"] if field["name"] == "consent")
    consent["title"] = TITLE
    consent["labels"]["anonymous"]["vi"] = LABEL
    added = {"name": "mau", "type": "string", "title": ADDED, "title_en": "Sample field"}
    schema["fields"].append({**added, "constraints": {"maxLength": 50}})
    path.write_text(yaml.safe_dump(schema, allow_unicode=True, sort_keys=False), encoding="utf-8")
    package, findings = read_package(data, "data")
    assert findings == []
    database, _ = read_database(data)
    return package, database


def in_file(package, database):
    return records(package, "vi")


def in_spreadsheet(package, database):
    return _cells(write_form(form_of("case_studies", package), {}, lists_of(database)))


def in_browser(package, database):
    made = collections(database, strings("web_form", "vi"), "vi")
    return yaml.safe_dump(next(one for one in made if one["name"] == "case_studies"), allow_unicode=True)


def in_proposal(package, database):
    asked = proposal(CASE, package)
    return issue_form(asked) + _cells(write_form(workbook(asked), {}, lists_of(database)))


def _cells(content):
    book = load_workbook(io.BytesIO(content))
    return "\n".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value)


WAYS = [in_file, in_spreadsheet, in_browser, in_proposal]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_a_renamed_field_and_value_are_in_every_way(way, changed, real_database):
    before, after = way(real_database.package, real_database), way(*changed)
    assert (TITLE in before, LABEL in before) == (False, False)
    assert (TITLE in after, LABEL in after) == (True, True)


@pytest.mark.parametrize("way", [in_file, in_spreadsheet, in_browser], ids=lambda way: way.__name__)
def test_an_added_field_is_in_every_way_for_editors(way, changed, real_database):
    """Proposals ask for fewer fields: which, is a choice of their own."""
    assert ADDED not in way(real_database.package, real_database)
    assert ADDED in way(*changed)
