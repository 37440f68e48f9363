"""The merge: pure rules by which what another store knows is woven into one's own (sharing.md, Merge, Identity)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from okr_desktop.store.causal import GENESIS, Fork, Incoming, Mark, WireError
from okr_desktop.store.ops import to_json
from okr_desktop.store.run_names import Ledger, Names
from okr_desktop.store.wire import (
    HeadLine,
    Line,
    check_header,
    link,
    read_context,
    read_head,
    read_line,
)

BATCH = 4096


class Known(NamedTuple):
    """A line with its chain hash."""

    line: Line
    h: str


class Parted(Exception):
    """A long run did not end as announced: read it again with care, before anything is kept."""


class Waiting(Exception):
    """A part builds on what has not arrived yet."""


class Shelf(Ledger, Protocol):
    """Where a store keeps runs, hashes and heads. Everything it is told belongs to one transaction."""

    def learn(self, fork: Fork) -> None:
        """Note a branch."""
        ...

    def split(self, run: str, start: int, name: str) -> None:
        """What a run holds from ``start`` on belongs to the branch ``name`` from now on: ops, heads, base and mark.

        A run that holds nothing before ``start`` is known no longer; otherwise it ends at ``start - 1``.
        """
        ...

    def append(self, run: str, batch: Sequence[Known]) -> None:
        """The next ops of a run, none of them known before."""
        ...

    def settle(self, weaver: Weaver) -> None:
        """Every op has its place: heads of the new ones come, those they replace go. May be called again."""
        ...

    def join_base(self, heads: Iterable[HeadLine], base: Mapping[str, Mark]) -> None:
        """The state path (sharing.md, Merge) for everything up to ``base``, under the names known here.

        Heads of our own up to there go unless they are among ``heads``; of ``heads`` come those that are not known
        here. Our base rises to the greater of both for every run: only such a cut is causally closed.
        """
        ...


class Weaver(Names[Shelf]):
    """One merge into a shelf: ``take`` each incoming file, then ``finish``."""

    def __init__(self, shelf: Shelf, *, careful: bool = True) -> None:
        super().__init__(shelf)
        self._careful = careful
        self._latest = 0
        self.received = 0
        self.healed = False

    # Taking

    def take(self, incoming: Incoming) -> int:
        """Weave in everything that is new; the number of new ops. Raises Waiting, Parted or WireError."""
        header, before = incoming.header, self.received
        check_header(header)
        self._foreign = header.forks
        # A Lamport time cannot be greater than the number of ops in its own past and its own (sharing.md).
        self._latest = sum(mark.seq for mark in header.vv.values())
        if any(not self.knows(run, mark) for run, mark in header.base.items()):
            if not incoming.has_heads:
                raise Waiting
            self._jump(incoming)
        for run in sorted(header.vv, key=lambda run: (self.start_of(run), run)):
            if not self.knows(run, header.vv[run]):
                self._take_run(incoming, run, header.vv[run])
        self._foreign = {}
        return self.received - before

    def finish(self) -> None:
        """Heads follow what was taken."""
        self.shelf.settle(self)

    def _split(self, run: str, fork: Fork) -> None:
        self.shelf.learn(fork)
        self.shelf.split(run, fork.start, fork.name)
        self.healed = True

    def _take_run(self, incoming: Incoming, run: str, mark: Mark) -> None:
        start = self._end_of(run) or mark
        goes_on = start.seq < mark.seq and (mark.seq - start.seq <= BATCH or not self._careful)
        if not (goes_on and self._straight(run, start, mark, incoming.lines(run, start.seq))):
            self._with_care(incoming, run, mark)

    def _end_of(self, run: str) -> Mark | None:
        """Where a run ends that may simply go on; None when ways part there or it is not known as such."""
        here = self.shelf.runs().get(run)
        if here is None:
            return None if self._fork(run) or len(self.family(run)) > 1 else Mark(0, GENESIS)
        return None if self._parts_after(run, here.seq) else here

    def _straight(self, run: str, start: Mark, mark: Mark, lines: Iterator[bytes]) -> bool:
        """The common case: the lines go on where we stand. False, with nothing kept, when a short run does not."""
        held = list[Known]()
        kept, h, seq = False, start.h, start.seq
        for raw in lines:
            line = self._read(raw)
            h, seq = link(h, raw), seq + 1
            if line.seq != seq or seq > mark.seq:
                raise WireError("run.gap")
            held.append(Known(line, h))
            if len(held) == BATCH and not self._careful:
                self._append(run, held)
                held, kept = [], True
        if (seq, h) != mark:
            if kept:
                raise Parted
            return False
        self._append(run, held)
        return True

    def _read(self, raw: bytes) -> Line:
        line = read_line(raw)
        if line.lam > self._latest:
            raise WireError("line.lamport")
        return line

    def _append(self, run: str, batch: list[Known]) -> None:
        if batch:
            self.shelf.append(run, batch)
            self.received += len(batch)

    def _with_care(self, incoming: Incoming, run: str, mark: Mark) -> None:
        """Find where a run leaves what is known here, and give each part of it the name that is everybody's."""
        root = self.root_of(run)
        before, items = self._chained(incoming, run, root)
        if not items or (items[-1].line.seq, items[-1].h) != mark:
            raise WireError("chain.broken")
        known = self._known_prefix(root, items)
        if known:
            before = Mark(items[known - 1].line.seq, items[known - 1].h)
        owner = root if before.seq == 0 else self.find(root, before)
        if owner is None:
            raise WireError("chain.loose")
        self._append(self._target(root, owner, before, items[known]), items[known:])

    def _chained(self, incoming: Incoming, run: str, root: str) -> tuple[Mark, list[Known]]:
        """The lines of a run from its beginning (or base) with their hashes, and the mark before them."""
        start = incoming.header.base.get(run)
        begin = start.seq if start else self.start_of(run) - 1
        lines = [self._read(raw) for raw in incoming.lines(run, begin)]
        if [line.seq for line in lines] != list(range(begin + 1, begin + 1 + len(lines))):
            raise WireError("run.gap")
        before = start or self._before(run, root, lines)
        h, items = before.h, list[Known]()
        for line in lines:
            h = link(h, line.raw)
            items.append(Known(line, h))
        return before, items

    def _before(self, run: str, root: str, lines: list[Line]) -> Mark:
        """The op that a branch goes on from: the one whose hash leads to the branch's first."""
        fork = self._fork(run)
        if fork is None or not lines:
            return Mark(0, GENESIS)
        before = fork.start - 1
        hashes = [self._hash_at(other, before) for other in self.family(root)] if before else [GENESIS]
        for h in hashes:
            if h is not None and link(h, lines[0].raw) == fork.h:
                return Mark(before, h)
        raise WireError("chain.loose")

    def _known_prefix(self, root: str, items: list[Known]) -> int:
        """How many of the items are here already; they are never all, the last one is not."""
        seen = [place for place, item in enumerate(items) if not self._veiled(root, item.line.seq)]
        low, high = 0, len(seen)
        while low < high:
            middle = (low + high) // 2
            item = items[seen[middle]]
            if self.find(root, Mark(item.line.seq, item.h)) is None:
                high = middle
            else:
                low = middle + 1
        return seen[low - 1] + 1 if low else 0

    def _target(self, root: str, owner: str, before: Mark, item: Known) -> str:
        """The run that an unknown op after ``before`` belongs to; ways that part here get their names."""
        mine = Fork(root, before.seq + 1, item.h)
        if self.holds(owner, before.seq + 1):
            h = self._hash_at(owner, before.seq + 1)
            if h is None:  # ways part where neither lines nor hashes are kept
                raise WireError("chain.below")
            self._split(owner, Fork(root, before.seq + 1, h))
        elif not self._parts_after(owner, before.seq):
            return owner
        self.shelf.learn(mine)
        self.healed = True
        return mine.name

    # The state path

    def _jump(self, incoming: Incoming) -> None:
        """Take the values at the base of a compacted file: lines up to there are to be had no longer."""
        self.shelf.settle(self)
        header = incoming.header
        for name, fork in sorted(header.forks.items(), key=lambda item: item[1].start):
            if name in header.base and name not in self.shelf.forks():
                self._adopt(fork)
        ways = {run: self._way(run, mark) for run, mark in header.base.items()}
        base = dict[str, Mark]()
        for run, mark in header.base.items():
            for place, name in enumerate(ways[run]):
                base[name] = self.shelf.runs()[name] if place else max(mark, base.get(name, mark))
        self.shelf.join_base([self._renamed(read_head(raw), ways) for raw in incoming.heads()], base)

    def _adopt(self, fork: Fork) -> None:
        owner = self.find(fork.root, Mark(fork.start, fork.h))
        if owner is None:
            self.shelf.learn(fork)
        elif owner not in self.shelf.forks() or self.start_of(owner) < fork.start:
            self._split(owner, fork)

    def _way(self, run: str, mark: Mark) -> list[str]:
        """The runs known here, latest first, that make up a run of the file up to its base."""
        found = self.find(self.root_of(run), mark)
        if found:
            return [name for name in self.lineage(found) if self.start_of(name) >= self.start_of(run)]
        here = self.shelf.runs().get(run)
        # Something else stands here under its last number: of ways that parted below a base, none can be shown.
        known = self.holds(run, mark.seq) and self._hash_at(run, mark.seq) is not None
        if known or (here is not None and self._parts_after(run, here.seq)):
            raise WireError("chain.below")
        return [run]

    def _renamed(self, head: HeadLine, ways: Mapping[str, list[str]]) -> HeadLine:
        for name in ways.get(head.run, ()):
            if self.start_of(name) <= head.seq:
                here = self._hash_at(name, head.seq) if self.holds(name, head.seq) else None
                if head.h and here and head.h != here:
                    raise WireError("chain.below")
                return head._replace(run=name, ctx=self._seen(head.ctx, ways) if head.ctx else None)
        raise WireError("head.loose")

    def _seen(self, text: str, ways: Mapping[str, list[str]]) -> str:
        found = dict[str, int]()
        for run, seq in read_context(text).items():
            for place, name in enumerate(ways.get(run, [run])):
                if self.start_of(name) <= seq:
                    found[name] = min(seq, self.shelf.runs()[name].seq) if place else seq
        return to_json(found)
