"""What may lie beside the pages: each kind of file in its own folder, of a size that can be sent."""

from collections.abc import Collection, Iterator, Mapping

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.reading.content_folder import Content
from sxsh_site.reading.text_file import LARGEST_FILE

PICTURES = ("png", "jpg", "jpeg", "webp", "svg")
# By folder: the kinds of file that are published from it.
KINDS: Mapping[str, tuple[str, ...]] = {
    "assets/documents": ("pdf",),
    "assets/fonts": ("woff2", "txt"),
    "assets/logos": PICTURES,
    "assets/pictures": PICTURES,
    "assets/scripts": ("js",),
    "assets/styles": ("css",),
}
# How a font begins; pictures and documents are read whole by rules of their own.
FONT = b"wOF2"


def check(content: Content, pages: Collection[str] | None) -> Iterator[Finding]:
    """Every file is of a kind that belongs in its folder, is what its name says, and is not too large."""
    for other in content.others:
        folder, _, name = other.path.rpartition("/")
        suffix = name.rpartition(".")[2].lower() if "." in name else ""
        allowed = KINDS.get(_place_of(folder), ())
        if suffix not in allowed:
            places = ", ".join(f"content/{one}" for one, kinds in KINDS.items() if suffix in kinds)
            details = {
                "kind": f".{suffix}" if suffix else name,
                "places_vi": f" Loại tệp này chỉ nằm trong {places}." if places else "",
                "places_en": f" Files of this kind lie in {places} only." if places else "",
            }
            yield Finding(code="file-kind", origin=Origin(file=other.file), value=name, details=details)
        elif other.is_large:
            details = {"limit": str(LARGEST_FILE // (1024 * 1024))}
            yield Finding(code="file-too-large", origin=Origin(file=other.file), details=details)
        elif suffix == "woff2" and not other.place.read_bytes().startswith(FONT):
            yield Finding(code="file-damaged", origin=Origin(file=other.file), details={"problem": "wOF2"})


def _place_of(folder: str) -> str:
    """The folder of the table that ``folder`` is, or lies below."""
    return next((one for one in KINDS if folder == one or folder.startswith(f"{one}/")), "")
