"""Bodies and slots rendered from the templates in ``overrides/``, with escaping on.

The site generator's own template environment does not escape; so everything that differs from page
to page is rendered here, and the theme only places it.
"""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from sxsh_site.language.strings import strings
from sxsh_site.pages.frame import PageFrame, Slots
from sxsh_site.pages.page import Page
from sxsh_site.pages.prose import ProsePage, kicker
from sxsh_site.views.addresses import localised
from sxsh_site.views.parts import Head


class Renderer:
    """Renders bodies and slots; ``templates`` is the folder ``overrides``."""

    def __init__(self, templates: Path) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        # The partials are written for the theme's filter of the same name.
        self._environment.filters["url"] = _url_filter

    def body(self, page: Page) -> str:
        """The body of a page, as HTML."""
        template = self._environment.get_template(f"records/{page.template}.html")
        url = relative_to(localised(page.path, page.language))
        return template.render(view=page.view, words=strings("views", page.language), url=url, lang=page.language)

    def prose(self, prose: ProsePage, html: str) -> str:
        """A prose page's body: its title over the HTML that Markdown made of it."""
        head = Head(kicker=kicker(prose), title=prose.title)
        url = relative_to(localised(prose.path, prose.language))
        template = self._environment.get_template("records/prose.html")
        return template.render(head=head, html=Markup(html), url=url, lang=prose.language)

    def slots(self, frame: PageFrame, address: str, *, base: str | None = None) -> Slots:
        """The slots of a page at ``address``; ``base`` replaces relative addresses where the page has none."""
        url = relative_to(address) if base is None else absolute_under(base)
        names = ("head", "breadcrumb", "switch", "print-line", "body-lang", "page-end")
        rendered = {
            name.replace("-", "_"): self._environment.get_template(f"partials/portal/{name}.html").render(
                portal=frame, url=url
            )
            for name in names
        }
        return Slots(**rendered)


def relative_to(address: str) -> Callable[[str], str]:
    """Addresses of the site as seen from the page at ``address``; outside addresses as they are."""
    base = "../" * address.count("/")

    def url(href: str) -> str:
        if urlsplit(href).scheme or href.startswith("#"):
            return href
        return (base + ("" if href == "." else href)) or "."

    return url


def absolute_under(base: str) -> Callable[[str], str]:
    """Addresses from the root of the host, for the page that is shown at any address."""

    def url(href: str) -> str:
        if urlsplit(href).scheme or href.startswith("#"):
            return href
        return base + ("" if href == "." else href)

    return url


@pass_context
def _url_filter(context: Context, href: str) -> str:
    url: Callable[[str], str] = context["url"]
    return url(href)
