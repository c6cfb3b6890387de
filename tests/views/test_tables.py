from sxsh_site.views.parts import Cell, Fact, Link
from sxsh_site.views.tables import FieldValue, FieldView, dictionary_view, row_count, table_list_view
from tests.made_up import edition, package


def test_the_fields_of_a_table():
    one = edition("en", units=[{}, {"id": "hai"}])
    view = dictionary_view(package().tables["units"], one)
    words = one.words
    first, *_, last = view.fields
    assert first == FieldView(
        field="id",
        title="Identifier",
        type=words.type_string,
        required=True,
        values=(),
        unit="",
        example="kwh",
        description="",
    )
    assert (last.field, last.required, last.values[1]) == ("dimension", True, FieldValue(id="mass", text="mass"))
    assert view.head.facts == (
        Fact(label=words.table_name, value=Cell(text="units")),
        Fact(label=words.rows, value=Cell(text="2")),
        Fact(label=words.fields, value=Cell(text="6")),
    )
    assert view.downloads == (
        Link(text="units.csv", href="du-lieu/tai-ve/units.csv", detail="CSV"),
        Link(text="units.excel.csv", href="du-lieu/tai-ve/units.excel.csv", detail="CSV for Excel"),
        Link(text="units.xlsx", href="du-lieu/tai-ve/units.xlsx", detail="XLSX"),
        Link(text="units.json", href="du-lieu/tai-ve/units.json", detail="JSON"),
    )
    assert view.facts == (
        Fact(label=words.key, value=Cell(text="id")),
        Fact(label=words.file, value=Cell(text="data/vocabularies/units.csv")),
    )


def test_kinds_of_fields():
    one = edition("vi", units=[])
    words = one.words

    def kind(table: str, name: str) -> str:
        return next(field.type for field in dictionary_view(package().tables[table], one).fields if field.field == name)

    assert kind("sources", "published") == words.type_date
    assert kind("facilities", "capacity") == words.type_number
    assert kind("facilities", "employees") == words.type_integer
    assert kind("sectors", "in_province") == words.type_boolean
    assert kind("sectors", "source_id") == words.type_reference.format(table="Nguồn")
    assert kind("places", "parent_id") == words.type_reference.format(table=words.same_table)


def test_a_table_that_comes_out_of_records():
    one = edition("vi", units=[])
    view = dictionary_view(package().tables["case_measures"], one)
    assert view.facts[1].value == Cell(text=one.words.record_files)
    assert view.facts[0].value == Cell(text="case_study_id, position")


def test_only_published_rows_are_counted():
    one = edition("vi", techniques=[{}, {"id": "nhap", "status": "draft"}])
    assert row_count(package().tables["techniques"], one) == 1


def test_the_list_of_tables():
    one = edition("en", units=[{}])
    rows = {row[0].sub: row for row in table_list_view(one).tables.rows}
    assert set(rows) == set(package().tables)
    assert rows["units"] == (
        Cell(text="Units of measure", href="en/du-lieu/units/", sub="units"),
        Cell(text="1"),
        Cell(text="6"),
        Cell(text="CSV", href="du-lieu/tai-ve/units.csv"),
        Cell(text="CSV for Excel", href="du-lieu/tai-ve/units.excel.csv"),
        Cell(text="XLSX", href="du-lieu/tai-ve/units.xlsx"),
        Cell(text="JSON", href="du-lieu/tai-ve/units.json"),
    )
