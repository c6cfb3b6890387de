from datetime import date

from sxsh_site.commands.sound_data import readable_database, resume_writing, sound_database
from tests.made_up import DATA, world, write

DAY = date(2026, 11, 24)


def test_sound_data_are_answered_and_nothing_is_told(capsys):
    database = sound_database(DATA, DAY, "vi")
    assert database is not None
    assert database.tables.keys() == readable_database(DATA, "vi").tables.keys()
    resume_writing(DATA, "vi")
    assert capsys.readouterr() == ("", "")


def test_an_error_of_the_check_stops_what_needs_sound_data_alone(tmp_path, capsys):
    folder = write(tmp_path / "data", world(facilities=[{"sector_id": "bia"}]))
    table = folder / "facilities.csv"
    table.write_text(table.read_text(encoding="utf-8").replace(",bia,", ",khong-co,"), encoding="utf-8")
    assert readable_database(folder, "vi") is not None
    assert capsys.readouterr().err == ""
    assert sound_database(folder, DAY, "vi") is None
    told = capsys.readouterr()
    assert (told.out, "khong-co" in told.err) == ("", True)


def test_data_that_cannot_be_read_stop_both(tmp_path, capsys):
    folder = write(tmp_path / "data", world(sources=[{}]))
    (folder / "sources.csv").write_bytes(b"id\xff\n")
    assert (readable_database(folder, "en"), sound_database(folder, DAY, "en")) == (None, None)
    told = capsys.readouterr()
    assert (told.out, told.err.count("sources.csv")) == ("", 2)
