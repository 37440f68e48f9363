"""A team of stores in memory that write, copy, restore, compact and merge, watched by an oracle at every step."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from okr_desktop.domain.registers import Wire
from okr_desktop.store.causal import GENESIS, Header, Incoming, Mark, WireError
from okr_desktop.store.heads import Head, is_gone, registers
from okr_desktop.store.memory import MemoryStore
from okr_desktop.store.merge_core import Parted, Waiting, Weaver
from okr_desktop.store.ops import Op
from okr_desktop.store.wire import read_context
from tests.store.oracle import Event, Known, Oracle

FIELDS = ("title", "place", "owner", "tag:Grün ✓", "future:thing")
TEN_YEARS = 10 * 365 * 86_400_000
NOW = 1_790_000_000_000
BUNDLE = "00" * 16


class FindingError(AssertionError):
    """Something that must never happen has happened."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a history may do, and with that how much must come out exactly.

    ``clones``: copies of a store go on writing under its name. ``compact``: lines are left out. ``plain``: data as it
    was before files were shared, without chain hashes in preds and contexts.
    """

    clones: bool = False
    compact: bool = False
    plain: bool = False

    @property
    def exact(self) -> bool:
        """Without hashes, what a third store meant by a number under which copies wrote different ops is not known.

        Such a write replaces nothing and has seen nothing (Weaver.resolve): values stay that could have gone.
        """
        return not (self.plain and self.clones)


@dataclass(slots=True)
class Replica:
    """A store with its name, the writes it knows, and the last one of its run."""

    store: MemoryStore
    me: str
    known: Known = frozenset()
    last: int | None = None
    skew: int = 0
    parts: list[Mapping[str, Mark]] = field(default_factory=list[Mapping[str, Mark]])

    def copy(self) -> Replica:
        """What a copied file is: the same store, name included."""
        return replace(self, store=copied(self.store), parts=list(self.parts))


@dataclass(frozen=True, slots=True)
class Part:
    """A file with own lines only: everything else is taken to be known."""

    header: Header
    run: str
    store: MemoryStore
    has_heads: bool = False

    def lines(self, actor: str, after: int) -> Iterator[bytes]:
        """Its own run."""
        return self.store.lines(actor, after) if actor == self.run else iter(())

    def heads(self) -> Iterator[bytes]:
        """None."""
        return iter(())


def copied(store: MemoryStore) -> MemoryStore:
    """A second store with the same content."""
    return MemoryStore(
        store.bundle_id,
        {run: dict(kept) for run, kept in store.ops.items()},
        dict(store.vv),
        dict(store.bases),
        dict(store.branches),
        hashes=dict(store.hashes),
        registers={register: dict(found) for register, found in store.registers.items()},
    )


def dump(store: MemoryStore) -> bytes:
    """The state that stores with the same ops share, as bytes."""
    runs, branches, registers = store.state()
    heads = [[*register, [[*dot, *value] for dot, value in found.items()]] for register, found in registers.items()]
    return json.dumps([runs, branches, heads], sort_keys=True).encode()


def ensure(fine: bool, what: str) -> None:
    """Raise a finding unless all is fine."""
    if not fine:
        raise FindingError(what)


class Team:
    """Replicas, their backups, and the oracle."""

    def __init__(self, dice: random.Random, replicas: int, rules: Rules, entities: int = 3) -> None:
        self.dice = dice
        self.rules = rules
        self.oracle = Oracle()
        self.eids = [self._hex(16) for _ in range(entities)]
        self.live = [Replica(MemoryStore(BUNDLE), self._hex(8), skew=self._skew()) for _ in range(replicas)]
        self.backups: list[Replica] = []

    def _hex(self, size: int) -> str:
        return self.dice.randbytes(size).hex()

    def _skew(self) -> int:
        return self.dice.choice((0, 0, TEN_YEARS, -TEN_YEARS))

    # What people do

    def write(self, who: Replica, eid: str, name: str, kind: str = "write", tx: str = "", value: Wire = None) -> int:
        """One op of a replica, with all that it has seen; its number."""
        end = who.store.vv.get(who.me, Mark(0, GENESIS))
        before = self.oracle.heads(who.known).get((eid, name), set()) if kind != "action" else set[int]()
        lam = self.oracle.lamport(who.known)
        ensure(lam == who.store.lamport() + 1, "the Lamport time is not one more than the greatest known")
        number = len(self.oracle.events)
        seen = who.store.registers.get((eid, name), {})
        ensure(not self.rules.exact or len(seen) == len(before) or kind == "action", "a writer has not seen its heads")
        if self.rules.plain or kind != "write" or self.dice.random() < 0.5:
            raw = self._line(who, end.seq + 1, lam, eid, name, kind, tx or self._hex(16), value)
            line, h = who.store.put(who.me, raw)
        else:
            line, h = who.store.write(who.me, Op("", 0, 0, NOW, tx or self._hex(16), "objective", eid, name, value))
        past = who.known
        self.oracle.add(Event(number, who.me, end.seq + 1, h, who.last, line.lam, (eid, name), kind, past, line.raw))
        who.known, who.last = past | {number}, number
        return number

    def _line(self, who: Replica, seq: int, lam: int, eid: str, name: str, kind: str, tx: str, value: object) -> bytes:
        etype = "action" if kind == "action" else self.dice.choice(("objective", "objective", "widget"))
        seen = sorted(who.store.registers.get((eid, name), {}).items()) if kind != "action" else []
        preds = [[run, at] if self.rules.plain else [run, at, head.h] for (run, at), head in seen]
        said = {"delete": True, "undelete": False}.get(kind, value)
        parts: list[object] = [seq, lam, NOW + who.skew + seq, tx, etype, eid, name, said, preds]
        if kind == "delete":
            parts.append({run: mark.seq if self.rules.plain else list(mark) for run, mark in who.store.vv.items()})
        elif self.dice.random() < 0.1:
            parts += self.dice.choice(([None, 7], ["x", {"deep": [1, "ü"]}], [[1, 2]], [{}, "a newer program"]))
        return json.dumps(parts, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()

    def batch(self, who: Replica, count: int) -> None:
        """One user action of several ops: first the op of the action itself."""
        tx = self._hex(16)
        self.write(who, tx, "*", "action", tx)
        for _ in range(count):
            self.write(who, self.dice.choice(self.eids), self.dice.choice(FIELDS), tx=tx, value=self.dice.randrange(9))

    def undo(self, who: Replica) -> None:
        """Write again what stood before my last value."""
        mine = [n for n in who.known if self.oracle.events[n].kind == "write" and self.oracle.events[n].actor == who.me]
        if mine:
            event = self.oracle.events[max(mine)]
            earlier = [n for n in event.past if self.oracle.events[n].register == event.register]
            value = json.loads(self.oracle.events[max(earlier)].raw)[7] if earlier else None
            self.write(who, *event.register, value=value)

    def create(self, who: Replica, eid: str) -> None:
        """A record is born with its registers in one op."""
        self.write(who, eid, "*", value={"title": self.dice.randrange(9), "owner": None})

    def move(self, who: Replica, eid: str, parent: str | None) -> None:
        """The place of an item: parent, rank and the parent before it are one register."""
        self.write(who, eid, "place", value={"parent": parent, "rank": str(self.dice.randrange(99)), "prev": None})

    def rename(self, who: Replica) -> None:
        """A new name, as every restored store takes."""
        who.me, who.last = self._hex(8), None

    # What happens to files

    def back_up(self, who: Replica) -> None:
        """Keep a copy."""
        self.backups.append(who.copy())
        del self.backups[:-4]

    def restore(self, who: Replica, *, rolled_back: bool = False) -> None:
        """An old state comes back; ``rolled_back``: without anybody noticing, so that it keeps its name."""
        if self.backups:
            old = self.dice.choice(self.backups).copy()
            who.store, who.known, who.me, who.last = old.store, old.known, old.me, old.last
            if not rolled_back:
                self.rename(who)

    def newcomer(self, who: Replica) -> None:
        """Somebody joins with an empty store (and somebody else has lost theirs)."""
        who.store, who.known = MemoryStore(BUNDLE), frozenset()
        self.rename(who)

    def clone(self, who: Replica) -> None:
        """Two live copies that write under the same name."""
        if len(self.live) < 8:
            self.live.append(who.copy())

    def twins(self, who: Replica) -> None:
        """A copy that is worked in at once, as is the store that it was made of."""
        if len(self.live) < 8:
            self.clone(who)
            for one in (who, self.live[-1]):
                self.write(one, self.dice.choice(self.eids), self.dice.choice(FIELDS), value=self.dice.randrange(9))

    def compact(self, who: Replica) -> None:
        """Leave lines out up to a causally closed cut: what some stores, all of them where copies live, know."""
        others = (
            [*self.live, *self.backups] if self.rules.clones else self.dice.sample(self.live, self.dice.randint(0, 2))
        )
        common = who.known.intersection(*(other.known for other in others))
        if self.rules.clones and not self._ways_are_plain(who, others):
            return
        named = self.oracle.names(who.known)
        cut = {run: Mark(*end) for run, end in self.oracle.ends({n: named[n] for n in common}).items()}
        who.store.raise_base({run: mark for run, mark in cut.items() if mark.seq > 0})

    def _ways_are_plain(self, who: Replica, others: list[Replica]) -> bool:
        """Whether everybody knows the same branches, and no two of a family end at the same number.

        Lines are left out only then: where another way began, and which of two runs a branch grew from, is told by
        lines and hashes alone. A store that has neither refuses (chain.loose, chain.below); it loses nothing.
        """
        forks = who.store.branches
        ends = Counter((forks[run].root if run in forks else run, mark.seq) for run, mark in who.store.vv.items())
        return all(other.store.branches == forks for other in others) and max(ends.values(), default=1) == 1

    def archive(self, who: Replica) -> None:
        """Everybody has everything, old copies are thrown away, lines are left out, and somebody new joins."""
        for other in self.live:
            self.merge(who, other)
        for other in self.live:
            self.merge(other, who)
        self.backups.clear()
        self.compact(who)
        self.newcomer(self.dice.choice([other for other in self.live if other is not who]))

    def part(self, who: Replica) -> Part | None:
        """What a replica has written since some moment before, on top of everything else that it knows."""
        runs = who.store.vv
        if who.me not in runs:
            return None
        lowest = max(who.store.start_of(who.me) - 1, who.store.bases.get(who.me, Mark(0, "")).seq)
        begin = self.dice.randrange(lowest, runs[who.me].seq + 1)
        base = {run: mark for run, mark in runs.items() if run != who.me}
        if begin > 0 and (h := who.store.hash_at(who.me, begin)):
            base[who.me] = Mark(begin, h)
        header = Header(BUNDLE, dict(runs), base, dict(who.store.branches))
        return Part(header, who.me, copied(who.store))

    # What a sync does

    def merge(self, who: Replica, *others: Replica) -> None:
        """Take whole stores."""
        self._take(who, [other.store for other in others])
        self._learned(who, frozenset().union(*(other.known for other in others)))

    def merge_part(self, who: Replica, other: Replica) -> None:
        """Take what another replica has written: all of it, or nothing while something before it is missing."""
        part = self.part(other)
        if part is None:
            return
        try:
            self._take(who, [part])
        except Waiting:
            ensure(not other.known <= who.known, "a part waits although everything is known")
            return
        self._learned(who, other.known)

    def merge_parts(self, who: Replica, *others: Replica) -> None:
        """Take parts and stores in whatever order: what builds on something waits for it."""
        parts = [self.part(other) for other in others]
        found: list[Incoming] = [part for part in parts if part is not None]
        who.store.merge_all([*found, *(other.store for other in others)])
        self._learned(who, frozenset().union(*(other.known for other in others)))

    def _take(self, who: Replica, incoming: list[Incoming]) -> None:
        careful = self.dice.random() < 0.3
        before = copied(who.store)
        try:
            _woven(who.store, incoming, careful)
        except Parted:
            who.store = before
            _woven(who.store, incoming, careful=True)
        except Waiting:
            who.store = before
            raise
        except WireError as error:
            raise FindingError(f"a merge of good files is refused: {error.params}") from error

    def _learned(self, who: Replica, new: Known) -> None:
        who.known |= new
        self.check(who)
        # Somebody else has written as I, a copy of this store: from now on I write under a new name.
        mine = who.store.vv.get(who.me)
        written = Mark(0, GENESIS) if who.last is None else Mark(*self._dot(who.last))
        if (mine or Mark(0, GENESIS)) != written or any(f.root == who.me for f in who.store.branches.values()):
            self.rename(who)

    def _dot(self, number: int) -> tuple[int, str]:
        event = self.oracle.events[number]
        return event.seq, event.h

    # What must hold

    def check(self, who: Replica) -> None:
        """A store holds what it knows, under the right names, with exactly the heads that causality leaves."""
        named = self.oracle.names(who.known)
        ensure(self.oracle.ends(named) == who.store.vv, "runs are not named as the ops say, or end elsewhere")
        wanted = self.oracle.heads(who.known)
        found = self._heads(who.store)
        if self.rules.exact:
            ensure(found == dict(wanted), "heads are not exact")
        else:
            lost = [register for register, numbers in wanted.items() if not numbers <= found.get(register, set())]
            ensure(not lost, "a value that nobody replaced is gone")
        for register, heads in who.store.registers.items():
            for run, seq in heads:
                number = self.oracle.by_hash[seq, heads[run, seq].h]
                ensure(named[number] == run, f"a head of {register} stands under another run")
        for eid in self.eids:
            self._check_gone(who.store, eid, wanted)

    def _heads(self, store: MemoryStore) -> dict[tuple[str, str], set[int]]:
        known = self.oracle.by_hash
        return {
            register: {known[seq, head.h] for (_, seq), head in heads.items()}
            for register, heads in store.registers.items()
            if heads
        }

    def _check_gone(self, store: MemoryStore, eid: str, wanted: dict[tuple[str, str], set[int]]) -> None:
        heads = [
            Head(name, run, seq, head.lam, json.loads(head.value), read_context(head.ctx))
            for (id, name), found in store.registers.items()
            if id == eid
            for (run, seq), head in found.items()
        ]
        self._check_winners(heads)
        gone, should = is_gone(heads), self.oracle.gone(eid, wanted)
        ensure(gone == should or (should and not self.rules.exact), f"deleted: {gone}, should be {should}")

    def _check_winners(self, heads: list[Head]) -> None:
        """The later Lamport time is shown; of two equal ones that of the greater run."""
        shown = dict[str, object]()
        for head in sorted(heads, key=lambda head: (head.field != "*", head.lam, head.actor, head.seq)):
            if head.field == "*" and isinstance(head.value, dict):
                shown |= head.value
            elif head.field not in ("*", "deleted"):
                shown[head.field] = head.value
        ensure(registers(heads) == shown, "another value is shown than the latest")

    def check_lines(self, who: Replica) -> None:
        """Every line that a store still has is the one that was written, and none has gone missing."""
        kept = {(seq, known.h): known.line.raw for ops in who.store.ops.values() for seq, known in ops.items()}
        for number in who.known:
            event = self.oracle.events[number]
            raw = kept.pop((event.seq, event.h), None)
            ensure(raw == event.raw or (raw is None and self.rules.compact), "a line is gone or has changed")
        ensure(not kept, "a line that nobody wrote")

    def algebra(self) -> None:
        """Merging commutes, associates, and changes nothing the second time, on the bytes of the state."""
        if not self.rules.exact:
            return
        a, b, c = (self.dice.choice(self.live).store for _ in range(3))
        ab, ba, bc = _merged(a, b), _merged(b, a), _merged(b, c)
        ensure(dump(ab) == dump(ba), "a + b is not b + a")
        ensure(dump(_merged(ab, c)) == dump(_merged(a, bc)), "(a + b) + c is not a + (b + c)")
        ensure(dump(_merged(ab, b)) == dump(ab) == dump(_merged(ab, ab)), "merging twice changes something")

    def quiesce(self) -> None:
        """All merge with all, in some order; then all are equal."""
        for _ in range(2):
            for who in self.dice.sample(self.live, len(self.live)):
                others = [other for other in self.live if other is not who]
                if self.dice.random() < 0.5:
                    self.merge(who, *self.dice.sample(others, len(others)))
                else:
                    for other in self.dice.sample(others, len(others)):
                        self.merge(who, other)
        states = {dump(who.store) for who in self.live}
        ensure(len(states) == 1 or not self.rules.exact, "stores that know the same are not equal")
        for who in self.live:
            self.check_lines(who)


def _woven(store: MemoryStore, incoming: list[Incoming], careful: bool) -> None:
    weaver = Weaver(store, careful=careful)
    for one in incoming:
        weaver.take(one)
    weaver.finish()


def _merged(store: MemoryStore, other: MemoryStore) -> MemoryStore:
    found = copied(store)
    found.merge(other)
    return found
