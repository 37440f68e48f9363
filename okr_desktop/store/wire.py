"""Lines of ops as they stand in shared files and on servers: read strictly, within limits, kept byte for byte."""

from __future__ import annotations

import hashlib
import json
import re
from typing import Annotated, Any, NamedTuple, cast

import msgspec
from msgspec import Meta, Raw

from okr_desktop.store.causal import GENESIS, Header, WireError

# A creation may hold several texts of 50,000 characters, of four bytes each: sharing.md's 256 KiB would lose some.
LONGEST_LINE = 5 << 18
LONGEST_VALUE = 1 << 20
DEEPEST = 16
MOST_PREDS = 64
GREATEST = 1 << 53
# Each stands for a copied store that went its own way; finding one's way among them takes the square of their number.
MOST_FORKS = 2000
MOST_OPS = 10**10

_Count = Annotated[int, Meta(ge=1, le=GREATEST)]
_Clock = Annotated[int, Meta(ge=-GREATEST, le=GREATEST)]
_Id = Annotated[str, Meta(pattern="^[0-9a-f]{32}$")]
_Name = Annotated[str, Meta(pattern=r"^(\*|[a-z][a-z0-9_:.-]{0,63})$")]
# The name of a tag is part of the register's name: people write it, so it is only bounded.
_Field = Annotated[str, Meta(min_length=1, max_length=256)]
_FIELD = re.compile(r"\*|[a-z][a-z0-9_:.-]{0,63}|(tag|team|alias):[^\x00-\x1f\x7f]{1,200}")
_ACTOR = re.compile(r"[0-9a-f]{16}")
# What JSON may escape and a text must not hold: control characters but newline and tab, halves of surrogate pairs.
_ESCAPED = re.compile(rb"\\(?:u(?:00(?:0[0-8bBcCdDeEfF]|1[0-9a-fA-F]|7[fF])|[dD][89a-fA-F][0-9a-fA-F]{2})|[bfr])")
# A backslash that a person typed: what follows it is text, as in "C:\\beta".
_BACKSLASH = rb"\\"
_PAIR = re.compile(rb"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}")

Pred = tuple[str, int, str]
"""A value that a write replaces: run, sequence number and chain hash ("" in data written before files were shared)."""


class _Shape(msgspec.Struct, array_like=True, gc=False, frozen=True):
    seq: _Count
    lam: _Count
    wall_ms: _Clock
    tx: _Id
    etype: _Name
    eid: _Id
    field: _Field
    value: Raw
    preds: Raw
    ctx: Raw = Raw(b"")


class Line(NamedTuple):
    """An op as a line says it; ``value``, ``preds`` and ``ctx`` are JSON texts, ``raw`` the whole line."""

    seq: int
    lam: int
    wall_ms: int
    tx: str
    etype: str
    eid: str
    field: str
    value: str
    preds: tuple[Pred, ...]
    preds_text: str
    ctx: str | None
    raw: bytes

    @property
    def is_plain(self) -> bool:
        """Whether the line can be made again from its parts; one that cannot is kept as it came."""
        return canonical(self) == self.raw

    def context(self) -> dict[str, int]:
        """The version vector that a deletion carries (empty for other writes)."""
        return read_context(self.ctx)


_decoder = msgspec.json.Decoder(_Shape)
_Run = Annotated[str, Meta(pattern="^[0-9a-f]{16}$")]
_preds_decode = msgspec.json.Decoder(tuple[tuple[_Run, _Count, _Run], ...]).decode
# What may be a number too great or not whole; in a text it looks the same, so this only says where to look closer.
_NUMBER = re.compile(rb"\d{16}|[:\[,]\s*-?\d+[.eE]|^-?\d")
_plain_decode = msgspec.json.Decoder().decode
_encode_text = msgspec.json.Encoder().encode


def read_line(line: bytes) -> Line:
    """One op from its line; raises WireError for everything that sharing.md does not allow."""
    if len(line) > LONGEST_LINE:
        raise WireError("line.long")
    try:
        shape = _decoder.decode(line)
        line.decode()  # what stays raw above was not looked at
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise WireError("line.shape", detail=str(error)[:200]) from None
    value, preds, ctx = bytes(shape.value), bytes(shape.preds), bytes(shape.ctx)
    if b"\\" in line and _ESCAPED.search(_PAIR.sub(b"", line.replace(_BACKSLASH, b""))):
        raise WireError("line.control")
    if not _FIELD.fullmatch(shape.field):
        raise WireError("line.field")
    _check_value(value)
    dots = () if preds == b"[]" else read_preds(preds)
    if ctx:
        # What stands in the tenth place is a context or something newer; only an object is a context.
        ctx = ctx if ctx[:1] == b"{" else b""
        _check_context(ctx)
    return Line(
        shape.seq,
        shape.lam,
        shape.wall_ms,
        shape.tx,
        shape.etype,
        shape.eid,
        shape.field,
        value.decode(),
        dots,
        preds.decode(),
        ctx.decode() or None,
        line,
    )


def canonical(line: Line) -> bytes:
    """The line as this program writes it."""
    field = _encode_text(line.field).decode()
    ctx = "" if line.ctx is None else "," + line.ctx
    text = (
        f'[{line.seq},{line.lam},{line.wall_ms},"{line.tx}","{line.etype}","{line.eid}",{field},'
        f"{line.value},{line.preds_text}{ctx}]"
    )
    return text.encode()


def _check_value(raw: bytes) -> None:
    if len(raw) > LONGEST_VALUE:
        raise WireError("value.long")
    first = raw[0]
    if first == 34 or raw in (b"null", b"true", b"false"):  # a text: its characters are checked with the line
        return
    # Its shape is sound, or the line would not have been read: only numbers and depth are left to look at.
    if not _NUMBER.search(raw) and raw.count(b"[") + raw.count(b"{") <= DEEPEST:
        return
    try:
        _walk(_plain_decode(raw), DEEPEST)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise WireError("value.shape") from None


def _walk(value: Any, depth: int) -> None:
    if isinstance(value, dict | list):
        if depth == 0:
            raise WireError("value.deep")
        found = cast("dict[str, Any] | list[Any]", value)
        inner = list(found.values()) if isinstance(found, dict) else found
        for one in inner:
            if not isinstance(one, str):
                _walk(one, depth - 1)
    elif isinstance(value, float) or (isinstance(value, int) and not -GREATEST <= value <= GREATEST):
        raise WireError("value.number")


def read_preds(raw: bytes | str) -> tuple[Pred, ...]:
    """The dots that a write replaces; raises WireError."""
    try:
        dots = _preds_decode(raw)
        if len(dots) <= MOST_PREDS:
            return dots
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        pass  # old dots have no hash
    return _read_old_preds(raw)


def _read_old_preds(raw: bytes | str) -> tuple[Pred, ...]:
    try:
        found = _plain_decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise WireError("preds.shape") from None
    dots = cast("list[Any]", found) if isinstance(found, list) else None
    if dots is None or len(dots) > MOST_PREDS:
        raise WireError("preds.shape")
    return tuple(_pred(one) for one in dots)


def _pred(one: Any) -> Pred:
    dot = cast("list[Any]", one) if isinstance(one, list) else []
    if len(dot) not in (2, 3):
        raise WireError("preds.shape")
    run, seq, h = dot[0], dot[1], dot[2] if len(dot) == 3 else ""
    fine = isinstance(run, str) and _ACTOR.fullmatch(run) and type(seq) is int and 1 <= seq <= GREATEST
    if not fine or not isinstance(h, str) or not (h == "" or _ACTOR.fullmatch(h)):
        raise WireError("preds.shape")
    return run, seq, h


def read_context(text: str | None) -> dict[str, int]:
    """The version vector in the context of a deletion."""
    return {run: seq for run, (seq, _) in read_marks(text).items()}


def read_marks(text: str | None) -> dict[str, tuple[int, str]]:
    """The same with chain hashes ("" in data written before files were shared)."""
    found: dict[str, Any] = json.loads(text) if text else {}
    return {run: (value[0], value[1]) if isinstance(value, list) else (value, "") for run, value in found.items()}


def _check_context(raw: bytes) -> None:
    if not raw:
        return
    try:
        found = _plain_decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise WireError("ctx.shape") from None
    if not isinstance(found, dict):
        raise WireError("ctx.shape")
    for run, value in cast("dict[str, Any]", found).items():
        pair = cast("list[Any]", value) if isinstance(value, list) else [value, GENESIS]
        fine = len(pair) == 2 and type(pair[0]) is int and 0 <= pair[0] <= GREATEST
        if not fine or not isinstance(pair[1], str) or not _ACTOR.fullmatch(pair[1]) or not _ACTOR.fullmatch(run):
            raise WireError("ctx.shape")


def link(previous: str, line: bytes) -> str:
    """The chain hash after a line (sharing.md): 16 hex digits."""
    return hashlib.blake2b(bytes.fromhex(previous) + line, digest_size=8).hexdigest()


class HeadLine(NamedTuple):
    """A value that stands at the base of a compacted file; ``value`` and ``ctx`` are JSON texts, ``h`` its hash."""

    run: str
    seq: int
    lam: int
    wall_ms: int
    etype: str
    eid: str
    field: str
    value: str
    ctx: str | None
    h: str = ""


class _HeadShape(msgspec.Struct, array_like=True, gc=False, frozen=True):
    run: Annotated[str, Meta(pattern="^[0-9a-f]{16}$")]
    seq: _Count
    lam: _Count
    wall_ms: _Clock
    etype: _Name
    eid: _Id
    field: _Field
    value: Raw
    ctx: Raw = Raw(b"")
    h: Annotated[str, Meta(pattern="^([0-9a-f]{16})?$")] = ""


_head_decoder = msgspec.json.Decoder(_HeadShape)


def read_head(line: bytes) -> HeadLine:
    """One line of heads.jsonl; raises WireError."""
    if len(line) > LONGEST_LINE:
        raise WireError("line.long")
    try:
        shape = _head_decoder.decode(line)
        line.decode()  # what stays raw above was not looked at
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise WireError("line.shape", detail=str(error)[:200]) from None
    value, ctx = bytes(shape.value), bytes(shape.ctx)
    if b"\\" in line and _ESCAPED.search(_PAIR.sub(b"", line.replace(_BACKSLASH, b""))):
        raise WireError("line.control")
    if not _FIELD.fullmatch(shape.field):
        raise WireError("line.field")
    _check_value(value)
    ctx = b"" if ctx == b"null" else ctx
    _check_context(ctx)
    return HeadLine(
        shape.run, shape.seq, shape.lam, shape.wall_ms, shape.etype, shape.eid, shape.field, value.decode(),
        ctx.decode() or None, shape.h,
    )  # fmt: skip


def head_line(head: HeadLine) -> bytes:
    """The line of a value at the base."""
    ctx = f',{head.ctx or "null"},"{head.h}"' if head.h else "" if head.ctx is None else "," + head.ctx
    field = _encode_text(head.field).decode()
    text = f'["{head.run}",{head.seq},{head.lam},{head.wall_ms},"{head.etype}","{head.eid}",{field},{head.value}{ctx}]'
    return text.encode()


def check_header(header: Header) -> None:
    """Raise WireError for a header that contradicts itself, which would lead in circles, or that goes on for ever."""
    # Whoever leaves lines out could claim any number of them, and with that a time after which nobody can write.
    if any(mark.seq > MOST_OPS for mark in header.vv.values()):
        raise WireError("vv.great")
    if len(header.forks) > MOST_FORKS:
        raise WireError("fork.many")
    for run, mark in header.base.items():
        if run not in header.vv or header.vv[run].seq < mark.seq:
            raise WireError("base.beyond")
    for name, fork in header.forks.items():
        if fork.name != name or fork.start < 1:
            raise WireError("fork.name")
        if any(name in marks and marks[name].seq < fork.start for marks in (header.vv, header.base)):
            raise WireError("fork.empty")
