"""Numbers as people write them: decimal comma or point, thousands marks, currency and percent signs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.numbers import LIMIT, PLACES

LONGEST = 100
EMPTY = frozenset({"", "-", "–", "—", "−", "n/a", "na", "n.a.", "k.a.", "none", "null"})
_SPACES = dict.fromkeys(map(ord, "\t\xa0\u2007\u2008\u2009\u202f"), " ")
_APOSTROPHES = dict.fromkeys(map(ord, "’‘`\u02bc\u00b4"), "'")
_MINUSES = dict.fromkeys(map(ord, "−\ufe63\uff0d"), "-")
_ARABIC_MARKS = {0x066B: ".", 0x066C: ","}
_INVISIBLE = dict.fromkeys((0x200E, 0x200F, 0x061C, 0xFEFF, 0xAD), "")
_SIGNS = _SPACES | _APOSTROPHES | _MINUSES | _ARABIC_MARKS | _INVISIBLE
_NUMBER = re.compile(
    r"(?P<sign1>[+-]?) ?(?P<before>[^\d.,+'\s-][^\d,+'-]*?)? ?(?P<sign2>[+-]?)"
    r"(?P<digits>\d[\d.,' ]*\d|\d|(?<![^\W\d_])[.,]\d+)(?:[eE](?P<exponent>[+-]?\d+))?(?P<after>[^\d].*)?"
)
_UNIT = re.compile(r"[^\d\s<>~≥≤=+*|;()\[\]{}?!\"'&#@,.:-][^\d<>~≥≤=|;?!\"]{0,19}(?: [^\d\s<>~≥≤=|;?!\"]{1,19})?")
_FACTOR = re.compile(
    r"(?:k|m|b|mm|mn|mio|mill|million(?:s|en)?|mln|bn|billion(?:s|en)?|bio|mrd|milliarden?|tsd|thousand|tausend"
    r"|trillion|lakh|crore|hundred|dozen|dutzend)\.?(?![^\W\d_])|(?:[km]|mn|bn|mio\.?|t|tsd\.?)\s?(?:[€$£¥]|eur|usd|chf|gbp)",
    re.IGNORECASE,
)
_INDIAN = re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}")


class UnreadableError(OkrError):
    """A cell that says something else than what its column is for; caught by the readers, never shown raw."""


@dataclass(frozen=True, slots=True)
class Number:
    """A value, the unit written beside it, and whether its one mark could mean thousands or decimals."""

    value: Decimal
    unit: str = ""
    ambiguous: bool = False


def is_empty(text: str) -> bool:
    """Whether a cell says "nothing here"."""
    return not text or text.strip().casefold() in EMPTY


def parse_number(text: str, decimal: str = "") -> Number:
    """The number in ``text``; ``decimal`` ("," or ".") decides "1,234" and "1.234", else the comma means thousands.

    Raises UnreadableError: number.invalid, number.suffix (k, M, …), number.not_finite, number.range, number.places.
    """
    return _known(text, decimal) if len(text) <= LONGEST else _parsed(text, decimal)


@lru_cache(maxsize=8192)
def _known(text: str, decimal: str) -> Number:
    """Sheets say the same numbers again and again."""
    return _parsed(text, decimal)


def _parsed(text: str, decimal: str) -> Number:
    plain = _plain(text)
    if plain.casefold().lstrip("+-") in {"nan", "inf", "infinity", "∞"}:
        raise UnreadableError("number.not_finite", text=text)
    found = _NUMBER.fullmatch(plain) if len(plain) <= LONGEST else None
    if found is None or (found["sign1"] and found["sign2"]):
        raise UnreadableError("number.invalid", text=text)
    unit = _unit((found["before"] or "").strip(), (found["after"] or "").strip(), text)
    digits, ambiguous = _digits(found["digits"], decimal, text)
    value = _value(digits, found["exponent"] or "", text)
    return Number(-value if "-" in (found["sign1"], found["sign2"]) else value, unit, ambiguous)


def _plain(text: str) -> str:
    text = text.translate(_SIGNS).strip()
    if text.startswith("–") and text[1:2].isdecimal():
        text = "-" + text[1:]
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)


def _unit(before: str, after: str, text: str) -> str:
    if before and after and before != after:
        raise UnreadableError("number.suffix" if _FACTOR.match(after) else "number.invalid", text=text, suffix=after)
    unit = before or after
    # "5k" may be meant as 5000 or as five kelvin; a guess would be wrong by a factor of a thousand.
    if _FACTOR.match(unit) or (before and _FACTOR.search(before)):
        raise UnreadableError("number.suffix", text=text, suffix=unit)
    if unit and not _UNIT.fullmatch(unit):
        raise UnreadableError("number.invalid", text=text)
    return unit


def _value(digits: str, exponent: str, text: str) -> Decimal:
    if len(exponent.lstrip("+-")) > 3:
        raise UnreadableError("number.range", text=text)
    value = Decimal(f"{digits}e{exponent}" if exponent else digits)
    if abs(value) >= LIMIT:
        raise UnreadableError("number.range", text=text)
    places = value.normalize().as_tuple().exponent
    if isinstance(places, int) and places < -PLACES:
        raise UnreadableError("number.places", text=text, places=PLACES)
    return value


def _digits(written: str, decimal: str, text: str) -> tuple[str, bool]:
    mark, ambiguous = _mark(written, text)
    if ambiguous:
        mark = written[-4] if written[-4] == (decimal or ".") else ""
    whole, point, fraction = written.rpartition(mark) if mark else (written, "", "")
    return re.sub(r"\D", "", whole) + ("." + fraction if point else ""), ambiguous


def _mark(written: str, text: str) -> tuple[str, bool]:
    """The decimal mark in a run of digits and marks ("" for none), and whether it could mean thousands."""
    marks = re.sub(r"\d", "", written)
    if not marks:
        return "", False
    last = marks[-1]
    has_fraction = last in ".," and marks.count(last) == 1
    grouping = marks[:-1] if has_fraction else marks
    whole = written.rpartition(last)[0] if has_fraction else written
    if grouping and not _grouped(whole, grouping):
        raise UnreadableError("number.invalid", text=text)
    if not has_fraction:
        return "", False
    doubtful = not grouping and len(written) - len(whole) == 4 and 1 <= len(whole) <= 3 and whole[0] != "0"
    return last, doubtful


def _grouped(whole: str, marks: str) -> bool:
    if len(set(marks)) != 1:
        return False
    first, *others = whole.split(marks[0])
    return (1 <= len(first) <= 3 and all(len(part) == 3 for part in others)) or bool(_INDIAN.fullmatch(whole))


def decimal_mark(texts: Iterable[str]) -> str:
    """The decimal mark that the unmistakable numbers among ``texts`` use; "" when there are none or both kinds."""
    found = {mark for mark in map(_evidence, texts) if mark}
    return found.pop() if len(found) == 1 else ""


def _evidence(text: str) -> str:
    if text.isascii() and "," not in text and "." not in text:  # most cells, and none of them shows a mark
        return ""
    found = _NUMBER.fullmatch(_plain(text)) if len(text) <= LONGEST else None
    if found is None:
        return ""
    try:
        mark, ambiguous = _mark(found["digits"], text)
    except UnreadableError:
        return ""
    if ambiguous:
        return ""
    thousands = next((sign for sign in found["digits"] if sign in ",."), "")
    return mark or {",": ".", ".": ","}.get(thousands, "")
