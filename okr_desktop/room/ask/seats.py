"""Seats of one opening: a random address for each phone, good for one answer, kept in memory alone."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from base64 import urlsafe_b64encode
from typing import NamedTuple

SEAT = re.compile(r"([A-Za-z0-9_-]{22})\.([0-9]{1,2})\.([A-Za-z0-9_-]{22})")


class Keys(NamedTuple):
    """What opens the page: the secret of the QR code, and the code that is typed."""

    secret: str
    code: str


class Seats:
    """Makes seats, knows which of them are ours and which are used up.

    A seat carries the proof that we made it, so that asking for seats fills nobody's memory: only used ones are kept,
    as hashes. ``most`` seats can follow each other on one phone.
    """

    def __init__(self, keys: Keys, most: int) -> None:
        self._keys, self._most = keys, most
        self._key = secrets.token_bytes(32)
        self._used: set[bytes] = set()

    def opened_by(self, secret: str) -> bool:
        """Whether this is the secret of the QR code; compared in constant time."""
        return hmac.compare_digest(self._keys.secret.encode(), secret.encode("utf-8", "replace"))

    def fits(self, code: str) -> bool:
        """Whether this is the code, as people type it."""
        typed = "".join(code.upper().split()).replace("-", "")
        return hmac.compare_digest(self._keys.code.encode(), typed.encode("utf-8", "replace"))

    def fresh(self) -> str:
        """A seat for a phone that has just come in."""
        return self._seat(secrets.token_urlsafe(16), 1)

    def is_ours(self, seat: str) -> bool:
        """Whether we made this seat."""
        found = SEAT.fullmatch(seat)
        return found is not None and hmac.compare_digest(seat, self._seat(found[1], int(found[2])))

    def after(self, seat: str) -> str:
        """The seat for another answer of the same phone, "" when it has given as much as it may."""
        found = SEAT.fullmatch(seat)
        number = int(found[2]) if found else self._most
        return self._seat(found[1], number + 1) if found and number < self._most else ""

    def is_used(self, seat: str) -> bool:
        """Whether an answer came from this seat."""
        return _hash(seat) in self._used

    def use(self, seat: str) -> None:
        """An answer came."""
        self._used.add(_hash(seat))

    def _seat(self, name: str, number: int) -> str:
        proof = hmac.new(self._key, f"{name}.{number}".encode(), hashlib.sha256).digest()[:16]
        return f"{name}.{number}.{urlsafe_b64encode(proof).decode().rstrip('=')}"


def _hash(seat: str) -> bytes:
    return hashlib.sha256(seat.encode()).digest()
