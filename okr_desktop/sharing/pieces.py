"""What was rescued from a broken file, put together so that nothing in a piece needs what is not there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from okr_desktop.sharing.manifest import first_seq
from okr_desktop.store import wire
from okr_desktop.store.causal import Header, Mark

Read = Callable[[], Iterator[bytes]]


def _no_lines() -> Iterator[bytes]:
    return iter(())


@dataclass(frozen=True, slots=True)
class Range:
    """Sound lines of a run without a gap; ``before`` is the chain hash that they go on from, None when it is lost."""

    run: str
    first: int
    count: int
    before: str | None
    read: Read

    @property
    def last(self) -> int:
        """Sequence number of the last line."""
        return self.first + self.count - 1

    def lines(self) -> Iterator[bytes]:
        """The lines, read again from the broken file."""
        for _, line in zip(range(self.count), self.read(), strict=False):
            yield line

    def cut(self, keep: int, fork_h: str | None) -> tuple[Range, Range]:
        """The first ``keep`` lines and the rest."""
        *_, h = self.hashes(fork_h, keep)
        head = replace(self, count=keep)
        tail = Range(self.run, self.first + keep, self.count - keep, h, lambda: _after(self.lines(), keep))
        return head, tail

    def hashes(self, fork_h: str | None, most: int | None = None) -> Iterator[str]:
        """The chain hash after each line; ``fork_h`` is that after the first, where nothing tells that before it."""
        h = self.before
        for line, _ in zip(self.lines(), range(self.count if most is None else most), strict=False):
            h = wire.link(h, line) if h is not None else fork_h or ""
            yield h


def _after(lines: Iterator[bytes], count: int) -> Iterator[bytes]:
    for index, line in enumerate(lines):
        if index >= count:
            yield line


@dataclass(frozen=True)
class Piece:
    """Something to merge (an Incoming): one range of each run, or one of a single run."""

    header: Header
    ranges: Mapping[str, Range]
    has_heads: bool = False
    read_heads: Read = _no_lines

    def lines(self, actor: str, after: int) -> Iterator[bytes]:
        """Raw lines of a run after a sequence number."""
        found = self.ranges.get(actor)
        return _after(found.lines(), max(0, after + 1 - found.first)) if found else iter(())

    def heads(self) -> Iterator[bytes]:
        """The values at the base."""
        return self.read_heads()

    @property
    def counts(self) -> dict[str, int]:
        """How many lines of each run it holds."""
        return {run: one.count for run, one in self.ranges.items()}


@dataclass
class _Needs:
    """What the lines of a range need: from which op on which ops of other runs, and how great a Lamport time is.

    ``of``: pairs (own seq, their seq), both ascending; ``lams``: the greatest Lamport time up to each line.
    """

    of: dict[str, list[tuple[int, int]]] = field(default_factory=dict[str, list[tuple[int, int]]])
    lams: list[int] = field(default_factory=list[int])

    @classmethod
    def read(cls, one: Range) -> _Needs:
        found, seen, lam = cls(), dict[str, int](), 0
        for raw in one.lines():
            line = wire.read_line(raw)
            lam = max(lam, line.lam)
            found.lams.append(lam)
            for run, seq, _ in line.preds:
                if run != one.run and seq > seen.get(run, 0):
                    found.of.setdefault(run, []).append((line.seq, seq))
                    seen[run] = seq
        return found


def put_together(
    header: Header, ranges: Sequence[Range], read_heads: Read | None = None
) -> tuple[list[Piece], list[Range]]:
    """Pieces in the order to merge them, and ranges that cannot be merged since nothing tells what they follow.

    The first piece is everything from the beginning of each run (or the base) that needs nothing that is lost. Each
    further piece goes on behind what is missing, as a part: it waits in a merge until that has come from elsewhere.
    """
    loose = [one for one in ranges if not _is_tied(header, one)]
    rest = sorted((one for one in ranges if _is_tied(header, one)), key=_order)
    front = [one for one in rest if one.first == first_seq(header, one.run)]
    first, rest = _piece(header, header.base, front, rest)
    pieces = [
        replace(first, has_heads=bool(header.base) and read_heads is not None, read_heads=read_heads or _no_lines)
    ]
    while rest:
        ends = {run: mark for piece in pieces for run, mark in piece.header.vv.items()}
        front = [one for place, one in enumerate(rest) if place == 0 or rest[place - 1].run != one.run]
        starts = {one.run: Mark(one.first - 1, one.before) for one in front if one.before and one.first > 1}
        others = {run: mark for run, mark in {**ends, **header.vv}.items() if run not in {one.run for one in front}}
        piece, left = _piece(header, {**others, **starts}, front, rest)
        if not piece.ranges:
            return pieces, loose + rest
        pieces, rest = [*pieces, piece], left
    return [piece for piece in pieces if piece.ranges or piece.has_heads], loose


def _order(one: Range) -> tuple[str, int]:
    return one.run, one.first


def _piece(
    header: Header, base: Mapping[str, Mark], front: Sequence[Range], rest: Sequence[Range]
) -> tuple[Piece, list[Range]]:
    """A piece of what of ``front`` needs nothing but ``base`` and itself, and what then is left of ``rest``."""
    at = replace(header, base=base, vv={}, acks={})
    reach = _closed(at, {one.run: one for one in front})
    held, left = dict[str, Range](), [one for one in rest if one not in front]
    for one in front:
        keep = reach[one.run] - one.first + 1
        if keep == one.count:
            held[one.run] = one
        elif keep:
            held[one.run], tail = one.cut(keep, _fork_h(header, one.run))
            left.append(tail)
        else:
            left.append(one)
    ends = {run: _end(header, one) for run, one in held.items()}
    return Piece(replace(at, vv={**base, **ends}), held), sorted(left, key=_order)


def _is_tied(header: Header, one: Range) -> bool:
    return one.before is not None or (one.run in header.forks and one.first == header.forks[one.run].start)


def _fork_h(header: Header, run: str) -> str | None:
    return header.forks[run].h if run in header.forks else None


def _closed(header: Header, front: Mapping[str, Range]) -> dict[str, int]:
    """Up to where each run goes without needing anything that lies behind where another one ends."""
    needs = {run: _Needs.read(one) for run, one in front.items()}
    reach = {run: mark.seq for run, mark in header.base.items()} | {run: one.last for run, one in front.items()}
    changed = True
    while changed:
        changed = False
        for run, need in needs.items():
            # A Lamport time counts the ops before it: a greater one than there are ops needs some that are not here.
            limits = [front[run].first + bisect_right(need.lams, sum(reach.values()))]
            limits += [_first_beyond(pairs, _reach_of(header, other, reach)) for other, pairs in need.of.items()]
            limits += [front[run].first] if _is_orphan(header, run, reach) else []
            end = min([reach[run] + 1, *(limit for limit in limits if limit)]) - 1
            changed, reach[run] = changed or end < reach[run], end
    return reach


def _reach_of(header: Header, run: str, reach: Mapping[str, int]) -> int:
    """Up to where a run or any other of its family goes: ops may name a run as it was called before it parted."""
    root = header.forks[run].root if run in header.forks else run
    family = [name for name, fork in header.forks.items() if fork.root == root]
    return max(reach.get(name, 0) for name in (root, *family))


def _is_orphan(header: Header, run: str, reach: Mapping[str, int]) -> bool:
    """Whether no run of a fork's family reaches to where it begins."""
    fork = header.forks.get(run)
    if fork is None or fork.start == 1 or run in header.base:
        return False
    # A branch that begins here itself does not lead to here.
    older = [name for name, other in header.forks.items() if other.root == fork.root and other.start < fork.start]
    return all(reach.get(name, 0) < fork.start - 1 for name in (fork.root, *older))


def _first_beyond(pairs: list[tuple[int, int]], reach: int) -> int:
    place = bisect_right(pairs, reach, key=_theirs)
    return pairs[place][0] if place < len(pairs) else 0


def _theirs(pair: tuple[int, int]) -> int:
    return pair[1]


def _end(header: Header, one: Range) -> Mark:
    *_, h = one.hashes(_fork_h(header, one.run))
    return Mark(one.last, h)
