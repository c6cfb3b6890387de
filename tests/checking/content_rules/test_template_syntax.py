import pytest

from tests.made_up import told
from tests.made_up_content import PAGE, findings, page, write_content


@pytest.mark.parametrize(
    ("body", "line", "value"),
    [
        ("Chữ {{ 7 * 7 }}.\n", 5, "{{ 7 * 7 }}"),
        ("a\n{% include 'x' %}\n", 6, "{% include 'x' %}"),
        ("- {% raw %}\n", 5, "{% raw %}"),
        ("{# ghi chú #}\n", 5, "{# ghi chú #}"),
        ('--8<-- "tep.md"\n', 5, '--8<-- "tep.md"'),
        ("{{ không đóng\n", 5, "{{ không đóng"),
    ],
)
def test_template_syntax(tmp_path, body, line, value):
    content = write_content(tmp_path, page(body))
    assert told(findings(content)) == [("prose-template", f"content/{PAGE}", line, "", value)]


@pytest.mark.parametrize("body", ["`{{ x }}`\n", "```\n{% x %}\n```\n", "{x} 100 % {y}\n", "a } b {\n", "5 %}\n"])
def test_code_and_single_braces_are_text(tmp_path, body):
    assert told(findings(write_content(tmp_path, page(body)))) == []
