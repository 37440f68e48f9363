"""The words of a workshop's papers by language."""

from __future__ import annotations

from okr_desktop.reports.base.texts import Words
from okr_desktop.reports.workshop.texts_de import GERMAN
from okr_desktop.reports.workshop.texts_en import ENGLISH

LANGUAGES: dict[str, dict[str, str]] = {"en": ENGLISH, "de": GERMAN}


def words(language: str) -> Words:
    """A function from key and parameters to a sentence; an unknown language speaks English, an unknown key itself."""
    table = LANGUAGES.get(language[:2].lower(), ENGLISH)

    def say(key: str, /, **params: object) -> str:
        # Parameters are people's texts: format() never looks inside them, so braces in an idea are harmless.
        text = table.get(key, key)
        return text.format(**params) if params else text

    return say
