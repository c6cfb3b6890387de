import re

import pytest
from jinja2 import UndefinedError

from sxsh_site.pages.bodies import absolute_under, relative_to
from sxsh_site.pages.frame import Site, page_frame
from sxsh_site.pages.page import Page
from sxsh_site.pages.prose import ProsePage
from sxsh_site.views.facility import facility_view
from sxsh_site.views.parts import Link, PageMeta
from tests.made_up import OVERRIDES, edition

SITE = Site(url="https://mau.example/sxsh", repository="https://git.mau.example/sxsh")


@pytest.mark.parametrize(
    ("here", "target", "href"),
    [
        ("", "nganh/", "nganh/"),
        ("", "", "."),
        ("", ".", "."),
        ("nganh/", "", "../"),
        ("nganh/", ".", "../"),
        ("nganh/", "nganh/bia/", "../nganh/bia/"),
        ("dien-hinh/mau/", "dien-hinh/mau/", "../../dien-hinh/mau/"),
        ("en/nganh/", "en/", "../../en/"),
        ("en/nganh/", "nganh/", "../../nganh/"),
        ("nganh/", "#muc", "#muc"),
        ("nganh/", "https://mau.example/", "https://mau.example/"),
        ("nganh/", "mailto:mau@mau.example", "mailto:mau@mau.example"),
        ("nganh/", "nganh/bia/#muc", "../nganh/bia/#muc"),
    ],
)
def test_addresses_as_seen_from_a_page(here, target, href):
    assert relative_to(here)(target) == href


@pytest.mark.parametrize(
    ("target", "href"),
    [
        ("nganh/", "/sxsh/nganh/"),
        ("", "/sxsh/"),
        (".", "/sxsh/"),
        ("#muc", "#muc"),
        ("https://mau.example/x", "https://mau.example/x"),
    ],
)
def test_addresses_from_the_root_of_the_host(target, href):
    assert absolute_under("/sxsh/")(target) == href


def test_a_word_that_does_not_exist_stops_the_page(renderer):
    page = Page(
        kind="list",
        path="x/",
        language="vi",
        section="x",
        template="places",
        view=object(),
        meta=PageMeta(title="Mẫu", description="Mẫu"),
        breadcrumb=(),
        counterparts=("vi", "en"),
    )
    with pytest.raises(UndefinedError):
        renderer.body(page)


def test_prose_has_its_title_over_its_text(renderer):
    prose = ProsePage(
        path="gioi-thieu/mau/",
        language="vi",
        section="gioi-thieu",
        title="Trang <b>Mẫu</b>",
        description="Mẫu",
        file="content/vi/gioi-thieu/mau.md",
        body="",
        counterparts=("vi", "en"),
        parent="gioi-thieu/",
    )
    body = renderer.prose(prose, "<p>Đoạn <b>mẫu</b></p>")
    assert re.search(r"<h1[^>]*>Trang &lt;b&gt;Mẫu&lt;/b&gt;</h1>", body)
    # What Markdown made is let through as it is.
    assert "<p>Đoạn <b>mẫu</b></p>" in body


def test_slots_of_a_page(renderer):
    frame = page_frame(
        path="nganh/mau/",
        language="vi",
        meta=PageMeta(title="Ngành Mẫu", description="Mô tả mẫu", checked="11/2026", file="data/mau.csv", line=2),
        breadcrumb=(Link(text="Trang chủ", href=""), Link(text="Ngành", href="nganh/")),
        counterparts=("vi", "en"),
        site=SITE,
    )
    slots = renderer.slots(frame, "nganh/mau/")
    assert '<link rel="canonical" href="https://mau.example/sxsh/nganh/mau/">' in slots.head
    assert '<link rel="alternate" hreflang="en" href="https://mau.example/sxsh/en/nganh/mau/">' in slots.head
    assert '<a href="../../">Trang chủ</a>' in slots.breadcrumb
    assert '<a href="../../nganh/">Ngành</a>' in slots.breadcrumb
    assert 'href="../../en/nganh/mau/" lang="en" hreflang="en"' in slots.switch
    assert "https://mau.example/sxsh/nganh/mau/" in slots.print_line
    assert slots.body_lang == ""
    assert 'href="https://git.mau.example/sxsh/edit/main/data/mau.csv#L2"' in slots.page_end
    assert 'href="https://git.mau.example/sxsh/commits/main/data/mau.csv"' in slots.page_end


def test_slots_of_the_page_that_is_shown_at_any_address(renderer):
    frame = page_frame(
        path="",
        language="vi",
        meta=PageMeta(title="Không có trang này", description="Mẫu"),
        breadcrumb=(),
        counterparts=("vi", "en"),
        site=SITE,
        is_404=True,
    )
    slots = renderer.slots(frame, "", base="/sxsh/")
    assert 'href="/sxsh/en/"' in slots.switch
    assert '<meta name="robots" content="noindex">' in slots.head
    assert "canonical" not in slots.head
    assert slots.print_line.strip() == ""


def test_every_template_of_a_page_exists_and_is_used(real_pages):
    templates = {path.stem for path in (OVERRIDES / "records").glob("*.html")}
    # Prose has its own way through the generator.
    assert templates - {"prose"} == {page.template for page in real_pages}


def test_unknown_is_drawn_with_the_hatch(renderer):
    one = edition("vi", facilities=[{}])
    view = facility_view(one.catalogue.facilities["mau"], one)
    page = Page(
        kind="facility",
        path="co-so/mau/",
        language="vi",
        section="co-so",
        template="facility",
        view=view,
        meta=view.meta,
        breadcrumb=(),
        counterparts=("vi", "en"),
    )
    body = renderer.body(page)
    hatch = '<svg class="sign sign--none" viewBox="0 0 16 16" aria-hidden="true"><use href="#s-none"/></svg>'
    assert f'<span class="missing">{hatch} chưa có số liệu</span>' in body
