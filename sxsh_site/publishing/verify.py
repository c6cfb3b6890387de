"""The last look before a site goes into its place."""

from collections.abc import Iterable
from pathlib import Path

from sxsh_site.pages.shell import has_token


class IncompleteSiteError(Exception):
    """The staged site is not what it should be; it is not published."""


def verify(site: Path, expected: Iterable[str]) -> None:
    """Every expected page is there, nothing else is a page, and no slot token is left anywhere.

    Args:
        site: the staged folder.
        expected: paths of HTML files relative to it.

    Raises:
        IncompleteSiteError: with the first differences.
    """
    wanted = set(expected)
    found = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    problems = [f"missing: {path}" for path in sorted(wanted - found)]
    problems += [f"not expected: {path}" for path in sorted(found - wanted)]
    for path in sorted(found):
        if has_token((site / path).read_text(encoding="utf-8")):
            problems.append(f"slot token left: {path}")
    if problems:
        raise IncompleteSiteError("; ".join(problems[:20]))
