"""No character that a reader cannot see, or that text has become by damage."""

import unicodedata
from collections.abc import Collection, Iterator

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.content_folder import Content


def check(content: Content, pages: Collection[str] | None) -> Iterator[Finding]:
    """No control, invisible, private or replacement character; each is told once a line."""
    for page in content.prose:
        for number, line in enumerate(page.text.split("\n"), start=1):
            for character in dict.fromkeys(line):
                code = _code(character)
                if code == "damaged-text":
                    yield page.finding(code, number, line.strip())
                elif code:
                    yield page.finding(code, number, line.strip(), character=f"U+{ord(character):04X}")


def _code(character: str) -> str:
    if character.isascii():
        return "" if character.isprintable() or character == "\t" else "control-character"
    if character == "\ufffd":
        return "damaged-text"
    category = unicodedata.category(character)
    if category in ("Cc", "Cs", "Co", "Cn"):
        return "control-character"
    return "invisible-character" if category in ("Cf", "Zl", "Zp") else ""
