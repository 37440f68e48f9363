"""The words of the sibling papers: their own, else those of every report."""

from __future__ import annotations

from okr_desktop.reports.base import texts as base
from okr_desktop.reports.base.fonts import isolated
from okr_desktop.reports.base.texts import Words
from okr_desktop.reports.siblings import texts_de, texts_en, texts_strategy

#: Sentences that are nothing but a person's text: they run in its direction.
_WHOLE = frozenset({"quoted"})

LANGUAGES: dict[str, dict[str, str]] = {
    "en": {**base.ENGLISH, **texts_en.ENGLISH, **texts_strategy.ENGLISH},
    "de": {**base.GERMAN, **texts_de.GERMAN, **texts_strategy.GERMAN},
}


def words(language: str) -> Words:
    """A function from key and parameters to a sentence; an unknown language speaks English, an unknown key itself."""
    table = LANGUAGES.get(language[:2].lower(), LANGUAGES["en"])

    def say(key: str, /, **params: object) -> str:
        # Parameters are people's texts: format() never looks inside them, so braces in a title are harmless.
        text = table.get(key, key)
        if key not in _WHOLE:
            params = {name: isolated(one) if isinstance(one, str) else one for name, one in params.items()}
        return text.format(**params) if params else text

    return say
