"""Hostile text in every field: shown as the characters typed, it runs nowhere and breaks out of nothing."""

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import feedparser
import pytest
from defusedxml import ElementTree
from docx import Document
from icalendar import Calendar
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, expect
from rdflib import Graph

from sxsh_site.catalogue.catalogue import Catalogue
from tests.office import converted
from tests.pages.markup import Markup
from tests.site.builds import ROOT, Site
from tests.site.conftest import PAGE_TYPES, URL, richest, serving
from tests.site.strange_data import HOSTILE

# The one script of ours that stands in the page itself.
OWN = (ROOT / "overrides/partials/javascripts/base.html").read_text(encoding="utf-8").strip()
FORMULA = ("=", "+", "-", "@", "\t", "\r")
# What no page of ours has: an element or an attribute that hostile text would make.
INJECTED = """own => {
    const found = [...document.querySelectorAll("x-hostile, img[src='x'], svg[onload], iframe, object, embed, base")];
    for (const element of document.querySelectorAll("*")) {
        for (const { name, value } of element.attributes) {
            const runs = /^(href|src|action|formaction|xlink:href)$/.test(name) && /^(javascript|data|vbscript):/i.test(value.replace(/\\s/g, ""));
            if (name.startsWith("on") || name === "srcdoc" || runs) found.push(element);
        }
    }
    for (const script of document.scripts) {
        const ours = script.src.startsWith(location.origin + "/assets/scripts/") || script.src.startsWith(location.origin + "/pagefind/");
        if (!ours && script.outerHTML !== own && !/json|^importmap$/.test(script.type)) found.push(script);
    }
    return found.map(one => one.outerHTML.slice(0, 200));
}"""  # noqa: E501


@pytest.fixture(scope="module")
def served_strange(strange_site: Path) -> Iterator[str]:
    with serving(strange_site) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.told = []  # type: ignore[attr-defined]
    page.on("dialog", lambda dialog: (page.told.append(dialog.message), dialog.dismiss()))  # type: ignore[attr-defined]
    page.on("pageerror", lambda error: page.told.append(str(error)))  # type: ignore[attr-defined]
    yield page
    page.close()


def _harm(page: Page) -> list[str]:
    """Dialogs, faults of scripts, and what was injected."""
    return [*page.told, *page.evaluate(INJECTED, OWN)]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "html",
    [
        "<x-hostile></x-hostile>",
        "<p onmouseover='x'>",
        "<a href='java\tscript:x'>",
        "<script>1</script>",
        "<iframe srcdoc='x'></iframe>",
        "<svg onload='x'></svg>",
    ],
)
def test_what_is_injected_is_seen(html: str, page: Page) -> None:
    page.set_content(html)
    assert len(_harm(page)) >= 1


def test_nothing_runs_on_a_page_of_any_type(
    strange_site: Path, served_strange: str, real_catalogue: Catalogue, page: Page
) -> None:
    types = richest(Site(folder=strange_site, url=URL), real_catalogue)
    assert {kind for kind, _ in types} == set(PAGE_TYPES)
    shown: set[str] = set()
    for address in sorted(set(types.values())):
        page.goto(f"{served_strange}{address}")
        assert _harm(page) == [], address
        text = page.evaluate("document.documentElement.textContent + document.title")
        shown |= {one for one in HOSTILE if one in text}
        # Folded parts too are shown, and lists are searched for such text.
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        for box in page.locator("main input[type=search]:visible, main input[type=text]:visible").all():
            box.fill("<img src=x onerror=alert(1)>")
        assert _harm(page) == [], address
    # Not one of them was taken away: all are read as they were typed.
    assert shown == set(HOSTILE)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    "query", ["onerror", "script alert", "x-hostile", "onmouseover", '<img src=x onerror="alert(1)">']
)
def test_nothing_runs_in_the_search(language: str, query: str, served_strange: str, page: Page) -> None:
    page.goto(f"{served_strange}{'en/' if language == 'en' else ''}tim-kiem/?q={quote(query)}")
    expect(page.get_by_role("status")).not_to_have_text("", timeout=30_000)
    assert _harm(page) == []
    if query != '<img src=x onerror="alert(1)">':
        assert page.locator("#ket-qua a").count() > 0


def test_titles_descriptions_and_structured_data_are_text(strange_site: Path) -> None:
    """In every page, as a parser of another hand reads it."""
    faulty = []
    for file in sorted(strange_site.rglob("*.html")):
        markup = Markup(file.read_text(encoding="utf-8"))
        harmful = [
            (tag, name)
            for tag, given in markup.tags
            for name in given
            if name.startswith("on") or tag in ("x-hostile", "iframe", "object")
        ]
        pictures = [given for tag, given in markup.tags if tag == "img" and given.get("src") == "x"]
        if markup.faults or harmful or pictures:
            faulty.append((file.relative_to(strange_site).as_posix(), markup.faults, harmful, pictures))
    assert faulty == []


def test_json_is_json_and_holds_the_text(strange_site: Path) -> None:
    texts = ""
    for file in sorted(strange_site.rglob("*.json")) + sorted(strange_site.rglob("*.jsonld")):
        texts += json.dumps(json.loads(file.read_text(encoding="utf-8")), ensure_ascii=False)
    for one in HOSTILE:
        assert json.dumps(one, ensure_ascii=False)[1:-1] in texts
    assert len(Graph().parse(strange_site / "du-lieu/dcat.ttl")) > 0


def test_no_cell_of_a_workbook_is_a_formula(strange_site: Path, tmp_path: Path) -> None:
    """As openpyxl reads every one of them, and LibreOffice those with most of the text."""
    held: dict[Path, int] = {}
    for file in sorted(strange_site.rglob("*.xlsx")):
        book = load_workbook(file, read_only=True)
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        book.close()
        assert [cell.coordinate for cell in cells if cell.data_type == "f"] == [], file.name
        held[file] = sum(str(cell.value).endswith(HOSTILE) for cell in cells if cell.value is not None)
    most = sorted(held, key=lambda file: (-held[file], file.name))[:4]
    assert all(held[file] > 100 for file in most)
    for made in converted(most, "fods", tmp_path):
        flat = made.read_text(encoding="utf-8")
        assert "table:formula" not in flat
        assert flat.count("alert(") > 20


def test_no_cell_for_excel_begins_like_a_formula(strange_site: Path) -> None:
    number = re.compile(r"-?[0-9.]+\Z")
    wrong, cells = [], 0
    for file in sorted(strange_site.rglob("*.csv")):
        with file.open(encoding="utf-8-sig", newline="") as lines:
            for row in csv.reader(lines, strict=True):
                cells += len(row)
                wrong += [(file.name, one) for one in row if one.startswith(FORMULA) and not number.match(one)]
    assert cells > 10_000
    assert wrong == []


def test_feeds_and_calendars_hold_text(strange_site: Path) -> None:
    for prefix in ("", "en/"):
        raw = (strange_site / f"{prefix}cap-nhat.xml").read_bytes()
        feed = feedparser.parse(raw)
        assert not feed.bozo
        titles = [entry.title for entry in feed.entries]
        plain = [one for one in HOSTILE if "<" not in one and "&" not in one]
        assert any(title.endswith(tuple(plain)) for title in titles)
        root = ElementTree.fromstring(raw)
        assert not any(element.tag.endswith(("script", "x-hostile", "img")) for element in root.iter())
        calendar = Calendar.from_ical((strange_site / f"{prefix}lich.ics").read_bytes())
        assert {part.name for part in calendar.walk()} <= {"VCALENDAR", "VEVENT", "VTIMEZONE", "STANDARD", "DAYLIGHT"}
        assert any(str(event["SUMMARY"]).endswith(HOSTILE) for event in calendar.walk("VEVENT"))


def test_documents_hold_text(strange_site: Path) -> None:
    """No field, no link to elsewhere, no markup of hostile text's own."""
    for file in sorted(strange_site.rglob("*.docx")):
        document = Document(str(file))
        xml = document.element.xml
        assert "alert(" in xml, file.name
        assert "<x-hostile" not in xml
        outside = [one for one in document.part.rels.values() if one.is_external]
        assert [one.target_ref for one in outside if not one.target_ref.startswith("https://")] == []
