"""Text in the portal's two languages."""

from dataclasses import dataclass
from typing import Literal, get_args

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
DEFAULT_LANGUAGE: Language = "vi"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One text in both languages; ``en`` is empty where no translation exists."""

    vi: str
    en: str

    @property
    def both(self) -> str:
        """The text in both languages, Vietnamese first; once where they agree."""
        return self.vi if self.en in ("", self.vi, "same") else f"{self.vi} / {self.en}"

    def in_language(self, language: Language) -> str:
        """The text in ``language``, or in Vietnamese where it is not translated."""
        return (self.en or self.vi) if language == "en" else self.vi

    def language_shown(self, language: Language) -> Language:
        """The language that :meth:`in_language` really answers in."""
        return "en" if language == "en" and self.en else "vi"


NO_TEXT = Text(vi="", en="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One value of a closed list, with the label that its schema gives it."""

    id: str
    label: Text
