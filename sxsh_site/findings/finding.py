"""One finding, and the place that it points at."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sxsh_site.language.text import Text

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Origin:
    """Where a value stands: ``file`` relative to the project, physical ``line``, ``row`` as Excel counts."""

    file: str
    line: int | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One fault. ``code`` never changes meaning; ``details`` fill the places in its message."""

    code: str
    origin: Origin
    field: str = ""
    field_title: Text = dataclasses.field(default_factory=lambda: Text(vi="", en=""))
    value: str = ""
    details: Mapping[str, str] = dataclasses.field(default_factory=dict)

    @property
    def place(self) -> tuple[str, int, str, str]:
        """The order in which findings are told: by file, line, field, code."""
        return (self.origin.file, self.origin.line or 0, self.field, self.code)
