from tests.made_up import catalogue


def test_records_by_id_in_a_stated_order():
    found = catalogue(
        techniques=[{"id": "hai", "position": "2"}, {"id": "mot", "position": "1"}, {"id": "ba", "position": "2"}]
    )
    assert list(found.techniques) == ["mot", "ba", "hai"]
    assert list(catalogue(units=[{"id": "b"}, {"id": "a"}]).units) == ["a", "b"]


def test_positions_are_numbers():
    found = catalogue(task_contents=[{"position": "10", "text_vi": "mười"}, {"position": "9", "text_vi": "chín"}])
    assert [line.text.vi for line in found.task_contents["mau"]] == ["chín", "mười"]


def test_parts_by_their_parent():
    found = catalogue(
        case_measures=[
            {"title_vi": "Mẫu một"},
            {"title_vi": "Mẫu hai", "technique_id": "ky_thuat"},
            {"case_study_id": "khac", "title_vi": "Mẫu ba", "technique_id": "ky_thuat"},
        ]
    )
    titles = {case: [one.title.vi for one in measures] for case, measures in found.case_measures.items()}
    assert titles == {"khac": ["Mẫu ba"], "mau": ["Mẫu một", "Mẫu hai"]}
    assert [one.title.vi for one in found.measures_by_technique["ky_thuat"]] == ["Mẫu ba", "Mẫu hai"]
    assert found.case_packages == {}


def test_results_by_facility_and_by_case():
    found = catalogue(
        facility_results=[
            {"facility_id": "a", "case_study_id": "dien-hinh"},
            {"facility_id": "a", "period_from": "2010"},
            {"facility_id": "b"},
        ]
    )
    assert {name: len(results) for name, results in found.results_by_facility.items()} == {"a": 2, "b": 1}
    assert {name: len(results) for name, results in found.results_by_case.items()} == {"dien-hinh": 1, "": 2}


def test_cases_and_facilities_by_sector():
    found = catalogue(
        case_studies=[{"id": "b", "sector_id": "bia", "facility_id": "co-so"}, {"id": "a", "sector_id": "bia"}],
        facilities=[{"id": "co-so", "sector_id": "bia"}],
    )
    assert [case.id for case in found.cases_by_sector["bia"]] == ["a", "b"]
    assert [case.id for case in found.cases_by_facility["co-so"]] == ["b"]
    assert [one.id for one in found.facilities_by_sector["bia"]] == ["co-so"]


def test_documents_of_a_sector():
    found = catalogue(
        legal_sectors=[{"sector_id": "bia"}, {"sector_id": "bia", "document_id": "hai"}, {"sector_id": "giay"}]
    )
    assert {sector: [one.id for one in documents] for sector, documents in found.documents_by_sector.items()} == {
        "bia": ["mau", "hai"],
        "giay": ["mau"],
    }


def test_what_to_read_on_a_sector():
    found = catalogue(
        guideline_document_sectors=[{"sector_id": "bia"}, {"sector_id": "giay", "guideline_document_id": "hai"}]
    )
    assert {sector: [one.id for one in documents] for sector, documents in found.documents_to_read.items()} == {
        "bia": ["mau"],
        "giay": ["hai"],
    }


def test_packages_of_one_technique_alone():
    found = catalogue(
        case_packages=[{"position": str(number)} for number in (1, 2, 3, 4)],
        case_measures=[
            {"package": "1", "technique_id": "a"},
            {"package": "1", "technique_id": "a"},
            {"package": "2", "technique_id": "a"},
            {"package": "2", "technique_id": "b"},
            {"package": "3", "technique_id": "a"},
            {"package": "3"},
            {"technique_id": "a"},
        ],
    )
    by_technique = {name: [one.position for one in own] for name, own in found.packages_by_technique.items()}
    assert by_technique == {"a": [1]}


def test_drafts_are_not_in_it():
    assert list(catalogue(techniques=[{}, {"id": "nhap", "status": "draft"}]).techniques) == ["mau"]


def test_an_empty_table_is_empty():
    found = catalogue(units=[{}])
    assert (found.tasks, found.facility_results, found.results_by_case) == ({}, (), {})
    assert found.package is found.database.package
