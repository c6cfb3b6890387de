"""The kinds of record that can be edited by spreadsheet, and the form of each, taken from the schemas."""

from collections.abc import Iterator, Mapping

from sxsh_site.reading.schema import PackageSpec, TableSpec
from sxsh_site.workbooks.form import Form, Sheet


def kinds(package: PackageSpec) -> Mapping[str, tuple[str, ...]]:
    """The tables of each kind, its own first: the kind is named for it.

    With it come the tables of its nested lists, and those whose key begins with a reference to it. Such a
    table is a kind too, but for a nested list, which stands in the file of its record.
    """
    nested = {part for record in package.records for part in record.parts.values()}
    return {name: (name, *_parts(name, package)) for name in package.tables if name not in nested}


def form_of(kind: str, package: PackageSpec) -> Form:
    """The form that asks for everything about a kind. Raises KeyError for what is no kind."""
    specs = [package.tables[name] for name in kinds(package)[kind]]
    return Form(name=kind, title=specs[0].title, guide=(), sheets=tuple(Sheet.of(spec) for spec in specs))


def _parts(name: str, package: PackageSpec) -> Iterator[str]:
    nested = next((tuple(record.parts.values()) for record in package.records if record.table == name), ())
    yield from nested
    for spec in package.tables.values():
        if spec.name not in nested and spec.name != name and _parent(spec) == name:
            yield spec.name


def _parent(spec: TableSpec) -> str:
    return spec.field(spec.key[0]).references if len(spec.key) > 1 else ""
