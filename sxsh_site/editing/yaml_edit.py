"""Changes to the text of a record's YAML file: comments, order and quotation marks stay as they are."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import CommentMark
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    LiteralScalarString,
    ScalarString,
    SingleQuotedScalarString,
)
from ruamel.yaml.tokens import CommentToken

from sxsh_site.reading.schema import FieldSpec, PackageSpec, RecordSpec, TableSpec
from sxsh_site.reading.yaml_file import is_surprising

Cells = Mapping[str, str]
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordEdit:
    """What changes in one record: its own cells, cells of items (by list and place from 0), items added."""

    own: Cells = field(default_factory=dict)
    items: Mapping[str, Mapping[int, Cells]] = field(default_factory=dict)
    added: Mapping[str, Sequence[Cells]] = field(default_factory=dict)


def edit_record(text: str, record: RecordSpec, package: PackageSpec, edit: RecordEdit) -> str:
    """The text of a record's file with ``edit`` done; an empty cell takes its key away.

    The text must be a record that was read without a fault.
    """
    mark = _MARK if text.startswith(_MARK) else ""
    ending = "\r\n" if "\r\n" in text else "\n"
    library = _library()
    document = library.load(text.removeprefix(_MARK).replace("\r\n", "\n"))
    _edit(document, record, package, edit)
    out = io.StringIO()
    library.dump(document, out)
    return mark + out.getvalue().replace("\n", ending)


def new_record(record: RecordSpec, package: PackageSpec, own: Cells, parts: Mapping[str, Sequence[Cells]]) -> str:
    """The text of a new record's file; ``parts`` hold the items of its lists, by the list's table."""
    spec = package.tables[record.table]
    document = CommentedMap()
    _edit(document, record, package, RecordEdit(own=own, added=parts))
    out = io.StringIO()
    _library().dump(document, out)
    return f"# {spec.title.vi}: các trường xem data/{spec.schema}\n{out.getvalue()}"


class _TextResolver(VersionedResolver):
    """Every scalar is text, so that none is written otherwise than it was read."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:  # noqa: ARG002
        return self.DEFAULT_SCALAR_TAG if kind is ScalarNode else super().resolve(kind, None, implicit)


def _library() -> YAML:
    library = YAML()
    library.Resolver = _TextResolver
    library.preserve_quotes = True
    library.width = 10**9
    library.indent(mapping=2, sequence=4, offset=2)
    return library


def _edit(document: CommentedMap, record: RecordSpec, package: PackageSpec, edit: RecordEdit) -> None:
    _set_cells(document, package.tables[record.table], edit.own)
    given = {record.parent_key, "position"}
    for part, table in record.parts.items():
        spec = package.tables[table]
        single = [name for name in spec.names if name not in given]
        for place, cells in edit.items.get(table, {}).items():
            _set_item(document[part], place, spec, {name: text for name, text in cells.items() if name not in given})
        for cells in edit.added.get(table, ()):
            items = document.setdefault(part, CommentedSeq())
            if len(single) == 1:
                items.append(_scalar(cells[single[0]], spec.field(single[0]), None, items))
            else:
                item = CommentedMap()
                items.append(item)
                _set_cells(item, spec, {name: text for name, text in cells.items() if name not in given})


def _set_item(items: CommentedSeq, place: int, spec: TableSpec, cells: Cells) -> None:
    if isinstance(items[place], CommentedMap):
        _set_cells(items[place], spec, cells)
        return
    # A list of single values: its one field.
    ((name, text),) = cells.items()
    items[place] = _scalar(text, spec.field(name), items[place], items)


def _set_cells(mapping: CommentedMap, spec: TableSpec, cells: Cells) -> None:
    for name in spec.names:
        if name not in cells:
            continue
        text = cells[name]
        if not text:
            _remove(mapping, name)
        elif name in mapping:
            mapping[name] = _scalar(text, spec.field(name), mapping[name], mapping)
        else:
            before = spec.names[: spec.names.index(name)]
            place = max((list(mapping).index(one) + 1 for one in before if one in mapping), default=0)
            mapping.insert(place, name, _scalar(text, spec.field(name), None, mapping))


def _remove(mapping: CommentedMap, name: str) -> None:
    """Take a key away; the comment lines under it, which are about the next key, stay under the one before."""
    if name not in mapping:
        return
    before = [key for key in mapping if isinstance(mapping[key], str)]
    before = before[: before.index(name)]
    token = (mapping.ca.items.get(name) or [None, None, None])[2]
    _, _, below = token.value.partition("\n") if token is not None else ("", "", "")
    del mapping[name]
    mapping.ca.items.pop(name, None)
    if below.strip() and before:
        known = mapping.ca.items.setdefault(before[-1], [None, None, None, None])
        if known[2] is None:
            known[2] = CommentToken("\n", CommentMark(0), None)
        known[2].value += below


def _scalar(text: str, spec: FieldSpec, old: Any, around: CommentedMap | CommentedSeq) -> Any:
    """A value as this file writes such values: numbers plain, text quoted, ids as the others beside them."""
    if spec.type != "string":
        return text
    if isinstance(old, LiteralScalarString) and "\n" in text:
        return LiteralScalarString(text)
    if isinstance(old, SingleQuotedScalarString) and "\n" not in text:
        return SingleQuotedScalarString(text)
    is_id = bool(spec.choices or spec.references or spec.name == "id")
    beside = around.values() if isinstance(around, CommentedMap) else around
    plain_ids = not isinstance(old, ScalarString) if old is not None else _are_plain(beside)
    if is_id and plain_ids and not is_surprising(yaml.ScalarNode("", text)):
        return text
    return DoubleQuotedScalarString(text)


def _are_plain(values: Any) -> bool:
    """Whether ids are written without quotation marks here; an empty list or mapping begins so."""
    texts = [one for one in values if isinstance(one, str)]
    return not texts or any(not isinstance(one, ScalarString) for one in texts)
