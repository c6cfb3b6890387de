from collections import Counter
from itertools import pairwise
from urllib.parse import urljoin, urlsplit

from sxsh_site.language.strings import strings
from sxsh_site.pages.site import LISTS, RECORDS, all_pages
from sxsh_site.views.addresses import localised
from tests.made_up import TODAY, catalogue
from tests.pages.markup import Markup

BASE = "https://mau.example/sxsh/"


def test_addresses_are_unique(real_pages):
    addresses = Counter(localised(page.path, page.language) for page in real_pages)
    assert {address for address, count in addresses.items() if count > 1} == set()
    folded = Counter(address.lower() for address in addresses)
    assert max(folded.values()) == 1


def test_addresses_are_plain_folders(real_pages):
    wrong = [page.path for page in real_pages if page.path and not page.path.endswith("/")]
    wrong += [page.path for page in real_pages if not all(c.islower() or c.isdigit() or c in "-/_" for c in page.path)]
    assert wrong == []


def test_both_languages_mirror_each_other(real_pages):
    half = len(real_pages) // 2
    vi, en = real_pages[:half], real_pages[half:]
    assert {page.language for page in vi} == {"vi"}
    assert {page.language for page in en} == {"en"}
    assert [(page.kind, page.path, page.section, page.template) for page in vi] == [
        (page.kind, page.path, page.section, page.template) for page in en
    ]
    assert all(page.counterparts == ("vi", "en") for page in real_pages)


def test_every_record_of_a_kind_has_its_page(real_pages, real_catalogue):
    pages = Counter((page.kind, page.language) for page in real_pages)
    for kind, how in RECORDS.items():
        count = len(how.records(real_catalogue))
        assert (pages[kind, "vi"], pages[kind, "en"]) == (count, count)
    assert pages["list", "vi"] == len(LISTS)


def test_every_page_says_what_it_is(real_pages):
    wrong = [
        (page.path, page.language)
        for page in real_pages
        if not page.meta.title.strip() or not page.meta.description.strip()
    ]
    assert wrong == []


def test_titles_are_unique_within_a_language(real_pages):
    titles = Counter((page.meta.title, page.section, page.language) for page in real_pages)
    assert {title for title, count in titles.items() if count > 1} == set()


def test_breadcrumbs_lead_up_through_pages_that_exist(real_pages):
    addresses = {localised(page.path, page.language) for page in real_pages}
    for page in real_pages:
        links = [link.href for link in page.breadcrumb]
        assert set(links) <= addresses
        if page.path:
            assert links[0] == localised("", page.language)
            assert all(localised(page.path, page.language).startswith(href) for href in links)


def test_ids_are_unique_in_each_body(real_bodies):
    repeated = {
        (page.path, page.language, name)
        for page, body in real_bodies
        for name, count in Counter(body.ids).items()
        if count > 1
    }
    assert repeated == set()


def test_elements_are_closed_in_order(real_bodies):
    faults = [(page.path, page.language, fault) for page, body in real_bodies for fault in body.faults]
    assert faults == []


def test_every_body_has_one_heading_of_the_first_level(real_bodies):
    wrong = [
        (page.path, page.language)
        for page, body in real_bodies
        if [tag for tag, _ in body.tags if tag == "h1"] != ["h1"]
    ]
    assert wrong == []


def test_headings_skip_no_level(real_bodies):
    wrong = []
    for page, body in real_bodies:
        levels = [int(tag[1]) for tag, _ in body.tags if tag in {"h1", "h2", "h3", "h4"}]
        if any(after > before + 1 for before, after in pairwise(levels)):
            wrong.append((page.path, page.language, levels))
    assert wrong == []


def test_no_style_handler_or_inline_script_stands_in_a_body(real_bodies):
    for page, body in real_bodies:
        for tag, given in body.tags:
            assert tag not in {"style", "iframe", "object", "embed", "img"}, (page.path, tag)
            if tag == "script":  # of the search and of lists, from files of the site's own
                assert page.kind in {"index", "list"}
                assert list(given) == ["src", "defer"]
                assert urlsplit(given["src"] or "").scheme == ""
            assert not any(name == "style" or name.startswith("on") for name in given), (page.path, tag, given)


def test_links_between_records_lead_to_pages_and_anchors_that_exist(real_bodies):
    """Prose pages and files are looked at in the built site."""
    ids = {localised(page.path, page.language): set(body.ids) for page, body in real_bodies}
    broken = set()
    for page, body in real_bodies:
        here = localised(page.path, page.language)
        for href in body.links:
            target = urljoin(BASE + here, href)
            if not target.startswith(BASE):
                continue
            address, anchor = urlsplit(target).path.removeprefix("/sxsh/"), urlsplit(target).fragment
            prose = address.removeprefix("en/").startswith(("gioi-thieu/", "giai-phap/sau-buoc/", "du-lieu/api/"))
            file = address != "" and not address.endswith("/")
            if not prose and not file and (address not in ids or (anchor and anchor not in ids[address])):
                broken.add((here, href))
    assert broken == set()


def test_links_out_are_web_addresses_marked_as_such(real_bodies):
    schemes = Counter()
    for _, body in real_bodies:
        for tag, given in body.tags:
            href = given.get("href")
            if tag == "a" and href and urlsplit(href).scheme:
                schemes[urlsplit(href).scheme] += 1
                assert given.get("rel") == "external noopener", href
    assert set(schemes) <= {"https", "http"}


def test_the_index_holds_every_page_but_itself_and_parts_of_lists(real_pages):
    for language in ("vi", "en"):
        pages = [page for page in real_pages if page.language == language]
        (index,) = (page for page in pages if page.kind == "index")
        links = [link.href for group in index.view.groups for link in group.links]
        wanted = {localised(page.path, language) for page in pages if page.kind not in {"index", "part"}}
        assert sorted(links) == sorted(wanted)


def test_the_same_day_gives_the_same_pages(real_catalogue, real_pages):
    again = list(all_pages(real_catalogue, TODAY))
    assert again == real_pages


def test_a_page_knows_the_file_that_it_comes_from(real_pages):
    without = {page.path for page in real_pages if not page.meta.file}
    assert without == {"", "tim-kiem/"}


def test_an_almost_empty_catalogue_has_all_its_lists(renderer):
    empty = catalogue(programmes=[{}])
    pages = list(all_pages(empty, TODAY))
    assert {page.path for page in pages if page.kind == "list"} == {one.path for one in LISTS}
    for page in pages:
        assert Markup(renderer.body(page)).faults == []


def test_a_page_lies_in_its_section(real_pages):
    """The frame of a page is made for its section and depth: elsewhere its links would lead astray."""
    assert {page.path for page in real_pages if page.section != page.path.split("/")[0]} == set()


def test_open_data_is_offered_by_every_list_and_record_but_tables_themselves(real_pages, real_catalogue):
    names = {name for how in (*LISTS, *RECORDS.values()) for name in how.tables}
    assert names <= set(real_catalogue.package.tables)
    without = {page.path for page in real_pages if not page.take}
    tables = {page.path for page in real_pages if page.kind == "table"}
    ways_in = {"bien-tap/loi/", *(f"gioi-thieu/{one}/" for one in ("gui-dien-hinh", "bao-loi", "dat-cau-hoi"))}
    assert without == {"", "tim-kiem/", "du-lieu/"} | ways_in | tables


def test_every_page_but_home_and_the_index_is_cited(real_pages, renderer):
    label = strings("views", "vi").cite_label
    uncited = {page.path for page in real_pages if page.language == "vi" and label not in renderer.body(page)}
    assert uncited == {"", "tim-kiem/"}


def test_a_list_links_the_files_of_its_table(real_pages, renderer):
    (page,) = (page for page in real_pages if page.path == "co-so/" and page.language == "en")
    links = Markup(renderer.body(page)).links
    for ending in ("csv", "excel.csv", "xlsx", "json"):
        assert f"../../du-lieu/tai-ve/facilities.{ending}" in links
    assert "../../en/du-lieu/facilities/" in links


def test_a_long_list_is_split_and_its_rows_are_in_a_file(renderer):
    many = catalogue(
        programmes=[{}],
        facilities=[{"id": f"mau-{n:03}", "title_vi": f"Cơ sở Mẫu {n:03}", "sector_id": "bia"} for n in range(201)],
    )
    pages = [
        page for page in all_pages(many, TODAY) if page.path.startswith("co-so/") and page.kind in ("list", "part")
    ]
    vi = {page.path: page for page in pages if page.language == "vi"}
    assert list(vi) == [
        "co-so/",
        "co-so/trang/2/",
        "co-so/nganh/bia/",
        "co-so/nganh/bia/trang/2/",
        "co-so/pham-vi/local/",
        "co-so/pham-vi/local/trang/2/",
        "co-so/ket-qua/",
        "co-so/khu-cong-nghiep/",
    ]
    first = renderer.body(vi["co-so/"])
    assert (first.count("<tr data-row"), first.count("lists.js")) == (150, 1)
    assert 'data-file="../co-so/moi-dong.json"' in first
    second = renderer.body(vi["co-so/trang/2/"])
    assert (second.count("<tr data-row"), second.count("lists.js")) == (51, 0)
    rows = renderer.rows(vi["co-so/"])
    assert rows.count("<tr data-row") == 201
    assert rows.index("Cơ sở Mẫu 000") < rows.index("Cơ sở Mẫu 200")


def test_the_index_names_the_list_where_there_are_many(renderer):
    many = catalogue(programmes=[{}], facilities=[{"id": f"mau-{n:03}"} for n in range(201)])
    (index,) = (page for page in all_pages(many, TODAY) if page.kind == "index" and page.language == "vi")
    (group,) = (one for one in index.view.groups if one.id == "facility")
    assert [(link.text, link.href, link.detail[:9]) for link in group.links] == [("Cơ sở", "co-so/", "201 trang")]
