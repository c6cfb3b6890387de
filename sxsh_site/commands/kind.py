"""The kind that a command is asked for: by the name of its table, or by its title in either language."""

import sys

from slugify import slugify

from sxsh_site.editing.kinds import kinds
from sxsh_site.findings.suggestion import nearest, suggestion
from sxsh_site.language.strings import strings
from sxsh_site.language.text import Language
from sxsh_site.proposals.proposal import proposals
from sxsh_site.reading.schema import PackageSpec


def find_kind(asked: str, package: PackageSpec, language: Language) -> str | None:
    """The kind meant by ``asked``; None, with all kinds told, where there is none."""
    sent = {one.id: one.title for one in proposals(package)}
    if asked in sent:
        return asked
    names = list(kinds(package))
    titles: dict[str, str] = {}
    for name in reversed(names):
        title = package.tables[name].title
        titles |= {slugify(title.vi): name, slugify(title.en): name}
    if asked in names:
        return asked
    if slugify(asked) in titles:
        return titles[slugify(asked)]
    near = nearest(asked, [*names, *titles, *sent])
    words = strings("forms", language)
    told = suggestion(near)[f"suggestion_{language}"]
    print(words.kind_unknown.format(kind=asked, suggestion=told), file=sys.stderr)
    for name, title in sent.items():
        print(f"    {name:<28}{title.in_language(language)}", file=sys.stderr)
    for name in names:
        print(f"    {name:<28}{package.tables[name].title.in_language(language)}", file=sys.stderr)
    return None
