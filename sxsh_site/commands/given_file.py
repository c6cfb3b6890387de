"""A file that a command is given: its bytes, or why it cannot be opened."""

import sys
from pathlib import Path

from sxsh_site.findings.messages import visible
from sxsh_site.findings.suggestion import nearest, suggestion
from sxsh_site.language.strings import strings
from sxsh_site.language.text import Language
from sxsh_site.reading.left_overs import LOCK


def read_given(file: Path, language: Language) -> bytes | None:
    """The bytes of ``file``; None, with the reason told, where it cannot be opened."""
    words = strings("forms", language)
    if file.name.startswith(LOCK):
        reason = words.unread_lock.format(name=visible(file.name.removeprefix(LOCK)))
    else:
        try:
            return file.read_bytes()
        except FileNotFoundError:
            siblings = [one.name for one in file.parent.iterdir()] if file.parent.is_dir() else []
            reason = words.unread_missing + suggestion(nearest(file.name, siblings))[f"suggestion_{language}"]
        except IsADirectoryError:
            reason = words.unread_folder
        except PermissionError:
            reason = words.unread_forbidden
        except OSError as fault:
            reason = f"{fault.strerror}."
    print(words.file_unread.format(file=visible(str(file), 400), reason=reason), file=sys.stderr)
    return None
