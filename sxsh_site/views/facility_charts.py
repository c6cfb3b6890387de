"""How many facilities the database holds, by sector and by the district of the time."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from sxsh_site.language.collation import sort_key
from sxsh_site.records.facility import Facility
from sxsh_site.views.charts import Bar, BarChart, BarRow, LegendItem, Tile, TileMap, place, plain
from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import Cell, Column, TableView

# How deep a tile may be filled.
_LEVELS = 4
_LOCAL = "local"


@dataclass(frozen=True, slots=True, kw_only=True)
class FacilityCharts:
    """The pictures over the list of facilities; None where there is nothing to see."""

    by_sector: BarChart | None
    by_place: TileMap | None


def facility_charts(edition: Edition) -> FacilityCharts:
    """Counts of what the database holds, which is not all that there is."""
    facilities = tuple(edition.catalogue.facilities.values())
    return FacilityCharts(by_sector=_by_sector(facilities, edition), by_place=_by_place(facilities, edition))


def _by_sector(facilities: Iterable[Facility], edition: Edition) -> BarChart | None:
    """The province's own, then those elsewhere, in one bar a sector; most first."""
    words, catalogue = edition.words, edition.catalogue
    local: Counter[str] = Counter()
    elsewhere: Counter[str] = Counter()
    for one in facilities:
        (local if one.origin_.id == _LOCAL else elsewhere)[one.sector_id] += 1
    together = local + elsewhere
    if not together:
        return None
    titles = {sector: edition.text(catalogue.sectors[sector].title) for sector in together}
    largest = Decimal(max(together.values()))
    rows, cells = [], []
    for sector in sorted(together, key=lambda one: (-together[one], sort_key(titles[one]))):
        middle, end = place(Decimal(local[sector]), largest), place(Decimal(together[sector]), largest)
        bars = []
        if local[sector]:
            count = local[sector]
            bars.append(Bar(start="0", width=middle, value=str(count), cell=edition.number(count)))
        if elsewhere[sector]:
            count, width = together[sector], plain(Decimal(end) - Decimal(middle))
            bars.append(Bar(kind="soft", start=middle, width=width, value=str(count), cell=edition.number(count)))
        rows.append(
            BarRow(
                label=titles[sector],
                row=titles[sector],
                text=edition.number(together[sector]),
                bars=tuple(bars),
                end=end,
            )
        )
        cells.append(
            (
                edition.record_cell("sector", sector, catalogue.sectors[sector].title),
                _count(local[sector], edition),
                _count(elsewhere[sector], edition),
                Cell(text=edition.number(together[sector])),
            )
        )
    return BarChart(
        id="hinh-theo-nganh",
        title=words.facilities_by_sector,
        subtitle=words.facilities_by_sector_note,
        desc=words.facilities_by_sector_desc.format(count=len(together), most=rows[0].label, number=rows[0].text),
        legend=tuple(
            LegendItem(kind=kind, text=text)
            for kind, text, counts in (
                ("data", words.facilities_in_province, local),
                ("soft", words.facilities_in_viet_nam, elsewhere),
            )
            if counts
        ),
        rows=tuple(rows),
        table=TableView(
            id="bang-theo-nganh",
            caption=words.facilities_by_sector,
            columns=(
                Column(label=words.sector),
                Column(label=words.facilities_in_province, numeric=True),
                Column(label=words.facilities_in_viet_nam, numeric=True),
                Column(label=words.together, numeric=True),
            ),
            rows=tuple(cells),
        ),
    )


def _by_place(facilities: Iterable[Facility], edition: Edition) -> TileMap | None:
    """The province's facilities on tiles that lie as its districts of the time do."""
    words, catalogue = edition.words, edition.catalogue
    counts = Counter(one.place_id for one in facilities if one.origin_.id == _LOCAL)
    tiles = {(one.line, one.column): one.place_id for one in catalogue.place_tiles}
    tiles = dict(sorted(tiles.items()))
    if not counts or not tiles:
        return None
    most = max((counts[place_id] for place_id in tiles.values()), default=0)
    lines, columns = (max(spot) for spot in zip(*tiles, strict=True))
    shown = {place_id: edition.text(catalogue.places[place_id].title) for place_id in tiles.values()}
    unplaced = sum(count for place_id, count in counts.items() if place_id not in shown)
    table = [(Cell(text=title), _count(counts[place_id], edition)) for place_id, title in shown.items()]
    if unplaced:
        table.append((Cell(text=words.district_unknown), Cell(text=edition.number(unplaced))))
    return TileMap(
        id="hinh-theo-dia-ban",
        title=words.facilities_by_place,
        subtitle=words.schematic,
        desc=words.facilities_by_place_desc,
        rows=tuple(
            tuple(
                _tile(shown[tiles[line, column]], counts[tiles[line, column]], most, edition)
                if (line, column) in tiles
                else None
                for column in range(1, columns + 1)
            )
            for line in range(1, lines + 1)
        ),
        beside=(Tile(title=words.district_unknown, text=edition.number(unplaced)),) if unplaced else (),
        table=TableView(
            id="bang-theo-dia-ban",
            caption=words.facilities_by_place,
            columns=(Column(label=words.former_district), Column(label=words.facilities_count, numeric=True)),
            rows=tuple(table),
        ),
    )


def _tile(title: str, count: int, most: int, edition: Edition) -> Tile:
    if not count:
        return Tile(title=title, text=edition.words.no_data, missing=True)
    return Tile(title=title, text=edition.number(count), level=-(-count * _LEVELS // most))


def _count(count: int, edition: Edition) -> Cell:
    """None in the database does not mean that there is none."""
    return edition.cell(edition.number(count) if count else "")
