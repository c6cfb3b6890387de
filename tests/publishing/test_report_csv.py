import csv
import io

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.checking.published import published
from sxsh_site.figures.yearly_report import yearly_report
from sxsh_site.publishing.report_csv import HEADER, report_csv, write_report_csvs
from tests.made_up import database
from tests.reports import REPORTS, tables


def rows(year=2018, **more) -> list[dict[str, str]]:
    found = Catalogue(published(database(tables(**more))))
    text = report_csv(yearly_report(found.programmes["mau"], year, found), found)
    return list(csv.DictReader(io.StringIO(text)))


def value(found: list[dict[str, str]], part: str, name: str, measure: str) -> list[tuple[str, str]]:
    return [
        (row["value"], row["unknown"])
        for row in found
        if (row["part"], row["id"], row["measure"]) == (part, name, measure)
    ]


def test_sums_with_how_many_gave_no_figure():
    found = rows(**REPORTS)
    assert value(found, "task", "1.1", "people") == [("72", "0")]
    assert value(found, "task", "1.1", "enterprises") == [("15", "2")]
    assert value(found, "task", "1.2", "people") == [("", "0")]
    assert value(found, "total", "", "money_vnd") == [("51500000", "1")]
    assert value(found, "kind", "seminar", "people") == [("0", "0")]


def test_every_figure_names_its_source():
    found = rows(**REPORTS)
    (state,) = (row for row in found if (row["part"], row["id"], row["measure"]) == ("task", "1.1", "state"))
    assert (state["value"], state["source"]) == ("under_way", "mau-2018-so-cong-mau")
    activities = [row for row in found if row["part"] == "activity"]
    assert {row["source"] for row in activities} == {"mau-2018-so-cong-mau", "mau-2018-so-tai-mau"}
    # A text that was not translated is not offered as English.
    assert {row["name_en"] for row in activities} == {""}


def test_who_has_reported():
    received = {row["id"]: row["value"] for row in rows(**REPORTS) if row["part"] == "reporter"}
    assert received == {"so-cong-mau": "1", "so-tai-mau": "1", "bao-mau": "0", "nhom-le-mau": "0"}


def test_a_target_with_its_rate():
    found = rows(
        indicators=[{"unit_id": "percent"}],
        indicator_values=[{"year": "2018", "numerator": "1", "denominator": "3"}],
    )
    assert value(found, "target", "mau", "percent") == [("33.3", "")]
    assert [row["value"] for row in found if row["part"] == "target"] == ["1", "3", "33.3"]


def test_a_file_a_year_in_both_languages(tmp_path):
    found = Catalogue(published(database(tables())))
    write_report_csvs(found, tmp_path)
    files = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.csv"))
    assert files == [
        f"{language}chuong-trinh/bao-cao/{year}/bao-cao-{year}.csv"
        for language in ("", "en/")
        for year in (2017, 2018, 2019)
    ]
    assert (tmp_path / files[0]).read_text(encoding="utf-8").startswith(",".join(HEADER) + "\n")
