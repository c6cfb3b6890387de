"""A figure behind which fewer than three facilities stand is given nowhere: no page, no download of figures."""

import csv
import io

import pytest

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.figures.yearly_report import yearly_report
from sxsh_site.language.strings import strings
from sxsh_site.pages.bodies import Renderer
from sxsh_site.pages.site import all_pages
from sxsh_site.publishing.report_csv import report_csv
from tests.made_up import OVERRIDES, TODAY, catalogue
from tests.pages.markup import Markup


def small(count: int) -> Catalogue:
    """``count`` facilities, all of them informed in 2015, and a target for it."""
    ids = [f"mau-{number}" for number in range(count)]
    return catalogue(
        programmes=[{"starts": "2013-09", "ends": "2020-12"}],
        indicators=[{"family": "informed", "year": "2015", "target_low": "70", "unit_id": "mau"}],
        facilities=[{"id": one, "title_vi": f"Cơ sở Mẫu {one}", "title_en": f"Sample facility {one}"} for one in ids],
        facility_states=[{"facility_id": one, "year": "2015", "informed": "true"} for one in ids],
    )


@pytest.mark.parametrize(("count", "withheld"), [(1, True), (2, True), (3, False), (4, False)])
def test_pages_withhold_the_figure(count: int, withheld: bool) -> None:
    found = small(count)
    renderer = Renderer(OVERRIDES)
    words = strings("views", "vi")
    texts = {
        page.path: Markup(renderer.body(page)).text
        for page in all_pages(found, TODAY)
        if page.kind in ("indicator", "programme", "report_year", "list") and page.language == "vi"
    }
    told = {path for path, text in texts.items() if words.withheld in text}
    own = next(path for path in texts if path.startswith("chuong-trinh/chi-tieu/") and path.count("/") == 3)
    assert (own in told) == withheld
    assert bool(told) == withheld
    assert ("100,0%" in texts[own]) != withheld


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_the_report_as_a_table_withholds_it(count: int) -> None:
    found = small(count)
    (programme,) = found.programmes.values()
    rows = csv.DictReader(io.StringIO(report_csv(yearly_report(programme, 2015, found), found)))
    values = {row["measure"]: row["value"] for row in rows if row["part"] == "target"}
    shown = str(count) if count >= 3 else ""
    assert values == {"numerator": shown, "denominator": shown, "percent": "100.0" if shown else ""}
