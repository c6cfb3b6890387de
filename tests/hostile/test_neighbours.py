"""Neighbours of the shared cases: many faults in one folder, each told at its own cell, all at once."""

import csv
import io
import subprocess
from pathlib import Path

import pytest
from openpyxl import Workbook

from sxsh_site.checking.check import has_errors, read_and_check
from sxsh_site.findings.messages import message, severity
from tests.checking.examples import cells, put, replace
from tests.hostile.data_cases import line
from tests.hostile.sample import CASE, FACILITIES, RESULTS
from tests.made_up import TODAY, csv_text, told, world, write

# Field and value of one facility each, with the code that is told of it.
CELLS = [
    # encodings
    ("title_vi", "Nhµ m¸y GiÊy B·i B»ng", "old-font"),
    ("title_vi", "Nhà máy".encode().decode("latin-1"), "misread-text"),
    ("title_vi", "NhĂ\u00a0 mĂ¡y", "misread-text"),
    ("title_vi", "Ðồng Hới", "lookalike-letter"),
    ("title_vi", "Nhà мáy", "lookalike-letter"),
    ("title_vi", "Nha\u0300\u200d máy", "invisible-character"),
    ("title_vi", "Nhà\u00admáy", "invisible-character"),
    ("title_vi", "Nhà\ufeffmáy", "invisible-character"),
    ("title_vi", "Nhà \u202emáy", "invisible-character"),
    ("title_vi", "Nhà\U000e0041máy", "invisible-character"),
    ("title_vi", "Nhà\x00máy", "control-character"),
    ("title_vi", "Nhà\x85máy", "control-character"),
    ("title_vi", "Nhà\ue000máy", "control-character"),
    ("title_vi", "Nhà\u2028máy", "line-break"),
    ("title_vi", " Nhà máy", "blank-edges"),
    ("title_vi", "Nhà máy\u3000", "blank-edges"),
    ("title_vi", "\u00a0", "required"),
    ("title_vi", "Nhà máy " * 40, "blank-edges"),
    ("title_vi", "M" * 201, "too-long"),
    # stand-ins
    ("title_en", "TBD", "placeholder"),
    ("title_en", "lorem ipsum dolor", "placeholder"),
    ("title_en", "[insert name]", "placeholder"),
    ("title_en", "???", "placeholder"),
    ("title_vi", "Đang cập nhật", "placeholder"),
    ("title_vi", "Cơ sở ………", "placeholder"),
    ("title_en", "Same", "placeholder"),
    # numbers
    ("capacity", "1.234,5", "number-format"),
    ("capacity", "1,5", "number-format"),
    ("capacity", "1 234", "number-format"),
    ("capacity", "1\u00a0234", "invisible-character"),
    ("capacity", "1_000", "number-format"),
    ("capacity", "1e3", "number-format"),
    ("capacity", "1E+05", "number-format"),
    ("capacity", "+5", "number-format"),
    ("capacity", "05", "number-format"),
    ("capacity", ".5", "number-format"),
    ("capacity", "5.", "number-format"),
    ("capacity", "١٢٣", "number-format"),
    ("capacity", "१२३", "number-format"),
    ("capacity", "²", "number-format"),
    ("capacity", "½", "number-format"),
    ("capacity", "Infinity", "number-format"),
    ("capacity", "#DIV/0!", "number-format"),
    ("capacity", "#N/A", "number-format"),
    ("capacity", "khoảng 120", "number-format"),
    ("capacity", "120-130", "number-format"),
    ("capacity", "127 triệu", "number-format"),
    ("capacity", "không", "number-format"),
    ("capacity", "-1", "number-range"),
    ("capacity", "-0.5", "number-range"),
    ("capacity", "1000000000000001", "number-precision"),
    ("capacity", "2000000000000000", "number-range"),
    ("employees", "12.5", "integer-format"),
    ("employees", "1.200", "integer-format"),
    ("employees", "130 người", "integer-format"),
    ("profile_year", "1889", "number-range"),
    ("profile_year", "20013", "number-range"),
    # dates
    ("consent_on", "30/9/2013", "date-format"),
    ("consent_on", "2013/09/30", "date-format"),
    ("consent_on", "20130930", "date-format"),
    ("consent_on", "30-Sep-13", "date-format"),
    ("consent_on", "2013-09-31", "date-format"),
    ("consent_on", "2023-02-29", "date-format"),
    ("consent_on", "1852-01-01", "date-range"),
    ("consent_on", "２０１３-09", "date-format"),
    ("consent_on", "2013-09-30 ", "blank-edges"),
    ("consent_on", "1899", "date-range"),
    ("consent_on", "2026-11-25", "date-in-future"),
    # ids and choices
    ("id", "Giấy-Phong-Châu", "pattern"),
    ("id", "GIAY", "pattern"),
    ("id", "giay phong chau", "pattern"),
    ("id", "giay_phong_chau", "pattern"),
    ("id", "giay--phong", "pattern"),
    ("id", "giay-", "pattern"),
    ("id", "giay.", "pattern"),
    ("id", "giay/phong", "pattern"),
    ("id", "giay\\phong", "pattern"),
    ("id", "gіay", "pattern"),
    ("id", "..", "pattern"),
    ("id", "con", "id-reserved"),
    ("id", "api", "id-reserved"),
    ("id", "khu-cong-nghiep", "id-reserved"),
    ("consent", "yes", "choice"),
    ("consent", "Public_source", "choice"),
    ("status", "công bố", "choice"),
    ("size_class", "Nhỏ", "choice"),
    ("tax_code", "100109106", "pattern"),
    ("tax_code", "0100109106-1", "pattern"),
    ("tax_code", "0100 109 106", "pattern"),
    ("tax_code", "001085012345", "pattern"),
    # references
    ("sector_id", "beerr", "reference"),
    ("sector_id", "Bia", "pattern"),
    ("place_id", "khong-co", "reference"),
    ("source_id", "bia-nguonn", "reference"),
    ("sector_id", "beer\u200b", "invisible-character"),
    # languages
    ("title_vi", "", "required"),
    ("place_note_vi", "huyện Mẫu", "translation-missing"),
    # formulas
    ("title_en", "=1+1", "formula-start"),
    ("title_en", "+1", "formula-start"),
    ("title_en", "@SUM(A1)", "formula-start"),
    ("title_en", "＝1+1", "formula-start"),
    # privacy
    ("title_vi", "Cơ sở Mẫu, ĐT 0232.3822.985", "personal-data"),
    ("title_vi", "Gọi (+84) 912 345 678", "personal-data"),
    ("title_vi", "Zalo: 912345678", "personal-data"),
    ("title_vi", "không chín một hai ba bốn năm sáu bảy tám", "personal-data"),
    ("title_en", "mau [at] example.org", "personal-data"),
    ("title_en", "mau at example dot org", "personal-data"),
    ("title_vi", "mau a còng example chấm org", "personal-data"),
    ("title_vi", "CMND 194123456", "personal-data"),
    ("title_vi", "CCCD 044 085 012 345", "personal-data"),
    ("title_vi", "MST cá nhân 8012345678", "personal-data"),
    ("title_vi", "STK 12345678901", "personal-data"),
    ("title_en", "Passport B1234567", "personal-data"),
]
# Where the fault is told of another cell than the one that was changed.
ELSEWHERE = {"translation-missing": "place_note_en"}


def test_each_in_a_row_of_its_own(data: Path) -> None:
    text = (data / FACILITIES).read_text(encoding="utf-8")
    header, first, sample = csv.reader(io.StringIO(text))
    rows = [first, sample]
    for number, (field, value, _) in enumerate(CELLS):
        row = dict(zip(header, sample, strict=True)) | {"id": f"mau-{number}", "place_note_vi": "", "place_note_en": ""}
        rows.append([{**row, field: value}[name] for name in header])
    (data / FACILITIES).write_text(csv_text(header, rows), encoding="utf-8", newline="")
    findings = [one for one in read_and_check(data, TODAY)[1] if severity(one) == "error"]
    # A cell of two lines shifts the physical line of what comes after, and not the row of a spreadsheet.
    wanted = [(code, number + 4, ELSEWHERE.get(code, field)) for number, (field, _, code) in enumerate(CELLS)]
    assert [(one.code, one.origin.row, one.field) for one in findings] == wanted
    content = (data / FACILITIES).read_bytes().decode()
    lines = io.StringIO(content, newline="").readlines()
    for one, (field, value, _) in zip(findings, CELLS, strict=True):
        id_of_row = f"mau-{one.origin.row - 4}," if field != "id" else value
        assert id_of_row in lines[one.origin.line - 1] or any(end in value for end in "\r\n"), one


@pytest.mark.parametrize(
    ("number", "new", "told_of"),
    [
        (3, "title_vi: no", [("yaml-quote", 3, "title_vi")]),
        (3, "title_vi: 1:30", [("yaml-quote", 3, "title_vi")]),
        (3, "title_vi: 0x1F", [("yaml-quote", 3, "title_vi")]),
        (3, "title_vi: ~", [("yaml-quote", 3, "title_vi")]),
        (3, "title_vi: null", [("yaml-quote", 3, "title_vi")]),
        (3, "title_vi: 1_000", [("yaml-quote", 3, "title_vi")]),
        (3, "title_vi: .inf", [("yaml-quote", 3, "title_vi")]),
        (3, "title_vi: &a Bia", [("yaml-alias", 3, "")]),
        (3, "title_vi: !!str Bia", [("yaml-tag", 3, "")]),
        (3, "title_vi: !<tag:yaml.org,2002:python/name:os.system> Bia", [("yaml-tag", 3, "")]),
        (3, "<<: {title_vi: Bia}", [("required", 2, "title_vi"), ("yaml-key-unknown", 3, "<<")]),
        (3, "title_vi: {{ ten }}", [("yaml-syntax", 3, "")]),
        (3, "title_vi: [Bia]", [("yaml-shape", 3, "title_vi")]),
        (3, "title_vi: {a: b}", [("yaml-shape", 3, "title_vi")]),
        (3, "titel_vi: Bia", [("yaml-key-unknown", 3, "titel_vi")]),
        (3, "title_vi: Bia\ntitle_vi: Bia", [("yaml-duplicate", 4, "title_vi")]),
        (3, "title_vi:", [("required", 3, "title_vi")]),
        (3, "title_vi: ''", [("required", 3, "title_vi")]),
        (3, "title_vi: Bia\n---\nid: hai", [("yaml-syntax", 4, "")]),
        (3, "title_vi: 'Bia", [("yaml-syntax", None, "")]),
        (3, "# gọi anh Mẫu 0912 345 678\ntitle_vi: Bia", [("personal-data", 3, "")]),
        (11, "year_from: 02007", [("integer-format", 11, "year_from")]),
        (11, "year_from: 2007.0", [("integer-format", 11, "year_from")]),
        (13, "ongoing: no", [("boolean-format", 13, "ongoing")]),
        (13, "ongoing: Không", [("boolean-format", 13, "ongoing")]),
        (24, "consent: none", [("choice", 24, "consent")]),
        (2, "id: bia-mau-2", [("file-name", 1, "id")]),
    ],
)
def test_what_yaml_makes_of_it(number: int, new: str, told_of: list, data: Path) -> None:
    line(CASE, number, new)(data)
    found = [one for one in told(read_and_check(data, TODAY)[1]) if one[1] == f"data/{CASE}"]
    if new.startswith("title_vi: 'Bia"):
        assert [(code, field) for code, _, _, field, _ in found] == [("yaml-syntax", "")]
    else:
        assert [(code, place, field) for code, _, place, field, _ in found] == told_of


def test_a_copied_record_repeats_its_id_once(data: Path) -> None:
    (data / "case_studies" / "a-bia-mau.yaml").write_bytes((data / CASE).read_bytes())
    found = told(read_and_check(data, TODAY)[1])
    assert found == [("duplicate-key", "data/case_studies/a-bia-mau.yaml", 2, "id", "bia-mau")]


def test_a_copied_record_is_checked_all_the_same(data: Path) -> None:
    copy = "case_studies/z-bia-mau.yaml"
    (data / copy).write_bytes((data / CASE).read_bytes())
    replace(copy, "technique_id: good_housekeeping", "technique_id: good_housekeping")(data)
    replace(copy, "year_to: 2008", "year_to: 2006")(data)
    assert [(code, place, field) for code, _, place, field, _ in told(read_and_check(data, TODAY)[1])] == [
        ("duplicate-key", 2, "id"),
        ("period-order", 11, "year_from"),
        ("reference", 34, "technique_id"),
    ]


def test_files_that_no_table_is_read_from(data: Path) -> None:
    for path in ("facilities (1).csv", "facilities.xlsx", "login.html", "evil.py", "case_studies/hai.yml"):
        put(path, "x\n")(data)
    (data / "link.csv").symlink_to("/etc/passwd")
    assert [one[:2] for one in told(read_and_check(data, TODAY)[1])] == [
        ("file-name", "data/case_studies/hai.yml"),
        ("file-unexpected", "data/evil.py"),
        ("file-unexpected", "data/facilities (1).csv"),
        ("file-unexpected", "data/facilities.xlsx"),
        ("file-outside", "data/link.csv"),
        ("file-unexpected", "data/login.html"),
    ]


def test_files_that_programs_leave_behind(data: Path) -> None:
    names = (".DS_Store", "Thumbs.db", "case_studies/.DS_Store", "case_studies/desktop.ini", "~$facilities.xlsx")
    for path in names:
        put(path, "x\n")(data)
    found = read_and_check(data, TODAY)[1]
    assert [one[:2] for one in told(found)] == [("file-left-over", f"data/{path}") for path in names]
    assert not has_errors(found)


def test_an_office_file_under_the_name_of_a_table(data: Path) -> None:
    book = io.BytesIO()
    Workbook().save(book)
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    for raw, what in ((book.getvalue(), "bảng tính Excel (.xlsx)"), (old, "Excel hoặc Word đời cũ")):
        (data / FACILITIES).write_bytes(raw)
        (found,) = (one for one in read_and_check(data, TODAY)[1] if one.origin.file == f"data/{FACILITIES}")
        assert found.code == "file-office"
        assert what in message(found, "vi")


def test_a_linked_folder_and_a_linked_record(data: Path, tmp_path: Path) -> None:
    (data / CASE).rename(tmp_path / "bia-mau.yaml")
    (data / CASE).symlink_to(tmp_path / "bia-mau.yaml")
    assert ("file-outside", f"data/{CASE}", None, "", "") in told(read_and_check(data, TODAY)[1])
    (data / CASE).unlink()
    (data / "case_studies").rmdir()
    (data / "case_studies").symlink_to(tmp_path)
    assert ("file-outside", "data/case_studies", None, "", "") in told(read_and_check(data, TODAY)[1])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32-be", "utf-7", "cp1258", "latin-1"])
def test_other_encodings_of_a_whole_file(encoding: str, data: Path) -> None:
    text = (data / FACILITIES).read_text(encoding="utf-8")
    (data / FACILITIES).write_bytes(text.encode(encoding, errors="ignore"))
    assert [one[:2] for one in told(read_and_check(data, TODAY)[1])] == [("encoding-not-utf8", f"data/{FACILITIES}")]


@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_other_separators(separator: str, data: Path) -> None:
    text = (data / RESULTS).read_text(encoding="utf-8")
    put(RESULTS, text.replace(",", separator))(data)
    assert [one[:3] for one in told(read_and_check(data, TODAY)[1])] == [("separator", f"data/{RESULTS}", 1)]


def test_a_month_where_a_year_is_not_enough(tmp_path: Path) -> None:
    data = write(tmp_path / "data", world(tasks=[{}]))
    cells("programme/tasks.csv", starts="2013")(data)
    assert [one[:4] for one in told(read_and_check(data, TODAY)[1])] == [
        ("date-format", "data/programme/tasks.csv", 2, "starts")
    ]


def test_two_branches_that_add_the_same_id_merge_and_are_refused_after(data: Path) -> None:
    """V11: each is sound alone, and git sees no conflict."""
    git = ["git", "-C", str(data.parent), "-c", "user.name=Mẫu", "-c", "user.email=mau@example.org"]

    def run(*arguments: str) -> None:
        subprocess.run([*git, *arguments], check=True, capture_output=True)

    text = (data / FACILITIES).read_text(encoding="utf-8")
    header, first, second = text.splitlines()
    filler = [second.replace("giay-mau", f"giay-{number}") for number in range(8)]
    base = [header, first, *filler, second]
    new = second.replace("giay-mau", "giay-moi")
    put(FACILITIES, "\n".join(base) + "\n")(data)
    run("init", "-q", "-b", "main")
    run("add", "data")
    run("commit", "-qm", "Mẫu")
    for branch, place in (("mot", 2), ("hai", len(base))):
        run("switch", "-q", "-c", branch, "main")
        put(FACILITIES, "\n".join([*base[:place], new, *base[place:]]) + "\n")(data)
        run("commit", "-qam", branch)
        assert told(read_and_check(data, TODAY)[1]) == []
    run("merge", "-q", "mot")
    assert [one[:4] for one in told(read_and_check(data, TODAY)[1])] == [
        ("duplicate-key", f"data/{FACILITIES}", len(base) + 2, "id")
    ]


def test_more_than_a_thousand_faults_are_all_told(data: Path) -> None:
    header, first, sample = csv.reader(io.StringIO((data / FACILITIES).read_text(encoding="utf-8")))
    row = dict(zip(header, sample, strict=True))
    rows = [{**row, "id": f"mau-{number}", "sector_id": "khong-co", "capacity": "1,5"} for number in range(700)]
    rows.insert(0, dict(zip(header, first, strict=True)))
    put(FACILITIES, csv_text(header, [[one[name] for name in header] for one in rows]))(data)
    assert [(one.code, one.origin.line) for one in read_and_check(data, TODAY)[1] if one.origin.line > 2] == [
        (code, number) for number in range(3, 703) for code in ("reference", "number-format")
    ]
