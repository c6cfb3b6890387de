"""Addresses that never die: ``id/<kind>/<id>/`` leads to a record's page, or tells that it was removed.

People know a record by the addresses of its pages; there too a notice stands of one that was removed.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.pages.bodies import Renderer
from sxsh_site.pages.page import Page
from sxsh_site.publishing.record_pages import RecordPage, stable_address
from sxsh_site.views.addresses import record_address
from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import Link
from sxsh_site.views.stable_id import MovedView, removed_view


def write_stable_ids(
    catalogue: Catalogue,
    records: Iterable[RecordPage],
    pages: Iterable[Page],
    renderer: Renderer,
    site_url: str,
    today: date,
    site: Path,
) -> Iterator[str]:
    """Write the pages; yields the file of each, relative to ``site``."""
    titles = {(page.language, page.path): page.meta.title for page in pages}
    for one in records:
        moved = MovedView(
            title=titles["vi", one.path],
            canonical=f"{site_url}/{one.vi}",
            vi=Link(text=titles["vi", one.path], href=one.vi),
            en=Link(text=titles["en", one.path], href=one.en),
        )
        yield _write(site, one.stable, renderer.bare("id", moved, one.stable, "vi", made_up=catalogue.made_up))
    vi = Edition(catalogue=catalogue, language="vi", today=today)
    en = Edition(catalogue=catalogue, language="en", today=today)
    for tombstone in catalogue.tombstones:
        kind, record_id = tombstone.kind.id, tombstone.id
        for address, first, other in (
            (stable_address(kind, record_id), vi, en),
            (record_address(kind, record_id, "vi"), vi, en),
            (record_address(kind, record_id, "en"), en, vi),
        ):
            # Kinds share folders: where there is a page, another record has taken the address.
            if not (site / address / "index.html").exists():
                view = removed_view(tombstone, first, other)
                html = renderer.bare("removed", view, address, first.language, made_up=catalogue.made_up)
                yield _write(site, address, html)


def _write(site: Path, address: str, html: str) -> str:
    target = site / address / "index.html"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(html, encoding="utf-8", newline="\n")
    return f"{address}index.html"
