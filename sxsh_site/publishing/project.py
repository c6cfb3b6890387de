"""The whole project, checked: its data, then its prose beside the pages that the data make."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.checking.check import has_errors, read_and_check
from sxsh_site.checking.content import check_content
from sxsh_site.checking.names import check_names
from sxsh_site.checking.published import published
from sxsh_site.findings.finding import Finding
from sxsh_site.pages.page import Page
from sxsh_site.pages.site import all_pages
from sxsh_site.reading.content_folder import Content, read_content
from sxsh_site.reading.rows import Database
from sxsh_site.views.addresses import localised


@dataclass(frozen=True, kw_only=True)
class Project:
    """What was read, and what was found in each. ``catalogue`` exists only where the data are sound."""

    database: Database | None
    content: Content
    today: date
    data_findings: tuple[Finding, ...]
    reading_findings: tuple[Finding, ...]

    @cached_property
    def catalogue(self) -> Catalogue | None:
        """What may be published of the data."""
        if self.database is None or has_errors(self.data_findings):
            return None
        return Catalogue(published(self.database))

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """The pages of records; none where the data are faulty."""
        return tuple(all_pages(self.catalogue, self.today)) if self.catalogue is not None else ()

    @cached_property
    def findings(self) -> list[Finding]:
        """All that is wrong, told at once, by file and line."""
        found = [*self.data_findings, *self.reading_findings]
        if self.content.paths:
            known = None
            if self.catalogue is not None:
                known = frozenset(localised(page.path, page.language) for page in self.pages)
            found += check_content(self.content, known)
            if self.database is not None:
                found += check_names(self.content, self.database)
        return sorted(found, key=lambda finding: finding.place)


def read_project(data: Path, content: Path, today: date) -> Project:
    """Read both folders; ``today`` is the day against which dates are judged."""
    database, findings = read_and_check(data, today)
    prose, faults = read_content(content)
    return Project(
        database=database,
        content=prose,
        today=today,
        data_findings=tuple(findings),
        reading_findings=tuple(faults),
    )
