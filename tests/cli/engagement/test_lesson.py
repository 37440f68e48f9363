"""``okr lesson``: lessons, paths, checklists, the plan of a first cycle and the playbook from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.running import Okr, refused


def test_lessons_are_listed_and_shown_in_both_languages(space: Okr) -> None:
    english, german = (space("lesson", "list", "--language", code, "--json").json for code in ("en", "de"))
    assert [one["name"] for one in english] == [one["name"] for one in german]
    assert english[0]["title"] != german[0]["title"]
    shown = space("lesson", "show", "K_TASK", "--json").json
    assert shown["name"] == "outcome-or-activity"
    kinds = [part["kind"] for part in shown["parts"] if isinstance(part, dict)]
    assert kinds == ["choose", "weak-to-strong"]
    plain = space("lesson", "show", "outcome-or-activity").out
    assert "→ Activity" not in plain
    assert "→ Activity: The survey is work." in space("lesson", "show", "outcome-or-activity", "--answers").out
    refused(space("lesson", "show", "nonsense"), "okr lesson list")


def test_a_text_is_read_by_the_coach(space: Okr) -> None:
    asked = space("lesson", "check", "weak-to-strong", "1", "Improve things", "--json").json
    assert (asked["share"], [one["rule"] for one in asked["questions"]]) == (0, ["K_VAGUE"])
    good = space("lesson", "check", "weak-to-strong", "1", asked["model"], "--json").json
    assert (good["share"], good["questions"]) == (100, [])
    refused(space("lesson", "check", "confidence", "1", "x"), "no exercise 1")


def test_learning_needs_a_name_and_is_kept(space: Okr) -> None:
    refused(space("lesson", "done", "confidence"), "okr me")
    space("me", "Ada")
    assert space("lesson", "done", "confidence").code == 0
    assert space("lesson", "checklist", "give_idea").code == 0
    path = space("lesson", "path", "--role", "lead", "--json").json
    assert path["role"] == "lead"
    assert [one["lesson"] for one in path["lessons"] if one["state"] == "done"] == ["confidence"]
    points = space("lesson", "checklist", "--role", "member", "--json").json["points"]
    assert [one["point"] for one in points if one["done"]] == ["give_idea"]
    assert space("lesson", "done", "confidence", "--not").code == 0
    assert "0 of 12 done" in space("lesson", "path").out
    refused(space("lesson", "path", "--role", "king"), "member, lead, facilitator, sponsor")
    assert space("lesson", "teams", "--json").json == []


def test_the_plan_of_a_first_cycle(space: Okr, tmp_path: Path) -> None:
    space("add", "objective", "Grow")
    assert "--begin" in space("lesson", "rollout").out
    made = space("lesson", "rollout", "--begin", "--json").json
    assert len(made["steps"]) == 17
    own = space("lesson", "rollout", "--add", "Bake a cake", "--due", "2026-08-20").id
    assert space("lesson", "step", own[-8:], "doing", "--due", "2026-08-21").code == 0
    step = next(one for one in space("lesson", "rollout", "--json").json["steps"] if one["id"] == own)
    assert (step["state"], step["due"], step["code"]) == ("doing", "2026-08-21", "")
    space("undo")
    step = next(one for one in space("lesson", "rollout", "--json").json["steps"] if one["id"] == own)
    assert (step["state"], step["due"]) == ("open", "2026-08-20")
    path = tmp_path / "plan.ics"
    assert space("lesson", "rollout", "--ics", str(path)).code == 0
    assert path.read_bytes().count(b"BEGIN:VEVENT") == 18
    refused(space("lesson", "step", own, "--owner", "Nobody"), "Nobody")
    assert space("lesson", "rollout", "--clear").code == 0
    assert space("lesson", "rollout", "--json").json["steps"] == []


def test_the_playbook(space: Okr) -> None:
    pages = space("lesson", "playbook", "--json").json
    assert len(pages) == 14
    found = space("lesson", "playbook", "--for", "we have no time", "--json").json
    assert [one["code"] for one in found] == ["no-time"]
    page = space("lesson", "playbook", "bonus", "--language", "de", "--json").json
    assert {"behind", "ask", "say", "change", "avoid"} <= page.keys()
    refused(space("lesson", "playbook", "nonsense"), "okr lesson playbook")
