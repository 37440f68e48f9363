"""Conflicts on the command line: what is listed, how it is decided, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Person
from okr_desktop.services import people, planning
from tests.cli.running import Okr, Said, refused
from tests.services.team_kit import Team, retitle

Make = Callable[[Callable[[Team], object]], Team]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Ana's and Bob's workspaces after both have worked and then met; closed, for the command line to open."""

    def make(work: Callable[[Team], object]) -> Team:
        team = Team(tmp_path)
        work(team)
        team.meet()
        team.close()
        return team

    return make


@pytest.fixture
def ana(okr: Okr, tmp_path: Path) -> Okr:
    """Run ``okr`` on Ana's workspace."""

    def run(*args: object) -> Said:
        return okr("--workspace", tmp_path / "ana" / "team.okrdb", *args)

    return run


def titles(team: Team) -> None:
    retitle(team.ana, team.objective, "Amaze customers")
    retitle(team.bob, team.objective, "Win customers")


def test_nothing_to_decide_is_said_on_stderr(make: Make, ana: Okr) -> None:
    make(lambda team: None)
    said = ana("conflicts")
    assert (said.code, said.out) == (0, "")
    assert "nothing to decide" in said.err
    assert ana("conflicts", "--json").json == []


def test_json_tells_both_values_with_author_and_time(make: Make, ana: Okr) -> None:
    team = make(titles)
    (found,) = ana("conflicts", "--json").json
    assert (found["id"], found["kind"], found["field"], found["record"]) == (
        team.objective,
        "value",
        "title",
        "objective",
    )
    assert found["base"] == "Delight customers"
    values = {one["value"]: one for one in found["values"]}
    assert {value: one["author"] for value, one in values.items()} == {
        "Amaze customers": "Ana",
        "Win customers": "Bob",
    }
    assert values["Amaze customers"]["mine"] is True
    assert sum(one["wins"] for one in values.values()) == 1
    for one in values.values():
        assert one["time"].endswith("Z")
        assert datetime.fromisoformat(one["time"]).year >= 2026


def test_a_person_reads_who_and_what_and_decides_by_number(make: Make, ana: Okr) -> None:
    team = make(titles)
    said = ana("conflicts").out
    for word in (team.objective[-8:], "Amaze customers", "Win customers", "Ana", "Bob", "yours", "shown now", "before"):
        assert word in said
    (found,) = ana("conflicts", "--json").json
    number = next(one["number"] for one in found["values"] if one["value"] == "Win customers")
    done = ana("resolve", team.objective[-8:], "--keep", number)
    assert "Decided" in done.out
    assert ana("show", team.objective, "--json").json["title"] == "Win customers"
    assert ana("conflicts", "--json").json == []
    assert ana("undo").code == 0


@pytest.mark.parametrize(
    ("options", "title"),
    [
        (("--keep", "mine"), "Amaze customers"),
        (("--keep", "theirs"), "Win customers"),
        (("--value", "-5 complaints"), "-5 complaints"),
    ],
)
def test_mine_theirs_or_another_value(make: Make, ana: Okr, options: tuple[str, str], title: str) -> None:
    team = make(titles)
    done = ana("resolve", team.objective, "title", *options, "--json").json
    assert (len(done["resolved"]), done["left"]) == (1, 0)
    assert ana("show", team.objective, "--json").json["title"] == title


def test_all_at_once_and_which_field(make: Make, ana: Okr) -> None:
    def work(team: Team) -> None:
        titles(team)
        for desk in (team.ana, team.bob):
            planning.edit(desk, replace(desk.objective(team.objective), owner=desk.me))

    team = make(work)
    refused(ana("resolve", team.objective, "--keep", "mine"), "owner", "title")
    refused(ana("resolve", "all", "--keep", "1"), "mine, theirs", code=2)
    done = ana("resolve", "all", "--keep", "mine", "--json").json
    assert (len(done["resolved"]), done["left"]) == (2, 0)
    shown = ana("show", team.objective, "--json").json
    assert (shown["title"], shown["owner"]) == ("Amaze customers", "Ana")


def test_revive_or_delete(make: Make, ana: Okr) -> None:
    def work(team: Team) -> None:
        planning.delete(team.bob, team.objective)
        retitle(team.ana, team.result, "Promoters")

    team = make(work)
    said = ana("conflicts").out
    assert "Deleted by one" in said
    assert "title: Promoters" in said
    assert ana("resolve", team.objective, "--revive").code == 0
    assert ana("show", team.result, "--json").json["title"] == "Promoters"
    assert ana("conflicts", "--json").json == []


def test_what_cannot_be_is_refused_with_what_can(make: Make, ana: Okr) -> None:
    team = make(titles)
    refused(ana("resolve", team.objective), "--keep", code=2)
    refused(ana("resolve", team.objective, "--keep", "mine", "--delete"), "one way", code=2)
    refused(ana("resolve", team.objective, "--keep", "yours"), "mine, theirs", code=2)
    refused(ana("resolve", team.objective, "--keep", "7"), "2 values")
    refused(ana("resolve", team.objective, "--revive"), "cannot be chosen")
    refused(ana("resolve", team.objective, "--value", ""), "title")
    refused(ana("resolve", new_id(), "--keep", "mine"), "okr conflicts")
    refused(ana("resolve", "a", "--keep", "mine"), "okr conflicts")
    assert len(ana("conflicts", "--json").json) == 1


def test_the_same_person_twice(make: Make, ana: Okr) -> None:
    def work(team: Team) -> None:
        for desk in (team.ana, team.bob):
            people.save(desk, Person(new_id(), "Carla"))

    make(work)
    (found,) = ana("same-person", "--json").json
    assert found["why"] == "name"
    assert "Carla" in ana("same-person").out
    refused(ana("same-person", "Carla", "Ana"), "Carla")  # which of the two?
    refused(ana("same-person", found["keep"]), "both", code=2)
    assert ana("same-person", found["keep"], found["other"]).code == 0
    assert ana("same-person", "--json").json == []
    assert ana("undo").code == 0
    assert ana("same-person", found["keep"], found["other"], "--different", "--json").json["same"] is False
    assert ana("same-person", "--json").json == []
