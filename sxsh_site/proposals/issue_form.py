"""A proposal as a form of the Git host: https://docs.github.com/en/communities/using-templates.

What is sent with it is a text in which each question's label is a heading; ``issue_text`` reads it.
"""

from typing import Any

import yaml

from sxsh_site.language.strings import texts
from sxsh_site.language.text import NO_TEXT, Text
from sxsh_site.proposals.proposal import REPORT, Part, Proposal
from sxsh_site.reading.schema import FieldSpec

# Filled in by the link at the end of each page.
PAGE_QUESTION = f"{REPORT}-page"
_LINE_LENGTH = 300
_HEADER = "# Máy viết, theo data/schemas và sxsh_site/proposals: `make manual`. / Written by a program.\n"


def issue_form(proposal: Proposal) -> str:
    """The form's file."""
    body = [_markdown(proposal.public)]
    for part, fields in proposal.questions:
        if part.several:
            body.append(_rows(part))
        else:
            body += [_question(part, field) for field in fields]
    promises = [{"label": field.title.both, "required": True} for field in proposal.promises]
    label = proposal.promises_title.both
    body.append({"type": "checkboxes", "id": "promises", "attributes": {"label": label, "options": promises}})
    form = {
        "name": proposal.title.both,
        "description": proposal.lead.both,
        "title": f"[{proposal.title.vi}] ",
        "labels": [proposal.label],
        "body": body,
    }
    return _HEADER + yaml.safe_dump(form, allow_unicode=True, sort_keys=False, width=10_000)


def question_id(part: Part, field: FieldSpec) -> str:
    """What a question is called in the form and in links that fill it in."""
    return f"{part.name}-{field.name}"


def is_long(field: FieldSpec) -> bool:
    """Whether an answer wants more than one line to write on."""
    return field.multiline or ((field.max_length or 0) > _LINE_LENGTH and not field.pattern)


def with_unit(field: FieldSpec) -> Text:
    """A field's title with its unit: what stands before the colon where several rows are asked for."""
    if not field.unit:
        return field.title
    return Text(vi=f"{field.title.vi} ({field.unit})", en=f"{field.title.en} ({field.unit})")


def _question(part: Part, field: FieldSpec) -> dict[str, Any]:
    attributes: dict[str, Any] = {"label": field.title.both}
    hint = field.description if field.description.vi else _first_hint(part, field)
    if hint.vi:
        attributes["description"] = hint.both
    if field.choices:
        attributes["options"] = [one.label.both for one in field.choices]
    kind = "dropdown" if field.choices else "textarea" if is_long(field) else "input"
    made: dict[str, Any] = {"type": kind, "id": question_id(part, field), "attributes": attributes}
    if field.required:
        made["validations"] = {"required": True}
    return made


def _first_hint(part: Part, field: FieldSpec) -> Text:
    """The part's own hint stands at its first question."""
    return part.hint if field is part.sheet.fields[0] else NO_TEXT


def _rows(part: Part) -> dict[str, Any]:
    """Several rows: a block of lines for each, the first of them to be filled in."""
    again = texts("proposals")["again"]
    choices = [f"{one.title.both}: {_choices(one)}." for one in part.sheet.fields if one.choices]
    hint = " ".join((part.hint.both, again.both, *choices))
    lines = "".join(f"{with_unit(field).both}: \n" for field in part.sheet.fields)
    attributes = {"label": part.sheet.title.both, "description": hint, "value": lines}
    return {"type": "textarea", "id": part.name, "attributes": attributes}


def _choices(field: FieldSpec) -> str:
    return "; ".join(one.label.both for one in field.choices)


def _markdown(text: Text) -> dict[str, Any]:
    return {"type": "markdown", "attributes": {"value": f"{text.vi}\n\n{text.en}\n"}}
