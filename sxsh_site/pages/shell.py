"""The page shell: the theme's page rendered once, with tokens where pages differ, then filled.

A page through the theme costs some 12 ms, nearly all of it for the same header and footer again; a
filled shell costs a string join.
"""

import re
from dataclasses import dataclass, fields

from sxsh_site.pages.frame import Slots

# Control characters frame a token: the checks keep them out of all data, so no text can make a token.
_TOKEN = re.compile(r"\x02slot:([a-z_]+)\x03")
BODY = "body"


def token(name: str) -> str:
    """The token that stands for a slot in the theme's output."""
    return f"\x02slot:{name}\x03"


def token_slots() -> Slots:
    """Slots that hold their own tokens."""
    return Slots(**{field.name: token(field.name) for field in fields(Slots)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Shell:
    """A theme page cut at its tokens: text, slot name, text, slot name, …, text."""

    pieces: tuple[str, ...]

    @classmethod
    def cut(cls, rendered: str) -> "Shell":
        """Cut the theme's output; every slot must occur at least once."""
        pieces = tuple(_TOKEN.split(rendered))
        wanted = {field.name for field in fields(Slots)} | {BODY}
        found = set(pieces[1::2])
        if found != wanted:
            raise ValueError(f"shell slots: wanted {sorted(wanted)}, found {sorted(found)}")
        return cls(pieces=pieces)

    def fill(self, slots: Slots, body: str) -> str:
        """The whole page."""
        filled = list(self.pieces)
        for place in range(1, len(filled), 2):
            name = filled[place]
            filled[place] = body if name == BODY else getattr(slots, name)
        return "".join(filled)


def has_token(text: str) -> bool:
    """Whether a slot token is left in a page."""
    return _TOKEN.search(text) is not None
