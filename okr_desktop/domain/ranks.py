"""Order among siblings as text: a new key can always be made between two neighbours."""

from __future__ import annotations

from functools import lru_cache

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
BASE = len(DIGITS)
WIDTH = 5


def nth(index: int) -> str:
    """The key of the ``index``-th of many new siblings, with room between them.

    Raises ValueError from the fourteen-millionth on.
    """
    value = (index + 1) * BASE
    digits = ""
    if not 0 < value < BASE**WIDTH:
        raise ValueError(index)
    while len(digits) < WIDTH:
        value, digit = divmod(value, BASE)
        digits = DIGITS[digit] + digits
    return digits.rstrip(DIGITS[0])


def between(low: str, high: str) -> str:
    """A key k with low < k < high in byte order; "" stands for no neighbour on that side.

    Raises ValueError unless low < high. Keys never end in the lowest digit, so there is room below each.
    """
    if high and low >= high:
        raise ValueError((low, high))
    prefix = ""
    position = 0
    while True:
        first = DIGITS.index(low[position]) if position < len(low) else 0
        last = DIGITS.index(high[position]) if high and position < len(high) else BASE
        if first + 1 < last:
            return prefix + DIGITS[(first + last) // 2]
        prefix += DIGITS[first]
        if first < last:
            high = ""
        position += 1


@lru_cache(maxsize=4096)
def after(last: str) -> str:
    """A key after ``last``, growing slowly when siblings are appended one by one."""
    stem = last[:WIDTH].ljust(WIDTH, DIGITS[0])
    value = 0
    for digit in stem:
        value = value * BASE + DIGITS.index(digit)
    if value + BASE >= BASE**WIDTH - 1:
        return between(last, "")
    return nth(value // BASE)
