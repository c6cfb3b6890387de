"""Places then and now: the districts and communes of the time, and the communes of today."""

from dataclasses import dataclass

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.language.collation import sort_key
from sxsh_site.records.place import Place, PlaceSuccessor
from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import Cell, Column, Head, Link, Note, PageMeta, TableView


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceListView:
    """Both directions: a former commune or district with its units of today, and a unit with what it was."""

    meta: PageMeta
    head: Head
    note: Note
    letters: tuple[Link, ...]
    former: TableView
    districts: tuple[TableView, ...]
    communes: TableView
    provinces: TableView


def place_list_view(edition: Edition) -> PlaceListView:
    """All places of the province."""
    words, catalogue = edition.words, edition.catalogue
    former = sorted(
        catalogue.place_successors,
        key=lambda one: (sort_key(one.former_name), one.former_district_id, one.place_id),
    )
    letters: dict[str, str] = {}
    for one in former:
        letters.setdefault(one.former_name[:1].upper(), _anchor(one))
    return PlaceListView(
        meta=PageMeta(title=words.places_title, description=words.places_lead, file="data/vocabularies/places.csv"),
        head=Head(kicker=words.kicker_data, title=words.places_title, lead=words.places_lead),
        note=Note(kind="info", title=words.note_title, paragraphs=(words.places_note,)),
        letters=tuple(Link(text=letter, href=f"#{anchor}") for letter, anchor in letters.items()),
        former=_former(former, edition),
        districts=tuple(_district(place, edition) for place in _of_kind(catalogue, "district")),
        communes=_communes(edition),
        provinces=_provinces(edition),
    )


def place_link(place_id: str, edition: Edition) -> Cell:
    """A place, linked to what it was or became; "no data" where the source does not tell it.

    Provinces whose time is not known stand on no page.
    """
    place = edition.catalogue.places.get(place_id)
    if place is None:
        return edition.missing()
    told = place.kind.id != "province" or _has_its_time(place)
    return Cell(text=edition.text(place.title), href=f"{edition.page('du-lieu/dia-danh/')}#{place.id}" if told else "")


def _has_its_time(place: Place) -> bool:
    return place.valid_from is not None or place.valid_to is not None


def _of_kind(catalogue: Catalogue, kind: str) -> list[Place]:
    return [place for place in catalogue.places.values() if place.kind.id == kind]


def _anchor(one: PlaceSuccessor) -> str:
    return f"cu-{one.place_id}-{one.position}"


def _here(place: Place, edition: Edition) -> Cell:
    """A link to a place's row or table on this page."""
    return Cell(text=edition.text(place.title), href=f"#{place.id}")


def _former(former: list[PlaceSuccessor], edition: Edition) -> TableView:
    words, places = edition.words, edition.catalogue.places
    rows = tuple(
        (
            Cell(text=one.former_name, sub=edition.text(places[one.former_district_id].title), anchor=_anchor(one)),
            _here(places[one.place_id], edition),
        )
        for one in former
    )
    columns = (Column(label=words.former_commune), Column(label=words.unit_today))
    return TableView(
        id="xa-cu",
        caption=edition.counted("former_communes_caption", len(rows)),
        columns=columns,
        rows=rows,
        empty=words.no_data,
    )


def _district(place: Place, edition: Edition) -> TableView:
    words, catalogue = edition.words, edition.catalogue
    units: dict[str, list[str]] = {}
    for one in catalogue.place_successors:
        if one.former_district_id == place.id:
            units.setdefault(one.place_id, []).append(one.former_name)
    rows = tuple(
        (
            _here(catalogue.places[unit], edition),
            edition.cell(catalogue.places[unit].gso_code),
            Cell(text=", ".join(names)),
        )
        for unit, names in units.items()
    )
    caption = edition.counted("district_today", len(rows)) if rows else words.district_units_unknown
    note = edition.text(place.note)
    return TableView(
        id=place.id,
        caption=f"{edition.text(place.title)}: {caption}",
        columns=(Column(label=words.unit_today), Column(label=words.gso_code), Column(label=words.formed_from)),
        rows=rows,
        notes=(note,) if note else (),
        empty=words.no_data,
    )


def _communes(edition: Edition) -> TableView:
    words, catalogue = edition.words, edition.catalogue
    former: dict[str, list[PlaceSuccessor]] = {}
    for one in catalogue.place_successors:
        former.setdefault(one.place_id, []).append(one)
    rows = []
    for place in _of_kind(catalogue, "commune"):
        own = former.get(place.id, [])
        districts = dict.fromkeys(one.former_district_id for one in own)
        rows.append(
            (
                Cell(text=edition.text(place.title), sub=edition.text(place.note), anchor=place.id),
                edition.cell(place.gso_code),
                edition.cell(", ".join(edition.text(catalogue.places[one].title) for one in districts)),
                edition.cell(", ".join(one.former_name for one in own)),
            )
        )
    columns = (
        Column(label=words.unit_today),
        Column(label=words.gso_code),
        Column(label=words.former_district),
        Column(label=words.formed_from),
    )
    caption = words.communes_caption.format(count=len(rows))
    return TableView(id="xa", caption=caption, columns=columns, rows=tuple(rows), empty=words.no_data)


def _provinces(edition: Edition) -> TableView:
    """The provinces whose time is known: the others are only where cases come from."""
    words = edition.words
    rows = tuple(
        (
            Cell(text=edition.text(place.title), sub=edition.text(place.note), anchor=place.id),
            edition.cell(edition.date(place.valid_from)),
            edition.cell(edition.date(place.valid_to)) if place.valid_to is not None else Cell(text=words.ongoing),
        )
        for place in _of_kind(edition.catalogue, "province")
        if _has_its_time(place)
    )
    columns = (Column(label=words.province), Column(label=words.valid_from), Column(label=words.valid_to))
    return TableView(id="tinh", caption=words.provinces_caption, columns=columns, rows=rows, empty=words.no_data)
