"""What each code says: its severity, its message and its remedy, in both languages.

The words stand in ``messages.yaml``: ``code: {severity, message: {vi, en}, hint: {vi, en}}``. A place
in braces is filled from the finding's details, or by ``{value}`` and ``{field}``.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from sxsh_site.findings.finding import Finding, Severity
from sxsh_site.language.text import Language, Text

VALUE_LENGTH = 80
DETAIL_LENGTH = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """The words of one code."""

    severity: Severity
    message: Text
    hint: Text


@cache
def messages() -> Mapping[str, Message]:
    """All codes with their words."""
    source = files("sxsh_site.findings").joinpath("messages.yaml").read_text(encoding="utf-8")
    return {
        code: Message(
            severity=entry["severity"],
            message=Text(**entry["message"]),
            hint=Text(**entry["hint"]),
        )
        for code, entry in yaml.safe_load(source).items()
    }


def severity(finding: Finding) -> Severity:
    """Whether the finding stops publishing."""
    return messages()[finding.code].severity


def visible(value: str, length: int = VALUE_LENGTH) -> str:
    """A value that is safe to print: control and invisible characters spelled out, cut to ``length``."""
    shown = "".join(
        character if character.isprintable() and unicodedata.category(character) != "Cf" else f"\\u{ord(character):04x}"
        for character in value[: length + 1]
    )
    return shown if len(shown) <= length else shown[:length] + "…"


def message(finding: Finding, language: Language) -> str:
    """What is wrong, in one sentence."""
    return _fill(messages()[finding.code].message, finding, language)


def hint(finding: Finding, language: Language) -> str:
    """How to mend it, in one sentence."""
    return _fill(messages()[finding.code].hint, finding, language)


def _fill(text: Text, finding: Finding, language: Language) -> str:
    # Where there is nothing near, there is nothing to suggest.
    places = {"suggestion_vi": "", "suggestion_en": ""}
    places |= {name: visible(value, DETAIL_LENGTH) for name, value in finding.details.items()}
    places["value"] = visible(finding.value)
    places["field"] = finding.field_title.in_language(language) or finding.field
    return text.in_language(language).format_map(places)
