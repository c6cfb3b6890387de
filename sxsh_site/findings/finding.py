"""One finding, and the place that it points at."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sxsh_site.language.text import NO_TEXT, Text

Severity = Literal["error", "warning"]
Cell = tuple[str, str, int, str]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Origin:
    """Where a value stands: ``file`` relative to the project, physical ``line``, ``row`` as Excel counts.

    In a spreadsheet ``sheet`` and ``cell`` ("D7") name the place, and ``line`` is the sheet's own row. ``column``
    is the place of a field in its table, from 1.
    """

    file: str
    line: int | None = None
    row: int | None = None
    sheet: str = ""
    cell: str = ""
    column: int = dataclasses.field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One fault. ``code`` never changes meaning; ``details`` fill the places in its message."""

    code: str
    origin: Origin
    field: str = ""
    field_title: Text = NO_TEXT
    value: str = ""
    details: Mapping[str, str] = dataclasses.field(default_factory=dict)

    @property
    def place(self) -> tuple[str, str, int, int, str, int, str, str]:
        """The order in which findings are told: by file, sheet, line, column, field, code."""
        file, sheet, line, field = self.cell
        letters = self.origin.cell.rstrip("0123456789")
        return (file, sheet, line, len(letters), letters, self.origin.column, field, self.code)

    @property
    def cell(self) -> Cell:
        """What the finding is about: file, sheet, line, field."""
        return (self.origin.file, self.origin.sheet, self.origin.line or 0, self.field)
