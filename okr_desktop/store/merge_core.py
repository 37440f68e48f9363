"""The merge: pure rules by which what another store knows is woven into one's own (sharing.md, Merge, Identity).

Each store's ops form a run, a chain of hashes. Where a copy of a store went its own way, the family of its first run
is a trie: after an op that two different ones follow, each of these begins a run with a name that depends on nothing
but its first op (``Fork.name``). Names follow from the ops alone, so that every store that knows the same ops shows
the same names, in whatever order it learned them. Lines are never rewritten.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from okr_desktop.store.causal import GENESIS, Fork, Header, Incoming, Mark, WireError
from okr_desktop.store.wire import HeadLine, Line, Pred, link, read_head, read_line, read_marks

BATCH = 4096


class Known(NamedTuple):
    """A line with its chain hash."""

    line: Line
    h: str


class Parted(Exception):
    """A long run did not end as announced: read it again with care, before anything is kept."""


class Waiting(Exception):
    """A part builds on what has not arrived yet."""


class Shelf(Protocol):
    """Where a store keeps runs, hashes and heads. Everything it is told belongs to one transaction."""

    def forks(self) -> Mapping[str, Fork]:
        """Branches by name."""
        ...

    def runs(self) -> Mapping[str, Mark]:
        """The version vector."""
        ...

    def base(self) -> Mapping[str, Mark]:
        """Up to where lines are left out."""
        ...

    def hash_at(self, run: str, seq: int) -> str | None:
        """Chain hash of an op, None when it is not kept here; a store that leaves out lines keeps their hashes."""
        ...

    def line_at(self, run: str, seq: int) -> bytes | None:
        """The line of an op, None when it is not kept here."""
        ...

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


class Weaver:
    """One merge into a shelf: ``take`` each incoming file, then ``finish``."""

    def __init__(self, shelf: Shelf, *, careful: bool = True) -> None:
        self.shelf = shelf
        self._careful = careful
        self._foreign: Mapping[str, Fork] = {}
        self._latest = 0
        self.received = 0
        self.healed = False

    # Names

    def root_of(self, run: str) -> str:
        """The run that a branch comes from; other runs are their own."""
        fork = self._fork(run)
        return fork.root if fork else run

    def _fork(self, run: str) -> Fork | None:
        return self.shelf.forks().get(run) or self._foreign.get(run)

    def family(self, root: str) -> list[str]:
        """The run and its branches that are known here."""
        forks = self.shelf.forks()
        return [root, *(name for name, fork in forks.items() if fork.root == root)] if forks else [root]

    def start_of(self, run: str) -> int:
        """Sequence number of the first op of a run."""
        fork = self._fork(run)
        return fork.start if fork else 1

    def holds(self, run: str, seq: int) -> bool:
        """Whether an op with this number belongs to the run as it is known here."""
        end = self.shelf.runs().get(run)
        return end is not None and self.start_of(run) <= seq <= end.seq

    def find(self, root: str, mark: Mark) -> str | None:
        """The run of a family that holds the op with this number and hash."""
        for run in self.family(root):
            if self.holds(run, mark.seq) and self.shelf.hash_at(run, mark.seq) == mark.h:
                return run
        return None

    def knows(self, run: str, mark: Mark) -> bool:
        """Whether everything up to a mark is here already."""
        root = self.root_of(run)
        return self.find(root, mark) is not None or self._is_veiled(root, mark.seq)

    def _is_veiled(self, root: str, seq: int) -> bool:
        """Whether a family has an op of this number whose line and hash are left out: it is taken to be the same."""
        base = self.shelf.base()
        family = self.family(root) if base else []
        return any(
            run in base and self.start_of(run) <= seq <= base[run].seq and self.shelf.hash_at(run, seq) is None
            for run in family
        )

    def lineage(self, run: str) -> list[str]:
        """A branch and those it grew from, up to the root."""
        found = [run]
        while (parent := self._parent(found[-1])) is not None:
            found.append(parent)
        return found

    def _parent(self, name: str) -> str | None:
        """The run that a branch goes on from: ways have parted there, so it ends just before."""
        fork = self.shelf.forks().get(name)
        if fork is None or fork.start == 1:
            return None
        runs = self.shelf.runs()
        ends = [run for run in self.family(fork.root) if run in runs and runs[run].seq == fork.start - 1]
        if len(ends) > 1 and (line := self.shelf.line_at(name, fork.start)) is not None:
            ends = [run for run in ends if link(runs[run].h, line) == fork.h]
        return min(ends, default=None)

    def _parts_after(self, run: str, seq: int) -> bool:
        """Whether branches begin after this op, the last one of a run (0: at the very beginning)."""
        root = self.root_of(run)
        return any(
            fork.root == root and fork.start == seq + 1 and (seq == 0 or self._parent(name) == run)
            for name, fork in self.shelf.forks().items()
        )

    def resolve(self, writer: str, pred: Pred) -> tuple[str, int] | None:
        """The dot, under the names known here, that an op of ``writer`` replaces; None when that cannot be told.

        A run's name tells which op is meant as long as the run has not parted before it, afterwards the hash does.
        Data from before files were shared has none: there what lies on the writer's own way is meant.
        """
        run, seq, h = pred
        if self.holds(run, seq):
            return run, seq
        if h and (found := self.find(self.root_of(run), Mark(seq, h))):
            return found, seq
        for name in self.lineage(writer):
            if self.holds(name, seq) and run in self.lineage(name):
                return name, seq
        return None

    def context(self, writer: str, text: str | None) -> dict[str, int]:
        """What a deletion had seen (the JSON text of its context), under the names known here."""
        found = dict[str, int]()
        for run, (seq, h) in read_marks(text).items():
            if len(self.family(self.root_of(run))) == 1:
                found[run] = max(seq, found.get(run, 0))
                continue
            place = self.resolve(writer, (run, seq, h))
            for name in self.lineage(place[0] if place else run):
                end = self.shelf.runs().get(name, Mark(0, GENESIS)).seq
                found[name] = max(min(seq, end), found.get(name, 0))
        return {run: seq for run, seq in found.items() if seq}

    # Taking

    def take(self, incoming: Incoming) -> int:
        """Weave in everything that is new; the number of new ops. Raises Waiting, Parted or WireError."""
        header, before = incoming.header, self.received
        _check(header)
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
        start = self._end_of(run)
        begin = incoming.header.base.get(run, Mark(self.start_of(run) - 1, GENESIS))
        simple = start is not None and begin.seq <= start.seq < mark.seq
        if simple and self._careful and mark.seq - start.seq > BATCH:
            simple = False
        if not (simple and self._straight(run, start, mark, incoming.lines(run, start.seq))):
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
        hashes = [self.shelf.hash_at(other, before) for other in self.family(root)] if before else [GENESIS]
        for h in hashes:
            if h is not None and link(h, lines[0].raw) == fork.h:
                return Mark(before, h)
        raise WireError("chain.loose")

    def _known_prefix(self, root: str, items: list[Known]) -> int:
        """How many of the items are here already; they are never all, the last one is not."""
        veiled = 0
        while veiled < len(items) - 1 and self._is_veiled(root, items[veiled].line.seq):
            veiled += 1
        low, high = veiled, len(items) - 1
        while low < high:
            middle = (low + high) // 2
            if self.find(root, Mark(items[middle].line.seq, items[middle].h)) is None:
                high = middle
            else:
                low = middle + 1
        if veiled and low == veiled:
            raise WireError("chain.below")
        return low

    def _target(self, root: str, owner: str, before: Mark, item: Known) -> str:
        """The run that an unknown op after ``before`` belongs to; ways that part here get their names."""
        mine = Fork(root, before.seq + 1, item.h)
        if self.holds(owner, before.seq + 1):
            h = self.shelf.hash_at(owner, before.seq + 1)
            if h is None:
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
        if here is not None and self._parts_after(run, here.seq):
            raise WireError("chain.below")
        return [run]

    def _renamed(self, head: HeadLine, ways: Mapping[str, list[str]]) -> HeadLine:
        for name in ways.get(head.run, ()):
            if self.start_of(name) <= head.seq:
                here = self.shelf.hash_at(name, head.seq) if self.holds(name, head.seq) else None
                if head.h and here and head.h != here:
                    raise WireError("chain.below")
                return head._replace(run=name)
        raise WireError("head.loose")


def _check(header: Header) -> None:
    if any(fork.name != name or fork.start < 1 for name, fork in header.forks.items()):
        raise WireError("fork.name")
