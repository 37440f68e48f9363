"""What two people do at the same time, before they hear of each other: nothing vanishes, and both see the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from okr_desktop.domain.buy_in import Sponsorship
from okr_desktop.domain.concerns import ConcernState
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Person
from okr_desktop.domain.people import Team as PeopleTeam
from okr_desktop.domain.practice.findings import Share
from okr_desktop.domain.strategy import Direction, DirectionKind
from okr_desktop.services import cycles, people
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement import practice
from okr_desktop.services.engagement.direction import buy_in, strategy
from okr_desktop.services.engagement.inbox import concern_list, concerns, idea_list, ideas
from okr_desktop.services.engagement.inbox.concerns import Raising
from okr_desktop.services.engagement.measuring import insight, insight_pulse, pulse_results
from tests.services.engagement.pulse_kit import company, given, opened
from tests.services.team_kit import Team, meet
from tests.worlds import TODAY, assert_sound


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = Team(tmp_path)
    yield made
    made.ana.close()
    made.bob.close()


def inbox(desk: Desk) -> list[tuple[str, int, bool]]:
    """What stands in the inbox: words, how many were merged into it, whether it still waits."""
    return [(one.idea.text, len(one.parts), one.waits is not None) for one in idea_list.lines(desk)]


def test_two_ideas_that_are_merged_into_each_other_stay_in_the_inbox_as_one(team: Team) -> None:
    ana, bob = team.ana, team.bob
    first, second = ideas.give(ana, "Shorter rounds").value, ideas.give(ana, "Less talk").value
    meet(ana, bob)
    ideas.merge(ana, first, [second])
    ideas.merge(bob, second, [first])
    meet(ana, bob)
    assert inbox(ana) == inbox(bob) == [("Shorter rounds", 1, True)]
    assert practice.evidence(ana, ana.plan.cycles[team.cycle]).ideas == Share(0, 1), "it waits, and once"
    ideas.split(ana, first)
    meet(ana, bob)
    assert inbox(bob) == [("Shorter rounds", 1, True)]
    ideas.split(bob, second)
    assert len(inbox(bob)) == 2
    assert_sound(ana)


def test_an_idea_whose_keeper_was_deleted_elsewhere_waits_again(team: Team) -> None:
    ana, bob = team.ana, team.bob
    keeper, part = ideas.give(ana, "Shorter rounds").value, ideas.give(ana, "Less talk").value
    meet(ana, bob)
    ideas.delete(ana, keeper)
    ideas.merge(bob, keeper, [part])
    meet(ana, bob)
    for desk in (ana, bob):
        assert ("Less talk", 0, True) in inbox(desk)
        assert practice.evidence(desk, desk.plan.cycles[team.cycle]).ideas.total == len(inbox(desk))


def test_directions_that_are_put_under_each_other_are_both_shown(team: Team) -> None:
    ana, bob = team.ana, team.bob
    one, other = (strategy.save(ana, Direction(new_id(), DirectionKind.THEME, text)).value for text in ("Stay", "Grow"))
    meet(ana, bob)
    strategy.save(ana, replace(ana.plan.directions[one], parent=other))
    strategy.save(bob, replace(bob.plan.directions[other], parent=one))
    meet(ana, bob)
    for desk in (ana, bob):
        assert {line.direction.text for line in strategy.overview(desk.plan, None).lines} == {"Stay", "Grow"}
    strategy.serve(ana, team.objective, one)
    assert {line.direction.text: len(line.reach.all) for line in strategy.overview(ana.plan, None).lines}["Stay"] == 1
    assert_sound(ana)


def test_a_concern_that_ends_in_two_ways_ends_in_one_with_its_own_words(team: Team) -> None:
    ana, bob = team.ana, team.bob
    id = concerns.raise_named(ana, Raising("Too much at once")).value
    meet(ana, bob)
    concerns.resolve(ana, id, "Two were dropped")
    concerns.accept(bob, id, "So be it")
    meet(ana, bob)
    ends = {(desk.plan.concerns[id].state, desk.plan.concerns[id].end) for desk in (ana, bob)}
    assert ends in (
        {(ConcernState.RESOLVED, "Two were dropped")},
        {(ConcernState.ACCEPTED, "So be it")},
    )


def test_a_pulse_that_two_close_at_once_tells_one_count_and_the_rest_later(team: Team) -> None:
    ana, bob = team.ana, team.bob
    company(ana, red=6, blue=6)
    pulse = opened(ana)
    meet(ana, bob)
    given(ana, pulse, "Red", (3, 4, 5, 4, 3))
    given(bob, pulse, "Blue", (2, 2, 3, 3, 4))
    for desk in (ana, bob):
        pulse_results.close(desk, pulse.id)
    meet(ana, bob)
    for desk in (ana, bob):
        found = pulse_results.results(desk, pulse.id)
        assert (found.total["n"], found.late) == (5, 5)
        assert [group.figures for group in found.groups] == [None, None]
        assert insight_pulse.answered(desk.plan, pulse) == (5, found.total["invited"])
        insight.indicators(desk, team.cycle)
    pulse_results.recount(ana, pulse.id)
    meet(ana, bob)
    assert pulse_results.results(bob, pulse.id).total["n"] == 10


def test_what_was_deleted_elsewhere_leaves_what_was_said_by_and_about_it(team: Team) -> None:
    ana, bob = team.ana, team.bob
    ghost = people.save(ana, Person(new_id(), "Xaver")).value
    ghosts = people.save(ana, PeopleTeam(new_id(), "Ghosts")).value
    autumn = cycles.save(ana, Cycle(new_id(), "2026 Q4", date(2026, 10, 1), date(2026, 12, 31))).value
    meet(ana, bob)
    for id in (ghost, ghosts):
        people.delete(ana, id)
    cycles.delete(ana, autumn)
    people.set_me(bob, ghost)
    idea = ideas.give(bob, "Of a ghost", ghosts, autumn).value
    worry = concerns.raise_named(bob, Raising("Worry of a ghost", ghosts, cycle=autumn)).value
    buy_in.save(bob, Sponsorship(new_id(), autumn, ghost))
    meet(ana, bob)
    assert ghost not in ana.plan.people
    assert (idea_list.line(ana, idea).idea.text, idea_list.line(ana, idea).mine) == ("Of a ghost", False)
    assert concern_list.line(ana, worry).concern.text == "Worry of a ghost"
    (backing,) = buy_in.of(ana.plan)
    assert (backing.sponsor, backing.about) == ("", "")
    assert insight.indicators(ana, team.cycle).everybody.measures["conversion"].why == "nothing"
    assert practice.health(ana, team.cycle).findings
    assert ana.today == TODAY
    assert_sound(ana)
