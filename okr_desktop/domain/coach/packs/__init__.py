"""Language packs by language code, and a cheap guess at the language of a whole workspace."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from okr_desktop.domain.coach.packs.base import Pack
from okr_desktop.domain.coach.packs.de import PACK as DE
from okr_desktop.domain.coach.packs.en import PACK as EN
from okr_desktop.domain.coach.packs.es import PACK as ES
from okr_desktop.domain.coach.packs.fr import PACK as FR
from okr_desktop.domain.text import fold

# A new language is one module and one entry here.
PACKS: dict[str, Pack] = {pack.language: pack for pack in (EN, DE, FR, ES)}
_ENOUGH = 500
_WORD = re.compile(r"[^\W\d_]+")


def pack_for(language: str) -> Pack | None:
    """The pack of a language code such as "en" or "de_AT"; None when there is none."""
    return PACKS.get(re.split("[-_]", language.casefold(), maxsplit=1)[0])


def guess_language(texts: Iterable[str]) -> str:
    """The language of most small words in the first 500 texts, "" when none of ours is plain."""
    counts = dict.fromkeys(PACKS, 0)
    for text in islice(texts, _ENOUGH):
        for word in _WORD.findall(fold(text)):
            for language, pack in PACKS.items():
                counts[language] += word in pack.common
    first, second = sorted(counts, key=lambda language: -counts[language])[:2]
    return first if counts[first] > 1.2 * counts[second] else ""
