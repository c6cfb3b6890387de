from pathlib import Path

import pytest
from typer.testing import CliRunner

from sxsh_site.checking.check import read_and_check
from sxsh_site.commands.cli import app
from tests.editing.forms import data, put, read
from tests.editing.test_bring_in import FACILITIES
from tests.made_up import TODAY

DAY = ("--today", "2026-11-24")


def run(*arguments: str, typed: str = "", code: int = 0) -> tuple[str, str]:
    result = CliRunner().invoke(app, list(arguments), input=typed)
    assert result.exit_code == code, result.output
    return result.stdout, result.stderr


def content(root: Path) -> dict[str, bytes]:
    return {str(one.relative_to(root)): one.read_bytes() for one in sorted(root.rglob("*")) if one.is_file()}


def test_a_form_is_written_filled_and_brought_in_again(tmp_path):
    root, out = data(tmp_path), tmp_path / "bieu.xlsx"
    before = content(root)
    told, _ = run("template", "co-so-san-xuat", "--out", str(out), "--filled", "--data", str(root))
    assert told == f"Đã ghi biểu mẫu {out} (2 dòng có sẵn).\n"
    told, _ = run("import", "facilities", str(out), "--data", str(root), *DAY)
    assert told.splitlines()[-1] == "Không có gì thay đổi, không tệp nào bị ghi."
    assert content(root) == before


def test_a_preview_writes_nothing_and_the_import_writes_the_change(tmp_path):
    root, out = data(tmp_path), tmp_path / "bieu.xlsx"
    run("template", "facilities", "--out", str(out), "--filled", "--data", str(root))
    out.write_bytes(put(out.read_bytes(), FACILITIES, {"employees": 13}))
    before = content(root)
    told, _ = run("import", "facilities", str(out), "--dry-run", "--data", str(root), "--lang", "en", *DAY)
    assert told.splitlines()[-1] == (
        "This is a preview; nothing was written. Files that would change: data/facilities.csv."
    )
    assert content(root) == before
    told, _ = run("import", "facilities", str(out), "--data", str(root), *DAY)
    assert told.splitlines()[-1] == "Đã ghi: data/facilities.csv."
    after = content(root)
    assert after.pop("facilities.csv") == before.pop("facilities.csv").replace(b",12,", b",13,")
    assert after == before
    assert read(root).rows("facilities")[0].text("employees") == "13"


def test_a_fault_is_told_by_cell_and_nothing_is_written(tmp_path):
    root, out = data(tmp_path), tmp_path / "bieu.xlsx"
    run("template", "facilities", "--out", str(out), "--filled", "--data", str(root))
    out.write_bytes(put(out.read_bytes(), FACILITIES, {"sector_id": "maau"}))
    before = content(root)
    told, _ = run("import", "facilities", str(out), "--data", str(root), *DAY, code=1)
    first, second, *_, last = told.splitlines()
    assert first.startswith(
        'LỖI bieu.xlsx [trang “Cơ sở sản xuất”, ô F5, cột sector_id (Ngành), giá trị "maau"]: '
        "“maau” không có trong bảng"
    )
    assert second.startswith("    Cách sửa: ")
    assert last == "Không ghi gì: 1 lỗi, 1 dòng bị từ chối. Sửa các ô nêu trên rồi nhập lại."
    assert content(root) == before


def test_a_file_that_is_no_workbook_and_one_that_is_not_there(tmp_path):
    root, out = data(tmp_path), tmp_path / "bieu.xlsx"
    out.write_text("id;title_vi\n", encoding="utf-8")
    told, _ = run("import", "facilities", str(out), "--data", str(root), *DAY, code=1)
    assert told.startswith("LỖI bieu.xlsx: Tệp không phải bảng tính .xlsx mà là tệp chữ (CSV, HTML…).")
    _, told = run("template", "facilities", "--out", str(tmp_path / "none" / "a.xlsx"), "--data", str(root), code=1)
    assert told.startswith("Không ghi được (")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("bieu-mua.xlsx", "không có tệp này. Ý bạn là “bieu-mau.xlsx”?"),
        ("khong-co-gi-ca.xlsx", "không có tệp này."),
        ("none/a.xlsx", "không có tệp này."),
        ("thu-muc", "đây là thư mục; hãy nêu một tệp trong đó."),
        (
            "~$bieu-mau.xlsx",
            "đây là tệp khóa mà Excel tạo khi đang mở bieu-mau.xlsx; lưu và đóng tệp đó, rồi nhập bieu-mau.xlsx.",
        ),
    ],
)
def test_why_a_file_cannot_be_opened(name, reason, tmp_path):
    root = data(tmp_path)
    (tmp_path / "thu-muc").mkdir()
    (tmp_path / "bieu-mau.xlsx").write_bytes(b"Mau")
    (tmp_path / "~$bieu-mau.xlsx").write_bytes(b"Mau")
    for command in (("import", "facilities"), ("report", "import")):
        _, told = run(*command, str(tmp_path / name), "--data", str(root), *DAY, code=2)
        assert told == f"Không mở được tệp {tmp_path / name}: {reason}\n"


def test_kind_and_file_exchanged(tmp_path):
    root = data(tmp_path)
    _, told = run("import", "bieu.xlsx", "facilities", "--data", str(root), *DAY, code=2)
    assert told == "Loại đứng trước, tệp đứng sau: sxsh import facilities bieu.xlsx\n"
    _, told = run("import", "phieu.md", "gui-dien-hinh", "--data", str(root), "--lang", "en", *DAY, code=2)
    assert told == "The kind comes first and the file second: sxsh import gui-dien-hinh phieu.md\n"


def test_what_a_program_left_behind_keeps_nothing_from_being_brought_in(tmp_path):
    root, out = data(tmp_path), tmp_path / "bieu.xlsx"
    (root / "~$facilities.csv").write_bytes(b"Nguoi Mau")
    run("template", "facilities", "--out", str(out), "--filled", "--data", str(root))
    told, _ = run("import", "facilities", str(out), "--data", str(root), *DAY)
    assert told.splitlines()[-1] == "Không có gì thay đổi, không tệp nào bị ghi."


def test_a_kind_that_is_not_there(tmp_path):
    root = data(tmp_path)
    for command in (
        ("import", "facilites", "a.xlsx"),
        ("template", "facilites", "--out", "a.xlsx"),
        ("new", "facilites"),
    ):
        _, told = run(*command, "--data", str(root), code=2)
        first, *kinds = told.splitlines()
        assert first == "Không có loại “facilites”. Ý bạn là “facilities”? Các loại:"
        assert "    facilities                  Cơ sở sản xuất" in kinds


def test_a_database_with_faults_is_mended_first(tmp_path):
    root = data(tmp_path)
    (root / "facilities.csv").write_text("", encoding="utf-8")
    for command in (
        ("import", "facilities", "a.xlsx"),
        ("template", "facilities", "--out", "a.xlsx"),
        ("new", "sectors"),
    ):
        _, told = run(*command, "--data", str(root), code=1)
        assert told.splitlines()[0].startswith("LỖI data/facilities.csv: Tệp rỗng.")
        assert told.splitlines()[-1] == "Cơ sở dữ liệu đang có lỗi; sửa các lỗi trên trước."


def test_a_draft_is_asked_for(tmp_path):
    root = data(tmp_path)
    before = content(root)
    # The first name is too long, the first choice not in the list.
    typed = ["Cơ sở Mẫu " * 40, "Cơ sở Mẫu", "Sample facility", "1", "Mẫu", "9", "1", "1", "mau"]
    told, _ = run("new", "facilities", "--data", str(root), *DAY, typed="\n".join(typed) + "\n")
    assert "Dài 399 ký tự, quá giới hạn 200. Rút gọn nội dung." in told
    assert "    Không có mục nào khớp; cần chọn một mục." in told
    assert "THÊM co-so-mau-2 (Cơ sở sản xuất; data/facilities.csv)" in told
    assert told.splitlines()[-2] == "Đã ghi: data/facilities.csv."
    after = content(root)
    added = after.pop("facilities.csv").removeprefix(before.pop("facilities.csv")).decode()
    assert added.startswith("co-so-mau-2,Cơ sở Mẫu,Sample facility,official,,mau,local,")
    assert added.endswith(",mau,,,secondary,2026-11-24,draft\n")
    assert after == before
    assert read_and_check(root, TODAY)[1] == []


def test_a_draft_is_given(tmp_path):
    root = data(tmp_path)
    given = {
        "title_vi": "Điển hình Mẫu",
        "title_en": "Sample case",
        "summary_vi": "Tóm tắt Mẫu",
        "summary_en": "Sample summary",
        "sector_id": "mau",
        "origin": "local",
        "consent": "named",
        "source_id": "mau",
    }
    options = [part for name, value in given.items() for part in ("--set", f"{name}={value}")]
    told, _ = run("new", "dien-hinh", "--data", str(root), "--lang", "en", *options, *DAY)
    assert "Written: data/case_studies/dien-hinh-mau-2.yaml." in told
    assert read_and_check(root, TODAY)[1] == []


def test_a_draft_that_is_not_sound_is_not_written(tmp_path):
    root = data(tmp_path)
    before = content(root)
    given = ("--set", "sector_id=khong-co", "--set", "title_vi=Mẫu")
    typed = "Sample\nofficial\nlocal\nnamed\nmau\n"
    told, _ = run("new", "facilities", "--data", str(root), *given, *DAY, typed=typed, code=1)
    assert "LỖI data/facilities.csv" in told
    assert content(root) == before


GIVEN = {
    "title_vi": "Cơ sở Mẫu khác",
    "title_en": "Another sample facility",
    "name_note": "official",
    "sector_id": "mau",
    "origin": "local",
    "consent": "named",
    "consent_on": "2026-10",
    "source_id": "mau",
}


def set_(cells: dict[str, str]) -> list[str]:
    return [part for name, value in cells.items() for part in ("--set", f"{name}={value}")]


def test_a_new_record_does_not_take_the_place_of_one_that_is_there(tmp_path):
    root = data(tmp_path)
    before = content(root)
    for kind, place in (("facilities", "data/facilities.csv:2"), ("case_studies", "case_studies/dien-hinh-mau.yaml:1")):
        identifier = "co-so-mau" if kind == "facilities" else "dien-hinh-mau"
        given = {**GIVEN, "id": identifier, "summary_vi": "Tóm tắt Mẫu", "summary_en": "Sample summary"}
        known = read(root).package.tables[kind]
        options = set_({name: value for name, value in given.items() if known.has(name)})
        _, told = run("new", kind, "--data", str(root), *options, *DAY, code=1)
        assert told.startswith(f"Không ghi gì: {identifier} đã có ở ")
        assert place in told
        assert f"sxsh template {kind} --filled" in told
    assert content(root) == before


def test_a_new_record_begins_as_a_draft(tmp_path):
    root = data(tmp_path)
    before = content(root)
    options = set_({**GIVEN, "status": "published"})
    _, told = run("new", "facilities", "--data", str(root), *options, *DAY, code=2)
    assert told.startswith("Bản ghi mới bao giờ cũng bắt đầu là bản nháp, không phải “published”")
    assert content(root) == before
    run("new", "facilities", "--data", str(root), *set_({**GIVEN, "status": "draft"}), *DAY)
    assert read(root).rows("facilities")[-1].text("status") == "draft"


def test_new_speaks_of_answers_and_not_of_a_workbook(tmp_path):
    root = data(tmp_path)
    told, _ = run("new", "facilities", "--data", str(root), *set_({**GIVEN, "sector_id": "x"}), *DAY, code=1)
    first, *_, last = told.splitlines()
    assert first.startswith("LỖI data/facilities.csv [cột sector_id (Ngành), giá trị")
    assert last == "Không ghi gì: 1 lỗi. Chạy lại sxsh new và trả lời lại các trường nêu trên."
    done, _ = run("new", "facilities", "--data", str(root), *set_(GIVEN), *DAY)
    for text in (told, done):
        assert ":0" not in text
        assert "giữ nguyên" not in text
        assert "ô nêu trên" not in text


def test_a_form_is_not_written_over_a_file(tmp_path):
    root, out = data(tmp_path), tmp_path / "da-dien.xlsx"
    out.write_bytes(b"Mau")
    before = content(root)
    options = ("--data", str(root), "--lang", "en")
    _, told = run("template", "facilities", "--out", str(out), *options, code=2)
    assert told.startswith(f"The file {out} is there already and is not written over.")
    _, told = run("template", "facilities", "--out", str(root / "facilities.csv"), *options, code=2)
    assert "must end in .xlsx" in told
    assert out.read_bytes() == b"Mau"
    assert content(root) == before


def test_a_blank_form_adds_and_does_not_change_what_is_there(tmp_path):
    root, out = data(tmp_path), tmp_path / "bieu.xlsx"
    run("template", "facilities", "--out", str(out), "--data", str(root))
    blank, before = out.read_bytes(), content(root)
    row = dict(read(root).rows("facilities")[0].cells) | {
        "title_vi": "Cơ sở Mẫu 2",
        "tax_code": None,
        "employees": None,
    }
    out.write_bytes(put(blank, FACILITIES, row))
    told, _ = run("import", "facilities", str(out), "--data", str(root), *DAY, code=1)
    first, second, third, *_, last = told.splitlines()
    assert first.startswith('LỖI bieu.xlsx [trang “Cơ sở sản xuất”, ô A5, cột id (Mã), giá trị "co-so-mau"]: ')
    assert "“co-so-mau” đã có: dòng này sẽ đổi 3 ô, trong đó xóa trống 2 ô. (record-exists)" in first
    assert "sxsh template facilities --filled" in second
    assert third.startswith("TỪ CHỐI co-so-mau (")
    assert last.startswith("Không ghi gì: 1 lỗi, 1 dòng bị từ chối.")
    assert content(root) == before
    out.write_bytes(put(blank, FACILITIES, row | {"id": "co-so-mau-2"}))
    for said in ("Đã ghi: data/facilities.csv.", "Không có gì thay đổi, không tệp nào bị ghi."):
        told, _ = run("import", "facilities", str(out), "--data", str(root), *DAY)
        assert told.splitlines()[-1] == said


def test_a_form_that_is_filled_in_changes_what_is_there_and_says_what_it_empties(tmp_path):
    root, out = data(tmp_path), tmp_path / "bieu.xlsx"
    run("template", "facilities", "--out", str(out), "--filled", "--data", str(root))
    out.write_bytes(put(out.read_bytes(), FACILITIES, {"tax_code": None, "employees": None}))
    told, _ = run("import", "facilities", str(out), "--dry-run", "--data", str(root), *DAY)
    assert "    Lao động [R5]: 12 → (trống)" in told
    assert "Số ô đang có giá trị sẽ thành trống: 2." in told


def test_a_fault_that_was_there_before_is_not_the_forms(tmp_path):
    root, out = data(tmp_path), tmp_path / "bieu.xlsx"
    run("template", "facilities", "--out", str(out), "--filled", "--data", str(root))
    place = root / "vocabularies/sectors.csv"
    place.write_bytes(place.read_bytes().replace(b"published", b"publishd", 1))
    out.write_bytes(put(out.read_bytes(), FACILITIES, {"employees": 13}))
    told, _ = run("import", "facilities", str(out), "--data", str(root), *DAY, code=1)
    lines = told.splitlines()
    assert lines[0].startswith("LỖI data/vocabularies/sectors.csv:")
    assert "Không ghi gì: 1 lỗi có sẵn trong data/, không phải do tệp này." in lines[-1]
    assert "ô nêu trên" not in told
    out.write_bytes(put(out.read_bytes(), FACILITIES, {"employees": -1}))
    told, _ = run("import", "facilities", str(out), "--data", str(root), *DAY, code=1)
    assert told.splitlines()[-2].startswith("Không ghi gì: 1 lỗi, 1 dòng bị từ chối.")


def test_a_folder_that_is_no_site_is_not_replaced_by_one(tmp_path):
    root = data(tmp_path)
    before = content(root)
    _, told = run("build", "--data", str(root), "--out", str(root), code=1)
    assert told.startswith(f"Thư mục {root} có tệp khác, không phải trang đã dựng")
    assert content(root) == before


def test_what_new_does_not_understand(tmp_path):
    root = data(tmp_path)
    _, told = run("new", "facilities", "--data", str(root), "--set", "ten=Mẫu", code=2)
    assert told.startswith("Không hiểu --set “ten=Mẫu”.")
    _, told = run("new", "units", "--data", str(root), code=2)
    assert told == "Loại “units” không có bản nháp; hãy dùng biểu mẫu: sxsh template units --out tep.xlsx\n"
