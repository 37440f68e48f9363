"""How much a foreign file may ask of this computer."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that reading accepts, in bytes unless it says otherwise; more of it raises WireError.

    ``ratio``: how many bytes one stored byte may become. ``chunk``: the longest member of ops, which is read whole;
    the writer stays below by sealing at 256 KiB. ``json``: the longest manifest.
    """

    file: int = 256 * MIB
    inflated: int = 1024 * MIB
    ratio: int = 200
    members: int = 20_000
    json: int = 8 * MIB
    chunk: int = 2 * MIB
    line: int = 5 * MIB // 4
    depth: int = 16
    actors: int = 10_000


LIMITS = Limits()
