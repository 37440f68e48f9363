"""Key results of every kind, KPIs, initiatives, dependencies, statuses and comments on the command line."""

from __future__ import annotations

import pytest

from tests.cli.running import Okr, refused


def test_a_key_result_of_milestones_from_adding_to_explaining(space: Okr, objective: str) -> None:
    steps = "milestones=Design:2; Build:1@2026-08-10; Ship"
    id = space("add", "key-result", "Launch", "--objective", objective, "--set", steps).id
    assert "75 %" in space("check-in", id, "1,build", "--next", "Ship it", "--blocker", "No room").out
    assert "100 %" in space("check-in", id, "+3").out
    refused(space("check-in", id, "Party"), "none of the milestones", "1 Design", code=2)
    shown = space("show", id, "--json").json
    assert [step["title"] for step in shown["milestones"]] == ["Design", "Build", "Ship"]
    assert [one["blocker"] for one in shown["check_ins"]] == ["No room", ""]
    told = space("explain", id, "--json").json
    assert told["formula_code"] == "milestones"
    assert [one["value"] for one in told["inputs"][:3]] == [1, 1, 1]
    assert "milestone  ✓ 2 × Design" in space("explain", id).out


def test_levels_in_words_and_in_numbers(space: Okr, objective: str) -> None:
    words = space("add", "key-result", "Quality", "--objective", objective, "--set", "levels=ok | good | best").id
    assert "70 %" in space("check-in", words, "target").out
    refused(space("check-in", words, "4"), "no level", code=2)
    numbers = ("--kind", "levels", "--set", "commit=10", "--set", "target=20", "--set", "stretch=40")
    id = space("add", "key-result", "Riders", "--objective", objective, *numbers).id
    assert "50 %" in space("check-in", id, "15").out


def test_durations_are_read_and_shown_as_people_write_them(space: Okr, objective: str) -> None:
    ends = ("--start", "4:00", "--target", "90 min", "--unit", "h")
    id = space("add", "key-result", "Lead time", "--objective", objective, *ends).id
    assert space("show", id, "--json").json["target"] == 1.5
    space("check-in", id, "2 h 30")
    assert "2:30 of 1:30 h, from 4" in space("tree").out


def test_several_fields_at_once_or_none(space: Okr, objective: str, key_result: str) -> None:
    assert space("key-result", "set", key_result, "target=200", "title=More stars", "weight=2").id == key_result
    shown = space("show", key_result, "--json").json
    assert (shown["title"], shown["target"], shown["weight"]) == ("More stars", 200, 2)
    assert "Changed key result" in space("undo").out
    assert space("show", key_result, "--json").json["target"] == 100
    refused(space("key-result", "set", key_result, "title"), "FIELD=VALUE", code=2)
    refused(space("key-result", "set", key_result, "colour=red"), "phases", code=2)
    assert space("objective", "set", objective, "why=Because", "tags=a, b").id == objective
    assert space("show", objective, "--json").json["why"] == "Because"


def test_a_kpi_that_feeds_a_key_result(space: Okr, objective: str) -> None:
    kpi = space("kpi", "add", "Uptime", "--unit", "%", "--low", "99", "--team", "Web").id
    assert space("kpi", "read", "uptime", "98").out == "Uptime: 98 %, ▲ alarm\n"
    fed = space("add", "key-result", "Up", "--objective", objective, "--target", 100, "--set", "feed=Uptime").id
    assert space("show", fed, "--json").json["progress"] == 0.98
    refused(space("check-in", fed, 5), "takes no check-ins", "Uptime")
    refused(space("kpi", "delete", "Uptime"), "feeds 1 key results")
    refused(space("key-result", "set", fed, f"feed={objective}"), "computed from itself")
    assert space("kpi", "list", "--json").json[0]["feeds"] == [fed]
    assert space("explain", "Uptime", "--json").json["health"] == "alarm"
    assert space("explain", fed, "--json").json["fed_by"][0]["text"] == "Uptime"
    assert space("kpi", "set", kpi, "low=97").id == kpi
    assert space("kpi", "show", kpi, "--json").json["health"] == "healthy"
    assert space("kpi", "archive", kpi).id == kpi
    assert "no KPIs" in space("kpi", "list").err


def test_initiatives_dependencies_statuses_and_comments_are_shown_with_their_key_result(
    space: Okr, objective: str, key_result: str
) -> None:
    task = space("initiative", "add", key_result, "Call them", "--owner", "Bob", "--due", "2026-09-01").id
    assert space("initiative", "doing", task).id == task
    wish = space("dependency", "ask", "A key", "--to", "Platform", "--from", "Web", "--for", key_result).id
    space("dependency", "accept", wish, "--reply", "Next week")
    space("check-in", key_result, 1)
    space("me", "Ada")
    space("override", "set", key_result, "on track", "--reason", "It comes", "--until", "2026-09-01")
    space("comment", "add", key_result, "Well done")
    shown = space("show", key_result, "--json").json
    assert [(one["title"], one["state"], one["owner"]) for one in shown["initiatives"]] == [
        ("Call them", "doing", "Bob")
    ]
    assert [(one["asker"], one["giver"], one["state"]) for one in shown["dependencies"]] == [
        ("Web", "Platform", "accepted")
    ]
    assert [one["author"] for one in shown["comments"]] == ["Ada"]
    assert (shown["status"], shown["computed_status"], shown["override"]["by"]) == ("on_track", "at_risk", "Ada")
    text = space("show", key_result).out
    for part in ("on track by Ada until 2026-09-01: It comes", "Call them", "“Next week”", "Well done"):
        assert part in text
    assert space("override", "lift", key_result).code == 0
    assert space("show", key_result, "--json").json["override"] is None
    assert space("delete", task).id == task
    assert space("initiative", "list", "--json").json == []
    assert len(space("dependency", "list", "--team", "Web", "--json").json) == 1


@pytest.mark.parametrize(
    ("words", "said", "code"),
    [
        (("override", "set", "{kr}", "fine", "--reason", "x"), "must be on_track", 1),
        (("override", "set", "{kr}", "behind"), "reason is empty", 1),
        (("override", "lift", "{kr}"), "No status was set", 1),
        (("initiative", "add", "{o}", "x"), "not a key result", 1),
        (("initiative", "add", "{kr}", " "), "title is empty", 1),
        (("dependency", "ask", "A key", "--to", "Web", "--from", "Web"), "cannot ask itself", 1),
        (("dependency", "ask", " ", "--to", "Web"), "Say what is needed", 1),
        (("comment", "add", "{kr}", " "), "text is empty", 1),
        (("comment", "edit", "{kr}", "x"), "no comment", 1),
        (("kpi", "add", "A", "--low", "9", "--high", "1"), "below the lower", 1),
        (("kpi", "read", "nothing", "1"), "no KPI", 1),
        (("tree", "--columns", "colour"), "Choose one of", 2),
    ],
)
def test_what_is_refused(
    space: Okr, objective: str, key_result: str, words: tuple[str, ...], said: str, code: int
) -> None:
    refused(space(*(word.format(kr=key_result, o=objective) for word in words)), said, code=code)


def test_the_tree_shows_the_columns_asked_for(space: Okr, key_result: str) -> None:
    space("check-in", key_result, 10, "--confidence", 6)
    space("set", key_result, "score", "0.4")
    line = space("tree", "--columns", "notions").out.splitlines()[-1]
    for part in ("10 %", "49 %", "at risk", "6", "0.4"):
        assert part in line
    assert space("tree", "--columns", "id").out.splitlines()[-1].endswith(key_result[-8:])


def test_the_settings_of_levels_and_cadences_by_name(space: Okr, objective: str) -> None:
    words = space("add", "key-result", "Quality", "--objective", objective, "--set", "levels=ok | good | best").id
    space("check-in", words, "commit")
    assert space("set", "workspace", "level_commit", "40%").code == 0
    assert space("show", words, "--json").json["progress"] == 0.4
    refused(space("set", "workspace", "level_commit", "80%"), "must rise")
    space("initiative", "add", words, "x", "--owner", "Ada")
    space("dependency", "ask", "A key", "--to", "Web")
    assert space("set", "Web", "cadence", "two-weekly").code == 0
    assert space("show", "Web", "--json").json["cadence_days"] == 14
