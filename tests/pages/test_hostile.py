import dataclasses

import pytest

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.pages.frame import Site, page_frame
from sxsh_site.pages.site import all_pages
from sxsh_site.reading.rows import Table
from tests.made_up import TODAY, catalogue, database, package, world
from tests.pages.markup import Markup

SITE = Site(url="https://mau.example", repository="https://git.mau.example/sxsh")
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</title><script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "{{ 7 * 7 }}{% raw %}",
    "<!-- Mẫu -->",
    "|`Mẫu`|",
    "&lt;b&gt; &amp;",
    "\\' onmouseover='alert(1)",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_name_is_shown_as_the_characters_typed(renderer, text):
    name = f"Cơ sở Mẫu {text}"
    tables = catalogue(
        facilities=[{"title_vi": name, "title_en": name}],
        case_studies=[
            {"facility_id": "mau", "title_vi": name, "title_en": name, "summary_vi": name, "summary_en": name}
        ],
        programmes=[{}],
        sectors=[{"title_vi": name, "title_en": name}],
    )
    shown = set()
    for page in all_pages(tables, TODAY):
        body = Markup(renderer.body(page))
        assert body.faults == []
        for tag, given in body.tags:
            assert tag not in {"img", "script"} or (tag == "script" and list(given) == ["src", "defer"])
            assert not any(attribute.startswith("on") for attribute in given)
        assert not any(href.startswith("javascript:") for href in body.links)
        if name in body.text:
            shown.add((page.kind, page.language))
    for kind in ("facility", "case_study", "sector", "list", "index"):
        assert {(kind, "vi"), (kind, "en")} <= shown


@pytest.mark.parametrize("text", HOSTILE)
def test_a_title_is_text_in_every_slot(renderer, text):
    name = f"Cơ sở Mẫu {text}"
    tables = catalogue(facilities=[{"title_vi": name, "title_en": name}], programmes=[{}])
    (page,) = (page for page in all_pages(tables, TODAY) if page.kind == "facility" and page.language == "vi")
    trail = (*page.breadcrumb, dataclasses.replace(page.breadcrumb[0], text=name))
    frame = page_frame(
        path=page.path,
        language="vi",
        meta=dataclasses.replace(page.meta, description=name),
        breadcrumb=trail,
        counterparts=("vi", "en"),
        site=SITE,
    )
    slots = renderer.slots(frame, page.path)
    head = Markup(slots.head)
    assert head.text.split("\n")[0] == f"{name} – Sản xuất sạch hơn trong công nghiệp"
    described = {given.get("name") or given.get("property"): given.get("content") for _, given in head.tags}
    assert (described["og:title"], described["description"], described["og:description"]) == (name, name, name)
    assert name in Markup(slots.breadcrumb).text
    for slot in dataclasses.astuple(slots)[:4]:
        assert not any(tag in {"script", "img"} for tag, _ in Markup(slot).tags)
    # In the address of the form for reporting an error the name is only a value.
    report = next(href for href in Markup(slots.page_end).links if "issues/new" in href)
    assert report.startswith("https://git.mau.example/sxsh/issues/new?template=bao-loi.yml&title=")
    assert "<" not in report
    assert '"' not in report


def test_hostile_text_in_every_field_of_text_renders(renderer, real_database):
    """Each table's first rows with hostile text wherever text may stand: nothing breaks out, nothing breaks."""
    tables = {}
    for name, table in real_database.tables.items():
        rows = []
        for row in table.rows:
            cells = dict(row.cells)
            for field in table.spec.fields:
                plain = field.type == "string" and not (
                    field.pattern or field.choices or field.references or field.shape
                )
                if plain and cells.get(field.name) and field.name not in ("id", "family", "group"):
                    cells[field.name] = '<img src=x onerror="alert(1)">'
            rows.append(dataclasses.replace(row, cells=cells))
        tables[name] = Table(spec=table.spec, rows=tuple(rows))
    hostile = Catalogue(dataclasses.replace(real_database, tables=tables))
    for page in all_pages(hostile, TODAY):
        if page.language == "vi":
            body = renderer.body(page)
            assert "<img" not in body, page.path
            assert 'onerror="' not in body, page.path


def test_a_made_up_database_may_be_empty_of_everything_but_its_programme(renderer):
    tables = catalogue(programmes=[{}])
    assert {page.kind for page in all_pages(tables, TODAY)} >= {"list", "table", "index"}
    assert database(world(programmes=[{}])).package is package()
