"""Bodies and slots rendered from the templates in ``overrides/``, with escaping on.

The site generator's own template environment does not escape; so everything that differs from page
to page is rendered here, and the theme only places it.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from sxsh_site.language.strings import strings
from sxsh_site.language.text import Language
from sxsh_site.pages.contents import with_contents
from sxsh_site.pages.frame import PageFrame, Slots
from sxsh_site.pages.page import OTHER, Found, Page
from sxsh_site.pages.prose import ProsePage, kicker
from sxsh_site.views.addresses import localised
from sxsh_site.views.citation import Citation, citation
from sxsh_site.views.parts import Head, Link


class Renderer:
    """Renders bodies and slots; ``templates`` is the folder ``overrides``.

    ``site_url`` is where the site will stand, ``repository`` where its sources are kept, both without a
    trailing slash and empty where that is not known.
    """

    def __init__(self, templates: Path, site_url: str = "", repository: str = "") -> None:
        self._site_url = site_url
        self._repository = repository
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
        words = strings("views", page.language)
        context = {"view": page.view, "words": words, "url": url, "lang": page.language, "found": page.found}
        context |= {"cite": self._citation(page), "take": page.take, "repository": self._repository}
        body = template.render(context)
        # The index has a search field in the place of a list of its sections.
        if page.kind == "index":
            return body
        # Records tell beside their source how they are cited and taken away.
        if page.path and not hasattr(page.view, "source"):
            body += self._environment.get_template("parts/taking.html").render(context)
        return self._with_contents(body, getattr(page.view, "jumps_within", ()), page.language, url)

    def rows(self, page: Page) -> str:
        """All rows of a list, as HTML, with addresses as seen from its page."""
        assert page.rows is not None
        template = self._environment.get_template(f"rows/{page.rows.template}.html")
        url = relative_to(localised(page.path, page.language))
        words = strings("views", page.language)
        return template.render(view=page.rows.view, words=words, url=url, lang=page.language, found=None)

    def bare(self, template: str, view: Any, address: str, language: Language, *, made_up: bool) -> str:
        """A page that stands without the theme, at ``address``; it says where its records are made up."""
        labels = strings("chrome", language)
        return self._environment.get_template(f"{template}.html").render(
            view=view, url=relative_to(address), lang=language, made_up=made_up, labels=labels
        )

    def _citation(self, page: Page) -> Citation:
        address = f"{self._site_url}/{localised(page.path, page.language)}" if self._site_url else ""
        site_name = strings("chrome", page.language).site_name
        return citation(page.meta, address, strings("views", page.language), site_name)

    def prose(self, prose: ProsePage, html: str) -> str:
        """A prose page's body: its title over the HTML that Markdown made of it."""
        head = Head(kicker=kicker(prose), title=prose.title)
        url = relative_to(localised(prose.path, prose.language))
        template = self._environment.get_template("records/prose.html")
        body = template.render(head=head, html=Markup(html), url=url, lang=prose.language, found=Found(kind=OTHER))
        return self._with_contents(body, (), prose.language, url)

    def _with_contents(self, body: str, given: Sequence[Link], language: Language, url: Callable[[str], str]) -> str:
        template = self._environment.get_template("parts/contents.html")
        words = strings("views", language)
        return with_contents(body, given, lambda links: template.render(links=links, words=words, url=url))

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
