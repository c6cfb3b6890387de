import pytest

from sxsh_site.findings.examples import examples
from sxsh_site.findings.messages import hint, message, severity
from sxsh_site.findings.report import as_text
from sxsh_site.workbooks.read import read_form
from tests.workbooks.examples import EXAMPLES, FILE, FORM, LISTS, SHEET, filled

CODES = sorted(EXAMPLES)


def found(content: bytes) -> list:
    return read_form(content, FILE, FORM, LISTS)[1]


def told(findings) -> list:
    return [(one.code, one.origin.sheet, one.origin.cell, one.field, one.value) for one in findings]


def test_every_code_about_workbooks_has_an_example():
    codes = {code for code, several in examples().items() if any(one.by == "workbooks" for one in several)}
    assert codes == set(EXAMPLES)


@pytest.mark.parametrize("code", CODES)
def test_the_faulty_example_is_told_at_its_cell_and_nothing_else(code):
    findings = found(EXAMPLES[code].bad(filled()))
    assert told(findings) == EXAMPLES[code].found
    assert code in {one.code for one in findings}
    for one in findings:
        assert one.origin.file == FILE
        assert severity(one) == "error"
        for language in ("vi", "en"):
            assert "{" not in message(one, language) + hint(one, language)


@pytest.mark.parametrize("code", CODES)
def test_the_sound_example_beside_it(code):
    assert told(found(EXAMPLES[code].good(filled()))) == []


def test_a_finding_names_sheet_and_cell():
    findings = found(EXAMPLES["sheet-formula"].bad(filled()))
    first, second = as_text(findings, "vi")
    cell = findings[0].origin.cell
    assert first == (
        f'LỖI mau.xlsx [trang “{SHEET}”, ô {cell}, cột employees (Lao động), giá trị "=1+1"]: '
        "Ô chứa công thức. (sheet-formula)"
    )
    assert second.startswith("    Cách sửa: ")
