"""The database in DCAT 3, after the application profile DCAT-AP 3, for catalogues of open data."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, SKOS, XSD

from sxsh_site.language.dates import PartialDate
from sxsh_site.language.text import LANGUAGES, Text
from sxsh_site.publishing.api import FOLDER as API
from sxsh_site.publishing.dataset_facts import DatasetFacts, last_check, years
from sxsh_site.publishing.distributions import Distribution, database_distributions, table_distributions
from sxsh_site.publishing.json_text import indented
from sxsh_site.publishing.open_tables import OpenTable, description
from sxsh_site.publishing.record_pages import stable_address
from sxsh_site.views.addresses import record_address

JSON_LD = "du-lieu/dcat.jsonld"
TURTLE = "du-lieu/dcat.ttl"
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
# The lists of values that DCAT-AP prescribes.
_EU = "http://publications.europa.eu/resource/authority"
_THEMES = (URIRef(f"{_EU}/data-theme/ENVI"), URIRef(f"{_EU}/data-theme/ENER"), URIRef(f"{_EU}/data-theme/ECON"))
_TEXT_LANGUAGES = (URIRef(f"{_EU}/language/VIE"), URIRef(f"{_EU}/language/ENG"))
_COUNTRY = URIRef(f"{_EU}/country/VNM")
_PUBLIC = URIRef(f"{_EU}/access-right/PUBLIC")
_IRREGULAR = URIRef(f"{_EU}/frequency/IRREG")
_MEDIA_TYPES = "https://www.iana.org/assignments/media-types"
# Of DCAT 3; the library knows the terms of DCAT 2.
_VERSION = URIRef(f"{DCAT}version")
_API_TITLE = Text(vi="API JSON tĩnh của cơ sở dữ liệu", en="Static JSON API of the database")


def write_dcat(facts: DatasetFacts, tables: Sequence[OpenTable], site_url: str, site: Path) -> None:
    """Write ``du-lieu/dcat.ttl`` and ``du-lieu/dcat.jsonld``; ``site_url`` has no trailing slash."""
    graph = catalogue_graph(facts, tables, site_url)
    (site / TURTLE).write_text(graph.serialize(format="turtle"), encoding="utf-8")
    nodes = json.loads(graph.serialize(format="json-ld", auto_compact=True))
    # The library leaves the order to its sets.
    (site / JSON_LD).write_text(indented(_sorted(nodes)), encoding="utf-8")


def catalogue_graph(facts: DatasetFacts, tables: Sequence[OpenTable], site_url: str) -> Graph:
    """The catalogue, its datasets, their files and the API. No blank nodes: they have no name to keep."""
    graph = Graph(bind_namespaces="none")
    for prefix, space in (("dcat", DCAT), ("dct", DCTERMS), ("foaf", FOAF), ("vcard", VCARD), ("skos", SKOS)):
        graph.bind(prefix, space)
    base = f"{site_url}/{JSON_LD}#"
    catalogue, database, publisher = URIRef(f"{base}catalog"), URIRef(f"{base}database"), URIRef(f"{base}publisher")
    page = URIRef(f"{site_url}/du-lieu/")
    _add_publisher(graph, publisher, facts, base)
    graph.add((URIRef(facts.licence), RDF.type, DCTERMS.LicenseDocument))

    graph.add((catalogue, RDF.type, DCAT.Catalog))
    _add_texts(graph, catalogue, facts.title, facts.description)
    _add_shared(graph, catalogue, publisher, facts.modified)
    graph.add((catalogue, FOAF.homepage, page))
    graph.add((catalogue, DCTERMS.license, URIRef(facts.licence)))
    graph.add((catalogue, DCAT.dataset, database))

    _add_dataset(graph, database, facts.title, facts.description, page)
    _add_shared(graph, database, publisher, facts.modified)
    graph.add((database, DCTERMS.identifier, Literal(facts.name)))
    graph.add((database, _VERSION, Literal(facts.version)))
    _add_place(graph, database, facts, base)
    _add_years(graph, database, facts.years, base)
    _add_distributions(graph, database, database_distributions(), facts, base, page)
    _add_contact(graph, database, facts, base)

    for table in tables:
        name = table.spec.name
        dataset = URIRef(f"{site_url}/{stable_address('table', name)}")
        dictionary = URIRef(f"{site_url}/{record_address('table', name, 'vi')}")
        _add_dataset(graph, dataset, table.spec.title, description(table.spec), dictionary)
        _add_shared(graph, dataset, publisher, last_check(table))
        graph.add((dataset, DCTERMS.isPartOf, database))
        graph.add((catalogue, DCAT.dataset, dataset))
        _add_years(graph, dataset, years(table), base)
        _add_distributions(graph, dataset, table_distributions(name), facts, base, dictionary)

    service = URIRef(f"{base}api")
    graph.add((service, RDF.type, DCAT.DataService))
    _add_texts(graph, service, _API_TITLE, _API_TITLE)
    graph.add((service, DCAT.endpointURL, URIRef(f"{site_url}/{API}/index.json")))
    graph.add((service, DCAT.endpointDescription, URIRef(f"{site_url}/du-lieu/api/")))
    graph.add((service, DCAT.servesDataset, database))
    graph.add((catalogue, DCAT.service, service))
    return graph


def _add_publisher(graph: Graph, publisher: URIRef, facts: DatasetFacts, base: str) -> None:
    graph.add((publisher, RDF.type, FOAF.Agent))
    for language in LANGUAGES:
        graph.add((publisher, FOAF.name, Literal(facts.publisher.in_language(language), lang=language)))


def _add_contact(graph: Graph, dataset: URIRef, facts: DatasetFacts, base: str) -> None:
    if not facts.email and not facts.contact_url:
        return
    contact = URIRef(f"{base}contact")
    graph.add((contact, RDF.type, VCARD.Kind))
    graph.add((contact, VCARD.fn, Literal(facts.publisher.vi, lang="vi")))
    if facts.email:
        graph.add((contact, VCARD.hasEmail, URIRef(f"mailto:{facts.email}")))
    if facts.contact_url:
        graph.add((contact, VCARD.hasURL, URIRef(facts.contact_url)))
    graph.add((dataset, DCAT.contactPoint, contact))


def _add_dataset(graph: Graph, dataset: URIRef, title: Text, text: Text, page: URIRef) -> None:
    graph.add((dataset, RDF.type, DCAT.Dataset))
    _add_texts(graph, dataset, title, text)
    graph.add((dataset, DCAT.landingPage, page))
    graph.add((dataset, DCTERMS.accessRights, _PUBLIC))
    graph.add((dataset, DCTERMS.accrualPeriodicity, _IRREGULAR))
    for theme in _THEMES:
        graph.add((dataset, DCAT.theme, theme))


def _add_texts(graph: Graph, node: URIRef, title: Text, text: Text) -> None:
    for language in LANGUAGES:
        graph.add((node, DCTERMS.title, Literal(title.in_language(language), lang=language)))
        graph.add((node, DCTERMS.description, Literal(text.in_language(language), lang=language)))


def _add_shared(graph: Graph, node: URIRef, publisher: URIRef, modified: PartialDate | None) -> None:
    graph.add((node, DCTERMS.publisher, publisher))
    graph.add((node, DCTERMS.spatial, _COUNTRY))
    for language in _TEXT_LANGUAGES:
        graph.add((node, DCTERMS.language, language))
    if modified is not None:
        graph.add((node, DCTERMS.modified, _date(modified)))


def _add_place(graph: Graph, dataset: URIRef, facts: DatasetFacts, base: str) -> None:
    if facts.place is None:
        return
    place = URIRef(f"{base}place")
    graph.add((place, RDF.type, DCTERMS.Location))
    for language in LANGUAGES:
        graph.add((place, SKOS.prefLabel, Literal(facts.place.in_language(language), lang=language)))
    graph.add((dataset, DCTERMS.spatial, place))


def _add_years(graph: Graph, dataset: URIRef, span: tuple[int, int] | None, base: str) -> None:
    if span is None:
        return
    period = URIRef(f"{base}years-{span[0]}-{span[1]}")
    graph.add((period, RDF.type, DCTERMS.PeriodOfTime))
    for name, year in ((DCAT.startDate, span[0]), (DCAT.endDate, span[1])):
        graph.add((period, name, Literal(str(year), datatype=XSD.gYear, normalize=False)))
    graph.add((dataset, DCTERMS.temporal, period))


def _add_distributions(
    graph: Graph,
    dataset: URIRef,
    distributions: Iterable[Distribution],
    facts: DatasetFacts,
    base: str,
    page: URIRef,
) -> None:
    site_url = base.removesuffix(f"/{JSON_LD}#")
    for one in distributions:
        node = URIRef(f"{base}{one.id}")
        graph.add((dataset, DCAT.distribution, node))
        graph.add((node, RDF.type, DCAT.Distribution))
        graph.add((node, DCTERMS.title, Literal(one.format)))
        graph.add((node, DCAT.accessURL, page))
        graph.add((node, DCAT.downloadURL, URIRef(f"{site_url}/{one.address}")))
        graph.add((node, DCAT.mediaType, URIRef(f"{_MEDIA_TYPES}/{one.media_type}")))
        graph.add((node, DCTERMS.license, URIRef(facts.licence)))
        if one.file_type:
            graph.add((node, DCTERMS.format, URIRef(f"{_EU}/file-type/{one.file_type}")))


def _date(day: PartialDate) -> Literal:
    kind = XSD.gYear if day.month is None else XSD.gYearMonth if day.day is None else XSD.date
    return Literal(str(day), datatype=kind, normalize=False)


def _sorted(value: object) -> object:
    if isinstance(value, dict):
        return {name: _sorted(value[name]) for name in sorted(value)}
    if isinstance(value, list):
        return sorted(map(_sorted, value), key=lambda one: json.dumps(one, sort_keys=True))
    return value
