"""Promises of conflicts among many: random people and foreign values, and every question can be answered."""

from __future__ import annotations

import contextlib
import json
import random
from decimal import Decimal
from typing import Any

import pytest

from okr_desktop.domain.errors import NotFound, OkrError, Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.layout import LAYOUT
from okr_desktop.services import (
    conflicts,
    planning,
)
from okr_desktop.services.conflict_kinds import (
    DELETE,
    KEEP_MINE,
    REVIVE,
    Conflict,
    edited,
    keep,
    typed,
    under,
)
from okr_desktop.services.conflict_values import Shown
from okr_desktop.services.desk import Desk
from okr_desktop.store import disputes, merging
from okr_desktop.store.memory import MemoryStore
from okr_desktop.store.ops import Op, to_json
from tests.services.team_kit import Source, Team, edit
from tests.worlds import add_objective, add_result, assert_sound, content


def rival(desk: Desk) -> set[tuple[str, str]]:
    """Straight from the heads: registers of live records whose values differ, places by what is above."""
    found: dict[tuple[str, str], set[str]] = {}
    for id, field, value in desk.space.db.execute("SELECT lower(hex(eid)), field, value FROM head"):
        if field == "deleted":
            continue
        value = to_json(json.loads(value)["parent"]) if field == "place" else value
        found.setdefault((id, field), set()).add(value)
    return {(id, field) for (id, field), values in found.items() if len(values) > 1 and desk.plan.get(id) is not None}


def act(desk: Desk, dice: random.Random) -> None:
    """Something that people do, if it can be done now."""
    plan = desk.plan
    items = sorted([*plan.objectives, *plan.key_results]) or [add_objective(desk)]
    id = dice.choice(items)
    word = dice.choice(["red", "green", "blue"])
    what = dice.random()
    try:
        if what < 0.45:
            edit(desk, id, **{dice.choice(["title", "description"]): word})
        elif what < 0.7 and id in plan.objectives:
            planning.move(desk, id, dice.choice([None, *sorted(plan.objectives)]))
        elif what < 0.8 and len(items) > 4:
            planning.delete(desk, id)
        elif what < 0.9:
            add_result(desk, dice.choice(sorted(plan.objectives) or [add_objective(desk)]), word)
        else:
            add_objective(desk, word, dice.choice([None, *items]))
    except (Refused, NotFound):
        return


@pytest.mark.parametrize("seed", range(12))
def test_whatever_people_do_the_questions_are_the_same_everywhere_and_can_all_be_answered(
    team: Team, seed: int
) -> None:
    dice = random.Random(seed)
    third = team.third()
    desks = (team.ana, team.bob, third)
    add_objective(team.ana, "Other")
    team.meet()
    for _ in range(3):
        for desk in desks:
            for _ in range(4):
                act(desk, dice)
        team.meet()
        lists = [conflicts.conflicts(desk) for desk in desks]
        assert [one.key for one in lists[0]] == [one.key for one in lists[1]] == [one.key for one in lists[2]]
        told = {(one.id, one.field) for one in lists[0] if one.kind in ("value", "text", "place")}
        assert told == rival(team.ana)
        lives = {id for _, id in disputes.revived(team.ana.space.db)}
        assert {id for one in lists[0] if one.kind == "deleted" for id in one.covers} == lives
    answer(team.ana)
    assert conflicts.conflicts(team.ana) == []
    team.meet()
    assert [conflicts.conflicts(desk) for desk in desks] == [[], [], []]
    assert content(team.ana) == content(team.bob) == content(third)


def answer(desk: Desk) -> None:
    """Decide one after the other; one answer may settle or raise others."""
    for _ in range(200):
        found = conflicts.conflicts(desk)
        if not found:
            return
        conflict = found[0]
        match conflict.kind:
            case "deleted":
                conflicts.resolve(desk, conflict.key, REVIVE)
            case "cycle" | "unplaced":
                conflicts.resolve(desk, conflict.key, under(None))
            case "place":
                conflicts.resolve(desk, conflict.key, under(parent_for(desk, conflict)))
            case _:
                conflicts.resolve(desk, conflict.key, keep(1))


def parent_for(desk: Desk, conflict: Conflict) -> str | None:
    if conflict.record_kind == "objective":
        return None
    return desk.key_result(conflict.id).objective


JUNK: list[Any] = [
    *(None, True, 0, -1, 2**53, "", "x", "1e999999", "NaN", "2026-02-30", "0190" * 8, "a\nb", "x" * 60_000),
    *([], {}, [1], ["a"], [[1, 2]], {"parent": 5}, {"rank": 7}, {"kind": "galaxy"}),
    {"kind": "increase", "start": "NaN", "target": "1e99"},
]


@pytest.mark.parametrize("seed", range(6))
def test_values_that_no_program_of_ours_writes_are_shown_and_can_be_decided(team: Team, seed: int) -> None:
    dice = random.Random(seed)
    check_in = team.ana.check_ins(team.result)[0].id
    items = [("objective", team.objective), ("key_result", team.result), ("cycle", team.cycle), ("check_in", check_in)]
    items += [("person", team.bob_id), ("workspace", team.ana.space.id)]
    stores = [MemoryStore(team.ana.space.id) for _ in range(2)]
    for store, run in zip(stores, ("c" * 16, "d" * 16), strict=True):
        store.merge(Source(team.ana.space))
        for _ in range(14):
            kind, id = dice.choice(items)
            field = dice.choice([*LAYOUT[kind], "place", "metric", "period", "team:x", "tag:y", "odd", "deleted"])
            store.write(run, Op(run, 0, 0, -(10**15), new_id(), kind, id, field, dice.choice(JUNK), (), None))
    merging.merge(team.ana.space, stores)
    for conflict in conflicts.conflicts(team.ana):
        assert all(isinstance(side.shown, Shown) for side in conflict.values)
        for choice in (KEEP_MINE, keep(1), keep(2), typed("2"), edited("x"), REVIVE, under(None), DELETE):
            with contextlib.suppress(OkrError):
                conflicts.resolve(team.ana, conflict.key, choice)
    with contextlib.suppress(OkrError):
        conflicts.resolve_all(team.ana, [one.key for one in conflicts.conflicts(team.ana)], "theirs")
    assert team.ana.space.journal.check() == []


def test_a_number_that_nobody_can_reckon_with_spoils_no_figure(team: Team) -> None:
    before = team.ana.plan.figure(team.objective).progress
    store = MemoryStore(team.ana.space.id)
    store.merge(Source(team.ana.space))
    for kind, id, field in (("key_result", team.result, "weight"), ("workspace", team.ana.space.id, "on_track")):
        store.write("c" * 16, Op("c" * 16, 0, 0, 5, new_id(), kind, id, field, "NaN", (), None))
    merging.merge(team.ana.space, [store])
    assert team.ana.plan.figure(team.objective).progress == before
    edit(team.ana, team.result, weight=Decimal(2))
    assert team.ana.key_result(team.result).weight == Decimal(2)
    assert_sound(team.ana)
