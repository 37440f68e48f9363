"""Word pairs for seats, such as "amber fox": said aloud to get a seat back, and never kept beside what was written."""

from __future__ import annotations

import json
import secrets
from functools import cache
from typing import cast

from okr_desktop.paths import resource_path

FALLBACK = "en"


def word_pair(language: str) -> str:
    """A random pair in a language, or in English where there is none."""
    known = _pairs()
    words = known.get(language.split("-")[0].split("_")[0].lower()) or known[FALLBACK]
    first, second = words
    return f"{secrets.choice(first)} {secrets.choice(second)}"


@cache
def _pairs() -> dict[str, tuple[list[str], list[str]]]:
    data = cast(dict[str, dict[str, list[str]]], json.loads(resource_path("workshop", "seats.json").read_text("utf-8")))
    return {language: cast(tuple[list[str], list[str]], tuple(lists.values())) for language, lists in data.items()}
