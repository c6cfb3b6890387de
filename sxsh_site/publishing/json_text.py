"""JSON as it is published: one record a line, so that two versions can be compared."""

import json
from collections.abc import Iterable, Mapping
from typing import Any


def compact(value: Any) -> str:
    """A value in one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def records_list(records: Iterable[Mapping[str, Any]]) -> str:
    """A list with one record a line."""
    return "[\n" + ",\n".join(map(compact, records)) + "\n]"


def indented(value: Any) -> str:
    """A small value for people to read."""
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
