"""The folder of prose, read: pages of both languages, and every other file that would be published with them."""

from dataclasses import dataclass, replace
from pathlib import Path

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.language.text import LANGUAGES, Language
from sxsh_site.reading.prose_file import ProseFile, address_of, read_prose
from sxsh_site.reading.text_file import LARGEST_FILE, read_text, unreadable

LABEL = "content"
# A page of a quarter of a megabyte is a book; Markdown takes minutes for what is made to be slow.
LARGEST_PAGE = 256 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherFile:
    """A file that is no page: its name for findings, where it lies below the folder, and on the disk."""

    file: str
    path: str
    place: Path

    @property
    def is_large(self) -> bool:
        """Whether the file is too large to be published, or even to be looked into."""
        return self.place.stat().st_size > LARGEST_FILE


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything below the folder. ``paths`` are those of all files, also of pages that could not be read."""

    root: Path
    prose: tuple[ProseFile, ...]
    others: tuple[OtherFile, ...]
    paths: frozenset[str]

    def has_page(self, language: Language, address: str) -> bool:
        """Whether a page of ``language`` has this address, readable or not; capitals are told elsewhere."""
        pages = (path.casefold().split("/", 1)[1] for path in self.paths if language_of(path) == language)
        return any(address_of(page) == address.casefold() for page in pages)


def language_of(path: str) -> Language | None:
    """The language of a page at ``path``; None for what is no page."""
    first = path.split("/", 1)[0]
    if not path.lower().endswith((".md", ".markdown")):
        return None
    return next((language for language in LANGUAGES if language == first and "/" in path), None)


def read_content(root: Path) -> tuple[Content, list[Finding]]:
    """Every file below ``root``, in the order of their names; links are not followed but told."""
    findings: list[Finding] = []
    prose: list[ProseFile] = []
    others: list[OtherFile] = []
    paths: set[str] = set()
    if not root.is_dir():
        findings.append(Finding(code="file-missing", origin=Origin(file=LABEL), details={"path": LABEL}))
    for place in sorted(root.rglob("*")):
        path = place.relative_to(root).as_posix()
        file = f"{LABEL}/{path}"
        try:
            _try(place)
        except OSError as fault:
            paths.add(path)
            findings.append(unreadable(file, fault))
            continue
        if place.is_symlink() or not (place.is_file() or place.is_dir()):
            findings.append(Finding(code="file-outside", origin=Origin(file=file), details={"path": file}))
            continue
        if place.is_dir():
            continue
        paths.add(path)
        language = language_of(path)
        if language is None:
            others.append(OtherFile(file=file, path=path, place=place))
            continue
        if place.stat().st_size > LARGEST_PAGE:
            details = {"limit": str(LARGEST_PAGE / (1024 * 1024))}
            findings.append(Finding(code="file-too-large", origin=Origin(file=file), details=details))
            continue
        text, faults = read_text(place, root, file)
        findings.extend(replace(one, origin=replace(one.origin, row=None)) for one in faults)
        if text is None:
            continue
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        page, faults = read_prose(text, file, path.split("/", 1)[1], language)
        findings.extend(faults)
        if page is not None:
            prose.append(page)
    return Content(root=root, prose=tuple(prose), others=tuple(others), paths=frozenset(paths)), findings


def _try(place: Path) -> None:
    """Raises OSError where the system gives neither the file nor what lies in the folder."""
    if place.is_symlink():
        return
    if place.is_dir():
        list(place.iterdir())
    elif place.is_file():
        place.open("rb").close()
