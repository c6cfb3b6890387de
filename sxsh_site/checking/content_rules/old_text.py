"""Prose is typed in Unicode, each letter what it seems to be."""

from collections.abc import Collection, Iterator

from sxsh_site.findings.finding import Finding
from sxsh_site.findings.suggestion import suggestion
from sxsh_site.language import old_encodings
from sxsh_site.reading.content_folder import Content
from sxsh_site.reading.prose_file import ProseFile

_SOFT_HYPHEN = "\xad"


def check(content: Content, pages: Collection[str] | None) -> Iterator[Finding]:
    """No line in the letters of an old font, read in another encoding, or with letters of another alphabet."""
    for page in content.prose:
        lines: dict[int, str] = {page.lines[field]: text for field, text in page.front.items()}
        for piece in page.markdown.pieces:
            if piece.kind == "text":
                lines[piece.line] = f"{lines.get(piece.line, '')} {piece.text}".strip()
        for line, text in sorted(lines.items()):
            found = _fault(page, line, text)
            if found is not None:
                yield found


def _fault(page: ProseFile, line: int, text: str) -> Finding | None:
    """The first fault of a line stands for the others."""
    misread = old_encodings.misread(text)
    if misread is not None:
        return page.finding("misread-text", line, text, encoding=misread.name, **suggestion(misread.text))
    font = old_encodings.old_font(text)
    # A lone soft hyphen is told as a character that cannot be seen: it is no letter of a font.
    if font is not None and (font.certain or _SOFT_HYPHEN not in text):
        code = "old-font" if font.certain else "old-font-doubtful"
        return page.finding(code, line, text, encoding=font.name, **suggestion(font.text))
    if old_encodings.lost_letters(text):
        return page.finding("damaged-text", line, text)
    alike = old_encodings.lookalikes(text)
    if alike is not None:
        return page.finding("lookalike-letter", line, text, **suggestion(alike.text))
    return None
