"""The way to the sections of a long page, put under its head."""

import re
from collections.abc import Callable, Sequence
from html import unescape

from sxsh_site.views.parts import Link

# A page with more sections than this has a list of them.
MOST_WITHOUT = 4
_HEAD_END = "</header>"
_TAG = re.compile(r"<[^>]+>")
# As parts/components.html writes sections and as Markdown writes headings.
_SECTION = re.compile(r'<section class="section" id="([^"]+)"[^>]*>\s*<h2>(.*?)</h2>', re.DOTALL)
_HEADING = re.compile(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)


def sections(body: str) -> tuple[Link, ...]:
    """The sections of a body, in their order."""
    found = [*_SECTION.finditer(body), *_HEADING.finditer(body)]
    found.sort(key=lambda match: match.start())
    return tuple(Link(text=_text(match[2]), href=f"#{match[1]}") for match in found)


def with_contents(body: str, given: Sequence[Link], render: Callable[[Sequence[Link]], str]) -> str:
    """The body with its list of sections after its head; ``given`` are links to show in place of sections."""
    links = given or sections(body)
    if _HEAD_END not in body or (not given and len(links) <= MOST_WITHOUT):
        return body
    head, rest = body.split(_HEAD_END, 1)
    return f"{head}{_HEAD_END}\n{render(links)}{rest}"


def _text(html: str) -> str:
    return unescape(_TAG.sub("", _PERMALINK.sub("", html))).strip()
