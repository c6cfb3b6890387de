"""All checks of prose and of the files beside it."""

from collections.abc import Callable, Collection, Iterator
from importlib import import_module
from pkgutil import iter_modules

from sxsh_site.checking import content_rules
from sxsh_site.findings.finding import Finding
from sxsh_site.reading.content_folder import Content

ContentRule = Callable[[Content, Collection[str] | None], Iterator[Finding]]


def all_content_rules() -> tuple[ContentRule, ...]:
    """The rules of ``checking/content_rules``: one a module, each a function ``check``, by name."""
    names = sorted(module.name for module in iter_modules(content_rules.__path__))
    return tuple(import_module(f"{content_rules.__name__}.{name}").check for name in names)


def check_content(content: Content, pages: Collection[str] | None) -> Iterator[Finding]:
    """What all rules find.

    Args:
        content: the folder of prose, as it was read.
        pages: the addresses of the pages that records have (``en/nganh/``); None where faulty data hide them.
    """
    for rule in all_content_rules():
        yield from rule(content, pages)
