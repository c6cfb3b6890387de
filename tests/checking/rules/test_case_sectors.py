from sxsh_site.checking.rules.case_sectors import check
from tests.made_up import TODAY, database, told, world

SECTORS = [{"id": "bia-mau"}, {"id": "giay-mau"}]


def test_another_sector_than_the_facilitys():
    tables = world(
        case_studies=[{"facility_id": "mau", "sector_id": "giay-mau"}],
        facilities=[{"sector_id": "bia-mau"}],
        sectors=SECTORS,
    )
    (finding,) = check(database(tables), TODAY)
    assert told([finding]) == [("case-facility-sector", "data/case_studies/mau.yaml", 7, "sector_id", "giay-mau")]
    assert dict(finding.details) == {"case": "giay-mau", "facility": "bia-mau"}


def test_the_same_sector_or_no_facility():
    tables = world(
        case_studies=[{"facility_id": "mau", "sector_id": "bia-mau"}, {"id": "hai-mau", "sector_id": "giay-mau"}],
        facilities=[{"sector_id": "bia-mau"}],
        sectors=SECTORS,
    )
    assert list(check(database(tables), TODAY)) == []
