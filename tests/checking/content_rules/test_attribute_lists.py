import pytest

from tests.made_up import told
from tests.made_up_content import PAGE, findings, page, write_content


@pytest.mark.parametrize(
    ("body", "line", "value"),
    [
        (
            "[x](mau.md){ onmouseover=alert(1) style=position:fixed }\n",
            5,
            "{ onmouseover=alert(1) style=position:fixed }",
        ),
        ("[x](mau.md){: onclick=x }\n", 5, "{: onclick=x }"),
        ("## Phần {#ma}\n", 5, "{#ma}"),
        ("Chữ\n{: .lon }\n", 6, "{: .lon }"),
        ("**a**{.lon}\n", 5, "{.lon}"),
    ],
)
def test_an_attribute_list(tmp_path, body, line, value):
    content = write_content(tmp_path, page(body))
    assert told(findings(content)) == [("prose-attributes", f"content/{PAGE}", line, "", value)]


@pytest.mark.parametrize(
    "body",
    ["{a, b}\n", "[x](mau.md) {xem dưới}\n", "`{: onclick=x }`\n", "```\n{: .a }\n```\n", "{ }\n", "a = {1; 2}\n"],
)
def test_other_braces_are_text(tmp_path, body):
    assert told(findings(write_content(tmp_path, page(body)))) == []
