"""Whose value counts: what was exported, what is here and what the file says; and ids that follow from a file."""

from __future__ import annotations

import hashlib
from typing import Any

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.okrs import CheckIn
from okr_desktop.exchange.own.book import Value, check_of


def verdict(base: int | None, here: Value, wanted: Value) -> str:
    """same: nothing to do; take: only the file says something new; both: the workspace does as well."""
    now, file = check_of(here), check_of(wanted)
    if file in (now, base):
        return "same"
    return "take" if base == now else "both"


def moved(record: Any, merged: Any, new: bool) -> list[Problem]:
    """Why a check-in cannot go to another key result."""
    if isinstance(merged, CheckIn) and not new and merged.key_result != record.key_result:
        return [Problem("check_in.moved", "key_result")]
    return []


def derived(key: str) -> str:
    """An id (a UUIDv8) that follows from what it is for."""
    digits = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    return f"{digits[:12]}8{digits[13:16]}8{digits[17:]}"
