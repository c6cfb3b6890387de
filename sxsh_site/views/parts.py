"""The pieces that pages are made of. All text is final: in the page's language, formatted, not yet escaped.

``href`` is an address of the site without a leading slash, or an outside address where ``external``.
"""

from dataclasses import dataclass, replace
from itertools import compress

from sxsh_site.language.text import Language

# Letters that still fit beside a label at 360 px; columns that still stand abreast at 600 px.
_LONG = 60
_WIDE = 4
# Rows that a page of several tables shows without a fold.
_MANY = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A short mark: how sure (verified, secondary, general), how valid (in_force, ended), or neutral."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One value in a table or list. ``missing`` draws the hatch; ``lang`` marks text in another language.

    ``anchor`` is the id under which a row can be linked to, on its first cell.
    """

    text: str = ""
    href: str = ""
    external: bool = False
    sub: str = ""
    unit: str = ""
    missing: bool = False
    lang: str = ""
    tag: Tag | None = None
    anchor: str = ""

    @property
    def holds(self) -> bool:
        """Whether anything is known here."""
        return bool(self.sub or self.tag or (self.text and not self.missing))

    @property
    def long(self) -> bool:
        """Whether the text needs the whole width of a small screen."""
        return max(len(self.text), len(self.sub)) > _LONG


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A label and its value."""

    label: str
    value: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A table's column; a column with ``unit`` holds the units of the one before it."""

    label: str
    numeric: bool = False
    unit: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """By what a row is narrowed (values with blanks between them) and sorted (plain numbers), for the script."""

    facets: tuple[tuple[str, str], ...] = ()
    numbers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TableView:
    """A table: the first cell of a row is its heading; ``empty`` is said where there are no rows.

    ``marks`` has one for each row, where the rows can be narrowed and sorted.
    """

    id: str = ""
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] = ()
    notes: tuple[str, ...] = ()
    empty: str = ""
    marks: tuple[Mark, ...] = ()

    @property
    def long(self) -> bool:
        """Whether the table is better folded on a page that holds more than it."""
        return len(self.rows) > _MANY

    @property
    def wide(self) -> bool:
        """Whether the table needs a wide screen to stand as a table."""
        return sum(not column.unit for column in self.columns) > _WIDE

    def without_empty_columns(self, note: str) -> "TableView":
        """The table without the columns that hold nothing in any row; ``note`` names them by ``{columns}``."""
        kept = [place == 0 or any(row[place].holds for row in self.rows) for place, _ in enumerate(self.columns)]
        if not self.rows or all(kept):
            return self
        absent = ", ".join(column.label for column, keep in zip(self.columns, kept, strict=True) if not keep)
        return replace(
            self,
            columns=tuple(compress(self.columns, kept)),
            rows=tuple(tuple(compress(row, kept)) for row in self.rows),
            total=tuple(compress(self.total, kept)),
            notes=(*self.notes, note.format(columns=absent)) if note else self.notes,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head of a page: what kind of page, its title, a lead, a few facts."""

    kicker: str
    title: str
    lead: str = ""
    facts: tuple[Fact, ...] = ()
    tag: Tag | None = None

    @property
    def over(self) -> str:
        """The kicker, where the title does not say it again."""
        return "" if self.title.startswith(self.kicker) else self.kicker


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A key figure; where ``missing``, ``number`` says so in words and ``basis`` says why."""

    label: str
    number: str
    unit: str = ""
    basis: str = ""
    missing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link with a line of detail; ``missing`` draws the hatch before the detail."""

    text: str
    href: str
    detail: str = ""
    missing: bool = False
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note with a bar at its side: info, conflict or ended."""

    kind: str
    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceBlock:
    """Where a record comes from, how sure it is, and when it was checked."""

    tag: Tag
    title: Cell
    publisher_line: str
    locator: str
    checked_line: str
    others: tuple[Cell, ...] = ()
    others_label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of an official text, with its number where it has one."""

    text: str
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMeta:
    """What a page says of itself outside its body; by ``sectors`` and ``techniques`` (ids) the search narrows."""

    title: str
    description: str
    checked: str = ""
    file: str = ""
    line: int | None = None
    body_language: Language | None = None
    sectors: tuple[str, ...] = ()
    techniques: tuple[str, ...] = ()
