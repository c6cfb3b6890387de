import sqlite3
from contextlib import closing

import pytest

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.language.text import LANGUAGES, Language
from sxsh_site.views.addresses import record_address
from tests.hub_figures import HubPage, compare, crossed, own
from tests.site.builds import Site

DATABASE = "du-lieu/tai-ve/sxsh.sqlite"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["sector", "technique"])
def test_built_hubs_show_what_sql_finds_in_the_published_file(
    root_site: Site, real_catalogue: Catalogue, kind: str, language: Language
):
    records = real_catalogue.sectors if kind == "sector" else real_catalogue.techniques
    with closing(sqlite3.connect(f"file:{root_site.folder / DATABASE}?mode=ro", uri=True)) as connection:
        counts = crossed(connection)
        for record_id in records:
            html = root_site.page(record_address(kind, record_id, language)).read_text(encoding="utf-8")
            page = HubPage(html, language)
            compare(page, connection, kind, record_id, language)
            assert page.crossed() == own(counts, kind, record_id)
