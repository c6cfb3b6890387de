"""Faults that were found and mended; each test names the module that it belongs to in a comment."""

import dataclasses
from decimal import Decimal

import markdown
import pytest

from sxsh_site.checking.cells import check_cells
from sxsh_site.checking.check import read_and_check
from sxsh_site.checking.rules.results import check as check_results
from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.findings.report import as_text
from sxsh_site.language import formats
from sxsh_site.language.dates import PartialDate
from sxsh_site.reading.rows import Table
from sxsh_site.reading.yaml_file import read_yaml
from sxsh_site.views.facility import facility_view
from sxsh_site.views.task import task_view
from tests.checking.examples import cells, replace
from tests.made_up import TODAY, database, edition, told, world, write

CASE = "case_studies/mau.yaml"


def codes(table, **given):
    sound = database(world(**{table: [{}]}))
    (row,) = sound.rows(table)
    changed = Table(spec=row.spec, rows=(dataclasses.replace(row, cells={**row.cells, **given}),))
    return [(one.code, one.field) for one in check_cells(dataclasses.replace(sound, tables={table: changed}))]


def check(folder, tables, *changes):
    data = write(folder / "data", tables)
    for change in changes:
        change(data)
    return told(read_and_check(data, TODAY)[1])


def html(text):
    return markdown.markdown(text, extensions=["tables", "toc", "fenced_code", "sxsh_site.pages.prose"])


# tests/pages/test_prose.py ------------------------------------------------------------------ SECURITY
@pytest.mark.parametrize("target", ["&#106;avascript:alert(1)", "javascript&colon;alert(1)", "&#x6A;avascript:x"])
def test_a_character_reference_hides_no_scheme(target):
    assert "href" not in html(f"[x]({target})")


@pytest.mark.parametrize("target", ["https://mau.example/a.png", "//mau.example/a.png", "/\\mau.example/a.png"])
def test_pictures_come_from_the_site_itself(target):
    assert "src" not in html(f"![a]({target})")


def test_a_link_without_a_scheme_but_with_a_host_loses_its_target():
    assert "href" not in html("[x](//mau.example/)")


def test_an_address_that_cannot_be_read_does_not_stop_the_build():
    assert html("[x](http://[)") == "<p><a>x</a></p>"


# tests/reading/test_yaml_file.py, test_yaml_records.py ------------------------------------- TRACEBACKS
@pytest.mark.parametrize("text", ["[a, b]: c\n", "{a: b}: c\n", "? [a]\n: b\n", "a: {{ title }}\n"])
def test_a_key_that_is_no_text(text):
    node, findings = read_yaml(text, "data/mau.yaml")
    assert node is None
    assert [(one.code, one.origin.line) for one in findings] == [("yaml-syntax", 1)]


@pytest.mark.parametrize("text", ["[" * 3000 + "]" * 3000, "a: " + "{a: " * 1500 + "1" + "}" * 1500])
def test_what_is_nested_too_deeply(text):
    node, findings = read_yaml(text, "data/mau.yaml")
    assert node is None
    assert [one.code for one in findings] == ["yaml-syntax"]


# tests/reading/test_schema.py --------------------------------------------------------------- TRACEBACKS
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Đơn vị đo\n", ""),
        ("primaryKey:\n  - id", "# no key"),
        ("pattern: ", 'pattern: "(" # '),
        ("maxLength: 60", "maxLength: nhiều"),
    ],
)
def test_a_faulty_schema_is_told(old, new, tmp_path):
    found = check(tmp_path, world(units=[{}]), replace("schemas/units.yaml", old, new))
    assert [one[:2] for one in found] == [("schema-invalid", "data/schemas/units.yaml")]


def test_a_schema_need_not_be_named_for_its_table(tmp_path):
    data = write(tmp_path / "data", world(units=[{}]))
    (data / "schemas" / "units.yaml").rename(data / "schemas" / "don-vi.yaml")
    replace("datapackage.yaml", "schemas/units.yaml", "schemas/don-vi.yaml")(data)
    assert told(read_and_check(data, TODAY)[1]) == []


# tests/reading/test_yaml_records.py ------------------------------------------------ SILENT MISREADING
@pytest.mark.parametrize("key", ["case_study_id: khac", "position: 7"])
def test_what_the_file_gives_is_not_written_again(key, tmp_path):
    tables = world(case_measures=[{}], case_studies=[{}, {"id": "khac"}])
    found = check(tmp_path, tables, replace(CASE, "  - title_vi", f"  - {key}\n    title_vi"))
    assert [(one[0], one[3]) for one in found] == [("yaml-key-unknown", key.split(":")[0])]


def test_a_record_with_another_ending_is_not_overlooked(tmp_path):
    found = check(tmp_path, world(case_studies=[{}]), lambda data: (data / CASE).rename(data / "case_studies/mau.yml"))
    assert found == [("file-name", "data/case_studies/mau.yml", None, "", "")]


# tests/checking ----------------------------------------------------------------- ONE CAUSE, ONE FINDING
def test_a_misspelled_key_is_one_finding(tmp_path):
    found = check(tmp_path, world(case_studies=[{}]), replace(CASE, "title_vi", "titel_vi"))
    assert found == [("yaml-key-unknown", f"data/{CASE}", 2, "titel_vi", "titel_vi")]


def test_a_wrong_shape_is_one_finding(tmp_path):
    found = check(tmp_path, world(case_studies=[{}]), replace(CASE, 'title_vi: "Mẫu"', "title_vi: [a]"))
    assert found == [("yaml-shape", f"data/{CASE}", 2, "title_vi", "")]


def test_a_document_that_ended_before_it_began_is_one_finding(tmp_path):
    tables = world(legal_documents=[{"issued": "2020", "effective": "2021"}])
    found = check(tmp_path, tables, cells("legal_documents.csv", ended="2019"))
    assert found == [("period-order", "data/legal_documents.csv", 2, "issued", "2020")]


def test_a_control_character_in_a_cell_hides_no_broken_reference(tmp_path):
    changes = cells("sources.csv", title="a\x1bb"), cells("vocabularies/sectors.csv", source_id="x")
    assert [one[0] for one in check(tmp_path, world(sectors=[{}]), *changes)] == ["control-character", "reference"]


# tests/checking/test_cells.py -----------------------------------------------------------------------
@pytest.mark.parametrize("text", ["a\rb", "a\u2028b", "a\u2029b"])
def test_every_kind_of_line_break(text):
    assert codes("sources", title=text) == [("line-break", "title")]


@pytest.mark.parametrize("text", ["2013-09-30T00:00:00Z", "ngày 30 tháng 9 năm 2013"])
def test_a_long_date_is_a_wrong_date_not_a_long_text(text):
    assert codes("sources", published=text) == [("date-format", "published")]


def test_the_largest_number_that_a_schema_allows():
    assert codes("facilities", capacity="1000000000000000", capacity_unit_id="mau") == []


# tests/checking/rules/test_results.py
def test_a_saving_within_a_range_of_what_was_used():
    tables = world(facility_results=[{"basis": "saving", "quantity": "15", "baseline": "10", "baseline_high": "20"}])
    assert list(check_results(database(tables), TODAY)) == []


# tests/language
@pytest.mark.parametrize("text", ["2013-00", "2013-09-00", "2013-00-01"])
def test_month_or_day_zero(text):
    assert PartialDate.parse(text) is None


def test_nothing_is_written_as_minus_zero():
    assert formats.number(Decimal("-0.04"), "vi", 1) == "0,0"


# tests/findings/test_report.py
def test_a_file_name_cannot_break_out_of_its_line():
    finding = Finding(code="file-empty", origin=Origin(file="data/a\n::error::\x1b[31m.csv"))
    assert (
        next(as_text([finding], "en")) == "ERROR data/a\\u000a::error::\\u001b[31m.csv: The file is empty. (file-empty)"
    )


# tests/views
def test_a_result_whose_end_is_unknown_does_not_go_on_to_this_day():
    one = edition(facility_results=[{"period_from": "2008", "period_to": ""}])
    row = facility_view(one.catalogue.facilities["mau"], one).results.rows[0]
    assert one.words.ongoing not in row[0].sub


def test_a_task_of_a_programme_without_its_time():
    one = edition(programmes=[{}], tasks=[{}])
    assert task_view(one.catalogue.tasks["mau"], one).timeline.years == ()
