"""Which records have a page, and the address that they keep for good."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.pages.site import RECORDS
from sxsh_site.views.addresses import KINDS, localised, slug

ID_FOLDER = "id"
# The programme of the decision is the page of the whole section.
_PROGRAMME = "programme"

KIND_OF_TABLE: Mapping[str, str] = {
    "programmes": "programme",
    "tasks": "task",
    "indicators": "indicator",
    "duties": "duty",
    "sectors": "sector",
    "techniques": "technique",
    "case_studies": "case_study",
    "facilities": "facility",
    "legal_documents": "legal_document",
    "organisations": "organisation",
    "guidelines": "guideline",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPage:
    """A record with a page: its kind, its id, and the page's path, which both languages share."""

    kind: str
    id: str
    path: str
    record: Any

    @property
    def stable(self) -> str:
        """The address that stays, wherever the page moves."""
        return stable_address(self.kind, self.id)

    @property
    def vi(self) -> str:
        """The Vietnamese page."""
        return self.path

    @property
    def en(self) -> str:
        """The English page."""
        return localised(self.path, "en")


def stable_address(kind: str, record_id: str) -> str:
    """Where a record is found for good."""
    return f"{ID_FOLDER}/{kind}/{record_id}/"


def record_pages(catalogue: Catalogue) -> Iterator[RecordPage]:
    """Every record that has a page, kind by kind."""
    for kind, how in RECORDS.items():
        records = how.records(catalogue)
        if kind == _PROGRAMME:
            for record_id, record in catalogue.programmes.items():
                if record_id not in records:
                    yield RecordPage(kind=kind, id=record_id, path=f"{KINDS[kind].folder}/", record=record)
        for record_id, record in records.items():
            path = f"{KINDS[kind].folder}/{slug(record_id)}/"
            yield RecordPage(kind=kind, id=record_id, path=path, record=record)
