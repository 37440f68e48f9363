"""Concerns: raised with or without a name, answered, acted upon, ended with a reason, opened again; and patterns."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from okr_desktop.domain.concerns import PROCESS, ConcernState
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.errors import NotFound, OkrError, Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Objective
from okr_desktop.domain.people import Person
from okr_desktop.domain.work import WorkState
from okr_desktop.services import cycles, history, me, planning, retrospectives, talk
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.inbox import concern_list, concern_patterns, concerns, idea_list
from okr_desktop.services.engagement.inbox.concern_list import Wanted
from okr_desktop.services.engagement.inbox.concerns import Acting, Raising
from tests.worlds import TODAY, add_cycle, add_objective, add_result, assert_sound, content


def codes(error: pytest.ExceptionInfo[Refused]) -> set[str]:
    return {problem.code for problem in error.value.problems}


def be(desk: Desk, name: str) -> str:
    return me.set_me(desk, name).value


def worry(desk: Desk, text: str = "The target is out of reach", about: str = PROCESS, kind: str = "") -> str:
    return concerns.raise_unnamed(desk, Raising(text, about, kind)).value


def test_a_concern_is_raised_about_an_item_or_the_process(desk: Desk) -> None:
    cycle, ada = add_cycle(desk), be(desk, "Ada")
    objective = add_objective(desk, cycle=cycle)
    about, process = (concerns.raise_named(desk, Raising("Too much", one)).value for one in (objective, PROCESS))
    found = desk.plan.concerns[about]
    assert (found.author, found.day, found.cycle, found.state) == (ada, TODAY, cycle, ConcernState.RAISED)
    assert [one.concern.id for one in concern_list.lines(desk, Wanted(about=objective))] == [about]
    assert [one.concern.id for one in concern_list.lines(desk, Wanted(about=PROCESS))] == [process]
    history.undo(desk)
    assert process not in desk.plan.concerns
    assert_sound(desk)


def test_what_cannot_be_raised_is_refused(desk: Desk) -> None:
    with pytest.raises(OkrError, match=r"me\.unknown"):
        concerns.raise_named(desk, Raising("Too much"))
    for what in (Raising(" "), Raising("Too much", new_id()), Raising("Too much", cycle=new_id())):
        with pytest.raises(Refused):
            concerns.raise_unnamed(desk, what)
    with pytest.raises(NotFound):
        concerns.respond(desk, new_id(), "Why?")
    assert not desk.plan.concerns


def test_an_unnamed_concern_has_no_author_and_only_its_week(desk: Desk) -> None:
    be(desk, "Ada")
    before = history.steps(desk)
    id = worry(desk)
    found = desk.plan.concerns[id]
    assert (found.author, found.day, id[12]) == (None, date(2026, 8, 10), "4")
    assert history.steps(desk) == before
    assert not concern_list.lines(desk, Wanted(mine=True))
    assert desk.resolve(id[-8:]) == id
    assert_sound(desk)


def test_a_concern_is_answered_acted_upon_and_resolved(desk: Desk) -> None:
    id, ben = worry(desk), be(desk, "Ben")
    assert concern_list.line(desk, id).waits is not None
    with pytest.raises(Refused) as error:
        concerns.respond(desk, id, " ")
    assert codes(error) == {"concern.no_response"}
    concerns.respond(desk, id, "We look at it on Friday")
    found = desk.plan.concerns[id]
    assert (found.state, found.responder, found.answered) == (ConcernState.ANSWERED, ben, TODAY)
    assert concern_list.line(desk, id).waits is None
    new = Person(new_id(), "Cy")
    action = concerns.act(desk, id, Acting("Halve the target", new.id, date(2026, 9, 1), (new,))).value
    assert desk.plan.actions[action].source == id
    assert desk.plan.concerns[id].state is ConcernState.ACTING
    assert [one.id for one in concerns.actions_of(desk.plan, id)] == [action]
    with pytest.raises(Refused) as error:
        concerns.resolve(desk, id, "")
    assert codes(error) == {"concern.no_end"}
    concerns.resolve(desk, id, "The target was halved")
    assert (desk.plan.concerns[id].state, desk.plan.concerns[id].ended) == (ConcernState.RESOLVED, TODAY)
    with pytest.raises(Refused) as error:
        concerns.act(desk, id, Acting("More"))
    assert codes(error) == {"concern.ended"}
    concerns.reopen(desk, id)
    assert desk.plan.concerns[id].state is ConcernState.ACTING, "an action is not done yet"
    retrospectives.edit_action(desk, replace(desk.plan.actions[action], state=WorkState.DONE))
    concerns.accept(desk, id, "The market is as it is")
    concerns.reopen(desk, id)
    assert desk.plan.concerns[id].state is ConcernState.ANSWERED
    assert_sound(desk)


def test_acting_is_one_step_and_refuses_whom_nobody_knows(desk: Desk) -> None:
    id = worry(desk)
    before = content(desk)
    for what in (Acting(" "), Acting("Halve it", new_id())):
        with pytest.raises(Refused):
            concerns.act(desk, id, what)
    assert content(desk) == before
    concerns.act(desk, id, Acting("Halve it", (one := Person(new_id(), "Cy")).id, also=(one,)))
    history.undo(desk)
    assert content(desk) == before


def test_a_concern_becomes_an_idea_or_an_objective(desk: Desk) -> None:
    cycle, ada = add_cycle(desk), be(desk, "Ada")
    named, secret = concerns.raise_named(desk, Raising("No time to learn")).value, worry(desk)
    be(desk, "Ben")
    before = content(desk)
    idea = concerns.to_idea(desk, named, "A day each month to learn").value
    found = idea_list.line(desk, idea)
    assert (found.idea.author, found.idea.cycle, found.state.value) == (ada, cycle, "new")
    history.undo(desk)
    assert content(desk) == before
    made = concerns.to_objective(desk, named, Objective(new_id(), "Everybody learns", cycle=cycle)).value
    assert desk.plan.objectives[made].proposer == ada
    assert [one.id for one in concerns.came_of(desk.plan, named)] == [made]
    assert desk.plan.concerns[named].state is ConcernState.ACTING
    other = concerns.to_idea(desk, secret, "Lower the target").value
    assert (desk.plan.ideas[other].author, desk.plan.ideas[other].day) == (None, date(2026, 8, 10))
    with pytest.raises(Refused):
        concerns.to_objective(desk, secret, Objective(new_id(), ""))
    assert_sound(desk)


def test_only_the_author_changes_a_concern_and_only_before_the_response(desk: Desk) -> None:
    be(desk, "Ada")
    id, secret = concerns.raise_named(desk, Raising("To much")).value, worry(desk)
    concerns.edit(desk, id, "Too much")
    with pytest.raises(Refused) as error:
        concerns.edit(desk, secret, "x")
    assert codes(error) == {"concern.not_yours"}
    concerns.respond(desk, id, "Why?")
    with pytest.raises(Refused) as error:
        concerns.edit(desk, id, "x")
    assert codes(error) == {"concern.answered"}


def test_people_share_a_concern_once_and_it_goes_with_its_comments(desk: Desk) -> None:
    id = worry(desk)
    be(desk, "Ada")
    concerns.support_concern(desk, id)
    concerns.support_concern(desk, id)
    be(desk, "Ben")
    concerns.support_concern(desk, id)
    talk.comment(desk, id, "True")
    line = concern_list.line(desk, id)
    assert (line.voices, line.supported, line.comments) == (2, True, 1)
    concerns.take_support_back(desk, id)
    assert concern_list.line(desk, id).voices == 1
    concerns.delete(desk, id)
    assert not (desk.plan.concerns)
    assert not (desk.plan.reactions)
    assert not (desk.plan.comments)
    history.undo(desk)
    assert concern_list.line(desk, id).comments == 1
    assert_sound(desk)


# Patterns


def test_patterns_count_over_cycles_and_are_careful_with_small_numbers(desk: Desk) -> None:
    first = add_cycle(desk)
    second = cycles.save(desk, Cycle(new_id(), "2026 Q4", date(2026, 10, 1), date(2026, 12, 31))).value
    objective = add_objective(desk, cycle=second)
    result = add_result(desk, objective)
    for _ in range(2):
        worry(desk, kind="no_time")
    worry(desk, about=result, kind="no_time")
    end = worry(desk, about=objective)
    concerns.accept(desk, end, "So be it")
    found = concern_patterns.patterns(desk.plan)
    assert (found.total, found.few, [one.id for one in found.cycles]) == (4, True, [first, second])
    kind, none = found.kinds
    assert (kind.code, kind.count, kind.open, kind.per_cycle, kind.few, kind.recurs) == (
        "no_time",
        3,
        3,
        (2, 1),
        True,
        True,
    )
    assert (none.code, none.accepted, none.recurs) == ("", 1, False)
    assert {one.code: one.count for one in found.subjects} == {PROCESS: 2, "key_result": 1, "objective": 1}
    worry(desk, kind="no_time")
    worry(desk, kind="no_time")
    found = concern_patterns.patterns(desk.plan)
    assert not found.few
    assert not found.kinds[0].few
    assert concern_patterns.patterns(desk.plan, [second]).total == 2


def test_what_a_concern_was_about_may_be_gone(desk: Desk) -> None:
    objective = add_objective(desk)
    id = worry(desk, about=objective)
    planning.delete(desk, objective)
    found = concern_patterns.patterns(desk.plan)
    assert [(one.code, one.count) for one in found.subjects] == [("other", 1)]
    assert found.elsewhere == 1
    concerns.respond(desk, id, "It is gone")
    assert concern_list.line(desk, id).concern.state is ConcernState.ANSWERED


def test_no_concerns_are_no_patterns(desk: Desk) -> None:
    found = concern_patterns.patterns(desk.plan)
    assert (found.kinds, found.subjects, found.total, found.few) == ((), (), 0, True)


def test_how_a_concern_ended_is_not_written_over(desk: Desk) -> None:
    id = worry(desk)
    concerns.resolve(desk, id, "The target was halved")
    for end in (concerns.resolve, concerns.accept):
        with pytest.raises(Refused) as refused:
            end(desk, id, "Something else")
        assert codes(refused) == {"concern.ended"}
    found = desk.plan.concerns[id]
    assert (found.state, found.end) == (ConcernState.RESOLVED, "The target was halved")
