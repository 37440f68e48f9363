"""The merge against an oracle of plain sets: whatever happens to stores, all come to the same, and nothing is lost."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from benchmarks.torture import convergence, trees
from benchmarks.torture.team import BUNDLE, FIELDS, Replica, Rules, Team, copied, dump
from okr_desktop.store import merge_core, merging
from okr_desktop.store.sql_shelf import SqlShelf
from okr_desktop.store.wire import read_context
from okr_desktop.store.workspace import Workspace
from tests.store.merge_cases import HAND

picks = st.integers(0, 10**6)
values = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text("aä\n€🙂", max_size=5)


@pytest.fixture(autouse=True)
def _batch() -> Iterator[None]:
    before = merge_core.BATCH
    yield
    merge_core.BATCH = before


@pytest.mark.parametrize("case", HAND, ids=[case.__name__ for case in HAND])
def test_by_hand(case: Callable[[], None]) -> None:
    case()


@pytest.mark.parametrize("kind", range(len(convergence.RULES)), ids=[str(rules) for rules in convergence.RULES])
def test_random_histories_converge(kind: int) -> None:
    count = len(convergence.RULES)
    found = [line for seed in range(kind, 60 * count, count) for line in convergence.run(1, seed)]
    assert found == []


def test_the_histories_hold_what_they_are_made_for() -> None:
    """Branches of branches, values without lines, restored copies: the generator gets there."""
    branches = compacted = 0
    for seed in range(120):
        team = convergence.case(seed)
        branches += any(fork.start > 1 for fork in team.live[0].store.branches.values())
        compacted += any(who.store.bases for who in team.live)
    assert branches > 10
    assert compacted > 10


def test_batches_of_any_length_give_the_same() -> None:
    states = set[bytes]()
    for batch in (1, 2, 7, 4096):
        merge_core.BATCH = batch
        team = Team(random.Random(5), 3, Rules(clones=True))
        for _ in range(3):
            for who in team.live:
                team.batch(who, 4)
            team.twins(team.live[0])
        team.quiesce()
        states.add(dump(team.live[0].store))
    assert len(states) == 1


@pytest.mark.parametrize("seed", [*range(18), 1015, 1093, 1131, 1155])
def test_a_workspace_file_comes_to_the_same(seed: int, tmp_path: Path) -> None:
    team = convergence.history(seed)
    stores = [copied(who.store) for who in team.live]
    team.quiesce()
    wanted = team.live[0].store.state()
    for number in range(2):
        space = Workspace.join(tmp_path / f"{number}.okrdb", tmp_path / "backups", BUNDLE)
        team.dice.shuffle(stores)
        for store in stores[:-2]:
            merging.merge(space, [store])
        merging.merge(space, stores)
        assert merging.merge(space, stores).received == 0
        found = content(space)
        space.close()
        assert found == wanted or not team.rules.exact


def content(space: Workspace) -> object:
    """What MemoryStore.state says, of a workspace file."""
    shelf = SqlShelf(space.db)
    query = (
        "SELECT lower(hex(eid)), field, lower(hex(id)), seq, value, lam, ctx FROM head "
        "JOIN actor ON actor.short = head.actor"
    )
    heads: dict[tuple[str, str], dict[tuple[str, int], object]] = {}
    for eid, name, run, seq, value, lam, ctx in space.db.execute(query):
        heads.setdefault((eid, name), {})[run, seq] = (value, lam, read_context(ctx))
    return dict(shelf.runs()), dict(shelf.forks()), heads


class Merging(RuleBasedStateMachine):
    """A team whose every step hypothesis chooses, and makes smaller when something is found."""

    allowed = Rules(clones=True)

    @initialize(seed=picks, replicas=st.integers(2, 6), batch=st.sampled_from([1, 3, 4096]))
    def begin(self, seed: int, replicas: int, batch: int) -> None:
        merge_core.BATCH = batch
        self.team = Team(random.Random(seed), replicas, self.allowed, entities=2)

    def _who(self, pick: int) -> Replica:
        return self.team.live[pick % len(self.team.live)]

    def _eid(self, pick: int) -> str:
        return self.team.eids[pick % len(self.team.eids)]

    @rule(who=picks, item=picks, name=st.sampled_from(FIELDS), value=values)
    def write(self, who: int, item: int, name: str, value: str | int | bool | None) -> None:
        self.team.write(self._who(who), self._eid(item), name, value=value)

    @rule(who=picks, count=st.integers(1, 4))
    def batch(self, who: int, count: int) -> None:
        self.team.batch(self._who(who), count)

    @rule(who=picks)
    def undo(self, who: int) -> None:
        self.team.undo(self._who(who))

    @rule(who=picks, item=picks, kind=st.sampled_from(["delete", "undelete"]))
    def delete(self, who: int, item: int, kind: str) -> None:
        self.team.write(self._who(who), self._eid(item), "deleted", kind)

    @rule(who=picks, item=picks, parent=picks)
    def move(self, who: int, item: int, parent: int) -> None:
        self.team.move(self._who(who), self._eid(item), self._eid(parent))

    @rule(who=picks, other=picks)
    def merge(self, who: int, other: int) -> None:
        before = self._who(who).known
        self.team.merge(self._who(who), self._who(other))
        assert before <= self._who(who).known

    @rule(who=picks, other=picks)
    def merge_part(self, who: int, other: int) -> None:
        self.team.merge_part(self._who(who), self._who(other))

    @rule(who=picks)
    def back_up(self, who: int) -> None:
        self.team.back_up(self._who(who))

    @rule(who=picks, rolled_back=st.booleans())
    def restore(self, who: int, rolled_back: bool) -> None:
        self.team.restore(self._who(who), rolled_back=rolled_back and self.allowed.clones)

    @precondition(lambda self: self.allowed.clones)
    @rule(who=picks)
    def clone(self, who: int) -> None:
        self.team.clone(self._who(who))

    @precondition(lambda self: self.allowed.compact)
    @rule(who=picks)
    def compact(self, who: int) -> None:
        self.team.compact(self._who(who))

    @rule(who=picks)
    def newcomer(self, who: int) -> None:
        self.team.newcomer(self._who(who))

    @rule()
    def algebra(self) -> None:
        self.team.algebra()

    @invariant()
    def lines_stay(self) -> None:
        if hasattr(self, "team"):
            for who in self.team.live:
                self.team.check_lines(who)

    def teardown(self) -> None:
        if hasattr(self, "team"):
            self.team.quiesce()


class Compacting(Merging):
    """The same without copies, but with lines left out."""

    allowed = Rules(compact=True)


_few = settings(max_examples=200, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck))
Merging.TestCase.settings = _few
Compacting.TestCase.settings = _few
TestMerging = Merging.TestCase
TestCompacting = Compacting.TestCase


def test_findings_are_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    """A torture that cannot fail proves nothing."""
    monkeypatch.setattr(merge_core.Weaver, "resolve", lambda *_: None)
    assert convergence.run(60, 0)
    monkeypatch.setattr(trees, "settle", lambda places, _: trees.Settled(dict.fromkeys(places), frozenset()))
    assert trees.run(60, 0)
