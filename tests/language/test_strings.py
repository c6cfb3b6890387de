import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sxsh_site.language.strings import strings, texts
from sxsh_site.language.text import LANGUAGES
from sxsh_site.proposals.proposal import proposals
from tests.made_up import OVERRIDES, ROOT, package

FILES = ("chrome", "forms", "views", "web_form", "record_guide", "proposals")
ENTRIES = [(file, name) for file in FILES for name in texts(file)]
PLACE = re.compile(r"\{[a-z_]*\}")
# Names that the code puts together; each part is listed where it is put together.
BUILT = {
    "views": {f"per_{one}" for one in ("year", "month", "day")}
    | {f"type_{one}" for one in ("string", "integer", "number", "boolean", "date")}
    | {f"state_{one}" for one in ("informed", "aware", "able", "assessed", "applying", "has_unit", "supported")}
    | {name for name in texts("views") if name.endswith("_one") and name.removesuffix("_one") in texts("views")},
    "forms": {f"refused_{one}" for one in ("list", "integer", "decimal", "length")},
    "record_guide": set(),
    "proposals": {f"promise_{one}" for one in ("agreed", "nothing_personal", "licence")}
    | {f"language_{one}" for one in LANGUAGES}
    | {
        name
        for one in proposals(package())
        for part in one.parts
        for name in (f"part_{part.name}", *(f"asked_{part.name}_{field.name}" for field in part.sheet.fields))
    },
    # What its template calls "said".
    "web_form": {"needs_script", "no_host", "contribute"},
    "chrome": {f"{one}_detail" for one in ("way_cases", "way_law", "way_programme")},
}


def templates() -> Iterator[str]:
    for path in sorted(OVERRIDES.rglob("*.html")):
        yield path.read_text(encoding="utf-8")


def code(*folders: str) -> Iterator[str]:
    for folder in folders:
        for path in sorted((ROOT / "sxsh_site" / folder).rglob("*.py")):
            yield path.read_text(encoding="utf-8")


def attributes(name: str, sources: Iterator[str]) -> set[str]:
    """The names asked of ``words`` or ``labels``."""
    return {found for source in sources for found in re.findall(rf"\b{name}\.([a-z_][a-z0-9_]*)", source)}


def quoted(sources: Iterator[str]) -> set[str]:
    """All names that stand in quotation marks: look-ups by name."""
    return {found for source in sources for found in re.findall(r'"([a-z_][a-z0-9_]*)"', source)}


@pytest.mark.parametrize(("file", "name"), ENTRIES)
def test_an_entry_has_both_languages_with_the_same_places(file, name):
    text = texts(file)[name]
    assert text.vi.strip() == text.vi != ""
    assert text.en.strip() == text.en != ""
    assert sorted(PLACE.findall(text.vi)) == sorted(PLACE.findall(text.en))


@pytest.mark.parametrize("file", FILES)
def test_names_are_text(file):
    # YAML reads an unquoted yes, no, on or off as true or false.
    assert [name for name in texts(file) if not isinstance(name, str)] == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_words_by_attribute_and_by_name(language):
    words = strings("views", language)
    assert words.no_data == words["no_data"] == {"vi": "chưa có số liệu", "en": "no data"}[language]


def test_an_unknown_word_is_an_error_at_once():
    words = strings("views", "vi")
    with pytest.raises(AttributeError, match="no such string: 'khong_co'"):
        getattr(words, "khong" + "_co")
    with pytest.raises(KeyError):
        words["khong_co"]


def test_every_word_that_is_used_exists():
    views = attributes("words", templates()) | attributes("words", code("views", "pages", "publishing"))
    chrome = attributes("labels", templates()) | attributes("labels", code("pages", "publishing"))
    # "labels" is also what the field dictionary calls its own five labels.
    chrome -= {"required", "type", "values", "unit", "example", "get"}
    missing = {"views": (views | BUILT["views"]) - set(texts("views")), "chrome": chrome - set(texts("chrome"))}
    assert missing == {"views": set(), "chrome": set()}


@pytest.mark.parametrize("file", FILES)
def test_every_entry_is_used(file):
    name = {
        "views": "words",
        "chrome": "labels",
        "forms": "words",
        "web_form": "words",
        "record_guide": "words",
        "proposals": "words",
    }[file]
    own = {
        "forms": ("workbooks", "editing", "reporting", "commands"),
        "web_form": ("web_form",),
        "record_guide": ("record_guide",),
        "proposals": ("proposals", "editing"),
    }
    folders = own.get(file, ("views", "pages", "publishing"))
    used = attributes(name, templates()) | attributes(name, code(*folders))
    used |= quoted(code(*folders)) | BUILT[file]
    assert set(texts(file)) - used == set()


def test_what_the_template_of_the_form_says_exists():
    assert attributes("said", templates()) == BUILT["web_form"]
    assert BUILT["web_form"] <= set(texts("web_form"))


def test_the_files_are_all_that_there_are():
    assert {path.stem for path in (ROOT / "sxsh_site" / "language").glob("*.yaml")} == set(FILES)


def test_no_entry_stands_twice():
    for file in FILES:
        source = Path(ROOT / "sxsh_site" / "language" / f"{file}.yaml").read_text(encoding="utf-8")
        names = re.findall(r"^([a-z_0-9]+):", source, re.MULTILINE)
        assert sorted(names) == sorted(set(names))
