import pytest

from sxsh_site.findings.examples import examples
from sxsh_site.findings.manual import PAGE, manual
from sxsh_site.findings.messages import messages
from sxsh_site.views.manual import manual_view
from tests.made_up import edition


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_code_has_its_entry_with_an_example_that_fails_and_one_that_passes(language):
    one = edition(language)
    view = manual_view(one)
    entries = [entry for group in view.groups for entry in group.entries]
    assert sorted(entry.code for entry in entries) == sorted(messages()) == sorted(examples())
    for entry in entries:
        assert entry.message
        assert entry.hint
        assert "{" not in entry.message.replace("{ ", "") + entry.hint.replace("{ ", ""), entry.code
        assert [example.label for example in entry.examples] == [one.words.manual_fails, one.words.manual_passes]
        for example in entry.examples:
            assert bool(example.note) != bool(example.lines), entry.code


def test_the_groups_are_where_codes_are_found():
    groups = {group.id: [entry.code for entry in group.entries] for group in manual_view(edition()).groups}
    assert list(groups) == ["phan-data", "phan-removals", "phan-content", "phan-workbooks", "phan-editing"]
    assert groups["phan-removals"] == ["removed-without-tombstone", "tombstone-removed"]
    assert all(groups.values())


def test_an_entry_leaves_open_what_differs():
    (entry,) = (
        entry for group in manual_view(edition()).groups for entry in group.entries if entry.code == "number-format"
    )
    assert entry.message == "“…” không phải số viết đúng cách."
    assert [example.lines for example in entry.examples] == [("capacity: 1.234,5",), ("capacity: 1234.5",)]


def test_what_cannot_be_seen_is_spelled_out():
    entries = {entry.code: entry for group in manual_view(edition()).groups for entry in group.entries}
    assert entries["control-character"].examples[0].lines == ("title: M\\u001b[31mẫu",)
    assert entries["file-missing"].examples[0].note == "tệp bị xóa"


def test_the_address_of_an_entry():
    assert manual("required", "vi") == f"/{PAGE}#required"
    assert manual("required", "en") == f"/en/{PAGE}#required"
