"""Prose names no person's telephone, mail or identity number: bodies' contacts stand in the data."""

import re
from collections.abc import Collection, Iterator

from sxsh_site.checking.personal import kind_of
from sxsh_site.findings.finding import Finding
from sxsh_site.reading.content_folder import Content

_USER = re.compile(r"(?<=://)[^\s/@]*@")


def check(content: Content, pages: Collection[str] | None) -> Iterator[Finding]:
    """No line of a page holds a telephone number, an e-mail address or an identity number."""
    for page in content.prose:
        for number, line in enumerate(page.text.split("\n"), start=1):
            # A name before the host of an address is told by the rule for links.
            kind = kind_of(_USER.sub("", line))
            if kind is not None:
                yield page.finding("personal-data", number, line.strip(), **kind)
