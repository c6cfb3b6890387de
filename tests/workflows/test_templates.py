"""The short lists that a pull request asks for, one for each kind of change."""

import re

import pytest

from sxsh_site.language.strings import strings
from tests.made_up import ROOT

FOLDER = ROOT / ".github/PULL_REQUEST_TEMPLATE"
USUAL = ROOT / ".github/PULL_REQUEST_TEMPLATE.md"
KINDS = {path.name: path for path in sorted(FOLDER.iterdir())}
ASKED = ("Nguồn / Source", "Năm / Year", "Đơn vị / Unit", "Đồng ý / Consent", "Hai thứ tiếng / Both languages")
ITEM = re.compile(r"^- \[ \] (.+)$", re.MULTILINE)


def test_there_is_one_for_each_kind_of_change():
    assert set(KINDS) == {"so-lieu.md", "dien-hinh.md", "bai-viet.md", "rut-lai.md", "ma-nguon.md"}


@pytest.mark.parametrize("path", [USUAL, *(KINDS[name] for name in ("so-lieu.md", "dien-hinh.md", "bai-viet.md"))])
def test_a_change_of_facts_is_asked_for_source_year_unit_consent_and_both_languages(path):
    text = path.read_text(encoding="utf-8")
    assert [name for name in ASKED if f"- [ ] **{name}:** " not in text] == []


@pytest.mark.parametrize(("language", "place"), [("vi", 0), ("en", 1)])
def test_a_change_from_the_portals_form_is_asked_for_the_same(language, place):
    text = strings("web_form", language).pull_request
    assert re.findall(r"^- \[ \] \*\*(.+):\*\* ", text, re.MULTILINE) == [one.split(" / ")[place] for one in ASKED]


def test_the_lists_for_each_kind_can_be_chosen_by_who_sees_only_the_usual_one():
    """The host shows the usual list alone; a comment is no link, and the guide is read before the change is sent."""
    visible = re.sub(r"<!--.*?-->", "", USUAL.read_text(encoding="utf-8"), flags=re.DOTALL)
    guide = (ROOT / ".github/CONTRIBUTING.md").read_text(encoding="utf-8")
    for name in KINDS:
        assert f"](?expand=1&template={name})" in visible
        assert f"`&template={name}`" in guide


def test_the_usual_list_leads_to_the_others():
    assert set(re.findall(r"template=([a-z-]+\.md)", USUAL.read_text(encoding="utf-8"))) == set(KINDS)


@pytest.mark.parametrize("path", [USUAL, *KINDS.values()], ids=lambda path: path.name)
def test_a_list_is_short_and_each_item_is_in_both_languages(path):
    items = ITEM.findall(path.read_text(encoding="utf-8"))
    assert 3 <= len(items) <= 7
    assert [item for item in items if " / " not in item.partition(":** ")[2] and " / " not in item] == []
