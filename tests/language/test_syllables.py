import pytest

from sxsh_site.language.syllables import is_marked, is_syllable, is_unmarked, words


@pytest.mark.parametrize(
    "word",
    [
        "Quặng",
        "điện",
        "kho",
        "Nghiền",
        "giếng",
        "gì",
        "quỳnh",
        "khuỷu",
        "thuở",
        "yêu",
        "ý",
        "oằn",
        "uýnh",
        "hoà",
        "hòa",
        "thúy",
        "xoong",
        "Đà",
        "Bắc",
        "ước",
        "ưu",
        "nguyễn",
    ],
)
def test_syllables(word):
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["plant", "for", "tô-cách", "Nhaø", "µm", "càp", "hỏt", "bạ́", "đ", "QĐ", "silô", "Müller", "Citroën", "ß"]
)
def test_no_syllables(word):
    assert not is_syllable(word)


def test_a_decomposed_syllable_is_one_too():
    assert is_syllable("Quặng".replace("ặ", "ă\u0323"))


def test_marks():
    assert [is_marked(word) for word in ("Nhà", "may", "café", "Müller")] == [True, False, False, False]
    assert [is_unmarked(word) for word in ("Nha", "dien", "plant", "Nhà")] == [True, True, False, False]


def test_words_are_runs_of_letters():
    assert words("Xi măng, 5 µm (CO₂) – a_b1c") == ["Xi", "măng", "µm", "CO₂", "a", "b", "c"]
