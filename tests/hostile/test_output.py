"""Findings about hostile values and hostile names of files, as they are written: nothing breaks out of a line."""

import json
import re
from pathlib import Path

import pytest

from sxsh_site.findings.finding import Finding
from sxsh_site.findings.report import as_github, as_json, as_text
from sxsh_site.publishing.project import read_project
from tests.checking.examples import cells
from tests.made_up import TODAY, world, write
from tests.made_up_content import page, write_content

HOSTILE = (
    "\x1b[31mđỏ\x1b[0m",
    "a\n::error file=x,line=1::y",
    "a\r\n::add-mask::y",
    "%0A::error file=x::y",
    "a\u2028b\u0085c",
    "\u202eabc",
    "<img src=x onerror=alert(1)> | [x](javascript:x) | `y`",
    "{value} {0} %s",
)
NAME = "a%0A::error file=x,line=1::\n\x1b[31m<b>.md"


@pytest.fixture
def findings(tmp_path: Path) -> list[Finding]:
    """Each text in a cell where only a number may stand, in prose, and as the name of a file."""
    data = write(tmp_path / "data", world(programmes=[{}], facility_results=[{} for _ in HOSTILE]))
    for row, text in enumerate(HOSTILE):
        cells("facility_results.csv", row=row, metric_id=text, unit_id=text)(data)
    content = write_content(tmp_path / "content", page("\n\n".join(f"<b x='{text}'>" for text in HOSTILE)))
    (content / "vi" / NAME).write_text("Mẫu\n", encoding="utf-8")
    return read_project(data, content, TODAY).findings


@pytest.mark.parametrize("language", ["vi", "en"])
def test_text_has_two_printable_lines_a_finding(findings: list[Finding], language) -> None:
    lines = list(as_text(findings, language))
    assert len(lines) == 2 * len(findings) > 40
    assert all(line.isprintable() for line in lines)
    starts = ("LỖI ", "CẢNH BÁO ") if language == "vi" else ("ERROR ", "WARNING ")
    assert all(line.startswith(starts) for line in lines[::2])


@pytest.mark.parametrize("language", ["vi", "en"])
def test_an_annotation_is_one_command_of_ours(findings: list[Finding], language) -> None:
    *lines, last = as_github(findings, language)
    assert len(lines) == len(findings)
    assert last.startswith("::notice::")
    for line in [*lines, last]:
        assert "\x1b" not in line
        assert len(line.splitlines()) == 1
    for line in lines:
        command = re.fullmatch(r"::(error|warning|notice) ([^:]*)::.*", line)
        assert command is not None, line
        for part in command[2].split(","):
            assert re.fullmatch(r"(file|line|endLine|col|title)=.*", part)


def test_json_is_one_list(findings: list[Finding]) -> None:
    text = as_json(findings)
    assert len(json.loads(text)) == len(findings)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202e]", text)
