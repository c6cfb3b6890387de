"""The page at a record's lasting address: it leads to the record, or tells that it was removed."""

from dataclasses import dataclass

from sxsh_site.records.tombstone import Tombstone
from sxsh_site.views.addresses import KINDS
from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedView:
    """Where a record's page is, in both languages."""

    title: str
    canonical: str
    vi: Link
    en: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovedText:
    """What is said of a removed record in one language."""

    lang: str
    title: str
    paragraphs: tuple[str, ...]
    following: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovedView:
    """That a record was removed, when and why, in both languages."""

    title: str
    texts: tuple[RemovedText, ...]


def removed_view(tombstone: Tombstone, first: Edition, other: Edition) -> RemovedView:
    """The notice that stays of a removed record, one language before the other."""
    return RemovedView(
        title=first.words.removed_title,
        texts=(_removed_text(tombstone, first), _removed_text(tombstone, other)),
    )


def _removed_text(tombstone: Tombstone, edition: Edition) -> RemovedText:
    words = edition.words
    return RemovedText(
        lang=edition.language,
        title=words.removed_title,
        paragraphs=(
            words.removed_line.format(
                kind=edition.label(tombstone.kind), id=tombstone.id, date=edition.date(tombstone.removed_on)
            ),
            words.removed_reason.format(reason=edition.text(tombstone.reason)),
        ),
        following=Link(text=words.removed_following, href=edition.page(f"{KINDS[tombstone.kind.id].section}/")),
    )
