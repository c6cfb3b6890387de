import pytest

from sxsh_site.checking.rules.languages import check
from tests.made_up import TODAY, database, told, world


def found(vi: str, en: str) -> list[tuple[str, str]]:
    tables = world(facilities=[{"title_vi": vi, "title_en": en}])
    return [(code, field) for code, _, _, field, _ in told(check(database(tables), TODAY))]


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("Sample One Cement Plant", "Nhà máy Xi măng Mẫu Một"),
        ("VINASAMPLE", "Tổng công ty Giấy Mẫu"),
        ("Ore", "Quặng"),
        ("The plant saves water.", "Nhà máy tiết kiệm nước."),
    ],
)
def test_languages_that_changed_places(vi, en):
    assert found(vi, en) == [("languages-exchanged", "title_vi")]


def test_what_stands_in_the_other_cell_is_told():
    tables = world(facilities=[{"title_vi": "Sample plant", "title_en": "Nhà máy Mẫu"}])
    (finding,) = check(database(tables), TODAY)
    assert dict(finding.details) == {"english": "Nhà máy Mẫu"}


@pytest.mark.parametrize(
    ("vi", "en", "doubt"),
    [
        ("Figures of the plant for the year", "Figures", ("language-doubtful", "title_vi")),
        ("Nha may xi mang Song Da", "Sample cement plant", ("marks-missing", "title_vi")),
        ("Nhà máy giấy Mẫu", "nhà máy giấy ở Mẫu", ("language-doubtful", "title_en")),
        ("Quảng Bình", "Quảng Bình", ("translation-copied", "title_en")),
    ],
)
def test_what_is_doubtful(vi, en, doubt):
    assert found(vi, en) == [doubt]


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("Samsung Display Việt Nam", "Samsung Display Viet Nam"),
        ("ABC Paper Joint Stock Company", "ABC Paper Joint Stock Company"),
        ("ABC Paper Joint Stock Company", "same"),
        ("Công ty TNHH Hoàng Lâm", "Hoàng Lâm Co. Ltd"),
        ("Quảng Bình", "same"),
        ("Công ty chè Khánh Hòa", "Khánh Hòa Tea Company"),
        ("COD", "COD"),
        ("Clinker", "Clinker"),
        ("Kho than", "Coal store"),
        ("thành phố Việt Trì", "Việt Trì city"),
        ("Nhà máy Mẫu", ""),
        ("CO₂, SO₂", "CO₂, SO₂"),
        ("5 µm", "5 µm"),
    ],
)
def test_names_and_terms_are_left_alone(vi, en):
    assert found(vi, en) == []
