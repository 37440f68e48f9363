"""Promises of what came in: every step of others is told once, by person and item, with what stood there before."""

from __future__ import annotations

from decimal import Decimal

import pytest

from okr_desktop.domain.errors import NotFound
from okr_desktop.services import arrivals, planning
from okr_desktop.services.desk import Desk
from tests.services.team_kit import Team, hear, retitle
from tests.worlds import add_check_in, add_objective


def test_what_came_in_is_told_by_person_and_item(team: Team) -> None:
    arrivals.look(team.ana)
    retitle(team.bob, team.objective, "Win customers")
    retitle(team.bob, team.objective, "Win more customers")
    add_check_in(team.bob, team.result, "60")
    fresh = add_objective(team.bob, "Fresh")
    hear(team.ana, team.bob)
    (one,) = arrivals.arrivals(team.ana)
    assert (one.source, one.people, one.count, one.unseen) == ("Team.okr", ("Bob",), 4, True)
    assert one.at is not None
    (group,) = arrivals.arrived(team.ana, one.number)
    assert (group.person, group.name, group.steps) == (team.bob_id, "Bob", 4)
    changes = {change.id: change for change in group.changes}
    assert set(changes) == {team.objective, team.result, fresh}
    title = changes[team.objective].fields["title"]
    assert (title.before, title.after) == ("Delight customers", "Win more customers")
    assert changes[fresh].change == "added"
    before, after = changes[team.result].value
    assert changes[team.result].check_ins == 1
    assert before is not None
    assert after is not None
    assert (before.value, after.value) == (Decimal(40), Decimal(60))


def test_each_sync_tells_what_it_brought_and_nothing_twice(team: Team) -> None:
    arrivals.look(team.ana)
    assert arrivals.unseen(team.ana) == 0
    retitle(team.bob, team.objective, "Win customers")
    hear(team.ana, team.bob)
    hear(team.ana, team.bob)
    third = team.third()
    planning.delete(third, team.objective)
    hear(team.ana, third)
    assert [one.count for one in arrivals.arrivals(team.ana)] == [1, 1]
    assert arrivals.unseen(team.ana) == 2
    newest = arrivals.arrivals(team.ana, 1)[0]
    (group,) = arrivals.arrived(team.ana, newest.number)
    assert (group.name, bool(group.computer)) == ("", True)  # nobody said who they are: the computer is told
    assert {change.change for change in group.changes} == {"deleted"}
    arrivals.look(team.ana)
    assert arrivals.unseen(team.ana) == 0
    assert not any(one.unseen for one in arrivals.arrivals(team.ana))


def test_two_people_are_told_apart(team: Team) -> None:
    arrivals.look(team.ana)
    third = team.third()
    retitle(third, team.result, "Promoters")
    retitle(team.bob, team.objective, "Win customers")
    hear(team.bob, third)
    hear(team.ana, team.bob)
    (one,) = arrivals.arrivals(team.ana)
    groups = arrivals.arrived(team.ana, one.number)
    assert {(group.name, tuple(change.title for change in group.changes)) for group in groups} == {
        ("Bob", ("Win customers",)),
        ("", ("Promoters",)),
    }


def test_a_workspace_of_one_has_no_arrivals(desk: Desk) -> None:
    add_objective(desk)
    assert arrivals.arrivals(desk) == []
    assert arrivals.unseen(desk) == 0
    arrivals.look(desk)
    with pytest.raises(NotFound) as raised:
        arrivals.arrived(desk, 1)
    assert raised.value.code == "arrival.unknown"
