"""YAML read as text with its lines: no tags, no aliases, no duplicate keys, no guessing of types.

PyYAML's safe loader would keep the last of duplicate keys, read ``no`` as false, ``012`` as 10 and
``1:30`` as 90, and expand alias bombs. So the tree of nodes is taken, and every scalar stays text.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.reading.yaml_problems import problem

Node = yaml.Node
_SURPRISING = {
    "tag:yaml.org,2002:bool",
    "tag:yaml.org,2002:float",
    "tag:yaml.org,2002:null",
    "tag:yaml.org,2002:int",
    "tag:yaml.org,2002:merge",
    "tag:yaml.org,2002:value",
}
_HARMLESS = re.compile(r"(true|false|-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?)\Z", re.ASCII)
# Deeper than any record of ours; the library's composer recurses.
DEEPEST = 50
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def read_yaml(text: str, file: str) -> tuple[Node | None, list[Finding]]:
    """The document's node tree, or what is wrong with it."""
    control = _CONTROL.search(text)
    if control is not None:
        line = text.count("\n", 0, control.start()) + 1
        character = f"U+{ord(control.group()):04X}"
        return None, [Finding(code="control-character", origin=_at(file, line), details={"character": character})]
    try:
        findings = list(_forbidden(text, file))
        if findings:
            return None, findings
        node = yaml.compose(text, Loader=yaml.CBaseLoader)
        findings = list(_odd_keys(node, file)) if node is not None else []
        if findings:
            return None, findings
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        place = _at(file, mark.line + 1 if mark else None)
        return None, [Finding(code="yaml-syntax", origin=place, details=problem(str(fault.problem)))]
    except yaml.YAMLError as fault:
        return None, [Finding(code="yaml-syntax", origin=_at(file, None), details=problem(str(fault)))]
    return node, list(_duplicates(node, file)) if node is not None else []


def line_of(node: Node) -> int:
    """The physical line on which ``node`` begins."""
    return int(node.start_mark.line) + 1


def is_surprising(node: yaml.ScalarNode) -> bool:
    """Whether an unquoted scalar would be read as another value by a program that guesses types."""
    if node.style or not node.value or _HARMLESS.match(node.value):
        return False
    resolvers = yaml.SafeLoader.yaml_implicit_resolvers.get(node.value[0], [])
    return any(tag in _SURPRISING and pattern.match(node.value) for tag, pattern in resolvers)


def plain(node: Node) -> Any:
    """The tree as dictionaries, lists and text: for descriptors only, records keep their nodes."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [plain(item) for item in node.value]
    return node.value


def _forbidden(text: str, file: str) -> Iterator[Finding]:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        line = event.start_mark.line + 1 if event.start_mark else None
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            yield Finding(code="yaml-alias", origin=_at(file, line))
        elif tag := getattr(event, "tag", None):
            yield Finding(code="yaml-tag", origin=_at(file, line), details={"tag": str(tag)})
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            yield Finding(code="yaml-syntax", origin=_at(file, line), details=problem("nested too deeply"))
            return


def _odd_keys(node: Node, file: str) -> Iterator[Finding]:
    """Keys that are lists or mappings themselves: an unquoted ``{…}`` or ``[…]`` before a colon."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                yield Finding(code="yaml-syntax", origin=_at(file, line_of(key)), details=problem("a key must be text"))
            yield from _odd_keys(value, file)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _odd_keys(item, file)


def _duplicates(node: Node, file: str) -> Iterator[Finding]:
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                yield Finding(
                    code="yaml-duplicate",
                    origin=_at(file, line_of(key)),
                    field=str(key.value),
                    details={"key": str(key.value)},
                )
            seen.add(key.value)
            yield from _duplicates(value, file)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _duplicates(item, file)


def _at(file: str, line: int | None) -> Origin:
    return Origin(file=file, line=line, row=line)
