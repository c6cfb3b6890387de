"""Rows and tables of text, each row with its origin."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.language.dates import PartialDate
from sxsh_site.reading import values
from sxsh_site.reading.schema import FieldSpec, PackageSpec, TableSpec


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One record's cells as text. ``lines`` holds the physical line of each cell that has its own.

    A row of a spreadsheet names its ``sheet`` and the letters of the ``columns`` of its cells. One that is not
    written yet has line 0.
    """

    spec: TableSpec
    file: str
    line: int
    row: int | None
    cells: Mapping[str, str]
    lines: Mapping[str, int] = field(default_factory=dict)
    sheet: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)

    @property
    def all_lines(self) -> frozenset[int | None]:
        """The physical lines on which the row and its cells stand."""
        return frozenset((self.line or None, *self.lines.values()))

    def text(self, name: str) -> str:
        """The cell as written; empty where it is missing."""
        return self.cells.get(name, "")

    def number(self, name: str) -> Decimal | None:
        """The cell as a number, None where it is empty or not one."""
        return values.number(self.text(name))

    def integer(self, name: str) -> int | None:
        """The cell as a whole number, None where it is empty or not one."""
        return values.integer(self.text(name))

    def boolean(self, name: str) -> bool | None:
        """The cell as true or false, None where it is empty or neither."""
        return values.boolean(self.text(name))

    def date(self, name: str) -> PartialDate | None:
        """The cell as a (partial) date, None where it is empty or not one."""
        return PartialDate.parse(self.text(name))

    def origin(self, name: str = "") -> Origin:
        """Where the row, or its cell ``name``, stands."""
        cell = f"{self.columns[name]}{self.row}" if name in self.columns else ""
        line = self.lines.get(name, self.line) or None
        column = self.spec.names.index(name) + 1 if self.spec.has(name) else 0
        return Origin(file=self.file, line=line, row=self.row, sheet=self.sheet, cell=cell, column=column)

    def finding(self, code: str, name: str = "", **details: str) -> Finding:
        """A finding about the row or its cell ``name``."""
        if not name or not self.spec.has(name):
            return Finding(code=code, origin=self.origin(name), field=name, value=self.text(name), details=details)
        return Finding(
            code=code,
            origin=self.origin(name),
            field=name,
            field_title=self.spec.field(name).title,
            value=self.text(name),
            details=details,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table's rows in the order in which they stand."""

    spec: TableSpec
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Database:
    """Everything that was read, before any of it is believed. ``root`` is the data folder."""

    root: Path
    label: str
    package: PackageSpec
    tables: Mapping[str, Table]

    def rows(self, table: str) -> tuple[Row, ...]:
        """The rows of ``table``; none where the table does not exist."""
        found = self.tables.get(table)
        return found.rows if found else ()

    def referred(self, spec: TableSpec, field: FieldSpec) -> tuple[Row, ...]:
        """The rows that a table's ``field`` can refer to; none where it refers to no table."""
        return self.rows(spec.target(field))
