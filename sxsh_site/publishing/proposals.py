"""The forms that anyone may fill in and send, as workbooks beside the pages: each in both languages at once."""

from pathlib import Path

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.proposals.proposal import proposals, workbook
from sxsh_site.workbooks.form import lists_of
from sxsh_site.workbooks.write import write_form

FOLDER = "bieu-mau"


def proposal_path(name: str) -> str:
    """Where a form lies below the site's root; pages of both languages link to the same file."""
    return f"{FOLDER}/{name}.xlsx"


def write_proposals(catalogue: Catalogue, site: Path) -> None:
    """Write every form under ``site``. Its lists name published records alone."""
    (site / FOLDER).mkdir(parents=True, exist_ok=True)
    lists = lists_of(catalogue.database)
    for one in proposals(catalogue.package):
        (site / proposal_path(one.id)).write_bytes(write_form(workbook(one), {}, lists))
