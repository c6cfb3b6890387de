"""Records kept one a file, flattened: the record's own row, and one row for each nested item."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

import yaml

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.findings.suggestion import nearest, suggestion
from sxsh_site.language.personal_numbers import find_personal, kinds_of
from sxsh_site.reading.rows import Row
from sxsh_site.reading.schema import PackageSpec, RecordSpec, TableSpec
from sxsh_site.reading.yaml_file import is_surprising, line_of, read_yaml

_COMMENT = re.compile(r"(?:^|\s)#")
_SHAPES = {
    "mapping": ("các cặp khóa: giá trị", "key: value pairs"),
    "list": ("một danh sách", "a list"),
    "text": ("một giá trị", "a single value"),
}


def read_record(text: str, file: str, record: RecordSpec, package: PackageSpec) -> tuple[list[Row], list[Finding]]:
    """The rows that one record file gives, of its own table and of its parts' tables."""
    node, findings = read_yaml(text, file)
    if node is None:
        return [], findings or [Finding(code="file-empty", origin=Origin(file=file))]
    if not isinstance(node, yaml.MappingNode):
        return [], [shape_finding(node, file, "mapping")]
    spec = package.tables[record.table]
    findings += _comments(text, file)
    rows: list[Row] = []
    own, lists = _split(node, record, file, findings)
    row = _row(own, spec, file, line_of(node), findings)
    if not row.text("id"):
        # Read under the file's name, so that what belongs to it is not said to lack it.
        findings.append(row.finding("required", "id"))
        row = replace(row, cells={**row.cells, "id": PurePosixPath(file).stem})
    rows.append(row)
    expected = f"{row.text('id')}.yaml"
    if PurePosixPath(file).name != expected:
        findings.append(
            Finding(code="file-name", origin=Origin(file=file, line=1), field="id", details={"expected": expected})
        )
    for name, items in lists:
        part = package.tables[record.parts[name]]
        rows.extend(_part_rows(items, part, record, row.text("id"), file, findings))
    return rows, findings


def _split(
    node: yaml.MappingNode, record: RecordSpec, file: str, findings: list[Finding]
) -> tuple[list[tuple[yaml.Node, yaml.Node]], list[tuple[str, yaml.Node]]]:
    """A record's own pairs of key and value, and its lists by their part; a list's misspelt key is told."""
    written = {str(key.value) for key, _ in node.value}
    own: list[tuple[yaml.Node, yaml.Node]] = []
    lists: list[tuple[str, yaml.Node]] = []
    for key, value in node.value:
        name = str(key.value)
        free = [part for part in record.parts if part not in written] if isinstance(value, yaml.SequenceNode) else []
        meant = name if name in record.parts else nearest(name, free)
        if not meant:
            own.append((key, value))
            continue
        if meant != name:
            findings.append(_unknown(name, meant, Origin(file=file, line=line_of(key))))
        lists.append((meant, value))
    return own, lists


def _unknown(name: str, meant: str, origin: Origin) -> Finding:
    details = {"key": name, **suggestion(meant)}
    return Finding(code="yaml-key-unknown", origin=origin, field=name, value=name, details=details)


def _comments(text: str, file: str) -> Iterator[Finding]:
    """Personal data in comments: they are published with the repository."""
    for number, line in enumerate(text.splitlines(), start=1):
        marks = [one.end() for one in _COMMENT.finditer(line) if line.count('"', 0, one.start()) % 2 == 0]
        found = find_personal(line[marks[0] :]) if marks else ()
        if found:
            kinds = kinds_of(found)
            details = {"kind_vi": kinds.vi, "kind_en": kinds.en}
            yield Finding(
                code="personal-data", origin=Origin(file=file, line=number), value=found[0].text, details=details
            )


def _part_rows(
    node: yaml.Node, spec: TableSpec, record: RecordSpec, parent: str, file: str, findings: list[Finding]
) -> Iterator[Row]:
    if not isinstance(node, yaml.SequenceNode):
        findings.append(shape_finding(node, file, "list"))
        return
    given = {record.parent_key, "position"}
    single = [name for name in spec.names if name not in given]
    for position, item in enumerate(node.value, start=1):
        if isinstance(item, yaml.MappingNode):
            row = _row(item.value, spec, file, line_of(item), findings, given)
        elif isinstance(item, yaml.ScalarNode) and len(single) == 1:
            row = _row([(yaml.ScalarNode("", single[0], item.start_mark), item)], spec, file, line_of(item), findings)
        else:
            findings.append(shape_finding(item, file, "mapping"))
            continue
        cells = {record.parent_key: parent, **row.cells}
        if spec.has("position"):
            cells["position"] = str(position)
        yield Row(spec=spec, file=file, line=row.line, row=None, cells=cells, lines=row.lines)


def _row(
    pairs: list[tuple[yaml.Node, yaml.Node]],
    spec: TableSpec,
    file: str,
    line: int,
    findings: list[Finding],
    given: Collection[str] = (),
) -> Row:
    """One row; the fields ``given`` by the file and the order of its items are not written again."""
    written = {str(key.value) for key, _ in pairs}
    cells: dict[str, str] = {}
    lines: dict[str, int] = {}
    for key, value in pairs:
        name = str(key.value)
        origin = Origin(file=file, line=line_of(key))
        if not spec.has(name) or name in given:
            near = nearest(name, [other for other in spec.names if other not in {*given, *written}])
            findings.append(_unknown(name, near, origin))
            if not near:
                continue
            # Read as what was meant, so that the field is not said to be missing too.
            name = near
        if not isinstance(value, yaml.ScalarNode):
            findings.append(shape_finding(value, file, "text", name))
            lines[name] = line_of(value)
            continue
        field = spec.field(name)
        if field.type == "string" and is_surprising(value):
            findings.append(
                Finding(code="yaml-quote", origin=origin, field=name, field_title=field.title, value=str(value.value))
            )
        # A block's last line break belongs to the way it is written.
        cells[name] = str(value.value).rstrip("\n") if value.style in ("|", ">") else str(value.value)
        lines[name] = line_of(value)
    return Row(spec=spec, file=file, line=line, row=None, cells=cells, lines=lines)


def shape_finding(node: yaml.Node, file: str, expected: str, field: str = "") -> Finding:
    """A finding that ``node`` is not a mapping, list or text, as ``expected`` has it."""
    got = "mapping" if isinstance(node, yaml.MappingNode) else "list" if isinstance(node, yaml.SequenceNode) else "text"
    return Finding(
        code="yaml-shape",
        origin=Origin(file=file, line=line_of(node)),
        field=field,
        details={
            "expected_vi": _SHAPES[expected][0],
            "expected_en": _SHAPES[expected][1],
            "got_vi": _SHAPES[got][0],
            "got_en": _SHAPES[got][1],
        },
    )
