import zipfile

from sxsh_site.publishing.open_tables import open_tables
from sxsh_site.publishing.package_zip import write_package
from sxsh_site.publishing.tables import write_tables
from tests.made_up import catalogue


def _package(folder):
    found = catalogue(sectors=[{}])
    tables = open_tables(found)
    write_tables(tables, found.package, folder)
    write_package(tables, folder)
    return folder / "du-lieu/tai-ve/sxsh.zip"


def test_the_package_holds_its_description_and_every_table(tmp_path):
    with zipfile.ZipFile(_package(tmp_path)) as package:
        names = package.namelist()
        assert package.testzip() is None
        assert package.read("sectors.csv") == (tmp_path / "du-lieu/tai-ve/sectors.csv").read_bytes()
    assert names[0] == "datapackage.json"
    assert names[1:] == [f"{name}.csv" for name in catalogue(sectors=[{}]).package.tables]


def test_the_same_rows_give_the_same_bytes(tmp_path):
    assert _package(tmp_path / "mot").read_bytes() == _package(tmp_path / "hai").read_bytes()
