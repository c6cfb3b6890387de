from sxsh_site.language.dates import PartialDate
from sxsh_site.language.text import Text
from sxsh_site.publishing.dataset_facts import dataset_facts, last_check, years
from sxsh_site.publishing.open_tables import open_tables
from tests.made_up import catalogue
from tests.publishing.worlds import table


def test_years_of_a_table():
    found = catalogue(facility_results=[{"period_from": "2009", "period_to": "2011"}, {"period_from": "2010"}])
    assert years(table("facility_results", found)) == (2009, 2011)
    assert years(table("sources", found)) is None


def test_the_last_check_as_far_as_it_is_known():
    found = catalogue(techniques=[{"checked_on": "2026"}, {"id": "hai", "checked_on": "2026-11"}])
    assert last_check(table("techniques", found)) == PartialDate(year=2026, month=11)
    assert last_check(table("sources", found)) is None


def test_the_facts_of_the_database():
    found = catalogue(
        places=[
            {"id": "quang-binh", "title_vi": "Tỉnh Mẫu", "title_en": "Sample Province", "checked_on": "2026-10-05"}
        ],
        facility_results=[{"period_from": "2009"}],
    )
    facts = dataset_facts(found, open_tables(found))
    assert (facts.name, facts.licence) == ("sxsh-quang-binh", "https://creativecommons.org/licenses/by/4.0/")
    assert facts.place == Text(vi="Tỉnh Mẫu", en="Sample Province")
    assert (facts.years, facts.modified) == ((2009, 2009), PartialDate(year=2026, month=11))
    # No contact is made up.
    assert (facts.email, facts.contact_url) == ("", "")


def test_a_database_without_rows_has_no_years():
    found = catalogue(units=[{}])
    facts = dataset_facts(found, open_tables(found))
    assert (facts.place, facts.years, facts.modified) == (None, None, None)
