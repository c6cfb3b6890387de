"""A table's JSON Schema (draft 2020-12): what the API answers about it looks like."""

from typing import Any

from sxsh_site.reading.schema import FieldSpec, TableSpec

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def answer_schema(spec: TableSpec, address: str) -> dict[str, Any]:
    """The schema of both answers, a list of records and one record; ``address`` is where it is published."""
    shared = {"table": {"const": spec.name}, "schema": {"type": "string"}}
    lists = {
        "title": {"$ref": "#/$defs/text"},
        "count": {"type": "integer", "minimum": 0},
        "records": {"type": "array", "items": {"$ref": "#/$defs/record"}},
    }
    one = {"record": {"$ref": "#/$defs/record"}, "links": {"$ref": "#/$defs/links"}}
    return {
        "$schema": DIALECT,
        "$id": address,
        "title": f"{spec.title.vi} / {spec.title.en}",
        "anyOf": [{"$ref": "#/$defs/list"}, {"$ref": "#/$defs/one"}],
        "$defs": {
            "list": _object({**shared, **lists}),
            "one": _object({**shared, **one}),
            "record": _object({field.name: field_schema(field) for field in spec.fields}),
            "text": _object({"vi": {"type": "string"}, "en": {"type": "string"}}),
            "links": {"type": "object", "additionalProperties": {"type": "string", "format": "uri"}},
        },
    }


def field_schema(field: FieldSpec) -> dict[str, Any]:
    """One field: its type, null where it may be empty, and its bounds."""
    schema: dict[str, Any] = {
        "title": f"{field.title.vi} / {field.title.en}",
        "type": field.type if field.required else [field.type, "null"],
    }
    if field.description.vi:
        schema["description"] = f"{field.description.vi} / {field.description.en}"
    if field.choices:
        ids: list[str | None] = [choice.id for choice in field.choices]
        schema["enum"] = ids if field.required else [*ids, None]
    if field.type == "string" and field.pattern:
        schema["pattern"] = f"^(?:{field.pattern})$"
    if field.type == "string" and field.max_length is not None:
        schema["maxLength"] = field.max_length
    if field.type in ("integer", "number"):
        bounds = {"minimum": field.minimum, "maximum": field.maximum}
        schema |= {name: value for name, value in bounds.items() if value is not None}
    return schema


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
