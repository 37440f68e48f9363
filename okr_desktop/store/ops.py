"""Ops: the lines of the journal, their canonical bytes and the hash chain of each actor."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from okr_desktop.domain.registers import Wire

CREATION = "*"
DELETED = "deleted"
ACTION = "action"

Dot = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Op:
    """One write: dot (``actor``, ``seq``), Lamport time, device clock, user action, register and value.

    ``preds`` are the dots of the values that the writer saw for this register; ``ctx`` is the version vector
    that a delete op carries (actor hex to seq). ``tx`` and ``eid`` are 32 hex digits, ``actor`` 16.
    """

    actor: str
    seq: int
    lam: int
    wall_ms: int
    tx: str
    etype: str
    eid: str
    field: str
    value: Wire
    preds: tuple[Dot, ...] = ()
    ctx: dict[str, int] | None = None


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False).encode


def to_json(value: Any) -> str:
    """Compact JSON with sorted keys: equal values give equal text."""
    return _encode(value)


def canonical(op: Op) -> str:
    """The line of an op as it stands in a shared file: what its hash covers."""
    preds = [list(dot) for dot in op.preds]
    line = [op.seq, op.lam, op.wall_ms, op.tx, op.etype, op.eid, op.field, op.value, preds]
    if op.ctx is not None:
        line.append(op.ctx)
    return _encode(line)


def chain(previous: bytes, op: Op) -> bytes:
    """h_n = blake2b-64(h_{n-1} ‖ canonical op n): eight bytes that no two different histories share."""
    return hashlib.blake2b(previous + canonical(op).encode("utf-8"), digest_size=8).digest()
