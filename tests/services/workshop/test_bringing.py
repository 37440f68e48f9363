"""Objectives of the plan in a workshop: brought in, revised there, and brought up to date by publishing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.errors import Refused, Severity
from okr_desktop.domain.ideas import Idea
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.metrics import Kind, Metric, Phase
from okr_desktop.domain.okrs import Ambition, KeyResult, Objective, State
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.workshop import closing_acts, drafting, lineage, machine
from okr_desktop.domain.workshop.model import Answer, Live, Mode, Verdict
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.domain.workshop_record import Lineage
from okr_desktop.services import cycles, history, people, planning, trash
from okr_desktop.services.desk import Desk
from okr_desktop.services.workshop import content, past
from okr_desktop.services.workshop.bringing import offers, taken
from okr_desktop.services.workshop.checking import findings
from okr_desktop.services.workshop.hall import Hall
from okr_desktop.services.workshop.publishing import (
    PublishChoices,
    Published,
    default_choices,
    preview,
    publish,
    update_closing,
)
from tests.domain.workshop.lives import D1, D2, K1, live
from tests.services.workshop.kit import made
from tests.worlds import assert_sound

WHY = "They leave us over it.\nTwice a week."
LONG = "The ticket system.\nAsk Zoe for the password."
STEPS = Metric(Kind.INCREASE, "%", Decimal(40), Decimal(90), phases=(Phase(date(2026, 8, 1), Decimal(60)),))


@pytest.fixture
def cycle(desk: Desk) -> str:
    return cycles.save(desk, Cycle(new_id(), "2026 Q3", date(2026, 7, 1), date(2026, 9, 30))).value


@pytest.fixture
def ana(desk: Desk) -> str:
    return people.save(desk, Person(new_id(), "Ana")).value


@pytest.fixture
def goal(desk: Desk, cycle: str, ana: str) -> str:
    """An objective under another, with two key results that run and one that is done."""
    top = planning.add(desk, Objective(new_id(), "Be loved", cycle=cycle)).value
    item = Objective(new_id(), "Answer well", why=WHY, parent=top, cycle=cycle, owner=ana, tags=("service",))
    goal = planning.add(desk, item).value
    for title, description, state in (
        ("Answers within a day", LONG, State.ACTIVE),
        ("Calls that end well", "Survey", State.DRAFT),
        ("The desk is staffed", "", State.DONE),
    ):
        result = KeyResult(new_id(), title, goal, STEPS, description, owner=ana, due=date(2026, 9, 1), state=state)
        planning.add(desk, result)
    return goal


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = made(tmp_path, mode=Mode.NAMED)
    yield hall
    hall.close()


def bring(hall: Hall, desk: Desk, *ids: str) -> Live:
    for draft, results in taken(desk.plan, ids):
        hall.act(drafting.take_over, draft, results).result()
    return hall.view().live


def brought(desk: Desk, *ids: str, into: Live | None = None) -> Live:
    """The same without a hall."""
    found = into or replace(live(), board=replace(live().board, drafts={}, results={}, acceptances={}, signatures={}))
    for draft, results in taken(desk.plan, ids):
        found = drafting.take_over(found, draft, results)
    return found


def draft_of(found: Live, existing: str) -> str:
    return next(one.id for one in drafting.drafts(found) if one.existing == existing)


def result_of(found: Live, title: str) -> str:
    return next(one.id for one in found.board.results.values() if one.title == title)


def result_in(desk: Desk, title: str) -> KeyResult:
    return next(one for one in desk.plan.key_results.values() if one.title == title)


def ours(desk: Desk, found: Live) -> PublishChoices:
    return default_choices(desk.plan, found)


def warned(desk: Desk, found: Live) -> set[tuple[str, str]]:
    problems = preview(desk, found, ours(desk, found)).problems
    return {(one.code, str(one.params.get("title", ""))) for one in problems if one.severity is Severity.WARNING}


def noted(found: Live, done: Published) -> Live:
    return replace(found, results=replace(found.results, published=done.ids, workshop=done.workshop))


# What can be brought in


def test_offers_are_what_runs_or_is_planned_in_the_order_of_the_tree(desk: Desk, cycle: str, goal: str) -> None:
    [top, one] = offers(desk.plan)
    assert (top.title, top.depth, top.above, top.key_results) == ("Be loved", 0, "", ())
    assert (one.id, one.depth, one.above, one.cycle, one.owner) == (goal, 1, "Be loved", "2026 Q3", "Ana")
    assert [(each.title, each.state) for each in one.key_results] == [
        ("Answers within a day", State.ACTIVE),
        ("Calls that end well", State.DRAFT),
    ]
    planning.edit(desk, replace(desk.objective(one.id), state=State.CANCELLED))
    assert [each.title for each in offers(desk.plan)] == ["Be loved"]


def test_offers_of_one_cycle_or_team_and_never_of_a_closed_cycle(desk: Desk, cycle: str, goal: str) -> None:
    team = people.save(desk, Team(new_id(), "North")).value
    other = cycles.save(desk, Cycle(new_id(), "2026 Q4", date(2026, 10, 1), date(2026, 12, 31))).value
    mine = Objective(new_id(), "Ours", cycle=other, teams={team: Decimal(1)}, parent=goal)
    mine_id = planning.add(desk, mine).value
    assert [(one.id, one.depth, one.teams) for one in offers(desk.plan, team=team)] == [(mine_id, 0, ("North",))]
    assert [one.title for one in offers(desk.plan, cycle)] == ["Be loved", "Answer well"]
    assert [(one.title, one.depth) for one in offers(desk.plan)] == [("Be loved", 0), ("Answer well", 1), ("Ours", 2)]
    cycles.save(desk, replace(desk.plan.cycles[cycle], state=CycleState.CLOSED))
    assert [one.title for one in offers(desk.plan)] == ["Ours"]
    assert [draft.title for draft, _ in taken(desk.plan, [goal, mine_id, "0" * 32, mine_id])] == ["Ours"]


def test_an_objective_comes_with_all_that_the_room_can_revise(desk: Desk, goal: str, ana: str) -> None:
    item = desk.objective(goal)
    [(draft, results)] = taken(desk.plan, [goal])
    assert (draft.title, draft.why, draft.owner, draft.owner_id, draft.parent) == (
        "Answer well",
        WHY,
        "Ana",
        ana,
        item.parent,
    )
    assert (draft.existing, draft.no_source, draft.ambition) == (goal, True, Ambition.COMMITTED)
    assert [(one.title, one.metric, one.due, one.owner_id, one.data_source) for one in results] == [
        ("Answers within a day", STEPS, date(2026, 9, 1), ana, ""),
        ("Calls that end well", STEPS, date(2026, 9, 1), ana, "Survey"),
    ]


def test_brought_in_twice_it_is_there_once_and_undo_takes_it_out(desk: Desk, goal: str, hall: Hall) -> None:
    bring(hall, desk, goal)
    found = bring(hall, desk, goal)
    assert len(drafting.drafts(found)) == 1
    hall.undo().result()  # the second time was no step
    assert not drafting.drafts(hall.view().live)


# Publishing


def test_published_as_it_came_nothing_of_the_objective_changes(desk: Desk, goal: str) -> None:
    before = {one.id: one for one in (*desk.plan.objectives.values(), *desk.plan.key_results.values())}
    found = brought(desk, goal)
    shown = preview(desk, found, ours(desk, found))
    # A key result that was planned only is taken on with its objective.
    assert {row.title: (row.change, row.changed) for row in shown.rows} == {
        "Answer well": ("same", ()),
        "Answers within a day": ("same", ()),
        "Calls that end well": ("edit", ("state",)),
    }
    publish(desk, found, ours(desk, found))
    after = {one.id: one for one in (*desk.plan.objectives.values(), *desk.plan.key_results.values())}
    assert {id for id, one in after.items() if before.get(id) != one} == {result_in(desk, "Calls that end well").id}
    assert_sound(desk)


def test_only_what_the_room_changed_is_written_by_one_step(desk: Desk, goal: str, ana: str) -> None:
    steps, item = len(history.entries(desk)), desk.objective(goal)
    found = brought(desk, goal)
    id, first = draft_of(found, goal), result_of(found, "Answers within a day")
    found = drafting.edit_draft(found, id, title="Answer within the hour")
    found = drafting.edit_result(found, first, metric=replace(STEPS, target=Decimal(95)), data_source="The new desk")
    found = drafting.new_result(found, id, "Nobody asks twice")
    rows = preview(desk, found, ours(desk, found)).rows
    assert [(row.title, row.change, row.changed, row.was) for row in rows] == [
        ("Answer within the hour", "edit", ("title",), "Answer well"),
        ("Answers within a day", "edit", ("description", "target"), ""),
        ("Calls that end well", "edit", ("state",), ""),
        ("Nobody asks twice", "add", (), ""),
    ]
    done = publish(desk, found, ours(desk, found)).value
    assert done.objectives == {id: goal}
    assert len(history.entries(desk)) == steps + 1
    assert desk.objective(goal) == replace(item, title="Answer within the hour")
    result = result_in(desk, "Answers within a day")
    assert (result.metric.target, result.metric.phases) == (Decimal(95), STEPS.phases)
    assert result.description == f"{LONG}\nThe new desk"
    titles = [one.title for one in desk.plan.results(goal)]
    assert titles == ["Answers within a day", "Calls that end well", "The desk is staffed", "Nobody asks twice"]
    last = "SELECT field FROM op WHERE eid = ? AND tx = (SELECT tx FROM op ORDER BY seq DESC LIMIT 1)"
    written = {row[0] for row in desk.space.db.execute(last, (bytes.fromhex(goal),))}
    assert written == {"title"}
    assert_sound(desk)


@pytest.mark.parametrize("kept", [True, False])
def test_publishing_twice_doubles_nothing_and_writes_nothing(desk: Desk, goal: str, kept: bool) -> None:
    found = brought(desk, goal, into=live())
    found = drafting.edit_draft(found, draft_of(found, goal), title="Answer within the hour")
    found = drafting.new_result(found, draft_of(found, goal), "Nobody asks twice")
    done = publish(desk, found, ours(desk, found)).value
    counts = (len(desk.plan.objectives), len(desk.plan.key_results), len(desk.plan.lineages))
    found = noted(found, done) if kept else found
    again = publish(desk, found, ours(desk, found))
    assert again.value == done
    assert not again.changes
    assert (len(desk.plan.objectives), len(desk.plan.key_results), len(desk.plan.lineages)) == counts


def test_undo_brings_back_what_was_revised(desk: Desk, goal: str) -> None:
    found = brought(desk, goal)
    found = drafting.edit_draft(found, draft_of(found, goal), title="Answer within the hour")
    found = drafting.new_result(found, draft_of(found, goal), "Nobody asks twice")
    publish(desk, found, ours(desk, found))
    history.undo(desk)
    assert desk.objective(goal).title == "Answer well"
    assert len(desk.plan.results(goal)) == 3
    assert not desk.plan.workshops
    assert_sound(desk)


def test_key_results_that_were_dropped_are_named_and_stay(desk: Desk, goal: str) -> None:
    found = brought(desk, goal)
    found = drafting.drop_result(found, result_of(found, "Answers within a day"))
    before = result_in(desk, "Answers within a day")
    assert warned(desk, found) == {("publish.left_out", "Answers within a day")}
    publish(desk, found, ours(desk, found))
    assert result_in(desk, "Answers within a day") == before


def test_a_new_key_result_stands_behind_those_of_the_plan(desk: Desk, goal: str) -> None:
    found = brought(desk, goal)
    for one in list(found.board.results):
        found = drafting.drop_result(found, one)
    found = drafting.new_result(found, draft_of(found, goal), "Nobody asks twice")
    publish(desk, found, ours(desk, found))
    assert [one.title for one in desk.plan.results(goal)][-1] == "Nobody asks twice"


def test_what_was_moved_in_the_plan_while_the_room_worked_on_it_stays_there(desk: Desk, goal: str) -> None:
    found = brought(desk, goal)
    top = str(desk.objective(goal).parent)
    other = planning.add(desk, Objective(new_id(), "Stay solvent", cycle=desk.objective(goal).cycle)).value
    planning.move(desk, result_in(desk, "Answers within a day").id, other)
    planning.move(desk, goal, None)
    found = drafting.edit_draft(found, draft_of(found, goal), title="Answer within the hour")
    publish(desk, found, ours(desk, found))
    assert desk.objective(goal).parent is None
    assert result_in(desk, "Answers within a day").objective == other
    assert not desk.plan.children(top)


def test_an_objective_that_is_gone_meanwhile_is_added_as_a_new_one_once(desk: Desk, goal: str) -> None:
    found = brought(desk, goal)
    planning.delete(desk, goal)
    assert warned(desk, found) == {
        ("publish.revised_gone", "Answer well"),
        ("publish.revised_gone", "Answers within a day"),
        ("publish.revised_gone", "Calls that end well"),
    }
    done = publish(desk, found, ours(desk, found)).value
    [fresh] = done.objectives.values()
    assert fresh != goal
    assert [one.title for one in desk.plan.results(fresh)] == ["Answers within a day", "Calls that end well"]
    assert desk.objective(fresh).parent == next(one.id for one in desk.plan.children(None))
    trash.restore(desk, next(one.tx for one in trash.bins(desk) if one.title == "Answer well"))
    assert desk.objective(goal).title == "Answer well"
    for again in (found, noted(found, done)):
        assert publish(desk, again, ours(desk, again)).value == done
    assert sum(one.title == "Answer well" for one in desk.plan.objectives.values()) == 2
    assert_sound(desk)


def test_a_revised_objective_stays_in_its_cycle_and_place(desk: Desk, goal: str) -> None:
    other = cycles.save(desk, Cycle(new_id(), "2026 Q4", date(2026, 10, 1), date(2026, 12, 31))).value
    item = desk.objective(goal)
    found = brought(desk, goal)
    choices = PublishChoices(other, {}, frozenset({draft_of(found, goal)}))
    codes = {one.code for one in preview(desk, found, choices).problems}
    assert "publish.other_cycle" in codes
    publish(desk, found, choices)
    assert desk.objective(goal) == item


def test_a_closed_cycle_takes_no_revision(desk: Desk, cycle: str, goal: str) -> None:
    other = cycles.save(desk, Cycle(new_id(), "2026 Q4", date(2026, 10, 1), date(2026, 12, 31))).value
    found = brought(desk, str(desk.objective(goal).parent))
    cycles.save(desk, replace(desk.plan.cycles[cycle], state=CycleState.CLOSED))
    with pytest.raises(Refused) as caught:
        publish(desk, found, replace(ours(desk, found), cycle=other))
    assert "cycle.closed" in {one.code for one in caught.value.problems}


def test_owners_accept_what_is_revised_as_they_accept_what_is_new(desk: Desk, goal: str) -> None:
    found = brought(desk, goal)
    id = draft_of(found, goal)
    taken_on = closing_acts.accept(found, id, Answer.IF, "Ana", "with two people more")
    publish(desk, taken_on, ours(desk, taken_on))
    [word] = desk.plan.sign_offs.values()
    assert (word.about, word.signed_by, word.comment) == (goal, "Ana", "with two people more")
    declined = closing_acts.accept(found, id, Answer.DECLINE, "Ana")
    assert ("publish.declined", "Answer well") in warned(desk, declined)
    publish(desk, declined, ours(desk, declined))
    assert desk.objective(goal).state is State.DRAFT


def test_what_runs_goes_on_counting_while_the_rest_is_published_as_drafts(desk: Desk, goal: str) -> None:
    found = drafting.new_draft(brought(desk, goal), "Something new", no_source=True)
    done = publish(desk, found, replace(ours(desk, found), as_drafts=True)).value
    states = {desk.objective(id).title: desk.objective(id).state for id in done.objectives.values()}
    assert states == {"Answer well": State.ACTIVE, "Something new": State.DRAFT}


def test_a_name_that_nobody_has_leaves_the_owner_and_says_so(desk: Desk, goal: str, ana: str) -> None:
    found = brought(desk, goal)
    found = drafting.edit_draft(found, draft_of(found, goal), owner="Zoe", owner_id=None)
    assert warned(desk, found) == {("publish.owner_kept", "Answer well")}
    publish(desk, found, ours(desk, found))
    assert desk.objective(goal).owner == ana


# Where it came from


def test_lineage_is_added_and_never_taken_away(desk: Desk, cycle: str) -> None:
    first = live()
    done = publish(desk, first, PublishChoices(cycle, {}, frozenset({D1, D2}))).value
    goal, before = done.objectives[D1], set(desk.plan.lineages)
    second = replace(live(), id="e" * 32, results=replace(live().results, workshop="", published={}))
    second = replace(second, board=replace(second.board, drafts={}, results={}, acceptances={}, signatures={}))
    second = brought(desk, goal, into=second)
    note = next(one for one in second.board.notes.values() if one.text == "Quiet rooms").id
    linked = drafting.edit_draft(second, draft_of(second, goal), sources={note: Decimal(1)})
    publish(desk, linked, ours(desk, linked))
    assert before < set(desk.plan.lineages)
    [more] = [desk.plan.lineages[id] for id in set(desk.plan.lineages) - before]
    assert (more.child, desk.plan.ideas[more.parent].text) == (goal, "Quiet rooms")
    publish(desk, second, ours(desk, second))  # its own line may be cut again, the others not
    assert set(desk.plan.lineages) == before
    published = publish(desk, linked, ours(desk, linked)).value
    past.delete(desk, published.workshop)
    assert set(desk.plan.lineages) == before
    assert_sound(desk)


def test_what_no_idea_led_to_is_counted_as_such_and_not_as_from_below(desk: Desk, goal: str) -> None:
    found = brought(desk, goal, into=live())
    family = lineage.pedigree(found)
    mine = draft_of(found, goal)
    up = lineage.bottom_up(family, [mine])
    assert (up.count, up.up, up.without, up.weighted) == (1, 0, 1, Decimal(0))
    linked = drafting.edit_draft(found, mine, sources=found.board.drafts[D1].sources)
    family = lineage.pedigree(linked)
    assert lineage.bottom_up(family, [mine]).up == 1
    # The key results were there before the ideas.
    results = [one.id for one in drafting.results_of(linked, mine)]
    assert lineage.bottom_up(family, results).without == 2
    assert lineage.share(family, K1).is_up
    done = publish(desk, found, ours(desk, found)).value
    facts = desk.plan.workshops[done.workshop].results["bottom_up"]
    assert (facts["objectives"]["count"], facts["objectives"]["without"]) == (4, 2)
    view = past.view(desk.plan, done.workshop)
    assert (view.up.count, view.up.up, view.up.without) == (4, 1, 2)


def test_lines_that_are_of_no_workshop_stay_when_it_is_deleted(desk: Desk, goal: str) -> None:
    with desk.action(Label("idea.delete", {"title": "x"})) as unit:
        unit.save(Idea("a" * 32, "From a letter"))
        unit.save(Lineage("b" * 32, goal, "a" * 32))
    found = brought(desk, goal)
    done = publish(desk, found, ours(desk, found)).value
    past.delete(desk, done.workshop)
    assert set(desk.plan.lineages) == {"b" * 32}


def test_left_out_and_brought_in_again_it_counts_once(desk: Desk, goal: str) -> None:
    found = brought(desk, goal)
    found = drafting.drop_draft(found, draft_of(found, goal))
    found = brought(desk, goal, into=found)
    for _ in range(2):
        done = publish(desk, found, ours(desk, found)).value
        facts = desk.plan.workshops[done.workshop].results["bottom_up"]
        assert (facts["objectives"]["count"], facts["key_results"]["count"]) == (1, 2)


def test_what_is_brought_in_and_not_published_is_in_no_figure(desk: Desk, goal: str) -> None:
    found = brought(desk, goal, into=live())
    choices = replace(ours(desk, found), drafts=frozenset({D1}))
    done = publish(desk, found, choices).value
    assert goal not in done.objectives.values()
    assert goal not in {one.id for one in past.view(desk.plan, done.workshop).objectives}


def test_the_check_does_not_say_that_it_repeats_itself(desk: Desk, cycle: str, goal: str) -> None:
    found = brought(desk, goal)
    found = replace(found, setup=replace(found.setup, cycle=cycle))
    assert not [one for one in findings(desk, found) if "Answers within a day" in map(str, one.hint.params.values())]


# Whole agendas


def through(hall: Hall, desk: Desk, agenda: str, bring_at: Stage, goal: str) -> list[Stage]:
    """From LOBBY to CLOSE, bringing the objective in at a stage and revising it there; gives the stages on the way."""
    hall.setup(agenda=content.agenda(agenda), cycle=desk.objective(goal).cycle).result()
    hall.go(Stage.LOBBY).result()
    seats = hall.add_paper_seats(3).result()
    passed = [Stage.LOBBY]
    while (now := hall.view().live.run.stage) is not Stage.CLOSE:
        found = hall.view().live
        if now is bring_at and not drafting.drafts(found):
            found = bring(hall, desk, goal)
            hall.act(drafting.edit_draft, draft_of(found, goal), title="Answer within the hour").result()
        for one in findings(desk, found) if now is Stage.CHECK else ():
            if one.blocker:
                hall.act(drafting.override, one.hint.code, one.hint.about, "The room wants it so").result()
        if now is Stage.CONFIDENCE:
            for seat in seats:
                assert hall.do(seat.id, {"do": "fist", "value": 4}).result().status == 200
            hall.close_round().result()
        if now is Stage.ACCEPT:
            hall.act(closing_acts.accept, draft_of(found, goal), Answer.ACCEPT, "Ana").result()
        if now is Stage.SIGN:
            hall.act(closing_acts.sign, "Sam", Verdict.SIGN, at="2026-08-14T16:05").result()
        if now is Stage.PUBLISH:
            hall.published(publish(desk, found, ours(desk, found)).value).result()
        hall.go().result()
        if hall.view().live.run.stage is not passed[-1]:
            passed.append(hall.view().live.run.stage)
    return passed


def test_align_runs_from_lobby_to_close_on_what_the_plan_has(desk: Desk, goal: str, hall: Hall) -> None:
    stages = through(hall, desk, "align", Stage.CHECK, goal)
    assert stages[-5:] == [Stage.CONFIDENCE, Stage.ACCEPT, Stage.SIGN, Stage.PUBLISH, Stage.CLOSE]
    assert desk.objective(goal).title == "Answer within the hour"
    assert {one.signed_by for one in desk.plan.sign_offs.values()} == {"Ana", "Sam"}
    update_closing(desk, hall.view().live)
    assert_sound(desk)


def test_the_key_result_lab_runs_from_lobby_to_close_on_what_the_plan_has(desk: Desk, goal: str, hall: Hall) -> None:
    stages = through(hall, desk, "kr_lab", Stage.DRAFT_KR, goal)
    assert stages == [Stage.LOBBY, Stage.DRAFT_KR, Stage.CHECK, Stage.PUBLISH, Stage.CLOSE]
    assert desk.objective(goal).title == "Answer within the hour"
    assert [one.title for one in drafting.results_of(hall.view().live, draft_of(hall.view().live, goal))] == [
        "Answers within a day",
        "Calls that end well",
    ]


@pytest.mark.parametrize("agenda", ["kr_lab", "align"])
def test_who_forgets_to_bring_objectives_in_is_asked_before_going_on(desk: Desk, hall: Hall, agenda: str) -> None:
    hall.setup(agenda=content.agenda(agenda)).result()
    hall.go(Stage.LOBBY).result()
    hall.add_paper_seats(3).result()
    found = hall.go().result()
    asked = machine.exit_problems(found, hall.view().counts)
    assert [(one.code, one.severity) for one in asked] == [("drafts.none", Severity.WARNING)]


def test_drafting_objectives_may_be_left_with_what_was_brought_in(desk: Desk, goal: str, hall: Hall) -> None:
    hall.go(Stage.LOBBY).result()
    hall.add_paper_seats(2).result()
    hall.go(Stage.DRAFT_O).result()
    bring(hall, desk, goal)
    assert hall.go().result().run.stage is Stage.DRAFT_KR
