"""Which run an op belongs to, under the names that follow from the ops known here (sharing.md, Identity)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, Protocol, TypeVar

from okr_desktop.store.causal import GENESIS, Fork, Mark
from okr_desktop.store.wire import Pred, link, read_marks


class Ledger(Protocol):
    """What a store knows of runs and their hashes."""

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


L = TypeVar("L", bound=Ledger)


class Names(Generic[L]):
    """The runs and branches of a store, and those that a file read just now names.

    Each store's ops form a run, a chain of hashes. Where a copy of a store went its own way, the family of its first
    run is a trie: after an op that two different ones follow, each of these begins a run with a name that depends on
    nothing but its first op (``Fork.name``). Names follow from the ops alone, so that every store that knows the same
    ops shows the same names, in whatever order it learned them. Lines are never rewritten.
    """

    def __init__(self, shelf: L) -> None:
        self.shelf = shelf
        self._foreign: Mapping[str, Fork] = {}

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
            if self.holds(run, mark.seq) and self._hash_at(run, mark.seq) == mark.h:
                return run
        return None

    def _hash_at(self, run: str, seq: int) -> str | None:
        fork = self.shelf.forks().get(run)
        return fork.h if fork and fork.start == seq else self.shelf.hash_at(run, seq)

    def knows(self, run: str, mark: Mark) -> bool:
        """Whether everything up to a mark is here already."""
        root = self.root_of(run)
        return self.find(root, mark) is not None or any(
            run in self.lineage(one) for one in self._veiled(root, mark.seq)
        )

    def _veiled(self, root: str, seq: int) -> list[str]:
        """The runs of a family whose op of this number is known by its effect alone, neither its line nor its hash.

        An op of the same name and number is taken to be the same.
        """
        base = self.shelf.base()
        return [
            run
            for run in (self.family(root) if base else ())
            if run in base and self.start_of(run) <= seq <= base[run].seq and self._hash_at(run, seq) is None
        ]

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
                found[run] = seq
                continue
            place = self.resolve(writer, (run, seq, h))
            for name in self._way_down(run, place[0] if place else run):
                end = self.shelf.runs().get(name, Mark(0, GENESIS)).seq
                found[name] = min(seq, end)
        return {run: seq for run, seq in found.items() if seq}

    def _way_down(self, run: str, to: str) -> list[str]:
        """A run and the branches that lead on to one of its successors: what the run was before ways parted."""
        if run == to:
            return [run]
        way = self.lineage(to)
        return way[: way.index(run) + 1] if run in way else way
