"""The published tables as every download has them: rows in the order of their key, `same` resolved, typed values."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.language.text import Text
from sxsh_site.reading.rows import Row
from sxsh_site.reading.schema import FieldSpec, TableSpec
from sxsh_site.reading.values import boolean, number
from sxsh_site.records.record import SAME

Value = str | int | float | bool | None


@dataclass(frozen=True, kw_only=True)
class OpenTable:
    """One table: ``cells`` as text, empty where nothing is known."""

    spec: TableSpec
    cells: tuple[tuple[str, ...], ...]

    @cached_property
    def values(self) -> tuple[tuple[Value, ...], ...]:
        """The cells as numbers, true or false, text; None where empty."""
        fields = self.spec.fields
        return tuple(tuple(typed(field, text) for field, text in zip(fields, row, strict=True)) for row in self.cells)

    @cached_property
    def objects(self) -> tuple[dict[str, Value], ...]:
        """The rows as values by field name."""
        names = self.spec.names
        return tuple(dict(zip(names, row, strict=True)) for row in self.values)

    @property
    def has_id(self) -> bool:
        """Whether one record can be asked for by its id."""
        return self.spec.key == ("id",)

    def column(self, name: str) -> tuple[str, ...]:
        """The cells of one field."""
        place = self.spec.names.index(name)
        return tuple(row[place] for row in self.cells)


def open_tables(catalogue: Catalogue) -> tuple[OpenTable, ...]:
    """Every table of a catalogue, in the package's order."""
    return tuple(open_table(catalogue, spec) for spec in catalogue.package.tables.values())


def open_table(catalogue: Catalogue, spec: TableSpec) -> OpenTable:
    """One table."""
    originals = _originals(spec)
    rows = sorted(catalogue.database.rows(spec.name), key=lambda row: [row.text(name) for name in spec.key])
    return OpenTable(spec=spec, cells=tuple(tuple(_cell(row, name, originals) for name in spec.names) for row in rows))


def typed(field: FieldSpec, text: str) -> Value:
    """A cell's value; a checked number has at most 15 digits, which a float keeps."""
    if not text:
        return None
    if field.type == "boolean":
        return boolean(text)
    if field.type in ("integer", "number"):
        return _plain(number(text))
    return text


def description(spec: TableSpec) -> Text:
    """What a table holds, for catalogues of data: its title and its fields."""
    vi = ", ".join(field.title.vi for field in spec.fields)
    en = ", ".join(field.title.en for field in spec.fields)
    return Text(vi=f"{spec.title.vi}. Các trường: {vi}.", en=f"{spec.title.en}. Fields: {en}.")


def _plain(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _originals(spec: TableSpec) -> Mapping[str, str]:
    """The English fields that may say that the Vietnamese text holds for both languages."""
    pairs = ((name, f"{name.removesuffix('_en')}_vi") for name in spec.names if name.endswith("_en"))
    return {en: vi for en, vi in pairs if spec.has(vi)}


def _cell(row: Row, name: str, originals: Mapping[str, str]) -> str:
    text = row.text(name)
    return row.text(originals[name]) if text == SAME and name in originals else text
