from sxsh_site.editing.preview import preview
from tests.editing.forms import data, form, put, read, tried
from tests.editing.test_bring_in import FACILITIES


def test_a_person_can_read_what_changes(tmp_path):
    database = read(data(tmp_path))
    cells = {"employees": 13, "tax_code": None, "note_vi": "Hai Mẫu", "note_en": "Two samples"}
    trial = tried(put(form(database, "facilities"), FACILITIES, cells), database, "facilities")
    assert list(preview(trial, database.package, "vi")) == [
        "SỬA co-so-mau (Cơ sở sản xuất; trang “Cơ sở sản xuất”, dòng 5)",
        "    Mã số thuế [E5]: 0100109106 → (trống)",
        "    Lao động [R5]: 12 → 13",
        "    Ghi chú [X5]: (trống) → Hai Mẫu",
        "    Ghi chú (tiếng Anh) [Y5]: (trống) → Two samples",
        "Cơ sở sản xuất: thêm 0, sửa 1, không đổi 0, từ chối 0, không có trong tệp nhập nên giữ nguyên 0.",
        "Kết quả của cơ sở: thêm 0, sửa 0, không đổi 1, từ chối 0, không có trong tệp nhập nên giữ nguyên 0.",
        "Số ô đang có giá trị sẽ thành trống: 1. Xem các dòng “→ (trống)” ở trên.",
    ]
    english = list(preview(trial, database.package, "en"))
    assert english[0] == "CHANGE co-so-mau (Facilities; sheet “Cơ sở sản xuất”, row 5)"
    assert english[2] == "    Employees [R5]: 12 → 13"
    assert english[5] == "Facilities: 0 added, 1 changed, 0 unchanged, 0 refused, 0 not in the file and kept."


def test_a_refused_row_is_not_counted_as_added(tmp_path):
    database = read(data(tmp_path))
    cells = {"id": "co-so-mau-2", "title_vi": "Hai\nMẫu", "title_en": "Two samples"}
    trial = tried(put(form(database, "facilities"), FACILITIES, cells, row=6), database, "facilities")
    lines = list(preview(trial, database.package, "vi"))
    assert lines[0] == "TỪ CHỐI co-so-mau-2 (Cơ sở sản xuất; trang “Cơ sở sản xuất”, dòng 6)"
    assert lines[1].startswith("Cơ sở sản xuất: thêm 0, sửa 0, không đổi 1, từ chối 1, ")
    assert next(iter(preview(trial, database.package, "en"))).startswith("REFUSED co-so-mau-2 (")
