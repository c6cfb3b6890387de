import pytest

from sxsh_site.pages.bodies import relative_to
from sxsh_site.pages.glossary_links import link_terms
from tests.made_up import catalogue

TERMS = [
    {
        "id": "sxsh",
        "term_vi": "sản xuất sạch hơn",
        "term_en": "cleaner production",
        "abbreviation_vi": "SXSH",
        "abbreviation_en": "CP",
    },
    {"id": "cod", "term_vi": "COD", "term_en": "same"},
    {"id": "sach", "term_vi": "sạch", "term_en": "clean"},
]


def linked(html: str, language="vi") -> str:
    terms = catalogue(glossary=TERMS).glossary.values()
    return link_terms(html, terms, language, relative_to("en/gioi-thieu/" if language == "en" else "gioi-thieu/"))


def term(name: str, text: str) -> str:
    return f'<a class="term" href="../thuat-ngu/#{name}">{text}</a>'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Về SXSH.</p>", f"<p>Về {term('sxsh', 'SXSH')}.</p>"),
        ("<p>SXSH, sản xuất sạch hơn, SXSH</p>", f"<p>{term('sxsh', 'SXSH')}, sản xuất sạch hơn, SXSH</p>"),
        ("<p>Sản xuất sạch hơn</p>", f"<p>{term('sxsh', 'Sản xuất sạch hơn')}</p>"),
        ("<p>đo COD</p><p>COD</p>", f"<p>đo {term('cod', 'COD')}</p><p>COD</p>"),
        ("<p>CODE</p>", "<p>CODE</p>"),
        ("<p>&lt;b&gt; COD &amp; x</p>", f"<p>&lt;b&gt; {term('cod', 'COD')} &amp; x</p>"),
        ("<p>không có gì</p>", "<p>không có gì</p>"),
    ],
)
def test_the_first_use_of_a_term_is_linked(html, expected):
    assert linked(html) == expected


@pytest.mark.parametrize("tag", ["a", "code", "pre", "h1", "h2", "h3", "h4", "th", "summary"])
def test_no_link_inside_links_code_and_headings(tag):
    html = f"<{tag}>COD</{tag}>"
    assert linked(html) == html


def test_english_terms_lead_to_the_english_glossary():
    assert 'href="../../en/thuat-ngu/#sxsh"' in linked("<p>Cleaner production</p>", "en")


def test_without_a_glossary_nothing_changes():
    assert link_terms("<p>COD", (), "vi", relative_to("")) == "<p>COD"
