from sxsh_site.commands.demo import make_demo
from tests.checking.examples import put
from tests.made_up import TODAY, world, write


def test_a_folder_that_is_not_empty_is_left_alone(tmp_path, capsys):
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "x").write_text("x")
    data = write(tmp_path / "data", world(units=[{}]))
    assert make_demo(data, 3, 1, tmp_path / "demo", TODAY, "en") == 1
    assert capsys.readouterr().err == f"The folder {tmp_path / 'demo'} exists and is not empty.\n"
    assert [path.name for path in (tmp_path / "demo").iterdir()] == ["x"]


def test_faulty_data_makes_nothing(tmp_path, capsys):
    data = write(tmp_path / "data", world(units=[{}]))
    put("vocabularies/units.csv", "x\n")(data)
    assert make_demo(data, 3, 1, tmp_path / "demo", TODAY, "vi") == 1
    assert "LỖI data/vocabularies/units.csv:1" in capsys.readouterr().err
    assert not (tmp_path / "demo").exists()
