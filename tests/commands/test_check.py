import json
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sxsh_site.commands.check import check_project, counts
from sxsh_site.commands.cli import app
from tests.checking.examples import cells, put
from tests.made_up import TODAY, csv_text, database, world, write


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    return write(tmp_path / "data", world(sources=[{}, {"id": "hai"}], sectors=[{}]))


COUNTS_VI = "     2  sources  Nguồn\n     1  sectors  Ngành\n"
COUNTS_EN = "     2  sources  Sources\n     1  sectors  Sectors\n"


def test_sound_data(data, capsys):
    assert check_project(data, data.parent / "content", TODAY, "vi", "text") == 0
    out, err = capsys.readouterr()
    assert out == f"{COUNTS_VI}0 lỗi, 0 cảnh báo, 3 dòng trong 2 bảng.\n"
    assert err == ""


def test_sound_data_in_english(data, capsys):
    assert check_project(data, data.parent / "content", TODAY, "en", "text") == 0
    assert capsys.readouterr().out == f"{COUNTS_EN}0 errors, 0 warnings, 3 rows in 2 tables.\n"


def test_an_error_in_words(data, capsys):
    cells("vocabularies/sectors.csv", source_id="haii")(data)
    assert check_project(data, data.parent / "content", TODAY, "vi", "text") == 1
    out, err = capsys.readouterr()
    assert err == ""
    assert out == (
        'LỖI data/vocabularies/sectors.csv:2 [dòng 2, cột source_id (Nguồn), giá trị "haii"]: '
        "“haii” không có trong bảng sources. Ý bạn là “hai”? (reference)\n"
        "    Cách sửa: Dùng mã có trong bảng sources, hoặc thêm bản ghi vào bảng đó trước. "
        "Xem: /bien-tap/loi/#reference\n"
        f"{COUNTS_VI}1 lỗi, 0 cảnh báo, 3 dòng trong 2 bảng.\n"
    )


def test_an_error_for_programs(data, capsys):
    cells("vocabularies/sectors.csv", source_id="haii")(data)
    assert check_project(data, data.parent / "content", TODAY, "en", "json") == 1
    out, err = capsys.readouterr()
    assert json.loads(out) == [
        {
            "code": "reference",
            "severity": "error",
            "file": "data/vocabularies/sectors.csv",
            "line": 2,
            "row": 2,
            "field": "source_id",
            "field_title_vi": "Nguồn",
            "field_title_en": "Source",
            "value": "haii",
            "message_vi": "“haii” không có trong bảng sources. Ý bạn là “hai”?",
            "message_en": "“haii” is not in the table sources. Did you mean “hai”?",
            "hint_vi": "Dùng mã có trong bảng sources, hoặc thêm bản ghi vào bảng đó trước.",
            "hint_en": "Use an id of the table sources, or add the record there first.",
            "manual_vi": "/bien-tap/loi/#reference",
            "manual_en": "/en/bien-tap/loi/#reference",
        }
    ]
    assert err == f"{COUNTS_EN}1 errors, 0 warnings, 3 rows in 2 tables.\n"


def test_sound_data_for_programs(data, capsys):
    assert check_project(data, data.parent / "content", TODAY, "vi", "json") == 0
    assert capsys.readouterr().out == "[]\n"


def test_an_error_on_the_git_host(data, capsys):
    cells("vocabularies/sectors.csv", source_id="haii")(data)
    assert check_project(data, data.parent / "content", TODAY, "en", "github") == 1
    assert capsys.readouterr().out == (
        "::error file=data/vocabularies/sectors.csv,line=2,title=ERROR%2C row 2%2C column source_id (Source)::"
        "“haii” is not in the table sources. Did you mean “hai”? "
        "Use an id of the table sources, or add the record there first. (reference)\n"
        f"{COUNTS_EN}1 errors, 0 warnings, 3 rows in 2 tables.\n"
    )


def test_a_warning_does_not_fail(tmp_path, capsys):
    tables = world(
        case_studies=[{"facility_id": "mau"}],
        facilities=[{"sector_id": "khac"}],
        sectors=[{"id": "mau"}, {"id": "khac"}],
    )
    (tmp_path / "content").mkdir()
    data = write(tmp_path / "data", tables)
    assert check_project(data, data.parent / "content", TODAY, "en", "text") == 0
    out = capsys.readouterr().out
    assert out.startswith("WARNING data/case_studies/mau.yaml:7 [column sector_id (Sector)")
    assert "\n0 errors, 1 warnings, " in out


def test_without_a_description(data, capsys):
    put("datapackage.yaml", "- x\n")(data)
    assert check_project(data, data.parent / "content", TODAY, "en", "text") == 1
    assert capsys.readouterr().out == (
        "ERROR data/datapackage.yaml: The schema is faulty: a mapping is wanted at the top. (schema-invalid)\n"
        "    To mend: Ask a developer to mend the schema. See: /en/bien-tap/loi/#schema-invalid\n"
        "1 errors, 0 warnings, 0 rows in 0 tables.\n"
    )


def test_a_folder_that_is_not_there(tmp_path, capsys):
    assert check_project(tmp_path / "khong-co", tmp_path, TODAY, "vi", "text") == 1
    assert capsys.readouterr().out.startswith("LỖI data/datapackage.yaml: Thiếu tệp data/datapackage.yaml.")


def test_the_day_is_an_argument(data):
    assert check_project(data, data.parent / "content", date(2026, 10, 31), "vi", "text") == 1


def test_the_count_of_each_table():
    found = database(world(case_sources=[{}, {"source_id": "hai"}]))
    lines = counts(found, "en")
    assert "     2  case_sources     Further sources of case studies" in lines
    assert len([line for line in lines if not line.startswith("     0")]) == 4


def test_very_many_findings_are_summed_up(data, capsys):
    rows = [[f"nguon-{number}", "", "vi", "", "x", "", "", ""] for number in range(40)]
    for number in range(30):
        (data / f"la-{number:02}.txt").write_text("Mẫu", encoding="utf-8")
    names = ["id", "title", "language", "publisher", "published", "url", "note_vi", "note_en"]
    put("sources.csv", csv_text(names, rows))(data)
    assert check_project(data, data.parent / "content", TODAY, "en", "text") == 1
    out = capsys.readouterr().out
    assert out.count("ERROR data/sources.csv:") == 80
    assert (
        "By file and code:\n"
        "    40  data/sources.csv  date-format\n"
        "    40  data/sources.csv  required\n"
        "     1  data/la-00.txt  file-unexpected\n" in out
    )
    assert "     1  data/la-17.txt  file-unexpected\n… and 13 more lines.\n" in out
    assert "  data/la-18.txt  file-unexpected" not in out
    assert out.splitlines()[-1].startswith("111 errors, 0 warnings, ")


def test_the_manuals_address_is_known_to_the_git_host_where_it_is_given(data, monkeypatch):
    cells("vocabularies/sectors.csv", source_id="haii")(data)
    monkeypatch.setenv("SXSH_SITE_URL", "https://mau.example/")
    for form in ("github", "summary"):
        given = ["check", "--data", str(data), "--content", str(data.parent / "content"), "--format", form]
        result = CliRunner().invoke(app, [*given, "--today", TODAY.isoformat()])
        assert "https://mau.example/bien-tap/loi/#reference" in result.stdout


def test_a_summary_for_a_pull_request(data, capsys):
    cells("vocabularies/sectors.csv", source_id="haii")(data)
    assert check_project(data, data.parent / "content", TODAY, "vi", "summary") == 1
    out, err = capsys.readouterr()
    assert out.startswith("### 1 lỗi, 0 cảnh báo\n\n| ")
    assert err == f"{COUNTS_VI}1 lỗi, 0 cảnh báo, 3 dòng trong 2 bảng.\n"


def test_what_a_change_removes(data, tmp_path, capsys):
    before = database(world(sources=[{}, {"id": "hai"}], sectors=[{}, {"id": "nganh-cu"}]))
    assert check_project(data, data.parent / "content", TODAY, "en", "text", before) == 1
    assert capsys.readouterr().out.startswith(
        'ERROR data/vocabularies/sectors.csv [column id (Identifier), value "nganh-cu"]: '
        "The published record “nganh-cu” (sector) is no longer published, and no row in tombstones.csv tells of it."
    )
