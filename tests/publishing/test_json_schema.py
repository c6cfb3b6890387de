import pytest
from jsonschema import Draft202012Validator

from sxsh_site.publishing.json_schema import answer_schema, field_schema
from tests.made_up import package

TABLES = package().tables


@pytest.mark.parametrize("name", TABLES)
def test_it_is_a_schema(name):
    Draft202012Validator.check_schema(answer_schema(TABLES[name], "https://sxsh.example/api/v1/schemas/mau.json"))


@pytest.mark.parametrize(
    ("table", "field", "schema"),
    [
        ("units", "id", {"title": "Mã / Identifier", "type": "string", "pattern": "^(?:[a-z0-9]+(_[a-z0-9]+)*)$"}),
        ("events", "participants", {"type": ["integer", "null"], "minimum": 0, "maximum": 100000000}),
        ("sectors", "in_province", {"type": "boolean"}),
        ("facilities", "capacity", {"type": ["number", "null"]}),
        ("legal_documents", "confidence", {"type": "string", "enum": ["verified", "secondary"]}),
    ],
)
def test_a_field(table, field, schema):
    made = field_schema(TABLES[table].field(field))
    assert {name: made[name] for name in schema} == schema


def test_a_choice_that_may_be_missing_may_be_null():
    schema = field_schema(TABLES["facility_results"].field("per"))
    assert schema["type"] == ["string", "null"]
    assert schema["enum"][-1] is None
