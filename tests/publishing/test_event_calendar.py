from datetime import date

import pytest
import vobject
from icalendar import Calendar

from sxsh_site.language.dates import next_day
from sxsh_site.publishing.event_calendar import event_calendar, write_calendars
from tests.made_up import TODAY, catalogue
from tests.publishing.worlds import HOSTILE, URL, hostile

STEP = {"id": "bao-cao-nam", "due_month": "11", "due_day": "25", "title_vi": "Báo cáo Mẫu", "title_en": "Sample report"}


def _events(found, language="vi", today=TODAY):
    content = event_calendar(found, language, URL, today).to_ical()
    return list(Calendar.from_ical(content).walk("VEVENT"))


@pytest.mark.parametrize(
    ("today", "day"),
    [
        (date(2026, 11, 24), date(2026, 11, 25)),
        (date(2026, 11, 25), date(2026, 11, 25)),
        (date(2026, 11, 26), date(2027, 11, 25)),
    ],
)
def test_the_report_is_due_this_year_or_the_next(today, day):
    (event,) = _events(catalogue(programme_steps=[STEP]), today=today)
    assert event.decoded("dtstart") == day
    assert event["rrule"].to_ical() == b"FREQ=YEARLY"


def test_a_day_that_comes_rarely_or_never():
    assert next_day(2, 29, date(2026, 11, 24)) == date(2028, 2, 29)
    assert next_day(2, 29, date(2097, 1, 1)) == date(2104, 2, 29)
    assert next_day(11, 31, date(2026, 11, 24)) is None


def test_an_event_of_several_days():
    found = catalogue(
        events=[
            {"title_vi": "Tập huấn Mẫu", "title_en": "Sample training", "starts": "2026-05-04", "ends": "2026-05-06"}
        ]
    )
    (event,) = _events(found, "en")
    assert (event["summary"], event.decoded("dtstart"), event.decoded("dtend")) == (
        "Sample training",
        date(2026, 5, 4),
        date(2026, 5, 7),
    )
    assert (event["uid"], event["url"]) == ("event-mau@sxsh-quang-binh", f"{URL}/en/su-kien/")


@pytest.mark.parametrize("starts", ["", "2019", "2019-05"])
def test_an_event_whose_day_is_not_known_is_in_no_calendar(starts):
    assert _events(catalogue(events=[{"starts": starts}])) == []


def test_the_stamp_is_the_day_of_the_check():
    (event,) = _events(catalogue(programme_steps=[STEP | {"checked_on": "2026-11-05"}]))
    assert event["dtstamp"].to_ical() == b"20261105T000000Z"


def test_both_languages_are_written_with_the_same_ids(tmp_path):
    (tmp_path / "en").mkdir()
    write_calendars(catalogue(programme_steps=[STEP]), URL, TODAY, tmp_path)
    calendars = [Calendar.from_ical((tmp_path / name).read_bytes()) for name in ("lich.ics", "en/lich.ics")]
    events = [one.walk("VEVENT")[0] for one in calendars]
    assert [str(event["summary"]) for event in events] == ["Báo cáo Mẫu", "Sample report"]
    assert events[0]["uid"] == events[1]["uid"] == "step-bao-cao-nam@sxsh-quang-binh"


def test_a_second_reader_finds_the_report_every_year():
    content = event_calendar(catalogue(programme_steps=[STEP]), "vi", URL, TODAY).to_ical().decode()
    event = vobject.readOne(content).vevent
    assert event.summary.value == "Báo cáo Mẫu"
    assert [day.date() for day in event.rruleset[:2]] == [date(2026, 11, 25), date(2027, 11, 25)]


def test_hostile_text_is_text():
    events = _events(hostile())
    assert {str(event["summary"]) for event in events} == set(HOSTILE)
    assert len(events) == len(HOSTILE)
