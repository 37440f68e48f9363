"""Promises of work across teams: shares never exceed the whole, and each link between two teams is found once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.people import Person, Team, Workspace
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.teamwork import Bond, Link, links, said, share_problems, shares
from okr_desktop.domain.work import Asking, Dependency

ONE = Decimal(1)


def objective(id: str, *teams: str, parent: str | None = None) -> Objective:
    return Objective(id, id, parent=parent, teams=dict.fromkeys(teams, ONE))


def plan_of(*records: object) -> Plan:
    plan = Plan(Workspace("w"), date(2026, 8, 15))
    for team in ("sales", "ops", "data"):
        plan.put(Team(team, team.title()))
    for record in records:
        plan.put(record)
    return plan


def test_teams_of_which_nothing_was_said_share_equally() -> None:
    item = objective("o", "sales", "ops")
    assert shares(item) == {"sales": Decimal("0.5"), "ops": Decimal("0.5")}
    assert not said(item)
    assert shares(objective("o")) == {}
    assert shares(objective("o", "sales")) == {"sales": ONE}


def test_shares_that_were_said_stand_and_never_come_to_more_than_the_whole() -> None:
    item = Objective("o", "o", teams={"sales": Decimal("0.7"), "ops": Decimal("0.2")})
    assert shares(item) == {"sales": Decimal("0.7"), "ops": Decimal("0.2")}
    much = Objective("o", "o", teams={"sales": ONE, "ops": Decimal("0.25")})
    assert shares(much) == {"sales": Decimal("0.75"), "ops": Decimal("0.25")}, "who came later has what is left"
    over = Objective("o", "o", teams={"sales": Decimal("0.9"), "ops": Decimal("0.9"), "data": ONE})
    assert shares(over) == {"sales": Decimal("0.5"), "ops": Decimal("0.5"), "data": Decimal(0)}
    nothing = Objective("o", "o", teams={"sales": Decimal(0), "ops": Decimal(0)})
    assert set(shares(nothing).values()) == {Decimal("0.5")}


@pytest.mark.parametrize(
    ("wanted", "codes"),
    [
        (("0.6", "0.4"), []),
        (("0.6", "0.5"), ["shares.over"]),
        (("0.6", "0.3"), ["shares.under"]),
        (("0", "1"), ["share.range"]),
        (("1.2", "0.1"), ["share.range"]),
        ((), []),
    ],
)
def test_shares_must_make_sense(wanted: tuple[str, ...], codes: list[str]) -> None:
    found = share_problems({str(at): Decimal(share) for at, share in enumerate(wanted)})
    assert [one.code for one in found] == codes


def test_every_kind_of_link_is_found_once_and_in_its_direction() -> None:
    plan = plan_of(
        Person("dora", "Dora", teams={"data": ONE}),
        objective("a", "sales", "ops"),
        objective("b", "ops", parent="a"),
        KeyResult("k", "k", "b", owner="dora"),
        KeyResult("f", "f", "b", feed="d"),
        objective("d", "data"),
        objective("elsewhere", "sales", "data"),
        Dependency("x", "Numbers", "sales", "data", "k", date(2026, 8, 1), Asking.ACCEPTED),
        Dependency("y", "Old", "sales", "data", "elsewhere", date(2026, 8, 1)),
        Dependency("z", "Loose", "sales", "ops", None, None, Asking.DONE),
    )
    found = links(plan, ["a", "b", "d"])
    assert set(found) == {
        Link(Bond.SHARED, "sales", "ops", "a"),
        Link(Bond.SHARED, "ops", "sales", "a"),
        Link(Bond.OWNS, "data", "ops", "k"),
        Link(Bond.FEEDS, "data", "ops", "f"),
        Link(Bond.ASKS, "sales", "data", "x", "accepted", late=True),
        Link(Bond.ASKS, "sales", "ops", "z", "done"),
    }
    assert len(found) == len(set(found))
    assert Link(Bond.ASKS, "sales", "ops", "z", "done") not in links(plan, ["a"], loose=False)


def test_an_objective_serves_another_team_only_where_that_team_is_not_its_own() -> None:
    plan = plan_of(
        objective("a", "sales"), objective("b", "ops", "sales", parent="a"), objective("c", "data", parent="a")
    )
    serving = [one for one in links(plan, ["a", "b", "c"]) if one.bond is Bond.SERVES]
    assert serving == [Link(Bond.SERVES, "ops", "sales", "b"), Link(Bond.SERVES, "data", "sales", "c")]


def test_teams_that_are_gone_join_nobody() -> None:
    plan = plan_of(objective("a", "sales", "gone"), Dependency("x", "Numbers", "sales", "gone", "a"))
    assert links(plan, ["a", "not there"]) == []
