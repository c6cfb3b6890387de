"""Atom feeds in both languages: case studies and changes, the newest first, by the day of their last check."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta, timezone
from pathlib import Path

from feedgen.feed import FeedGenerator

from sxsh_site.language.dates import PartialDate
from sxsh_site.language.strings import strings
from sxsh_site.language.text import LANGUAGES, Language
from sxsh_site.pages.page import Page
from sxsh_site.publishing.dataset_facts import DatasetFacts
from sxsh_site.publishing.record_pages import RecordPage
from sxsh_site.views.addresses import localised

FILE = "cap-nhat.xml"
_LENGTH = 50
# A day begins in Viet Nam.
_ZONE = timezone(timedelta(hours=7))
_EPOCH = PartialDate(year=2000)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    kind: str
    record_id: str
    page: Page
    stable: str
    checked: PartialDate


def write_feeds(
    facts: DatasetFacts, records: Iterable[RecordPage], pages: Iterable[Page], site_url: str, site: Path
) -> None:
    """Write ``cap-nhat.xml`` and ``en/cap-nhat.xml``; ``site_url`` has no trailing slash."""
    records = tuple(records)
    by_address = {(page.language, page.path): page for page in pages}
    for language in LANGUAGES:
        entries = _entries(records, by_address, language)
        target = site / localised(FILE, language)
        target.write_bytes(_feed(facts, entries, language, site_url))


def _entries(
    records: Sequence[RecordPage], pages: Mapping[tuple[Language, str], Page], language: Language
) -> list[_Entry]:
    """The newest; of one day the case studies first."""
    found = [
        _Entry(
            kind=one.kind,
            record_id=one.id,
            page=pages[language, one.path],
            stable=one.stable,
            checked=one.record.provenance.checked_on,
        )
        for one in records
        # The norms of a sector are a page over a sector that has its own.
        if one.kind != "norms" and hasattr(one.record, "provenance")
    ]
    found.sort(key=lambda one: (one.kind != "case_study", one.kind, one.record_id))
    found.sort(key=lambda one: one.checked.first_day(), reverse=True)
    return found[:_LENGTH]


def _feed(facts: DatasetFacts, entries: Sequence[_Entry], language: Language, site_url: str) -> bytes:
    words = strings("views", language)
    address = f"{site_url}/{localised(FILE, language)}"
    feed = FeedGenerator()
    feed.id(address)
    feed.title(words.feed_title)
    feed.subtitle(facts.title.in_language(language))
    feed.language(language)
    feed.author({"name": facts.publisher.in_language(language)})
    feed.link(href=address, rel="self", type="application/atom+xml")
    feed.link(href=f"{site_url}/{localised('', language)}", rel="alternate", type="text/html")
    feed.rights(facts.licence)
    feed.generator("sxsh-site")
    feed.updated(_moment(max((one.checked for one in entries), key=PartialDate.first_day, default=_EPOCH)))
    for one in entries:
        entry = feed.add_entry(order="append")
        entry.id(f"{site_url}/{one.stable}")
        entry.title(one.page.meta.title)
        entry.summary(one.page.meta.description)
        entry.link(href=f"{site_url}/{localised(one.page.path, language)}", rel="alternate", type="text/html")
        entry.category(term=one.kind, label=one.page.breadcrumb[-1].text if one.page.breadcrumb else one.kind)
        entry.updated(_moment(one.checked))
    content: bytes = feed.atom_str(pretty=True)
    return content


def _moment(day: PartialDate) -> datetime:
    return datetime.combine(day.first_day(), time(), _ZONE)
