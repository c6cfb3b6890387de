"""Places then and now: the districts of the time and the communes of today."""

from dataclasses import dataclass

from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import Cell, Column, Head, Note, PageMeta, TableView


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceListView:
    """Both directions: a former district with its units of today, and a unit with what it was formed from."""

    meta: PageMeta
    head: Head
    note: Note
    districts: TableView
    communes: TableView


def place_list_view(edition: Edition) -> PlaceListView:
    """All places of the province."""
    words, catalogue = edition.words, edition.catalogue
    former: dict[str, list[str]] = {}
    districts: dict[str, list[str]] = {}
    for link in catalogue.place_successors:
        former.setdefault(link.place_id, []).append(link.former_name)
        units = districts.setdefault(link.former_district_id, [])
        if link.place_id not in units:
            units.append(link.place_id)
    district_of = {unit: district for district, units in districts.items() for unit in units}
    district_rows = tuple(
        (
            Cell(text=edition.text(place.title), sub=edition.text(place.note)),
            Cell(text=", ".join(edition.text(catalogue.places[unit].title) for unit in districts.get(place.id, []))),
        )
        for place in catalogue.places.values()
        if place.kind.id == "district"
    )
    commune_rows = tuple(
        (
            Cell(text=edition.text(place.title), sub=edition.text(place.note)),
            Cell(text=place.gso_code),
            Cell(text=edition.text(catalogue.places[district_of[place.id]].title))
            if place.id in district_of
            else Cell(),
            Cell(text=", ".join(former.get(place.id, []))),
        )
        for place in catalogue.places.values()
        if place.kind.id == "commune"
    )
    return PlaceListView(
        meta=PageMeta(title=words.places_title, description=words.places_lead, file="data/vocabularies/places.csv"),
        head=Head(kicker=words.kicker_data, title=words.places_title, lead=words.places_lead),
        note=Note(kind="info", title=words.note_title, paragraphs=(words.places_note,)),
        districts=TableView(
            id="huyen",
            caption=words.districts_caption.format(count=len(district_rows)),
            columns=(Column(label=words.former_district), Column(label=words.units_today)),
            rows=district_rows,
        ),
        communes=TableView(
            id="xa",
            caption=words.communes_caption.format(count=len(commune_rows)),
            columns=(
                Column(label=words.unit_today),
                Column(label=words.gso_code),
                Column(label=words.former_district),
                Column(label=words.formed_from),
            ),
            rows=commune_rows,
        ),
    )
