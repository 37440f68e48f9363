"""Identifiers: UUIDv7 made on the client, shown to people as short forms."""

from __future__ import annotations

import re
import secrets
import threading
import time
from datetime import date, datetime

SHORT = 8
_HEX = re.compile(r"[0-9a-f]{32}")
_lock = threading.Lock()
_last = 0


def new_id() -> str:
    """A new UUIDv7 (RFC 9562) as 32 hex digits; strictly increasing within the process.

    The 48-bit millisecond clock is followed by a 12-bit counter (method 1 of RFC 9562 §6.2), so that records
    made in one action sort in the order in which they were made.
    """
    global _last
    with _lock:
        stamp = max(time.time_ns() // 1_000_000 << 12, _last + 1)
        _last = stamp
    millis, counter = stamp >> 12, stamp & 0xFFF
    value = (millis & (1 << 48) - 1) << 80 | 0x7 << 76 | counter << 64 | 0b10 << 62 | secrets.randbits(62)
    return f"{value:032x}"


def unsigned_id() -> str:
    """An identifier that is random alone (RFC 9562, version 4) and so tells neither when nor after what it was made."""
    value = secrets.randbits(128) & ~(0xF << 76) & ~(0b11 << 62)
    return f"{value | 0x4 << 76 | 0b10 << 62:032x}"


def is_id(text: str) -> bool:
    """Whether ``text`` is a complete identifier."""
    return _HEX.fullmatch(text) is not None


def made_on(text: str) -> date | None:
    """The day, here, on which an identifier was made; None for one that does not tell (from elsewhere)."""
    if not is_id(text) or text[12] != "7":
        return None
    try:
        return datetime.fromtimestamp(int(text[:12], 16) / 1000).astimezone().date()
    except (OverflowError, OSError, ValueError):
        return None


def short_forms(ids: list[str]) -> dict[str, str]:
    """The shortest unique ending of each id, at least eight digits.

    UUIDv7 begins with the clock, so ids of one import share their first digits; their endings are random.
    """
    length = SHORT
    while length < 32 and len({i[-length:] for i in ids}) < len(set(ids)):
        length += 2
    return {i: i[-length:] for i in ids}
