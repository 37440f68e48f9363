"""Hidden means not sent (AT4): phones and the wall get allow-listed fields, whatever stands behind them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.workshop import acts, drafting, machine
from okr_desktop.domain.workshop.agenda import TASKS
from okr_desktop.domain.workshop.model import (
    Counts,
    Live,
    Mode,
    Note,
    Origin,
    Said,
    VoteRound,
)
from okr_desktop.domain.workshop.stages import Overlay, Stage
from okr_desktop.domain.workshop.views import phone, projector
from okr_desktop.domain.workshop.votes import targets

HIDDEN = "hidden"
PHONE_FIELDS = {
    *(
        "epoch",
        "stage",
        "round",
        "overlay",
        "task",
        "question",
        "prompt",
        "say",
        "mode",
        "few",
        "limits",
        "group",
        "lock",
    ),
    *("timer", "mine", "items", "text", "inspire", "self_edit_minutes", "per_seat", "turn", "turns", "late", "pairs"),
    *("groups", "budget", "stack", "of", "picks", "wordings", "objectives", "closed"),
}
WALL_FIELDS = {
    *(
        "scene",
        "stage",
        "round",
        "overlay",
        "title",
        "question",
        "prompt",
        "timer",
        "join",
        "counts",
        "notice",
        "items",
    ),
    *("turn", "turns", "newest", "a", "b", "groups", "loose", "budget", "kind", "cut", "ballots", "wordings", "spread"),
    *("signed", "published", "funnel", "bottom_up", "roti"),
}


def workshop(stage: Stage, mode: Mode = Mode.SEALED, overlay: Overlay = Overlay.NONE) -> Live:
    """A workshop full of things that are not to be seen, each marked with the word "hidden"."""
    notes = {
        "n1": Note("n1", "open", order=1, shown=True, author="hidden author"),
        "n2": Note("n2", "hidden withheld", order=2, shown=True, withheld=True),
        "n3": Note("n3", "hidden unturned", order=3),
        "n4": Note("n4", "hidden merged", order=4, shown=True, merged="n1"),
        "n5": Note("n5", "open too", Origin.LEADERSHIP, order=5, shown=True),
    }
    live = Live("w")
    live = replace(live, setup=replace(live.setup, question="What?", mode=mode, sponsor="hidden sponsor"))
    live = replace(live, board=replace(live.board, notes=notes))
    live = acts.new_cluster(live, ["n1"], "Group")
    live = drafting.new_draft(live, "Objective", no_source=True)
    draft = next(iter(live.board.drafts))
    live = drafting.new_result(live, draft, "Result")
    shown = tuple(one for one in targets(live.board) if "hidden" not in one.text)
    voting = VoteRound(1, "dots", shown, 5, 2)
    run = replace(live.run, stage=stage, rounds={stage.value: 1}, overlay=overlay)
    return replace(live, run=run, voting=voting if stage is Stage.VOTE else None)


SAID = (
    Said("s1", "wording", "hidden wording not lit"),
    Said("s2", "late", "hidden late idea"),
    Said("s3", "metric", "hidden metric"),
)
COUNTS = Counts(seats=9, online=8, ideas=7, done=3, ballots=4)
EVERYWHERE = [(stage, overlay) for stage in Stage for overlay in Overlay]


def phone_of(live: Live) -> dict[str, Any]:
    return phone.whole(live, phone.shared(live, None, SAID, 9), phone.Own("amber fox"), 0)


def wall_of(live: Live) -> dict[str, Any]:
    return projector.wall(live, None, COUNTS, SAID, None, 0)


@pytest.mark.parametrize(("stage", "overlay"), EVERYWHERE)
def test_nothing_hidden_is_sent_in_any_stage(stage: Stage, overlay: Overlay) -> None:
    live = workshop(stage, overlay=overlay)
    for found, allowed in ((phone_of(live), PHONE_FIELDS), (wall_of(live), WALL_FIELDS)):
        assert set(found) <= allowed
        assert HIDDEN not in json.dumps(found)
    assert phone_of(live)["task"] in TASKS


@pytest.mark.parametrize("stage", [Stage.COLLECT, Stage.VOTE, Stage.CONFIDENCE])
def test_a_sealed_stage_shows_counts_alone(stage: Stage) -> None:
    """Whatever the ballots are, phones and the wall show the same."""
    live = workshop(stage)
    other = replace(live, results=replace(live.results, votes=(VoteRound(9, "dots", (), 1, 1, superseded=True),)))
    assert wall_of(live) == wall_of(other)
    assert "dots" not in json.dumps(wall_of(live)["items"]) if stage is Stage.VOTE else True
    assert phone_of(live)["mine"] is not None


def test_names_are_shown_only_where_that_was_announced() -> None:
    live = workshop(Stage.REVEAL)
    assert "hidden author" not in json.dumps(phone_of(live))
    named = workshop(Stage.REVEAL, Mode.NAMED_AFTER)
    assert "hidden author" in json.dumps(phone_of(named))
    assert "hidden author" not in json.dumps(phone_of(workshop(Stage.COLLECT, Mode.NAMED_AFTER)))


@given(st.lists(st.text(min_size=1, max_size=40), min_size=1, max_size=8), st.data())
def test_a_note_is_on_the_wall_exactly_when_it_was_turned_over(texts: list[str], data: st.DataObject) -> None:
    notes = dict[str, Note]()
    for number, text in enumerate(texts):
        flags = [data.draw(st.booleans()) for _ in range(2)]
        notes[f"n{number}"] = Note(f"n{number}", text, order=number, shown=flags[0], withheld=flags[1])
    live = workshop(Stage.REVEAL)
    live = replace(live, board=replace(live.board, notes=notes))
    expected = [id for id, note in notes.items() if note.shown and not note.withheld]
    assert [item["id"] for item in wall_of(live)["items"]] == expected
    assert [item["id"] for item in phone_of(live)["items"]] == expected


def test_every_seat_gets_its_own_order_and_only_its_own_ballot() -> None:
    live = workshop(Stage.VOTE)
    common = phone.shared(live, None, SAID, 9)
    ids = [item["id"] for item in common["items"]]
    first = phone.whole(live, common, phone.Own("a", ballots={"dots": {ids[0]: 2}}, order=ids[::-1]), 0)
    assert [item["id"] for item in first["items"]] == ids[::-1]
    assert first["mine"]["dots"] == {ids[0]: 2}
    assert phone.whole(live, common, phone.Own("b"), 0)["mine"]["dots"] == {}


def test_breaks_and_phones_down_darken_the_phones() -> None:
    for overlay in (Overlay.BREAK, Overlay.PHONES_DOWN):
        found = phone_of(workshop(Stage.VOTE, overlay=overlay))
        assert found["task"] == "dark"
        assert "items" not in found
    assert phone_of(workshop(Stage.VOTE, overlay=Overlay.PAUSED))["task"] == "dots"


def test_the_question_is_on_every_wall_until_the_end() -> None:
    for stage in Stage:
        assert wall_of(workshop(stage))["question"] == "What?"
    assert machine.current_block(workshop(Stage.VOTE)) is None
