"""The examples of the codes about prose and its files: one that fails, one that passes."""

from pathlib import Path

import pytest

from sxsh_site.checking.check import has_errors
from sxsh_site.checking.content import all_content_rules
from sxsh_site.findings.examples import examples
from sxsh_site.findings.finding import Finding
from sxsh_site.findings.messages import hint, message, severity
from tests.checking.examples import Change, apply
from tests.made_up import ROOT, told
from tests.made_up_content import findings, write_content

ALL = [
    pytest.param(code, example, id=f"{code}-{number}")
    for code, several in examples().items()
    for number, example in enumerate(several, start=1)
    if example.by == "content"
]


def check(folder: Path, change: Change) -> list[Finding]:
    content = write_content(folder / "content")
    for name in ("assets/documents", "vi/gioi-thieu/mau"):
        (content / name).mkdir()
    change(content)
    return findings(content)


@pytest.mark.parametrize(("code", "example"), ALL)
def test_the_failing_example_is_told_and_nothing_else(code, example, tmp_path):
    found = check(tmp_path, apply(example.bad))
    assert told(found) == [(code, *one) for one in example.told]
    assert has_errors(found) == (severity(found[0]) == "error")
    for one in found:
        for language in ("vi", "en"):
            # A brace in the words is one of a value, never a place that was left open.
            words = (message(one, language) + hint(one, language)).replace(one.value, "")
            assert "{" not in words


@pytest.mark.parametrize(("code", "example"), ALL)
def test_the_passing_example_beside_it(code, example, tmp_path):
    assert told(check(tmp_path, apply(example.good))) == []


def test_every_rule_has_its_test():
    names = {rule.__module__.rsplit(".", 1)[1] for rule in all_content_rules()}
    tests = {path.stem.removeprefix("test_") for path in (ROOT / "tests/checking/content_rules").glob("test_*.py")}
    assert names == tests


def test_the_sound_folder_is_sound(tmp_path):
    assert told(findings(write_content(tmp_path))) == []
