"""``sxsh``: check, build, serve, and the ways in by spreadsheet and by question."""

import traceback
from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sxsh_site.commands.base import NoBaseError, read_base
from sxsh_site.commands.bring_in import import_form
from sxsh_site.commands.build import build_site
from sxsh_site.commands.check import check_project
from sxsh_site.commands.demo import make_demo
from sxsh_site.commands.export import export_site
from sxsh_site.commands.manual import GITHUB, write_manual
from sxsh_site.commands.new import new_record
from sxsh_site.commands.project import CONTENT, DATA, OUT
from sxsh_site.commands.report import import_reports, write_report, write_template
from sxsh_site.commands.serve import serve_site
from sxsh_site.commands.template import make_template
from sxsh_site.findings.messages import visible

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Cổng sản xuất sạch hơn: kiểm tra, dựng, xem thử. / Cleaner production portal: check, build, serve.",
)


# As sysexits.h calls a fault of the program itself: 1 is told of faults in the data.
CRASHED = 70


def run(command: Callable[[], object] = app) -> None:
    """The installed command; where it breaks down, its status is no finding's."""
    try:
        command()
    except Exception:
        traceback.print_exc()
        raise SystemExit(CRASHED) from None


class Lang(StrEnum):
    """Language of the messages."""

    vi = "vi"
    en = "en"


class Format(StrEnum):
    """How findings are written."""

    text = "text"
    json = "json"
    github = "github"
    summary = "summary"


Data = Annotated[Path, typer.Option("--data", help="Thư mục dữ liệu. / The data folder.")]
Content = Annotated[Path, typer.Option("--content", help="Thư mục văn bản. / The prose folder.")]
Messages = Annotated[Lang, typer.Option("--lang", help="Ngôn ngữ của thông báo. / Language of the messages.")]
Today = Annotated[
    datetime | None,
    typer.Option(
        "--today",
        formats=["%Y-%m-%d"],
        help="Ngày mà trang đúng (mặc định: hôm nay). / The day the pages are true for.",
    ),
]


def _day(today: datetime | None) -> date:
    return today.date() if today is not None else date.today()


@app.command()
def check(
    data: Data = DATA,
    content: Content = CONTENT,
    lang: Messages = Lang.vi,
    form: Annotated[
        Format, typer.Option("--format", help="Cách ghi kết quả. / How findings are written.")
    ] = Format.text,
    today: Today = None,
    base: Annotated[
        str,
        typer.Option(
            "--base",
            help="Dữ liệu trước khi sửa (thư mục hoặc phiên bản git), để tìm hồ sơ bị xóa. / The data before the "
            "change (a folder or a version in git), to find what was removed.",
        ),
    ] = "",
    site_url: Annotated[
        str,
        typer.Option(
            "--site-url",
            envvar="SXSH_SITE_URL",
            help="Địa chỉ công bố, để dẫn tới hướng dẫn sửa lỗi. / The published address, to link to the manual.",
        ),
    ] = "",
) -> None:
    """Kiểm tra dữ liệu và văn bản: mọi lỗi cùng lúc, rồi số dòng từng bảng. / Check data and prose, then count."""
    try:
        before = read_base(base, data) if base else None
    except NoBaseError as fault:
        text = "Không đọc được dữ liệu trước khi sửa / The data before the change cannot be read"
        raise typer.BadParameter(f"{text}: {visible(base)}", param_hint="--base") from fault
    raise typer.Exit(check_project(data, content, _day(today), lang.value, form.value, before, site_url))


@app.command()
def build(
    data: Data = DATA,
    content: Content = CONTENT,
    out: Annotated[Path, typer.Option("--out", help="Thư mục đích. / The target folder.")] = OUT,
    site_url: Annotated[str, typer.Option("--site-url", help="Địa chỉ công bố. / The published address.")] = "",
    preview: Annotated[
        bool,
        typer.Option("--preview", help="Bản xem thử, mở từ ổ đĩa được. / A preview that can be read from the disk."),
    ] = False,
    today: Today = None,
    lang: Messages = Lang.vi,
) -> None:
    """Dựng trang; có lỗi thì trang cũ giữ nguyên. / Build the site; on any fault the old one stays."""
    raise typer.Exit(build_site(data, content, out, site_url, _day(today), lang.value, preview=preview))


@app.command()
def demo(
    facilities: Annotated[int, typer.Option("--facilities", min=1, max=20_000, help="Số cơ sở. / Facilities.")],
    out: Annotated[Path, typer.Option("--out", help="Thư mục dữ liệu mẫu. / The folder to write.")],
    seed: Annotated[int, typer.Option("--seed", help="Cùng số này, cùng dữ liệu. / Same seed, same bytes.")] = 1,
    data: Data = DATA,
    today: Today = None,
    lang: Messages = Lang.vi,
) -> None:
    """Tạo một tỉnh Mẫu để trình diễn và đo. / Make up a province, to show and to measure."""
    raise typer.Exit(make_demo(data, facilities, seed, out, _day(today), lang.value))


@app.command()
def export(
    folder: Annotated[Path, typer.Argument(help="Thư mục đích. / The target folder.")],
    data: Data = DATA,
    content: Content = CONTENT,
    site_url: Annotated[str, typer.Option("--site-url", help="Địa chỉ công bố. / The published address.")] = "",
    today: Today = None,
    lang: Messages = Lang.vi,
) -> None:
    """Xuất mọi trang thành tệp văn bản thường. / Write every page as a plain file, for another generator."""
    raise typer.Exit(export_site(data, content, folder, site_url, _day(today), lang.value))


@app.command()
def serve(
    data: Data = DATA,
    content: Content = CONTENT,
    out: Annotated[Path, typer.Option("--out", help="Thư mục đích. / The target folder.")] = OUT,
    port: Annotated[int, typer.Option("--port", help="Cổng. / Port.")] = 8000,
    today: Today = None,
    lang: Messages = Lang.vi,
) -> None:
    """Dựng, xem tại máy này, dựng lại khi có thay đổi. / Build, serve on this machine, rebuild on change."""
    raise typer.Exit(serve_site(data, content, out, port, _day(today), lang.value))


@app.command()
def manual(
    data: Data = DATA,
    folder: Annotated[Path, typer.Option("--folder", help="Thư mục của hướng dẫn. / The guide's folder.")] = GITHUB,
    lang: Messages = Lang.vi,
) -> None:
    """Viết lại hướng dẫn và biểu mẫu theo khuôn dữ liệu. / Write guide and forms anew from the schemas."""
    raise typer.Exit(write_manual(data, folder, lang.value))


Kind = Annotated[str, typer.Argument(help="Loại, ví dụ case_studies hoặc dien-hinh. / The kind, such as case_studies.")]


@app.command()
def template(
    kind: Kind,
    out: Annotated[Path, typer.Option("--out", help="Tệp bảng tính (.xlsx) sẽ ghi. / The workbook to write.")],
    filled: Annotated[bool, typer.Option("--filled", help="Điền sẵn dữ liệu. / With the present data.")] = False,
    data: Data = DATA,
    lang: Messages = Lang.vi,
) -> None:
    """Ghi biểu mẫu của một loại thành bảng tính để điền. / Write a kind's form as a workbook to fill in."""
    raise typer.Exit(make_template(data, kind, out, filled, lang.value))


@app.command(name="import")
def bring_in(
    kind: Kind,
    file: Annotated[Path, typer.Argument(help="Bảng tính đã điền (.xlsx). / The workbook, filled in.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Chỉ xem trước, không ghi. / Preview only.")] = False,
    data: Data = DATA,
    today: Today = None,
    lang: Messages = Lang.vi,
) -> None:
    """Nhập bảng tính đã điền: đúng hết mới ghi. / Bring a filled-in workbook in: all of it, or nothing."""
    raise typer.Exit(import_form(data, kind, file, dry_run, _day(today), lang.value))


@app.command()
def new(
    kind: Kind,
    given: Annotated[
        list[str] | None, typer.Option("--set", help="trường=giá trị, thay cho câu hỏi. / field=value, not asked.")
    ] = None,
    data: Data = DATA,
    today: Today = None,
    lang: Messages = Lang.vi,
) -> None:
    """Tạo bản nháp một bản ghi mới, hỏi ít nhất có thể. / Begin a new record as a draft, with few questions."""
    raise typer.Exit(new_record(data, kind, given or (), _day(today), lang.value))


report = typer.Typer(
    no_args_is_help=True,
    help="Báo cáo năm: biểu mẫu, nhập, tổng hợp. / The yearly report: forms, import, the letter.",
)
app.add_typer(report, name="report")

Year = Annotated[int, typer.Option("--year", min=2000, max=2100, help="Năm báo cáo. / The year reported on.")]
OneProgramme = Annotated[
    str, typer.Option("--programme", help="Mã chương trình (mặc định: chương trình đầu). / The programme's id.")
]


@report.command(name="template")
def report_template(
    body: Annotated[str, typer.Option("--body", help="Mã cơ quan, hoặc all. / The body's id, or all.")],
    year: Year,
    out: Annotated[Path, typer.Option("--out", help="Tệp .xlsx; với all là thư mục. / The file; of all a folder.")],
    programme: OneProgramme = "",
    data: Data = DATA,
    today: Today = None,
    lang: Messages = Lang.vi,
) -> None:
    """Ghi biểu mẫu báo cáo của một cơ quan. / Write the form that a body reports in."""
    raise typer.Exit(write_template(data, body, year, out, programme, _day(today), lang.value))


@report.command(name="import")
def report_import(
    files: Annotated[list[Path], typer.Argument(help="Các biểu mẫu đã điền. / The forms, filled in.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Chỉ xem trước, không ghi. / Preview only.")] = False,
    data: Data = DATA,
    today: Today = None,
    lang: Messages = Lang.vi,
) -> None:
    """Nhập các biểu mẫu đã điền: đúng hết mới ghi. / Bring filled-in forms in: all of them, or none."""
    raise typer.Exit(import_reports(data, files, dry_run, _day(today), lang.value))


@report.command(name="write")
def report_write(
    year: Year,
    out: Annotated[Path, typer.Option("--out", help="Tệp Word (.docx) sẽ ghi. / The Word document to write.")],
    programme: OneProgramme = "",
    data: Data = DATA,
    today: Today = None,
    lang: Messages = Lang.vi,
) -> None:
    """Ghi báo cáo của Sở về một năm thành văn bản Word. / Write the department's report on a year."""
    raise typer.Exit(write_report(data, year, out, programme, _day(today), lang.value))
