from collections import Counter

from sxsh_site.checking.check import has_errors
from tests.made_up import DATA, descriptor, told

PROGRAMME = "qb-sxsh-2013-2020"


def test_the_data_has_no_errors(real_check):
    findings = real_check[1]
    assert not has_errors(findings)
    assert told(findings) == []


def test_what_the_province_must_have(real_catalogue):
    found = real_catalogue
    kinds = Counter(place.kind.id for place in found.places.values())
    assert {
        "tasks": len(found.tasks),
        "indicators": sum(one.programme_id == PROGRAMME for one in found.indicators.values()),
        "duties": len(found.duties),
        "funding": len(found.funding_sources),
        "communes": kinds["commune"],
        "districts": sum(
            place.kind.id == "district" and place.parent_id == "quang-binh" for place in found.places.values()
        ),
        "techniques": len(found.techniques),
    } == {"tasks": 12, "indicators": 10, "duties": 9, "funding": 4, "communes": 41, "districts": 8, "techniques": 8}


def test_every_commune_of_today_was_formed_from_something(real_catalogue):
    formed = {link.place_id for link in real_catalogue.place_successors}
    communes = {place.id for place in real_catalogue.places.values() if place.kind.id == "commune"}
    assert formed == communes
    districts = {place.id for place in real_catalogue.places.values() if place.kind.id == "district"}
    assert {link.former_district_id for link in real_catalogue.place_successors} <= districts


def test_a_code_of_a_sector_carries_one_of_the_two_versions(real_catalogue):
    versions = {code.vsic_version for codes in real_catalogue.sector_codes.values() for code in codes}
    assert versions <= set(real_catalogue.vsic_versions)


def test_nothing_made_up_is_among_the_real_data(real_database, real_catalogue):
    assert real_catalogue.made_up is False
    marked = [
        (name, row.line)
        for name in ("facilities", "facility_results", "case_studies", "case_measures", "organisations")
        for row in real_database.rows(name)
        if any(word in row.text(field) for field in ("title_vi", "title_en", "id") for word in ("(mẫu)", "Sample"))
    ]
    assert marked == []


def test_every_source_that_is_referred_to_is_described(real_database):
    used = {
        row.text(field.name)
        for table in real_database.tables.values()
        for field in table.spec.fields
        if field.references == "sources"
        for row in table.rows
    } - {""}
    assert used <= {row.text("id") for row in real_database.rows("sources")}


def test_no_file_of_the_data_folder_is_overlooked():
    """A file that the description does not name would be believed to be published and never be read."""
    listed = {"datapackage.yaml"} | {resource["path"] for resource in descriptor()["resources"]}
    listed |= {entry["schema"] for part in ("resources", "records") for entry in descriptor()[part]}
    folders = tuple(f"{entry['folder']}/" for entry in descriptor()["records"] if "folder" in entry)
    there = {path.relative_to(DATA).as_posix() for path in DATA.rglob("*") if path.is_file()}
    assert {
        path for path in there - listed if not (path.startswith(folders) and path.endswith((".yaml", ".gitkeep")))
    } == set()
