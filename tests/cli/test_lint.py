"""okr lint: questions as a table and as JSON, filters, exit codes, putting aside."""

from __future__ import annotations

import re

import pytest

from okr_desktop.cli.words.texts_coach import QUESTIONS, hint_text
from okr_desktop.domain.coach.hints import Hint, Level
from okr_desktop.domain.coach.rules import CODES
from tests.cli.running import Okr, refused


@pytest.fixture
def task(space: Okr) -> str:
    """The id of a key result that describes work."""
    objective = space("add", "objective", "Delight the nurses of the night", "--owner", "Ada").id
    added = space("add", "key-result", "Create a dashboard for all", "--objective", objective, "--kind", "yes_no")
    return added.id


def test_the_table(space: Okr, task: str) -> None:
    said = space("lint")
    assert said.code == 0
    lines = said.out.splitlines()
    assert lines[0].split() == ["Level", "Rule", "Id", "About", "Question"]
    assert re.search(rf"^warn +K_TASK +{task[-8:]} +Create a dashboard for all +This describes work\.", said.out, re.M)
    assert len(lines) == 3  # and O_KRCOUNT


def test_json(space: Okr, task: str) -> None:
    (found,) = space("lint", "--severity", "warn", "--json").json
    assert (found["rule"], found["severity"], found["id"], found["kind"]) == ("K_TASK", "warn", task, "key_result")
    assert (found["title"], found["field"], found["params"]) == (
        "Create a dashboard for all",
        "title",
        {"word": "create"},
    )
    assert found["text"] == QUESTIONS["K_TASK"]
    assert found["source"]


def test_profile_language_and_what_is_remembered(space: Okr, task: str) -> None:
    assert space("lint", "--profile", "milestones", "--severity", "warn", "--json").json == []
    assert [one["rule"] for one in space("lint", "--severity", "warn", "--json").json] == ["K_TASK"]
    space("lint", "--profile", "milestones", "--language", "en", "--remember")
    assert space("lint", "--severity", "warn", "--json").json == []
    refused(space("lint", "--language", "xx"), "“xx”", "en, de, fr, es")


def test_only_one_cycle(space: Okr, task: str) -> None:
    assert len(space("lint", "--cycle", "current", "--json").json) == 2
    assert len(space("lint", "--cycle", "2026 Q3", "--json").json) == 2
    refused(space("lint", "--cycle", "1999 Q1"), "1999 Q1")


def test_exit_codes(space: Okr, task: str) -> None:
    assert space("lint").code == 0
    assert space("lint", "--strict").code == 1
    assert space("lint", "--strict", "--severity", "error").code == 0
    assert "no question" in space("lint", "--severity", "error").err
    assert space("lint", "--severity", "error").out == ""
    assert space("lint", "--severity", "much").code == 2


def test_put_aside_and_ask_again(space: Okr, task: str) -> None:
    refused(space("lint", "--dismiss", "K_TASK", task[-8:]), "reason")
    refused(space("lint", "--dismiss", "K_WHAT", task[-8:], "--reason", "so"), "K_WHAT")
    assert space("lint", "--dismiss", "k_task", task[-8:], "--reason", "The law asks for it").code == 0
    assert space("lint", "--severity", "warn", "--json").json == []
    assert (
        space("history", "--limit", "1")
        .out.splitlines()[-1]
        .endswith("Put the question K_TASK aside for “Create a dashboard for all”")
    )
    assert set(space("lint", "--undismiss", "K_TASK", task, "--json").json) == {"id"}
    assert len(space("lint", "--severity", "warn", "--json").json) == 1
    refused(space("lint", "--undismiss", "K_TASK", task), "not put aside")


def test_every_rule_asks_a_question() -> None:
    assert {key.partition(":")[0] for key in QUESTIONS} == set(CODES)
    for key, template in QUESTIONS.items():
        code, _, case = key.partition(":")
        said = hint_text(Hint(code, Level.INFO, params={"case": case}))
        assert "{" not in said
        assert "?" in template, key
        assert "wrong" not in template.lower()


def test_params_may_be_hostile() -> None:
    assert "{0}" in hint_text(Hint("PLACEHOLDER", Level.WARN, params={"text": "{0}"}))
