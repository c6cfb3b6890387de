from sxsh_site.language.recognition import (
    are_exchanged,
    is_english,
    is_foreign,
    is_left_in_vietnamese,
    is_vietnamese,
    lacks_marks,
)


def test_vietnamese():
    assert is_vietnamese("Nhà máy Xi măng Mẫu Một")
    assert not is_vietnamese("Samsung Display Việt Nam")
    assert not is_vietnamese("the Nhà máy Điện")
    assert not is_vietnamese("")


def test_foreign():
    assert is_foreign("Sample plant")
    assert not is_foreign("Kho than")
    assert not is_foreign("Sample Nhà")
    assert not is_foreign("")


def test_exchanged():
    assert are_exchanged("Stone", "Đá")
    assert not are_exchanged("Đá", "Stone")
    assert not are_exchanged("Phu Tho", "Phú Thọ")
    assert not are_exchanged("", "Đá")


def test_english():
    assert is_english("Steam is used for the boilers")
    assert not is_english("The Coffee House")
    assert not is_english("Tiền điện của the Coffee House and for the others")


def test_marks():
    assert lacks_marks("Nha may xi mang")
    assert lacks_marks("Nha may dien")
    assert not lacks_marks("Nhà máy xi mang")
    assert not lacks_marks("Kho than bun")
    assert not lacks_marks("COD BOD TSS")


def test_left_in_vietnamese():
    assert is_left_in_vietnamese("thành phố Việt Trì")
    assert not is_left_in_vietnamese("Việt Trì city")
    assert not is_left_in_vietnamese("Thừa Thiên Huế")
