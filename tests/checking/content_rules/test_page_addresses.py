import pytest

from tests.made_up import told
from tests.made_up_content import TEXT, findings, write_content


def both(path: str) -> dict[str, str]:
    return {f"vi/{path}": TEXT, f"en/{path}": TEXT}


def test_a_page_and_a_folder_of_its_name(tmp_path):
    found = findings(write_content(tmp_path, {"en/gioi-thieu/mau/index.md": TEXT}))
    assert told(found) == [("page-address", "content/en/gioi-thieu/mau/index.md", 1, "", "gioi-thieu/mau/")]
    assert found[0].details["other"] == "content/en/gioi-thieu/mau.md"


@pytest.mark.parametrize(
    ("path", "address"), [("nganh/index.md", "nganh/"), ("nganh/bia.md", "nganh/bia/"), ("index.md", "")]
)
def test_the_address_of_a_records_page(tmp_path, path, address):
    found = findings(write_content(tmp_path, both(path)))
    assert told(found) == [("page-address", f"content/{one}/{path}", 1, "", address) for one in ("en", "vi")]
    assert [one.details["other"] for one in found] == [f"/en/{address}", f"/{address}"]


@pytest.mark.parametrize("section", ["api", "assets", "en", "id", "nhung", "pagefind", "quan-tri", "tai-ve", "vi"])
def test_what_is_no_section(tmp_path, section):
    found = findings(write_content(tmp_path, both(f"{section}/mau.md")))
    assert [(one.code, one.value) for one in found] == [("page-address", f"{section}/mau/")] * 2


def test_other_addresses_are_free(tmp_path):
    more = both("gioi-thieu/index.md") | both("gioi-thieu/hai.md") | both("nganh/mau.md")
    assert told(findings(write_content(tmp_path, more))) == []
