"""A proposal as a form of the Git host: https://docs.github.com/en/communities/using-templates."""

from typing import Any

import yaml

from sxsh_site.language.text import Text
from sxsh_site.proposals.proposal import Proposal, Question

_HEADER = "# Máy viết, theo data/schemas và sxsh_site/proposals: `make manual`. / Written by a program.\n"


def issue_form(proposal: Proposal) -> str:
    """The form's file."""
    body: list[dict[str, Any]] = [{"type": "markdown", "attributes": {"value": _paragraphs(proposal.public)}}]
    body += [_question(one) for one in proposal.questions]
    promises = [{"label": _both(one), "required": True} for one in proposal.promises]
    label = _both(proposal.promises_title)
    body.append({"type": "checkboxes", "id": "xac-nhan", "attributes": {"label": label, "options": promises}})
    form = {
        "name": _both(proposal.title),
        "description": _both(proposal.lead),
        "title": f"[{proposal.title.vi}] ",
        "labels": [proposal.label],
        "body": body,
    }
    return _HEADER + yaml.safe_dump(form, allow_unicode=True, sort_keys=False, width=10_000)


def _question(question: Question) -> dict[str, Any]:
    attributes: dict[str, Any] = {"label": _both(question.title)}
    if question.hint.vi:
        attributes["description"] = _both(question.hint)
    if question.kind == "choice":
        attributes["options"] = [_both(one) for one in question.choices]
    if question.kind == "table":
        attributes["value"] = _empty_table(question)
    types = {"choice": "dropdown", "line": "input", "lines": "textarea", "table": "textarea"}
    made: dict[str, Any] = {"type": types[question.kind], "id": question.id, "attributes": attributes}
    if question.required:
        made["validations"] = {"required": True}
    return made


def _empty_table(question: Question) -> str:
    heads = " | ".join(_both(one) for one in question.columns)
    return f"| {heads} |\n|{'---|' * len(question.columns)}\n|{'  |' * len(question.columns)}\n"


def _both(text: Text) -> str:
    return text.vi if text.vi == text.en else f"{text.vi} / {text.en}"


def _paragraphs(text: Text) -> str:
    return f"{text.vi}\n\n{text.en}\n"
