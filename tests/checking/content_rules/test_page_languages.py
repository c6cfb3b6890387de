from sxsh_site.findings.messages import severity
from tests.made_up import told
from tests.made_up_content import SOUND, findings, write_content

VI, EN = "vi/gioi-thieu/mau.md", "en/gioi-thieu/mau.md"
VIETNAMESE = "Trang này nói về sản xuất sạch hơn trong công nghiệp của tỉnh.\n"
ENGLISH = "This page is about the cleaner production of the province and its industry.\n"


def test_english_under_vietnamese_is_doubtful(tmp_path):
    found = findings(write_content(tmp_path, {VI: SOUND[VI] + ENGLISH}))
    assert told(found) == [("page-language-doubtful", f"content/{VI}", 1, "", "")]
    assert severity(found[0]) == "warning"


def test_vietnamese_under_english_is_doubtful(tmp_path):
    found = findings(write_content(tmp_path, {EN: SOUND[EN].replace("A page to try things with.", "Mẫu") + VIETNAMESE}))
    assert told(found) == [("page-language-doubtful", f"content/{EN}", 1, "", "")]


def test_two_pages_in_each_others_places_are_a_fault(tmp_path):
    pages = {VI: SOUND[VI] + ENGLISH, EN: SOUND[EN].replace("A page to try things with.", "Mẫu") + VIETNAMESE}
    found = findings(write_content(tmp_path, pages))
    assert told(found) == [("pages-exchanged", f"content/{VI}", 1, "", "")]
    assert severity(found[0]) == "error"


def test_names_and_citations_of_the_other_language(tmp_path):
    pages = {
        VI: SOUND[VI] + VIETNAMESE * 2 + "\n" + ENGLISH,
        EN: SOUND[EN] + ENGLISH * 2 + "\n- Sở Công Thương tỉnh Quảng Bình\n",
    }
    assert told(findings(write_content(tmp_path, pages))) == []
