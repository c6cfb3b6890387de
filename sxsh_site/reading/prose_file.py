"""A page of prose: front matter between two lines ``---``, then Markdown."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

import yaml

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.language.text import Language, Text
from sxsh_site.reading.markdown_text import MarkdownText, read_markdown
from sxsh_site.reading.yaml_file import is_surprising, line_of, read_yaml
from sxsh_site.reading.yaml_records import shape_finding

FIELDS: Mapping[str, Text] = {
    "title": Text(vi="Tiêu đề", en="Title"),
    "description": Text(vi="Mô tả", en="Description"),
}
_RULE = re.compile(r"---[ \t]*\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseFile:
    """One page as it is written. ``path`` lies below its language's folder; ``lines`` are those of ``front``.

    ``text`` is the whole file, ``body`` what follows the front matter.
    """

    file: str
    path: str
    language: Language
    front: Mapping[str, str]
    lines: Mapping[str, int]
    text: str
    body: str
    markdown: MarkdownText

    @property
    def address(self) -> str:
        """The page's address, without its language."""
        return address_of(self.path)

    def finding(self, code: str, line: int, value: str = "", **details: str) -> Finding:
        """A finding about a line of the page."""
        return Finding(code=code, origin=Origin(file=self.file, line=line), value=value, details=details)

    def field_finding(self, code: str, field: str, **details: str) -> Finding:
        """A finding about a key of the front matter."""
        return Finding(
            code=code,
            origin=Origin(file=self.file, line=self.lines.get(field, 1)),
            field=field,
            field_title=FIELDS[field],
            value=self.front.get(field, ""),
            details=details,
        )


def address_of(path: str) -> str:
    """The address of the page at ``path`` below its language's folder (``gioi-thieu/`` of ``gioi-thieu/index.md``)."""
    stem = path.removesuffix(".md")
    folder = "" if stem == "index" else stem.removesuffix("/index")
    return f"{folder}/" if folder else ""


def read_prose(text: str, file: str, path: str, language: Language) -> tuple[ProseFile | None, list[Finding]]:
    """The page, and what is wrong with the form of its front matter; None where that cannot be read."""
    lines = text.split("\n")
    end = next((number for number, line in enumerate(lines[1:], start=1) if _RULE.match(line)), None)
    if not _RULE.match(lines[0]) or end is None:
        return None, [Finding(code="front-matter-missing", origin=Origin(file=file, line=1))]
    # An empty first line in place of the rule keeps the count of lines.
    front, places, findings = _front("\n" + "\n".join(lines[1:end]), file)
    if front is None:
        return None, findings
    body = "\n".join(lines[end + 1 :])
    page = ProseFile(
        file=file,
        path=path,
        language=language,
        front=front,
        lines=places,
        text=text,
        body=body,
        markdown=read_markdown(body, end + 2),
    )
    return page, findings


def _front(source: str, file: str) -> tuple[dict[str, str] | None, dict[str, int], list[Finding]]:
    node, findings = read_yaml(source, file)
    findings = [_of_page(one) for one in findings]
    if any(one.code != "yaml-duplicate" for one in findings):
        return None, {}, findings
    if node is None:
        return {}, {}, findings
    if not isinstance(node, yaml.MappingNode):
        return None, {}, [*findings, _shape(node, file, "")]
    front: dict[str, str] = {}
    places: dict[str, int] = {}
    for key, value in node.value:
        name = str(key.value)
        origin = Origin(file=file, line=line_of(key))
        if name not in FIELDS:
            details = {"key": name, "suggestion_vi": "", "suggestion_en": ""}
            findings.append(Finding(code="front-matter-key", origin=origin, field=name, value=name, details=details))
            continue
        places[name] = line_of(value)
        if not isinstance(value, yaml.ScalarNode):
            findings.append(_shape(value, file, name))
            front[name] = "?"
            continue
        if is_surprising(value):
            title = FIELDS[name]
            findings.append(
                Finding(code="yaml-quote", origin=origin, field=name, field_title=title, value=str(value.value))
            )
        front.setdefault(name, str(value.value))
    return front, places, findings


def _of_page(one: Finding) -> Finding:
    """A page has lines and no rows; its fields have their own titles."""
    origin = replace(one.origin, row=None)
    return replace(one, origin=origin, field_title=FIELDS.get(one.field, one.field_title))


def _shape(node: yaml.Node, file: str, field: str) -> Finding:
    return _of_page(shape_finding(node, file, "text" if field else "mapping", field))
