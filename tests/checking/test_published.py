from dataclasses import replace

import pytest

from sxsh_site.checking.published import published, unpublished
from sxsh_site.reading.rows import Database, Table
from tests.made_up import Cells, database, world


def left(**tables: list[Cells]) -> dict[str, list[str]]:
    """The ids that are published, by table; the number of rows where a table has no ids."""
    kept = published(database(world(**tables)))
    return {
        name: [row.text("id") for row in table.rows] if table.spec.has("id") else [str(len(table.rows))]
        for name, table in kept.tables.items()
        if name in tables
    }


def test_what_is_ready_is_published():
    sound = database(world(case_measures=[{}], facility_results=[{"case_study_id": "mau"}]))
    assert published(sound) == sound


@pytest.mark.parametrize(("status", "ids"), [("draft", []), ("published", ["mau"]), ("archived", ["mau"])])
def test_a_draft_is_not_published(status, ids):
    assert left(techniques=[{"status": status}])["techniques"] == ids


def test_what_must_refer_to_a_draft_goes_with_it():
    assert left(
        case_studies=[{"status": "draft"}, {"id": "hai-mau"}],
        case_measures=[{}, {"case_study_id": "hai-mau"}],
        case_sources=[{}],
    ) == {"case_studies": ["hai-mau"], "case_measures": ["1"], "case_sources": ["0"]}


def test_what_may_refer_to_a_draft_loses_the_reference():
    tables = world(
        facility_results=[{"case_study_id": "mau"}],
        case_studies=[{"status": "draft"}],
    )
    kept = published(database(tables))
    (result,) = kept.rows("facility_results")
    assert (result.text("case_study_id"), result.text("facility_id"), kept.rows("case_studies")) == ("", "mau", ())


def test_a_chain_of_what_must_refer_falls_as_a_whole():
    assert left(
        programmes=[{"status": "draft"}],
        task_groups=[{}],
        tasks=[{}],
        task_contents=[{}],
        programme_facts=[{"programme_id": "mau", "task_id": "mau"}],
    ) == {"programmes": [], "task_groups": [], "tasks": [], "task_contents": ["0"], "programme_facts": ["mau"]}


def test_a_record_that_refers_to_its_own_table():
    tables = world(places=[{"id": "tinh-mau", "status": "draft"}, {"id": "huyen-mau", "parent_id": "tinh-mau"}])
    (place,) = published(database(tables)).rows("places")
    assert (place.text("id"), place.text("parent_id")) == ("huyen-mau", "")


def test_nothing_of_a_facility_that_has_not_agreed():
    assert left(
        facilities=[{"consent": "none"}, {"id": "hai-mau"}],
        facility_results=[{}, {"facility_id": "hai-mau"}],
        case_studies=[{"facility_id": "mau"}],
    ) == {"facilities": ["hai-mau"], "facility_results": ["1"], "case_studies": ["mau"]}


@pytest.mark.parametrize("consent", ["public_source", "named", "anonymous"])
def test_facilities_that_may_be_published(consent):
    assert left(facilities=[{"consent": consent}])["facilities"] == ["mau"]


def test_the_database_that_was_checked_stays_as_it_was():
    sound: Database = database(world(techniques=[{"status": "draft"}]))
    published(sound)
    assert len(sound.rows("techniques")) == 1


def test_references_are_whole_after_publishing(real_database):
    kept = published(real_database)
    ids = {name: {row.text("id") for row in table.rows} for name, table in kept.tables.items()}
    broken = [
        (name, field.name, row.text(field.name))
        for name, table in kept.tables.items()
        for field in table.spec.fields
        if field.references
        for row in table.rows
        if row.text(field.name)
        and row.text(field.name) not in ids[name if field.references == "self" else field.references]
    ]
    assert broken == []


def test_a_source_that_only_a_draft_cites_goes_with_it():
    kept = left(
        sources=[{"id": "kin-mau"}, {"id": "chung-mau"}, {"id": "khong-ai-mau"}],
        case_studies=[
            {"id": "mot-mau", "status": "draft", "source_id": "kin-mau"},
            {"id": "hai-mau", "status": "draft", "source_id": "chung-mau"},
            {"id": "ba-mau", "source_id": "chung-mau"},
        ],
    )
    assert set(kept["sources"]) & {"kin-mau", "chung-mau", "khong-ai-mau"} == {"chung-mau", "khong-ai-mau"}
    assert kept["case_studies"] == ["ba-mau"]


def test_what_is_not_published_is_known_by_its_place():
    made = database(world(case_studies=[{"status": "draft"}], case_measures=[{}], facilities=[{"id": "co-so-mau"}]))
    hidden = {name for name, *_ in unpublished(made)}
    assert hidden >= {"case_studies", "case_measures"}
    assert "facilities" not in hidden


def test_a_draft_without_its_id_takes_nothing_with_it():
    sound = database(world(facilities=[{"status": "draft"}], facility_results=[{"facility_id": "hai-mau"}]))
    tables = dict(sound.tables)
    for name, cells in {"facilities": {"id": ""}, "facility_results": {"facility_id": ""}}.items():
        rows = tuple(replace(row, cells={**row.cells, **cells}) for row in tables[name].rows)
        tables[name] = Table(spec=tables[name].spec, rows=rows)
    bad = replace(sound, tables=tables)
    assert len(published(bad).rows("facility_results")) == 1
