"""How a page is cited: its title, the portal, its address, the day of its last check."""

from dataclasses import dataclass

from sxsh_site.language.strings import Strings
from sxsh_site.views.parts import PageMeta


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """The block "cite this page"."""

    label: str
    text: str


def citation(meta: PageMeta, address: str, words: Strings, site_name: str) -> Citation:
    """A page's citation; ``address`` is empty where it is not known where the site will stand."""
    parts = [words.cite_text.format(title=meta.title, portal=site_name), address]
    if meta.checked:
        parts.append(words.checked_line.format(date=meta.checked))
    parts.append(words.cite_licence)
    return Citation(label=words.cite_label, text=". ".join(part for part in parts if part) + ".")
