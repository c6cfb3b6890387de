from dataclasses import replace

import pytest

from sxsh_site.language.text import Choice, Text
from sxsh_site.workbooks.form import Form, Sheet, choices_of, label, lists_of
from tests.made_up import database, package, world


def form(*titles: str) -> Form:
    tables = ("facilities", "sectors", "units")
    sheets = tuple(
        replace(Sheet.of(package().tables[name]), title=Text(vi=title, en=""))
        for name, title in zip(tables, titles, strict=False)
    )
    return Form(name="mau", title=Text(vi="Mẫu", en="Sample"), guide=(), sheets=sheets)


@pytest.mark.parametrize(
    ("titles", "names"),
    [
        (("Cơ sở", "Ngành"), ["Cơ sở", "Ngành"]),
        (("Hệ thống [ngành]: kinh tế/VSIC? *",), ["Hệ thống ngành kinh tế VSIC"]),
        (
            ("Một tên dài hơn ba mươi mốt ký tự", "Một tên dài hơn ba mươi mốt ký lạ"),
            ["Một tên dài hơn ba mươi mốt ký", "Một tên dài hơn ba mươi mốt 2"],
        ),
        (("Danh mục", "danh MỤC"), ["Danh mục 2", "danh MỤC 3"]),
    ],
)
def test_sheets_have_names_that_excel_takes(titles, names):
    assert list(form(*titles).sheet_names().values()) == names


def test_every_real_table_gets_a_name_of_its_own():
    sheets = tuple(Sheet.of(spec) for spec in package().tables.values())
    names = Form(name="mau", title=sheets[0].title, guide=(), sheets=sheets).sheet_names().values()
    assert len({name.casefold() for name in names}) == len(sheets)
    assert [name for name in names if len(name) > 31 or set(name) & set("[]:*?/\\")] == []


@pytest.mark.parametrize(
    ("choice", "shown"),
    [
        (Choice(id="beer", label=Text(vi="Bia", en="Beer")), "Bia / Beer [beer]"),
        (Choice(id="beer", label=Text(vi="Bia", en="")), "Bia [beer]"),
        (Choice(id="kwh", label=Text(vi="kWh", en="kWh")), "kWh [kwh]"),
        (Choice(id="mau", label=Text(vi="Mẫu", en="same")), "Mẫu [mau]"),
        (Choice(id="mau", label=Text(vi="", en="")), "mau"),
        (Choice(id="mau", label=Text(vi="Hai\ndòng", en="")), "Hai dòng [mau]"),
        (Choice(id="mau", label=Text(vi="x" * 200, en="")), "x" * 119 + "… [mau]"),
    ],
)
def test_a_choice_shows_its_titles_and_its_id(choice, shown):
    assert label(choice) == shown


def test_lists_are_the_records_of_each_table_by_their_titles():
    tables = world(sectors=[{"id": "nganh-mau", "title_vi": "Ngành [Mẫu]", "title_en": "Sample sector"}])
    assert lists_of(database(tables))["sectors"] == (
        Choice(id="nganh-mau", label=Text(vi="Ngành (Mẫu)", en="Sample sector")),
    )


def test_what_may_be_chosen():
    spec = package().tables["facilities"]
    sheet, lists = Sheet.of(spec), {"sectors": (Choice(id="mau", label=Text(vi="Mẫu", en="Sample")),)}
    found = {field.name: [one.id for one in choices_of(field, sheet, lists)] for field in spec.fields}
    assert found["sector_id"] == ["mau"]
    assert found["capacity_per"] == ["year", "day"]
    assert found["place_id"] == found["title_vi"] == []
    ongoing = package().tables["case_studies"].field("ongoing")
    assert [one.id for one in choices_of(ongoing, sheet, lists)] == ["true", "false"]


def test_a_table_may_refer_to_itself():
    spec = package().tables["organisations"]
    own = [field for field in spec.fields if field.references == "self"]
    lists = {"organisations": (Choice(id="mau", label=Text(vi="Mẫu", en="Sample")),)}
    assert [choices_of(field, Sheet.of(spec), lists) for field in own] == [lists["organisations"]] * len(own)
