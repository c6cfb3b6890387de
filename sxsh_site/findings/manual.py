"""Where the manual for editors explains a code."""

from sxsh_site.language.text import Language

# The page of the site; each code is the id of its entry.
PAGE = "bien-tap/loi/"


def manual(code: str, language: Language) -> str:
    """The address of a code's entry, from the root of the site."""
    return f"/{'en/' if language == 'en' else ''}{PAGE}#{code}"
