"""Each address belongs to one page."""

from collections.abc import Collection, Iterator

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.content_folder import Content

# First parts of addresses that are no sections: languages, files, and what the program makes itself.
RESERVED = frozenset(("api", "assets", "en", "id", "nhung", "pagefind", "quan-tri", "tai-ve", "vi"))


def check(content: Content, pages: Collection[str] | None) -> Iterator[Finding]:
    """No two pages of one language, no page of prose and page of a record, have one address."""
    taken: dict[tuple[str, str], str] = {}
    # A page in a folder of its own is told, not the page that had the address before.
    for page in sorted(content.prose, key=lambda one: (one.path.endswith("/index.md"), one.file)):
        address = page.address
        published = f"en/{address}" if page.language == "en" else address
        first = taken.setdefault((page.language, address), page.file)
        if first != page.file:
            yield page.finding("page-address", 1, address, other=first)
        elif address.split("/", 1)[0] in RESERVED:
            yield page.finding("page-address", 1, address, other=f"/{address.split('/', 1)[0]}/")
        elif pages is not None and published in pages:
            yield page.finding("page-address", 1, address, other=f"/{published}")
