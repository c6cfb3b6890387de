"""The portal's own words, kept in YAML files beside this module: ``name: {vi: ..., en: ...}``."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

from sxsh_site.language.text import LANGUAGES, Language, Text


class Strings:
    """The words of one file in one language, as attributes; an unknown name is an error at once."""

    __slots__ = ("_words",)

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words

    def __getattr__(self, name: str) -> str:
        try:
            return self._words[name]
        except KeyError:
            raise AttributeError(f"no such string: {name!r}") from None

    def __getitem__(self, name: str) -> str:
        return self._words[name]


@cache
def texts(file: str) -> Mapping[str, Text]:
    """All words of ``file`` (a name without ending) in both languages."""
    source = files("sxsh_site.language").joinpath(f"{file}.yaml").read_text(encoding="utf-8")
    return {name: Text(vi=pair["vi"], en=pair["en"]) for name, pair in yaml.safe_load(source).items()}


@cache
def strings(file: str, language: Language) -> Strings:
    """The words of ``file`` in ``language``."""
    assert language in LANGUAGES
    return Strings({name: text.in_language(language) for name, text in texts(file).items()})
