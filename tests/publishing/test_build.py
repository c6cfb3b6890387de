import pytest

from sxsh_site.pages.frame import Site
from sxsh_site.publishing.build import Build, FaultyDataError, Settings, ShellKey, file_of
from tests.checking.examples import cells
from tests.made_up import OVERRIDES, TODAY, told, world, write


@pytest.mark.parametrize(
    ("key", "address"),
    [
        (ShellKey(language="vi", section="", depth=0), ""),
        (ShellKey(language="en", section="", depth=1), "en/"),
        (ShellKey(language="vi", section="nganh", depth=1), "nganh/"),
        (ShellKey(language="vi", section="nganh", depth=2), "nganh/khung/"),
        (ShellKey(language="en", section="chuong-trinh", depth=4), "en/chuong-trinh/khung/khung/"),
    ],
)
def test_a_shell_is_rendered_at_an_address_of_its_depth(key, address):
    assert key.address == address
    assert key.address.count("/") == key.depth


def test_the_file_that_an_address_is_answered_with():
    assert (file_of(""), file_of("nganh/bia/")) == ("index.html", "nganh/bia/index.html")


def settings(folder):
    site = Site(url="https://mau.example", repository="https://git.mau.example/sxsh")
    (folder / "content").mkdir()
    return Settings(
        data=folder / "data",
        content=folder / "content",
        templates=OVERRIDES,
        target=folder / "site",
        site=site,
        today=TODAY,
        form=folder / "form",
    )


def test_faulty_data_builds_nothing(tmp_path):
    data = write(tmp_path / "data", world(programmes=[{}], sectors=[{}]))
    cells("sources.csv", title="")(data)
    with pytest.raises(FaultyDataError) as fault:
        Build(settings(tmp_path))
    assert told(fault.value.findings) == [("required", "data/sources.csv", 2, "title", "")]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "data"]


def test_the_shells_cover_every_page(tmp_path):
    asked = {"case_measures": [{}], "facility_results": [{}]}
    write(tmp_path / "data", world(programmes=[{}], sectors=[{}], facilities=[{}], **asked))
    build = Build(settings(tmp_path))
    keys = build.shell_keys()
    assert len(keys) == len(set(keys))
    assert {(key.language, key.section) for key in keys} == {(page.language, page.section) for page in build.pages}
    assert build.whole_pages == ()
    build.staging.discard()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "data"]
