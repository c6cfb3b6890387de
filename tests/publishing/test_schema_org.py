import json

from sxsh_site.publishing.dataset_facts import dataset_facts
from sxsh_site.publishing.open_tables import open_tables
from sxsh_site.publishing.schema_org import write_schema_org
from tests.made_up import catalogue
from tests.publishing.worlds import URL


def _dataset(found, folder):
    (folder / "du-lieu").mkdir()
    tables = open_tables(found)
    write_schema_org(dataset_facts(found, tables), tables, URL, folder)
    return json.loads((folder / "du-lieu/dataset.jsonld").read_text(encoding="utf-8"))


def test_what_search_engines_ask_of_a_dataset(tmp_path):
    dataset = _dataset(catalogue(facility_results=[{"period_from": "2009", "period_to": "2012"}]), tmp_path)
    assert {name: dataset[name] for name in ("@context", "@type", "name", "license", "dateModified")} == {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": "Cơ sở dữ liệu sản xuất sạch hơn trong công nghiệp tỉnh Quảng Bình",
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "dateModified": "2026-11",
    }
    assert dataset["temporalCoverage"] == "2009/2012"
    assert len(dataset["description"]) >= 50
    assert dataset["distribution"] == [
        {
            "@type": "DataDownload",
            "name": "Data Package (ZIP)",
            "encodingFormat": "application/zip",
            "contentUrl": "https://sxsh.example/du-lieu/tai-ve/sxsh.zip",
        },
        {
            "@type": "DataDownload",
            "name": "SQLite",
            "encodingFormat": "application/vnd.sqlite3",
            "contentUrl": "https://sxsh.example/du-lieu/tai-ve/sxsh.sqlite",
        },
    ]


def test_every_table_is_a_part(tmp_path):
    found = catalogue(units=[{}])
    parts = _dataset(found, tmp_path)["hasPart"]
    assert [part["@id"] for part in parts] == [f"{URL}/id/table/{name}/" for name in found.package.tables]
    assert [one["contentUrl"] for one in parts[0]["distribution"]] == [
        f"{URL}/du-lieu/tai-ve/sources.{ending}" for ending in ("csv", "xlsx", "json")
    ]


def test_what_is_not_known_is_not_said(tmp_path):
    dataset = _dataset(catalogue(units=[{}]), tmp_path)
    assert {"temporalCoverage", "spatialCoverage", "dateModified"} & set(dataset) == set()
