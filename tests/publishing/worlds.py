"""Made-up catalogues for the open data, and the pages of their records."""

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.language.text import LANGUAGES
from sxsh_site.pages.page import Page
from sxsh_site.publishing.open_tables import OpenTable, open_tables
from sxsh_site.publishing.record_pages import record_pages
from sxsh_site.views.parts import PageMeta
from tests.made_up import catalogue

URL = "https://sxsh.example"
# What is only text, whatever it looks like to a spreadsheet, a browser, a database or a reader of feeds.
HOSTILE = (
    "=1+1",
    "+84 1",
    "-1+2",
    "@SUM(A1)",
    "https://mau.example/",
    "0012",
    "<script>alert(1)</script>",
    "]]>&amp;\"'",
    "'); DROP TABLE sources; --",
    "BEGIN:VEVENT\\;,",
    "TRUE",
    "null",
)


def hostile() -> Catalogue:
    """Case studies, events and sources whose texts are hostile."""
    numbered = list(enumerate(HOSTILE))
    return catalogue(
        programmes=[{}],
        sources=[{"id": f"nguon-{number}", "title": text} for number, text in numbered],
        case_studies=[
            {"id": f"mau-{number}", "title_vi": text, "title_en": text, "summary_vi": text, "summary_en": text}
            for number, text in numbered
        ],
        events=[
            {"id": f"mau-{number}", "title_vi": text, "title_en": text, "summary_vi": text, "starts": "2026-05-04"}
            for number, text in numbered
        ],
    )


def table(name: str, found: Catalogue) -> OpenTable:
    """One published table of a catalogue."""
    return next(one for one in open_tables(found) if one.spec.name == name)


def pages(found: Catalogue) -> list[Page]:
    """A page for each record, with no more than its title and description."""
    made = []
    for one in record_pages(found):
        for language in LANGUAGES:
            title = getattr(one.record, "title", None) or getattr(one.record, "short", None)
            text = title.in_language(language) if title is not None else one.id
            made.append(
                Page(
                    kind=one.kind,
                    path=one.path,
                    language=language,
                    section="",
                    template="",
                    view=None,
                    meta=PageMeta(title=text, description=f"{text}."),
                    breadcrumb=(),
                    counterparts=LANGUAGES,
                )
            )
    return made
