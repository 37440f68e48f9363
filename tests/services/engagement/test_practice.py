"""The evidence that a workspace gives of its practice, and what becomes of what was learned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from okr_desktop.domain.changes import Label
from okr_desktop.domain.concerns import Concern
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.errors import NotFound, Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.practice.findings import Share, Verdict
from okr_desktop.domain.review import CycleNote, NoteKind
from okr_desktop.domain.work import WorkState
from okr_desktop.services import closing, cycles, history, people, planning, retrospectives
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement import practice
from tests.worlds import RANGE, TODAY, add_check_in, add_cycle, add_objective, add_result, assert_sound


@pytest.fixture
def quarter(desk: Desk) -> Cycle:
    return desk.plan.cycles[add_cycle(desk)]


def of(desk: Desk, cycle: Cycle, name: str) -> Share:
    found = getattr(practice.evidence(desk, cycle), name)
    assert isinstance(found, Share)
    return found


def test_key_results_without_a_check_in_in_time(desk: Desk, quarter: Cycle) -> None:
    objective = add_objective(desk, cycle=quarter.id)
    told, silent = add_result(desk, objective, "told"), add_result(desk, objective, "silent")
    add_check_in(desk, told, "10")
    assert of(desk, quarter, "late") == Share(1, 2)
    add_check_in(desk, silent, "10", TODAY - timedelta(days=11))
    assert of(desk, quarter, "late") == Share(1, 2)
    add_check_in(desk, silent, "11")
    assert of(desk, quarter, "late") == Share(0, 2)


def test_too_many_goals_and_key_results_are_counted_by_team_and_objective(desk: Desk, quarter: Cycle) -> None:
    busy, calm = (people.save(desk, Team(new_id(), name)).value for name in ("busy", "calm"))
    for number in range(6):
        planning.add(desk, Objective(new_id(), f"o{number}", cycle=quarter.id, teams={busy: Decimal(1)}))
    last = planning.add(desk, Objective(new_id(), "c", cycle=quarter.id, teams={calm: Decimal(1)}, why="So")).value
    for number in range(6):
        planning.add(desk, KeyResult(new_id(), f"k{number}", last, RANGE))
    assert of(desk, quarter, "crowded_teams") == Share(1, 2)
    assert of(desk, quarter, "crowded_objectives") == Share(1, 7)
    assert of(desk, quarter, "bare_objectives") == Share(6, 7)
    assert of(desk, quarter, "no_why") == Share(6, 7)
    planning.archive(desk, last)
    assert of(desk, quarter, "crowded_objectives") == Share(0, 6)


def test_whose_goals_they_are(desk: Desk, quarter: Cycle) -> None:
    team = people.save(desk, Team(new_id(), "North")).value
    lead, member, guest = (
        people.save(desk, Person(new_id(), name, teams=teams)).value
        for name, teams in (("Lea", {team: Decimal(1)}), ("Mo", {team: Decimal(1)}), ("Gus", {}))
    )
    people.save(desk, replace(desk.plan.teams[team], lead=lead))
    base = Objective(new_id(), "x", cycle=quarter.id, teams={team: Decimal(1)})
    for proposer in (lead, member, guest, None):
        planning.add(desk, replace(base, id=new_id(), title=f"by {proposer}", proposer=proposer))
    # Nobody knows who proposed the last one: it does not count on either side.
    assert of(desk, quarter, "bottom_up") == Share(1, 3)


def test_confidence_that_never_moves(desk: Desk, quarter: Cycle) -> None:
    objective = add_objective(desk, cycle=quarter.id)
    flat, few = add_result(desk, objective), add_result(desk, objective)
    for days in (20, 10, 0):
        add_check_in(desk, flat, "10", TODAY - timedelta(days=days))
    add_check_in(desk, few, "10")
    assert of(desk, quarter, "flat_confidence") == Share(1, 1)


def test_what_people_said_and_nobody_answered(desk: Desk, quarter: Cycle) -> None:
    old, new = TODAY - timedelta(days=8), TODAY - timedelta(days=7)
    answered = Concern(new_id(), "c", day=old, response="We listen")
    with desk.action(Label("import", {"name": "test"})) as unit:
        for record in (Concern(new_id(), "a", day=old), Concern(new_id(), "b", day=new), answered):
            unit.save(record)
    assert of(desk, quarter, "concerns") == Share(1, 3)


def test_a_suggestion_becomes_an_action_that_the_next_cycle_checks(desk: Desk, quarter: Cycle) -> None:
    add_objective(desk, cycle=quarter.id)
    health = practice.health(desk)
    assert health.cycle == quarter
    assert health.steps == tuple(one for one in health.findings if one.verdict is Verdict.TRY)[:3]
    action = practice.try_out(desk, quarter.id, "Fix one time a week").value
    assert retrospectives.waiting(desk.plan, quarter.id) == []
    after = cycles.save(desk, Cycle(new_id(), "2026 Q4", date(2026, 10, 1), date(2026, 12, 31))).value
    (waiting,) = retrospectives.waiting(desk.plan, after)
    assert waiting.action.id == action
    (chain,) = practice.chains(desk.plan)
    assert chain.cycle == quarter
    assert [one.id for one in chain.tried] == [one.id for one in chain.all_actions] == [action]
    assert waiting.source == quarter
    assert of(desk, desk.plan.cycles[after], "unchecked") == Share(1, 1)
    retrospectives.check(desk, action, after, WorkState.DONE, "It works")
    assert of(desk, desk.plan.cycles[after], "unchecked") == Share(0, 1)
    assert_sound(desk)


def test_lessons_lead_to_actions_and_to_what_was_found(desk: Desk, quarter: Cycle) -> None:
    note = closing.save_note(desk, CycleNote(new_id(), quarter.id, quarter.id, NoteKind.LEARNED, "Ask earlier")).value
    retro = retrospectives.start(desk, quarter.id).value
    retrospectives.add_card(desk, retro, "start", "Ask")
    of_card = retrospectives.action_from_card(desk, retro, 0).value
    of_note = retrospectives.add_action(desk, "Ask in week one", note).value
    (chain,) = practice.chains(desk.plan)
    assert [lesson.text for lesson in chain.lessons] == ["Ask earlier"]
    assert [action.id for action in chain.lessons[0].actions] == [of_note]
    assert [action.id for action in chain.actions] == [of_card]
    with pytest.raises(NotFound):
        retrospectives.add_action(desk, "Of nothing", new_id())


def test_feedback_on_the_process_opens_a_look_back_of_its_own(desk: Desk, quarter: Cycle) -> None:
    assert practice.process_cards(desk.plan, quarter.id) is None
    assert practice.say(desk, quarter.id, "hinders", " Too long ").value == 0
    assert practice.say(desk, quarter.id, "helps", "The board").value == 1
    kept = practice.process_cards(desk.plan, quarter.id)
    assert kept is not None
    assert [(card.column, card.text) for card in kept.items] == [("hinders", "Too long"), ("helps", "The board")]
    with pytest.raises(Refused):
        practice.say(desk, quarter.id, "start", "wrong column")
    history.undo(desk)
    history.undo(desk)
    assert practice.process_cards(desk.plan, quarter.id) is None
    with pytest.raises(Refused):
        practice.say(desk, quarter.id, "nonsense", "first card")
    assert desk.plan.retrospectives == {}
