"""Sources: the documents and addresses that facts come from."""

from dataclasses import dataclass

from sxsh_site.findings.finding import Origin
from sxsh_site.language.dates import PartialDate
from sxsh_site.language.text import Choice, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One source; ``title`` is as published, in the source's own ``language``."""

    id: str
    title: str
    language: Choice
    publisher: str
    published: PartialDate | None
    url: str
    note: Text | None
    origin: Origin
