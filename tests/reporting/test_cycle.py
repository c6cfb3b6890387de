"""A whole year: forms out to every body, filled in, ten faults told, mended, brought in, the report written.

The bodies are those of the decision; every figure and every enterprise is made up.
"""

import contextlib
import csv
import io
import shutil
import subprocess
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.checking.check import read_and_check
from sxsh_site.checking.published import published
from sxsh_site.commands.report import import_reports, write_report, write_template
from sxsh_site.figures.yearly_report import yearly_report
from sxsh_site.pages.bodies import Renderer
from sxsh_site.pages.site import all_pages
from sxsh_site.publishing.report_csv import report_csv
from sxsh_site.reporting.letter import cell_text, write_letter
from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import TableView
from sxsh_site.views.yearly_report import ReportYear, yearly_report_view
from tests.made_up import DATA, OVERRIDES, TODAY
from tests.office import converted
from tests.pages.markup import Markup
from tests.reporting.filling import (
    ACTIVITIES,
    FIRST_ROW,
    GENERAL,
    PROPOSALS,
    TASKS,
    choose,
    fill,
    letter,
    put,
    set_task,
)

YEAR = 2019
LEAD, FINANCE, ENVIRONMENT = "so-cong-thuong-qb", "so-tai-chinh-qb", "so-tai-nguyen-va-moi-truong-qb"
NEWSPAPER, DISTRICT = "bao-quang-binh", "ubnd-bo-trach"
SILENT = ("ubnd-minh-hoa", "so-noi-vu-qb")


@dataclass
class Run:
    """What a command said, and its exit status."""

    status: int
    lines: list[str]


@dataclass
class Cycle:
    """Everything that the year left behind."""

    data: Path
    forms: dict[str, Path]
    faulty: Run
    after_faulty: dict[str, bytes]
    before: dict[str, bytes]
    brought: Run
    again: Run
    after_again: dict[str, bytes]
    first: dict[str, bytes]
    corrected: Run
    letter: Path
    letter_run: Run
    catalogue: Catalogue


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def general(number: str, day: str, **more: str) -> dict[str, str]:
    return {"number": number, "received_on": day, **more}


def write_in(forms: dict[str, Path]) -> None:
    """What each body types into its form."""
    fill(
        forms[LEAD],
        {
            GENERAL: [general("100/BC-SCT", "2019-11-24", summary="Công tác năm nay có tiến bộ.\nCòn việc chưa xong.")],
            ACTIVITIES: [
                {
                    "content": "Lớp tập huấn cho Công ty Gạch Mẫu và bạn hàng",
                    "quantity": 3,
                    "people": 120,
                    "enterprises": 40,
                    "money_vnd": 85_500_000,
                },
                {
                    "content": "Hỗ trợ dự án của Công ty Bia Mẫu",
                    "quantity": 2,
                    "enterprises": 2,
                    "money_vnd": 200_000_000,
                },
                {"content": "Bài viết trên trang của Sở <b>&</b> {{ 7*7 }}", "quantity": 4},
            ],
            PROPOSALS: [{"content": "Tăng kinh phí tập huấn", "money_vnd": 150_000_000}],
        },
    )
    for row, number, kind in ((5, "1.1.", "Lớp tập huấn"), (6, "4.3.", "Dự án"), (7, "5.", "Tin, bài")):
        choose(forms[LEAD], ACTIVITIES, row, "task_id", number)
        choose(forms[LEAD], ACTIVITIES, row, "kind", kind)
    for row in (5, 6):
        choose(forms[LEAD], ACTIVITIES, row, "funding_id", "Ngân sách địa phương")
    choose(forms[LEAD], PROPOSALS, 5, "task_id", "1.1.")
    choose(forms[LEAD], PROPOSALS, 5, "funding_id", "Ngân sách Trung ương")
    set_task(forms[LEAD], "1.1", {"state": "Đang thực hiện", "done": "Đã mở ba lớp."})
    set_task(forms[LEAD], "4.3", {"state": "under_way", "done": "Hai doanh nghiệp Mẫu được hỗ trợ."})
    set_task(forms[LEAD], "2.1", {"state": "Hoàn thành / Done [done]"})
    fill(
        forms[FINANCE],
        {
            GENERAL: [general("20/BC-STC", "2019-11-15", difficulties="Ngân sách hạn hẹp.")],
            ACTIVITIES: [{"content": "Thẩm định dự toán", "quantity": 1, "money_vnd": 0}],
        },
    )
    choose(forms[FINANCE], ACTIVITIES, 5, "task_id", "3.2.")
    choose(forms[FINANCE], ACTIVITIES, 5, "kind", "Văn bản")
    fill(
        forms[ENVIRONMENT],
        {
            GENERAL: [general("31/BC-STNMT", "2019-11")],
            ACTIVITIES: [{"content": "Tập huấn cùng Sở Công Thương", "people": 30, "money_vnd": 12_000_000}],
        },
    )
    choose(forms[ENVIRONMENT], ACTIVITIES, 5, "task_id", "1.1.")
    choose(forms[ENVIRONMENT], ACTIVITIES, 5, "kind", "Lớp tập huấn")
    choose(forms[ENVIRONMENT], ACTIVITIES, 5, "funding_id", "Ngân sách địa phương")
    for body, path in forms.items():
        if body not in (LEAD, FINANCE, ENVIRONMENT, *SILENT):
            fill(path, {GENERAL: [general(f"7/BC-{len(body)}", "2019-11-20")]})
    fill(forms[NEWSPAPER], {ACTIVITIES: [{"content": "Tin về Công ty Gạch Mẫu", "quantity": 6}]})
    choose(forms[NEWSPAPER], ACTIVITIES, 5, "task_id", "1.1.")
    choose(forms[NEWSPAPER], ACTIVITIES, 5, "kind", "Tin, bài")


# Ten faults: the form, its sheet, its cell's column and row, what is typed, what is told, what mends it.
FAULTS = [
    (FINANCE, GENERAL, "received_on", 5, date(2019, 11, 15), "sheet-date", "2019-11-15"),
    (FINANCE, TASKS, "done", 5, "Đã thẩm định.", "required", None),
    (FINANCE, ACTIVITIES, "quantity", 5, "một", "integer-format", 1),
    (FINANCE, ACTIVITIES, "money_vnd", 5, "=1+1", "sheet-formula", 0),
    (ENVIRONMENT, ACTIVITIES, "people", 5, -30, "number-range", 30),
    (ENVIRONMENT, ACTIVITIES, "task_id", 5, "nhiem-vu-9-9", "reference", "nhiem-vu-1-1"),
    (ENVIRONMENT, ACTIVITIES, "funding_id", 5, None, "report-money-source", "ngan-sach-dia-phuong"),
    (NEWSPAPER, ACTIVITIES, "content", 5, None, "required", "Tin về Công ty Gạch Mẫu"),
    (NEWSPAPER, GENERAL, "summary", 5, "Hỏi ông A, 0912 345 678", "personal-data", None),
    (NEWSPAPER, TASKS, "state", 5, "xong rồi", "choice", None),
]


def type_faults(forms: dict[str, Path], *, mend: bool) -> None:
    for body in (FINANCE, ENVIRONMENT, NEWSPAPER):
        book = load_workbook(forms[body])
        for form, sheet, name, row, wrong, _, right in FAULTS:
            if form == body:
                cell = book[sheet][f"{letter(book[sheet], name)}{row}"]
                cell.value = right if mend else wrong
                if mend:
                    cell.number_format = "@" if isinstance(right, str) else "General"
        book.save(forms[body])


@pytest.fixture(scope="module")
def cycle(tmp_path_factory) -> Cycle:
    folder = tmp_path_factory.mktemp("year")
    data = folder / "data"
    shutil.copytree(DATA, data)

    def run(command, *given) -> Run:
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            status = command(*given, TODAY, "vi")
        return Run(status, out.getvalue().splitlines())

    written = run(write_template, data, "all", YEAR, folder / "forms", "")
    assert written.status == 0
    forms = {path.stem.removeprefix(f"bao-cao-{YEAR}-"): path for path in sorted((folder / "forms").glob("*.xlsx"))}
    write_in(forms)
    type_faults(forms, mend=False)
    before = snapshot(data)
    answering = [path for body, path in forms.items() if body not in SILENT]
    faulty = run(import_reports, data, answering, False)
    after_faulty = snapshot(data)
    type_faults(forms, mend=True)
    # One of the bodies works in LibreOffice and saves there as XLSX again.
    (saved,) = converted([forms[LEAD]], "xlsx", folder / "office")
    shutil.copy(saved, forms[LEAD])
    brought = run(import_reports, data, answering, False)
    first = snapshot(data)
    again = run(import_reports, data, answering, False)
    after_again = snapshot(data)
    correct(forms[LEAD])
    corrected = run(import_reports, data, [forms[LEAD]], False)
    letter_file = folder / "bao-cao.docx"
    letter_run = run(write_report, data, YEAR, letter_file, "")
    database, findings = read_and_check(data, TODAY)
    assert database is not None
    assert findings == []
    return Cycle(
        data=data,
        forms=forms,
        faulty=faulty,
        before=before,
        after_faulty=after_faulty,
        brought=brought,
        again=again,
        first=first,
        after_again=after_again,
        corrected=corrected,
        letter=letter_file,
        letter_run=letter_run,
        catalogue=Catalogue(published(database)),
    )


def correct(form: Path) -> None:
    """The lead corrects its report: one figure, one row less, another number of its letter."""
    book = load_workbook(form)
    put(book[ACTIVITIES], FIRST_ROW, {"people": 125})
    for cell in book[ACTIVITIES][FIRST_ROW + 2]:
        cell.value = None
    put(book[GENERAL], FIRST_ROW, {"number": "101/BC-SCT"})
    book.save(form)


def test_every_body_that_must_report_gets_a_form(cycle):
    assert len(cycle.forms) == 18
    assert {LEAD, FINANCE, ENVIRONMENT, NEWSPAPER, DISTRICT, *SILENT} <= set(cycle.forms)


def test_all_ten_faults_are_told_by_their_cells_and_nothing_is_written(cycle):
    assert cycle.faulty.status == 1
    told = [line for line in cycle.faulty.lines if line.startswith("LỖI")]
    assert len(told) == len(FAULTS) == 10
    found, wanted = [], []
    for body, sheet, name, row, _, code, _ in FAULTS:
        # A state that is missing is told at the cell where it is to be written.
        column = "state" if (sheet, name) == (TASKS, "done") else name
        cell = f"{letter(load_workbook(cycle.forms[body])[sheet], column)}{row}"
        place = f"LỖI {cycle.forms[body].name} [trang “{sheet}”, ô {cell}, "
        found += [line[line.rindex("(") + 1 : -1] for line in told if line.startswith(place)]
        wanted.append(code)
    assert found == wanted
    assert cycle.faulty.lines[-1].startswith("Không ghi gì: 10 lỗi.")
    assert cycle.after_faulty == cycle.before


def test_when_mended_all_forms_are_brought_in(cycle):
    assert cycle.brought.status == 0
    assert sum(line.startswith("BÁO CÁO MỚI") for line in cycle.brought.lines) == 16
    new = set(cycle.first) - set(cycle.before)
    assert len(new) == 16
    assert all(path.startswith("body_reports/") for path in new)
    assert {path: cycle.first[path] for path in cycle.before} == cycle.before


def test_the_same_forms_again_change_nothing(cycle):
    assert cycle.again.status == 0
    assert sum(line.startswith("KHÔNG ĐỔI") for line in cycle.again.lines) == 16
    assert cycle.again.lines[-1] == "Không có gì thay đổi, không tệp nào bị ghi."
    assert cycle.after_again == cycle.first


def test_a_corrected_form_replaces_the_earlier_one_and_says_what_changed(cycle):
    assert cycle.corrected.status == 0
    text = "\n".join(cycle.corrected.lines)
    assert "THAY BÁO CÁO qb-sxsh-2013-2020-2019-so-cong-thuong-qb: 0 dòng thêm, 2 dòng sửa, 1 dòng bỏ" in text
    assert "100/BC-SCT → 101/BC-SCT" in text
    assert "120 → 125" in text
    assert "BỎ qb-sxsh-2013-2020-2019-so-cong-thuong-qb + 3" in text
    activities = cycle.catalogue.body_report_activities["qb-sxsh-2013-2020-2019-so-cong-thuong-qb"]
    assert [one.people for one in activities] == [125, None]


def test_what_was_typed_is_what_is_kept(cycle):
    report = cycle.catalogue.body_reports["qb-sxsh-2013-2020-2019-so-cong-thuong-qb"]
    assert (report.number, str(report.received_on), report.summary) == (
        "101/BC-SCT",
        "2019-11-24",
        "Công tác năm nay có tiến bộ.\nCòn việc chưa xong.",
    )
    first, second = cycle.catalogue.body_report_activities[report.id]
    assert (first.kind.id, first.task_id, first.money_vnd, first.funding_id) == (
        "training",
        "nhiem-vu-1-1",
        Decimal(85_500_000),
        "ngan-sach-dia-phuong",
    )
    assert second.content == "Hỗ trợ dự án của Công ty Bia Mẫu"
    states = {one.task_id: one.state.id for one in cycle.catalogue.body_report_tasks[report.id]}
    assert states == {"nhiem-vu-1-1": "under_way", "nhiem-vu-2-1": "done", "nhiem-vu-4-3": "under_way"}


@pytest.fixture(scope="module")
def edition(cycle) -> Edition:
    return Edition(catalogue=cycle.catalogue, language="vi", today=TODAY)


@pytest.fixture(scope="module")
def record(cycle) -> ReportYear:
    return ReportYear(programme=next(iter(cycle.catalogue.programmes.values())), year=YEAR)


@pytest.fixture(scope="module")
def view(record, edition):
    return yearly_report_view(record, edition)


def cells(table: TableView) -> list[list[str]]:
    rows = [[cell_text(cell) for cell in row] for row in table.rows]
    return [
        [column.label for column in table.columns],
        *rows,
        *([[cell_text(cell) for cell in table.total]] if table.total else []),
    ]


def test_the_tables_of_the_letter_equal_the_data(cycle, view):
    document = Document(str(cycle.letter))
    found = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]
    wanted = [view.reporters, view.tasks, *(one.activities for one in view.accounts if one.activities.rows)]
    wanted += [table for table in (view.kinds, view.targets, view.funding, view.proposals) if table.rows]
    # The first and the last table lay out the heads and the feet of the letter.
    assert found[1:-1] == [cells(table) for table in wanted]


def test_the_letter_is_laid_out_as_the_decree_asks(cycle):
    section = Document(str(cycle.letter)).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    margins = [
        round(one.mm) for one in (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    ]
    assert margins == [20, 20, 30, 20]
    assert section.different_first_page_header_footer
    text = "\n".join(cell.text for cell in Document(str(cycle.letter)).tables[0]._cells)
    for line in (
        "ỦY BAN NHÂN DÂN TỈNH QUẢNG BÌNH",
        "SỞ CÔNG THƯƠNG",
        "Số: ......./BC-SCT",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Quảng Bình, ngày ..... tháng ..... năm 2026",
    ):
        assert line in text
    fonts = {run.font.name for one in Document(str(cycle.letter)).paragraphs for run in one.runs} - {None}
    assert fonts == set()
    assert Document(str(cycle.letter)).styles["Normal"].font.name == "Times New Roman"


def test_as_a_page_of_paper_the_letter_says_it_all(cycle, tmp_path_factory):
    (pdf,) = converted([cycle.letter], "pdf", tmp_path_factory.mktemp("paper"))
    read = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, encoding="utf-8", check=True)
    pages = read.stdout.split("\f")[:-1]
    text = " ".join(read.stdout.split())
    assert 4 <= len(pages) <= 12
    # Pages are numbered above the text, from the second on.
    assert [page.split()[0] for page in pages[1:]] == [str(number) for number in range(2, len(pages) + 1)]
    assert "BÁO CÁO" in text
    assert "Chưa nhận báo cáo của: Sở Nội vụ; UBND huyện Minh Hóa." in text
    assert "Đã mở ba lớp." in text
    assert "Nơi nhận:" in text
    # What bodies wrote is text, whatever it looks like.
    assert "{{" not in text
    assert cycle.letter_run.lines[-1].startswith("Chưa nhận báo cáo của: Sở Nội vụ tỉnh Quảng Bình;")


def test_the_same_data_and_day_give_the_same_letter(cycle, record, edition):
    assert write_letter(record, edition) == cycle.letter.read_bytes()


def test_the_numbers_of_the_page_the_letter_and_the_csv_are_the_same(cycle, record, view):
    report = yearly_report(record.programme, YEAR, cycle.catalogue)
    rows = list(csv.DictReader(io.StringIO(report_csv(report, cycle.catalogue))))
    sums = {(row["part"], row["id"], row["measure"]): row["value"] for row in rows}
    assert sums["task", "1.1", "people"] == "155"
    assert sums["total", "", "money_vnd"] == "297500000"
    by_task = {row[0].text.split(". ")[0]: row for row in view.tasks.rows}
    for (part, number, measure), value in sums.items():
        place = {"activities": 2, "people": 3, "enterprises": 4, "money_vnd": 5}.get(measure)
        if part == "task" and place is not None:
            shown = by_task[number][place].text.replace(".", "")
            assert shown == value or (value == "" and shown in ("", "chưa có số liệu"))
    assert [row[1].text.replace(".", "") for row in view.funding.rows] == [
        row["value"] for row in rows if row["part"] == "funding"
    ]
    page = next(
        page
        for page in all_pages(cycle.catalogue, TODAY)
        if page.path == f"chuong-trinh/bao-cao/{YEAR}/" and page.language == "vi"
    )
    text = Markup(Renderer(OVERRIDES).body(page)).text
    for number in ("155", "297.500.000", "85.500.000", "125"):
        assert number in text


def test_in_english_what_bodies_wrote_is_marked_as_vietnamese(cycle):
    page = next(
        page
        for page in all_pages(cycle.catalogue, TODAY)
        if page.path == f"chuong-trinh/bao-cao/{YEAR}/" and page.language == "en"
    )
    body = Renderer(OVERRIDES).body(page)
    assert '<p lang="vi">Đã mở ba lớp.</p>' in body
    assert "is not translated" in body


def test_reports_appear_in_the_tracker(cycle):
    pages = {(page.path, page.language): page for page in all_pages(cycle.catalogue, TODAY)}
    task = Markup(Renderer(OVERRIDES).body(pages["chuong-trinh/nhiem-vu-4-3/", "vi"])).text
    assert "Hai doanh nghiệp Mẫu được hỗ trợ." in task
    assert "Hỗ trợ dự án của Công ty Bia Mẫu" in task
    body = Markup(Renderer(OVERRIDES).body(pages[f"ho-tro/{LEAD}/", "vi"])).text
    assert "101/BC-SCT" in body
