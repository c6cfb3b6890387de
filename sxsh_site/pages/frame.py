"""What stands around a body: the header, the menu, the footer, and what a page says of itself.

``Frame`` depends on language and section alone, so the theme renders it once for each; ``Slots`` are
the parts that differ from page to page, already rendered and escaped.
"""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from sxsh_site.language.strings import Strings, strings
from sxsh_site.language.text import LANGUAGES, Language
from sxsh_site.proposals.issue_form import PAGE_QUESTION
from sxsh_site.views.addresses import MENU, localised
from sxsh_site.views.parts import Link, PageMeta

_MENU_WORDS = {
    "nganh": "menu_sectors",
    "huong-dan": "menu_guides",
    "dinh-muc": "menu_norms",
    "giai-phap": "menu_techniques",
    "dien-hinh": "menu_cases",
    "co-so": "menu_facilities",
    "van-ban": "menu_law",
    "ho-tro": "menu_support",
    "chuong-trinh": "menu_programme",
}
BRANCH = "main"
# What other sites show beside a link: 1200 by 630, with the portal's name in the page's language.
_PICTURE = "assets/pictures/chia-se-{language}.png"


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Where the site will stand and where its sources are kept; both without a trailing slash."""

    url: str
    repository: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """The rendered parts of one page; in the shell each holds its token instead."""

    head: str
    breadcrumb: str
    switch: str
    print_line: str
    body_lang: str
    page_end: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What every page of a language and section shares."""

    lang: Language
    section: str
    site_name: str
    labels: Strings
    is_home: bool
    is_404: bool
    made_up: bool
    home_href: str
    search_href: str
    menu: tuple[Link, ...]
    menu_more: tuple[Link, ...]
    footer_data: tuple[Link, ...]
    footer_portal: tuple[Link, ...]
    not_found_links: tuple[Link, ...]
    slots: Slots


@dataclass(frozen=True, slots=True, kw_only=True)
class Switch:
    """The link to the page's other language, with a note where it leads to a parent instead."""

    text: str
    lang: Language
    href: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFrame:
    """What one page says of itself, for the partials that fill the slots."""

    lang: Language
    site_name: str
    labels: Strings
    is_home: bool
    is_404: bool
    title: str
    description: str
    canonical: str
    picture: str
    alternates: tuple[tuple[str, str], ...]
    feed_href: str
    calendar_href: str
    breadcrumb: tuple[Link, ...]
    switch: Switch
    body_lang: str
    report_url: str
    paper_href: str
    history_url: str
    edit_url: str
    edit_label: str
    checked: str


def frame(language: Language, section: str, slots: Slots, *, made_up: bool, is_404: bool = False) -> Frame:
    """The frame of a language and section around the given slots; ``made_up`` says so on every page."""
    labels = strings("chrome", language)
    return Frame(
        lang=language,
        section=section,
        site_name=labels.site_name,
        labels=labels,
        is_home=section == "" and not is_404,
        is_404=is_404,
        made_up=made_up,
        home_href=localised("", language) or ".",
        search_href=localised("tim-kiem/", language),
        menu=tuple(
            Link(text=labels[_MENU_WORDS[name]], href=localised(f"{name}/", language), current=name == section)
            for name in MENU
        ),
        menu_more=tuple(
            Link(text=labels[word], href=localised(f"{name}/", language), current=name == section)
            for word, name in (
                ("link_questions", "hoi-dap"),
                ("menu_data", "du-lieu"),
                ("link_contribute", "gioi-thieu/dong-gop"),
            )
        ),
        footer_data=tuple(
            Link(text=labels[word], href=localised(path, language))
            for word, path in (
                ("link_method", "gioi-thieu/phuong-phap/"),
                ("link_data", "du-lieu/"),
                ("link_glossary", "thuat-ngu/"),
                ("link_events", "su-kien/"),
                ("link_publications", "an-pham/"),
                ("link_index", "tim-kiem/"),
            )
        ),
        footer_portal=tuple(
            Link(text=labels[word], href=localised(path, language))
            for word, path in (
                ("link_about", "gioi-thieu/"),
                ("link_questions", "hoi-dap/"),
                ("link_contribute", "gioi-thieu/dong-gop/"),
                ("link_accessibility", "gioi-thieu/tro-nang/"),
                ("link_privacy", "gioi-thieu/quyen-rieng-tu/"),
                ("link_licence", "gioi-thieu/giay-phep/"),
                ("link_contact", "gioi-thieu/lien-he/"),
            )
        ),
        not_found_links=tuple(
            Link(text=labels[word], href=localised(f"{path}/", language), detail=labels[f"{word}_detail"])
            for word, path in (("way_cases", "dien-hinh"), ("way_law", "van-ban"), ("way_programme", "chuong-trinh"))
        ),
        slots=slots,
    )


def page_frame(
    *,
    path: str,
    language: Language,
    meta: PageMeta,
    breadcrumb: tuple[Link, ...],
    counterparts: tuple[Language, ...],
    site: Site,
    parent: str = "",
    is_404: bool = False,
) -> PageFrame:
    """What a page at ``path`` says of itself.

    ``counterparts`` are the languages the page exists in; ``parent`` is the nearest page above it that
    exists in the other language too, where the page itself does not.
    """
    labels = strings("chrome", language)
    other: Language = "en" if language == "vi" else "vi"
    translated = other in counterparts
    alternates: tuple[tuple[str, str], ...] = ()
    if len(counterparts) > 1 and not is_404:
        alternates = tuple((one, f"{site.url}/{localised(path, one)}") for one in LANGUAGES if one in counterparts)
        alternates += (("x-default", f"{site.url}/{localised(path, 'vi')}"),)
    canonical = "" if is_404 else f"{site.url}/{localised(path, language)}"
    return PageFrame(
        lang=language,
        site_name=labels.site_name,
        labels=labels,
        is_home=path == "" and not is_404,
        is_404=is_404,
        title=meta.title,
        description=_shortened(meta.description),
        canonical=canonical,
        picture=f"{site.url}/{_PICTURE.format(language=language)}",
        alternates=alternates,
        feed_href=localised("cap-nhat.xml", language),
        calendar_href=localised("lich.ics", language),
        breadcrumb=breadcrumb,
        switch=Switch(
            text=labels.switch,
            lang=other,
            href=localised(path if translated else parent, other) or ".",
            note="" if translated else labels.switch_note,
        ),
        body_lang=meta.body_language or "",
        report_url=_report_url(site, canonical, meta),
        paper_href=localised(f"gioi-thieu/bao-loi/?{urlencode({'trang': canonical})}", language),
        history_url=f"{site.repository}/commits/{BRANCH}/{quote(meta.file)}" if meta.file else "",
        edit_url=_edit_url(site, meta),
        edit_label=labels.edit,
        checked=meta.checked,
    )


def _edit_url(site: Site, meta: PageMeta) -> str:
    if not meta.file:
        return ""
    verb = "edit" if "." in meta.file.rsplit("/", 1)[-1] else "tree"
    line = f"#L{meta.line}" if meta.line else ""
    return f"{site.repository}/{verb}/{BRANCH}/{quote(meta.file)}{line}"


def _report_url(site: Site, canonical: str, meta: PageMeta) -> str:
    query = urlencode({"template": "bao-loi.yml", "title": f"[Báo lỗi] {meta.title}", PAGE_QUESTION: canonical})
    return f"{site.repository}/issues/new?{query}"


def _shortened(text: str, length: int = 160) -> str:
    """A description of at most ``length`` characters, cut between words."""
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0].rstrip(",;:") + "…"
