"""What ``api/v1`` answers today it goes on answering: api_v1.yaml holds every field that was ever promised.

Something new is added to that file and told in the log of the page about the API. Nothing is taken out of it.
"""

from pathlib import Path

import pytest
import yaml

from sxsh_site.publishing.api import VERSION
from tests.made_up import ROOT, package

PROMISED = yaml.safe_load((Path(__file__).parent / f"api_{VERSION}.yaml").read_text(encoding="utf-8"))


def _shape(table: str) -> dict[str, str]:
    return {field.name: field.type for field in package().tables[table].fields}


@pytest.mark.parametrize("table", sorted(PROMISED))
def test_no_field_that_was_promised_is_gone_or_of_another_type(table: str) -> None:
    assert table in package().tables
    assert {name: _shape(table).get(name) for name in PROMISED[table]} == PROMISED[table]


@pytest.mark.parametrize(
    ("page", "heading"),
    [("vi/du-lieu/api.md", "## Nhật ký thay đổi"), ("en/du-lieu/api.md", "## Changes")],
)
def test_changes_are_logged_in_both_languages(page: str, heading: str) -> None:
    log = (ROOT / "content" / page).read_text(encoding="utf-8").split(f"{heading}\n")[1]
    entries = [line for line in log.splitlines() if line.startswith("- ")]
    assert entries != []
    assert [entry for entry in entries if not entry.startswith(f"- **{VERSION}, ")] == []
