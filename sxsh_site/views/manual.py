"""The manual of findings: what each code means, how to mend it, an example that fails and one that passes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sxsh_site.findings.examples import Change, Example, examples
from sxsh_site.findings.messages import messages, visible
from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import Head, Link, PageMeta

# The parts of the page, and the stages whose findings stand in each; all others stand in the first.
_GROUPS = {
    "data": "manual_data",
    "removals": "manual_removals",
    "content": "manual_content",
    "workbooks": "manual_workbooks",
    "editing": "manual_proposals",
}
_STAGES = {
    "removals": "removals",
    "content": "content",
    "pages": "content",
    "workbooks": "workbooks",
    "editing": "editing",
}
_PLACE = re.compile(r"\{[a-z_]*\}")
_SUGGESTION = re.compile(r"\{suggestion_(?:vi|en)\}")
_LONGEST = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleView:
    """A file, and what is written in it: ``lines`` as they stand, or ``note`` in words."""

    label: str
    file: str
    lines: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """One code."""

    code: str
    severity: str
    message: str
    hint: str
    examples: tuple[ExampleView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ManualGroup:
    """The codes that are found in one place."""

    id: str
    title: str
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ManualView:
    """All codes, in the order of ``messages.yaml``."""

    meta: PageMeta
    head: Head
    mend: str
    jumps: tuple[Link, ...]
    groups: tuple[ManualGroup, ...]


def manual_view(edition: Edition) -> ManualView:
    """Every code with its words and its first example."""
    words = edition.words
    groups = tuple(
        ManualGroup(
            id=f"phan-{part}",
            title=words[word],
            entries=tuple(
                _entry(code, several, edition)
                for code, several in ((code, examples().get(code, ())) for code in messages())
                if _part(several) == part
            ),
        )
        for part, word in _GROUPS.items()
    )
    return ManualView(
        meta=PageMeta(title=words.manual_title, description=words.manual_lead, file="sxsh_site/findings/messages.yaml"),
        head=Head(kicker=words.manual_kicker, title=words.manual_title, lead=words.manual_lead),
        mend=words.manual_mend,
        jumps=tuple(Link(text=group.title, href=f"#{group.id}") for group in groups),
        groups=groups,
    )


def _part(several: Sequence[Example]) -> str:
    return _STAGES.get(several[0].by, "data") if several else "data"


def _entry(code: str, several: Sequence[Example], edition: Edition) -> EntryView:
    words, entry = edition.words, messages()[code]
    shown: list[ExampleView] = []
    for one in several[:1]:
        shown.append(_example(words.manual_fails, one.bad, edition))
        if one.good is not None:
            shown.append(_example(words.manual_passes, one.good, edition))
        else:
            label, note = words.manual_passes, words.manual_as_before
            shown.append(ExampleView(label=label, file=shown[0].file, lines=(), note=note))
    return EntryView(
        code=code,
        severity=words.manual_error if entry.severity == "error" else words.manual_warning,
        message=_general(edition.text(entry.message)),
        hint=_general(edition.text(entry.hint)),
        examples=tuple(shown),
    )


def _general(text: str) -> str:
    """A message without its occasion: what differs is left open."""
    return _PLACE.sub("…", _SUGGESTION.sub("", text))


def _example(label: str, change: Change, edition: Edition) -> ExampleView:
    words = edition.words
    lines: tuple[str, ...] = ()
    note = _note(change, edition)
    if not note:
        lines = tuple(visible(line, _LONGEST) for line in _written(change, words.manual_empty))
    return ExampleView(label=label, file=visible(change.file, _LONGEST), lines=lines, note=note)


def _note(change: Change, edition: Edition) -> str:
    """What cannot be shown as lines of a file."""
    words = edition.words
    if change.shown is not None:
        return edition.text(change.shown)
    if change.removed:
        return words.manual_removed
    if change.linked:
        return words.manual_linked
    if change.renamed:
        return words.manual_renamed.format(name=change.renamed)
    if change.size is not None:
        return words.manual_size.format(size=edition.number(change.size))
    return ""


def _written(change: Change, empty: str) -> list[str]:
    if change.cells is not None:
        return [f"{name}: {value or empty}" for name, value in change.cells.items()]
    if change.replace is not None:
        return change.by.strip("\n").split("\n")
    if change.raw is not None:
        return change.raw.decode("utf-8-sig", errors="replace").rstrip("\n").split("\n")
    return (change.text or empty).rstrip("\n").split("\n")
