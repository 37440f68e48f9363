"""``okr idea`` and ``okr concern``: given, found again, answered and adopted from a terminal, with JSON."""

from __future__ import annotations

import pytest

from tests.cli.running import Okr, refused


@pytest.fixture
def ada(space: Okr) -> Okr:
    assert space("me", "Ada").code == 0
    return space


def test_an_idea_goes_from_the_inbox_into_the_plan(ada: Okr, objective: str) -> None:
    id = ada("idea", "add", "Answer within a day", "--about", objective).id
    shown = ada("idea", "show", id[-8:], "--json").json
    assert (shown["author"], shown["about_title"], shown["waits"], shown["day"]) == (
        "Ada",
        "Grow the community",
        "fresh",
        "2026-08-15",
    )
    assert ada("me", "Ben").code == 0
    assert ada("idea", "support", id).code == 0
    result = ada(
        "idea", "adopt", "key-result", id, "--objective", objective, "--target", "90 %", "--unit", "%", "--json"
    ).json["id"]
    shown = ada("idea", "show", id, "--json").json
    assert (shown["state"], [one["id"] for one in shown["into"]]) == ("adopted", [result])
    assert (shown["answered_by"], shown["support"], shown["waits"]) == ("Ben", 1, None)
    text = ada("idea", "show", id).out
    assert "adopted" in text
    assert "key result: Answer within a day" in text
    assert ada("undo").code == 0
    assert ada("idea", "show", id, "--json").json["state"] == "new"


def test_an_idea_becomes_an_objective_an_initiative_or_part_of_one(ada: Okr, objective: str, key_result: str) -> None:
    one, two, three = (ada("idea", "add", text).id for text in ("One", "Two", "Three"))
    made = ada("idea", "adopt", "objective", one, "--title", "Be first", "--team", "Support").id
    assert ada("show", made, "--json").json["title"] == "Be first"
    step = ada("idea", "adopt", "initiative", two, "--key-result", key_result, "--owner", "Cy").id
    assert ada("idea", "link", three, objective, "--reason", "It is the same").id == objective
    states = {one["text"]: (one["state"], [into["id"] for into in one["into"]]) for one in listed(ada)}
    assert states == {"One": ("adapted", [made]), "Two": ("adopted", [step]), "Three": ("adapted", [objective])}
    refused(ada("idea", "adopt", "key-result", one, "--objective", two), two[-8:])


def test_linking_to_a_closed_cycle_needs_to_be_meant(ada: Okr, objective: str) -> None:
    old = ada("add", "objective", "Answer the phone", "--cycle", "2026 Q1").id
    assert ada("cycle", "close", "2026 Q1", "--yes").code == 0
    id = ada("idea", "add", "Answer within a day").id
    refused(ada("idea", "link", id, old), "--closed-too")
    assert ada("idea", "link", id, old, "--closed-too").id == old


def listed(okr: Okr, *more: str) -> list[dict[str, object]]:
    return okr("idea", "list", "--json", *more).json


def test_an_idea_without_a_name_is_found_by_its_short_id_only(ada: Okr) -> None:
    said = ada("idea", "add", "Fewer meetings", "--unnamed", "--json")
    short = said.json["short"]
    assert f"Note this: idea {short}" in said.err
    assert "could guess" in said.err
    shown = ada("idea", "show", short, "--json").json
    assert (shown["author"], shown["mine"], shown["day"]) == (None, False, "2026-08-10")
    assert listed(ada, "--mine") == []
    assert "without a name" in ada("idea", "list").out
    assert "unnamed" not in ada("history").out.lower()
    assert "Fewer meetings" not in ada("history").out


def test_a_refusal_needs_a_reason_and_is_seen(ada: Okr, objective: str) -> None:
    id = ada("idea", "add", "Answer within a day").id
    refused(ada("idea", "answer", id, "declined"), "reason")
    refused(ada("idea", "answer", id, "adopted"), "okr idea adopt")
    refused(ada("idea", "answer", id, "perhaps"), code=2)
    refused(ada("idea", "support", id), "themselves")
    assert ada("idea", "answer", id, "declined", "--reason", "No time").code == 0
    assert listed(ada, "--unanswered") == []
    assert listed(ada, "--about", objective) == []
    assert "No time" in ada("idea", "said", "--cycle", "2026 Q3").out
    assert ada("idea", "reopen", id).code == 0
    assert len(listed(ada, "--unanswered")) == 1


def test_ideas_are_merged_and_split(ada: Okr) -> None:
    one, two = ada("idea", "add", "Answer faster").id, ada("idea", "add", "Answer within a day").id
    assert ada("idea", "merge", one, two).id == one
    assert [found["merged"] for found in listed(ada)] == [[two]]
    assert ada("idea", "split", two).code == 0
    assert len(listed(ada)) == 2
    refused(ada("idea", "split", two), "not merged")
    refused(ada("idea", "list", "--order", "loudest"), code=2)


def test_nobody_gives_a_name_that_is_not_known(space: Okr) -> None:
    refused(space("idea", "add", "Answer within a day"), "okr me")
    refused(space("concern", "raise", "Too much"), "okr me")
    refused(space("idea", "add", "  ", "--unnamed"))


def test_a_concern_is_raised_answered_and_ended(ada: Okr, objective: str) -> None:
    id = ada("concern", "raise", "Too much at once", "--about", objective).id
    assert ada("concern", "list", "--unanswered", "--json").json[0]["about_title"] == "Grow the community"
    refused(ada("concern", "respond", id, " "), "response")
    assert ada("concern", "respond", id, "Let us halve it").code == 0
    action = ada("concern", "act", id, "Halve the target", "--owner", "Ben", "--due", "2026-09-01").id
    shown = ada("concern", "show", id, "--json").json
    assert (shown["state"], shown["responder"], shown["actions"][0]["id"]) == ("acting", "Ada", action)
    refused(ada("concern", "resolve", id, ""), "how it was resolved")
    assert ada("concern", "resolve", id, "It was halved").code == 0
    assert ada("concern", "list", "--open", "--json").json == []
    text = ada("concern", "show", id).out
    assert all(words in text for words in ("Let us halve it", "Halve the target", "It was halved"))
    assert ada("concern", "reopen", id).code == 0
    assert ada("concern", "to-idea", id, "Half the target").code == 0
    assert ada("concern", "to-objective", id, "A target within reach").code == 0
    assert len(ada("concern", "show", id, "--json").json["came_of"]) == 2


def test_a_concern_without_a_name_is_about_the_process_unless_said(ada: Okr) -> None:
    said = ada("concern", "raise", "Nobody listens", "--unnamed")
    assert "Note this: concern" in said.err
    shown = ada("concern", "show", said.id, "--json").json
    assert (shown["about"], shown["author"]) == ("process", None)
    refused(ada("concern", "raise", "x", "--kind", "no-such-pattern"), "no-such-pattern")
    found = ada("concern", "patterns", "--json").json
    assert (found["total"], found["few"], found["subjects"][0]["code"]) == (1, True, "process")
    told = ada("concern", "patterns")
    assert "too few" in told.err
    assert "%" not in told.out
