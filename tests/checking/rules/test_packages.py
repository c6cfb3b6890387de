import pytest

from sxsh_site.checking.rules.packages import check
from tests.made_up import TODAY, database, told, world


def tables(package: str, packages: int):
    return database(
        world(
            case_studies=[{}, {"id": "hai"}],
            case_packages=[
                *({"position": str(number)} for number in range(1, packages + 1)),
                {"case_study_id": "hai", "position": "1"},
                {"case_study_id": "hai", "position": "2"},
                {"case_study_id": "hai", "position": "3"},
            ],
            case_measures=[{"package": package}],
        )
    )


@pytest.mark.parametrize(("packages", "known"), [(2, "1, 2"), (0, "–")])
def test_a_measure_of_a_package_that_its_case_does_not_have(packages, known):
    read = tables("3", packages)
    (finding,) = check(read, TODAY)
    row = read.rows("case_measures")[0]
    place = (row.file, row.lines["package"], "package", "3")
    assert told([finding]) == [("package-missing", *place)]
    assert dict(finding.details) == {"known": known}


@pytest.mark.parametrize("package", ["1", "2", ""])
def test_a_measure_of_a_package_of_its_case_or_of_none(package):
    assert list(check(tables(package, 2), TODAY)) == []
