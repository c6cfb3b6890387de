from sxsh_site.pages.contents import sections, with_contents
from sxsh_site.views.parts import Link

HEAD = '<header class="head"><h1>Trang Mẫu</h1></header>'


def body(count: int) -> str:
    parts = [
        f'<section class="section" id="phan-{place}" data-x>\n  <h2>Phần &amp; {place}</h2></section>'
        for place in range(count)
    ]
    return HEAD + "".join(parts)


def written(links):
    return f"[{len(links)}]"


def test_sections_of_records_and_of_prose():
    prose = '<h2 id="mau">Tiêu đề <b>mẫu</b></h2><h3 id="nho">Nhỏ</h3>'
    assert sections(body(1) + prose) == (
        Link(text="Phần & 0", href="#phan-0"),
        Link(text="Tiêu đề mẫu", href="#mau"),
    )


def test_only_a_long_page_has_a_list_of_its_sections():
    assert with_contents(body(4), (), written) == body(4)
    assert with_contents(body(5), (), written) == body(5).replace("</header>", "</header>\n[5]")


def test_given_links_stand_in_place_of_sections():
    given = (Link(text="A", href="#a"),)
    assert with_contents(body(0), given, written) == HEAD + "\n[1]"


def test_a_page_without_a_head_stays_as_it_is():
    assert with_contents("<p>Mẫu</p>", (Link(text="A", href="#a"),), written) == "<p>Mẫu</p>"
