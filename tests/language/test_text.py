import pytest

from sxsh_site.language.text import DEFAULT_LANGUAGE, LANGUAGES, Text


def test_languages_vietnamese_first():
    assert (LANGUAGES, DEFAULT_LANGUAGE) == (("vi", "en"), "vi")


@pytest.mark.parametrize(
    ("language", "en", "text", "shown"),
    [("vi", "Sample", "Mẫu", "vi"), ("en", "Sample", "Sample", "en"), ("vi", "", "Mẫu", "vi"), ("en", "", "Mẫu", "vi")],
)
def test_text_falls_back_to_vietnamese_and_says_so(language, en, text, shown):
    one = Text(vi="Mẫu", en=en)
    assert (one.in_language(language), one.language_shown(language)) == (text, shown)
