"""A drawing holds shapes and text: nothing that runs, nothing from elsewhere, nothing about its author."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler, feature_namespaces

from defusedxml import DefusedXmlException
from defusedxml.sax import make_parser

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.reading.content_folder import Content

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_ELEMENTS = frozenset(
    (
        "svg",
        "g",
        "defs",
        "symbol",
        "use",
        "title",
        "desc",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "linearGradient",
        "radialGradient",
        "stop",
        "clipPath",
        "mask",
        "pattern",
        "marker",
    )
)
_ADDRESS = re.compile(r"url\(\s*['\"]?(?!#)|javascript:|data:|@import|expression\(", re.IGNORECASE)


class _Shapes(ContentHandler):
    """Collects what does not belong, with its line."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[tuple[int, str]] = []

    def processingInstruction(self, target: str, data: str) -> None:  # noqa: ARG002, N802
        self._tell(f"<?{target}?>")

    def startElementNS(self, name: tuple[str | None, str], qname: str | None, attrs: Any) -> None:  # noqa: ARG002, N802
        space, element = name
        if space != _SVG or element not in _ELEMENTS:
            self._tell(f"<{element}>")
        for (owner, attribute), value in attrs.items():
            if owner not in (None, _XLINK, _XML) or attribute.lower().startswith("on"):
                self._tell(f"{attribute}=")
            elif (attribute == "href" and not value.strip().startswith("#")) or _ADDRESS.search(value):
                self._tell(f'{attribute}="{value}"')

    def _tell(self, what: str) -> None:
        self.faults.append((self._locator.getLineNumber(), what))  # type: ignore[attr-defined]


def check(content: Content, pages: Collection[str] | None) -> Iterator[Finding]:
    """No script, event, link, style sheet, embedded picture or foreign element in an SVG file."""
    for other in content.others:
        if not other.path.lower().endswith(".svg") or other.is_large:
            continue
        try:
            faults = _faults(other.place)
        except DefusedXmlException as fault:
            yield _unsafe(other.file, 1, type(fault).__name__.removesuffix("Forbidden"))
            continue
        except SAXParseException as fault:
            origin = Origin(file=other.file, line=fault.getLineNumber())
            yield Finding(code="file-damaged", origin=origin, details={"problem": fault.getMessage()})
            continue
        for line, what in faults:
            yield _unsafe(other.file, line, what)


def _faults(place: Path) -> list[tuple[int, str]]:
    handler = _Shapes()
    parser = make_parser()
    parser.forbid_dtd = True
    parser.setFeature(feature_namespaces, True)
    parser.setContentHandler(handler)
    with place.open("rb") as file:
        parser.parse(file)
    return handler.faults


def _unsafe(file: str, line: int, what: str) -> Finding:
    return Finding(code="svg-unsafe", origin=Origin(file=file, line=line), value=what, details={"what": what})
