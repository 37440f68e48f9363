"""Ops: the lines of the journal, their canonical bytes and the hash chain of each actor."""

from __future__ import annotations

import hashlib
import json
from json.encoder import encode_basestring
from typing import Any, NamedTuple

from okr_desktop.domain.registers import Wire

CREATION = "*"
DELETED = "deleted"
ACTION = "action"

Dot = tuple[str, int] | tuple[str, int, str]
"""A value that is replaced: run, sequence number and (since files are shared) the chain hash of what wrote it."""


Context = dict[str, int | tuple[int, str]]
"""What a deletion had seen: how far each run was known, with the chain hash there (one's own run needs none)."""


class Op(NamedTuple):
    """One write: dot (``actor``, ``seq``), Lamport time, device clock, user action, register and value.

    ``preds`` are the dots, with chain hashes, of the values that the writer saw for this register; ``ctx`` is what a
    delete op had seen (run to number and hash). ``tx`` and ``eid`` are 32 hex digits, ``actor`` 16.
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
    ctx: Context | None = None


def seen(ctx: Context) -> dict[str, int]:
    """How far a deletion had seen each run."""
    return {run: mark if isinstance(mark, int) else mark[0] for run, mark in ctx.items()}


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False).encode


def to_json(value: Any) -> str:
    """Compact JSON with sorted keys: equal values give equal text."""
    return _encode(value)


class Texts(NamedTuple):
    """The JSON texts of an op's value, preds and ctx: what its row holds and what its line is made of."""

    value: str
    preds: str
    ctx: str | None


def texts(op: Op) -> Texts:
    """The parts of an op that are kept as JSON."""
    preds = to_json(op.preds) if op.preds else "[]"
    return Texts(to_json(op.value), preds, None if op.ctx is None else to_json(op.ctx))


def canonical(op: Op, parts: Texts) -> str:
    """The line of an op as it stands in a shared file, one JSON list: what its hash covers."""
    names = f'"{op.tx}",{encode_basestring(op.etype)},"{op.eid}",{encode_basestring(op.field)}'
    ctx = "" if parts.ctx is None else "," + parts.ctx
    return f"[{op.seq},{op.lam},{op.wall_ms},{names},{parts.value},{parts.preds}{ctx}]"


def chain(previous: bytes, op: Op, parts: Texts) -> bytes:
    """h_n = blake2b-64(h_{n-1} ‖ canonical op n): eight bytes that no two different histories share."""
    return hashlib.blake2b(previous + canonical(op, parts).encode("utf-8"), digest_size=8).digest()
