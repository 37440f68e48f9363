"""Exact numbers: limits and the canonical text of a Decimal."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from functools import lru_cache

from okr_desktop.domain.errors import Problem

LIMIT = Decimal(10) ** 15
PLACES = 12
_NEARLY = Decimal("0.99")


def number_problems(field: str, value: Decimal | None) -> list[Problem]:
    """Why ``value`` cannot be stored: not finite, 10^15 or more in size, or finer than twelve places."""
    if value is None:
        return []
    if not value.is_finite() or abs(value) >= LIMIT:
        return [Problem("number.range", field)]
    return [] if _is_short(value) else [Problem("number.places", field, {"places": PLACES})]


@lru_cache(maxsize=4096)
def _is_short(value: Decimal) -> bool:
    short = value.normalize()  # 28 digits: what does not fit into them would be rounded silently
    exponent = short.as_tuple().exponent
    return short == value and not (isinstance(exponent, int) and exponent < -PLACES)


@lru_cache(maxsize=4096)
def to_text(value: Decimal) -> str:
    """The one way a number is written in the journal: no exponent, no trailing zeros."""
    text = format(value.normalize(), "f")
    return "0" if text == "-0" else text


def shown_share(share: Decimal) -> Decimal:
    """A share as whole per cent will show it: what is nearly reached is never rounded up to "100 %"."""
    return _NEARLY if _NEARLY < share < 1 else share


def parse_plain(text: str) -> Decimal | None:
    """A number typed with a point as decimal mark, or None when it is not one (``1e999`` parses; limits refuse it)."""
    try:
        return Decimal(text.strip())
    except InvalidOperation:
        return None
