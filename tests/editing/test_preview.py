from sxsh_site.editing.preview import preview
from tests.editing.forms import data, form, put, read, tried
from tests.editing.test_bring_in import FACILITIES


def test_a_person_can_read_what_changes(tmp_path):
    database = read(data(tmp_path))
    cells = {"employees": 13, "tax_code": None, "note_vi": "Hai\nMẫu", "note_en": "Sample"}
    trial = tried(put(form(database, "facilities"), FACILITIES, cells), database, "facilities")
    assert list(preview(trial, database.package, "vi")) == [
        "SỬA co-so-mau (Cơ sở sản xuất; trang “Cơ sở sản xuất”, dòng 5)",
        "    Mã số thuế [E5]: 0100109106 → (trống)",
        "    Lao động [R5]: 12 → 13",
        "    Ghi chú [X5]: (trống) → Hai\\u000aMẫu",
        "    Ghi chú (tiếng Anh) [Y5]: (trống) → Sample",
        "Cơ sở sản xuất: thêm 0, sửa 1, không đổi 0, không có trong bảng tính nên giữ nguyên 0.",
        "Kết quả của cơ sở: thêm 0, sửa 0, không đổi 1, không có trong bảng tính nên giữ nguyên 0.",
    ]
    english = list(preview(trial, database.package, "en"))
    assert english[0] == "CHANGE co-so-mau (Facilities; sheet “Cơ sở sản xuất”, row 5)"
    assert english[2] == "    Employees [R5]: 12 → 13"
    assert english[5] == "Facilities: 0 added, 1 changed, 0 unchanged, 0 not in the workbook and kept."
