import pytest

from tests.made_up import told
from tests.made_up_content import PAGE, findings, page, write_content


@pytest.mark.parametrize("body", ["# Tiêu đề\n", "Tiêu đề\n=======\n"])
def test_a_second_first_heading(tmp_path, body):
    content = write_content(tmp_path, page(body))
    assert told(findings(content)) == [("prose-heading", f"content/{PAGE}", 5, "", "Tiêu đề")]


@pytest.mark.parametrize(
    "body", ["## “Sạch hơn” là gì?\n", "Phần\n-------\n", "#hashtag\n", "`# x`\n", "```\n# x\n```\n"]
)
def test_other_headings(tmp_path, body):
    assert told(findings(write_content(tmp_path, page(body)))) == []
