import csv
from pathlib import Path

import pytest

from sxsh_site.checking.check import read_and_check
from sxsh_site.demonstration.province import make_province
from sxsh_site.reading.rows import Database
from tests.made_up import TODAY, told


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def province(tmp_path_factory, real_database: Database) -> Path:
    folder = tmp_path_factory.mktemp("tinh") / "mau"
    make_province(real_database, 40, 7, folder)
    return folder


def test_the_made_up_province_is_sound(province):
    database, findings = read_and_check(province, TODAY)
    assert told(findings) == []
    assert len(database.rows("facilities")) == 40
    assert len(database.rows("case_studies")) == 2


def test_it_says_that_it_is_made_up(province):
    assert "\nmade_up: true\n" in (province / "datapackage.yaml").read_text(encoding="utf-8")
    for row in rows(province, "facilities"):
        assert ("Mẫu" in row["title_vi"], "Sample" in row["title_en"]) == (True, True)
    assert {row["source_id"] for row in rows(province, "facility_results")} == {"du-lieu-mau"}


def test_no_real_enterprise_is_left_in_it(province, real_database):
    real = {row.text("id") for row in real_database.rows("facilities")}
    assert real & {row["id"] for row in rows(province, "facilities")} == set()
    assert {path.stem for path in (province / "case_studies").iterdir()} & real == set()
    assert rows(province, "programme/indicator_values") == []


def test_the_same_seed_gives_the_same_bytes(province, tmp_path, real_database):
    make_province(real_database, 40, 7, tmp_path / "lai")
    first = {path.relative_to(province): path.read_bytes() for path in province.rglob("*") if path.is_file()}
    again = {
        path.relative_to(tmp_path / "lai"): path.read_bytes()
        for path in (tmp_path / "lai").rglob("*")
        if path.is_file()
    }
    assert again == first


def test_another_seed_gives_others(province, tmp_path, real_database):
    make_province(real_database, 40, 8, tmp_path / "khac")
    assert rows(tmp_path / "khac", "facilities") != rows(province, "facilities")


def test_a_folder_that_is_not_empty_is_left_alone(tmp_path, real_database):
    (tmp_path / "x").write_text("x")
    with pytest.raises(FileExistsError):
        make_province(real_database, 1, 1, tmp_path)
