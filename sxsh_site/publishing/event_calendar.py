"""Calendars in both languages: events whose day is known, and what is due every year."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from icalendar import Calendar, Event

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.language.dates import PartialDate, next_day
from sxsh_site.language.strings import strings
from sxsh_site.language.text import LANGUAGES, Language
from sxsh_site.records.outreach import Event as EventRecord
from sxsh_site.records.programme import ProgrammeStep
from sxsh_site.views.addresses import localised

FILE = "lich.ics"


def write_calendars(catalogue: Catalogue, site_url: str, today: date, site: Path) -> None:
    """Write ``lich.ics`` and ``en/lich.ics``; ``site_url`` has no trailing slash."""
    for language in LANGUAGES:
        calendar = event_calendar(catalogue, language, site_url, today)
        (site / localised(FILE, language)).write_bytes(calendar.to_ical())


def event_calendar(catalogue: Catalogue, language: Language, site_url: str, today: date) -> Calendar:
    """The calendar in one language; a day that is not known is not made up."""
    words = strings("views", language)
    calendar = Calendar()
    calendar.add("prodid", f"-//{catalogue.package.descriptor['name']}//{language}//")
    calendar.add("version", "2.0")
    calendar.add("name", words.calendar_title)
    calendar.add("x-wr-calname", words.calendar_title)
    for event in (*_events(catalogue, language, site_url), *_steps(catalogue, language, site_url, today)):
        calendar.add_component(event)
    return calendar


def _events(catalogue: Catalogue, language: Language, site_url: str) -> Iterator[Event]:
    for record in catalogue.events.values():
        if record.starts is None or record.starts.day is None:
            continue
        event = _event(catalogue, record, "event", site_url, localised("su-kien/", language))
        event.add("summary", record.title.in_language(language))
        event.add("description", record.summary.in_language(language))
        event.add("dtstart", record.starts.first_day())
        if record.ends is not None and record.ends.day is not None:
            # The end of whole days is the day after the last.
            event.add("dtend", record.ends.last_day() + timedelta(days=1))
        if record.place_id:
            event.add("location", catalogue.places[record.place_id].title.in_language(language))
        yield event


def _steps(catalogue: Catalogue, language: Language, site_url: str, today: date) -> Iterator[Event]:
    for record in catalogue.programme_steps.values():
        if record.due_month is None or record.due_day is None:
            continue
        due = next_day(record.due_month, record.due_day, today)
        if due is None:
            continue
        event = _event(catalogue, record, "step", site_url, localised("chuong-trinh/", language))
        event.add("summary", record.title.in_language(language))
        event.add("description", record.text.in_language(language))
        event.add("dtstart", due)
        event.add("rrule", {"freq": "yearly"})
        event.add("transp", "TRANSPARENT")
        yield event


def _event(catalogue: Catalogue, record: EventRecord | ProgrammeStep, kind: str, site_url: str, address: str) -> Event:
    event = Event()
    event.add("uid", f"{kind}-{record.id}@{catalogue.package.descriptor['name']}")
    event.add("dtstamp", _moment(record.provenance.checked_on))
    event.add("url", f"{site_url}/{address}")
    return event


def _moment(day: PartialDate) -> datetime:
    return datetime.combine(day.first_day(), time(), UTC)
