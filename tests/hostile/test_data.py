"""Hostile and mistaken data, told at file, line, field and code, in both languages; good data is kept as written."""

from pathlib import Path

import pytest

from sxsh_site.checking.check import read_and_check
from sxsh_site.findings.messages import hint, message, severity
from sxsh_site.findings.report import as_github, as_json, as_text
from sxsh_site.findings.summary import as_summary
from tests.hostile.data_cases import CASES
from tests.made_up import TODAY, told

REFUSED = [name for name, case in CASES.items() if case.told]
ACCEPTED = [name for name, case in CASES.items() if not case.told]
# The one that asks for a warning at least.
DOUBTFUL = "N31-unit-mismatch"


def test_the_sample_as_it_is(sample_folder: Path) -> None:
    assert told(read_and_check(sample_folder, TODAY)[1]) == []


@pytest.mark.parametrize("name", REFUSED)
def test_a_case_is_told_at_its_place_and_nothing_else_is(name: str, data: Path) -> None:
    CASES[name].change(data)
    findings = read_and_check(data, TODAY)[1]
    assert [(code, file, line, field) for code, file, line, field, _ in told(findings)] == CASES[name].told
    assert {severity(one) for one in findings} == {"warning" if name == DOUBTFUL else "error"}
    for one in findings:
        assert all(message(one, language) and hint(one, language) for language in ("vi", "en"))
        assert message(one, "vi") != message(one, "en")
    # However it is told, a finding stays short and prints nothing that is not to be seen.
    for text in (*as_text(findings, "vi"), *as_github(findings, "vi"), as_summary(findings, "vi"), as_json(findings)):
        assert text.replace("\n", "").replace("\u200b", "").isprintable()
    assert max(len(line) for line in as_text(findings, "vi")) < 1_000


@pytest.mark.parametrize("name", ACCEPTED)
def test_a_good_case_is_read_as_it_was_written(name: str, data: Path) -> None:
    CASES[name].change(data)
    database, findings = read_and_check(data, TODAY)
    assert [one for one in findings if severity(one) == "error"] == []
    kept = CASES[name].kept
    assert kept is not None
    table, line, field, value = kept
    assert [row.text(field) for row in database.rows(table) if row.line == line] == [value]


def test_nothing_was_run() -> None:
    assert not Path("/tmp/sxsh-hostile").exists()
