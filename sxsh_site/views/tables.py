"""The data section: every table with its fields, read from the schemas."""

from dataclasses import dataclass

from sxsh_site.reading.schema import FieldSpec, TableSpec
from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import Cell, Column, Fact, Head, Link, PageMeta, TableView


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
        downloads=(download_link(table, edition),),
        facts=(
            Fact(label=words.key, value=Cell(text=key)),
            Fact(label=words.file, value=Cell(text=f"data/{table.path}" if table.path else words.record_files)),
        ),
    )


def table_list_view(edition: Edition) -> TableListView:
    """All tables."""
    words = edition.words
    rows = []
    for table in edition.catalogue.package.tables.values():
        download = download_link(table, edition)
        rows.append(
            (
                Cell(text=edition.text(table.title), href=edition.address("table", table.name), sub=table.name),
                Cell(text=edition.number(row_count(table, edition))),
                Cell(text=edition.number(len(table.fields))),
                Cell(text=download.text, href=download.href),
            )
        )
    columns = (
        Column(label=words.table),
        Column(label=words.rows, numeric=True),
        Column(label=words.fields, numeric=True),
        Column(label=words.download),
    )
    return TableListView(
        meta=PageMeta(title=words.data_title, description=words.data_lead, file="data/datapackage.yaml"),
        head=Head(kicker=words.kicker_data, title=words.data_title, lead=words.data_lead),
        tables=TableView(id="bang", caption=words.tables_caption, columns=columns, rows=tuple(rows)),
        downloads=(Link(text=words.package_download, href="du-lieu/tai-ve/datapackage.json", detail="JSON"),),
        following=(
            Link(text=words.method_title, href=edition.page("gioi-thieu/phuong-phap/"), detail=words.method_detail),
            Link(text=words.places_title, href=edition.page("du-lieu/dia-danh/"), detail=words.places_detail),
            Link(text=words.licence_title, href=edition.page("gioi-thieu/giay-phep/"), detail=words.licence_detail),
        ),
    )


def row_count(table: TableSpec, edition: Edition) -> int:
    """How many published rows a table has."""
    return len(edition.catalogue.database.rows(table.name))


def download_link(table: TableSpec, edition: Edition) -> Link:
    """Where a table's CSV lies; shared by both languages."""
    return Link(text=f"{table.name}.csv", href=f"du-lieu/tai-ve/{table.name}.csv", detail="CSV")


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
