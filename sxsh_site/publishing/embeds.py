"""Fragments for other sites: a page without header and footer, to be shown in a frame."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.language.strings import strings
from sxsh_site.language.text import LANGUAGES
from sxsh_site.pages.bodies import Renderer
from sxsh_site.views.addresses import localised
from sxsh_site.views.edition import Edition
from sxsh_site.views.embed import embed_view

ADDRESS = "nhung/moi-nhat/"


def write_embeds(catalogue: Catalogue, renderer: Renderer, site_url: str, today: date, site: Path) -> Iterator[str]:
    """Write the fragment in both languages; yields the file of each, relative to ``site``."""
    for language in LANGUAGES:
        edition = Edition(catalogue=catalogue, language=language, today=today)
        address = localised(ADDRESS, language)
        view = embed_view(edition, strings("chrome", language).site_name, f"{site_url}/{address}")
        target = site / address / "index.html"
        target.parent.mkdir(parents=True)
        html = renderer.bare("embed", view, address, language, made_up=catalogue.made_up)
        target.write_text(html, encoding="utf-8", newline="\n")
        yield f"{address}index.html"
