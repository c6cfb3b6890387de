from sxsh_site.views.facts import FactLine, fact_line
from sxsh_site.views.parts import Cell, Tag
from tests.made_up import edition


def test_what_a_source_tells():
    one = edition(
        "en",
        programme_facts=[
            {
                "year_from": "2016",
                "year_to": "2020",
                "text_vi": "Câu mẫu",
                "text_en": "A sample sentence",
                "scope_vi": "Toàn tỉnh mẫu",
                "scope_en": "The whole sample province",
                "confidence": "secondary",
            }
        ],
        sources=[{"title": "Sample source", "language": "en"}],
    )
    assert fact_line(one.catalogue.programme_facts["mau"], one) == FactLine(
        years="2016–2020",
        text="A sample sentence",
        scope="The whole sample province",
        conflict="",
        source=Cell(text="Sample source"),
        tag=Tag(kind="secondary", text="Secondary source"),
    )
