"""`okr pulse` from the draft to what it says, in words and as JSON."""

from __future__ import annotations

from pathlib import Path

import pytest

from okr_desktop.services import upkeep
from tests.cli.running import Okr, refused
from tests.services.engagement import pulse_kit


@pytest.fixture
def company(space: Okr, home: Path) -> Okr:
    """Three teams: six, five and two people."""
    desk = upkeep.open_desk(next(home.rglob("*.okrdb")), home / "backups")
    pulse_kit.company(desk, red=6, blue=5, tiny=2)
    desk.close()
    space("me", "Red 0")
    return space


def test_from_a_draft_to_its_results(company: Okr) -> None:
    id = company("pulse", "new", "August", "--own", "Enough time?", "--comment", "What else?", "--recommend").id
    draft = company("pulse", "show", "August", "--json").json
    assert (draft["state"], draft["threshold"], draft["invited"]) == ("draft", 5, 13)
    assert [(one["name"], one["invited"]) for one in draft["groups"]] == [("Blue + Tiny", 7), ("Red", 6)]
    assert len(draft["questions"]) == 7
    company("pulse", "open", "August")
    said = company("pulse", "show", "August").out
    assert "at least 5 people have answered" in said
    assert "not anonymous" in said
    first = draft["questions"][0]["code"]
    company("pulse", "answer", "August", "--rate", f"{first}=4", "--rate", "own.1=2", "--comment", "More light")
    refused(company("pulse", "answer", "August", "--rate", f"{first}=4"), "has been answered on this computer")
    shown = company("pulse", "list", "--json").json[0]
    assert (shown["answered"], shown["answered_here"]) == (1, True)
    refused(company("pulse", "results", "August"), "not closed yet")
    assert company("pulse", "close", "August").id == id
    out = company("pulse", "results", "August").out
    assert "1 of 13 answered" in out
    assert "Fewer than 5 people answered" in out
    assert "More light" not in out
    found = company("pulse", "results", "August", "--json").json
    assert found["everybody"]["hidden"] is True
    assert "items" not in found["everybody"]
    assert "hidden" in company("pulse", "trend").out
    refused(company("pulse", "recount", "August"), "No answer has come")
    company("pulse", "delete", "August")
    assert company("pulse", "list", "--json").json == []


def test_a_group_says_that_people_without_a_team_are_told_with_it(company: Okr) -> None:
    company("pulse", "new", "August", "--item", "say", "--item", "open")
    company("person", "add", "Alone")
    shown = company("pulse", "show", "August", "--json").json["groups"]
    told = [(one["name"], one["invited"]) for one in shown]
    assert told == [("Blue + Tiny and people without a team", 8), ("Red", 6)]
    company("pulse", "open", "August")
    assert "8  Blue + Tiny and people without a team" in company("pulse", "show", "August").out
    company("pulse", "answer", "August", "--rate", "say=4", "--group", "blue + tiny and people without a team")


def test_questions_take_turns(company: Okr) -> None:
    before = [one["code"] for one in company("pulse", "items", "--json").json if one["next"]]
    company("pulse", "new", "One")
    assert [one["code"] for one in company("pulse", "items", "--json").json if one["next"]] == before
    company("pulse", "open", "One")
    after = [one["code"] for one in company("pulse", "items", "--json").json if one["next"]]
    assert after != before
    assert "look forward" in company("pulse", "items").out


def test_what_is_refused(company: Okr) -> None:
    refused(company("pulse", "new", "P", "--threshold", "2"), "3 or more")
    refused(company("pulse", "new", "P", "--team", "Nobody"), "Nobody")
    refused(company("pulse", "new", "P", "--closes", "2026-01-01"), "before it opens")
    assert "no question nonsense" in company("pulse", "new", "P", "--item", "nonsense").err
    refused(company("pulse", "open", "P"), "no pulse “P”")
    company("pulse", "new", "P", "--team", "Tiny")
    refused(company("pulse", "open", "P"), "only 2 would be asked")
    company("pulse", "new", "Q", "--item", "say", "--item", "say")
    company("pulse", "open", "Q")
    refused(company("pulse", "answer", "Q", "--rate", "say=9"), "from 1 to 5")
    refused(company("pulse", "answer", "Q", "--rate", "open=2"), "no question “open”")
    refused(company("pulse", "answer", "Q", "--rate", "say=2", "--group", "Green"), "no such group")
    assert "QUESTION=NUMBER" in company("pulse", "answer", "Q", "--rate", "say").err
    assert "run it in a terminal" in company("pulse", "answer", "Q").err
    company("pulse", "answer", "Q", "--rate", "say=5", "--group", "blue + tiny")
