"""Cycles and retrospectives at the command line: every step with --json, refusals clear, nothing half done."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Okr, Said, refused


@pytest.fixture
def filled(space: Okr) -> tuple[Okr, str, str]:
    """An objective with one key result at 40 of 100 in 2026 Q3."""
    objective = space("add", "objective", "Grow", "--cycle", "2026 Q3", "--owner", "Ada").id
    result = space("add", "key-result", "Stars", "--objective", objective, "--target", 100).id
    assert space("check-in", result, 40).code == 0
    return space, objective, result


def state(said: Said) -> str:
    assert said.code == 0, said
    return str(said.json["state"])


def test_a_cycle_from_preparation_to_the_next(filled: tuple[Okr, str, str]) -> None:
    okr, objective, result = filled
    assert state(okr("cycle", "start", "FY26 Q3", "--json")) == "active"
    assert state(okr("cycle", "review", "2026 Q3", "--json")) == "review"
    shown = okr("cycle", "close", "2026 Q3", "--json")
    assert [one["suggested"] for one in shown.json] == [0.4, 0.4]
    assert "--yes" in shown.err
    closed = okr("cycle", "close", "2026 Q3", "--suggested", "--yes", "--json")
    assert (state(closed), closed.json["scored"], closed.json["missed"]) == ("closed", 2, 1)
    refused(okr("set", objective, "title", "x"), 'okr cycle reopen "2026 Q3"')
    dry = okr("cycle", "carry-over", "2026 Q3", "--dry-run", "--json")
    assert [one["carried_from"] for one in dry.json["items"]] == [objective, result]
    done = okr("cycle", "carry-over", "2026 Q3", result, "--restart", "--json").json
    assert [(one["shell"], one["carried"]) for one in done["items"]] == [(True, 1), (False, 1)]
    copy = okr("show", done["items"][1]["id"], "--json").json
    assert (copy["start"], copy["target"]) == (40, 100)
    compared = okr("cycle", "compare", "2026 Q3", "2026 Q4", "--json").json
    assert [one["kind"] for one in compared["carried"]] == ["objective", "key_result"]
    assert compared["whole"]["before"]["score"] == 0.4
    text = okr("cycle", "compare", "2026 Q3", "2026 Q4", "--teams").out
    assert "Check-ins in time" in text
    assert "(no team)" in text


def test_reopening_wants_the_name(filled: tuple[Okr, str, str]) -> None:
    okr, objective, _ = filled
    okr("cycle", "close", "2026 Q3", "--yes")
    refused(okr("set", "2026 Q3", "state", "active"), "okr cycle reopen")
    refused(okr("cycle", "reopen", "Q3 2026"), "2026 Q3")
    assert state(okr("cycle", "reopen", "2026 Q3", "--reason", "One value was wrong", "--json")) == "review"
    assert "Reopened cycle 2026 Q3: One value was wrong" in okr("history").out
    assert okr("set", objective, "title", "x").code == 0


def test_scores_from_a_file_are_all_or_nothing(filled: tuple[Okr, str, str], tmp_path: Path) -> None:
    okr, objective, result = filled
    path = tmp_path / "scores.json"
    path.write_text(json.dumps({objective: 0.7, result: 7}), encoding="utf-8")
    refused(okr("cycle", "close", "2026 Q3", "--scores", path, "--yes"), "0 to 1")
    path.write_text(json.dumps({objective: 0.7, result: 0.5}), encoding="utf-8")
    assert okr("cycle", "close", "2026 Q3", "--scores", path, "--yes", "--json").json["score"] == 0.7
    refused(okr("cycle", "close", "2026 Q3", "--scores", tmp_path / "none.json", "--yes"), "none.json")


def test_cycles_are_made_listed_and_planned_into(space: Okr) -> None:
    space("add", "objective", "Old", "--cycle", "2026 Q2")
    loose = space("add", "objective", "Loose", "--cycle", "none").id
    assert [one["current"] for one in space("cycles", "--json").json] == [False]
    assert space("cycle", "new", "FY26 Q3", "--sponsor", "Cleo").code == 0
    assert space("cycle", "new", "Sprint", "--start", "2026-08-10", "--end", "2026-08-23").code == 0
    found = {one["name"]: (one["state"], one["current"]) for one in space("cycle", "list", "--json").json}
    assert found == {
        "2026 Q2": ("review", False),
        "2026 Q3": ("preparation", False),
        "Sprint": ("preparation", True),
    }
    assert space("cycle", "show", "2026 Q3", "--json").json["sponsor"] == "Cleo"
    assert [one["id"] for one in space("cycle", "plan", "backlog", "--json").json] == [loose]
    assert space("cycle", "plan", "2026 Q3", loose).out == "1 moved\n"
    said = space("cycle", "start", "2026 Q3")
    assert "Loose" in said.err
    refused(space("cycle", "new", "2026 Q3"), "already")
    refused(space("cycle", "new", "someday"), "no period")
    refused(space("cycle", "new", "X", "--start", "2026-08-10"), "--end")


def test_a_retrospective_and_its_action_in_the_next_cycle(filled: tuple[Okr, str, str]) -> None:
    okr, _, _ = filled
    retro = okr("retro", "new", "2026 Q3", "--format", "went-well").id
    assert okr("retro", "add", retro, "badly", "Check-ins came late").out == "1\n"
    assert okr("retro", "vote", "2026 Q3", 1, "--dots", 2, "--json").json["dots"] == 2
    action = okr("retro", "action", retro, 1, "--owner", "Bob", "--due", "2026-10-15").id
    shown = okr("retro", "show", retro, "--json").json
    assert [card["dots"] for card in shown["cards"]] == [2]
    assert [one["owner"] for one in shown["actions"]] == ["Bob"]
    okr("cycle", "new", "2026 Q4")
    waiting = okr("retro", "actions", "--cycle", "2026 Q4", "--json").json["from_before"]
    assert [(one["id"], one["checked"], one["from"]) for one in waiting] == [(action, False, "2026 Q3")]
    okr("retro", "check", action[-8:], "done", "--outcome", "Reminders help", "--cycle", "2026 Q4")
    checked = okr("retro", "actions", "--cycle", "2026 Q4", "--json").json["from_before"][0]
    assert (checked["checked"], checked["state"], checked["outcome"]) == (True, "done", "Reminders help")
    refused(okr("retro", "add", retro, "elsewhere", "x"), "well, badly, ideas")
    refused(okr("retro", "vote", retro, 9), "no card 9")
    refused(okr("retro", "new", "2026 Q3", "--format", "poker"), "went_well")
    refused(okr("retro", "show", "2026 Q4"), "no retrospective")


def test_what_is_said_about_a_cycle_is_printed_in_its_review(filled: tuple[Okr, str, str], tmp_path: Path) -> None:
    okr, objective, _ = filled
    wanted = okr("cycle", "note", "add", "decision", "Hire two", "--advice", "Now", "--because", "They are free")
    step = okr("cycle", "note", "add", "next", "Fewer", "--about", objective, "--choice", "change", "--owner", "Ben").id
    refused(okr("cycle", "note", "add", "next", "Fewer", "--choice", "perhaps"), "keep, change, drop or start")
    refused(okr("cycle", "note", "add", "wish", "Fewer"), "wish", code=2)
    okr("cycle", "note", "edit", step, "--due", "2026-10-09", "--text", "Fewer of them")
    said = okr("cycle", "note", "list", "--json").json
    assert [(one["kind"], one["text"], one["advice"], one["because"]) for one in said["notes"]] == [
        ("decision", "Hire two", "Now", "They are free"),
        ("next", "Fewer of them", "", ""),
    ]
    assert (said["notes"][1]["choice"], said["notes"][1]["owner"], said["notes"][1]["due"]) == (
        "change",
        "Ben",
        "2026-10-09",
    )
    assert said["notes"][1]["title"] == "Grow"
    page = okr("report", "quarterly", "--out", tmp_path / "review.html")
    assert page.code == 0, page
    document = (tmp_path / "review.html").read_text("utf-8")
    assert "Recommended: Now" in document
    assert "Fewer of them" in document
    okr("cycle", "note", "delete", wanted.id)
    assert len(okr("cycle", "note", "list", "--json").json["notes"]) == 1
    okr("undo")
    assert "Hire two" in okr("cycle", "note", "list").out
