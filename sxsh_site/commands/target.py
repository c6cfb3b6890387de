"""Where a command may write: a file of its kind that is not there yet, so that nobody's work is written over."""

import sys
from collections.abc import Iterable
from pathlib import Path

from sxsh_site.findings.messages import visible
from sxsh_site.language.strings import strings
from sxsh_site.language.text import Language


def may_write(files: Iterable[Path], ending: str, language: Language) -> bool:
    """Whether all ``files`` end in ``ending`` and none is there; the others are told."""
    words = strings("forms", language)
    told = []
    for file in files:
        shown = visible(str(file), 400)
        if file.suffix.lower() != ending:
            told.append(words.target_ending.format(file=shown, ending=ending))
        elif file.exists() or file.is_symlink():
            told.append(words.target_there.format(file=shown))
    for line in told:
        print(line, file=sys.stderr)
    return not told
