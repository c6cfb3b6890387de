"""One language's edition of the catalogue: how its values are written, and what recurs on many pages."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.language import formats
from sxsh_site.language.dates import PartialDate
from sxsh_site.language.strings import Strings, strings
from sxsh_site.language.text import Choice, Language, Text
from sxsh_site.records.record import Provenance
from sxsh_site.records.source import Source
from sxsh_site.views.addresses import localised, record_address
from sxsh_site.views.parts import Cell, Fact, Note, SourceBlock, Tag

_TAG_KINDS = {"verified": "verified", "secondary": "secondary", "general_practice": "general"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The catalogue in one language, on one day."""

    catalogue: Catalogue
    language: Language
    today: date

    @property
    def words(self) -> Strings:
        """The portal's own words for bodies."""
        return strings("views", self.language)

    # -- text
    def text(self, text: Text | None) -> str:
        """The text in this language (Vietnamese where it is not translated); empty where there is none."""
        return "" if text is None else text.in_language(self.language)

    def label(self, choice: Choice | None) -> str:
        """A choice's label."""
        return "" if choice is None else self.text(choice.label)

    # -- cells
    def cell(self, text: str, *, unit: str = "", sub: str = "") -> Cell:
        """A value, or "no data" where it is empty."""
        if not text:
            return self.missing(sub=sub)
        return Cell(text=text, unit=unit, sub=sub)

    def missing(self, *, sub: str = "") -> Cell:
        """The hatch with "no data"."""
        return Cell(text=self.words.no_data, missing=True, sub=sub)

    def cannot_compute(self, *, sub: str = "") -> Cell:
        """The hatch with "cannot be computed"."""
        return Cell(text=self.words.cannot_compute, missing=True, sub=sub)

    def record_cell(self, kind: str, record_id: str, text: Text, *, sub: str = "") -> Cell:
        """A link to a record's page."""
        return Cell(text=self.text(text), href=self.address(kind, record_id), sub=sub)

    def fact(self, label: str, text: str, *, unit: str = "") -> Fact:
        """A label with a value, or with "no data"."""
        return Fact(label=label, value=self.cell(text, unit=unit))

    # -- addresses
    def address(self, kind: str, record_id: str) -> str:
        """The address of a record's page in this edition."""
        return record_address(kind, record_id, self.language)

    def programme_address(self, programme_id: str) -> str:
        """The address of a programme: the first one is the section's own page."""
        if programme_id == next(iter(self.catalogue.programmes)):
            return self.page("chuong-trinh/")
        return self.address("programme", programme_id)

    def page(self, path: str) -> str:
        """The address of any other page in this edition."""
        return localised(path, self.language)

    # -- numbers and dates
    def number(self, value: Decimal | int | None, decimals: int | None = None) -> str:
        """A number; empty where there is none."""
        return "" if value is None else formats.number(value, self.language, decimals)

    def money(self, value: Decimal | None, qualifier: Choice | None = None) -> tuple[str, str]:
        """An amount in đồng as number and unit, with the source's "about"; both empty where unknown."""
        if value is None:
            return "", ""
        number, unit = formats.money_vnd(value, self.language)
        return self.qualified(number, qualifier), unit

    def money_text(self, value: Decimal | None, qualifier: Choice | None = None) -> str:
        """An amount in đồng in one text."""
        number, unit = self.money(value, qualifier)
        return f"{number}{formats.NO_BREAK_SPACE}{unit}" if number else ""

    def quantity(self, low: Decimal | None, high: Decimal | None = None, qualifier: Choice | None = None) -> str:
        """A number or range with the source's "about"; empty where unknown."""
        span = formats.span(low, high, self.language)
        return self.qualified(span, qualifier) if span else ""

    def qualified(self, number: str, qualifier: Choice | None) -> str:
        """A number with the word that its source put before it."""
        return f"{self.label(qualifier)} {number}" if qualifier is not None else number

    def unit(self, unit_id: str) -> str:
        """A unit's symbol."""
        return self.text(self.catalogue.units[unit_id].symbol) if unit_id else ""

    def per_unit(self, unit_id: str, per: Choice | None, product_unit_id: str = "") -> str:
        """A unit with what it is counted over: kWh/năm, kg/tấn, % trên đơn vị sản phẩm."""
        symbol = self.unit(unit_id)
        if per is None:
            return symbol
        if per.id == "product_unit" and product_unit_id:
            return f"{symbol}/{self.unit(product_unit_id)}"
        if per.id in ("year", "month", "day"):
            return f"{symbol}/{self.words[f'per_{per.id}']}"
        return f"{symbol} {self.label(per)}"

    def with_unit(self, number: str, unit: str) -> str:
        """A number with its unit; percent stands at the number."""
        return formats.with_unit(number, unit)

    def counted(self, word: str, count: int) -> str:
        """A number of things in words; of one thing the word ``<word>_one`` tells."""
        return self.words[f"{word}_one" if count == 1 else word].format(count=self.number(count))

    def date(self, value: PartialDate | None) -> str:
        """A date to the precision that is known; empty where unknown."""
        return "" if value is None else formats.partial_date(value, self.language)

    def months(self, start: PartialDate | None, end: PartialDate | None) -> str:
        """A period of months: 9/2013 – 12/2020."""
        ends = [formats.month(value, self.language) for value in (start, end) if value is not None]
        return " – ".join(ends)

    def years(self, first: int | None, last: int | None, *, ongoing: bool = False) -> str:
        """A period of years; empty where unknown."""
        return formats.years(first, last, open_ended=self.words.ongoing if ongoing else "")

    # -- what recurs
    def confidence_tag(self, confidence: Choice) -> Tag:
        """How sure a record is."""
        return Tag(kind=_TAG_KINDS[confidence.id], text=self.label(confidence))

    def source_cell(self, source: Source) -> Cell:
        """A source's title in its own language, linked where it has an address."""
        language = source.language.id
        shown = language if language != self.language and language in ("vi", "en") else ""
        return Cell(
            text=source.title, href=source.url, external=bool(source.url), lang=shown, sub=self.text(source.note)
        )

    def source_line(self, source: Source) -> str:
        """Publisher, date and language of a source, in one line."""
        parts = [source.publisher, self.date(source.published)]
        if source.language.id != self.language:
            parts.append(self.words.source_in_language.format(language=self.label(source.language)))
        return ", ".join(part for part in parts if part)

    def source_block(self, provenance: Provenance, further: Iterable[str] = ()) -> SourceBlock:
        """The block that every record page carries."""
        source = self.catalogue.sources.get(provenance.source_id)
        others = tuple(self.source_cell(self.catalogue.sources[other]) for other in further)
        checked = self.words.checked_line.format(date=self.date(provenance.checked_on))
        label = self.counted("other_sources", len(others))
        tag = self.confidence_tag(provenance.confidence)
        if source is None:
            title, line = Cell(), ""
        else:
            title, line = self.source_cell(source), self.source_line(source)
        return SourceBlock(
            tag=tag,
            title=title,
            publisher_line=line,
            locator=self.text(provenance.source_locator),
            checked_line=checked,
            others=others,
            others_label=label,
        )

    def conflict_note(self, conflict: Text | None) -> Note | None:
        """The note that says how the sources disagree."""
        if conflict is None:
            return None
        return Note(kind="conflict", title=self.words.conflict_title, paragraphs=(self.text(conflict),))

    def info_note(self, text: Text | None, title: str = "") -> Note | None:
        """A plain note."""
        return None if text is None else Note(kind="info", title=title, paragraphs=(self.text(text),))
