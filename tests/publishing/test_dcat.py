from dataclasses import replace

import pytest
from rdflib import Graph
from rdflib.compare import isomorphic

from sxsh_site.publishing.dataset_facts import dataset_facts
from sxsh_site.publishing.dcat import catalogue_graph, write_dcat
from sxsh_site.publishing.open_tables import open_tables
from tests.made_up import catalogue
from tests.publishing.worlds import URL

PREFIXES = """
PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX vcard: <http://www.w3.org/2006/vcard/ns#>
"""
BASE = f"{URL}/du-lieu/dcat.jsonld#"


def _parts(**changes):
    found = catalogue(
        places=[{"id": "quang-binh", "title_vi": "Tỉnh Mẫu", "title_en": "Sample Province"}],
        facility_results=[{"period_from": "2009", "period_to": "2012"}],
    )
    tables = open_tables(found)
    return replace(dataset_facts(found, tables), **changes), tables


@pytest.fixture(scope="module")
def graph():
    return catalogue_graph(*_parts(), URL)


def _asked(graph, query):
    return sorted(tuple(map(str, row)) for row in graph.query(PREFIXES + query))


def test_the_catalogue_names_every_dataset(graph):
    datasets = [
        row[0] for row in _asked(graph, "SELECT ?d { ?c a dcat:Catalog ; dcat:dataset ?d . ?d a dcat:Dataset }")
    ]
    names = catalogue(units=[{}]).package.tables
    assert datasets == sorted([f"{BASE}database", *(f"{URL}/id/table/{name}/" for name in names)])


def test_the_database_in_time_and_place(graph):
    asked = """SELECT ?start ?end ?place {
        ?d dct:identifier "sxsh-quang-binh" ; dct:temporal ?t ; dct:spatial ?s .
        ?t dcat:startDate ?start ; dcat:endDate ?end .
        ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?place FILTER (lang(?place) = "en") }"""
    assert _asked(graph, asked) == [("2009", "2012", "Sample Province")]


def test_a_date_is_as_exact_as_it_is_known(graph):
    asked = f"SELECT ?day (datatype(?day) AS ?kind) {{ <{BASE}database> dct:modified ?day }}"
    assert _asked(graph, asked) == [("2026-11", "http://www.w3.org/2001/XMLSchema#gYearMonth")]


def test_files_of_a_table(graph):
    asked = f"""SELECT ?url ?type {{ <{URL}/id/table/sources/> dcat:distribution ?f .
        ?f dcat:downloadURL ?url ; dcat:mediaType ?type }}"""
    media = "https://www.iana.org/assignments/media-types"
    assert _asked(graph, asked) == [
        (f"{URL}/du-lieu/tai-ve/sources.csv", f"{media}/text/csv"),
        (f"{URL}/du-lieu/tai-ve/sources.json", f"{media}/application/json"),
        (
            f"{URL}/du-lieu/tai-ve/sources.xlsx",
            f"{media}/application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
    ]


def test_the_api_serves_the_database(graph):
    asked = "SELECT ?url ?d { ?s a dcat:DataService ; dcat:endpointURL ?url ; dcat:servesDataset ?d }"
    assert _asked(graph, asked) == [(f"{URL}/api/v1/index.json", f"{BASE}database")]


def test_no_contact_is_made_up(graph):
    assert _asked(graph, "SELECT ?c { ?d dcat:contactPoint ?c }") == []


def test_a_contact_that_is_configured():
    graph = catalogue_graph(*_parts(email="mau@mau.example", contact_url="https://mau.example/"), URL)
    asked = "SELECT ?mail ?url { ?d dcat:contactPoint ?c . ?c a vcard:Kind ; vcard:hasEmail ?mail ; vcard:hasURL ?url }"
    assert _asked(graph, asked) == [("mailto:mau@mau.example", "https://mau.example/")]


# The library's reader of JSON-LD uses a class that the library itself calls old.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_both_files_say_the_same(tmp_path, graph):
    (tmp_path / "du-lieu").mkdir()
    write_dcat(*_parts(), URL, tmp_path)
    turtle = Graph().parse(tmp_path / "du-lieu/dcat.ttl", format="turtle")
    linked = Graph().parse(tmp_path / "du-lieu/dcat.jsonld", format="json-ld")
    assert isomorphic(turtle, linked)
    assert isomorphic(turtle, graph)
