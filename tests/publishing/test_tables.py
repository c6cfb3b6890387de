import csv
import io
import json

import pytest

from sxsh_site.publishing.open_tables import open_tables
from sxsh_site.publishing.tables import excel_csv, table_csv, write_tables
from tests.made_up import catalogue
from tests.publishing.worlds import HOSTILE, hostile, table


def test_a_table_as_csv():
    found = catalogue(scan_question_measures=[{"question_id": "b", "measure_id": "a"}, {"question_id": "a"}])
    assert table_csv(table("scan_question_measures", found)) == "question_id,measure_id\na,mau\nb,a\n"


def test_hostile_text_comes_back_from_csv_as_it_was():
    sources = table("sources", hostile())
    rows = list(csv.DictReader(io.StringIO(table_csv(sources))))
    assert sorted(row["title"] for row in rows if row["id"] != "mau") == sorted(HOSTILE)


def test_the_copy_for_excel_holds_nothing_that_begins_a_formula():
    rows = list(csv.DictReader(io.StringIO(excel_csv(table("sources", hostile())))))
    titles = {row["title"] for row in rows if row["id"] != "mau"}
    guarded = {f"'{text}" if text[0] in "=+-@" else text for text in HOSTILE}
    assert titles == {text.replace("; --", "; '--") for text in guarded}


@pytest.mark.parametrize("separator", [";", "\t"])
def test_nor_where_a_computer_separates_with_another_sign(separator):
    found = catalogue(sources=[{"title": f"Mẫu{separator} =cmd|' /C calc'!A0{separator}x"}])
    lines = excel_csv(table("sources", found)).splitlines()
    cells = [cell for line in lines for cell in line.replace('"', "").split(separator)]
    assert any(cell.strip().startswith("'=cmd") for cell in cells)
    assert not any(cell.strip().startswith(tuple("=+-@")) for cell in cells)


def test_a_negative_number_stays_a_number_for_excel():
    found = catalogue(facility_results=[{"quantity": "-5"}])
    rows = list(csv.DictReader(io.StringIO(excel_csv(table("facility_results", found)))))
    assert rows[0]["quantity"] == "-5"


def test_the_files(tmp_path):
    found = catalogue(scan_question_measures=[{}])
    tables = [one for one in open_tables(found) if one.spec.name == "scan_question_measures"]
    write_tables(tables, found.package, tmp_path)
    folder = tmp_path / "du-lieu/tai-ve"
    assert sorted(file.name for file in folder.iterdir()) == [
        "datapackage.json",
        "scan_question_measures.csv",
        "scan_question_measures.excel.csv",
    ]
    assert (folder / "scan_question_measures.excel.csv").read_bytes().startswith(b"\xef\xbb\xbfquestion_id,")
    descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert [resource["path"] for resource in descriptor["resources"]] == ["scan_question_measures.csv"]
    assert descriptor["contributors"][0]["roles"] == ["publisher"]
