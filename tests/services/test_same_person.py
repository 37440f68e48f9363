"""Promises about people who were entered twice: they are found, made one in one step, and nothing said is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.errors import NotFound, OkrError, Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.okrs import CheckIn
from okr_desktop.domain.people import Person
from okr_desktop.domain.people import Team as Group
from okr_desktop.services import check_ins, coach, conflicts, cycles, history, kpis, people, planning, same_person, talk
from okr_desktop.services.conflict_kinds import DIFFERENT, KEEP_MINE, keep
from okr_desktop.services.desk import Desk
from okr_desktop.services.same_person import Candidate, Why, candidates, who
from tests.services.team_kit import Team
from tests.worlds import add_objective, assert_sound, sample


def add(desk: Desk, name: str, email: str = "", **more: object) -> str:
    return people.save(desk, replace(Person(new_id(), name, email), **more)).value


def pairs(desk: Desk) -> list[tuple[str, str, str]]:
    return [(one.why.value, one.keep, one.other) for one in candidates(desk)]


def test_one_address_or_one_name_is_asked_about_once(desk: Desk) -> None:
    first, second = add(desk, "Ada Lovelace", "ADA@example.org"), add(desk, "A. Lovelace", "ada@example.org ")
    third = add(desk, "ada  lovelace")
    add(desk, "Grace Hopper")
    assert pairs(desk) == [("name", first, third), ("email", first, second)]


def test_what_two_computers_have_added_is_found_after_they_met(team: Team) -> None:
    one, other = add(team.ana, "Carla"), add(team.bob, "Carla")
    team.meet()
    assert pairs(team.ana) == pairs(team.bob) == [("name", *sorted((one, other)))]
    (conflict,) = conflicts.conflicts(team.ana)
    assert (conflict.kind, conflict.why, conflict.title) == ("person", "name", "Carla")
    assert [side.value for side in conflict.values] == sorted((one, other))


def test_one_of_two_is_one_step_and_moves_what_can_be_edited(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    group = people.save(desk, Group(new_id(), "Support")).value
    kept, other = add(desk, "Ada"), add(desk, "Ada", "ada@example.org", teams={group: Decimal(1)})
    people.set_me(desk, other)
    planning.edit(desk, replace(desk.objective(objective), owner=other))
    planning.edit(desk, replace(desk.key_result(result), owner=other))
    people.save(desk, replace(desk.plan.teams[group], lead=other))
    cycles.save(desk, replace(desk.plan.cycles[cycle], sponsor=other))
    kpi = kpis.save(desk, Kpi(new_id(), "Churn", owner=other)).value
    said = talk.comment(desk, objective, "Good").value
    newest = replace(desk.check_ins(result)[-1], author=other, acknowledged_by=other)
    check_ins.correct(desk, newest)

    done = same_person.same(desk, kept, other)

    plan = desk.plan
    assert (done.value, done.label and done.label.code) == (kept, "person.same")
    assert (plan.objectives[objective].owner, plan.key_results[result].owner) == (kept, kept)
    assert (plan.teams[group].lead, plan.cycles[cycle].sponsor, plan.kpis[kpi].owner) == (kept, kept, kept)
    assert desk.check_ins(result)[-1].acknowledged_by == kept
    # What was said stays with who said it.
    assert (plan.comments[said].author, desk.check_ins(result)[-1].author) == (other, other)
    assert who(plan, other) == who(plan, kept) == kept
    assert (plan.people[other].archived, plan.people[other].alias_of) == (True, kept)
    assert (plan.people[kept].email, dict(plan.people[kept].teams)) == ("ada@example.org", {group: Decimal(1)})
    assert desk.me == kept
    assert candidates(desk) == []
    assert people.find_person(plan, "ada") == plan.people[kept]
    assert_sound(desk)
    history.undo(desk)
    assert desk.plan.objectives[objective].owner == other
    assert desk.plan.people[other].alias_of is None
    assert len(candidates(desk)) == 1


def test_two_who_are_two_are_never_asked_about_again_anywhere(team: Team) -> None:
    one, other = add(team.ana, "Carla"), add(team.bob, "Carla")
    team.meet()
    (conflict,) = conflicts.conflicts(team.ana)
    with pytest.raises(OkrError) as raised:
        conflicts.resolve(team.ana, conflict.key, KEEP_MINE)
    assert raised.value.code == "conflict.person"
    conflicts.resolve(team.ana, conflict.key, DIFFERENT)
    team.meet()
    for desk in (team.ana, team.bob):
        assert candidates(desk) == []
        assert conflicts.conflicts(desk) == []
        assert coach.dismissals(desk) == []
    third = add(team.ana, "Carla")
    assert candidates(team.ana)[0].other == third
    assert len(candidates(team.ana)) == 1
    assert {one, other} >= {candidates(team.ana)[0].keep}


def test_what_comes_in_for_the_other_entry_later_is_offered_again(team: Team) -> None:
    one, other = sorted((add(team.ana, "Carla"), add(team.bob, "Carla")))
    team.meet()
    (conflict,) = conflicts.conflicts(team.ana)
    conflicts.resolve(team.ana, conflict.key, keep(1))
    planning.edit(team.bob, replace(team.bob.objective(team.objective), owner=other))
    team.meet()
    assert candidates(team.ana) == [Candidate(Why.ALIAS_LEFT, one, other, 1)]
    (again,) = conflicts.conflicts(team.bob)
    assert (again.why, again.count) == ("alias_left", 1)
    conflicts.resolve(team.bob, again.key, keep(1))
    team.meet()
    assert team.ana.objective(team.objective).owner == one
    assert conflicts.conflicts(team.ana) == []


def test_two_who_decided_at_once_the_other_way_round_still_have_one_person(team: Team) -> None:
    one, other = sorted((add(team.ana, "Carla"), add(team.bob, "Carla")))
    team.meet()
    same_person.same(team.ana, one, other)
    same_person.same(team.bob, other, one)
    team.meet()
    for desk in (team.ana, team.bob):
        assert who(desk.plan, one) == who(desk.plan, other) == one
    found = [found for found in conflicts.conflicts(team.ana) if found.kind == "person"]
    assert [(each.why, each.values[0].value) for each in found] == [("alias_left", one)]
    conflicts.resolve(team.ana, found[0].key, keep(1))
    team.meet()
    kept = team.bob.plan.people[one]
    assert (kept.archived, kept.alias_of) == (False, None)
    assert [each for each in conflicts.conflicts(team.bob) if each.kind == "person"] == []


def test_chains_become_short_and_a_closed_cycle_stays_as_it_is(desk: Desk) -> None:
    cycle, objective, _ = sample(desk)
    first, second, third = (add(desk, f"Ada {number}") for number in range(3))
    planning.edit(desk, replace(desk.objective(objective), owner=third))
    free = add_objective(desk, "Free")
    planning.edit(desk, replace(desk.objective(free), owner=third))
    cycles.set_state(desk, cycle, CycleState.CLOSED)
    same_person.same(desk, second, third)
    same_person.same(desk, first, second)
    plan = desk.plan
    assert {one.alias_of for one in plan.people.values() if one.id != first} == {first}
    assert plan.objectives[free].owner == first
    assert plan.objectives[objective].owner == third
    assert who(plan, third) == first
    assert candidates(desk) == []
    cycles.reopen(desk, cycle, "2026 Q3")
    assert candidates(desk) == [Candidate(Why.ALIAS_LEFT, first, third, 1)]


def test_nobody_is_the_same_as_themselves_or_as_a_stranger(desk: Desk) -> None:
    ada = add(desk, "Ada")
    for act in (same_person.same, same_person.different):
        with pytest.raises(Refused):
            act(desk, ada, ada)
        with pytest.raises(NotFound):
            act(desk, ada, new_id())
    assert who(desk.plan, "nobody") == "nobody"


def test_a_check_in_of_the_other_entry_is_shown_under_who_was_kept(desk: Desk) -> None:
    _, _, result = sample(desk)
    kept, other = add(desk, "Ada"), add(desk, "Ada")
    check_ins.add(desk, CheckIn(new_id(), result, date(2026, 8, 14), Decimal(20), author=other))
    same_person.same(desk, kept, other)
    assert {who(desk.plan, one.author or "") for one in desk.check_ins(result)} == {kept, ""}
