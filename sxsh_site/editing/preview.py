"""What bringing a form in does, told to a person: each record, each field's old and new value, by its title."""

from collections.abc import Iterator

from sxsh_site.editing.bring_in import Trial
from sxsh_site.editing.changes import Change, outcomes
from sxsh_site.findings.messages import visible
from sxsh_site.language.strings import strings, texts
from sxsh_site.language.text import Language
from sxsh_site.reading.schema import PackageSpec

_LENGTH = 120
_TOLD_LENGTH = 2_000


def preview(trial: Trial, package: PackageSpec, language: Language) -> Iterator[str]:
    """The lines: each added and changed record, then the count of each table."""
    words = strings("forms", language)
    counts = outcomes(trial.changes)
    for change in trial.changes.rows:
        if change.outcome != "unchanged":
            yield from _change(change, language)
    for title, text in trial.told:
        yield f"{title.in_language(language)}: {visible(text, _TOLD_LENGTH)}"
    if trial.told:
        yield texts("proposals")["only_read"].in_language(language)
    for name in trial.changes.kept:
        yield words.import_counts.format(
            table=package.tables[name].title.in_language(language),
            added=counts.get((name, "added"), 0),
            changed=counts.get((name, "changed"), 0),
            unchanged=counts.get((name, "unchanged"), 0),
            kept=trial.changes.kept[name],
        )


def _change(change: Change, language: Language) -> Iterator[str]:
    words = strings("forms", language)
    head = words.import_added if change.outcome == "added" else words.import_changed
    key = visible(" + ".join(part for part in change.key if part), _LENGTH)
    row = change.row
    place = (
        words.import_place.format(sheet=visible(row.sheet), row=row.row)
        if row.sheet
        else visible(row.file) + (f":{row.line}" if row.line else "")
    )
    yield head.format(table=change.spec.title.in_language(language), key=key, place=place)
    for one in change.fields:
        cell = change.row.origin(one.field.name).cell
        where = f" [{cell}]" if cell else ""
        title = one.field.title.in_language(language)
        old = visible(one.old, _LENGTH) if one.old else words.import_empty
        new = visible(one.new, _LENGTH) if one.new else words.import_empty
        yield f"    {title}{where}: {new}" if change.outcome == "added" else f"    {title}{where}: {old} → {new}"
