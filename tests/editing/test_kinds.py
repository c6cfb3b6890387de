from sxsh_site.editing.kinds import form_of, kinds
from tests.made_up import package


def test_a_kind_comes_with_the_tables_that_belong_to_it():
    found = kinds(package())
    assert found["case_studies"] == (
        "case_studies",
        "case_packages",
        "case_measures",
        "case_conditions",
        "case_sources",
    )
    assert found["facilities"] == ("facilities", "facility_results", "facility_states")
    assert found["facility_results"] == ("facility_results",)
    assert found["guidelines"] == ("guidelines", "guideline_steps", "guideline_measures")
    assert found["norms"] == ("norms", "norm_sources")


def test_every_table_is_in_a_kind_and_nested_lists_are_none_of_their_own():
    found = kinds(package())
    assert {name for tables in found.values() for name in tables} == set(package().tables)
    nested = {part for record in package().records for part in record.parts.values()}
    assert nested & set(found) == set()


def test_the_form_of_a_kind_asks_for_every_field():
    form = form_of("case_studies", package())
    assert form.title == package().tables["case_studies"].title
    assert {sheet.spec.name: sheet.fields for sheet in form.sheets} == {
        name: package().tables[name].fields for name in kinds(package())["case_studies"]
    }
