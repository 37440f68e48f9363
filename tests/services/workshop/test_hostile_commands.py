"""Whatever a phone sends, in every stage: it is answered, moves nothing, and no value breaks the hall."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from okr_desktop.domain.workshop import acts, drafting
from okr_desktop.domain.workshop.model import Origin
from okr_desktop.domain.workshop.prior import PriorIdea
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.services.workshop.hall import Hall
from tests.services.workshop.kit import Phone, items_of, made, phones


@pytest.fixture
def hall(tmp_path: Path) -> Generator[Hall]:
    """A hall with the standard agenda."""
    found = made(tmp_path)
    yield found
    found.close()


WORDS = (
    *("idea", "idea.edit", "idea.delete", "late", "done", "more_time", "unclear", "same", "sort", "dots", "card"),
    *("wording", "metric", "poll", "fist", "accept", "roti"),
)
FIELDS = (
    *("key", "edit", "epoch", "id", "text", "name", "on", "item", "pair", "value", "group", "count", "about"),
    *("baseline", "target", "answer", "seat", "token"),
)
ANSWERS = ("same", "different", "pass", "result", "activity", "accept", "if", "decline", "", "0" * 32)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=300),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def at_stage(hall: Hall, stage: Stage) -> None:
    """Go there with something to choose from in each stage."""
    while hall.view().live.run.stage is not stage:
        live = hall.view().live
        if live.run.stage is Stage.REVEAL:
            hall.act(acts.show_all).result()
        if live.run.stage is Stage.CLUSTER:
            notes = list(live.board.notes)
            hall.act(acts.new_cluster, notes[:2], "A group").result()
            hall.act(acts.single_rest).result()
        if live.run.stage is Stage.SHORTLIST:
            hall.act(drafting.pick, live.results.votes[-1].items[0].id).result()
            hall.act(drafting.new_draft, "Less waiting", no_source=True).result()
            draft = next(iter(hall.view().live.board.drafts))
            hall.act(drafting.new_result, draft, "Waiting under 2 days").result()
        hall.go(Stage(list(Stage)[live.run.stage.number + 1])).result()
        if hall.view().live.run.stage is Stage.MERGE:
            notes = list(hall.view().live.board.notes)
            hall.ask_pairs([(notes[0], notes[1])]).result()


def known_ids(hall: Hall) -> list[str]:
    """What may be chosen now, of all kinds, and what must not be known."""
    live = hall.view().live
    found = [*live.board.notes, *live.board.clusters, *live.board.drafts, *live.board.results]
    return [*found, *(items_of(hall) if live.voting else []), *(one.id for one in hall.view().seats)]


@pytest.mark.parametrize("stage", [one for one in Stage if one is not Stage.PREPARE])
def test_whatever_a_phone_sends_is_answered_and_moves_nothing(tmp_path: Path, stage: Stage) -> None:
    hall = made(tmp_path)
    hall.import_ideas([PriorIdea(f"Idea {number}", Origin.PREWORK) for number in range(4)]).result()
    sender, other = phones(hall, 2)
    at_stage(hall, stage)
    run, mine = hall.view().live.run, _mine(hall, other)
    ids = [*known_ids(hall), "no such id"]
    values = JSON | st.sampled_from(ids) | st.sampled_from(ANSWERS) | st.lists(st.sampled_from(ids), max_size=3)
    counts = st.integers(-2, 6)
    command = st.fixed_dictionaries(
        {"do": st.sampled_from(WORDS) | JSON},
        optional={
            **dict.fromkeys(FIELDS, values | counts),
            "epoch": st.just(run.epoch) | values,
        },
    )

    @settings(
        max_examples=60,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        database=None,
    )
    @given(command | st.dictionaries(st.text(max_size=8), JSON, max_size=4))
    def send(wanted: dict[str, Any]) -> None:
        assert sender.seat is not None
        answer = hall.do(sender.seat, wanted).result()
        found = json.loads(answer.body)
        assert answer.status in (200, 401, 403, 409, 422)
        assert (answer.status == 200) == (found.get("ok") is True) == ("error" not in found)
        now = hall.view().live.run
        assert (now.stage, now.epoch, now.overlay) == (run.stage, run.epoch, run.overlay)
        assert _mine(hall, other) == mine

    send()
    assert hall.seat_of(other.token) == (None if stage is Stage.ARCHIVED else other.seat)
    hall.close()
    again = Hall.open(hall.path)
    assert again.view().live.run.stage is stage
    again.close()


def _mine(hall: Hall, phone: Phone) -> dict[str, Any]:
    return {} if hall.seat_of(phone.token) is None else phone.state()["mine"]


def nested(depth: int) -> Iterator[Any]:
    """The same depth as a list, a group, a text."""
    found: Any = "x"
    for _ in range(depth):
        found = [found]
    yield found
    named: Any = {}
    for _ in range(depth):
        named = {"a": named}
    yield named


@pytest.mark.parametrize("value", [*nested(3000), 10**4000, float("nan"), "\ud800", "\x00", b"bytes", object()])
def test_values_that_are_no_json_are_refused_in_every_field(hall: Hall, value: object) -> None:
    (phone,) = phones(hall, 1)
    at_stage_with_ideas(hall)
    for word in WORDS:
        for field in FIELDS:
            assert phone.seat is not None
            assert hall.do(phone.seat, {"do": word, field: value}).result().status in (200, 409, 422)
    assert phone.send("done", on=True)[0] == 200


def at_stage_with_ideas(hall: Hall) -> None:
    hall.import_ideas([PriorIdea("One", Origin.PREWORK), PriorIdea("Two", Origin.PREWORK)]).result()
    at_stage(hall, Stage.MERGE)
