"""Charts say what their tables say, and can be read light, dark and on paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.site.builds import Site
from tests.site.charts import charts

# Pages that between them have every kind of chart.
PAGES = ("dien-hinh/", "en/co-so/", "giai-phap/", "en/chuong-trinh/", "dien-hinh/bia-hong-ha/")
KINDS = {"bars", "points", "targets", "timeline", "tiles"}
# What must be told from its ground: marks by 3 to 1, letters by 4.5 (WCAG 2.2, 1.4.11 and 1.4.3).
MARKS = (
    "rect.fill-data, rect.fill-soft, .dot:not(.dot--ring), .dot--ring, .dot-arrow, .dot-beyond, .bar__span,"
    " .chart__line-target, .hatch-box, .hatch-line, .tile"
)
LETTERS = "text, .chart__label, .chart__label small, figcaption *, .legend li, .tile span, .tile b, .targets__value"
CONTRASTS = """
([marks, letters]) => {
  const rgb = text => {
    const part = text.match(/[\\d.]+/g).map(Number);
    return part.length > 3 && part[3] === 0 ? null : part;
  };
  const light = part => {
    const [r, g, b] = part.slice(0, 3).map(one => {
      one /= 255; return one <= .04045 ? one / 12.92 : ((one + .055) / 1.055) ** 2.4;
    });
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const ground = node => {
    for (let one = node; one; one = one.parentElement) {
      const found = rgb(getComputedStyle(one).backgroundColor);
      if (found) return found;
    }
    return [255, 255, 255];
  };
  const ratio = (one, other) => {
    const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
    return (high + .05) / (low + .05);
  };
  const paint = (node, names) => {
    const style = getComputedStyle(node);
    for (const name of names) {
      const value = style[name];
      if (value && value.startsWith("rgb") && rgb(value)) return rgb(value);
    }
    return null;
  };
  const found = [];
  for (const figure of document.querySelectorAll("figure.chart")) {
    for (const [selector, names, least] of [
      [marks, ["fill", "stroke", "borderTopColor"], 3],
      [letters, ["fill", "color"], 4.5],
    ])
      for (const node of figure.querySelectorAll(selector)) {
        const svg = node instanceof SVGElement;
        const ring = node.matches(".dot--ring, .dot-arrow, .dot-beyond, line, .hatch-box");
        const colour = svg ? paint(node, ring ? ["stroke"] : names.slice(0, 2))
          : paint(node, least === 3 ? ["borderTopColor"] : ["color"]);
        if (!colour) continue;
        const told = ratio(colour, ground(node));
        found.push([told >= least, `${node.getAttribute("class") || node.tagName} ${told.toFixed(2)}`]);
      }
  }
  return found;
}
"""


def test_the_numbers_of_every_chart_are_those_of_its_table(root_site: Site) -> None:
    found = [(file, chart) for file in sorted(root_site.folder.rglob("index.html")) for chart in charts(file)]
    assert [fault for file, chart in found for fault in map(f"{file.parent}: {{}}".format, chart.faults)] == []
    assert {chart.kind for _, chart in found} == KINDS
    assert min(chart.marks for _, chart in found) > 0


GOOD = """<html lang="vi"><figure class="chart chart--bars" id="hinh"><figcaption id="ten">Tên</figcaption>
<div role="img" aria-labelledby="ten" aria-describedby="y">
<div class="chart__row" data-row="Điện" data-text="1.250,5"><svg><rect x="0%" width="100%" data-cell="1.250,5"
 data-value="1250.5"/><text>1.250,5</text></svg></div>
<div class="chart__row" data-row="Than" data-text="500"><svg><rect x="0%" width="40%" data-cell="500"
 data-value="500"/><text>500</text></svg></div>
</div><p id="y">Mô tả</p><table><tbody><tr><th>Điện</th><td>1.250,5</td></tr><tr><th>Than</th><td>500</td></tr></tbody>
</table></figure></html>"""


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("<td>500</td>", "<td>501</td>", "not in the table: Than: 500"),
        ('width="40%"', 'width="41%"', "stands at 41, not 40.0"),
        ('data-value="500"', 'data-value="50"', "50 is drawn for 500"),
        ("<text>500</text>", "<text>600</text>", "says 600, not 500"),
        ("</tbody>", "<tr><th>Nước</th><td>3</td></tr></tbody>", "not drawn: Nước"),
        ('<p id="y">Mô tả</p>', '<p id="y"></p>', "no aria-describedby"),
    ],
)
def test_a_chart_that_is_not_its_table_is_found(old: str, new: str, fault: str, tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text(GOOD, encoding="utf-8")
    assert charts(page)[0].faults == ()
    assert GOOD.count(old) == 1
    page.write_text(GOOD.replace(old, new), encoding="utf-8")
    assert any(one.startswith(f"hinh: {fault}") for one in charts(page)[0].faults)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("media", ["light", "dark", "print"])
@pytest.mark.parametrize("address", PAGES)
def test_charts_can_be_told_from_their_ground(address: str, media: str, served: str, page: Page) -> None:
    page.goto(served + address)
    if media == "print":
        # A visitor who reads in the dark prints on white paper all the same.
        page.emulate_media(media="print", color_scheme="dark")
    else:
        page.emulate_media(media="screen", color_scheme=media)
    found = page.evaluate(CONTRASTS, [MARKS, LETTERS])
    assert len(found) > 10
    assert sorted({told for enough, told in found if not enough}) == []


@pytest.mark.parametrize("address", PAGES)
def test_a_chart_and_its_table_fit_a_phone_and_the_paper(address: str, served: str, page: Page) -> None:
    page.emulate_media(media="screen", color_scheme="light")
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(served + address)
    for summary in page.locator("figure.chart summary").all():
        summary.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.emulate_media(media="print")
    for table in page.locator("figure.chart table").all():
        assert table.is_visible()
