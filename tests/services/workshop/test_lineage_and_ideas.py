"""Seen from both ends: where an objective came from, and what became of an idea; kept through edits and copies."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from okr_desktop.domain.carry_over import Chosen
from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.ideas import IdeaState
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.workshop.lineage import Share
from okr_desktop.domain.workshop.model import Live
from okr_desktop.services import carry_over, cycles, history, ideas, planning, removing, search, talk, trash
from okr_desktop.services.desk import Desk
from okr_desktop.services.workshop import past
from okr_desktop.services.workshop.lineage import came_from, cut, keep
from okr_desktop.services.workshop.publishing import PublishChoices, Published, publish, update_closing
from tests.domain.workshop.lives import D1, D2, D4, K1, K2, live
from tests.services.team_kit import Team
from tests.worlds import assert_sound, content

ALL = frozenset({D1, D2, D4})
ANSWER = Label("idea.answer", {"title": "Quiet rooms"})


@pytest.fixture
def done(desk: Desk) -> Published:
    cycle = cycles.save(desk, Cycle(new_id(), "2026 Q3", date(2026, 7, 1), date(2026, 9, 30))).value
    return publish(desk, live(), PublishChoices(cycle, {}, ALL)).value


def idea(desk: Desk, text: str) -> str:
    return next(one.id for one in desk.plan.ideas.values() if one.text == text)


def test_an_objective_says_who_wanted_it(desk: Desk, done: Published) -> None:
    found = came_from(desk.plan, done.objectives[D1])
    assert found is not None
    assert (found.ideas, found.dots, found.voters, found.exact) == (4, 12, 9, True)
    assert found.workshop is not None
    assert found.workshop.id == done.workshop
    assert found.share == Share(Decimal(3), Decimal(1))
    [group] = found.sources
    assert (group.kind, group.letter, group.title, group.dots, group.voters, group.round) == (
        "cluster",
        "A",
        "Quick answers",
        12,
        9,
        2,
    )
    assert {(one.words, one.text, one.merged) for one in group.ideas} == {
        ("Answer faster", "", False),
        ("Reply quicker", "", True),
        ("Nobody waits in line", "Shorter waiting lines", False),
        ("Cost per call", "", False),
    }
    words = [one.words for one in group.ideas]
    assert words.index("Reply quicker") == words.index("Answer faster") + 1  # right behind what stands for it


def test_several_sources_stand_by_weight_and_voters_are_a_least_number(desk: Desk, done: Published) -> None:
    found = came_from(desk.plan, done.objectives[D2])
    assert found is not None
    assert [(one.kind, one.title, one.weight) for one in found.sources] == [
        ("cluster", "Growth", Decimal(2)),
        ("idea", "Teach every newcomer", Decimal(1)),
    ]
    assert (found.dots, found.voters, found.exact) == (12, 5, False)


def test_a_key_result_comes_from_its_own_ideas_or_those_of_its_objective(desk: Desk, done: Published) -> None:
    first, second = (came_from(desk.plan, done.key_results[id]) for id in (K1, K2))
    assert first is not None
    assert [one.title for one in first.sources] == ["Quick answers"]
    assert second is not None
    assert [one.title for one in second.sources] == ["Cost per call"]
    assert (second.ideas, second.dots) == (1, 12)


def test_what_no_workshop_led_to_has_no_lineage(desk: Desk, done: Published) -> None:
    assert came_from(desk.plan, done.objectives[D4]) is None
    assert came_from(desk.plan, "0" * 32) is None
    with pytest.raises(NotFound) as caught:
        keep(desk, done.objectives[D4])
    assert caught.value.code == "lineage.unknown"


def retitled(desk: Desk, id: str, title: str) -> None:
    planning.edit(desk, replace(desk.objective(id), title=title))


def asked(desk: Desk, id: str) -> bool:
    found = came_from(desk.plan, id)
    return found is not None and found.replaced


def test_editing_keeps_the_lineage_and_only_new_words_throughout_ask(desk: Desk, done: Published) -> None:
    id = done.objectives[D1]
    retitled(desk, id, "Customers HEAR from us within one hour")
    assert came_from(desk.plan, id) is not None
    assert not asked(desk, id)
    retitled(desk, id, "Open a shop in Rome")
    assert asked(desk, id)
    keep(desk, id)
    assert not asked(desk, id)
    update_closing(desk, live())  # the figures are written anew, and what was answered stays answered
    assert not asked(desk, id)
    retitled(desk, id, "Another thing entirely")
    assert asked(desk, id)
    assert len(past.view(desk.plan, done.workshop).objectives) == 3


def test_cutting_takes_the_lineage_of_that_item_alone_and_can_be_undone(desk: Desk, done: Published) -> None:
    id = done.objectives[D1]
    cut(desk, id)
    assert came_from(desk.plan, id) is None
    assert came_from(desk.plan, done.objectives[D2]) is not None
    own = came_from(desk.plan, done.key_results[K2])
    assert own is not None
    history.undo(desk)
    assert came_from(desk.plan, id) is not None
    assert_sound(desk)


def test_carrying_over_keeps_the_lineage_and_a_copy_may_be_cut_alone(desk: Desk, done: Published) -> None:
    target = cycles.save(desk, Cycle(new_id(), "2026 Q4", date(2026, 10, 1), date(2026, 12, 31))).value
    first, source = done.objectives[D1], next(iter(desk.plan.cycles))
    carry_over.apply(desk, source, Chosen(frozenset({first}), frozenset(done.key_results.values())), target)
    copy = next(one.id for one in desk.plan.objectives.values() if one.carried_from == first)
    found = came_from(desk.plan, copy)
    assert found is not None
    assert (found.item, found.ideas, found.replaced) == (first, 4, False)
    result = next(one.id for one in desk.plan.key_results.values() if one.carried_from == done.key_results[K2])
    assert came_from(desk.plan, result) is not None
    retitled(desk, copy, "Open a shop in Rome")
    assert asked(desk, copy)
    assert not asked(desk, first)
    keep(desk, copy)
    assert not asked(desk, copy)
    assert len(past.view(desk.plan, done.workshop).objectives) == 3
    cut(desk, copy)
    assert came_from(desk.plan, copy) is None
    assert came_from(desk.plan, first) is not None


# What became of my idea


def test_every_idea_is_listed_with_its_fate(desk: Desk, done: Published) -> None:
    found = {one.idea.text: one for one in ideas.ideas(desk.plan, done.workshop)}
    assert len(found) == 9
    first = found["Reply quicker"]
    assert (first.merged, first.letter, first.group, first.place) == ("Answer faster", "A", "Quick answers", 1)
    assert [(one.kind, one.title) for one in first.into] == [("objective", "Customers hear from us within a day")]
    assert (first.wanted.dots, first.wanted.voters) == (12, 9)
    cost = found["Cost per call"]
    # the key result that has its very words comes first; others stand below their objective anyway
    assert [one.kind for one in cost.into] == ["key_result", "objective"]
    assert found["Quiet rooms"].open
    assert not found["Free coffee"].open
    assert found["Free coffee"].idea.reason == "Ask the landlord"
    assert found["Growth" if "Growth" in found else "Grow in Asia"].into


def test_the_list_is_in_the_order_of_chance_and_can_be_narrowed(desk: Desk, done: Published) -> None:
    listed = [one.idea.position for one in ideas.ideas(desk.plan)]
    assert listed == list(range(9))
    later = ideas.ideas(desk.plan, states=(IdeaState.LATER,))
    assert [one.idea.text for one in later] == ["Free coffee"]
    assert ideas.ideas(desk.plan, workshop="0" * 32) == []
    cycle = next(iter(desk.plan.cycles))
    assert len(ideas.ideas(desk.plan, cycle=cycle)) == 9
    assert ideas.ideas(desk.plan, cycle="0" * 32) == []


def test_what_is_gone_from_the_plan_is_not_what_an_idea_went_into(desk: Desk, done: Published) -> None:
    planning.delete(desk, done.objectives[D1])
    assert ideas.fate(desk.plan, idea(desk, "Answer faster")).into == ()
    with pytest.raises(NotFound) as caught:
        ideas.fate(desk.plan, "0" * 32)
    assert caught.value.code == "idea.unknown"


def test_an_idea_goes_with_what_is_said_about_it_and_comes_back_with_it(desk: Desk, done: Published) -> None:
    id = idea(desk, "Teach every newcomer")
    talk.comment(desk, id, "I like it")
    removing.delete(desk, id)
    assert not desk.plan.comments
    assert len([one for one in desk.plan.lineages.values() if one.parent == id]) == 0
    [bin] = trash.bins(desk)
    assert (bin.kind, bin.title) == ("idea", "Teach every newcomer")
    trash.restore(desk, bin.tx)
    assert [comment.text for comment in desk.plan.comments.values()] == ["I like it"]
    found = came_from(desk.plan, done.objectives[D2])
    assert found is not None
    assert found.ideas == 3


def test_ideas_are_found_by_their_words(desk: Desk, done: Published) -> None:
    for text, kind in (
        ("coffee", "idea"),
        ("waits in line", "idea"),
        ("our customers", "workshop"),
        ("growth", "cluster"),
    ):
        assert kind in {one.kind for one in search.search(desk, text)}, text


def test_the_list_of_workshops_and_what_other_programs_write_into_the_figures(desk: Desk, done: Published) -> None:
    [one] = past.workshops(desk.plan)
    assert (one.question, one.cycle, one.ideas, one.objectives) == (live().setup.question, "2026 Q3", 9, 3)
    assert one.up.up == 1
    strange = {
        "funnel": {"ideas": "many", "unique": 10**20},
        "spent": [["a"], 7, ["b", "collect", 1, 2, "new"]],
        "roti": {"counts": [1, None], "mean": "nan", "texts": 5},
        "titles": ["x"],
    }
    record = replace(desk.plan.workshops[done.workshop], results=strange)
    desk.plan.put(record)
    found = past.view(desk.plan, done.workshop)
    assert (found.funnel.ideas, found.funnel.unique, len(found.spent)) == (0, 0, 1)
    assert found.roti is not None
    assert found.roti.mean is None
    assert past.workshops(desk.plan)[0].objectives == 0


# Shared like everything else


def test_two_copies_agree_on_what_a_workshop_left(team: Team) -> None:
    done = publish(team.ana, live(), PublishChoices(team.cycle, {D1: team.objective}, ALL)).value
    team.meet()
    assert content(team.ana) == content(team.bob)
    found = came_from(team.bob.plan, done.objectives[D1])
    assert found is not None
    assert (found.ideas, found.dots, found.voters) == (4, 12, 9)
    assert len(ideas.ideas(team.bob.plan, done.workshop)) == 9
    one = team.bob.plan.ideas[idea(team.bob, "Quiet rooms")]
    team.bob.save(ANSWER, replace(one, state=IdeaState.ADOPTED, reason="We did it at once"))
    past.delete(team.ana, done.workshop)
    team.meet()
    assert content(team.ana) == content(team.bob)
    again = publish(team.ana, changed(), PublishChoices(team.cycle, {}, ALL)).value
    assert again.workshop == done.workshop
    team.meet()
    assert content(team.ana) == content(team.bob)
    assert {one.title for one in team.bob.plan.objectives.values()} >= {"Somebody hears from us"}


def test_both_may_publish_the_same_workshop_at_once(team: Team) -> None:
    for desk in (team.ana, team.bob):
        publish(desk, live(), PublishChoices(team.cycle, {}, ALL))
    team.meet()
    assert content(team.ana) == content(team.bob)
    assert len(team.ana.plan.objectives) == 4
    assert len(team.ana.plan.workshops) == 1


def changed() -> Live:
    found = live()
    first = replace(found.board.drafts[D1], title="Somebody hears from us")
    return replace(found, board=replace(found.board, drafts={**found.board.drafts, D1: first}))
