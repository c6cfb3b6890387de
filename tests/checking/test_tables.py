import dataclasses

from sxsh_site.checking.tables import cells_of, check_tables
from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.reading.rows import Database, Table
from tests.made_up import database, told, world

SOURCES = "data/sources.csv"


def changed(sound: Database, table: str, number: int, **given: str) -> Database:
    rows = list(sound.rows(table))
    rows[number] = dataclasses.replace(rows[number], cells={**rows[number].cells, **given})
    spec = sound.tables[table].spec
    return dataclasses.replace(sound, tables={**sound.tables, table: Table(spec=spec, rows=tuple(rows))})


def test_a_sound_database():
    assert list(check_tables(database(world(case_measures=[{}], facility_results=[{}])), [])) == []


def test_tables_without_rows():
    assert list(check_tables(database(world(sources=[], sectors=[])), [])) == []


def test_a_broken_reference_with_what_was_meant():
    sound = database(world(sectors=[{}], sources=[{"id": "mau"}, {"id": "nguon-mau"}]))
    (finding,) = check_tables(changed(sound, "sectors", 0, source_id="nguon-maau"), [])
    assert (finding.code, finding.origin.line, finding.field, finding.value) == (
        "reference",
        2,
        "source_id",
        "nguon-maau",
    )
    assert dict(finding.details) == {
        "table": "sources",
        "suggestion_vi": " Ý bạn là “nguon-mau”?",
        "suggestion_en": " Did you mean “nguon-mau”?",
    }


def test_a_broken_reference_with_nothing_near():
    sound = changed(database(world(sectors=[{}])), "sectors", 0, source_id="x")
    (finding,) = check_tables(sound, [])
    assert dict(finding.details) == {"table": "sources", "suggestion_vi": "", "suggestion_en": ""}


def test_a_broken_reference_inside_the_table_itself():
    sound = changed(database(world(places=[{}])), "places", 0, parent_id="khong-co")
    (finding,) = check_tables(sound, [])
    assert (finding.code, finding.field, finding.details["table"]) == ("reference", "parent_id", "places")


def test_every_broken_reference_is_told_at_its_own_line():
    sound = database(world(case_measures=[{}, {}], case_sources=[{}]))
    bad = changed(changed(sound, "case_measures", 1, technique_id="x"), "case_sources", 0, source_id="y")
    assert sorted(told(check_tables(bad, []))) == [
        ("reference", "data/case_studies/mau.yaml", sound.rows("case_measures")[1].line, "technique_id", "x"),
        ("reference", "data/case_studies/mau.yaml", sound.rows("case_sources")[0].line, "source_id", "y"),
    ]


def test_an_empty_reference_is_none():
    assert list(check_tables(database(world(facilities=[{"place_id": ""}])), [])) == []


def test_a_repeated_id_is_told_once_with_the_first_line():
    sound = database(world(sources=[{}, {"id": "hai"}, {"id": "ba"}]))
    (finding,) = check_tables(changed(sound, "sources", 2, id="mau"), [])
    assert finding == Finding(
        code="duplicate-key",
        origin=Origin(file=SOURCES, line=4, row=4),
        field="id",
        field_title=sound.tables["sources"].spec.field("id").title,
        value="mau",
        details={"key": "mau", "first": "2"},
    )


def test_a_repeated_id_in_another_file_names_that_file():
    sound = database(world(case_studies=[{}, {"id": "hai-mau"}]))
    assert [row.file for row in sound.rows("case_studies")] == [
        "data/case_studies/hai-mau.yaml",
        "data/case_studies/mau.yaml",
    ]
    (finding,) = check_tables(changed(sound, "case_studies", 1, id="hai-mau"), [])
    assert (finding.code, finding.origin.file, finding.details["first"]) == (
        "duplicate-key",
        "data/case_studies/mau.yaml",
        "data/case_studies/hai-mau.yaml:1",
    )


def test_a_key_of_several_fields():
    sound = database(world(legal_sources=[{"source_id": "mau"}, {"source_id": "hai"}]))
    (finding,) = check_tables(changed(sound, "legal_sources", 1, source_id="mau"), [])
    assert (finding.code, finding.origin.line, finding.field) == ("duplicate-key", 3, "document_id")
    assert dict(finding.details) == {"key": "mau + mau", "first": "2"}


def test_a_key_with_an_empty_part():
    tables = world(facility_results=[{"period_to": ""}, {"metric_id": "hai", "period_to": ""}])
    (finding,) = check_tables(changed(database(tables), "facility_results", 1, metric_id="mau"), [])
    assert (finding.code, finding.origin.line, finding.field) == ("duplicate-key", 3, "facility_id")
    assert finding.details["key"] == "mau + 2015 + mau + consumption"


def test_a_key_with_blanks_at_its_edge_repeats_another_row_and_never_itself():
    tables = database(world(facility_results=[{"period_from": "2007"}, {"period_from": "2009"}]))
    assert list(check_tables(changed(tables, "facility_results", 1, period_from="2009 "), [])) == []
    (finding,) = check_tables(changed(tables, "facility_results", 1, period_from="2007 "), [])
    assert (finding.code, finding.origin.line, finding.details["first"]) == ("duplicate-key", 3, "2")


def test_a_cell_whose_fault_is_known_is_not_told_again():
    bad = changed(database(world(sectors=[{}])), "sectors", 0, source_id="x")
    row = bad.rows("sectors")[0]
    assert list(check_tables(bad, [row.finding("blank-edges", "source_id")])) == []
    assert len(list(check_tables(bad, [row.finding("blank-edges", "id")]))) == 1


def test_a_table_that_could_not_be_read_breaks_no_references():
    bad = changed(database(world(sectors=[{}])), "sectors", 0, source_id="x")
    assert list(check_tables(bad, [Finding(code="separator", origin=Origin(file=SOURCES, line=1, row=1))])) == []
    assert list(check_tables(bad, [Finding(code="row-length", origin=Origin(file=SOURCES, line=5, row=5))])) == []
    assert len(list(check_tables(bad, [Finding(code="row-empty", origin=Origin(file=SOURCES, line=5, row=5))]))) == 1
    assert len(list(check_tables(bad, [Finding(code="separator", origin=Origin(file="data/units.csv"))]))) == 1


def test_a_record_that_could_not_be_read_breaks_no_references():
    bad = changed(database(world(facility_results=[{}])), "facility_results", 0, case_study_id="x")
    unread = Finding(code="yaml-syntax", origin=Origin(file="data/case_studies/x.yaml", line=2, row=2))
    assert list(check_tables(bad, [unread])) == []


def test_cells_of_findings():
    one = Finding(code="required", origin=Origin(file=SOURCES, line=2), field="id")
    two = Finding(code="file-empty", origin=Origin(file=SOURCES))
    assert cells_of([one, two]) == {(SOURCES, "", 2, "id"), (SOURCES, "", 0, "")}


def test_more_than_a_thousand_faults_are_all_told():
    sound = database(world(sources=[{"id": f"nguon-{number}"} for number in range(1200)]))
    rows = tuple(dataclasses.replace(row, cells={**row.cells, "id": "mau"}) for row in sound.rows("sources"))
    bad = dataclasses.replace(sound, tables={"sources": Table(spec=rows[0].spec, rows=rows)})
    found = list(check_tables(bad, []))
    assert [(one.code, one.origin.line) for one in found] == [("duplicate-key", line) for line in range(3, 1202)]
