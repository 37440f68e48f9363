"""What is sound in a broken text file: each line carries its chain hash, so each can be told."""

from __future__ import annotations

from dataclasses import dataclass, field

from okr_desktop.sharing.limits import Limits
from okr_desktop.sharing.pieces import Range
from okr_desktop.sharing.sniff import BOM, MARKERS
from okr_desktop.sharing.text_form import MOST_BRANCHES, OpLine, Preface, read_op
from okr_desktop.sharing.wreck import Doubtful, Finding, Wreck
from okr_desktop.sharing.zip_subset import Window
from okr_desktop.store import wire
from okr_desktop.store.causal import GENESIS, Fork, Header, Mark, WireError


@dataclass
class _Way:
    """A run as it grows: the hash it goes on from, and its lines."""

    name: str
    first: int
    before: str
    lines: list[bytes] = field(default_factory=list[bytes])

    def range(self) -> Range:
        return Range(self.name, self.first, len(self.lines), self.before, lambda: iter(self.lines))


def look(window: Window, bundle_id: str, limits: Limits) -> Wreck:
    """Read all lines and sort out those that follow from others."""
    wreck, preface, ops = Wreck(Header("", {})), Preface(), list[OpLine]()
    data = window.read(0, window.size).removeprefix(BOM)
    for number, line in enumerate(data.split(b"\n"), 1):
        text = line.rstrip(b"\r")
        if text and not text.startswith(MARKERS) and not _take(text, preface, ops, limits):
            wreck.findings.append(Finding("fsck.line", {"line": number}))
    for root, found in sorted(_families(ops, preface).items()):
        _sort_out(root, found, preface, wreck)
    wreck.header = Header(bundle_id or preface.bundle_id, {}, forks=preface.forks, actors=preface.actors)
    return wreck


def _take(text: bytes, preface: Preface, ops: list[OpLine], limits: Limits) -> bool:
    op = read_op(text)
    try:
        if op is None:
            preface.read(text, limits)
            return True
        sound = wire.read_line(op.raw).seq == op.seq
    except WireError:
        return False
    if sound:
        ops.append(op)
    return sound


def _families(ops: list[OpLine], preface: Preface) -> dict[str, dict[Mark, OpLine]]:
    found: dict[str, dict[Mark, OpLine]] = {}
    for op in ops:
        root = preface.forks[op.run].root if op.run in preface.forks else op.run
        found.setdefault(root, {}).setdefault(Mark(op.seq, op.h), op)
    return found


def _sort_out(root: str, ops: dict[Mark, OpLine], preface: Preface, wreck: Wreck) -> None:
    parents = _parents(ops)
    crowd: dict[Mark, int] = {}
    for parent in parents.values():
        crowd[parent] = crowd.get(parent, 0) + 1
    ways: dict[Mark, _Way] = {}
    begun = list[_Way]()
    for mark in sorted(ops):
        parent = parents.get(mark)
        if parent is None:
            wreck.doubtful.append(Doubtful(ops[mark].run, mark.seq, ops[mark].raw))
            wreck.findings.append(Finding("fsck.chain", {"run": ops[mark].run, "seq": mark.seq}))
            continue
        fork = Fork(root, mark.seq, mark.h)
        parted = crowd[parent] > 1 or fork.name in preface.forks
        if parted:
            preface.forks[fork.name] = fork
        way = None if parted else ways.get(parent)
        if way is None:
            way = _Way(fork.name if parted else ops[mark].run, mark.seq, parent.h)
            begun.append(way)
        way.lines.append(ops[mark].raw)
        ways[mark] = way
    wreck.ranges += [way.range() for way in begun]


def _parents(ops: dict[Mark, OpLine]) -> dict[Mark, Mark]:
    """The op that each op follows, as far as it is there."""
    levels: dict[int, list[str]] = {0: [GENESIS]}
    for mark in ops:
        level = levels.setdefault(mark.seq, [])
        if len(level) < MOST_BRANCHES:
            level.append(mark.h)
    found: dict[Mark, Mark] = {}
    for mark, op in ops.items():
        for h in levels.get(mark.seq - 1, []):
            if wire.link(h, op.raw) == mark.h:
                found[mark] = Mark(mark.seq - 1, h)
                break
    return found
