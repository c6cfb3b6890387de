from pathlib import Path

import pytest

from sxsh_site.checking.check import has_errors, read_and_check
from sxsh_site.findings.examples import examples
from sxsh_site.findings.finding import Finding
from sxsh_site.findings.messages import hint, message, messages, severity
from sxsh_site.findings.report import as_json
from tests.checking.examples import Change, apply, example_world
from tests.made_up import TODAY, World, told, write

ALL = [
    pytest.param(code, example, id=f"{code}-{number}")
    for code, several in examples().items()
    for number, example in enumerate(several, start=1)
    if example.by == "data"
]


def check(folder: Path, tables: World, change: Change) -> list[Finding]:
    data = write(folder / "data", tables)
    change(data)
    return read_and_check(data, TODAY)[1]


def test_every_code_has_an_example():
    assert set(messages()) == set(examples())
    assert all(several for several in examples().values())


@pytest.mark.parametrize(("code", "example"), ALL)
def test_the_failing_example_is_told_and_nothing_else(code, example, tmp_path):
    findings = check(tmp_path, example_world(example), apply(example.bad))
    assert told(findings) == [(code, *one) for one in example.told]
    assert findings
    assert has_errors(findings) == (severity(findings[0]) == "error")
    # Every place in its words is filled, in both languages.
    for one in findings:
        for language in ("vi", "en"):
            assert "{" not in message(one, language) + hint(one, language)
    assert as_json(findings).count('"code"') == len(example.told)


@pytest.mark.parametrize(("code", "example"), ALL)
def test_the_passing_example_beside_it(code, example, tmp_path):
    assert told(check(tmp_path, example_world(example), apply(example.good))) == []
