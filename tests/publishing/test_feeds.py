import feedparser
import pytest

from sxsh_site.publishing.dataset_facts import dataset_facts
from sxsh_site.publishing.feeds import write_feeds
from sxsh_site.publishing.open_tables import open_tables
from sxsh_site.publishing.record_pages import record_pages
from tests.made_up import catalogue
from tests.publishing.worlds import HOSTILE, URL, hostile, pages

TECHNIQUES = [{"id": f"mau_{number}", "checked_on": "2026-09-05"} for number in range(60)]


def _write(found, folder):
    (folder / "en").mkdir(parents=True, exist_ok=True)
    facts = dataset_facts(found, open_tables(found))
    write_feeds(facts, record_pages(found), pages(found), URL, folder)


def _feed(folder, name="cap-nhat.xml"):
    feed = feedparser.parse((folder / name).read_bytes())
    assert not feed.bozo
    return feed


@pytest.fixture
def written(tmp_path):
    found = catalogue(
        programmes=[{}],
        case_studies=[
            {"id": "cu", "checked_on": "2026-09", "title_vi": "Bia Mẫu", "title_en": "Sample brewery"},
            {"id": "moi", "checked_on": "2026-11-05", "title_vi": "Gạch Mẫu", "title_en": "Sample bricks"},
        ],
        sectors=[{"checked_on": "2026-11-05", "title_vi": "Ngành Mẫu", "title_en": "Sample sector"}],
    )
    _write(found, tmp_path)
    return tmp_path


def test_the_newest_first_and_of_one_day_the_cases_first(written):
    entries = [(one.title, one.updated) for one in _feed(written).entries]
    assert entries[:2] == [
        ("Gạch Mẫu", "2026-11-05T00:00:00+07:00"),
        ("Ngành Mẫu", "2026-11-05T00:00:00+07:00"),
    ]
    assert entries[-1] == ("Bia Mẫu", "2026-09-01T00:00:00+07:00")
    assert _feed(written).feed.updated == "2026-11-05T00:00:00+07:00"


def test_an_entry_leads_to_its_page_and_keeps_its_id(written):
    vi, en = _feed(written).entries[0], _feed(written, "en/cap-nhat.xml").entries[0]
    assert (vi.id, vi.link) == (f"{URL}/id/case_study/moi/", f"{URL}/dien-hinh/moi/")
    assert (en.id, en.link, en.title) == (vi.id, f"{URL}/en/dien-hinh/moi/", "Sample bricks")


def test_a_feed_says_what_it_is_in_its_language(written):
    feed = _feed(written, "en/cap-nhat.xml").feed
    assert (feed.language, feed.title) == ("en", "Cleaner production: new case studies and changes")
    assert [link.href for link in feed.links if link.rel == "self"] == [f"{URL}/en/cap-nhat.xml"]


def test_a_feed_is_not_endless(tmp_path):
    _write(catalogue(programmes=[{}], techniques=TECHNIQUES), tmp_path)
    assert len(_feed(tmp_path).entries) == 50


def test_hostile_text_is_text(tmp_path):
    _write(hostile(), tmp_path)
    text = (tmp_path / "cap-nhat.xml").read_text(encoding="utf-8")
    assert "<script" not in text
    titles = {one.title_detail.value for one in _feed(tmp_path).entries if "/case_study/" in one.id}
    assert titles == set(HOSTILE)


def test_the_same_records_give_the_same_bytes(written, tmp_path):
    _write(hostile(), tmp_path / "mot")
    _write(hostile(), tmp_path / "hai")
    assert (tmp_path / "mot/cap-nhat.xml").read_bytes() == (tmp_path / "hai/cap-nhat.xml").read_bytes()
