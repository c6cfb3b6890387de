import re

import pytest

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.findings.messages import hint, message, messages, severity, visible
from sxsh_site.language.text import Text

CODES = sorted(messages())
PLACE = re.compile(r"\{([a-z_]*)\}")
# A place for each language ends with its name: its text differs, its meaning does not.
BY_LANGUAGE = re.compile(r"_(vi|en)$")


def places(text: str) -> list[str]:
    return sorted(BY_LANGUAGE.sub("", name) for name in PLACE.findall(text))


@pytest.mark.parametrize("code", CODES)
def test_a_code_has_its_message_and_remedy_in_both_languages(code):
    entry = messages()[code]
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code)
    assert entry.severity in ("error", "warning")
    for text in (entry.message, entry.hint):
        assert "" not in (text.vi, text.en)
        assert text.vi != text.en
        assert places(text.vi) == places(text.en)
        for language, words in (("vi", text.vi), ("en", text.en)):
            endings = {found[1] for name in PLACE.findall(words) if (found := BY_LANGUAGE.search(name))}
            assert endings <= {language}


def finding(code: str, value: str = "", **details: str) -> Finding:
    title = Text(vi="Tên tiếng Việt", en="Vietnamese title")
    return Finding(
        code=code,
        origin=Origin(file="data/mau.csv", line=2, row=2),
        field="title_vi",
        field_title=title,
        value=value,
        details=details,
    )


def test_a_message_is_filled_from_the_finding():
    one = finding("too-long", "dài", got="301", limit="300")
    assert message(one, "vi") == "Dài 301 ký tự, quá giới hạn 300."
    assert message(one, "en") == "301 characters long; the limit is 300."
    assert hint(one, "vi") == "Rút gọn nội dung."
    assert severity(one) == "error"


def test_a_message_names_the_field_by_its_title():
    assert message(finding("required"), "vi") == "Thiếu Tên tiếng Việt."
    assert message(finding("required"), "en") == "Vietnamese title is missing."
    untitled = Finding(code="required", origin=Origin(file="data/mau.csv"), field="title_vi")
    assert message(untitled, "vi") == "Thiếu title_vi."


def test_braces_in_a_value_are_only_characters():
    one = finding("pattern", "{0.__class__} {field}", example_vi="{x}", example_en="{x}")
    assert message(one, "en") == "“{0.__class__} {field}” does not have the form of Vietnamese title."
    assert hint(one, "en") == "A right example: {x}."


def test_details_are_made_visible_too():
    one = finding("header-unknown", column="a\x1b[31m" + "b" * 300, suggestion_vi="", suggestion_en="")
    assert message(one, "en") == f"The column “a\\u001b[31m{'b' * (200 - 11)}…” is not in the schema."


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Đồng Hới", "Đồng Hới"),
        ("a\nb\tc\r", "a\\u000ab\\u0009c\\u000d"),
        ("\x00\x1b[31m", "\\u0000\\u001b[31m"),
        ("a\u200bb\ufeff", "a\\u200bb\\ufeff"),
        ("a\u00a0b", "a\\u00a0b"),
        ("abc\u202ecba", "abc\\u202ecba"),
        ("\u00ad", "\\u00ad"),
        ("\ue000", "\\ue000"),
        ("\U000e0041", "\\ue0041"),
        ("a\u2028b", "a\\u2028b"),
        ("", ""),
    ],
)
def test_control_and_invisible_characters_are_spelled_out(value, expected):
    assert visible(value) == expected


@pytest.mark.parametrize(
    ("length", "shown"), [(79, "x" * 79), (80, "x" * 80), (81, "x" * 80 + "…"), (2_000_000, "x" * 80 + "…")]
)
def test_a_long_value_is_cut(length, shown):
    assert visible("x" * length) == shown


def test_what_is_spelled_out_counts_too():
    assert visible("\x00" * 80) == "\\u0000" * 13 + "\\u" + "…"
