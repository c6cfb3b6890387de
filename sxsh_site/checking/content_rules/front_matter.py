"""Every page has a title and a description, as text of one line."""

import unicodedata
from collections.abc import Collection, Iterator

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.content_folder import Content

LONGEST = {"title": 120, "description": 300}


def check(content: Content, pages: Collection[str] | None) -> Iterator[Finding]:
    """Both are there, neither is too long, neither breaks a line."""
    for page in content.prose:
        for field, limit in LONGEST.items():
            text = page.front.get(field, "")
            if not text.strip():
                yield page.field_finding("front-matter-required", field)
            elif len(text) > limit:
                yield page.field_finding("too-long", field, got=str(len(text)), limit=str(limit))
            elif any(unicodedata.category(one) in ("Zl", "Zp") or one in "\n\r" for one in text.strip()):
                yield page.field_finding("line-break", field)
