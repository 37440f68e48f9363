"""Merging into real workspace files: the same outcome as in memory, sound tables, healed copies, revived records."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Objective
from okr_desktop.domain.text import NOTE_LIMIT
from okr_desktop.services import history, planning
from okr_desktop.services.desk import Desk
from okr_desktop.store import merging
from okr_desktop.store.causal import Header, WireError
from okr_desktop.store.memory import MemoryStore
from okr_desktop.store.ops import ACTION, Op
from okr_desktop.store.wire import link, read_context, read_line
from okr_desktop.store.workspace import Workspace
from tests.worlds import TODAY, add_check_in, add_objective, add_result, assert_sound, desk_at, sample

ACTORS = ("a" * 16, "b" * 16, "c" * 16)


class Source:
    """A workspace as another one reads it."""

    has_heads = True

    def __init__(self, space: Workspace, header: Header | None = None) -> None:
        self.space = space
        self.header = header or merging.header(space)

    def lines(self, actor: str, after: int) -> Iterator[bytes]:
        return merging.lines(self.space, actor, after, self.header.vv[actor].seq)

    def heads(self) -> Iterator[bytes]:
        return merging.heads(self.space)


class Part(Source):
    """Only what comes after a base."""

    has_heads = False


def joined(folder: Path, first: Desk, name: str = "second") -> Desk:
    space = Workspace.join(folder / f"{name}.okrdb", folder / f"{name} backups", first.space.id)
    merging.merge(space, [Source(first.space)])
    return Desk(space, lambda: TODAY)


def meet(*desks: Desk) -> None:
    """Everybody hears of everything."""
    for _ in range(2):
        for one in desks:
            for other in desks:
                if one is not other:
                    merging.merge(one.space, [Source(other.space)])


def heads_of(space: Workspace) -> dict[tuple[str, str], dict[tuple[str, int], tuple[Any, ...]]]:
    found: dict[tuple[str, str], dict[tuple[str, int], tuple[Any, ...]]] = {}
    query = (
        "SELECT lower(hex(eid)), field, lower(hex(actor.id)), seq, lam, value, ctx FROM head "
        "JOIN actor ON actor.short = head.actor"
    )
    for eid, field, run, seq, lam, value, ctx in space.db.execute(query):
        found.setdefault((eid, field), {})[(run, seq)] = (lam, value, ctx and json.loads(ctx))
    return found


def memory_heads(store: MemoryStore) -> dict[tuple[str, str], dict[tuple[str, int], tuple[Any, ...]]]:
    return {
        register: {dot: (head.lam, head.value, head.ctx and read_context(head.ctx)) for dot, head in found.items()}
        for register, found in store.registers.items()
        if found
    }


def same(*desks: Desk) -> None:
    """All know the same, show the same, and are sound."""
    first = desks[0]
    for desk in desks:
        assert heads_of(desk.space) == heads_of(first.space)
        assert merging.header(desk.space).vv == merging.header(first.space).vv
        assert desk.space.projection.dump() == first.space.projection.dump()
        assert_sound(desk)


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    (tmp_path / "one").mkdir()
    first = desk_at(tmp_path / "one")
    sample(first)
    second = joined(tmp_path, first)
    yield first, second
    first.close()
    second.close()


# The same as in memory


def write_something(store: MemoryStore, run: str, dice: random.Random, made: list[str]) -> None:
    if not made or dice.random() < 0.25:
        made.append(new_id())
        kind = dice.choice(["objective", "objective", "team", "galaxy"])
        store.write(run, Op(run, 0, 0, 5, new_id(), kind, made[-1], "*", {"title": "t", "name": "n"}))
        return
    eid, field = dice.choice(made), dice.choice(["title", "why", "deleted", "shape"])
    kind = next((head.etype for (id, _), found in store.registers.items() if id == eid for head in found.values()), "")
    if not kind:
        return
    value: Any = dice.choice(["x", "y", "z"])
    ctx = None
    if field == "deleted":
        value = dice.random() < 0.7
        ctx = {one: (mark.seq, mark.h) for one, mark in store.vv.items()} if value else None
    wall = dice.choice([5, 10**12, -(10**9)])
    store.write(run, Op(run, 0, 0, wall, new_id(), dice.choice([kind]), eid, field, value, (), ctx))


@pytest.mark.parametrize("seed", range(25))
def test_a_file_knows_what_a_store_in_memory_knows(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    bundle = new_id()
    stores = {run: MemoryStore(bundle) for run in ACTORS}
    space = Workspace.join(tmp_path / "w.okrdb", tmp_path / "b", bundle)
    everything = MemoryStore(bundle)
    made: list[str] = []
    for _ in range(40):
        run = dice.choice(ACTORS)
        what = dice.random()
        if what < 0.6:
            write_something(stores[run], run, dice, made)
        elif what < 0.75:
            stores[run].merge(stores[dice.choice(ACTORS)])
        else:
            merging.merge(space, [stores[run]])
            everything.merge(stores[run])
    sources = list(stores.values())
    merging.merge(space, sources)
    everything.merge_all(sources)
    assert heads_of(space) == memory_heads(everything)
    assert merging.header(space).vv == {run: mark for run, mark in everything.vv.items() if mark.seq}
    assert space.differences() == []
    assert space.journal.check() == []
    for run in ACTORS:
        assert list(merging.lines(space, run, 0)) == list(everything.lines(run, 0))
    assert merging.merge(space, sources).received == 0
    space.close()


@pytest.mark.parametrize("seed", range(10))
def test_many_new_records_at_once_make_the_same_tables_as_few_by_few(
    tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    dice = random.Random(seed)
    store, made = MemoryStore(new_id()), list[str]()
    for _ in range(60):
        write_something(store, ACTORS[0], dice, made)
    slow = Workspace.join(tmp_path / "slow.okrdb", tmp_path / "b", store.bundle_id)
    merging.merge(slow, [store])
    monkeypatch.setattr(merging, "REBUILD_FROM", 0)
    fast = Workspace.join(tmp_path / "fast.okrdb", tmp_path / "b", store.bundle_id)
    merging.merge(fast, [store])
    assert fast.projection.dump() == slow.projection.dump()
    slow.close()
    fast.close()


# Edits of two people


def test_edits_of_different_fields_come_together(pair: tuple[Desk, Desk]) -> None:
    first, second = pair
    id = next(iter(first.plan.objectives))
    planning.edit(first, replace(first.objective(id), title="Ours"))
    planning.edit(second, replace(second.objective(id), why="Theirs"))
    meet(first, second)
    for desk in pair:
        assert (desk.objective(id).title, desk.objective(id).why) == ("Ours", "Theirs")
        assert desk.space.db.execute("SELECT count(*) FROM contested").fetchone()[0] == 0
    same(first, second)


def test_edits_of_the_same_field_are_both_kept_and_the_same_one_is_shown(pair: tuple[Desk, Desk]) -> None:
    first, second = pair
    id = next(iter(first.plan.objectives))
    planning.edit(first, replace(first.objective(id), title="Ours"))
    planning.edit(second, replace(second.objective(id), title="Theirs"))
    meet(first, second)
    assert first.objective(id).title == second.objective(id).title
    found = heads_of(first.space)[(id, "title")]
    assert {json.loads(value[1]) for value in found.values()} == {"Ours", "Theirs"}
    same(first, second)
    planning.edit(first, replace(first.objective(id), title="Agreed"))
    meet(first, second)
    assert len(heads_of(second.space)[(id, "title")]) == 1
    assert second.objective(id).title == "Agreed"


def test_undo_on_one_side_does_not_take_back_what_the_other_has_done(pair: tuple[Desk, Desk]) -> None:
    first, second = pair
    id = next(iter(first.plan.objectives))
    planning.edit(first, replace(first.objective(id), title="Ours"))
    meet(first, second)
    planning.edit(second, replace(second.objective(id), title="Theirs"))
    meet(first, second)
    with pytest.raises(OkrError, match=r"undo\.overtaken"):
        history.undo(first)
    assert first.objective(id).title == "Theirs"


def test_nothing_of_another_workspace_gets_in(pair: tuple[Desk, Desk], tmp_path: Path) -> None:
    (tmp_path / "strange").mkdir()
    stranger = desk_at(tmp_path / "strange")
    before = heads_of(pair[0].space)
    with pytest.raises(OkrError, match=r"shared\.foreign"):
        merging.merge(pair[0].space, [Source(pair[1].space), Source(stranger.space)])
    assert heads_of(pair[0].space) == before
    stranger.close()


def test_damage_changes_nothing_at_all(pair: tuple[Desk, Desk]) -> None:
    first, second = pair
    add_objective(second, "One")
    add_objective(second, "Two")

    class Torn(Source):
        def lines(self, actor: str, after: int) -> Iterator[bytes]:
            for line in super().lines(actor, after):
                yield line.replace(b"Two", b"Tow")

    before = heads_of(first.space), merging.header(first.space)
    with pytest.raises(WireError):
        merging.merge(first.space, [Torn(second.space)])
    assert (heads_of(first.space), merging.header(first.space)) == before
    assert_sound(first)
    assert merging.merge(first.space, [Source(second.space)]).received == 4


# Parts


def test_a_part_waits_for_what_it_builds_on(pair: tuple[Desk, Desk], tmp_path: Path) -> None:
    first, second = pair
    add_objective(second, "Early")
    known = merging.header(second.space)
    add_objective(second, "Late")
    late = Part(second.space, replace(merging.header(second.space), base=known.vv))
    waiting = merging.merge(first.space, [late])
    assert (waiting.received, waiting.waiting) == (0, (0,))
    early = Part(second.space, replace(known, base=merging.header(first.space).vv))
    both = merging.merge(first.space, [late, early])
    assert (both.waiting, both.received) == ((), 4)
    assert {one.title for one in first.plan.objectives.values()} >= {"Early", "Late"}


# Copies of a store


def copied(desk: Desk, folder: Path, name: str) -> Path:
    """A copy of the file that does not know that it is one, as a snapshot of the whole machine is."""
    desk.space.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    target = folder / f"{name}.okrdb"
    shutil.copy(desk.space.path, target)
    return target


def twin(desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    path = copied(desk, folder, "twin")
    evidence = desk.space.meta("evidence")
    with monkeypatch.context() as patched:
        patched.setattr("okr_desktop.store.workspace.evidence", lambda _: evidence)
        space = Workspace.open(path, folder / "twin backups")
    assert space.journal.me == desk.space.journal.me
    return Desk(space, lambda: TODAY)


def test_two_living_copies_lose_nothing_and_go_on_under_names_of_their_own(
    pair: tuple[Desk, Desk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, third = pair
    id = next(iter(first.plan.objectives))
    other = twin(first, tmp_path, monkeypatch)
    planning.edit(first, replace(first.objective(id), title="By the first"))
    planning.edit(other, replace(other.objective(id), title="By its copy"))
    add_objective(first, "Only here")
    add_objective(other, "Only there")
    was = first.space.journal.me
    assert merging.merge(third.space, [Source(first.space)]).healed is False
    assert merging.merge(third.space, [Source(other.space)]).healed is True
    meet(first, other, third)
    same(first, other, third)
    assert first.space.journal.me != was
    assert other.space.journal.me not in (was, first.space.journal.me)
    titles = {json.loads(value[1]) for value in heads_of(third.space)[(id, "title")].values()}
    assert titles == {"By the first", "By its copy"}
    assert {one.title for one in third.plan.objectives.values()} >= {"Only here", "Only there"}
    planning.edit(other, replace(other.objective(id), title="Agreed"))
    meet(first, other, third)
    assert len(heads_of(first.space)[(id, "title")]) == 1
    same(first, other, third)
    other.close()


def test_a_store_that_was_set_back_writes_under_a_new_name_and_gets_its_own_work_again(
    pair: tuple[Desk, Desk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = pair
    old = twin(first, tmp_path, monkeypatch)
    add_objective(first, "Done after the snapshot")
    meet(first, second)
    was = old.space.journal.me
    merging.merge(old.space, [Source(second.space)])
    assert "Done after the snapshot" in {one.title for one in old.plan.objectives.values()}
    assert old.space.journal.me != was
    add_objective(old, "Done after the restore")
    meet(old, second)
    same(old, second)
    old.close()


# Deleted here, worked on there


def test_a_check_in_on_what_another_deletes_keeps_it_until_somebody_decides(pair: tuple[Desk, Desk]) -> None:
    first, second = pair
    result = next(iter(first.plan.key_results.values()))
    planning.delete(first, result.objective)
    add_check_in(second, result.id, "3")
    meet(first, second)
    for desk in pair:
        assert result.objective in desk.plan.objectives
        assert result.id in desk.plan.key_results
    same(first, second)
    planning.delete(second, result.objective)
    meet(first, second)
    for desk in pair:
        assert result.objective not in desk.plan.objectives
        assert result.id not in desk.plan.key_results
    same(first, second)
    history.undo(second)
    meet(first, second)
    assert result.id in first.plan.key_results
    same(first, second)


def test_a_key_result_added_to_what_another_deletes_keeps_the_objective(pair: tuple[Desk, Desk]) -> None:
    first, second = pair
    objective = add_objective(first, "Contested")
    meet(first, second)
    planning.delete(first, objective)
    result = add_result(second, objective, "New")
    meet(first, second)
    for desk in pair:
        assert objective in desk.plan.objectives
        assert result in desk.plan.key_results
    same(first, second)
    planning.delete(first, result)
    meet(first, second)
    assert objective not in second.plan.objectives
    same(first, second)


def test_what_was_left_under_a_deleted_objective_does_not_bring_it_back(pair: tuple[Desk, Desk]) -> None:
    first, second = pair
    parent = add_objective(first, "Parent")
    child = add_objective(first, "Child", parent=parent)
    meet(first, second)
    with first.action(Label("objective.delete", {"title": "Parent"})) as unit:
        unit.delete("objective", parent)
    with first.action(Label("objective.edit", {"title": "Child"})) as unit:
        unit.save(replace(first.objective(child), title="Child still"))
    meet(first, second)
    for desk in pair:
        assert parent not in desk.plan.objectives
        assert child in desk.plan.objectives
    same(first, second)


# Moved at the same time


def test_two_moves_that_make_a_circle_leave_one_of_them_where_it_was(pair: tuple[Desk, Desk]) -> None:
    first, second = pair
    top, left, right = (add_objective(first, title) for title in ("Top", "Left", "Right"))
    for id in (left, right):
        planning.move(first, id, top)
    meet(first, second)
    planning.move(first, left, right)
    planning.move(second, right, left)
    meet(first, second)
    for desk in pair:
        # The later move gives way, and what it moved stands where it stood before: under Top.
        assert dict(desk.plan.cut) == {right: left} or dict(desk.plan.cut) == {left: right}
        cut = next(iter(desk.plan.cut))
        assert desk.plan.parent_of(cut) == top
        assert {one.id for one in desk.plan.objectives.values()} >= {top, left, right}
    assert dict(first.plan.cut) == dict(second.plan.cut)
    same(first, second)
    cut = next(iter(first.plan.cut))
    planning.move(first, cut, None)
    meet(first, second)
    assert dict(second.plan.cut) == {}
    assert second.plan.parent_of(cut) is None
    same(first, second)


def test_a_move_out_of_a_circle_holds_and_so_does_what_was_shown(pair: tuple[Desk, Desk]) -> None:
    first, second = pair
    top, left, right = (add_objective(first, title) for title in ("Top", "Left", "Right"))
    for id in (left, right):
        planning.move(first, id, top)
    meet(first, second)
    planning.move(first, left, right)
    planning.move(second, right, left)
    meet(first, second)
    cut = next(iter(first.plan.cut))
    other = right if cut == left else left
    planning.move(first, other, None)
    meet(first, second)
    for desk in pair:
        assert desk.plan.parent_of(other) is None
        assert desk.plan.parent_of(cut) == top
        assert dict(desk.plan.cut) == {}
    same(first, second)


# What could not be read by others


def test_the_longest_texts_that_people_may_write_reach_others(pair: tuple[Desk, Desk]) -> None:
    first, second = pair
    long = "語" * NOTE_LIMIT
    id = planning.add(first, Objective(new_id(), "Long", description=long, why=long, score_comment=long)).value
    planning.edit(first, replace(first.objective(id), description=long[1:] + "😀"))
    meet(first, second)
    assert second.objective(id) == first.objective(id)
    assert second.objective(id).why == long
    same(first, second)
    history.undo(first)
    history.undo(first)
    meet(first, second)
    assert id not in second.plan.objectives
    same(first, second)


def test_what_others_could_not_read_is_not_written(desk: Desk) -> None:
    sample(desk)
    before = heads_of(desk.space)
    for value, code in (("x" * 300_000, "record.too_large"), ("a\x00b", "record.control"), ("a\rb", "record.control")):
        with pytest.raises(OkrError) as caught, desk.action(Label("x")) as unit:
            unit.set_register("objective", next(iter(desk.plan.objectives)), "why", value)
        assert caught.value.code == code
    assert heads_of(desk.space) == before
    with desk.action(Label("x", {"name": "bad\x00\udcffname\n"})) as unit:
        unit.set_register("objective", next(iter(desk.plan.objectives)), "why", "C:\\beta \\u0000 \\r")
    for run, mark in merging.header(desk.space).vv.items():
        lines = list(merging.lines(desk.space, run, 0))
        assert len([read_line(line) for line in lines]) == mark.seq


# Things of newer programs


def test_kinds_fields_and_tails_that_nobody_here_understands_leave_as_they_came(tmp_path: Path) -> None:
    store = MemoryStore(new_id())
    known = new_id()
    store.write(ACTORS[0], Op("", 0, 0, 5, new_id(), "objective", known, "*", {"title": "Known", "mood": "blue"}))
    store.write(ACTORS[0], Op("", 0, 0, 5, new_id(), "galaxy", new_id(), "*", {"stars": 3}))
    store.write(ACTORS[0], Op("", 0, 0, 5, new_id(), ACTION, new_id(), "*", {"label": "warp", "params": {}}))
    end = store.vv[ACTORS[0]]
    tail = b'{"b":1,"a":[2]}, [], null, {"later": [1]}]'
    strange = f'[4, 4, 5, "{new_id()}", "objective", "{known}", "aura", '.encode() + tail
    space = Workspace.join(tmp_path / "w.okrdb", tmp_path / "b", store.bundle_id)
    merging.merge(space, [store])

    class Newer:
        has_heads = False
        header = Header(
            store.bundle_id,
            {ACTORS[0]: end._replace(seq=4, h=link(end.h, strange))},
            {ACTORS[0]: end},
        )

        def lines(self, actor: str, after: int) -> Iterator[bytes]:
            yield strange

        def heads(self) -> Iterator[bytes]:
            return iter(())

    assert merging.merge(space, [Newer()]).received == 1
    assert list(merging.lines(space, ACTORS[0], 0)) == [*store.lines(ACTORS[0], 0), strange]
    assert space.journal.check() == []
    assert space.differences() == []
    space.close()


@pytest.mark.parametrize(
    ("kind", "registers"),
    [
        ("check_in", {"key_result": "0" * 32, "date": "2026-07-01", "value": "1"}),
        ("check_in", {"key_result": "0" * 32, "kpi": "1" * 32, "date": "2026-07-01", "value": "1"}),
        ("check_in", {"key_result": "", "date": "2026-07-01", "value": "1", "confidence": 77}),
        ("key_result", {"title": "Alone", "place": {"parent": "no id", "rank": "V"}, "metric": {"kind": "increase"}}),
        ("cycle", {"name": "Backwards", "period": ["2026-09-30", "2026-07-01"]}),
        ("objective", {"title": "t" * 5, "place": {"parent": 7, "rank": 9}}),
        ("person", {"name": ["not", "a", "name"]}),
        ("objective", ["not a record"]),
    ],
)
def test_records_that_fit_no_table_stay_in_the_journal(tmp_path: Path, kind: str, registers: Any) -> None:
    store = MemoryStore(new_id())
    store.write(ACTORS[0], Op("", 0, 0, 5, new_id(), "workspace", store.bundle_id, "*", {"organisation": "x"}))
    store.write(ACTORS[0], Op("", 0, 0, 5, new_id(), kind, new_id(), "*", registers))
    space = Workspace.join(tmp_path / "w.okrdb", tmp_path / "b", store.bundle_id)
    merging.merge(space, [store])
    desk = Desk(space, lambda: TODAY)
    assert desk.plan.workspace.organisation == "x"
    assert list(merging.lines(space, ACTORS[0], 0)) == list(store.lines(ACTORS[0], 0))
    assert_sound(desk)
    desk.close()


def test_a_record_comes_into_the_tables_as_soon_as_what_it_belongs_to_is_there(tmp_path: Path) -> None:
    store = MemoryStore(new_id())
    objective, result = new_id(), new_id()
    place = {"parent": objective, "rank": "V"}
    fields = {"title": "Waiting", "place": place, "metric": {"kind": "increase", "start": "0", "target": "9"}}
    store.write(ACTORS[0], Op("", 0, 0, 5, new_id(), "workspace", store.bundle_id, "*", {"organisation": "x"}))
    store.write(ACTORS[0], Op("", 0, 0, 5, new_id(), "key_result", result, "*", fields))
    space = Workspace.join(tmp_path / "w.okrdb", tmp_path / "b", store.bundle_id)
    merging.merge(space, [store])
    desk = Desk(space, lambda: TODAY)
    assert result not in desk.plan.key_results
    store.write(ACTORS[0], Op("", 0, 0, 5, new_id(), "objective", objective, "*", {"title": "Here now"}))
    merging.merge(space, [store])
    assert result in desk.plan.key_results
    assert_sound(desk)
    desk.close()


# Compacted files


def test_a_file_without_its_old_lines_brings_the_same_values(pair: tuple[Desk, Desk], tmp_path: Path) -> None:
    first, second = pair
    id = next(iter(first.plan.objectives))
    planning.edit(second, replace(second.objective(id), title="Before it was compacted"))
    late = joined(tmp_path, first, "late")
    planning.edit(late, replace(late.objective(id), why="Written meanwhile"))
    meet(first, second)
    add_objective(first, "One more")
    store = MemoryStore(first.space.id)
    store.merge(Source(first.space))
    base = dict(merging.header(second.space).vv)
    store.raise_base({run: base[run] for run in base if run in store.vv})
    merged = merging.merge(late.space, [store])
    assert merged.received == 2
    assert late.objective(id).title == "Before it was compacted"
    assert late.objective(id).why == "Written meanwhile"
    assert "One more" in {one.title for one in late.plan.objectives.values()}
    assert_sound(late)
    merging.merge(first.space, [Source(late.space)])
    assert first.objective(id).why == "Written meanwhile"
    assert first.space.projection.dump() == late.space.projection.dump()
    late.close()
