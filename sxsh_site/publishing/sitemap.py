"""The sitemap: every address, with its counterpart in the other language."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from sxsh_site.language.text import LANGUAGES, Language
from sxsh_site.views.addresses import localised

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A page's address and the languages in which it exists."""

    path: str
    counterparts: tuple[Language, ...]


def write_sitemap(addresses: Iterable[Address], site_url: str, site: Path) -> None:
    """Write ``sitemap.xml``; ``site_url`` has no trailing slash."""
    ET.register_namespace("", _SITEMAP)
    ET.register_namespace("xhtml", _XHTML)
    root = ET.Element(f"{{{_SITEMAP}}}urlset")
    for address in sorted(addresses, key=lambda one: one.path):
        for language in LANGUAGES:
            if language not in address.counterparts:
                continue
            entry = ET.SubElement(root, f"{{{_SITEMAP}}}url")
            location = ET.SubElement(entry, f"{{{_SITEMAP}}}loc")
            location.text = f"{site_url}/{localised(address.path, language)}"
            if len(address.counterparts) > 1:
                for other in address.counterparts:
                    href = f"{site_url}/{localised(address.path, other)}"
                    attributes = {"rel": "alternate", "hreflang": other, "href": href}
                    ET.SubElement(entry, f"{{{_XHTML}}}link", attributes)
    ET.indent(root)
    tree = ET.ElementTree(root)
    tree.write(site / "sitemap.xml", encoding="utf-8", xml_declaration=True)
