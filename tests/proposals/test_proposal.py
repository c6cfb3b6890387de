from dataclasses import replace

import pytest

from sxsh_site.language.text import Text
from sxsh_site.proposals.proposal import CASE, CONSENT, PROPOSALS, needs, proposal, proposals, workbook
from tests.made_up import package

ALL = {one.id: one for one in proposals(package())}


def asked(name):
    return {(part.name, field.name): field for part in ALL[name].parts for field in part.sheet.fields}


def test_there_are_three():
    assert tuple(ALL) == PROPOSALS == ("gui-dien-hinh", "bao-loi", "dat-cau-hoi")


@pytest.mark.parametrize("name", PROPOSALS)
def test_each_promises_no_personal_data_and_asks_for_no_person(name):
    promised = {field.name for field in ALL[name].promises}
    assert "nothing_personal" in promised
    assert all(field.required for field in ALL[name].promises)
    assert "giấy tờ của ai" in asked(name)[CONSENT, "nothing_personal"].title.vi
    assert "ai cũng đọc được" in ALL[name].public.vi
    assert {field for _, field in asked(name)} & {"phone", "email", "signer", "contact", "organisation_id"} == set()


def test_a_case_promises_consent_and_gives_its_ground():
    assert {field.name for field in ALL[CASE].promises} == {"agreed", "nothing_personal", "licence"}
    ground = asked(CASE)[CONSENT, "consent"]
    assert (ground.title.en, ground.required) == ("Ground for publishing", True)
    assert [one.id for one in ground.choices] == ["public_source", "named", "anonymous"]


def test_a_text_is_asked_for_once_in_the_senders_language():
    names = {field for _, field in asked(CASE)}
    assert {"title", "summary", "problem", "products", "description"} <= names
    assert not any(name.endswith(("_vi", "_en")) for name in names)
    assert asked(CASE)["facilities", "products"].title == Text(vi="Sản phẩm", en="Products")
    assert [one.id for one in asked(CASE)[CONSENT, "language"].choices] == ["vi", "en"]


def test_what_must_be_answered():
    required = {place for place, field in asked(CASE).items() if field.required and place[0] != CONSENT}
    assert required == {
        ("facilities", "title"),
        ("facilities", "sector_id"),
        ("case_studies", "title"),
        ("case_studies", "summary"),
        ("case_studies", "year_from"),
        ("case_measures", "title"),
        ("case_measures", "evidence_id"),
        ("facility_results", "metric_id"),
        ("facility_results", "basis"),
        ("facility_results", "period_from"),
        ("facility_results", "evidence_id"),
    }


@pytest.mark.parametrize("name", PROPOSALS)
def test_the_workbook_asks_what_the_form_asks(name):
    form = workbook(ALL[name])
    fields = [field for sheet in form.sheets for field in sheet.fields]
    assert fields == [field for part in ALL[name].parts for field in part.sheet.fields]
    assert form.sheets[0].spec.name == CONSENT


def test_a_database_without_the_tables_has_no_such_proposal():
    tables = {name: spec for name, spec in package().tables.items() if name != "questions_answers"}
    assert needs("dat-cau-hoi") == ("questions_answers",)
    assert [one.id for one in proposals(replace(package(), tables=tables))] == ["gui-dien-hinh", "bao-loi"]


def test_a_changed_field_changes_what_is_asked():
    table = package().tables["case_studies"]
    consent = replace(table.field("consent"), title=Text(vi="Căn cứ Mẫu", en="Sample ground"))
    fields = tuple(consent if one.name == "consent" else one for one in table.fields)
    changed = replace(package(), tables={**package().tables, "case_studies": replace(table, fields=fields)})
    assert proposal(CASE, changed).parts[0].sheet.fields[1].title == consent.title
