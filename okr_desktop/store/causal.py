"""What stores tell each other about their histories: how far each is known, where two of them part, and the lines."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from okr_desktop.domain.errors import OkrError

GENESIS = "0" * 16


class WireError(OkrError):
    """A shared file, part or line that is not what it should be: the one exception that reading them raises."""

    def __init__(self, finding: str, path: str = "", **params: object) -> None:
        super().__init__("shared.damaged", path=path, finding=finding, **params)


class Mark(NamedTuple):
    """The end of a run of ops: the last one's sequence number and chain hash (16 hex digits)."""

    seq: int
    h: str


class Fork(NamedTuple):
    """Where a copy of a store went its own way: its run begins with the op of ``root``'s family at ``start``, ``h``."""

    root: str
    start: int
    h: str

    @property
    def name(self) -> str:
        """The name under which the run is known everywhere: it depends on nothing but its first op."""
        return hashlib.blake2b(bytes.fromhex(self.root) + bytes.fromhex(self.h), digest_size=8).hexdigest()


class ActorInfo(NamedTuple):
    """Whom a run belongs to: a person's id, the computer's name, when it was first seen (ms since 1970)."""

    name: str = ""
    hint: str = ""
    first_seen: int = 0


def _empty() -> Mapping[str, Mark]:
    return {}


def _no_forks() -> Mapping[str, Fork]:
    return {}


def _nobody() -> Mapping[str, ActorInfo]:
    return {}


def _no_acks() -> Mapping[str, Mapping[str, int]]:
    return {}


@dataclass(frozen=True, slots=True)
class Header:
    """What a store, bundle, part or server knows.

    ``vv``: how far each run is known. ``base``: up to where its lines are left out (compacted, or in a part taken as
    known). ``acks``: what each run's store was last known to have, as plain sequence numbers.
    """

    bundle_id: str
    vv: Mapping[str, Mark]
    base: Mapping[str, Mark] = field(default_factory=_empty)
    forks: Mapping[str, Fork] = field(default_factory=_no_forks)
    actors: Mapping[str, ActorInfo] = field(default_factory=_nobody)
    acks: Mapping[str, Mapping[str, int]] = field(default_factory=_no_acks)


class Incoming(Protocol):
    """A bundle, part, text file or server as a merge reads it."""

    @property
    def header(self) -> Header:
        """What it says it knows."""
        ...

    @property
    def has_heads(self) -> bool:
        """Whether the values at ``base`` come with it; a part has none and is read when all of its base is known."""
        ...

    def lines(self, actor: str, after: int) -> Iterator[bytes]:
        """Raw lines of a run with greater sequence numbers, ascending and without gaps; raises WireError."""
        ...

    def heads(self) -> Iterator[bytes]:
        """Lines ``[actor, seq, lam, wall, etype, eid, field, value, ctx?]`` of the values at ``base``."""
        ...


def covers(greater: Mapping[str, Mark], lesser: Mapping[str, Mark]) -> bool:
    """Whether everything that ``lesser`` knows is known to ``greater`` (forks aside)."""
    return all(run in greater and greater[run].seq >= mark.seq for run, mark in lesser.items())
