"""Everything that is published beside the pages: downloads, API, descriptions, feeds, lasting addresses."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.pages.bodies import Renderer
from sxsh_site.pages.page import Page
from sxsh_site.publishing.api import write_api
from sxsh_site.publishing.dataset_facts import dataset_facts
from sxsh_site.publishing.dcat import write_dcat
from sxsh_site.publishing.embeds import write_embeds
from sxsh_site.publishing.event_calendar import write_calendars
from sxsh_site.publishing.feeds import write_feeds
from sxsh_site.publishing.json_tables import write_json_tables
from sxsh_site.publishing.open_tables import open_tables
from sxsh_site.publishing.package_zip import write_package
from sxsh_site.publishing.record_pages import record_pages
from sxsh_site.publishing.report_csv import write_report_csvs
from sxsh_site.publishing.robots import write_robots
from sxsh_site.publishing.schema_org import write_schema_org
from sxsh_site.publishing.spreadsheets import write_spreadsheets
from sxsh_site.publishing.sqlite_file import write_sqlite
from sxsh_site.publishing.stable_ids import write_stable_ids
from sxsh_site.publishing.tables import write_tables


def write_open_data(
    catalogue: Catalogue, pages: Sequence[Page], renderer: Renderer, site_url: str, today: date, site: Path
) -> list[str]:
    """Write all of it under ``site``; answers the HTML files among it. ``site_url`` has no trailing slash."""
    tables = open_tables(catalogue)
    records = tuple(record_pages(catalogue))
    facts = dataset_facts(catalogue, tables)
    write_tables(tables, catalogue.package, site)
    write_json_tables(tables, site)
    write_spreadsheets(tables, site)
    write_sqlite(tables, site)
    write_package(tables, site)
    write_api(catalogue, tables, records, site_url, site)
    write_schema_org(facts, tables, site_url, site)
    write_dcat(facts, tables, site_url, site)
    write_feeds(facts, records, pages, site_url, site)
    write_calendars(catalogue, site_url, today, site)
    write_report_csvs(catalogue, site)
    write_robots(site_url, site)
    return [
        *write_stable_ids(catalogue, records, pages, renderer, site_url, today, site),
        *write_embeds(catalogue, renderer, site_url, today, site),
    ]
