import pytest

from tests.made_up import told
from tests.made_up_content import PAGE, findings, page, write_content


@pytest.mark.parametrize(
    ("body", "line", "value"),
    [
        ("```mermaid\ngraph LR; A-->B\n```\n", 5, "mermaid"),
        ("a\n\n~~~ Mermaid\nx\n~~~\n", 7, "mermaid"),
        ("```{.mermaid #a}\nx\n```\n", 5, "mermaid"),
        ("- a\n\n    ```plantuml\n    x\n    ```\n", 7, "plantuml"),
        ("```math\nx\n```\n", 5, "math"),
        ("!!! note\n    Mẫu\n", 5, "!!! note"),
        ('??? "Mẫu"\n    Mẫu\n', 5, '??? "Mẫu"'),
        ("::: warning\nMẫu\n:::\n", 5, "::: warning"),
    ],
)
def test_blocks_of_other_sites(tmp_path, body, line, value):
    content = write_content(tmp_path, page(body))
    assert told(findings(content)) == [("prose-block", f"content/{PAGE}", line, "", value)]


@pytest.mark.parametrize(
    "body", ["```json\n{}\n```\n", "```\nmermaid\n```\n", "`mermaid`\n", "Thật không??? Có!!!\n", "A ::: b\n", "!!!\n"]
)
def test_code_and_marks_are_text(tmp_path, body):
    assert told(findings(write_content(tmp_path, page(body)))) == []
