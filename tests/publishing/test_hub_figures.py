import random
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pytest

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.language.text import LANGUAGES, Language
from sxsh_site.pages.bodies import Renderer
from sxsh_site.pages.page import Page
from sxsh_site.pages.site import all_pages
from sxsh_site.publishing.open_tables import open_tables
from sxsh_site.publishing.sqlite_file import database_bytes
from tests.hub_figures import HubPage, compare, crossed, own
from tests.made_up import OVERRIDES, TODAY, Cells, catalogue

SECTORS = ("bia-mau", "giay-mau", "gach-mau")
TECHNIQUES = ("noi_vi_mau", "thiet_bi_mau")
KINDS = ("case", "typical", "at_stake", "borrowed_general", "supplier", "upper_bound", "model_or_rule", "")


def rich(seed: int = 7) -> Catalogue:
    """Sectors with enough figures of every kind to have medians, and with all that must stay out of them."""
    draw = random.Random(seed)
    metrics = [
        {"id": "dien", "title_vi": "Điện mẫu", "title_en": "Sample electricity", "kind": "energy"},
        {"id": "nuoc", "title_vi": "Nước mẫu", "title_en": "Sample water", "kind": "water"},
        {"id": "tien", "title_vi": "Tiền mẫu", "title_en": "Sample money", "kind": "money"},
    ]
    units = [
        {"id": "kwh", "symbol_vi": "kWh", "symbol_en": "same"},
        {"id": "m3", "symbol_vi": "m³", "symbol_en": "same"},
        {"id": "t", "symbol_vi": "tấn", "symbol_en": "t"},
    ]
    facilities = [
        {"id": f"co-so-{number}", "title_vi": f"Cơ sở Mẫu {number}", "sector_id": SECTORS[number % 3]}
        for number in range(30)
    ]
    cases = [
        {
            "id": f"mau-{number}",
            "title_vi": f"Điển hình Mẫu {number}",
            "sector_id": SECTORS[number % 3],
            "option_count": draw.choice(("", "2", "3", "9")),
        }
        for number in range(24)
    ]
    for case in cases[::5]:
        case |= {"option_count": "9", "implemented_count": str(draw.randint(0, 9))}
    return catalogue(
        programmes=[{}],
        sectors=[{"id": name, "title_vi": f"Ngành {name}"} for name in SECTORS],
        techniques=[{"id": name, "title_vi": f"Kỹ thuật {name}"} for name in TECHNIQUES],
        metrics=metrics,
        units=units,
        sources=[{"id": f"nguon-{number}"} for number in range(5)],
        guidelines=[{"id": f"hd-{name}", "sector_id": name} for name in SECTORS],
        guideline_measures=[_measure(number, draw) for number in range(240)],
        facilities=facilities,
        facility_results=[result for one in facilities for result in _results(one["id"], draw)],
        case_studies=cases,
        case_packages=[package for one in cases for package in _packages(one["id"], draw)],
        case_measures=[measure for one in cases for measure in _measures(one["id"], draw)],
    )


def _measure(number: int, draw: random.Random) -> Cells:
    low = draw.randint(1, 900) / 10
    high = draw.choice((low, low, low, low + 5, None))
    months = draw.randint(1, 60)
    unit = draw.choice((("% lượng điện", "% of electricity"), ("kWh/tấn", "kWh/t")))
    return {
        "id": f"viec-{number}",
        "guideline_id": f"hd-{SECTORS[number % 3]}",
        "position": str(number),
        "technique_id": draw.choice(TECHNIQUES),
        "metric_id": draw.choice(("dien", "dien", "nuoc", "tien", "")),
        "saving_low": draw.choice((str(low), str(low), str(low), "")) if high is not None else str(low),
        "saving_high": "" if high is None else str(high),
        "saving_unit_vi": unit[0],
        "saving_unit_en": unit[1],
        "saving_kind": draw.choice(KINDS),
        "payback_months_low": draw.choice(("", str(months))),
        "payback_months_high": draw.choice((str(months), str(months), str(months + 6), "")),
        "price_note_vi": draw.choice(("", "Giá mẫu.")),
        "source_year": draw.choice(("2010", "")),
        "source_id": f"nguon-{draw.randint(0, 4)}",
    }


def _results(facility: str, draw: random.Random) -> Iterator[Cells]:
    for metric, unit in (("dien", "kwh"), ("nuoc", "m3"), ("tien", "kwh")):
        per = draw.choice(("year", "year", "product_unit", "total", ""))
        quantity = draw.randint(0, 5_000)
        yield {
            "facility_id": facility,
            "metric_id": metric,
            "basis": draw.choice(("saving", "saving", "saving", "consumption")),
            "quantity": str(quantity),
            "quantity_high": draw.choice(("", "", "", str(quantity), str(quantity + 7))),
            "qualifier": draw.choice(("", "", "", "about", "more_than")),
            "unit_id": unit,
            "per": per,
            "output_unit_id": "t" if per == "product_unit" else "",
            "product_vi": draw.choice(("", "bia mẫu")) if per == "product_unit" else "",
            "saving_vnd": draw.choice(("", str(draw.randint(1, 9_000) * 1_000_000 + 12_345))),
            "saving_per": draw.choice(("year", "year", "season", "")),
            "price_year": draw.choice(("2015", "2016", "")),
        }


def _packages(case: str, draw: random.Random) -> Iterator[Cells]:
    for position in (1, 2):
        yield {
            "case_study_id": case,
            "position": str(position),
            "investment_vnd": draw.choice(("", str(draw.randint(0, 9_000) * 1_000_000))),
            "investment_qualifier": draw.choice(("", "", "about", "nearly")),
            "saving_vnd": draw.choice(("", "0", str(draw.randint(1, 4_000) * 1_000_000))),
            "saving_qualifier": draw.choice(("", "", "about", "up_to")),
            "saving_per": draw.choice(("year", "year", "season", "total", "")),
            "price_year": draw.choice(("2015", "2015", "")),
        }


def _measures(case: str, draw: random.Random) -> Iterator[Cells]:
    for position in range(1, draw.randint(2, 4)):
        yield {
            "case_study_id": case,
            "position": str(position),
            "technique_id": draw.choice((*TECHNIQUES, "")),
            "implementation": draw.choice(("done", "planned", "rejected")),
            "package": draw.choice(("", "1", "2")),
            "investment_vnd": draw.choice(("", str(draw.randint(0, 900) * 1_000))),
            "saving_vnd": draw.choice(("", str(draw.randint(0, 900) * 1_000))),
            "price_year": draw.choice(("2015", "2015", "")),
        }


@dataclass(frozen=True, kw_only=True)
class Known:
    """A catalogue's pages and its published file; ``medians``: how many there must be at least, of a kind."""

    catalogue: Catalogue
    pages: list[Page]
    connection: sqlite3.Connection
    medians: Mapping[str, int]


@pytest.fixture(scope="module", params=["made-up", "real"])
def known(request: pytest.FixtureRequest, real_catalogue: Catalogue) -> Iterator[Known]:
    # In the real data no group has three sources yet; the made-up one must not pass for want of medians.
    catalogue, medians = (
        (rich(), {"sector": 15, "technique": 5})
        if request.param == "made-up"
        else (real_catalogue, {"sector": 0, "technique": 0})
    )
    connection = sqlite3.connect(":memory:")
    connection.deserialize(database_bytes(open_tables(catalogue)))
    yield Known(catalogue=catalogue, pages=list(all_pages(catalogue, TODAY)), connection=connection, medians=medians)
    connection.close()


def hub_pages(known: Known, kind: str, language: Language) -> list[tuple[str, Page]]:
    records = known.catalogue.sectors if kind == "sector" else known.catalogue.techniques
    ids = {one.replace("_", "-"): one for one in records}
    pages = [page for page in known.pages if page.kind == kind and page.language == language]
    assert len(pages) == len(ids)
    return [(ids[page.path.split("/")[-2]], page) for page in pages]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["sector", "technique"])
def test_every_figure_of_a_hub_is_what_sql_finds_in_the_published_file(known: Known, kind: str, language: Language):
    renderer = Renderer(OVERRIDES)
    counts = crossed(known.connection)
    medians = 0
    for record_id, page in hub_pages(known, kind, language):
        hub = HubPage(renderer.body(page), language)
        medians += compare(hub, known.connection, kind, record_id, language)
        assert hub.crossed() == own(counts, kind, record_id)
    assert medians >= known.medians[kind]
