"""Good inputs that only look strange, as civil servants write them: none is refused."""

import csv
import io
import re
import shutil
import unicodedata
from pathlib import Path

from sxsh_site.checking.check import has_errors, read_and_check
from sxsh_site.findings.messages import severity
from tests.checking.examples import cells
from tests.hostile.sample import CASE, FACILITIES, RESULTS
from tests.made_up import TODAY, csv_text, told, world, write

# A name in Vietnamese, and in English.
NAMES = [
    ("Samsung Electronics Việt Nam", "Samsung Electronics Vietnam"),
    ("VINAPACO", "VINAPACO"),
    ("ABC Paper Joint Stock Company", "same"),
    ("Công ty TNHH MTV 1/5", "1/5 One Member Co., Ltd"),
    ("Công ty 20/7", "Company 20/7"),
    ("Nhà máy Z131", "Factory Z131"),
    ("– Chi nhánh Quảng Bình", "– Quảng Bình branch"),
    ("—", "same"),
    ("Cơ sở “Hồng Hà”", "The facility “Hồng Hà”"),
    ("Cơ sở 'Hồng Hà'", "The facility 'Hồng Hà'"),
    ('Cơ sở "Hồng Hà"', 'The facility "Hồng Hà"'),
    ("Công ty Giấy & Bao bì", "Paper & Packaging Company"),
    ("Kho than (cũ)", "Coal store (old)"),
    ("Lò hơi < 4 tấn/giờ", "Boilers < 4 t/h"),
    ("Công suất > 10.000 m³", "Capacity > 10,000 m³"),
    ("Bụi 5 µm", "Dust of 5 µm"),
    ("Bụi 5 μm", "Dust of 5 μm"),
    ("±0,5 °C", "±0.5 °C"),
    ("½ công suất", "½ of the capacity"),
    ("CO₂, SO₂, H₂S", "CO₂, SO₂, H₂S"),
    ("m³/h, kg/m², N·m", "m³/h, kg/m², N·m"),
    ("57/200 × 12 tháng", "57/200 × 12 months"),
    ("Quản lý nội vi 5S", "5S housekeeping"),
    ("Tiêu chuẩn ISO 14001:2015", "Standard ISO 14001:2015"),
    ("QCVN 09:2017/BXD", "QCVN 09:2017/BXD"),
    ("Quyết định số 2384/QĐ-UBND ngày 30/9/2013", "Decision 2384/QĐ-UBND of 30 September 2013"),
    ("Từ 01.02.2013 đến 31.12.2013", "From 1 February to 31 December 2013"),
    ("Năm 2012-2013", "2012-2013"),
    ("Tăng 1,5 lần; giảm 20%", "1.5 times more; 20% less"),
    ("1+1=2", "1+1=2"),
    ("100% vốn Việt Nam", "Wholly Vietnamese-owned"),
    ("%0A là mã", "%0A is a code"),
    ("'=1+1", "'=1+1"),
    ("a=b", "a=b"),
    ("Vốn: 1.234.567,89 đồng", "Capital: 1,234,567.89 VND"),
    ("Công ty Müller", "Müller Company"),
    ("Café Noël", "Café Noël"),
    ("Ångström", "Ångström"),
    ("São Paulo", "São Paulo"),
    ("Señor", "Señor"),
    ("Citroën", "Citroën"),
    ("naïve", "naïve"),
    ("Москва", "Moscow"),
    ("日本製紙", "Nippon Paper"),
    ("© ABC ® ™", "© ABC ® ™"),
    ("Hoà Bình, thuỷ sản, hoá chất", "Hoà Bình, seafood, chemicals"),
    ("Hòa Bình, thủy sản, hóa chất", "Hòa Bình, seafood, chemicals"),
    ("NHÀ MÁY XI MĂNG", "CEMENT PLANT"),
    ("nhà máy xi măng", "cement plant"),
    ("Nhà  máy", "Plant"),
    ("Nhà máy\u00a0A", "Plant\u00a0A"),
    ("Đ", "D"),
    ("X", "X"),
    ("5", "5"),
    ("2013", "2013"),
    ("true", "true"),
    ("Số không", "Null plant"),
    ("No", "No. 1 plant"),
    ("Ô tô", "Cars"),
    ("#SXSH", "#SXSH"),
    ("Mục 5 § 2", "Item 5 § 2"),
    ("[1] Nguồn", "[1] Source"),
    ("{a}", "{a}"),
    ("{{ ten }}", "{{ name }}"),
    ("{% raw %}", "{% raw %}"),
    ("<script>", "<script>"),
    ("a | b", "a | b"),
    ("`lệnh`", "`command`"),
    ("**đậm**", "**bold**"),
    ("a\\b", "a\\b"),
    ("C:\\", "C:\\"),
    ("~20 tấn", "~20 t"),
    ("≈ 20 tấn", "≈ 20 t"),
    (">= 20", ">= 20"),
    ("…và các loại khác", "…and others"),
    ("A/B/C", "A/B/C"),
    ("Ký hiệu @", "The sign @"),
    ("Giá 5 $", "Price $5"),
    ("Điện năng: 0,902 kWh", "Electricity: 0.902 kWh"),
    ("VSIC 1104, 1105", "VSIC 1104, 1105"),
    ("Quốc lộ 1A, km 640+500", "Highway 1A, km 640+500"),
    ("Khu CN Tây Bắc Đồng Hới", "Tây Bắc Đồng Hới industrial park"),
    ("Sở Công Thương (DoIT)", "Department of Industry and Trade"),
    ("Bia 333", "333 beer"),
    ("3R: giảm, dùng lại, tái chế", "3R: reduce, reuse, recycle"),
    ("Bốc hơi, ngưng tụ; sấy…", "Evaporation, condensation; drying…"),
    ("ki-lô-oát giờ, ô-xít, phô-tô", "kilowatt hour, oxide, photocopy"),
    ("silô, urê, bombê", "silo, urea, crowned"),
    ("Nguyễn Văn Mẫu", "Nguyễn Văn Mẫu's workshop"),
    ("Tháng 9/2013", "September 2013"),
    ("07:30–11:30", "07:30–11:30"),
    ("1.000.000.000 đồng", "VND 1,000,000,000"),
    ("10 000 000 kWh", "10 000 000 kWh"),
    ("MST 0100109106", "Tax code 0100109106"),
]
TAX_CODES = ["0100109106", "0100109106-001", ""]
NUMBERS = ["0", "0.000001", "999999999999999", "120000.5", "1000000000000000", "10", "1.10"]
IDS = ["null", "na", "1e5", "007", "constructor", "x", "a-1", "true", "nan", "inf", "12-34", "x" * 60, "no", "off"]
DATES = ["1995", "2013-09", "2013-09-30", "2024-02-29", ""]


def refused(data: Path) -> list:
    return told([one for one in read_and_check(data, TODAY)[1] if severity(one) == "error"])


def table(data: Path, path: str) -> tuple[list[str], list[list[str]]]:
    header, *rows = csv.reader(io.StringIO((data / path).read_text(encoding="utf-8")))
    return header, rows


def test_there_are_a_hundred_and_more() -> None:
    assert len(NAMES) + len(TAX_CODES) + len(NUMBERS) + len(IDS) + len(DATES) >= 115


def test_text_numbers_ids_and_dates(data: Path) -> None:
    """Each in a row of its own, all at once."""
    header, (_, sample) = table(data, FACILITIES)
    rows = [dict(zip(header, sample, strict=True))]
    rows += [
        {**rows[0], "id": f"ten-{number}", "title_vi": vi, "title_en": en} for number, (vi, en) in enumerate(NAMES)
    ]
    rows += [{**rows[0], "id": f"chu-{number}", "note_vi": vi, "note_en": en} for number, (vi, en) in enumerate(NAMES)]
    rows += [{**rows[0], "id": f"mst-{number}", "tax_code": one} for number, one in enumerate(TAX_CODES)]
    rows += [{**rows[0], "id": f"so-{number}", "capacity": one} for number, one in enumerate(NUMBERS)]
    rows += [{**rows[0], "id": one} for one in IDS]
    rows += [{**rows[0], "id": f"ngay-{number}", "consent_on": one} for number, one in enumerate(DATES)]
    _, (first, _) = table(data, FACILITIES)
    content = csv_text(header, [first, *([row[name] for name in header] for row in rows)])
    (data / FACILITIES).write_text(content, encoding="utf-8", newline="")
    assert refused(data) == []
    database, _ = read_and_check(data, TODAY)
    kept = {row.text("id"): row for row in database.rows("facilities")}
    assert [kept[f"ten-{number}"].text("title_vi") for number in range(len(NAMES))] == [vi for vi, _ in NAMES]
    assert [kept[f"so-{number}"].text("capacity") for number in range(len(NUMBERS))] == NUMBERS


def test_every_field_quoted_crlf_bom_decomposed_and_empty_lines_at_the_end(data: Path) -> None:
    for path in (FACILITIES, RESULTS, "sources.csv", "vocabularies/units.csv"):
        header, rows = table(data, path)
        out = io.StringIO()
        csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows([header, *rows])
        text = unicodedata.normalize("NFD", out.getvalue()) + "\r\n\r\n"
        (data / path).write_bytes(text.encode("utf-8-sig"))
    assert told(read_and_check(data, TODAY)[1]) == []


def test_a_last_line_without_its_end(data: Path) -> None:
    text = (data / FACILITIES).read_text(encoding="utf-8")
    (data / FACILITIES).write_text(text.rstrip("\n"), encoding="utf-8")
    assert told(read_and_check(data, TODAY)[1]) == []


def test_files_that_a_computer_leaves_behind(data: Path) -> None:
    (data / ".gitkeep").write_bytes(b"")
    (data / ".DS_Store").write_bytes(b"\x00\x00\x00\x01Bud1")
    findings = read_and_check(data, TODAY)[1]
    assert not has_errors(findings)
    assert [one.code for one in findings] == ["file-left-over"]


YAML = [
    ('title_vi: "Công ty Cổ phần Bia Hà Nội - Mẫu"', "title_vi: Công ty Cổ phần Bia Hà Nội - Mẫu"),
    ('title_vi: "Công ty Cổ phần Bia Hà Nội - Mẫu"', "title_vi: 'Cơ sở ''Hồng Hà'''"),
    ('title_vi: "Công ty Cổ phần Bia Hà Nội - Mẫu"', 'title_vi: "no"'),
    ('title_vi: "Công ty Cổ phần Bia Hà Nội - Mẫu"', 'title_vi: "Bia: & * ! % @ { } [ ] # |"'),
    ('product_vi: "bia hơi, bia chai"', "product_vi: >\n  bia hơi,\n  bia chai"),
    ('product_vi: "bia hơi, bia chai"', "product_vi: |-\n  bia hơi"),
    ('product_vi: "bia hơi, bia chai"', "product_vi: bia hơi # ghi chú của người nhập"),
    ('product_vi: "bia hơi, bia chai"', "product_vi: bia hơi #1, R&D, a*b"),
    ("year_from: 2007", "'year_from': 2007"),
    ("year_from: 2007", 'year_from: "2007"'),
    ("ongoing: false", 'ongoing: "false"'),
    ('checked_on: "2026-11"', "checked_on: 2026-11-20"),
    ("id: bia-mau", "---\nid: bia-mau"),
    ("id: bia-mau", "%YAML 1.1\n---\nid: bia-mau"),
    ("id: bia-mau", "\n\n# Ghi chú\n\nid: bia-mau"),
]


def test_a_record_in_other_words_of_the_same_language(data: Path, tmp_path: Path) -> None:
    for number, (old, new) in enumerate(YAML):
        folder = shutil.copytree(data, tmp_path / f"ban-{number}")
        text = (folder / CASE).read_text(encoding="utf-8")
        if new.startswith("%YAML"):
            text = re.sub(r"\A(#[^\n]*\n)+", "", text)
        assert old in text
        (folder / CASE).write_text(text.replace(old, new, 1), encoding="utf-8")
        assert refused(folder) == [], new


def test_a_contact_of_a_body_in_its_own_fields(tmp_path: Path) -> None:
    """The one table where telephone numbers and addresses may stand."""
    contact = {"phone": "0232 382 29 85", "email": "vanthu@mau.example.vn"}
    assert told(read_and_check(write(tmp_path / "data", world(organisations=[contact])), TODAY)[1]) == []


def test_a_name_that_says_it_is_the_same(data: Path) -> None:
    cells(FACILITIES, row=1, title_en="same")(data)
    assert told(read_and_check(data, TODAY)[1]) == []
