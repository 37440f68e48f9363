"""Text as people type it, read as numbers, shares, days and choices."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import TypeVar

from okr_desktop.domain.durations import parse_duration
from okr_desktop.domain.errors import OkrError, Problem, Refused
from okr_desktop.domain.okrs import KeyResult, Kind
from okr_desktop.domain.text import fold
from okr_desktop.exchange.values.dates import parse_date
from okr_desktop.exchange.values.measure import NO, YES
from okr_desktop.exchange.values.numbers import Number, UnreadableError, parse_number

_REFUSED = frozenset({"number.range", "number.places"})
_SPELLINGS = {"canceled": "cancelled", "yesno": "yes_no", "key_result": "key_results"}
_SHOWN = 60
_LEVELS = {
    **dict.fromkeys(("0", "none", "fail", "failed", "nothing"), 0),
    **dict.fromkeys(("1", "commit", "committed"), 1),
    **dict.fromkeys(("2", "target"), 2),
    **dict.fromkeys(("3", "stretch"), 3),
}
_CADENCES = {"weekly": 7, "two weekly": 14, "biweekly": 14, "fortnightly": 14, "monthly": 30}
_CURRENCIES = {"eur": "€", "euro": "€", "usd": "$", "us$": "$", "gbp": "£", "sfr": "chf", "fr.": "chf", "jpy": "¥"}

E = TypeVar("E", bound=StrEnum)


class NotUnderstood(OkrError):
    """A text that cannot be read as what its field holds; ``params`` have ``field`` and ``text``."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A value for a key result and, when its one comma could mean two things, the text that was read."""

    value: Decimal
    doubtful: str = ""


def number(field: str, text: str) -> Number:
    """A number with a decimal comma or point and perhaps a unit.

    Raises NotUnderstood when it is none, Refused (``number.range``, ``number.places``) when it cannot be stored.
    """
    try:
        return parse_number(text)
    except UnreadableError as error:
        params = {**error.params, "field": field, "text": _short(text)}
        if error.code in _REFUSED:
            raise Refused([Problem(error.code, field, params)]) from error
        raise NotUnderstood(error.code, **params) from error


def plain(field: str, text: str) -> Decimal:
    """A number without a unit; raises as ``number``."""
    found = number(field, text)
    if found.unit:
        raise NotUnderstood("number.invalid", field=field, text=_short(text))
    return found.value


def whole(field: str, text: str) -> int:
    """A whole number; raises as ``number``."""
    value = plain(field, text)
    if value != value.to_integral_value():
        raise NotUnderstood("value.whole", field=field, text=_short(text))
    return int(value)


def signed_share(field: str, text: str) -> Decimal:
    """A share such as "70 %", "0.7" or "-10%" as a number of 1; raises as ``number``."""
    found = number(field, text)
    if found.unit == "%":
        return found.value / 100
    if found.unit or abs(found.value) > 1:
        raise NotUnderstood("value.share", field=field, text=_short(text))
    return found.value


def share(field: str, text: str) -> Decimal:
    """A share from 0 to 1, written "60 %" or "0.6"; raises as ``number``."""
    value = signed_share(field, text)
    if not 0 <= value <= 1:
        raise NotUnderstood("value.share", field=field, text=_short(text))
    return value


def confidence(text: str) -> int:
    """A confidence of 0 to 10, also as "7/10" or "70 %"; the range is the domain's to check. Raises as ``number``."""
    found = number("confidence", text.strip().removesuffix("/10"))
    if found.unit == "%":
        return int((found.value / 10).quantize(Decimal(1), ROUND_HALF_UP))
    if found.unit or found.value != found.value.to_integral_value():
        raise NotUnderstood("value.whole", field="confidence", text=_short(text))
    return int(found.value)


def day(field: str, text: str) -> date:
    """A calendar day, best written 2026-09-30; raises NotUnderstood."""
    try:
        return parse_date(text)
    except UnreadableError as error:
        raise NotUnderstood(error.code, field=field, text=_short(text)) from error


def flag(field: str, text: str) -> bool:
    """Yes or no in a few spellings; raises NotUnderstood."""
    word = text.strip().casefold()
    if word in YES | {"1", "y", "on"}:
        return True
    if word in NO | {"0", "n", "off"}:
        return False
    raise NotUnderstood("value.yes_no", field=field, text=_short(text))


def choice(field: str, text: str, words: type[E]) -> E:
    """One of the words of an enumeration, with blanks or hyphens as well; raises NotUnderstood with ``known``."""
    wanted = "_".join(fold(text).replace("-", " ").replace("_", " ").split())
    try:
        return words(_SPELLINGS.get(wanted, wanted))
    except ValueError:
        known = ", ".join(word.value for word in words)
        raise NotUnderstood("value.choice", field=field, text=_short(text), known=known) from None


def in_unit(field: str, text: str, unit: str) -> Number:
    """A number in a unit, which may stand beside it: "42 %", "€5", "1:30", "90 min" or "1 h 30" for hours.

    Raises NotUnderstood or Refused as ``number``, and Refused ``value.unit`` for a number in another unit.
    """
    span = parse_duration(text, unit)
    if span is not None:
        return Number(span, unit)
    found = number(field, text)
    check_unit(field, unit, found.unit)
    return found


def measured(item: KeyResult, text: str) -> Reading:
    """What a check-in value means for a key result: a number in its unit, yes and no as 1 and 0, a level by name.

    Milestones are read by ``metric_texts.reached_of``. Raises as ``in_unit``, and NotUnderstood ``value.level``.
    """
    if item.metric.kind is Kind.YES_NO:
        return Reading(Decimal(int(flag("value", text))))
    if item.metric.worded:
        return Reading(level("value", text))
    found = in_unit("value", text, item.metric.unit)
    return Reading(found.value, text.strip() if found.ambiguous and "," in text else "")


def level(field: str, text: str) -> Decimal:
    """A level by name or number: none 0, commit 1, target 2, stretch 3; raises NotUnderstood ``value.level``."""
    word = fold(text)
    if word in _LEVELS:
        return Decimal(_LEVELS[word])
    raise NotUnderstood("value.level", field=field, text=_short(text))


def cadence(field: str, text: str) -> int:
    """Days between check-ins: a number of days, or weekly, two-weekly, monthly; raises NotUnderstood."""
    word = fold(text).replace("-", " ")
    return _CADENCES[word] if word in _CADENCES else whole(field, text)


def check_unit(field: str, unit: str, given: str) -> None:
    """Raises Refused ``value.unit`` when a number comes with another unit than its key result has."""
    if unit and given and same_unit(unit) != same_unit(given):
        raise Refused([Problem("value.unit", field, {"unit": unit, "given": given, "typed": given})])


def same_unit(unit: str) -> str:
    """One spelling for all spellings of a unit: "EUR" and "€" are the same."""
    return _CURRENCIES.get(fold(unit), fold(unit))


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
