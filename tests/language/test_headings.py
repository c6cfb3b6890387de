import pytest

from sxsh_site.language.headings import heading_id


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đọc thêm", "doc-them"),
        ("Về nguồn của trang này", "ve-nguon-cua-trang-nay"),
        ("“Sạch hơn” là gì?", "sach-hon-la-gi"),
        ("5 < 6 & 7", "5-6-7"),
        ("Đ, đ, Ư, ơ", "d-d-u-o"),
        ("", ""),
        ("…", ""),
    ],
)
def test_the_id_of_a_heading(text, expected):
    assert heading_id(text, "-") == expected
