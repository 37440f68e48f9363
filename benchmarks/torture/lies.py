"""Files that are well made and well sealed, and say what is not so."""

from __future__ import annotations

import hashlib
import json
import struct
import zlib
from collections.abc import Callable
from typing import Any

from benchmarks.torture.forge import Forged, dumped, sealed
from benchmarks.torture.mutators import HUGE, nest
from benchmarks.torture.victim import Victim
from okr_desktop.sharing.zip_subset import Packed, pack, store
from okr_desktop.store.causal import GENESIS, Fork

LIAR = "1a" * 8
NOW = 1_795_000_000_000
REFUSED, TAKEN, EITHER = "refused", "taken", "either"
Lie = Callable[[Victim], tuple[str, bytes]]


def op(seq: int, field: str = "*", value: object = None, **more: Any) -> bytes:
    """A line; ``more``: lam, wall, tx, etype, eid, preds, ctx, extra."""
    parts = [seq, more.get("lam", seq), more.get("wall", NOW), more.get("tx", "7" * 32), more.get("etype", "objective")]
    parts += [more.get("eid", f"{seq:032x}"), field, {"title": "x"} if value is None else value, more.get("preds", [])]
    parts += [more["ctx"]] if "ctx" in more else []
    return dumped([*parts, *more.get("extra", [])])


def told(victim: Victim, *lines: bytes, run: str = LIAR, **more: Any) -> Forged:
    """Everything that the victim knows, and these lines of another."""
    runs = {name: list(kept) for name, kept in victim.forged.runs.items()}
    runs.setdefault(run, []).extend(lines)
    return Forged(victim.forged.bundle_id, runs, **more)


def _top(victim: Victim) -> str:
    return min(victim.member.desk.plan.objectives)


def _count(victim: Victim) -> int:
    return sum(map(len, victim.forged.runs.values()))


def too_late(victim: Victim) -> tuple[str, bytes]:
    """A Lamport time that cannot be: more than there are ops."""
    return REFUSED, told(victim, op(1, lam=_count(victim) + 1000)).zip()


def gap(victim: Victim) -> tuple[str, bytes]:
    """A number is missing."""
    return REFUSED, told(victim, op(1), op(3)).zip()


def twice(victim: Victim) -> tuple[str, bytes]:
    """A number comes twice."""
    return REFUSED, told(victim, op(1), op(1)).zip()


def backwards(victim: Victim) -> tuple[str, bytes]:
    """Lines in the wrong order, as text."""
    return EITHER, told(victim, op(2), op(1)).text()


def preds_to_nowhere(victim: Victim) -> tuple[str, bytes]:
    """It replaces values that nobody wrote."""
    preds = [["f" * 16, 1, "e" * 16], [victim.me, HUGE, "0" * 16], [victim.me, 1, "0" * 16], [LIAR, 1]]
    return TAKEN, told(victim, op(1, "title", "y", eid=_top(victim), preds=preds)).zip()


def my_own_dot(victim: Victim) -> tuple[str, bytes]:
    """Other bytes under a number that the victim has written."""
    runs = {victim.me: [op(1), op(2)]}
    return TAKEN, Forged(victim.forged.bundle_id, runs).zip()


def my_future(victim: Victim) -> tuple[str, bytes]:
    """More in the victim's own name than it has written."""
    last = len(victim.forged.runs[victim.me])
    return TAKEN, told(victim, op(last + 1), op(last + 2), run=victim.me).zip()


def two_ids(victim: Victim) -> tuple[str, bytes]:
    """Two teams' files put together line by line."""
    other = Forged("e" * 32, {LIAR: [op(1)]}).text()
    return REFUSED, victim.text + other


def other_id(victim: Victim) -> tuple[str, bytes]:
    """Another team's file."""
    return REFUSED, Forged("e" * 32, {LIAR: [op(1)]}).zip()


def _forks(victim: Victim, name: str, root: str, start: int, h: str) -> bytes:
    run = {name: [op(start)]} if start < 1000 else {LIAR: [op(1)]}
    starts = {name: (start - 1, GENESIS)}
    extra = {"forks": {name: [root, start, h]}}
    forged = Forged(victim.forged.bundle_id, {**victim.forged.runs, **run}, starts, extra)
    return forged.zip()


def fork_with_a_wrong_name(victim: Victim) -> tuple[str, bytes]:
    """A branch under a name that is not its own."""
    return REFUSED, _forks(victim, LIAR, victim.me, 2, "0" * 16)


def fork_of_nothing(victim: Victim) -> tuple[str, bytes]:
    """A branch of a run that does not exist, far behind its end."""
    return EITHER, _forks(victim, Fork("9" * 16, 77, "8" * 16).name, "9" * 16, 77, "8" * 16)


def fork_of_me(victim: Victim) -> tuple[str, bytes]:
    """The victim's own run is said to have parted where it has not."""
    h = victim.forged.hashes(victim.me)[1]
    return EITHER, _forks(victim, Fork(victim.me, 2, h).name, victim.me, 2, h)


def fork_at_the_end_of_numbers(victim: Victim) -> tuple[str, bytes]:
    """A branch that begins where numbers end."""
    return EITHER, _forks(victim, Fork(victim.me, HUGE, "8" * 16).name, victim.me, HUGE, "8" * 16)


def branches_in_a_ring(victim: Victim) -> tuple[str, bytes]:
    """A branch of a branch of a run that is no branch: names cannot lead to each other, roots can be claimed to."""
    first = Fork(LIAR, 1, "1" * 16)
    second = Fork(first.name, 1, "2" * 16)
    extra = {"forks": {one.name: list(one) for one in (first, second)}}
    return EITHER, told(victim, op(1), extra=extra).zip()


def acks_of_all_there_will_be(victim: Victim) -> tuple[str, bytes]:
    """Somebody claims to have everything, for ever."""
    acks = {LIAR: dict.fromkeys((*victim.forged.runs, LIAR, "f" * 16), HUGE), victim.me: {victim.me: HUGE}}
    return TAKEN, told(victim, op(1), extra={"acks": acks}).zip()


def actors_with_false_names(victim: Victim) -> tuple[str, bytes]:
    """Somebody claims to be the victim, since the end of time."""
    actors = {run: ["0" * 32, "<b>host</b>", HUGE] for run in (victim.me, LIAR)}
    return TAKEN, told(victim, op(1), extra={"actors": actors}).zip()


def unknown_things(victim: Victim) -> tuple[str, bytes]:
    """Kinds, registers and parts of lines that there are not."""
    lines = (
        op(1, "shine", [1, {"a": "b"}], etype="widget", extra=[None, 7]),
        op(2, "title_v2", "new", eid=_top(victim), extra=["z"]),
        op(3, etype="widget", value={"x": 1}, ctx={}),
    )
    return TAKEN, told(victim, *lines).zip()


def fits_no_table(victim: Victim) -> tuple[str, bytes]:
    """Records of known kinds of which nothing is as it should be."""
    kinds = ("objective", "key_result", "check_in", "person", "team", "cycle", "kpi", "workspace", "comment", "action")
    nested = {"title": "x", "place": {"parent": {"a": []}, "rank": ["b"]}, "owner": {}, "team:x": [], "tag:y": {}}
    values = (
        nested,
        {"title": HUGE, "weight": HUGE},
        {},
        [],
        "x",
        7,
        True,
        {"title": {}, "metric": "x", "place": 3, "day": "never", "value": "many"},
    )
    lines = list[bytes]()
    for kind in kinds:
        for value in values:
            lines.append(op(len(lines) + 1, value=value, etype=kind))
    return TAKEN, told(victim, *lines).zip()


def of_two_kinds(victim: Victim) -> tuple[str, bytes]:
    """Everything there is was something else at first, it says."""
    known = [json.loads(line) for run in victim.forged.runs.values() for line in run]
    born = [one for one in known if one[6] == "*" and one[4] not in ("action", "workspace")]
    others = [*born[7:], *born[:7]]
    lines = [
        op(n, value=other[7], etype=other[4], eid=one[5], lam=1 + n % 3)
        for n, (one, other) in enumerate(zip(born, others, strict=True), 1)
    ]
    return TAKEN, told(victim, *lines).zip()


def nobody_did_it(victim: Victim) -> tuple[str, bytes]:
    """A change that belongs to no step that anybody made."""
    return TAKEN, told(victim, op(1, tx="5" * 32)).zip()


def under_itself(victim: Victim) -> tuple[str, bytes]:
    """A tree that is a ring, and one of three hundred floors."""
    lines = [op(1, "place", {"parent": _top(victim), "rank": "a", "prev": None}, eid=_top(victim))]
    for number in range(2, 302):
        place = {"parent": f"{number - 1:032x}", "rank": "a", "prev": None}
        lines.append(op(number, value={"title": "x", "place": place}))
    return TAKEN, told(victim, *lines).zip()


def deletes_all(victim: Victim) -> tuple[str, bytes]:
    """Everything is deleted by somebody who claims to have seen all there will be."""
    ctx = {run: [HUGE, "f" * 16] for run in victim.forged.runs}
    ids = sorted({(json.loads(line)[4], json.loads(line)[5]) for run in victim.forged.runs.values() for line in run})
    lines = (op(n, "deleted", True, etype=kind, eid=eid, ctx=ctx) for n, (kind, eid) in enumerate(ids, 1))
    return TAKEN, told(victim, *lines).zip()


def outside_of_time(victim: Victim) -> tuple[str, bytes]:
    """Written at the beginning and at the end of numbers."""
    lines = (
        op(1, wall=HUGE, tx="8" * 32),
        op(2, "title", "y", wall=-HUGE, eid=_top(victim)),
        op(3, etype="action", eid="8" * 32, tx="8" * 32, wall=HUGE, value={"code": "objective.add", "by": "nobody"}),
    )
    return TAKEN, told(victim, *lines).zip()


def ten_thousand_people(victim: Victim) -> tuple[str, bytes]:
    """As many runs as are allowed; the rest of the limit is the victim's."""
    runs = {f"{number:016x}": [op(1, eid=f"{number:032x}")] for number in range(1, 9_900)}
    return TAKEN, Forged(victim.forged.bundle_id, {**victim.forged.runs, **runs}).zip()


def a_million_people(victim: Victim) -> tuple[str, bytes]:
    """Many more than are allowed."""
    vv = ",".join(f'"{number:016x}":[1,"{GENESIS}"]' for number in range(1_000_000))
    raw = b'{"format":[1,0],"bundle_id":"%s","vv":{%s},"kind":"bundle","chunks":[]}'
    return REFUSED, sealed(raw % (victim.forged.bundle_id.encode(), vv.encode()), ())


def promises(victim: Victim) -> tuple[str, bytes]:
    """A part that builds on what nobody has ever had."""
    extra = {"base_vv": {victim.me: [HUGE - 1, "0" * 16]}}
    starts = {victim.me: (HUGE - 1, "0" * 16)}
    return EITHER, Forged(victim.forged.bundle_id, {victim.me: [op(HUGE, lam=1)]}, starts, extra, part=True).zip()


def base_of_its_own(victim: Victim) -> tuple[str, bytes]:
    """A compacted file that says other things stood under the victim's numbers."""
    last = len(victim.forged.runs[victim.me])
    head = b'["%s",1,1,%d,"objective","%s","title","false"]' % (victim.me.encode(), NOW, _top(victim).encode())
    extra = {"base_vv": {victim.me: [last, "0" * 16]}}
    starts = {victim.me: (last, "0" * 16)}
    return EITHER, Forged(victim.forged.bundle_id, {victim.me: []}, starts, extra, heads=[head]).zip()


def base_in_the_future(victim: Victim) -> tuple[str, bytes]:
    """A compacted file with the victim's own future left out."""
    base = {victim.me: [HUGE, "0" * 16]}
    head = b'["%s",%d,%d,%d,"objective","%s","title","x"]' % (victim.me.encode(), HUGE, HUGE, HUGE, b"9" * 32)
    starts = {victim.me: (HUGE, "0" * 16)}
    return EITHER, Forged(victim.forged.bundle_id, {victim.me: []}, starts, {"base_vv": base}, heads=[head]).zip()


def deep(victim: Victim) -> tuple[str, bytes]:
    """Values within values."""
    return REFUSED, told(victim, op(1, "title", nest(5000 // 10))).zip()


def bomb(victim: Victim) -> tuple[str, bytes]:
    """A megabyte that would be a gigabyte."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    piece = bytes(1 << 20)
    data = b"".join(packer.compress(piece) for _ in range(300)) + packer.flush()
    forged = told(victim, op(1))
    raw = dict[str, Any]()
    forged.zip(lambda found: raw.update(found))
    entry = raw["chunks"][0]
    entry["size"] = 2000
    return REFUSED, sealed(dumped(raw), [(entry["name"], Packed(8, 0, 2000, data))])


def big_values(victim: Victim) -> tuple[str, bytes]:
    """Fields of a quarter of a megabyte, as many as fit into a chunk."""
    lines = [op(number, "title", "x" * 260_000, eid=f"{number:032x}") for number in range(1, 8)]
    return EITHER, told(victim, *lines).zip()


def long_line(victim: Victim) -> tuple[str, bytes]:
    """A text without an end of line."""
    return REFUSED, victim.text + b'["%s",[1,1,1,"' % LIAR.encode() + b"x" * (12 << 20)


def wrong_seal(victim: Victim) -> tuple[str, bytes]:
    """The seal of another file."""
    data = told(victim, op(1)).zip()
    sha = hashlib.sha256(b"another").hexdigest().encode()
    place = data.index(b'{"sha256":"') + 11
    changed = data[:place] + sha + data[place + 64 :]
    crc = zlib.crc32(changed[place - 11 : place + 66])
    old = zlib.crc32(data[place - 11 : place + 66])
    return REFUSED, changed.replace(struct.pack("<I", old), struct.pack("<I", crc))


def traversal(victim: Victim) -> tuple[str, bytes]:
    """A member outside of the folder."""
    raw = dict[str, Any]()
    told(victim, op(1)).zip(lambda found: raw.update(found))
    return REFUSED, sealed(dumped(raw), [("ops/../../../x", pack(b"x")), ("C:\\x", store(b"x"))])


LIES: tuple[Lie, ...] = (
    *(too_late, gap, twice, backwards, preds_to_nowhere, my_own_dot, my_future, two_ids, other_id),
    *(fork_with_a_wrong_name, fork_of_nothing, fork_of_me, fork_at_the_end_of_numbers, branches_in_a_ring),
    *(
        acks_of_all_there_will_be,
        actors_with_false_names,
        unknown_things,
        fits_no_table,
        of_two_kinds,
        nobody_did_it,
        under_itself,
        deletes_all,
    ),
    *(outside_of_time, ten_thousand_people, a_million_people, promises, base_of_its_own, base_in_the_future, deep),
    *(bomb, big_values, long_line, wrong_seal, traversal),
)
