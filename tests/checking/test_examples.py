from pathlib import Path

import pytest

from sxsh_site.checking.check import has_errors, read_and_check
from sxsh_site.findings.messages import hint, message, messages, severity
from sxsh_site.findings.report import as_json
from tests.checking.examples import EXAMPLES, Change
from tests.made_up import TODAY, World, told, write

CODES = sorted(EXAMPLES)


def check(folder: Path, tables: World, change: Change):
    data = write(folder / "data", tables)
    change(data)
    return read_and_check(data, TODAY)[1]


def test_every_code_has_an_example():
    assert set(messages()) == set(EXAMPLES)


@pytest.mark.parametrize("code", CODES)
def test_the_failing_example_is_told_and_nothing_else(code, tmp_path):
    example = EXAMPLES[code]
    findings = check(tmp_path, example.world, example.bad)
    assert told(findings) == example.found
    assert {one.code for one in findings} == {code}
    assert has_errors(findings) == (severity(findings[0]) == "error")
    # Every place in its words is filled, in both languages.
    for one in findings:
        for language in ("vi", "en"):
            assert "{" not in message(one, language) + hint(one, language)
    assert as_json(findings).count('"code"') == len(example.found)


@pytest.mark.parametrize("code", CODES)
def test_the_passing_example_beside_it(code, tmp_path):
    example = EXAMPLES[code]
    assert told(check(tmp_path, example.world, example.good)) == []
