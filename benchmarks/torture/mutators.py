"""Random damage that knows what it damages: bytes, ZIP headers, JSON, and lines whose chains are made right again."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Sequence
from contextlib import suppress
from random import Random
from typing import Any

from benchmarks.torture.forge import Forged, dumped, sealed
from okr_desktop.sharing.zip_subset import pack

HUGE = 1 << 53
_WORDS = (
    *("", "x", "../../etc/passwd", "=cmd|' /C calc'!A0", "<img src=file://server/x>", "\u202egnp.exe", "\0", "\ud800"),
    *("2026-13-45", "0000-00-00", "9" * 400, "1e400", "NaN", "-0", "Infinity", "١٢", "12,5", "0" * 32, "f" * 16, "*"),
    *("deleted", "place", "tag:x", "x" * 70_000, "\u2028", "🎯" * 300, "null", "true"),
)
NASTY: tuple[object, ...] = (
    *(None, True, False, 0, -1, 1, HUGE, HUGE + 1, -HUGE, 1.5, 10**30, [], {}, [[]], [None], {"": None}),
    *({"a": {"b": {"c": []}}}, [0] * 200, ["x"] * 65, {"parent": "x"}, *_WORDS),
)


def nest(depth: int) -> object:
    """Lists within lists."""
    found: object = []
    for _ in range(depth):
        found = [found]
    return found


def nasty(dice: Random) -> Any:
    """Something that does not belong there."""
    return nest(dice.choice((5, 15, 16, 17, 40))) if dice.random() < 0.03 else dice.choice(NASTY)


def twisted(value: Any, dice: Random) -> Any:
    """The same JSON with one thing in it replaced, removed, doubled or exchanged."""
    if isinstance(value, dict) and value and dice.random() < 0.85:
        key = dice.choice(list(value))
        found = {**value}
        match dice.randrange(6):
            case 0:
                del found[key]
            case 1:
                found[str(nasty(dice))[:300]] = found[key]
            case _:
                found[key] = twisted(value[key], dice)
        return found
    if isinstance(value, list) and value and dice.random() < 0.85:
        place, found = dice.randrange(len(value)), list(value)
        match dice.randrange(8):
            case 0:
                del found[place]
            case 1:
                found.insert(place, found[place])
            case 2:
                found.insert(place, nasty(dice))
            case 3:
                other = dice.randrange(len(found))
                found[place], found[other] = found[other], found[place]
            case _:
                found[place] = twisted(value[place], dice)
        return found
    if isinstance(value, int) and not isinstance(value, bool) and dice.random() < 0.5:
        return value + dice.choice((-1, 1, 1000, -value, HUGE))
    if isinstance(value, str) and value and dice.random() < 0.3:
        place = dice.randrange(len(value))
        return value[:place] + dice.choice("0afz\u00e9'\"/") + value[place + 1 :]
    return nasty(dice)


def bytes_of(data: bytes, dice: Random) -> bytes:
    """A few bytes changed, cut, doubled or put in."""
    for _ in range(dice.randint(1, 4)):
        place, size = dice.randrange(len(data) + 1), dice.choice((1, 1, 2, 4, 40, 400))
        new = dice.choice((b"", dice.randbytes(size), bytes(size), data[place : place + size] * 2))
        data = data[:place] + new + data[place + dice.choice((0, size)) :]
    return data


def headers_of(data: bytes, dice: Random) -> bytes:
    """Numbers in the ZIP's own structures changed, in one place or wherever they are said again."""
    marks = [at for magic in (b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06") for at in _all(data, magic)]
    changed = bytearray(data)
    for _ in range(dice.randint(1, 3)):
        at = dice.choice(marks) + dice.randrange(4, 46)
        size = dice.choice((1, 2, 4))
        new = dice.choice((bytes(size), b"\xff" * size, dice.randbytes(size), struct.pack("<I", len(data))[:size]))
        changed[at : at + size] = new
    return bytes(changed)


def _all(data: bytes, magic: bytes) -> list[int]:
    found, at = list[int](), data.find(magic)
    while at >= 0:
        found.append(at)
        at = data.find(magic, at + 1)
    return found


def manifest_of(forged: Forged, dice: Random) -> bytes:
    """One or two things of the manifest changed, and all sealed again."""

    def change(found: dict[str, Any]) -> None:
        new = found
        for _ in range(dice.randint(1, 2)):
            new = twisted(new, dice)
        found.clear()
        found.update(new if isinstance(new, dict) else {"x": new})

    return forged.zip(change)


def members_of(forged: Forged, dice: Random) -> bytes:
    """A member left out, doubled, renamed, or with other content."""
    raws = dict[str, Any]()
    forged.zip(lambda found: raws.update(found))
    members = [(str(one["name"]), pack(b"".join(line + b"\n" for line in forged.runs[one["name"][4:20]])))
               for one in raws["chunks"]]  # fmt: skip
    place = dice.randrange(len(members))
    match dice.randrange(4):
        case 0:
            del members[place]
        case 1:
            members.insert(place, members[place])
        case 2:
            members[place] = (dice.choice(("heads.jsonl", "ops/../x", f"ops/{'f' * 16}/1-1.jsonl")), members[place][1])
        case _:
            members[place] = (members[place][0], pack(dice.randbytes(dice.choice((0, 1, 5000)))))
    return sealed(dumped(raws), members)


def lines_of(forged: Forged, dice: Random, form: str) -> bytes:
    """Ops changed in whatever way, with hashes, chains and seals that fit: it gets past every checksum."""
    runs = {run: list(lines) for run, lines in forged.runs.items()}
    for _ in range(dice.choice((1, 1, 2, 6))):
        # Names are made by chance: in the order of what was written first, a seed means the same every time.
        run = dice.choice(sorted(runs, key=lambda run: json.loads(forged.runs[run][0])[1]))
        place = dice.randrange(len(runs[run]))
        with suppress(IndexError, KeyError, TypeError, AttributeError):  # no longer an op, since another edit
            dice.choice(LINE_EDITS)(runs[run], place, dice)
    new = Forged(forged.bundle_id, runs, forged.starts, forged.extra, forged.part)
    return new.zip() if form == "zip" else new.text()


def _anything(lines: list[bytes], place: int, dice: Random) -> None:
    lines[place] = dumped(twisted(json.loads(lines[place]), dice))


def _value(lines: list[bytes], place: int, dice: Random) -> None:
    op = json.loads(lines[place])
    op[7] = twisted(op[7], dice)
    lines[place] = dumped(op)


def _others_value(lines: list[bytes], place: int, dice: Random) -> None:
    """A name, kind or value that belongs to another op: all of it well formed."""
    op, other = json.loads(lines[place]), json.loads(dice.choice(lines))
    for number in dice.sample((4, 5, 6, 7, 3), dice.randint(1, 2)):
        op[number] = other[number]
    lines[place] = dumped(op)


def _other_kind(lines: list[bytes], place: int, dice: Random) -> None:
    """The same thing created once more as something else, well formed, instead of what it was or beside that."""
    born = [op for op in map(json.loads, lines) if op[6] == "*" and op[4] != "action"]
    if born:
        op, one, other = json.loads(lines[place]), dice.choice(born), dice.choice(born)
        op[4:9] = [other[4], one[5], "*", other[7], dice.choice(([], one[8]))]
        lines[place] = dumped(op)


def _moment(lines: list[bytes], place: int, dice: Random) -> None:
    op = json.loads(lines[place])
    op[2] = dice.choice((HUGE, -HUGE, 0, -1, 253402300800000, -62135596800001))
    lines[place] = dumped(op)


def _preds(lines: list[bytes], place: int, dice: Random) -> None:
    op = json.loads(lines[place])
    run = dice.choice(("f" * 16, "0" * 16, *(pred[0] for pred in op[8])))
    pred = [run, dice.choice((1, 2, 7, HUGE)), dice.choice(("", "f" * 16))]
    op[8] = dice.choice(([pred], op[8] + [pred], [pred] * 64))
    lines[place] = dumped(op)


def _deletion(lines: list[bytes], place: int, dice: Random) -> None:
    op = json.loads(lines[place])
    ctx = {run: dice.choice((0, 5, HUGE)) for run in ("f" * 16, "0" * 16)}
    lines[place] = dumped([*op[:6], "deleted", dice.choice((True, False, None, "x", 1)), op[8], ctx])


def _newer(lines: list[bytes], place: int, dice: Random) -> None:
    op = json.loads(lines[place])
    op[4:7] = [dice.choice((op[4], "widget")), op[5], dice.choice((op[6], "shine", "title_v2"))]
    lines[place] = dumped([*op, *dice.sample(NASTY, 2)])


LineEdit = Callable[[list[bytes], int, Random], None]
LINE_EDITS: Sequence[LineEdit] = (
    *(_anything, _value, _value, _value, _others_value, _others_value),
    *(_other_kind, _moment, _preds, _deletion, _newer),
)
