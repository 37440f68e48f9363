"""A store in memory: the same merge over dictionaries, for tests, for comparing and joining files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from okr_desktop.store.causal import GENESIS, ActorInfo, Fork, Header, Incoming, Mark
from okr_desktop.store.merge_core import Known, Waiting, Weaver
from okr_desktop.store.ops import ACTION, DELETED, Op, canonical, texts, to_json
from okr_desktop.store.wire import MOST_PREDS, HeadLine, head_line, link, read_context, read_line

Register = tuple[str, str]
Dot = tuple[str, int]


def _kept() -> dict[str, dict[int, Known]]:
    return {}


@dataclass(slots=True)
class MemoryStore:
    """Runs, hashes and heads in dictionaries. It is a Shelf to write to and an Incoming to read from."""

    bundle_id: str
    ops: dict[str, dict[int, Known]] = field(default_factory=_kept)
    vv: dict[str, Mark] = field(default_factory=dict[str, Mark])
    bases: dict[str, Mark] = field(default_factory=dict[str, Mark])
    branches: dict[str, Fork] = field(default_factory=dict[str, Fork])
    actors: dict[str, ActorInfo] = field(default_factory=dict[str, ActorInfo])
    acks: dict[str, Mapping[str, int]] = field(default_factory=dict[str, Mapping[str, int]])
    registers: dict[Register, dict[Dot, HeadLine]] = field(default_factory=dict[Register, dict[Dot, HeadLine]])
    hashes: dict[Dot, str] = field(default_factory=dict[Dot, str])
    _new: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])

    # What it gives to others

    @property
    def header(self) -> Header:
        """What this store knows."""
        return Header(self.bundle_id, dict(self.vv), dict(self.bases), dict(self.branches), self.actors, self.acks)

    @property
    def has_heads(self) -> bool:
        """The values at base can always be given."""
        return True

    def lines(self, actor: str, after: int) -> Iterator[bytes]:
        """Raw lines of a run that come after a sequence number."""
        kept = self.ops.get(actor, {})
        return (kept[seq].line.raw for seq in sorted(kept) if seq > after)

    def heads(self) -> Iterator[bytes]:
        """The values that stand at base."""
        for found in self.registers.values():
            for (run, seq), head in found.items():
                if run in self.bases and seq <= self.bases[run].seq:
                    yield head_line(head._replace(run=run))

    # Shelf

    def forks(self) -> Mapping[str, Fork]:
        """Branches by name."""
        return self.branches

    def runs(self) -> Mapping[str, Mark]:
        """The version vector."""
        return self.vv

    def base(self) -> Mapping[str, Mark]:
        """Up to where lines are left out."""
        return self.bases

    def hash_at(self, run: str, seq: int) -> str | None:
        """Chain hash of an op; those of lines that are left out are kept."""
        if (base := self.bases.get(run)) and base.seq == seq:
            return base.h
        known = self.ops.get(run, {}).get(seq)
        return known.h if known else self.hashes.get((run, seq))

    def line_at(self, run: str, seq: int) -> bytes | None:
        """The line of an op."""
        known = self.ops.get(run, {}).get(seq)
        return known.line.raw if known else None

    def learn(self, fork: Fork) -> None:
        """Note a branch."""
        self.branches[fork.name] = fork

    def split(self, run: str, start: int, name: str) -> None:
        """What a run holds from ``start`` on belongs to a branch."""
        h = self.hash_at(run, start - 1)
        kept = self.ops.get(run, {})
        self.ops[name] = {seq: kept.pop(seq) for seq in sorted(kept) if seq >= start}
        for dot in [dot for dot in self.hashes if dot[0] == run and dot[1] >= start]:
            self.hashes[(name, dot[1])] = self.hashes.pop(dot)
        _cut(self.vv, run, start, name, h)
        if (base := self.bases.get(run)) and base.seq >= start:
            _cut(self.bases, run, start, name, h)
        for found in self.registers.values():
            for dot in [dot for dot in found if dot[0] == run and dot[1] >= start]:
                found[(name, dot[1])] = found.pop(dot)._replace(run=name)
        self._new = [(name if at == run and seq >= start else at, seq) for at, seq in self._new]
        if self.start_of(run) == start:
            del self.vv[run]
            self.bases.pop(run, None)

    def start_of(self, run: str) -> int:
        """Sequence number of the first op of a run."""
        return self.branches[run].start if run in self.branches else 1

    def append(self, run: str, batch: Sequence[Known]) -> None:
        """The next ops of a run."""
        kept = self.ops.setdefault(run, {})
        for known in batch:
            kept[known.line.seq] = known
            self._new.append((run, known.line.seq))
        self.vv[run] = Mark(batch[-1].line.seq, batch[-1].h)

    def settle(self, weaver: Weaver) -> None:
        """Heads of the new ops come, those they replace go."""
        fresh = [(run, self.ops[run][seq]) for run, seq in self._new]
        for run, known in fresh:
            line = known.line
            if line.etype != ACTION:
                self.registers.setdefault((line.eid, line.field), {})[(run, line.seq)] = _head(run, known)
        for run, known in fresh:
            found = self.registers.get((known.line.eid, known.line.field), {})
            for pred in known.line.preds:
                if (dot := weaver.resolve(run, pred)) is not None and dot != (run, known.line.seq):
                    found.pop(dot, None)
        self._new.clear()
        if self.branches:
            self._rename_contexts(weaver)

    def _rename_contexts(self, weaver: Weaver) -> None:
        for (_, name), found in self.registers.items():
            for (run, seq), head in list(found.items()) if name == DELETED else ():
                known = self.ops.get(run, {}).get(seq)
                ctx = weaver.context(run, known.line.ctx if known else head.ctx)
                found[(run, seq)] = head._replace(ctx=to_json(ctx))

    def join_base(self, heads: Iterable[HeadLine], base: Mapping[str, Mark]) -> None:
        """The state path (see Shelf)."""
        theirs = {(head.run, head.seq): head for head in heads}
        for found in self.registers.values():
            for run, seq in list(found):
                if run in base and seq <= base[run].seq and (run, seq) not in theirs:
                    del found[(run, seq)]
        for (run, seq), head in theirs.items():
            if run not in self.vv or seq > self.vv[run].seq:
                self.registers.setdefault((head.eid, head.field), {})[(run, seq)] = head
        self.raise_base(base)

    def raise_base(self, base: Mapping[str, Mark]) -> None:
        """Leave out the lines up to ``base``, a causally closed cut, from now on."""
        for run, mark in base.items():
            self.bases[run] = max(mark, self.bases.get(run, mark))
            self.vv[run] = max(mark, self.vv.get(run, mark))
            kept = self.ops.get(run, {})
            for seq in [seq for seq in kept if seq <= self.bases[run].seq]:
                self.hashes[(run, seq)] = kept.pop(seq).h

    # Used directly

    def merge(self, incoming: Incoming, *, careful: bool = True) -> int:
        """Weave in what another store knows; the number of new ops."""
        weaver = Weaver(self, careful=careful)
        received = weaver.take(incoming)
        weaver.finish()
        for run, info in incoming.header.actors.items():
            self.actors.setdefault(run, info)
        return received

    def merge_all(self, incoming: Iterable[Incoming]) -> int:
        """The same for several, in whatever order their parts need; what waits for something missing is left out."""
        todo, received = list(incoming), 0
        while todo:
            tried = [(one, self._try(one)) for one in todo]
            received += sum(got for _, got in tried if got is not None)
            later = [one for one, got in tried if got is None]
            if len(later) == len(todo):
                break
            todo = later
        return received

    def _try(self, incoming: Incoming) -> int | None:
        try:
            return self.merge(incoming)
        except Waiting:
            return None

    def write(self, run: str, op: Op) -> Known:
        """The next op of a run, written here; its sequence number, Lamport time and preds are filled in."""
        end = self.vv.get(run, Mark(0, GENESIS))
        now = self.registers.get((op.eid, op.field), {})
        preds = tuple((at, seq, head.h) for (at, seq), head in sorted(now.items())[:MOST_PREDS])
        ready = op._replace(actor=run, seq=end.seq + 1, lam=self.lamport() + 1, preds=preds)
        return self.put(run, canonical(ready, texts(ready)).encode())

    def put(self, run: str, raw: bytes) -> Known:
        """The next line of a run."""
        known = Known(read_line(raw), link(self.vv.get(run, Mark(0, GENESIS)).h, raw))
        self.append(run, [known])
        self.settle(Weaver(self))
        return known

    def lamport(self) -> int:
        """The greatest Lamport time known: that of the last op of a run, or of a value that stands."""
        ends = [known.line.lam for run in self.vv if (known := self.ops.get(run, {}).get(self.vv[run].seq))]
        if self.bases:
            ends += [head.lam for found in self.registers.values() for head in found.values()]
        return max(ends, default=0)

    def state(self) -> object:
        """Everything that two stores with the same ops must agree on, in the same order whatever came first."""
        heads = {
            register: {dot: (head.value, head.lam, read_context(head.ctx)) for dot, head in sorted(found.items())}
            for register, found in sorted(self.registers.items())
            if found
        }
        return dict(sorted(self.vv.items())), dict(sorted(self.branches.items())), heads


def _cut(marks: dict[str, Mark], run: str, start: int, name: str, h: str | None) -> None:
    marks[name] = marks.pop(run)
    marks[run] = Mark(start - 1, h or GENESIS)


def _head(run: str, known: Known) -> HeadLine:
    line = known.line
    ctx = line.ctx
    return HeadLine(
        run, line.seq, line.lam, line.wall_ms, line.etype, line.eid, line.field, line.value, ctx, known.h
    )  # fmt: skip
