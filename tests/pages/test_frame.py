import pytest

from sxsh_site.language.text import LANGUAGES
from sxsh_site.pages.frame import Site, frame, page_frame
from sxsh_site.pages.shell import token_slots
from sxsh_site.views.addresses import MENU
from sxsh_site.views.parts import PageMeta

SITE = Site(url="https://mau.example/sxsh", repository="https://git.mau.example/sxsh")
META = PageMeta(title="Trang Mẫu", description="Mô tả mẫu", file="data/thu mục/mẫu.csv", line=7, checked="11/2026")


def page(**given):
    values = {
        "path": "nganh/mau/",
        "language": "vi",
        "meta": META,
        "breadcrumb": (),
        "counterparts": LANGUAGES,
        "site": SITE,
        **given,
    }
    return page_frame(**values)


def test_canonical_and_alternates():
    one = page()
    assert one.canonical == "https://mau.example/sxsh/nganh/mau/"
    assert one.alternates == (
        ("vi", "https://mau.example/sxsh/nganh/mau/"),
        ("en", "https://mau.example/sxsh/en/nganh/mau/"),
        ("x-default", "https://mau.example/sxsh/nganh/mau/"),
    )
    assert page(language="en").canonical == "https://mau.example/sxsh/en/nganh/mau/"


def test_a_page_names_its_picture_its_feed_and_its_calendar_in_its_language():
    assert [(one.picture, one.feed_href, one.calendar_href) for one in (page(), page(language="en"))] == [
        ("https://mau.example/sxsh/assets/pictures/chia-se-vi.png", "cap-nhat.xml", "lich.ics"),
        ("https://mau.example/sxsh/assets/pictures/chia-se-en.png", "en/cap-nhat.xml", "en/lich.ics"),
    ]


def test_the_home_page_in_both_languages():
    assert page(path="").canonical == "https://mau.example/sxsh/"
    assert (page(path="").is_home, page().is_home) == (True, False)
    assert page(path="", language="en").switch.href == "."
    assert page(path="").switch.href == "en/"


def test_the_switch_stays_on_the_page():
    one = page()
    assert (one.switch.href, one.switch.lang, one.switch.note) == ("en/nganh/mau/", "en", "")
    other = page(language="en")
    assert (other.switch.href, other.switch.lang) == ("nganh/mau/", "vi")


def test_a_page_that_is_not_translated_leads_to_the_nearest_parent_and_says_so():
    one = page(counterparts=("vi",), parent="nganh/")
    assert one.switch.href == "en/nganh/"
    assert one.switch.note == one.labels.switch_note
    assert one.alternates == ()


def test_the_page_that_is_not_found_has_no_address():
    one = page(path="", is_404=True)
    assert (one.canonical, one.alternates, one.is_home, one.is_404) == ("", (), False, True)


def test_links_to_the_sources_of_the_page():
    one = page()
    assert one.edit_url == "https://git.mau.example/sxsh/edit/main/data/thu%20m%E1%BB%A5c/m%E1%BA%ABu.csv#L7"
    assert one.history_url == "https://git.mau.example/sxsh/commits/main/data/thu%20m%E1%BB%A5c/m%E1%BA%ABu.csv"
    assert one.report_url == (
        "https://git.mau.example/sxsh/issues/new?template=bao-loi.yml&title=%5BB%C3%A1o+l%E1%BB%97i%5D+Trang+M%E1%BA%ABu"
        "&proposal_fault-page=https%3A%2F%2Fmau.example%2Fsxsh%2Fnganh%2Fmau%2F"
    )


def test_a_folder_is_shown_not_edited():
    meta = PageMeta(title="Mẫu", description="Mẫu", file="data/case_studies")
    assert page(meta=meta).edit_url == "https://git.mau.example/sxsh/tree/main/data/case_studies"


def test_a_page_without_a_file_has_no_links_to_it():
    one = page(meta=PageMeta(title="Mẫu", description="Mẫu"))
    assert (one.edit_url, one.history_url) == ("", "")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Mẫu", "Mẫu"),
        ("x" * 160, "x" * 160),
        ("một hai " * 30, ("một hai " * 20).strip() + "…"),
        ("một, " * 40, "một, " * 31 + "một…"),
    ],
)
def test_a_description_is_cut_between_words(text, shown):
    one = page(meta=PageMeta(title="Mẫu", description=text))
    assert one.description == shown
    assert len(one.description) <= 161


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_every_page_of_a_section_shares(language):
    one = frame(language, "nganh", token_slots(), made_up=False)
    prefix = "en/" if language == "en" else ""
    assert [link.href for link in one.menu] == [f"{prefix}{name}/" for name in MENU]
    assert [link.href for link in one.menu if link.current] == [f"{prefix}nganh/"]
    assert all(link.text for link in (*one.menu, *one.footer_data, *one.footer_portal, *one.not_found_links))
    assert one.home_href == (prefix or ".")
    assert (one.search_href, one.made_up, one.is_404) == (f"{prefix}tim-kiem/", False, False)


def test_the_home_page_belongs_to_no_section():
    one = frame("vi", "", token_slots(), made_up=True)
    assert (one.is_home, one.made_up, [link for link in one.menu if link.current]) == (True, True, [])
    assert frame("vi", "", token_slots(), made_up=False, is_404=True).is_home is False
