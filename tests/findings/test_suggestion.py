import pytest

from sxsh_site.findings.suggestion import nearest, suggestion


def test_a_suggestion_in_both_languages():
    assert suggestion("") == {"suggestion_vi": "", "suggestion_en": ""}
    assert suggestion("bia") == {"suggestion_vi": " Ý bạn là “bia”?", "suggestion_en": " Did you mean “bia”?"}


def test_a_suggestion_shows_nothing_hidden_and_is_cut():
    assert suggestion("a\x1b[31m")["suggestion_en"] == " Did you mean “a\\u001b[31m”?"
    assert suggestion("x" * 5000)["suggestion_en"] == f" Did you mean “{'x' * 80}…”?"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("beerr", "beer"),
        ("BEER", "beer"),
        ("bere", "beer"),
        ("cement", "cement"),
        ("xi-mang", ""),
        ("", ""),
        ("b" * 2_000_000, ""),
    ],
)
def test_what_is_near(text, found):
    assert nearest(text, ["beer", "cement", "paper"]) == found


def test_nothing_is_near_where_nothing_is():
    assert nearest("beer", []) == ""
