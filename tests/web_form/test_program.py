import json

import pytest

from sxsh_site.web_form.program import UnknownProgramError, replacements, write_program

# A stand-in for the package: every place that is replaced, once each.
SAID = 'Gửi từ "biểu mẫu" của cổng.'


@pytest.fixture
def package(tmp_path):
    folder = tmp_path / "package"
    for name in ("dist", "npm/assets", "locales"):
        (folder / name).mkdir(parents=True)
    script = "\n".join(one.old for one in replacements(SAID) for _ in range(one.times))
    (folder / "dist/sveltia-cms.js").write_text(script, encoding="utf-8")
    (folder / "package.json").write_text('{"version": "9.9.9"}', encoding="utf-8")
    (folder / "LICENSE.txt").write_text("MIT", encoding="utf-8")
    for name in ("vi", "en-GB"):
        words = {"show_errors": "Hiện lỗi", "save_conflict": {"title": "Xung đột"}} if name == "vi" else {"a": "b"}
        (folder / f"locales/{name}.json").write_text(json.dumps(words), encoding="utf-8")
    for name in ("material-symbols-outlined", "noto-mono"):
        (folder / f"npm/assets/{name}-latin-x1.woff2").write_bytes(name.encode())
    return folder


def test_the_script_names_no_other_host_to_call(package, tmp_path):
    assert write_program(package, SAID, tmp_path / "site") == "cms/sveltia-cms.js"
    script = (tmp_path / "site/cms/sveltia-cms.js").read_text(encoding="utf-8")
    assert "https://" not in script
    assert 'body:"Gửi từ \\"biểu mẫu\\" của cổng."' in script


def test_what_the_script_asks_for_is_beside_it(package, tmp_path):
    write_program(package, SAID, tmp_path / "site")
    folder = tmp_path / "site/cms"
    assert sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()) == [
        "LICENSE.txt",
        "icons.woff2",
        "noto-mono.woff2",
        "package/package.json",
        "package@9.9.9/locales/en-GB.json",
        "package@9.9.9/locales/vi.json",
        "status.json",
        "sveltia-cms.js",
    ]
    assert json.loads((folder / "package/package.json").read_text(encoding="utf-8")) == {"version": "9.9.9"}


@pytest.mark.parametrize("number", range(len(replacements(SAID))))
def test_a_version_in_which_a_place_has_moved_is_refused(package, tmp_path, number):
    one = replacements(SAID)[number]
    script = package / "dist/sveltia-cms.js"
    script.write_text(script.read_text(encoding="utf-8").replace(one.old, "moved"), encoding="utf-8")
    with pytest.raises(UnknownProgramError) as fault:
        write_program(package, SAID, tmp_path / "site")
    assert str(fault.value) == f"0 x {one.old!r} in version 9.9.9"
    assert not (tmp_path / "site").exists()


def test_a_program_that_is_not_installed_is_told(tmp_path):
    with pytest.raises(UnknownProgramError) as fault:
        write_program(tmp_path / "none", SAID, tmp_path / "site")
    missing = tmp_path / "none/package.json"
    assert str(fault.value) == f"{missing}: chưa cài biểu mẫu / the form is not installed"


@pytest.mark.parametrize("count", [0, 2])
def test_a_font_that_is_not_there_once_is_refused(package, tmp_path, count):
    (package / "npm/assets/noto-mono-latin-x1.woff2").unlink()
    for number in range(count):
        (package / f"npm/assets/noto-mono-latin-{number}.woff2").touch()
    with pytest.raises(UnknownProgramError, match=rf"^{count} x noto-mono-\*\.woff2$"):
        write_program(package, SAID, tmp_path / "site")


def test_words_that_the_program_lacks_in_vietnamese_are_added_and_its_own_stay(package, tmp_path):
    write_program(package, SAID, tmp_path / "site")
    folder = tmp_path / "site/cms/package@9.9.9/locales"
    words = json.loads((folder / "vi.json").read_text(encoding="utf-8"))
    assert (words["show_errors"], words["save_conflict"]["title"]) == ("Hiện lỗi", "Xung đột")
    assert (words["select_item"], words["save_conflict"]["save_anyway"]) == ("Chọn {$name}", "Vẫn lưu")
    assert json.loads((folder / "en-GB.json").read_text(encoding="utf-8")) == {"a": "b"}
