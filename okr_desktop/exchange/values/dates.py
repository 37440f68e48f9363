"""Dates and quarter names as people write them in English and German."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from okr_desktop.exchange.values.numbers import LONGEST, UnreadableError

FIRST_YEAR, LAST_YEAR = 1900, 2200
_ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?)?"
)
_DOTTED = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d\d)")
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d\d)")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})")
_DAY_NAMED = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)? ([^\W\d_]{3,9})\.?,? (\d{4})", re.IGNORECASE)
_NAMED_DAY = re.compile(r"([^\W\d_]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_GERMAN = {"mär": 3, "mrz": 3, "mai": 5, "okt": 10, "dez": 12}

_YEAR = r"(?:(?P<year>(?:19|20|21)\d\d)|['’]?(?P<short>\d\d))"
_LONG_YEAR = r"(?P<year>(?:19|20|21)\d\d)"
_SEPARATOR = r"\s?[-/_. ]?\s?"
_QUARTER_FORMS = (
    rf"{_LONG_YEAR}{_SEPARATOR}Q(?P<quarter>[1-4])",
    rf"Q(?P<quarter>[1-4]){_SEPARATOR}{_YEAR}",
    rf"(?P<quarter>[1-4])Q{_SEPARATOR}{_YEAR}",
    rf"(?P<quarter>[1-4])\. ?(?:Quartal|Quarter){_SEPARATOR}{_LONG_YEAR}",
    rf"{_LONG_YEAR}{_SEPARATOR}(?P<quarter>[1-4])\. ?(?:Quartal|Quarter)",
    rf"Quart(?:al|er) ?(?P<quarter>[1-4]){_SEPARATOR}{_LONG_YEAR}",
    rf"(?P<quarter>[1-4])(?:st|nd|rd|th) quarter(?: of)? {_LONG_YEAR}",
)
_QUARTERS = tuple(re.compile(form, re.IGNORECASE) for form in _QUARTER_FORMS)
_QUARTERS_INSIDE = tuple(re.compile(rf"(?<![^\W_]){form}(?![^\W_])", re.IGNORECASE) for form in _QUARTER_FORMS)
_BARE = re.compile(r"Q(?P<quarter>[1-4])|(?P<named>[1-4])\. ?(?:Quartal|Quarter)", re.IGNORECASE)
_FISCAL = re.compile(r"FY ?['’]?\d\d(?:\d\d)?[-/_ ]{0,3}Q[1-4]|Q[1-4][-/_ ]{0,3}FY ?['’]?\d\d(?:\d\d)?", re.IGNORECASE)
_PERIOD = re.compile(r"(?:FY ?)?(?:19|20|21)\d\d|H[12][-/ ]{1,3}(?:19|20|21)\d\d|(?:19|20|21)\d\d[-/ ]{1,3}H[12]", re.I)
_HEADING_WORDS = re.compile(
    r"\b(?:company|team|our|the|for|in|of|für|im|unsere|okrs?|objectives|goals|ziele|key results"
    r"|schlüsselergebnisse|and|und|cycle|zyklus)\b|[&:|–—,()]|(?<=\s)-(?=\s)|^-|-$",
    re.IGNORECASE,
)


def parse_date(text: str, order: str = "") -> date:
    """The day in ``text``; ``order`` ("dmy" or "mdy") decides 03/04/2026.

    Raises UnreadableError: date.invalid (also impossible days), date.ambiguous.
    """
    return _known(text, order) if len(text) <= LONGEST else _parsed(text, order)


@lru_cache(maxsize=8192)
def _known(text: str, order: str) -> date:
    """Sheets say the same days again and again."""
    return _parsed(text, order)


def _parsed(text: str, order: str) -> date:
    plain = " ".join(text.split())
    if len(plain) <= 40:
        if found := _ISO.fullmatch(plain) or _YEAR_FIRST.fullmatch(plain):
            return _day(found[1], found[2], found[3], text)
        if found := _DOTTED.fullmatch(plain):
            return _day(found[3], found[2], found[1], text)
        if found := _SLASHED.fullmatch(plain):
            return _slashed(found[1], found[2], found[3], order, text)
        if found := _DAY_NAMED.fullmatch(plain):
            return _day(found[3], _month(found[2]), found[1], text)
        if found := _NAMED_DAY.fullmatch(plain):
            return _day(found[3], _month(found[1]), found[2], text)
    raise UnreadableError("date.invalid", text=text)


def _month(name: str) -> str:
    short = name[:3].casefold()
    return str(_GERMAN.get(short) or (_MONTHS.index(short) + 1 if short in _MONTHS else 0))


def _day(year: str, month: str, day: str, text: str) -> date:
    number = int(year) + (2000 if len(year) == 2 else 0)
    try:
        found = date(number, int(month), int(day))
    except ValueError as error:
        raise UnreadableError("date.invalid", text=text) from error
    if not FIRST_YEAR <= number <= LAST_YEAR:
        raise UnreadableError("date.invalid", text=text)
    return found


def _slashed(first: str, second: str, year: str, order: str, text: str) -> date:
    own = _order(first, second)
    if first == second or own == "dmy" or (not own and order == "dmy"):
        return _day(year, second, first, text)
    if own == "mdy" or order == "mdy":
        return _day(year, first, second, text)
    raise UnreadableError("date.ambiguous", text=text)


def _order(first: str, second: str) -> str:
    if int(first) > 12:
        return "dmy"
    return "mdy" if int(second) > 12 else ""


def date_order(texts: Iterable[str]) -> str:
    """ "dmy" or "mdy" when the unmistakable dates among ``texts`` agree, else ""."""
    found = {_order(match[1], match[2]) for text in texts if (match := _SLASHED.fullmatch(text.strip()))} - {""}
    return found.pop() if len(found) == 1 else ""


def parse_quarter(text: str, today: date | None = None) -> str:
    """ "2026 Q3" for a quarter name, a fiscal quarter as it is written, "" for anything else.

    A quarter without a year belongs to the year of ``today``; without ``today`` it is no quarter name.
    """
    return _quarter_in(text, today) if len(text) <= 60 else ""


@lru_cache(maxsize=2048)
def _quarter_in(text: str, today: date | None) -> str:
    plain = " ".join(text.split()).strip(" .:")
    if len(plain) > 40:
        return ""
    for form in _QUARTERS:
        if found := form.fullmatch(plain):
            return _quarter_name(found)
    if _FISCAL.fullmatch(plain):
        return plain
    if today and (found := _BARE.fullmatch(plain)):
        return f"{today.year} Q{found['quarter'] or found['named']}"
    return ""


def _quarter_name(found: re.Match[str]) -> str:
    groups = found.groupdict()
    year = groups["year"] or "20" + (groups["short"] or "")
    return f"{year} Q{groups['quarter']}"


def last_day(quarter: str) -> date | None:
    """The last day of a calendar quarter named "2026 Q3"; None for a fiscal one, whose months are not known here."""
    found = re.fullmatch(r"(\d{4}) Q([1-4])", quarter)
    if not found:
        return None
    month = int(found[2]) * 3
    return date(int(found[1]), month, 30 if month in (6, 9) else 31)


def find_quarter(text: str) -> str:
    """The first quarter name (with its year) anywhere in ``text``, as "2026 Q3"; "" when there is none."""
    text = text[:500].replace("_", " ")
    for form in _QUARTERS_INSIDE:
        if found := form.search(text):
            return _quarter_name(found)
    found = re.search(rf"(?<!\w)(?:{_FISCAL.pattern})(?!\w)", text, re.IGNORECASE)
    return found[0] if found else ""


def period_heading(text: str, today: date | None = None) -> str:
    """The period that a heading names and nothing else: "OKRs 2018 Q4", "Q1 2018", "2026"; "" for other headings."""
    if len(text) > 100:
        return ""
    rest = " ".join(_HEADING_WORDS.sub(" ", text).split())
    if rest and (quarter := parse_quarter(rest, today)):
        return quarter
    return rest if _PERIOD.fullmatch(rest) else ""
