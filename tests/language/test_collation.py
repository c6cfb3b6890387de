from sxsh_site.language.collation import sort_key


def test_accents_in_the_order_of_a_vietnamese_dictionary():
    order = ["a", "à", "ả", "ã", "á", "ạ", "ă", "ằ", "ẳ", "ẵ", "ắ", "ặ", "â", "ầ", "ẩ", "ẫ", "ấ", "ậ", "b"]
    assert sorted(set(order), key=sort_key) == order


def test_letters_of_their_own():
    order = ["da", "dê", "dứa", "đa", "đê", "e", "ê", "o", "ô", "ơ", "t", "u", "ư", "v"]
    assert sorted(set(order), key=sort_key) == order


def test_a_letter_outweighs_a_tone():
    order = ["bia", "bìa", "bia hơi", "bò", "Bố Trạch", "bột", "Đồng Hới", "Đồng Lê", "Lệ Thủy"]
    assert sorted(set(order), key=sort_key) == order


def test_capitals_stand_beside_their_small_letters():
    assert sorted(["xi măng", "Bia", "giấy", "bia", "Giấy"], key=sort_key) == ["bia", "Bia", "giấy", "Giấy", "xi măng"]


def test_english_sorts_by_the_same_rules():
    assert sorted(["Paper", "beer", "Dairy", "cement"], key=sort_key) == ["beer", "cement", "Dairy", "Paper"]
