from sxsh_site.publishing.project import read_project
from tests.checking.examples import cells
from tests.made_up import TODAY, told, world, write
from tests.made_up_content import PAGE, page, write_content


def project(folder, body: str, *, faulty: bool = False):
    data = write(folder / "data", world(programmes=[{}], sectors=[{"id": "bia"}]))
    if faulty:
        cells("sources.csv", title="")(data)
    return read_project(data, write_content(folder / "content", page(body)), TODAY)


def test_prose_is_checked_beside_the_pages_of_records(tmp_path):
    made = project(tmp_path, "[a](/nganh/bia/)\n[b](/nganh/beer/)\n")
    assert told(made.findings) == [("link-broken", f"content/{PAGE}", 6, "", "/nganh/beer/")]
    assert made.catalogue is not None
    assert "nganh/bia/" in {one.path for one in made.pages}


def test_faults_of_data_and_prose_are_told_together(tmp_path):
    made = project(tmp_path, "[b](/nganh/beer/) <b>\n", faulty=True)
    assert told(made.findings) == [
        ("prose-html", f"content/{PAGE}", 5, "", "<b>"),
        ("required", "data/sources.csv", 2, "title", ""),
    ]
    assert made.catalogue is None
    assert made.pages == ()


def test_prose_names_no_facility_without_consent(tmp_path):
    hidden = {"title_vi": "Cơ sở Gạch Mẫu", "title_en": "Sample Brick Works", "consent": "none"}
    data = write(tmp_path / "data", world(programmes=[{}], facilities=[hidden]))
    content = write_content(tmp_path / "content", page("Theo cơ sở gạch Mẫu.\nTheo một cơ sở gạch.\n"))
    line = "Theo cơ sở gạch Mẫu."
    found = told(read_project(data, content, TODAY).findings)
    assert found == [("unpublished-name", f"content/{PAGE}", 5, "", line)]
