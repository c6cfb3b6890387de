"""Lists of records: the bar that narrows and sorts them, and the static pages that they are split into.

A list is complete without scripts: its rows stand on pages of at most ``PER_PAGE``, and each value of a facet
with a folder has pages of its own. The script works on the first page of the whole list alone, where all
rows are, or where the file of all rows is named.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Generic, TypeVar

from sxsh_site.language.collation import sort_key
from sxsh_site.language.text import Choice
from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import Link, Mark, TableView

PER_PAGE = 150
# Fewer rows than this are read faster than they are narrowed; a page for one row is the row's own page.
_FEWEST_WITH_BAR = 5
_FEWEST_ON_A_PAGE = 2

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One value of a field; the empty one takes all."""

    value: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterField:
    """One field of a filter; without options it is a text field."""

    id: str
    label: str
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterBar:
    """What rows or results can be narrowed by; shown by the script that serves it."""

    id: str
    summary: str
    fields: tuple[FilterField, ...]
    clear: str
    check: None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One property by which rows are narrowed, its values in the order in which they are offered.

    ``folder`` is the part of the address of its static pages; "" where it has none.
    """

    id: str
    label: str
    values: tuple[Option, ...]
    folder: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(Generic[T]):
    """A row: what is shown, the address where it is read on, and what it is narrowed and sorted by.

    ``facets``: for each facet the ids of its values; ``numbers``: for each order the number that it goes by,
    None where it is not known.
    """

    shown: T
    href: str = ""
    facets: Mapping[str, Iterable[str]]
    numbers: Mapping[str, Decimal | int | None]

    @property
    def mark(self) -> Mark:
        """The same for the script."""
        facets = {name: " ".join(value for value in values if value) for name, values in self.facets.items()}
        return Mark(
            facets=tuple((name, values) for name, values in facets.items() if values),
            numbers=tuple(
                (name, f"{round(Decimal(number), 4).normalize():f}")
                for name, number in self.numbers.items()
                if number is not None
            ),
        )


@dataclass(frozen=True, kw_only=True)
class RowList(Generic[T]):
    """All rows of a list in their first order, which ``orders[0]`` names.

    ``orders``: the value is "" for the first order, "name" for that of the rows' names, else the name of a
    number, with "-" before it from the largest to the smallest. ``counted`` is the word that counts rows.
    """

    path: str
    facets: tuple[Facet, ...]
    rows: tuple[Row[T], ...]
    orders: tuple[Option, ...]
    counted: str

    @cached_property
    def counts(self) -> Mapping[str, Counter[str]]:
        """For each facet, how many rows each of its values takes."""
        return {
            facet.id: Counter(value for row in self.rows for value in set(row.facets.get(facet.id, ())))
            for facet in self.facets
        }

    @cached_property
    def addresses(self) -> Mapping[tuple[str, str], str]:
        """For each facet and value the address of its last row: of its only row, where it has one."""
        return {
            (facet.id, value): row.href
            for facet in self.facets
            for row in self.rows
            for value in row.facets.get(facet.id, ())
        }

    def parts(self) -> tuple["Part[T]", ...]:
        """The pages of the whole list, then those of each value that takes more than one row."""
        made = list(_paged(self.rows, self.path, None, None))
        for facet in self.facets:
            if not facet.folder:
                continue
            count = self.counts[facet.id]
            # By id: the same order in both languages.
            for value in sorted(facet.values, key=lambda one: one.value):
                if count[value.value] >= _FEWEST_ON_A_PAGE:
                    rows = tuple(row for row in self.rows if value.value in row.facets.get(facet.id, ()))
                    made += _paged(rows, f"{self.path}{_below(facet, value)}", facet, value)
        return tuple(made)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Generic[T]):
    """One page of a list: rows of the whole, or of one value of a facet. ``base`` is its first page's path."""

    base: str
    facet: Facet | None
    value: Option | None
    number: int
    of: int
    total: int
    rows: tuple[Row[T], ...]

    @property
    def path(self) -> str:
        """Its address."""
        return f"{self.base}trang/{self.number}/" if self.number > 1 else self.base

    @property
    def is_first(self) -> bool:
        """Whether it is the list's own page, on which the script works."""
        return self.facet is None and self.number == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetLinks:
    """The pages of a facet's values."""

    label: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What stands around the rows of a list.

    ``file`` is the address of all rows, where the page does not hold them; ``whole`` leads from a part to the
    whole list; ``before`` and ``after`` to its neighbours.
    """

    bar: FilterBar | None
    count: str
    file: str = ""
    facets: tuple[FacetLinks, ...] = ()
    whole: Link | None = None
    pages: tuple[Link, ...] = ()
    help: tuple[Link, ...] = ()


def listing(whole: RowList[T], part: Part[T], edition: Edition) -> Listing:
    """What stands around the rows of a page of a list."""
    words = edition.words
    bar = part.is_first and len(whole.rows) >= _FEWEST_WITH_BAR
    return Listing(
        bar=_bar(whole, edition) if bar else None,
        count=edition.counted(whole.counted, part.total),
        file=edition.page(rows_file(whole.path)) if bar and part.of > 1 else "",
        facets=tuple(links for facet in whole.facets if (links := _links(facet, whole, part, edition)).links),
        whole=None
        if part.facet is None
        else Link(
            text=words.list_whole,
            href=f"{edition.page(whole.path)}",
            detail=edition.counted(whole.counted, len(whole.rows)),
        ),
        pages=tuple(
            Link(
                text=edition.number(number),
                href=edition.page(f"{part.base}trang/{number}/" if number > 1 else part.base),
                current=number == part.number,
            )
            for number in range(1, part.of + 1)
        )
        if part.of > 1
        else (),
        help=(
            Link(text=words.search_title, href=edition.page("tim-kiem/"), detail=words.list_help_search),
            Link(text=words.kicker_sectors, href=edition.page("nganh/"), detail=words.sectors_lead),
            Link(text=words.kicker_support, href=edition.page("ho-tro/"), detail=words.do_support_detail),
        ),
    )


def table_listing(
    tables: Sequence[TableView],
    edition: Edition,
    *,
    group: str = "",
    facets: Sequence[Facet] = (),
    values: Mapping[str, Sequence[Mapping[str, Iterable[str]]]] | None = None,
) -> tuple[Listing, tuple[TableView, ...]]:
    """What stands around tables that are short enough for one page, and the tables with their rows marked.

    ``group`` names the facet whose values are the tables themselves; ``values`` gives for each table, by id and
    row for row, those of further ``facets``.
    """
    words = edition.words
    rows = {
        table.id: [
            Row(shown=cells, facets={"group": (table.id,), **(values[table.id][place] if values else {})}, numbers={})
            for place, cells in enumerate(table.rows)
        ]
        for table in tables
    }
    grouped = Facet(
        id="group", label=group, values=tuple(Option(value=table.id, text=table.caption) for table in tables)
    )
    around = simple_listing(
        [row for table in tables for row in rows[table.id]],
        (*((grouped,) if group else ()), *facets),
        edition,
        Option(value="", text=words.order_given),
        Option(value="name", text=words.order_name),
    )
    marked = tuple(replace(table, marks=tuple(row.mark for row in rows[table.id])) for table in tables)
    return around, marked


def simple_listing(
    rows: Sequence[Row[T]], facets: Sequence[Facet], edition: Edition, *orders: Option, counted: str = "entry_count"
) -> Listing:
    """What stands around rows that all stand on one page; without ``orders`` they keep their own."""
    whole = RowList(path="", facets=tuple(facets), rows=tuple(rows), orders=orders, counted=counted)
    part = Part(base="", facet=None, value=None, number=1, of=1, total=len(rows), rows=whole.rows)
    return listing(whole, part, edition)


def part_title(title: str, part: Part[T], edition: Edition) -> str:
    """A list's title with what its page shows of it."""
    words = edition.words
    if part.facet is not None and part.value is not None:
        title = words.list_of_value.format(title=title, facet=part.facet.label.lower(), value=part.value.text)
    if part.number > 1:
        title = words.list_page.format(title=title, number=edition.number(part.number))
    return title


def rows_file(path: str) -> str:
    """The address of the file of all rows of the list at ``path``."""
    return f"{path}moi-dong.json"


def by_text(options: Iterable[Option]) -> tuple[Option, ...]:
    """Options in Vietnamese order."""
    return tuple(sorted(options, key=lambda one: sort_key(one.text)))


def years_facet(rows: Iterable[Row[T]], edition: Edition) -> Facet:
    """The years that rows fall in, the latest first."""
    years = sorted({year for row in rows for year in row.facets.get("year", ()) if year}, reverse=True)
    return Facet(
        id="year", label=edition.words.year, values=tuple(Option(value=one, text=one) for one in years), folder="nam"
    )


def years_of(first: int | None, last: int | None) -> range:
    """The years of a period; of one whose end is not known, its beginning alone."""
    return range(0) if first is None else range(first, (last or first) + 1)


def choices_facet(facet_id: str, label: str, choices: Iterable[Choice], edition: Edition, folder: str = "") -> Facet:
    """The values of a closed list that occur, in Vietnamese order."""
    texts = {choice.id: edition.label(choice) for choice in choices}
    values = by_text(Option(value=value, text=text) for value, text in texts.items())
    return Facet(id=facet_id, label=label, values=values, folder=folder)


def sectors_facet(edition: Edition) -> Facet:
    """The sectors."""
    values = (Option(value=one.id, text=edition.text(one.title)) for one in edition.catalogue.sectors.values())
    return Facet(id="sector", label=edition.words.sector, values=by_text(values), folder="nganh")


def techniques_facet(edition: Edition) -> Facet:
    """The techniques, in their own order."""
    values = (Option(value=one.id, text=edition.text(one.title)) for one in edition.catalogue.techniques.values())
    return Facet(id="technique", label=edition.words.technique, values=tuple(values), folder="giai-phap")


def places_facet(edition: Edition) -> Facet:
    """The places."""
    values = (Option(value=one.id, text=edition.text(one.title)) for one in edition.catalogue.places.values())
    return Facet(id="place", label=edition.words.place, values=by_text(values), folder="dia-ban")


def _below(facet: Facet, value: Option) -> str:
    return f"{facet.folder}/{value.value.replace('_', '-')}/"


def _paged(rows: tuple[Row[T], ...], base: str, facet: Facet | None, value: Option | None) -> Iterable[Part[T]]:
    count = max(-(-len(rows) // PER_PAGE), 1)
    for number in range(1, count + 1):
        shown = rows[(number - 1) * PER_PAGE : number * PER_PAGE]
        yield Part(base=base, facet=facet, value=value, number=number, of=count, total=len(rows), rows=shown)


def _links(facet: Facet, whole: RowList[T], part: Part[T], edition: Edition) -> FacetLinks:
    """To the page of each value; to the row itself, where it is the only one."""
    label = edition.words.list_by_facet.format(facet=facet.label.lower())
    if not facet.folder:
        return FacetLinks(label=label, links=())
    count = whole.counts[facet.id]
    return FacetLinks(
        label=label,
        links=tuple(
            Link(
                text=value.text,
                href=edition.page(f"{whole.path}{_below(facet, value)}")
                if count[value.value] >= _FEWEST_ON_A_PAGE
                else whole.addresses[facet.id, value.value],
                detail=edition.number(count[value.value]),
                current=part.facet is facet and part.value == value,
            )
            for value in facet.values
            if count[value.value]
        ),
    )


def _bar(whole: RowList[T], edition: Edition) -> FilterBar:
    words = edition.words
    fields = [FilterField(id="q", label=words.list_text)]
    for facet in whole.facets:
        count = whole.counts[facet.id]
        options = [
            Option(value=one.value, text=f"{one.text} ({count[one.value]})") for one in facet.values if count[one.value]
        ]
        # What does not tell rows apart is not asked.
        if len(options) > 1:
            everything = Option(value="", text=words.list_everything)
            fields.append(FilterField(id=facet.id, label=facet.label, options=(everything, *options)))
    if len(whole.orders) > 1:
        fields.append(FilterField(id="sort", label=words.list_order, options=whole.orders))
    return FilterBar(id="loc", summary=words.list_narrow, fields=tuple(fields), clear=words.search_clear)
