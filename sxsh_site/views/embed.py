"""The fragment that another site shows in a frame: key figures and the latest cases."""

from dataclasses import dataclass

from sxsh_site.language.collation import sort_key
from sxsh_site.records.case_study import CaseStudy
from sxsh_site.views.case import case_row
from sxsh_site.views.edition import Edition
from sxsh_site.views.lists import Holding, home_view
from sxsh_site.views.parts import Link

_CASES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedView:
    """A page of its own without header and footer."""

    title: str
    site_name: str
    canonical: str
    figures: tuple[Holding, ...]
    cases_title: str
    cases: tuple[Link, ...]
    more: Link


def embed_view(edition: Edition, site_name: str, canonical: str) -> EmbedView:
    """The figures of the home page, and the cases that were checked or ended last."""
    words = edition.words
    cases = [case for case in edition.catalogue.case_studies.values() if case.figures.id == "published"]
    cases.sort(key=lambda case: sort_key(edition.text(case.title)))
    cases.sort(key=_recent, reverse=True)
    rows = [case_row(case, edition) for case in cases[:_CASES]]
    return EmbedView(
        title=words.embed_title,
        site_name=site_name,
        canonical=canonical,
        figures=home_view(edition).holdings.rows,
        cases_title=words.embed_cases,
        cases=tuple(Link(text=row.title, href=row.href, detail=row.meta) for row in rows),
        more=Link(text=words.embed_more, href=edition.page("") or "."),
    )


def _recent(case: CaseStudy) -> tuple[str, int]:
    return str(case.provenance.checked_on), case.year_to or case.year_from or 0
