"""The database as a schema.org Dataset, for search engines that list data."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from sxsh_site.publishing.dataset_facts import DatasetFacts
from sxsh_site.publishing.distributions import Distribution, database_distributions, table_distributions
from sxsh_site.publishing.json_text import indented
from sxsh_site.publishing.open_tables import OpenTable, description
from sxsh_site.publishing.record_pages import stable_address
from sxsh_site.views.addresses import record_address

FILE = "du-lieu/dataset.jsonld"


def write_schema_org(facts: DatasetFacts, tables: Sequence[OpenTable], site_url: str, site: Path) -> None:
    """Write ``du-lieu/dataset.jsonld``; ``site_url`` has no trailing slash."""
    (site / FILE).write_text(indented(_dataset(facts, tables, site_url)), encoding="utf-8")


def _dataset(facts: DatasetFacts, tables: Sequence[OpenTable], site_url: str) -> dict[str, Any]:
    dataset: dict[str, Any] = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": f"{site_url}/{FILE}",
        "name": facts.title.vi,
        "alternateName": facts.title.en,
        "description": f"{facts.description.vi} / {facts.description.en}",
        "url": f"{site_url}/du-lieu/",
        "identifier": facts.name,
        "version": facts.version,
        "license": facts.licence,
        "isAccessibleForFree": True,
        "inLanguage": ["vi", "en"],
        "publisher": {"@type": "Organization", "name": facts.publisher.vi, "alternateName": facts.publisher.en},
        "distribution": _downloads(database_distributions(), site_url),
        "hasPart": [_part(table, facts, site_url) for table in tables],
    }
    if facts.modified is not None:
        dataset["dateModified"] = str(facts.modified)
    if facts.place is not None:
        dataset["spatialCoverage"] = {
            "@type": "Place",
            "name": facts.place.vi,
            "alternateName": facts.place.in_language("en"),
        }
    if facts.years is not None:
        dataset["temporalCoverage"] = f"{facts.years[0]}/{facts.years[1]}"
    return dataset


def _part(table: OpenTable, facts: DatasetFacts, site_url: str) -> dict[str, Any]:
    name, text = table.spec.name, description(table.spec)
    return {
        "@type": "Dataset",
        "@id": f"{site_url}/{stable_address('table', name)}",
        "name": table.spec.title.vi,
        "alternateName": table.spec.title.en,
        "description": f"{text.vi} / {text.en}",
        "url": f"{site_url}/{record_address('table', name, 'vi')}",
        "license": facts.licence,
        "distribution": _downloads(table_distributions(name), site_url),
    }


def _downloads(distributions: Iterable[Distribution], site_url: str) -> list[dict[str, str]]:
    return [
        {
            "@type": "DataDownload",
            "name": one.format,
            "encodingFormat": one.media_type,
            "contentUrl": f"{site_url}/{one.address}",
        }
        for one in distributions
    ]
