"""The Git host's rules: https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema."""

import re

import pytest
import yaml

from sxsh_site.proposals.issue_form import PAGE_QUESTION, issue_form
from sxsh_site.proposals.proposal import proposals
from tests.made_up import ROOT, package

ALL = {one.id: one for one in proposals(package())}


def form(name):
    return yaml.safe_load(issue_form(ALL[name]))


def part(name, question):
    return next(one for one in form(name)["body"] if one.get("id") == question)


@pytest.mark.parametrize("name", ALL)
def test_the_hosts_rules_for_forms_hold(name):
    made = form(name)
    assert {"name", "description", "title", "labels", "body"} == set(made)
    asked = [one for one in made["body"] if one["type"] != "markdown"]
    assert {one["type"] for one in asked} <= {"input", "textarea", "dropdown", "checkboxes"}
    ids = [one["id"] for one in asked]
    labels = [one["attributes"]["label"] for one in asked]
    assert len(set(ids)) == len(ids)
    assert len(set(labels)) == len(labels)
    assert all(re.fullmatch("[A-Za-z0-9_-]+", one) for one in ids)


@pytest.mark.parametrize("name", ALL)
def test_each_says_that_it_is_public_and_wants_every_promise(name):
    assert "ai cũng đọc được" in form(name)["body"][0]["attributes"]["value"]
    promises = part(name, "promises")["attributes"]["options"]
    assert {one["required"] for one in promises} == {True}
    assert len(promises) == len(ALL[name].promises)


def test_a_closed_list_is_chosen_from():
    ground = part("gui-dien-hinh", "proposal_consent-consent")
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


def test_several_rows_are_lines_with_the_schemas_names_and_units():
    measures = part("gui-dien-hinh", "case_measures")
    assert measures["type"] == "textarea"
    lines = measures["attributes"]["value"].split("\n")
    assert lines[:3] == ["Giải pháp / Measure: ", "Mô tả / Description: ", "Vốn đầu tư (đồng) / Investment (đồng): "]
    figures = part("gui-dien-hinh", "facility_results")["attributes"]["description"]
    assert "Cách tính / Basis: Mức tiêu hao / Consumption; Mức tiết kiệm / Saving." in figures


def test_a_long_answer_has_room():
    assert part("gui-dien-hinh", "case_studies-summary")["type"] == "textarea"
    assert part("gui-dien-hinh", "case_studies-year_from")["type"] == "input"


def test_the_page_of_an_error_can_be_filled_in_by_a_link():
    page = part("bao-loi", PAGE_QUESTION)
    assert (page["type"], page["validations"]) == ("input", {"required": True})


@pytest.mark.parametrize("name", ALL)
def test_the_forms_in_the_repository_are_those_of_the_schemas(name):
    path = ROOT / f".github/ISSUE_TEMPLATE/{name}.yml"
    assert path.read_text(encoding="utf-8") == issue_form(ALL[name]), "make manual"
