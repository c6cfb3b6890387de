"""One value entered for a target, followed to every place where it must appear."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.checking.check import read_and_check
from sxsh_site.checking.published import published
from sxsh_site.figures.yearly_report import yearly_report
from sxsh_site.findings.messages import hint, message
from sxsh_site.pages.bodies import Renderer
from sxsh_site.pages.site import all_pages
from sxsh_site.publishing.api import write_api
from sxsh_site.publishing.open_tables import open_tables
from sxsh_site.publishing.record_pages import record_pages
from sxsh_site.publishing.report_csv import report_csv
from sxsh_site.publishing.tables import write_tables
from sxsh_site.reporting.letter import write_letter
from sxsh_site.views.edition import Edition
from sxsh_site.views.yearly_report import ReportYear
from tests.made_up import DATA, OVERRIDES, TODAY
from tests.pages.markup import Markup

VALUE = {
    "indicator_id": "qb-2015-informed",
    "year": "2015",
    "numerator": "30",
    "denominator": "240",
    "method_vi": "Đếm mẫu theo phiếu",
    "method_en": "Sample count by questionnaire",
    "source_id": "qd-2384-2013",
    "confidence": "secondary",
    "checked_on": "2026-11",
    "status": "published",
}


def entered(folder: Path, **changed: str):
    """The real data with one made-up value, read and checked."""
    data = folder / "data"
    shutil.copytree(DATA, data)
    path = data / "programme" / "indicator_values.csv"
    header = path.read_text(encoding="utf-8").splitlines()[0].split(",")
    out = io.StringIO()
    csv.DictWriter(out, header, lineterminator="\n").writerow({**dict.fromkeys(header, ""), **VALUE, **changed})
    path.write_text(path.read_text(encoding="utf-8") + out.getvalue(), encoding="utf-8")
    return read_and_check(data, TODAY)


@pytest.fixture(scope="module")
def found(tmp_path_factory) -> Catalogue:
    database, findings = entered(tmp_path_factory.mktemp("value"))
    assert findings == []
    return Catalogue(published(database))


@pytest.fixture(scope="module")
def bodies(found) -> dict[str, str]:
    wanted = {
        "chuong-trinh/",
        "chuong-trinh/chi-tieu/",
        "chuong-trinh/chi-tieu/qb-2015-informed/",
        "chuong-trinh/bao-cao/2015/",
        "chuong-trinh/bao-cao/2014/",
    }
    renderer = Renderer(OVERRIDES)
    return {
        page.path: renderer.body(page)
        for page in all_pages(found, TODAY)
        if page.path in wanted and page.language == "vi"
    }


@pytest.mark.parametrize("path", ["chuong-trinh/", "chuong-trinh/chi-tieu/", "chuong-trinh/chi-tieu/qb-2015-informed/"])
def test_it_is_in_the_tracker(path, bodies):
    assert "12,5% (2015)" in Markup(bodies[path]).text


def test_it_is_in_the_chart(bodies):
    assert '<rect class="fill-data" width="12.5%" height="100%" data-value="12.5"/>' in bodies["chuong-trinh/"]


def test_it_is_in_the_report_of_its_year_and_of_no_year_before(bodies, found):
    text = " ".join(Markup(bodies["chuong-trinh/bao-cao/2015/"]).text.split())
    assert "12,5%" in text
    assert "Đếm mẫu theo phiếu" in text
    assert "12,5%" not in Markup(bodies["chuong-trinh/bao-cao/2014/"]).text
    programme = next(iter(found.programmes.values()))
    edition = Edition(catalogue=found, language="vi", today=TODAY)
    assert write_letter(ReportYear(programme=programme, year=2015), edition)
    rows = list(csv.DictReader(io.StringIO(report_csv(yearly_report(programme, 2015, found), found))))
    assert [row["value"] for row in rows if row["id"] == "qb-2015-informed"] == ["30", "240", "12.5"]


def test_it_is_in_the_api_and_in_the_download(found, tmp_path):
    tables = open_tables(found)
    write_api(found, tables, tuple(record_pages(found)), "https://sxsh.example", tmp_path)
    (record,) = json.loads((tmp_path / "api/v1/indicator_values.json").read_text(encoding="utf-8"))["records"]
    assert (record["indicator_id"], record["numerator"], record["denominator"]) == ("qb-2015-informed", 30, 240)
    write_tables(tables, found.package, tmp_path)
    text = (tmp_path / "du-lieu/tai-ve/indicator_values.csv").read_text(encoding="utf-8")
    assert "qb-2015-informed,2015,30,240,Đếm mẫu theo phiếu" in text


def test_years_of_which_nothing_is_known_stay_blank(bodies):
    text = " ".join(Markup(bodies["chuong-trinh/chi-tieu/qb-2015-informed/"]).text.split())
    assert "2013–2014 chưa có số liệu" in text


def test_without_a_denominator_it_is_refused(tmp_path):
    _, findings = entered(tmp_path, denominator="")
    (finding,) = findings
    assert (finding.code, finding.field, finding.origin.line) == ("value-without-denominator", "denominator", 2)
    assert message(finding, "vi") == "Giá trị là một tỷ lệ nhưng không có mẫu số (tính trên: Tất cả CSSXCN trong tỉnh)."
    assert "chưa biết tổng thì chưa nhập" in hint(finding, "vi")


def test_without_a_source_it_is_refused(tmp_path):
    _, findings = entered(tmp_path, source_id="")
    (finding,) = findings
    assert (finding.code, finding.field, finding.origin.line) == ("required", "source_id", 2)


def test_a_source_that_does_not_exist_is_refused(tmp_path):
    _, findings = entered(tmp_path, source_id="khong-co")
    assert [(finding.code, finding.field) for finding in findings] == [("reference", "source_id")]
