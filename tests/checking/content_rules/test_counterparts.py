from sxsh_site.findings.messages import severity
from tests.made_up import told
from tests.made_up_content import TEXT, findings, write_content


def test_a_page_in_one_language_is_a_warning(tmp_path):
    found = findings(write_content(tmp_path, {"vi/gioi-thieu/hai.md": TEXT}))
    assert told(found) == [("counterpart-missing", "content/vi/gioi-thieu/hai.md", 1, "", "")]
    assert found[0].details["expected"] == "content/en/gioi-thieu/hai.md"
    assert severity(found[0]) == "warning"


def test_a_page_and_a_folder_of_its_name_are_counterparts(tmp_path):
    more = {"vi/gioi-thieu/hai.md": TEXT, "en/gioi-thieu/hai/index.md": TEXT}
    assert told(findings(write_content(tmp_path, more))) == []


def test_a_faulty_counterpart_is_there(tmp_path):
    found = findings(write_content(tmp_path, {"en/gioi-thieu/mau.md": "Text.\n"}))
    assert [one.code for one in found] == ["front-matter-missing"]
