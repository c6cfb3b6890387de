"""What bringing a form in does, told to a person: each record, each field's old and new value, by its title."""

from collections import Counter
from collections.abc import Iterator

from sxsh_site.editing.bring_in import Trial
from sxsh_site.editing.changes import Change
from sxsh_site.findings.messages import visible
from sxsh_site.language.strings import strings, texts
from sxsh_site.language.text import Language
from sxsh_site.reading.schema import PackageSpec

_LENGTH = 120
_TOLD_LENGTH = 2_000


def preview(trial: Trial, package: PackageSpec, language: Language) -> Iterator[str]:
    """The lines: each added, changed and refused record, then the count of each table and of emptied cells."""
    words = strings("forms", language)
    taken = tuple(change for change, is_taken in trial.judged if is_taken)
    counts = Counter((change.spec.name, change.outcome) for change in taken)
    refused = Counter(change.spec.name for change, is_taken in trial.judged if not is_taken)
    for change, is_taken in trial.judged:
        if is_taken:
            yield from change_lines(change, language)
        else:
            yield _head(change, words.import_row_refused, language)
    for title, text in trial.told:
        yield f"{title.in_language(language)}: {visible(text, _TOLD_LENGTH)}"
    if trial.told:
        yield texts("proposals")["only_read"].in_language(language)
    for name in trial.changes.kept:
        yield words.import_counts.format(
            table=package.tables[name].title.in_language(language),
            added=counts[name, "added"],
            changed=counts[name, "changed"],
            unchanged=counts[name, "unchanged"],
            refused=refused[name],
            kept=trial.changes.kept[name],
        )
    emptied = sum(len(change.emptied) for change in taken)
    if emptied:
        yield words.import_emptied.format(count=emptied)


def change_lines(change: Change, language: Language) -> Iterator[str]:
    """What becomes of one record; nothing where that is nothing."""
    if change.outcome == "unchanged":
        return
    words = strings("forms", language)
    yield _head(change, words.import_added if change.outcome == "added" else words.import_changed, language)
    for one in change.fields:
        cell = change.row.origin(one.field.name).cell
        where = f" [{cell}]" if cell else ""
        title = one.field.title.in_language(language)
        old = visible(one.old, _LENGTH) if one.old else words.import_empty
        new = visible(one.new, _LENGTH) if one.new else words.import_empty
        yield f"    {title}{where}: {new}" if change.outcome == "added" else f"    {title}{where}: {old} → {new}"


def _head(change: Change, head: str, language: Language) -> str:
    words = strings("forms", language)
    key = visible(" + ".join(part for part in change.key if part), _LENGTH)
    row = change.row
    place = (
        words.import_place.format(sheet=visible(row.sheet), row=row.row)
        if row.sheet
        else visible(row.file) + (f":{row.line}" if row.line else "")
    )
    return head.format(table=change.spec.title.in_language(language), key=key, place=place)
