"""File names become addresses: small Latin letters, digits and hyphens."""

import re
from collections.abc import Collection, Iterator
from unicodedata import normalize

from slugify import slugify

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.reading.content_folder import LABEL, Content

_NAME = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*\Z")
# Names that a computer with Windows cannot have.
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|\Z)")
_LICENCE = "OFL.txt"


def check(content: Content, pages: Collection[str] | None) -> Iterator[Finding]:
    """Each part of a path is such a name, and no two paths differ in capitals alone."""
    folded: dict[str, list[str]] = {}
    for path in sorted(content.paths):
        folded.setdefault(normalize("NFC", path).casefold(), []).append(path)
    for path in sorted(content.paths):
        same = [one for one in folded[normalize("NFC", path).casefold()] if one != path]
        bad = next((part for part in path.split("/") if not _is_good(part)), None)
        if same:
            # Told at the file that is named wrongly, or at the later of two.
            if bad is not None or (path > same[0] and all(_is_good(part) for part in same[0].split("/"))):
                details = {"other": f"{LABEL}/{same[0]}"}
                yield Finding(code="file-name-case", origin=Origin(file=f"{LABEL}/{path}"), value=path, details=details)
        elif bad is not None:
            stem, dot, suffix = bad.rpartition(".")
            better = f"{slugify(stem or bad)}{dot.lower()}{suffix.lower()}" if dot else slugify(bad)
            yield Finding(
                code="file-name-letters",
                origin=Origin(file=f"{LABEL}/{path}"),
                value=bad,
                details={"suggestion_vi": f" Ví dụ: {better}.", "suggestion_en": f" For example: {better}."},
            )


def _is_good(part: str) -> bool:
    return part == _LICENCE or (bool(_NAME.match(part)) and not _DEVICES.match(part))
