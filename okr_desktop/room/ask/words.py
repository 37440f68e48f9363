"""What the page and the form in a mail say, by language: small tables in ``resources/room/ask/words``."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import cast

from okr_desktop.domain.pulse.groups import named
from okr_desktop.paths import resource_path

LANGUAGES = ("en", "de", "ar")
_TAG = re.compile(r"([A-Za-z]{2,3})(?:-[A-Za-z0-9]{1,8})*(?:\s*;\s*q=([01](?:\.\d{1,3})?))?")


class Words:
    """The words of one language."""

    def __init__(self, language: str, table: Mapping[str, str]) -> None:
        self.language, self._table = language, table

    def __call__(self, key: str, **values: object) -> str:
        """A text with its values; the key itself when there is none."""
        return self.get(key, **values)

    def get(self, key: str, **values: object) -> str:
        """The same."""
        text = self._table.get(key, key)
        return text.format(**values) if values else text

    def day(self, written: str) -> str:
        """A day ("2026-11-27") as people write it; as it was written where it is none."""
        try:
            found = date.fromisoformat(written)
        except ValueError:
            return written
        month = self("months").split()[found.month - 1]
        return self.get("day", day=found.day, month=month, year=found.year)

    def group(self, name: str) -> str:
        """A group of a pulse as people know it, also where people without a team are told with others."""
        teams, beside = named(name)
        return self.get("group.beside" if teams else "group.no_team", teams=teams) if beside else teams

    def has(self, key: str) -> bool:
        """Whether there is such a text."""
        return key in self._table

    @property
    def direction(self) -> str:
        """ "rtl" or "ltr"."""
        return self("dir")

    def starting(self, prefix: str) -> dict[str, str]:
        """The texts whose keys begin so, without it."""
        return {key.removeprefix(prefix): text for key, text in self._table.items() if key.startswith(prefix)}


@lru_cache(maxsize=len(LANGUAGES))
def words(language: str) -> Words:
    """The words of a language; English for one that is not there."""
    known = language if language in LANGUAGES else LANGUAGES[0]
    path = resource_path("room", "ask", "words", f"{known}.json")
    return Words(known, cast("dict[str, str]", json.loads(path.read_text(encoding="utf-8"))))


def chosen(wanted: str, accepted: str) -> str:
    """The language that was asked for, else the first of a browser's list that there is, else English."""
    if wanted in LANGUAGES:
        return wanted
    found: list[tuple[float, str]] = []
    for part in accepted[:500].split(","):
        tag = _TAG.fullmatch(part.strip())
        if tag and tag[1].lower() in LANGUAGES:
            found.append((-float(tag[2] or 1), tag[1].lower()))
    return min(found, key=_weight)[1] if found else LANGUAGES[0]


def _weight(one: tuple[float, str]) -> float:
    return one[0]
