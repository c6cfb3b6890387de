import pytest

from tests.made_up import told
from tests.made_up_content import PAGE, TEXT, findings, page, write_content

FILE = f"content/{PAGE}"


@pytest.mark.parametrize(
    ("body", "line", "value"),
    [
        ("Gọi ông Mẫu, 0912 345 678.\n", 5, "Gọi ông Mẫu, 0912 345 678."),
        ("a\n\n+84 912 345 678\n", 7, "+84 912 345 678"),
        ("`mau@mau.example.vn`\n", 5, "`mau@mau.example.vn`"),
        ("[thư](mailto:mau@mau.example.vn)\n", 5, "[thư](mailto:mau@mau.example.vn)"),
        ("[gọi](tel:0912345678)\n", 5, "[gọi](tel:0912345678)"),
        ("CCCD 001085012345\n", 5, "CCCD 001085012345"),
    ],
)
def test_personal_data(tmp_path, body, line, value):
    assert told(findings(write_content(tmp_path, page(body)))) == [("personal-data", FILE, line, "", value)]


def test_in_the_front_matter(tmp_path):
    text = TEXT.replace("Trang để thử.", "Hỏi mau@mau.example.vn")
    found = findings(write_content(tmp_path, {PAGE: text}))
    assert told(found) == [("personal-data", FILE, 3, "", "description: Hỏi mau@mau.example.vn")]


@pytest.mark.parametrize(
    "body",
    [
        "Quyết định số 2384/QĐ-UBND ngày 30/9/2013\n",
        "Mã số thuế 3100123456, 01/07/2025, 0,902 kWh, 1.234.567 đồng\n",
        "Giai đoạn 2013-2020, 2021–2030\n",
        "a @ b, @mau, 5@\n",
        "ISSN 0866-7056\n",
    ],
)
def test_other_numbers(tmp_path, body):
    assert told(findings(write_content(tmp_path, page(body)))) == []
