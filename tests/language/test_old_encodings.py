import unicodedata

import pytest

from sxsh_site.language.old_encodings import CODE_PAGES, lookalikes, lost_letters, misread, old_font, typed_keys


@pytest.mark.parametrize(
    "text", ["Nhà máy điện", "Công ty Cổ phần Giấy", "tiết kiệm năng lượng", "Ước tính: 1.234 kWh"]
)
@pytest.mark.parametrize("encoding", ["latin-1", "cp1258"])
def test_text_that_was_read_in_the_wrong_encoding(text, encoding):
    guess = misread(text.encode().decode(encoding, errors="strict" if encoding == "latin-1" else "replace"))
    assert (guess.text, guess.certain) == (text, True)
    assert misread(text) is None


@pytest.mark.parametrize(
    ("text", "name", "meant", "certain"),
    [
        ("Nhaø maùy Xi maêng Soâng Ñaø", "VNI", "Nhà máy Xi măng Sông Đà", True),
        ("Coâng ty Coå phaàn Xi maêng Soâng Gianh", "VNI", "Công ty Cổ phần Xi măng Sông Gianh", True),
        ("Ñieän", "VNI", "Điện", True),
        ("tieát kieäm nöôùc", "VNI", "tiết kiệm nước", True),
        ("Công ty Nhaø Mẫu", "VNI", "Công ty Nhà Mẫu", False),
        ("Nhµ m¸y Xi m¨ng S«ng §µ", "TCVN3", "Nhà máy Xi măng Sông Đà", True),
        ("C«ng ty cæ phÇn GiÊy B·i B»ng", "TCVN3", "Công ty cổ phần Giấy Bãi Bằng", True),
        ("tiÕt kiÖm n¨ng l\u00adîng", "TCVN3", "tiết kiệm năng lượng", True),
        ("®iÖn", "TCVN3", "điện", True),
    ],
)
def test_old_fonts(text, name, meant, certain):
    guess = old_font(text)
    assert (guess.name, guess.text, guess.certain) == (name, meant, certain)


@pytest.mark.parametrize(
    "text",
    [
        "5 µm",
        "10 µm và 5 µm",
        "µg/m³",
        "N·m",
        "57/200 × 12 tháng",
        "±5 °C",
        "½ công suất",
        "© 2013 ABC ®",
        "ki-lô-oát giờ",
        "bột ô-xít kẽm",
        "Nhà máy Müller",
        "Café Noël",
        "Señor",
        "Ångström",
        "São Paulo",
        "Malmö",
        "Citroën",
        "hoà, hoá, thuỷ",
        "Quảng Bình",
        "silô urê",
        "CO₂ và H₂S",
        "“trích dẫn” – gạch",
        "naïve",
    ],
)
def test_text_in_unicode_is_in_no_old_font(text):
    assert (misread(text), old_font(text), lookalikes(text), typed_keys(text)) == (None, None, None, None)


@pytest.mark.parametrize(
    ("text", "name", "meant"),
    [
        ("Nha` ma'y xi ma(ng", "VIQR", "Nhà máy xi măng"),
        ("Nhaf mays xi mangw", "Telex", "Nhà máy xi măng"),
        ("ddieenj luwcj", "Telex", "điện lực"),
        ("Nha2 ma1y xi mang8", "VNI", "Nhà máy xi măng"),
        ("ma1y nghie62n", "VNI", "máy nghiền"),
    ],
)
def test_keys_that_were_typed(text, name, meant):
    guess = typed_keys(text)
    assert (guess.name, guess.text, guess.certain) == (name, meant, False)


@pytest.mark.parametrize(
    "text",
    [
        "Gas bus car",
        "The mix of gas",
        "Samsung Display",
        "Nhà máy (cũ). Mở?",
        "CO2 và NO2",
        "PM10 PM2.5",
        "A4 B5",
        "tiết kiệm 5m3 nước",
        "Công ty TNHH ABC",
        "Feed additives, seeds, weeds",
        "Power grid, low flow",
    ],
)
def test_text_that_was_not_typed_in_keys(text):
    assert typed_keys(text) is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [("Ðồng Hới", "Đồng Hới"), ("ðiện", "điện"), ("Нà Nội", "Hà Nội"), ("Nhà мáy", "Nhà máy"), ("Bǎc", "Băc")],
)
def test_letters_that_only_look_right(text, meant):
    assert lookalikes(text).text == meant


@pytest.mark.parametrize("text", ["Москва", "μ = 0,5", "Ω", "α-amylase"])
def test_other_alphabets_in_words_of_their_own(text):
    assert lookalikes(text) is None


def test_code_pages():
    text = "Nhà máy Đông Hải, Ổ, ỹ, Ỹ"
    tcvn3 = {"à": 0xB5, "á": 0xB8}
    assert CODE_PAGES["TCVN3"](bytes([0x4E, 0x68, tcvn3["à"], 0x20, 0x6D, tcvn3["á"], 0x79])) == "Nhà máy"
    assert CODE_PAGES["VISCII"](b"Nh\xe0 m\xe1y \xd0\xf4ng H\xe4i, \x91, \xdb, \x1e") == "Nhà máy Đông Hải, Ổ, ỹ, Ỵ"
    decomposed = unicodedata.normalize("NFD", text).encode("cp1258", errors="ignore")
    assert CODE_PAGES["Windows-1258"](decomposed).startswith("Nhà máy")
    assert CODE_PAGES["VNI"]("Nhaø maùy".encode("latin-1")) == "Nhà máy"


@pytest.mark.parametrize(
    "text",
    [
        "Khu kinh t? Hòn La",
        "Ô nhiễm m?t bi?n",
        "QU?NG BÌNH",
        "xây d?ng ph??ng án",
        "(ti?p theo)",
        "Sản xuất s?ch hơn, ti?t kiệm điện?",
    ],
)
def test_letters_that_became_question_marks(text):
    assert lost_letters(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sản xuất sạch hơn là gì?",
        "Là gì?Vì sao? Ở đâu?",
        "Ai làm?làm gì?",
        "What is it?When? Why?Who knows",
        "Xem https://mau.example/tim?an=1, www.mau.example/a.php?t=n",
        "trang tim.aspx?id và /tim?t",
        "Bao nhiêu kg? Bao nhiêu m? Mấy h? Hết bao nhiêu kWh?",
        "??? ? ?",
        "CP? SXSH? PM2.5?",
        "caf?s",
    ],
)
def test_question_marks_that_ask(text):
    assert not lost_letters(text)


@pytest.mark.parametrize("guess", [misread, old_font, typed_keys, lookalikes, lost_letters])
def test_a_huge_text_takes_no_time(guess):
    guess("ø" * 2_000_000)
    guess("aá " * 1_000_000)
    guess("a?a?" * 1_000_000)
