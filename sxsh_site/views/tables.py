"""The data section: every table with its fields, read from the schemas."""

from collections.abc import Iterable
from dataclasses import dataclass

from sxsh_site.reading.schema import FieldSpec, TableSpec
from sxsh_site.views.edition import Edition
from sxsh_site.views.listing import Listing, table_listing
from sxsh_site.views.parts import Cell, Column, Fact, Head, Link, PageMeta, TableView

_DOWNLOADS = "du-lieu/tai-ve"
# Each table's files: the ending, and the format's name (or the word for it).
_FORMATS = (("csv", "CSV"), ("excel.csv", "excel_csv"), ("xlsx", "XLSX"), ("json", "JSON"))


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldValue:
    """One allowed value with its label."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """One field of the dictionary."""

    field: str
    title: str
    type: str
    required: bool
    values: tuple[FieldValue, ...]
    unit: str
    example: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldLabels:
    """The dictionary's own labels."""

    required: str
    type: str
    values: str
    unit: str
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DictionaryView:
    """The field dictionary of one table."""

    meta: PageMeta
    head: Head
    labels: FieldLabels
    fields: tuple[FieldView, ...]
    downloads: tuple[Link, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableListView:
    """All tables, with their number of rows."""

    meta: PageMeta
    head: Head
    listing: Listing
    tables: TableView
    downloads: tuple[Link, ...]
    following: tuple[Link, ...]


def dictionary_view(table: TableSpec, edition: Edition) -> DictionaryView:
    """The fields of a table: type, whether required, allowed values, unit, example."""
    words = edition.words
    title = edition.text(table.title)
    count = row_count(table, edition)
    key = ", ".join(table.key)
    return DictionaryView(
        meta=PageMeta(
            title=title,
            description=words.dictionary_description.format(table=title),
            file=f"data/schemas/{table.name}.yaml",
        ),
        head=Head(
            kicker=words.kicker_dictionary,
            title=title,
            lead=words.dictionary_description.format(table=title),
            facts=(
                Fact(label=words.table_name, value=Cell(text=table.name)),
                Fact(label=words.rows, value=Cell(text=edition.number(count))),
                Fact(label=words.fields, value=Cell(text=edition.number(len(table.fields)))),
            ),
        ),
        labels=FieldLabels(
            required=words.field_required,
            type=words.field_type,
            values=words.field_values,
            unit=words.field_unit,
            example=words.field_example,
        ),
        fields=tuple(_field(field, edition) for field in table.fields),
        downloads=download_links(table, edition),
        facts=(
            Fact(label=words.key, value=Cell(text=key)),
            Fact(label=words.file, value=Cell(text=f"data/{table.path}" if table.path else words.record_files)),
        ),
    )


def table_list_view(edition: Edition) -> TableListView:
    """All tables."""
    words = edition.words
    rows = [
        (
            Cell(text=edition.text(table.title), href=edition.address("table", table.name), sub=table.name),
            Cell(text=edition.number(row_count(table, edition))),
            Cell(text=edition.number(len(table.fields))),
            *(Cell(text=link.detail, href=link.href) for link in download_links(table, edition)),
        )
        for table in edition.catalogue.package.tables.values()
    ]
    columns = (
        Column(label=words.table),
        Column(label=words.rows, numeric=True),
        Column(label=words.fields, numeric=True),
        *(Column(label=f"{words.download}: {_format(name, edition)}") for _, name in _FORMATS),
    )
    table = TableView(id="bang", caption=words.tables_caption, columns=columns, rows=tuple(rows))
    around, (tables,) = table_listing([table], edition)
    return TableListView(
        meta=PageMeta(title=words.data_title, description=words.data_lead, file="data/datapackage.yaml"),
        head=Head(kicker=words.kicker_data, title=words.data_title, lead=words.data_lead),
        listing=around,
        tables=tables,
        downloads=(
            Link(text=words.zip_download, href=f"{_DOWNLOADS}/sxsh.zip", detail="ZIP"),
            Link(text=words.sqlite_download, href=f"{_DOWNLOADS}/sxsh.sqlite", detail="SQLite"),
            Link(text=words.api_link, href="api/v1/index.json", detail="JSON"),
            Link(text=words.package_download, href=f"{_DOWNLOADS}/datapackage.json", detail="JSON"),
            Link(text=words.schema_org_link, href="du-lieu/dataset.jsonld", detail="JSON-LD"),
            Link(text=words.dcat_link, href="du-lieu/dcat.jsonld", detail="JSON-LD"),
            Link(text=words.dcat_link, href="du-lieu/dcat.ttl", detail="Turtle"),
            Link(text=words.feed_link, href=edition.page("cap-nhat.xml"), detail="Atom"),
            Link(text=words.calendar_link, href=edition.page("lich.ics"), detail="iCalendar"),
        ),
        following=(
            Link(text=words.api_title, href=edition.page("du-lieu/api/"), detail=words.api_detail),
            Link(text=words.method_title, href=edition.page("gioi-thieu/phuong-phap/"), detail=words.method_detail),
            Link(text=words.places_title, href=edition.page("du-lieu/dia-danh/"), detail=words.places_detail),
            Link(
                text=words.classification_title,
                href=edition.page("du-lieu/ma-nganh/"),
                detail=words.classification_detail,
            ),
            Link(text=words.licence_title, href=edition.page("gioi-thieu/giay-phep/"), detail=words.licence_detail),
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFiles:
    """A table as open data: where its fields are told, and its files."""

    title: Link
    files: tuple[Link, ...]


def table_files(names: Iterable[str], edition: Edition) -> tuple[TableFiles, ...]:
    """The open data of tables, by name, as far as the database has them."""
    known = edition.catalogue.package.tables
    tables = (known[name] for name in names if name in known)
    return tuple(
        TableFiles(
            title=Link(text=edition.text(table.title), href=edition.address("table", table.name)),
            files=download_links(table, edition),
        )
        for table in tables
    )


def row_count(table: TableSpec, edition: Edition) -> int:
    """How many published rows a table has."""
    return len(edition.catalogue.database.rows(table.name))


def download_links(table: TableSpec, edition: Edition) -> tuple[Link, ...]:
    """Where a table's files lie; shared by both languages."""
    return tuple(
        Link(
            text=f"{table.name}.{ending}",
            href=f"{_DOWNLOADS}/{table.name}.{ending}",
            detail=_format(name, edition),
        )
        for ending, name in _FORMATS
    )


def _format(name: str, edition: Edition) -> str:
    return edition.words.excel_csv if name == "excel_csv" else name


def _field(field: FieldSpec, edition: Edition) -> FieldView:
    words = edition.words
    kind = words["type_date"] if field.shape == "partial_date" else words[f"type_{field.type}"]
    if field.references:
        target = edition.catalogue.package.tables.get(field.references)
        kind = words.type_reference.format(table=edition.text(target.title) if target else words.same_table)
    return FieldView(
        field=field.name,
        title=edition.text(field.title),
        type=kind,
        required=field.required,
        values=tuple(FieldValue(id=choice.id, text=edition.text(choice.label)) for choice in field.choices),
        unit=field.unit,
        example=field.example,
        description=edition.text(field.description),
    )
