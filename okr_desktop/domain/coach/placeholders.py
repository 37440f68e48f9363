"""Finds what stands in a text for a value that is still missing: TBD, XX, [date], "by X %", "$X"."""

from __future__ import annotations

import re

from okr_desktop.domain.coach.packs.base import Pack
from okr_desktop.domain.coach.tools import CURRENCY
from okr_desktop.domain.text import fold

_WORDS = (
    "date|number|name|value|amount|n|x|xx|target|metric|owner|percent|team|tbd|tbc|insert.*|fill.*|your .*"
    "|datum|zahl|wert|anzahl|name|ziel|nombre|valeur|chiffre|montant|fecha|numero|valor|cifra|cantidad"
)
_PLAIN = re.compile(
    r"(?<!\w)(?:tbd|tbc|tba|t\.b\.d\.?|n\.n\.|todo|fixme)(?!\w)|\?{2,}|_{3,}|\.{4,}|lorem ipsum", re.IGNORECASE
)
_BRACKETS = re.compile(rf"[\[<{{](?:{_WORDS})[\]>}}]")
_CROSSES = re.compile(r"(?<![\w.-])[Xx]{2,}(?![\w.-])(?!\s?[Ll]\b)")
_UNIT = re.compile(rf"(?<![\w-])[XYN]\s?(?:[%٪{CURRENCY}]|(?:k|M|pp|pts)\b)|[{CURRENCY}]\s?[XYN]+(?!\w)")
_LONE = re.compile(r"(?<![\w.’'/-])(?P<sign>[XYN])(?![\w.’'/-])")
_NAMED = frozenset(
    {"brand", "generation", "project", "plan", "model", "factor", "marke", "projekt", "marque", "projet"}
)
_NAMED_TOO = frozenset({"marca", "proyecto", "series", "class", "vitamin", "malcolm", "twitter"})
_CHANGES = frozenset(CURRENCY) | {"<", ">", "≥", "≤", "=", "→", "~", "+"}


def placeholder(title: str, pack: Pack | None) -> str | None:
    """The first placeholder as it is written, None when there is none."""
    for pattern in (_PLAIN, _CROSSES, _UNIT):
        if found := pattern.search(title):
            return found[0].strip()
    if found := _BRACKETS.search(fold(title)):
        return found[0]
    return next((one["sign"] for one in _LONE.finditer(title) if _stands_for_value(title, one, pack)), None)


def _stands_for_value(title: str, found: re.Match[str], pack: Pack | None) -> bool:
    before = fold(title[: found.start()]).split()
    after = title[found.end() :]
    if before and before[-1].strip("“”\"'") in _NAMED | _NAMED_TOO:
        return False
    if before and before[-1][-1:] in _CHANGES:
        return True
    counted = re.match(r"\s+[a-zà-ÿ]", after) is not None
    if pack is not None and before and before[-1] in pack.before_value:
        return counted or not after.strip() or after.lstrip()[0] in ".,;)(" or re.match(r"\s+\W", after) is not None
    return counted and found["sign"] != "Y" and re.match(r"\s+\w+s\b", after) is not None
