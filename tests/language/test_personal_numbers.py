import pytest

from sxsh_site.language.personal_numbers import ACCOUNT, EMAIL, IDENTITY, TAX_CODE, TELEPHONE, find_personal, kinds_of


@pytest.mark.parametrize(
    "text",
    [
        "0912345678",
        "0912 345 678",
        "0912.345.678",
        "0912-345-678",
        "(091) 234 5678",
        "+84 912 345 678",
        "+84912345678",
        "(+84) 912 345 678",
        "0084 912 345 678",
        "+84 (0) 912 345 678",
        "0232 3822 985",
        "(0232) 3822985",
        "(052) 3.822.985",
        "0232.3822.985",
        "01234567890",
        "o912 345 678",
        "０９１２３４５６７８",
        "ĐT: 912 345 678",
        "SĐT 84912345678",
        "Hotline 1900 1234",
        "1800 123456",
        "Zalo: 912345678",
        "gọi anh An 912 345 678",
        "không chín một hai ba bốn năm sáu bảy tám",
        "0912–345–678",
        "0912\xa0345\xa0678",
        "09 12 34 56 78",
        "0912/345/678",
        "a.nguyen@congty.vn",
        "ten [at] congty.vn",
        "ten(at)gmail(dot)com",
        "ten at gmail dot com",
        "ten a còng gmail chấm com",
        "ten @ gmail . com",
        "ten＠gmail.com",
        "ten[@]gmail[.]com",
        "001085012345",
        "CCCD 001 085 012 345",
        "CMND 194123456",
        "CMND số: 194 123 456",
        "hộ chiếu B1234567",
        "Căn cước số 044.085.012.345",
        "số định danh 044085012345",
        "MST cá nhân 8012345678",
        "MST: 8012345678",
        "STK 1234567890123 Vietcombank",
        "chứng minh nhân dân số 194123456",
        "Mr An 0912 345 678",
        "84912345678",
        "https://zalo.me/0912345678",
        "zalo.me/84912345678",
        "https://wa.me/84912345678?text=xin",
    ],
)
def test_ways_to_reach_or_name_a_person(text):
    assert find_personal(f"Liên hệ: {text} nhé")
    assert find_personal(text)


@pytest.mark.parametrize(
    "text",
    [
        "144000 kWh",
        "120.000.000 đồng",
        "từ 01.02.2013-31.12.2013",
        "01-02-2013 03",
        "30/9/2013 - 31/12/2014",
        "0,902 kWh",
        "0.902345678 kWh",
        "số 2384/QĐ-UBND",
        "ISBN 978-604-67-0123-4",
        "2013-09-30",
        "Mã VSIC 0810, 0891, 0892",
        "mã 2394",
        "9.760.000 tấn",
        "1900-2000",
        "1.900 1.234",
        "10 000 000 000",
        "MST 0100109106",
        "QCVN 09:2017/BXD",
        "TCVN 7957:2008, TCVN 6477:2016",
        "0,5-0,7 m3",
        "tại km 0 đến km 12",
        "lô 0 1 2",
        "at 35 degrees. The plant",
        "a@b",
        "giá 1,2 (at) 3",
        "Năm 2012-2013: 0,9; 1,8; 2,7; 3,6",
        "năm 2007 2008 2009 2010",
        "07:30-11:30, 13:30-17:00",
        "https://a.vn/0912345678",
        "ký hiệu 0123456",
        "không một ai",
        "1234567890",
        "A (0-10), B (11-20)",
        "(2013) 345 678 910",
        "từ 00:00 đến 23:59",
        "công suất 0912 tấn",
        "điện thoại di động",
        "Call for papers 2013",
        "gọi là 12345",
        "Fax và điện thoại năm 2013 tăng 1.234.567 lần",
        "tel 2013",
        "Hướng dẫn gọi vốn 1200000000 đồng",
        "06/2023/QH15",
        "0 đến 1000000000 đồng",
        "@SXSH",
        "84123456789",
        "84912345678 đồng",
        "84912345678.5",
        "184912345678",
        "849123456789",
        "84 912 345 678",
        "https://mau.example/bai-84912345678.htm",
        "https://zalo.me/1234567890123",
        "SO2 0 - 500 mg/Nm3; 0 - 100",
    ],
)
def test_figures_dates_and_names_are_none(text):
    assert find_personal(f"Theo {text} ạ") == ()
    assert find_personal(text) == ()


def test_what_was_found_and_of_which_kind():
    found = [
        one
        for text in (
            "Gọi 0912 345 678 nhé",
            "ten [at] congty.vn",
            "CCCD 001085012345",
            "MST cá nhân 8012345678",
            "STK 12345678901",
        )
        for one in find_personal(text)
    ]
    assert [(one.kind, one.text) for one in found] == [
        (TELEPHONE, "0912 345 678"),
        (EMAIL, "ten [at] congty.vn"),
        (IDENTITY, "CCCD 001085012345"),
        (TAX_CODE, "MST cá nhân 8012345678"),
        (ACCOUNT, "STK 12345678901"),
    ]


def test_all_kinds_are_told_and_one_number_is_of_one_kind():
    found = find_personal("Anh An: STK 0912345678, an@mau.example, 0912 345 679 hoặc 0912 345 670")
    assert {one.kind for one in found} == {EMAIL, ACCOUNT, TELEPHONE}
    assert kinds_of(found[:2]).vi == "địa chỉ thư điện tử và số tài khoản"
    assert [one.kind for one in find_personal("STK 0912345678")] == [ACCOUNT]


@pytest.mark.parametrize("text", ["a" * 2_000_000, "1 " * 1_000_000, "a@" * 1_000_000, "0." * 1_000_000])
def test_a_huge_text_takes_no_time(text):
    find_personal(text)
