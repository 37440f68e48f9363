"""Short codes that stand beside key results on paper: five characters, the last of which betrays a slip."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

# Neither 0 and O nor 1, I and L: 31 characters, a prime, so that the check finds every single slip and every swap.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 5
_PRIME = len(ALPHABET)
_FREE = _PRIME ** (LENGTH - 1)


def codes(ids: Iterable[str]) -> dict[str, str]:
    """The code of each key result, by its id; given all of a workspace, no two share one.

    A code depends on its id alone, but for the one in some thousand that an older id has taken.
    """
    taken: dict[str, str] = {}
    for id in sorted(ids):
        salt = 0
        while (code := _code(id, salt)) in taken:
            salt += 1
        taken[code] = id
    return {id: code for code, id in taken.items()}


def _code(id: str, salt: int) -> str:
    number = int.from_bytes(hashlib.sha256(f"{salt}:{id}".encode()).digest()[:8]) % _FREE
    digits = list[int]()
    for _ in range(LENGTH - 1):
        number, digit = divmod(number, _PRIME)
        digits.append(digit)
    return "".join(ALPHABET[digit] for digit in digits) + ALPHABET[_check(digits)]


def _check(digits: Iterable[int]) -> int:
    """The last digit: with it, the digits by their places from 1 on add up to nothing (modulo a prime)."""
    rest = sum(place * digit for place, digit in enumerate(digits, start=1)) % _PRIME
    # rest + LENGTH * x = 0, solved for x.
    return -rest * pow(LENGTH, -1, _PRIME) % _PRIME


def normal(text: str) -> str:
    """A code as it stands on the sheet, however it was typed."""
    return text.strip().upper().replace("-", "")


def looks_like_code(text: str) -> bool:
    """Whether a word has the shape of a code, right or wrong; 0, 1, I, L and O are slips of the eye."""
    typed = normal(text)
    return len(typed) == LENGTH and typed.isascii() and typed.isalnum()


def is_right(code: str) -> bool:
    """Whether the check of a code (as ``normal`` gives it) is right."""
    if len(code) != LENGTH or any(char not in ALPHABET for char in code):
        return False
    digits = [ALPHABET.index(char) for char in code]
    return _check(digits[:-1]) == digits[-1]


def nearest(typed: str, known: Iterable[str]) -> str:
    """The one known code that is a single slip or a swap of neighbours away, "" for none or several."""
    found = [code for code in known if _one_slip(typed, code)]
    return found[0] if len(found) == 1 else ""


def _one_slip(typed: str, code: str) -> bool:
    if len(typed) != len(code):
        return False
    wrong = [at for at, (one, other) in enumerate(zip(typed, code, strict=True)) if one != other]
    if len(wrong) == 1:
        return True
    swapped = len(wrong) == 2 and wrong[1] == wrong[0] + 1
    return swapped and (typed[wrong[0]], typed[wrong[1]]) == (code[wrong[1]], code[wrong[0]])
