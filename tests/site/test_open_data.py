"""The open data of the built site, each read by a tool of another hand."""

import json
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import feedparser
import pytest
from icalendar import Calendar
from jsonschema import Draft202012Validator
from openpyxl import load_workbook
from rdflib import Graph

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.publishing.open_tables import Value, open_table
from sxsh_site.publishing.record_pages import record_pages
from tests.office import converted
from tests.sheets import sheet_cells
from tests.site.builds import TODAY, Site, digests, environment
from tests.site.markup import Markup

DOWNLOADS = "du-lieu/tai-ve"
API = "api/v1"
DCAT = """
PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
"""


def _json(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


# -- downloads
def test_every_table_in_every_format(root_site: Site, real_catalogue: Catalogue) -> None:
    endings = ("csv", "excel.csv", "json", "xlsx")
    wanted = {f"{name}.{ending}" for name in real_catalogue.package.tables for ending in endings}
    found = {file.name for file in (root_site.folder / DOWNLOADS).iterdir()}
    assert found == wanted | {"datapackage.json", "sxsh.sqlite", "sxsh.zip"}


def test_the_package_is_valid_where_it_is_unpacked(root_site: Site, tmp_path: Path) -> None:
    with zipfile.ZipFile(root_site.folder / DOWNLOADS / "sxsh.zip") as package:
        package.extractall(tmp_path)
    process = subprocess.run(
        [sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json"],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    report = json.loads(process.stdout)
    assert (process.returncode, report["valid"]) == (0, True)
    assert sorted(task["place"] for task in report["tasks"]) == sorted(file.name for file in tmp_path.glob("*.csv"))


def test_json_has_the_rows_of_the_tables(root_site: Site, real_catalogue: Catalogue) -> None:
    wrong = []
    for name, spec in real_catalogue.package.tables.items():
        if _json(root_site.folder / DOWNLOADS / f"{name}.json") != list(open_table(real_catalogue, spec).objects):
            wrong.append(name)
    assert wrong == []


def _as_shown(value: Value) -> Value:
    return str(value).lower() if isinstance(value, bool) else value


def test_no_spreadsheet_holds_a_formula_or_a_link(root_site: Site, real_catalogue: Catalogue) -> None:
    found = []
    for name, spec in real_catalogue.package.tables.items():
        book = load_workbook(root_site.folder / DOWNLOADS / f"{name}.xlsx")
        cells = [cell for sheet in book.worksheets for row in sheet.rows for cell in row]
        found += [f"{name}: {cell.coordinate}" for cell in cells if cell.data_type == "f" or cell.hyperlink]
        rows = list(book.worksheets[0].iter_rows(min_row=4, values_only=True))
        assert rows == [tuple(map(_as_shown, row)) for row in open_table(real_catalogue, spec).values]
    assert found == []


def test_every_spreadsheet_opens_in_libreoffice_and_nothing_in_it_is_computed(
    root_site: Site, real_catalogue: Catalogue, tmp_path: Path
) -> None:
    names = list(real_catalogue.package.tables)
    files = converted([root_site.folder / DOWNLOADS / f"{name}.xlsx" for name in names], "fods", tmp_path)
    computed, counts = [], {}
    for name, file in zip(names, files, strict=True):
        cells = sheet_cells(file)
        computed += [f"{name}: {cell}" for cell in (*cells, *sheet_cells(file, 1)) if cell.formula or cell.linked]
        counts[name] = len({cell.row for cell in cells}) - 3
    assert computed == []
    tables = real_catalogue.package.tables.items()
    assert counts == {name: len(open_table(real_catalogue, spec).cells) for name, spec in tables}


def test_the_sqlite_file(root_site: Site, real_catalogue: Catalogue) -> None:
    with closing(
        sqlite3.connect(f"file:{root_site.folder / DOWNLOADS / 'sxsh.sqlite'}?mode=ro", uri=True)
    ) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        for name, spec in real_catalogue.package.tables.items():
            (count,) = connection.execute(f"SELECT count(*) FROM {name}").fetchone()
            assert count == len(open_table(real_catalogue, spec).cells)
        found = connection.execute(
            "SELECT row_key FROM full_text WHERE full_text MATCH 'bia hong ha' AND table_name = 'case_studies'"
        ).fetchall()
        assert ("bia-hong-ha",) in found
        keys = {row[0]: row[3] for row in connection.execute("SELECT name, 0, 0, sql FROM sqlite_master")}
        assert 'FOREIGN KEY ("sector_id") REFERENCES "sectors" (id)' in keys["case_studies"]


# -- API
def test_every_answer_of_the_api_is_what_its_schema_says(root_site: Site) -> None:
    folder = root_site.folder / API
    index = _json(folder / "index.json")
    known = {"index.json"}
    wrong = []
    for table in index["tables"]:
        name = table["table"]
        schema = _json(folder / "schemas" / f"{name}.json")
        assert schema["$id"] == table["schema"]
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema)
        answers = [folder / f"{name}.json", *sorted((folder / name).glob("*.json"))]
        wrong += [answer.name for answer in answers if not validator.is_valid(_json(answer))]
        if table["record"] is not None:
            assert len(answers) == 1 + table["count"]
        known |= {answer.relative_to(folder).as_posix() for answer in answers} | {f"schemas/{name}.json"}
    assert wrong == []
    assert {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()} == known


@pytest.mark.parametrize("place", ["root", "sub"])
def test_addresses_in_the_api_are_there(place: str, request: pytest.FixtureRequest) -> None:
    site: Site = request.getfixturevalue(f"{place}_site")
    answer = _json(next((site.folder / API / "case_studies").iterdir()))
    index = _json(site.folder / API / "index.json")
    urls = [answer["schema"], *answer["links"].values(), *(one["url"] for one in index["tables"])]
    assert [url for url in urls if not _exists(site, url)] == []


def _exists(site: Site, url: str) -> bool:
    assert url.startswith(f"{site.url}/")
    path = site.folder / url.removeprefix(f"{site.url}/")
    return path.is_file() or (path / "index.html").is_file()


# -- descriptions
@pytest.fixture(scope="module")
def graph(root_site: Site) -> Graph:
    return Graph().parse(root_site.folder / "du-lieu/dcat.ttl", format="turtle")


@pytest.mark.parametrize(
    ("kind", "patterns"),
    [
        (
            "dcat:Catalog",
            (
                'dct:title ?v FILTER (lang(?v) = "vi")',
                'dct:title ?v FILTER (lang(?v) = "en")',
                'dct:description ?v FILTER (lang(?v) = "vi")',
                'dct:description ?v FILTER (lang(?v) = "en")',
                "dct:publisher ?v . ?v a foaf:Agent ; foaf:name ?name",
                "dct:license ?v . ?v a dct:LicenseDocument",
                "dcat:dataset ?v . ?v a dcat:Dataset",
            ),
        ),
        (
            "dcat:Dataset",
            (
                'dct:title ?v FILTER (lang(?v) = "vi")',
                'dct:title ?v FILTER (lang(?v) = "en")',
                'dct:description ?v FILTER (lang(?v) = "vi")',
                'dct:description ?v FILTER (lang(?v) = "en")',
                "dct:publisher ?v . ?v a foaf:Agent ; foaf:name ?name",
                "dcat:theme ?v",
                "dct:spatial ?v",
                "dcat:distribution ?v . ?v a dcat:Distribution",
            ),
        ),
        (
            "dcat:Distribution",
            ("dcat:accessURL ?v", "dcat:downloadURL ?v", "dcat:mediaType ?v", "dct:license ?v", "dct:title ?v"),
        ),
        ("dcat:DataService", ("dct:title ?v", "dcat:endpointURL ?v", "dcat:servesDataset ?v . ?v a dcat:Dataset")),
    ],
)
def test_nothing_that_dcat_ap_asks_for_is_missing(kind: str, patterns: tuple[str, ...], graph: Graph) -> None:
    assert bool(graph.query(f"{DCAT} ASK {{ ?one a {kind} }}").askAnswer)
    lacking = {
        pattern: [
            str(row[0]) for row in graph.query(f"{DCAT} SELECT ?one {{ ?one a {kind} MINUS {{ ?one {pattern} }} }}")
        ]
        for pattern in patterns
    }
    assert {pattern: found for pattern, found in lacking.items() if found} == {}


def test_the_database_says_of_which_years_it_is(graph: Graph) -> None:
    asked = """SELECT ?start ?end { ?d dct:identifier "sxsh-quang-binh" ; dct:temporal ?t .
        ?t a dct:PeriodOfTime ; dcat:startDate ?start ; dcat:endDate ?end }"""
    ((start, end),) = graph.query(DCAT + asked)
    assert int(start) < 2013 < int(end)


def test_what_the_descriptions_name_is_there(root_site: Site, graph: Graph) -> None:
    asked = "SELECT ?url { ?d dcat:downloadURL|dcat:accessURL|dcat:landingPage|dcat:endpointURL ?url }"
    urls = {str(row[0]) for row in graph.query(DCAT + asked)}
    dataset = _json(root_site.folder / "du-lieu/dataset.jsonld")
    assert dataset["@type"] == "Dataset"
    for part in (dataset, *dataset["hasPart"]):
        urls |= {part["url"], *(one["contentUrl"] for one in part["distribution"])}
    assert sorted(url for url in urls if not _exists(root_site, url)) == []


# -- feeds and calendars
@pytest.mark.parametrize("name", ["cap-nhat.xml", "en/cap-nhat.xml"])
def test_feeds(name: str, root_site: Site) -> None:
    feed = feedparser.parse((root_site.folder / name).read_bytes())
    assert not feed.bozo
    assert feed.version == "atom10"
    assert len(feed.entries) == 50
    assert len({entry.id for entry in feed.entries}) == 50
    days = [entry.updated for entry in feed.entries]
    assert days == sorted(days, reverse=True)
    assert max(days) <= f"{TODAY}T24"
    links = [link for entry in feed.entries for link in (entry.id, entry.link)]
    assert [link for link in links if not _exists(root_site, link)] == []


@pytest.mark.parametrize("name", ["lich.ics", "en/lich.ics"])
def test_calendars(name: str, root_site: Site) -> None:
    calendar = Calendar.from_ical((root_site.folder / name).read_bytes())
    (report,) = [one for one in calendar.walk("VEVENT") if one["uid"] == "step-bao-cao-nam@sxsh-quang-binh"]
    assert (report.decoded("dtstart").isoformat(), report["rrule"].to_ical()) == ("2026-11-25", b"FREQ=YEARLY")
    assert _exists(root_site, str(report["url"]))
    assert all(len(line) <= 75 for line in (root_site.folder / name).read_bytes().split(b"\r\n"))


# -- addresses
def test_every_record_has_a_lasting_address_and_nothing_else_has(root_site: Site, real_catalogue: Catalogue) -> None:
    wanted = {one.stable for one in record_pages(real_catalogue)}
    wanted |= {f"id/{one.kind.id}/{one.id}/" for one in real_catalogue.tombstones}
    found = {f"{file.parent.relative_to(root_site.folder)}/" for file in (root_site.folder / "id").rglob("*.html")}
    assert found == wanted


def test_a_lasting_address_leads_to_the_page_that_calls_itself_so(
    root_pages: dict[str, Markup], root_site: Site
) -> None:
    wrong = []
    for file, page in root_pages.items():
        if file.startswith("id/") and page.canonical:
            target = f"{urlsplit(page.canonical).path.removeprefix('/')}index.html"
            if root_pages[target].canonical != page.canonical:
                wrong.append(file)
    assert wrong == []


def test_robots_name_the_sitemap(root_site: Site) -> None:
    lines = (root_site.folder / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert lines[-1] == "Sitemap: https://sxsh.example/sitemap.xml"


def test_a_record_says_how_it_is_cited(root_site: Site) -> None:
    text = root_site.page("dien-hinh/bia-hong-ha").read_text(encoding="utf-8")
    assert "“Công ty Cổ phần Bia Hà Nội - Hồng Hà”, Sản xuất sạch hơn trong công nghiệp. " in text
    assert "https://sxsh.example/dien-hinh/bia-hong-ha/. Kiểm lần cuối:" in text


@pytest.mark.parametrize("address", ["du-lieu/", "en/du-lieu/", "du-lieu/case-studies/", "en/du-lieu/case-studies/"])
def test_pages_about_the_data_link_every_format(address: str, root_pages: dict[str, Markup]) -> None:
    targets = {link.target.rsplit("/", 1)[-1] for link in root_pages[f"{address}index.html"].links}
    assert {f"case_studies.{ending}" for ending in ("csv", "excel.csv", "xlsx", "json")} <= targets


def test_both_builds_give_the_same_bytes(root_site: Site, mkdocs_site: Site) -> None:
    folders = [
        {name: one for name, one in digests(site.folder).items() if _is_open_data(name)}
        for site in (root_site, mkdocs_site)
    ]
    assert len(folders[0]) > 500
    assert folders[0] == folders[1]


def _is_open_data(name: str) -> bool:
    return name.startswith(("api/", "du-lieu/", "id/", "nhung/", "en/nhung/")) or name.endswith(
        (".ics", "cap-nhat.xml")
    )
