"""One build of the site, from settings to the finished folder. The site generator's events call into it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sxsh_site.checking.check import has_errors
from sxsh_site.findings.finding import Finding
from sxsh_site.language.strings import strings
from sxsh_site.language.text import LANGUAGES, Language
from sxsh_site.pages.bodies import Renderer, relative_to
from sxsh_site.pages.frame import Frame, Site, Slots, frame, page_frame
from sxsh_site.pages.glossary_links import link_terms
from sxsh_site.pages.page import Page
from sxsh_site.pages.prose import ProsePage, prose_breadcrumb, prose_meta, prose_pages, relative_links
from sxsh_site.pages.shell import Shell, token_slots
from sxsh_site.publishing.open_data import write_open_data
from sxsh_site.publishing.preview import link_to_files
from sxsh_site.publishing.project import read_project
from sxsh_site.publishing.proposals import write_proposals
from sxsh_site.publishing.row_files import write_rows
from sxsh_site.publishing.search import SearchPages
from sxsh_site.publishing.sitemap import Address, write_sitemap
from sxsh_site.publishing.staging import Staging
from sxsh_site.publishing.verify import verify
from sxsh_site.views.addresses import localised
from sxsh_site.views.parts import PageMeta
from sxsh_site.web_form.page import write_web_form

NOT_FOUND = "404.html"


class FaultyDataError(Exception):
    """The data or the prose has errors; nothing is published. ``findings`` are all that was found."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__(f"{len(findings)} findings")
        self.findings = findings


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that a build depends on besides the data itself.

    ``form`` is the folder of the installed program of the form in the browser; ``preview`` says that the site
    is to be read from the disk; ``whole`` names how many pages the theme renders whole instead of through the
    shell: 0 but for the test that compares both.
    """

    data: Path
    content: Path
    templates: Path
    target: Path
    site: Site
    today: date
    form: Path
    preview: bool = False
    whole: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ShellKey:
    """What a shell depends on: relative addresses make the depth matter beside language and section."""

    language: Language
    section: str
    depth: int

    @property
    def address(self) -> str:
        """An address of this language, section and depth, at which the shell is rendered."""
        parts = [part for part in ("en" if self.language == "en" else "", self.section) if part]
        parts += ["khung"] * (self.depth - len(parts))
        return "".join(f"{part}/" for part in parts)


class Build:
    """A build under way. Raises FaultyDataError where the data or the prose has errors.

    ``prose`` holds the pages of prose by their files below the folder of prose.
    """

    def __init__(self, settings: Settings) -> None:
        project = read_project(settings.data, settings.content, settings.today)
        self.findings = project.findings
        if project.catalogue is None or has_errors(self.findings):
            raise FaultyDataError(self.findings)
        self.settings = settings
        self.catalogue = project.catalogue
        self.prose = prose_pages(project.content)
        self.renderer = Renderer(settings.templates, settings.site.url, settings.site.repository)
        self.pages = project.pages
        self.staging = Staging(settings.target)
        self._shells: dict[ShellKey, Shell] = {}
        step = max(len(self.pages) // settings.whole, 1) if settings.whole else 0
        self.whole_pages = self.pages[::step][: settings.whole] if step else ()

    # -- what the theme renders
    def shell_keys(self) -> list[ShellKey]:
        """The shells that this build needs."""
        return sorted({_key(page) for page in self.pages}, key=lambda key: (key.language, key.section, key.depth))

    def shell_frame(self, key: ShellKey) -> Frame:
        """The frame with tokens for slots."""
        return self._frame(key.language, key.section, token_slots())

    def keep_shell(self, key: ShellKey, rendered: str) -> None:
        """Keep the theme's rendering of a shell."""
        self._shells[key] = Shell.cut(rendered)

    def whole_frame(self, page: Page) -> Frame:
        """The frame of a page that the theme renders whole."""
        return self._frame(page.language, page.section, self._slots(page))

    def body(self, page: Page) -> str:
        """A page's body."""
        return self.renderer.body(page)

    def prose_frame(self, prose: ProsePage) -> Frame:
        """The frame of a prose page."""
        one = page_frame(
            path=prose.path,
            language=prose.language,
            meta=prose_meta(prose),
            breadcrumb=prose_breadcrumb(prose),
            counterparts=prose.counterparts,
            site=self.settings.site,
            parent=prose.parent,
        )
        slots = self.renderer.slots(one, localised(prose.path, prose.language))
        return self._frame(prose.language, prose.section, slots)

    def prose_body(self, prose: ProsePage, html: str) -> str:
        """A prose page's body with its title, its terms linked to the glossary."""
        address = localised(prose.path, prose.language)
        linked = link_terms(
            relative_links(html, address), self.catalogue.glossary.values(), prose.language, relative_to(address)
        )
        return self.renderer.prose(prose, linked)

    def not_found_frame(self, base: str) -> Frame:
        """The frame of the page for addresses that do not exist; ``base`` is the site's root path."""
        language: Language = "vi"
        labels = strings("chrome", language)
        meta = PageMeta(title=labels.not_found_title, description=labels.not_found_text)
        whole = page_frame(
            path="",
            language=language,
            meta=meta,
            breadcrumb=(),
            counterparts=LANGUAGES,
            site=self.settings.site,
            is_404=True,
        )
        slots = self.renderer.slots(whole, "", base=base)
        return frame(language, "", slots, made_up=self.catalogue.made_up, is_404=True)

    # -- what this program writes itself
    def finish(self) -> Iterator[Page]:
        """Write every page, the form, the downloads and the sitemap; verify; publish. Yields each page written.

        Raises:
            UnknownProgramError: where the program of the form is not installed, or is another.
        """
        prose = tuple(self.prose.values())
        site = self.staging.folder
        form = write_web_form(self.catalogue, self.renderer, self.settings.site, self.settings.form, site)
        write_proposals(self.catalogue, site)
        whole = set(map(id, self.whole_pages))
        with SearchPages() as searched:
            for page in self.pages:
                address = localised(page.path, page.language)
                target = site / file_of(address)
                if id(page) in whole:
                    html = target.read_text(encoding="utf-8")
                else:
                    html = self._filled(page)
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_text(html, encoding="utf-8", newline="\n")
                searched.add(address, html)
                if page.rows is not None:
                    write_rows(self.renderer.rows(page), site / localised(page.rows.path, page.language))
                yield page
            for one in prose:
                address = localised(one.path, one.language)
                searched.add(address, (site / file_of(address)).read_text(encoding="utf-8"))
            searched.write_index(site, self.catalogue.glossary.values())
        settings = self.settings
        bare = write_open_data(self.catalogue, self.pages, self.renderer, settings.site.url, settings.today, site)
        addresses = [
            Address(path=page.path, counterparts=page.counterparts) for page in self.pages if page.language == "vi"
        ]
        seen = {address.path for address in addresses}
        for one in prose:
            if one.path not in seen:
                seen.add(one.path)
                addresses.append(Address(path=one.path, counterparts=one.counterparts))
        write_sitemap(addresses, self.settings.site.url, site)
        expected = [file_of(localised(page.path, page.language)) for page in self.pages]
        expected += [file_of(localised(one.path, one.language)) for one in prose]
        verify(site, [*expected, *bare, form, NOT_FOUND])
        if settings.preview:
            link_to_files(site)
        self.staging.publish()

    def _frame(self, language: Language, section: str, slots: Slots) -> Frame:
        return frame(language, section, slots, made_up=self.catalogue.made_up)

    def _filled(self, page: Page) -> str:
        return self._shells[_key(page)].fill(self._slots(page), self.body(page))

    def _slots(self, page: Page) -> Slots:
        one = page_frame(
            path=page.path,
            language=page.language,
            meta=page.meta,
            breadcrumb=page.breadcrumb,
            counterparts=page.counterparts,
            site=self.settings.site,
        )
        return self.renderer.slots(one, localised(page.path, page.language))


def file_of(address: str) -> str:
    """The file that a web server answers an address with."""
    return f"{address}index.html"


def _key(page: Page) -> ShellKey:
    depth = localised(page.path, page.language).count("/")
    return ShellKey(language=page.language, section=page.section, depth=depth)
