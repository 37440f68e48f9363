"""Shared tools of the rules: numbers in a text (NUM), likeness of two texts (SIM), change markers, first words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from okr_desktop.domain.coach.packs import pack_for
from okr_desktop.domain.coach.packs.base import Pack
from okr_desktop.domain.text import fold

CURRENCY = "$€£¥₹₽₩₺₴₫฿"
LONGEST = 600
_BRACKETS = re.compile(r"\[[^\]]*\](?:\([^)]*\))?")
_ORDINAL = re.compile(r"^\s*\(?\d{1,2}[.)]\s+")
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_LABEL = re.compile(r"^[^:]{1,30}:\s+(?=\S)")
_UNITS = "k|m|mm|mn|mio|bn|b|mrd|x|h|s|ms|min|mins|secs?|d|kb|mb|gb|tb|kg|g|t|km|pts?|pp|eur|usd|gbp|chf"
# What is made of digits but says no amount; "by 10%" is no date.
_NO_AMOUNT = re.compile(
    r"https?://\S+"
    r"|#\d+"
    r"|\b[a-z]+-\d+\b"
    r"|\b\d{4}[-/]\d{1,2}[-/]\d{1,2}\b|\b\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d)\b"
    r"|\b24\s?[/x]\s?7\b|\b360°"
    r"|\b(?:iso|iec|din|en|rfc)(?:/[a-z]+)?[\s-]?\d[\d:\-]*"
    r"|\bv\.?\s?\d+(?:\.\d+)*\b|\b\d+\.\d+\.\d+\b|\b\d\.0\b(?!\s*%)"
    rf"|\b(?!\d+(?:[.,]\d+)?(?:{_UNITS})\b)(?=[a-z_]*\d)(?=\d*[a-z_])[\da-z_]+\b"
    r"|(?<![\d.,])(?:199\d|20(?!00|50)\d\d)(?:\s?[-/–]\s?(?:\d{4}|\d\d))?(?![\d%]|[.,]\d|\s?%)"
    r"|\b(?:20[05]0)\b(?=\W*$)"
)
_AMOUNT = re.compile(
    rf"(?P<before>[{CURRENCY}]\s?)?(?P<value>\d+(?:[.,'’ ]\d+)*)\s?(?P<after>[%٪{CURRENCY}]|[^\W\d_]+)?"
)
_SIGN = re.compile(rf"[%٪{CURRENCY}]")
_COMPARE = re.compile(r"[<>≤≥→±]|=>|->|\d\s?[%٪]|[%٪]\s?\d|\b\d+(?:[.,]\d+)?\s?x\b|\bx\s?\d|[+−]\d|\d\+")
_GRAM = 3


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of a text with what stands directly behind it ("%" and currencies also from before it)."""

    value: str
    unit: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Said:
    """A title taken apart once for all rules; ``text`` is folded and without years, versions and names with digits.

    ``words`` keeps every word in order, ``lead`` is the first one that counts ("" for none), ``rest`` what follows.
    """

    original: str
    text: str
    words: tuple[str, ...]
    lead: str
    rest: str
    pack: Pack | None = None
    amounts: tuple[Amount, ...] = field(default=())

    @property
    def has_number(self) -> bool:
        """NUM: digits that say an amount, a percent sign, a currency, or a number word."""
        if self.amounts or _SIGN.search(self.text):
            return True
        return self.pack is not None and any(word in self.pack.numbers for word in self.words)

    @property
    def has_change(self) -> bool:
        """Whether the text compares: a percentage, from-to, at least, a sign such as > or +5."""
        if _COMPARE.search(self.text):
            return True
        pack = self.pack
        if pack is None or not self.has_number:
            return False
        moved = self.any_of(pack.up | pack.down | pack.reached) and self.lead not in pack.tasks
        return moved or self.is_range or _compared(pack).search(self.text) is not None

    @property
    def is_range(self) -> bool:
        """Whether two amounts stand as "from 3 to 5"."""
        return self.pack is not None and range_of(self.text, self.pack) is not None

    def any_of(self, words: frozenset[str]) -> bool:
        """Whether one of these words occurs."""
        return not words.isdisjoint(self.words)


@lru_cache(maxsize=4096)
def said(title: str, language: str) -> Said:
    """A title taken apart; any text will do."""
    pack = pack_for(language)
    folded = fold(_BRACKETS.sub(" ", title[:LONGEST]))
    plain = " ".join(_NO_AMOUNT.sub(" ", _without_dates(_ORDINAL.sub("", folded), pack)).split())
    amounts = tuple(_amount(found) for found in _AMOUNT.finditer(plain))
    lead, rest = _lead(folded, pack)
    return Said(title, plain, tuple(_WORD.findall(folded)), lead, rest, pack, amounts)


@lru_cache(maxsize=16)
def _compared(pack: Pack) -> re.Pattern[str]:
    """A comparing phrase with a number at most two words behind it."""
    phrases = "|".join(re.escape(phrase) for phrase in pack.changes)
    numbers = "|".join(re.escape(word) for word in pack.numbers)
    return re.compile(rf"(?<!\w)(?:{phrases})\s(?:[^\W\d]+\s){{0,2}}[{CURRENCY}]?(?:\d|(?:{numbers})(?!\w))")


def _amount(found: re.Match[str]) -> Amount:
    unit = (found["before"] or "").strip() or found["after"] or ""
    return Amount(found["value"], unit, found.start(), found.end("value"))


def _without_dates(text: str, pack: Pack | None) -> str:
    return _days(pack).sub(" ", text) if pack else text


@lru_cache(maxsize=16)
def _days(pack: Pack) -> re.Pattern[str]:
    months = "|".join(f"{month}|{month[:3]}\\b\\.?" for month in pack.months)
    versions = "|".join(sorted(pack.versions))
    return re.compile(
        rf"\b\d{{1,2}}(?:st|nd|rd|th|er|\.)?\s(?:de |of )?(?:{months})(?:\s(?:de )?\d{{4}})?"
        rf"|\b(?:{months})\s\d{{1,2}}(?:st|nd|rd|th)?\b(?!\s?%)(?:,?\s\d{{4}})?"
        rf"|\b(?:{versions})\s\d+(?:\.\d+)*\b(?!\s?%)"
    )


def _lead(folded: str, pack: Pack | None) -> tuple[str, str]:
    """The first word that counts, a label in front ("Docs: write ...") and words such as "we will" left out."""
    label = folded.partition(":")[0].split()
    works = pack is not None and not (pack.tasks | pack.activities).isdisjoint(label[:1])
    text = _LABEL.sub("", folded) if len(label) <= 3 and not works else folded
    skip = pack.skip if pack else frozenset[str]()
    for found in _WORD.finditer(text):
        if found[0] not in skip:
            return found[0], text[found.start() :]
    return "", ""


def has_phrase(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases occurs as whole words."""
    return _any_phrase(phrases).search(text) is not None


@lru_cache(maxsize=64)
def _any_phrase(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(phrase) for phrase in phrases) + r")(?!\w)")


def range_of(text: str, pack: Pack) -> tuple[str, str] | None:
    """The two numbers of "from 3 to 5" or "3 → 5", as written."""
    found = _range(pack.ranges).search(text)
    return (found["a"] or found["c"], found["b"] or found["d"]) if found else None


@lru_cache(maxsize=16)
def _range(ends: tuple[str, str]) -> re.Pattern[str]:
    first, second = (re.escape(end) for end in ends)
    number, between = r"\d{1,15}(?:[.,]\d{1,15})?", r"[^\d]{0,12}?"
    return re.compile(
        rf"\b{first}\s(?:[^\W\d]+\s)?[{CURRENCY}]?(?P<a>{number}){between}\b{second}\s{between}(?P<b>{number})"
        rf"|(?P<c>{number}){between}(?:→|->|=>){between}(?P<d>{number})"
    )


def grams(text: str) -> frozenset[str]:
    """Character 3-grams after folding; shorter texts are one gram."""
    folded = fold(text[:LONGEST])
    if len(folded) < _GRAM:
        return frozenset((folded,)) if folded else frozenset()
    return frozenset(folded[at : at + _GRAM] for at in range(len(folded) - _GRAM + 1))


def likeness(one: str, other: str) -> float:
    """SIM: the Jaccard index of the 3-grams of two texts, 0 to 1; nothing is like an empty text."""
    first, second = grams(one), grams(other)
    return len(first & second) / len(first | second) if first and second else 0.0


def describes_work(item: Said) -> bool:
    """Whether a text tells what is done: a task verb, its noun ("launch of"), or work that is finished."""
    pack = item.pack
    if pack is None:
        return False
    if pack.capabilities and has_phrase(" ".join(item.words[:2]), pack.capabilities):
        return False
    if item.lead in pack.tasks or (pack.verbs_anywhere and item.any_of(pack.tasks)):
        return not (item.lead.endswith("ing") and item.any_of(pack.states))  # "Testing it is easy" is a state
    if has_phrase(" ".join(item.rest.split()[:3]), pack.nominal) or _last(item) in pack.nominal_ends:
        return True
    return item.any_of(pack.done)


def _last(item: Said) -> str:
    """The last word before brackets, a dash or a comma."""
    head = re.split(r"\s*[(,;–—]|\s-\s", item.rest, maxsplit=1)[0]
    found = _WORD.findall(head)
    return found[-1] if found else ""
