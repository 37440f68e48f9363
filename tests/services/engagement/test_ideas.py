"""The inbox of ideas: names kept or not, support of each person once, merging, answers with reasons, ages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.errors import NotFound, OkrError, Refused
from okr_desktop.domain.ideas import IdeaState
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import KeyResult, Metric, Objective
from okr_desktop.domain.people import Team
from okr_desktop.domain.text import NOTE_LIMIT
from okr_desktop.domain.work import Initiative
from okr_desktop.services import cycles, history, me, people, planning, same_person, talk, work
from okr_desktop.services import ideas as fates
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.inbox import ageing, idea_list, ideas, ideas_convert
from okr_desktop.services.engagement.inbox.ageing import Band
from okr_desktop.services.engagement.inbox.idea_list import Wanted
from tests.worlds import TODAY, add_cycle, add_objective, add_result, assert_sound, content


def codes(error: pytest.ExceptionInfo[Refused]) -> set[str]:
    return {problem.code for problem in error.value.problems}


def be(desk: Desk, name: str) -> str:
    return me.set_me(desk, name).value


def test_a_named_idea_has_its_author_day_and_cycle(desk: Desk) -> None:
    cycle, ada = add_cycle(desk), be(desk, "Ada")
    id = ideas.give(desk, "  Answer within a day \n").value
    idea = desk.plan.ideas[id]
    assert (idea.text, idea.author, idea.day, idea.cycle) == ("Answer within a day", ada, TODAY, cycle)
    assert idea.origin == "participant"
    history.undo(desk)
    assert id not in desk.plan.ideas
    assert_sound(desk)


def test_nobody_gives_an_idea_with_a_name_that_is_not_known(desk: Desk) -> None:
    with pytest.raises(OkrError, match=r"me\.unknown"):
        ideas.give(desk, "Answer within a day")
    be(desk, "Ada")
    for text in ("", "  ", "x" * (NOTE_LIMIT + 1)):
        with pytest.raises(Refused):
            ideas.give(desk, text)
    with pytest.raises(Refused) as error:
        ideas.give(desk, "Something", about=new_id(), cycle=new_id())
    assert codes(error) == {"id.unknown", "cycle.unknown"}
    assert not desk.plan.ideas


def test_an_unnamed_idea_has_no_author_and_only_its_week(desk: Desk) -> None:
    be(desk, "Ada")
    before = history.steps(desk)
    id = ideas.give_unnamed(desk, "Less meetings").value
    idea = desk.plan.ideas[id]
    assert idea.author is None
    assert idea.author_name == ""
    assert idea.answered_by is None
    assert idea.day == date(2026, 8, 10)
    assert idea.day.weekday() == 0
    assert id[12] == "4"
    assert history.steps(desk) == before, "it cannot be undone"
    history.undo(desk)
    assert id in desk.plan.ideas, "another step was undone"
    assert desk.resolve(id[-8:]) == id, "its short form finds it again"
    assert not idea_list.mine(desk)
    assert_sound(desk)


def test_the_ideas_of_the_sponsor_come_from_above(desk: Desk) -> None:
    cycle, ada = add_cycle(desk), be(desk, "Ada")
    cycles.save(desk, replace(desk.plan.cycles[cycle], sponsor=ada))
    assert desk.plan.ideas[ideas.give(desk, "Grow").value].origin == "sponsor"


def test_each_person_supports_once_however_much_is_merged(desk: Desk) -> None:
    be(desk, "Ada")
    first, second = ideas.give(desk, "Answer within a day").value, ideas.give(desk, "Answer faster").value
    for name in ("Ben", "Cy"):
        be(desk, name)
        ideas.support_idea(desk, first)
        assert ideas.support_idea(desk, first).label is None, "a second time changes nothing"
    ideas.support_idea(desk, second)
    be(desk, "Dee")
    ideas.support_idea(desk, second)
    assert (voices(desk, first), voices(desk, second)) == (2, 2)
    ideas.merge(desk, first, [second])
    assert voices(desk, first) == 3, "Cy counts once"
    assert idea_list.line(desk, second).keeper.id == first
    assert [one.idea.id for one in idea_list.lines(desk)] == [first]
    assert idea_list.line(desk, first).parts == (second,)
    be(desk, "Cy")
    assert ideas.support_idea(desk, second).label is None
    history.undo(desk)
    assert (voices(desk, first), voices(desk, second)) == (2, 2)
    ideas.merge(desk, first, [second])
    ideas.split(desk, second)
    assert (voices(desk, first), voices(desk, second)) == (2, 2)
    ideas.take_support_back(desk, second)
    assert (voices(desk, first), voices(desk, second)) == (2, 1)
    assert_sound(desk)


def voices(desk: Desk, id: str) -> int:
    return idea_list.line(desk, id).voices


def test_two_entries_of_one_person_count_once(desk: Desk) -> None:
    be(desk, "Ada")
    id = ideas.give(desk, "Answer within a day").value
    one, two = be(desk, "Ben"), be(desk, "Benjamin")
    ideas.support_idea(desk, id)
    me.set_me(desk, one)
    ideas.support_idea(desk, id)
    assert voices(desk, id) == 2
    same_person.same(desk, two, one)
    assert voices(desk, id) == 1
    ideas.take_support_back(desk, id)
    assert voices(desk, id) == 0


def test_somebody_who_said_something_is_not_deleted(desk: Desk) -> None:
    ada = be(desk, "Ada")
    ideas.give(desk, "Answer within a day")
    with pytest.raises(Refused) as error:
        people.delete(desk, ada)
    assert codes(error) == {"in_use"}


def test_nobody_supports_their_own_idea(desk: Desk) -> None:
    be(desk, "Ada")
    id = ideas.give(desk, "Answer within a day").value
    with pytest.raises(Refused) as error:
        ideas.support_idea(desk, id)
    assert codes(error) == {"support.own"}


def test_what_cannot_be_merged_is_refused_and_nothing_is_half_merged(desk: Desk) -> None:
    be(desk, "Ada")
    one, two, three = (ideas.give(desk, text).value for text in ("One", "Two", "Three"))
    ideas.answer(desk, three, IdeaState.DECLINED, "Too late")
    before = content(desk)
    for into, ids, code in (
        (one, [one], "idea.merge_same"),
        (one, [], "idea.merge_nothing"),
        (one, [two, three], "idea.merge_answered"),
    ):
        with pytest.raises(Refused) as error:
            ideas.merge(desk, into, ids)
        assert code in codes(error)
    with pytest.raises(NotFound):
        ideas.merge(desk, one, [new_id()])
    assert content(desk) == before
    ideas.merge(desk, one, [two])
    with pytest.raises(Refused):
        ideas.merge(desk, two, [one])
    with pytest.raises(Refused) as error:
        ideas.answer(desk, two, IdeaState.LATER, "Next year")
    assert codes(error) == {"idea.is_merged"}


@pytest.mark.parametrize("state", [IdeaState.LATER, IdeaState.DECLINED])
def test_a_refusal_needs_its_reason_and_keeps_who_gave_it_and_when(desk: Desk, state: IdeaState) -> None:
    be(desk, "Ada")
    id = ideas.give(desk, "Answer within a day").value
    ben = be(desk, "Ben")
    with pytest.raises(Refused) as error:
        ideas.answer(desk, id, state, "  \n")
    assert codes(error) == {"idea.no_reason"}
    ideas.answer(desk, id, state, "Nobody has the time")
    idea = desk.plan.ideas[id]
    assert (idea.state, idea.reason, idea.answered, idea.answered_by) == (state, "Nobody has the time", TODAY, ben)
    be(desk, "Ada")
    assert [one.idea.id for one in idea_list.news(desk)] == [id], "its author sees it"
    assert not idea_list.lines(desk, Wanted(unanswered=True))
    ideas.reopen(desk, id)
    assert [one.idea.id for one in idea_list.lines(desk, Wanted(unanswered=True))] == [id]
    assert desk.plan.ideas[id].answered is None


def test_what_was_only_discussed_still_waits(desk: Desk) -> None:
    be(desk, "Ada")
    id = ideas.give(desk, "Answer within a day").value
    ideas.answer(desk, id, IdeaState.DISCUSSED)
    assert idea_list.line(desk, id).waits is not None
    assert desk.plan.ideas[id].answered is None
    with pytest.raises(Refused):
        ideas.answer(desk, id, IdeaState.ADOPTED, "Nice")


def test_only_the_author_changes_a_text_and_only_before_the_answer(desk: Desk) -> None:
    be(desk, "Ada")
    id, secret = ideas.give(desk, "Anser").value, ideas.give_unnamed(desk, "Less").value
    ideas.edit(desk, id, "Answer")
    with pytest.raises(Refused):
        ideas.edit(desk, secret, "More")
    be(desk, "Ben")
    with pytest.raises(Refused) as error:
        ideas.edit(desk, id, "No answer")
    assert codes(error) == {"idea.not_yours"}
    ideas.reword(desk, id, "Answer within a day")
    assert (desk.plan.ideas[id].text, desk.plan.ideas[id].words) == ("Answer", "Answer within a day")
    be(desk, "Ada")
    ideas.answer(desk, id, IdeaState.LATER, "Next quarter")
    with pytest.raises(Refused):
        ideas.edit(desk, id, "Answer at once")


# From idea to objective


def test_an_objective_of_an_idea_has_its_lineage_and_proposer_in_one_step(desk: Desk) -> None:
    cycle = add_cycle(desk)
    ada = be(desk, "Ada")
    id, other = ideas.give(desk, "Answer within a day.").value, ideas.give_unnamed(desk, "Answer faster").value
    ideas.merge(desk, id, [other])
    be(desk, "Ben")
    before = content(desk)
    made = ideas_convert.adopt(desk, id, Objective(new_id(), "Answer within a day", cycle=cycle)).value
    objective = desk.plan.objectives[made]
    assert objective.proposer == ada
    line = idea_list.line(desk, id)
    assert (line.state, [one.id for one in line.fate.into]) == (IdeaState.ADOPTED, [made])
    assert desk.plan.ideas[id].answered == TODAY
    assert [one.id for one in idea_list.line(desk, other).fate.into] == [made], "what was merged has the same fate"
    history.undo(desk)
    assert content(desk) == before
    history.redo(desk)
    assert made in desk.plan.objectives
    assert desk.plan.lineages
    assert_sound(desk)


def test_other_words_are_another_form(desk: Desk) -> None:
    objective = add_objective(desk, cycle=add_cycle(desk))
    id = ideas.give_unnamed(desk, "Answer faster").value
    metric = Metric(start=Decimal(0), target=Decimal(90), unit="%")
    result = ideas_convert.adopt(desk, id, KeyResult(new_id(), "Answered in a day: 90 %", objective, metric)).value
    assert desk.plan.ideas[id].state is IdeaState.ADAPTED
    step = ideas_convert.adopt(desk, id, Initiative(new_id(), "Buy a bell", result)).value
    assert {one.id for one in idea_list.line(desk, id).fate.into} == {result, step}
    assert desk.plan.initiatives_of(result)[0].id == step
    work.delete_initiative(desk, step)
    assert {one.id for one in idea_list.line(desk, id).fate.into} == {result}
    assert_sound(desk)


def test_an_objective_of_an_unnamed_idea_has_no_proposer(desk: Desk) -> None:
    be(desk, "Ada")
    id = ideas.give_unnamed(desk, "Answer faster").value
    made = ideas_convert.adopt(desk, id, Objective(new_id(), "Answer faster")).value
    assert desk.plan.objectives[made].proposer is None


def test_what_the_plan_refuses_is_not_adopted(desk: Desk) -> None:
    id = ideas.give_unnamed(desk, "Answer faster").value
    before = content(desk)
    for item in (
        Objective(new_id(), "  "),
        KeyResult(new_id(), "Fast", new_id()),
        Initiative(new_id(), "Bell", new_id()),
    ):
        with pytest.raises(Refused):
            ideas_convert.adopt(desk, id, item)
    with pytest.raises(NotFound):
        ideas_convert.link(desk, id, new_id())
    assert content(desk) == before


def test_an_idea_can_go_into_what_is_there(desk: Desk) -> None:
    objective = add_objective(desk)
    id = ideas.give_unnamed(desk, "Answer faster").value
    ideas_convert.link(desk, id, objective, "It is part of this")
    line = idea_list.line(desk, id)
    assert (line.state, [one.id for one in line.fate.into]) == (IdeaState.ADAPTED, [objective])
    with pytest.raises(Refused) as error:
        ideas.reopen(desk, id)
    assert codes(error) == {"idea.in_plan"}
    planning.delete(desk, objective)
    assert not idea_list.line(desk, id).fate.into
    assert not desk.plan.lineages
    ideas.reopen(desk, id)


def test_an_idea_goes_into_a_closed_cycle_only_where_that_is_meant(desk: Desk) -> None:
    cycle = add_cycle(desk)
    objective = add_objective(desk, cycle=cycle)
    step = work.save_initiative(desk, Initiative(new_id(), "Call back", add_result(desk, objective))).value
    id = ideas.give_unnamed(desk, "Answer faster").value
    cycles.save(desk, replace(desk.plan.cycles[cycle], state=CycleState.CLOSED))
    before = content(desk)
    for item in (objective, step):
        with pytest.raises(Refused) as error:
            ideas_convert.link(desk, id, item)
        assert codes(error) == {"idea.cycle_closed"}
        assert error.value.problems[0].params["cycle"] == desk.plan.cycles[cycle].name
    assert content(desk) == before
    ideas_convert.link(desk, id, objective, "It was done then", closed_too=True)
    assert [one.id for one in idea_list.line(desk, id).fate.into] == [objective]


# Ages and filters


@pytest.mark.parametrize(
    ("days", "band"), [(0, Band.FRESH), (7, Band.FRESH), (8, Band.WAITING), (22, Band.LONG), (43, Band.FORGOTTEN)]
)
def test_what_waits_grows_older_in_bands(days: int, band: Band) -> None:
    found = ageing.age(TODAY - timedelta(days=days), TODAY)
    assert found is not None
    assert (found.days, found.band) == (days, band)


def test_of_what_has_no_name_only_weeks_are_told() -> None:
    for day in range(7):
        found = ageing.age(date(2026, 8, 3), date(2026, 8, 10) + timedelta(days=day), weekly=True)
        assert found == ageing.Age(7, True), "the same on every day of a week"
    assert ageing.age(None, TODAY) is None
    assert ageing.age(TODAY + timedelta(days=3), TODAY) == ageing.Age(0)


def test_ideas_are_found_by_what_one_asks_for(desk: Desk) -> None:
    cycle = add_cycle(desk)
    team = people.save(desk, Team(new_id(), "Support")).value
    objective = planning.add(desk, Objective(new_id(), "Delight", teams={team: Decimal(1)}, cycle=cycle)).value
    result = add_result(desk, objective)
    be(desk, "Ada")
    plain, about = ideas.give(desk, "Plain").value, ideas.give_unnamed(desk, "About it", result).value
    ideas.answer(desk, plain, IdeaState.LATER, "Not now")

    def found(wanted: Wanted) -> set[str]:
        return {one.idea.id for one in idea_list.lines(desk, wanted)}

    assert found(Wanted(team=team)) == found(Wanted(about=objective)) == {about}
    assert found(Wanted(mine=True)) == found(Wanted(states=frozenset({IdeaState.LATER}))) == {plain}
    assert found(Wanted(unanswered=True)) == {about}
    assert found(Wanted(cycle=cycle)) == {plain, about}
    assert found(Wanted(cycle=new_id())) == set()
    assert found(Wanted(text="ABOUT")) == {about}
    assert [one.idea.id for one in idea_list.lines(desk, order="waiting")] == [about, plain]


def test_an_idea_is_answered_also_when_what_it_is_about_is_gone(desk: Desk) -> None:
    objective = add_objective(desk)
    id = ideas.give_unnamed(desk, "Better words", objective).value
    planning.delete(desk, objective)
    ideas.answer(desk, id, IdeaState.DECLINED, "It is gone")
    assert desk.plan.ideas[id].state is IdeaState.DECLINED


def test_an_idea_goes_with_its_comments_and_support(desk: Desk) -> None:
    be(desk, "Ada")
    keeper, part = ideas.give(desk, "One").value, ideas.give(desk, "Two").value
    ideas.merge(desk, keeper, [part])
    be(desk, "Ben")
    ideas.support_idea(desk, keeper)
    talk.comment(desk, keeper, "Yes")
    ideas.delete(desk, keeper)
    assert not desk.plan.reactions
    assert not desk.plan.comments
    assert idea_list.line(desk, part).keeper.id == part
    history.undo(desk)
    assert idea_list.line(desk, part).keeper.id == keeper
    assert voices(desk, keeper) == 1
    assert fates.fate(desk.plan, keeper).open
    assert_sound(desk)
