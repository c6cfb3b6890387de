from dataclasses import replace

import pytest
import yaml

from sxsh_site.language.text import Text
from sxsh_site.proposals.issue_form import issue_form
from sxsh_site.proposals.proposal import proposals
from tests.made_up import package

ALL = {one.id: one for one in proposals(package())}


def form(name):
    return yaml.safe_load(issue_form(ALL[name]))


def part(name, question):
    return next(one for one in form(name)["body"] if one.get("id") == question)


def test_there_are_three():
    assert list(ALL) == ["gui-dien-hinh", "bao-loi", "dat-cau-hoi"]


@pytest.mark.parametrize("name", ALL)
def test_each_promises_no_personal_data_and_says_that_it_is_public(name):
    promises = part(name, "xac-nhan")["attributes"]["options"]
    assert {one["required"] for one in promises} == {True}
    assert any("giấy tờ của ai" in one["label"] and "identity number" in one["label"] for one in promises)
    assert "ai cũng đọc được" in form(name)["body"][0]["attributes"]["value"]


def test_a_case_is_asked_for_its_ground_and_promises_consent():
    ground = part("gui-dien-hinh", "can-cu")
    assert ground["type"] == "dropdown"
    assert ground["validations"] == {"required": True}
    assert ground["attributes"] == {
        "label": "Căn cứ công bố / Ground for publishing",
        "options": [
            "Nguồn công khai / Public source",
            "Cơ sở đồng ý nêu tên / Consent to be named",
            "Ẩn danh / Anonymous",
        ],
    }
    promises = part("gui-dien-hinh", "xac-nhan")["attributes"]["options"]
    assert "đồng ý công bố" in promises[0]["label"]


def test_a_table_has_the_schemas_names_and_units_for_columns():
    measures = part("gui-dien-hinh", "giai-phap")
    assert measures["type"] == "textarea"
    head, line, row = measures["attributes"]["value"].splitlines()
    assert head.startswith("| Giải pháp / Vietnamese title | Vốn đầu tư (đồng) / Investment (đồng) | ")
    assert (line, row) == ("|---|---|---|---|", "|  |  |  |  |")


def test_the_page_of_an_error_can_be_filled_in_by_a_link():
    page = part("bao-loi", "trang")
    assert (page["type"], page["validations"]) == ("input", {"required": True})


def test_the_hosts_rules_for_forms_hold():
    for name in ALL:
        made = form(name)
        assert {"name", "description", "title", "labels", "body"} == set(made)
        ids = [one["id"] for one in made["body"] if "id" in one]
        assert len(ids) == len(set(ids)) == len(made["body"]) - 1
        assert {one["type"] for one in made["body"]} <= {"markdown", "input", "textarea", "dropdown", "checkboxes"}


def test_a_changed_field_changes_the_form():
    table = package().tables["case_studies"]
    consent = replace(table.field("consent"), title=Text(vi="Căn cứ Mẫu", en="Sample ground"))
    fields = tuple(consent if one.name == "consent" else one for one in table.fields)
    changed = replace(package(), tables={**package().tables, "case_studies": replace(table, fields=fields)})
    assert proposals(changed)[0].questions[0].title == consent.title
