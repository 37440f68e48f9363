"""Agendas: planned, scaled, changed and checked without loss; own ones read from files that strangers may have made."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.errors import Refused, Severity
from okr_desktop.domain.workshop.agenda import (
    DAY,
    STEPS,
    Agenda,
    AgendaWords,
    Block,
    BlockWords,
    Break,
    Step,
    added,
    moved,
    plan,
    problems,
    removed,
    scaled,
    total,
    with_minutes,
)
from okr_desktop.domain.workshop.agenda_data import (
    FORMAT,
    Template,
    agenda_from_data,
    agenda_to_data,
    template_from_data,
    template_to_data,
)
from okr_desktop.domain.workshop.stages import Stage

HALVES = st.integers(0, 120).map(lambda halves: halves / 2)
IDS = st.from_regex(r"[a-z0-9][a-z0-9_-]{0,39}", fullmatch=True)
TEXTS = st.text(st.characters(exclude_categories=["C", "Z"]), max_size=40)


def block(stage: Stage, minutes: float = 5.0, id: str = "") -> Block:
    return Block(id or stage.value, stage.value, stage, minutes)


def agenda(*steps: Step) -> Agenda:
    return Agenda("mine", sum(step.minutes for step in steps), (3, 10), steps)


def codes(agenda: Agenda, severity: Severity | None = None) -> list[str]:
    return [one.code for one in problems(agenda) if severity in (None, one.severity)]


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    minutes = draw(HALVES)
    edit = min(minutes, draw(st.sampled_from([0.0, 0.5, 2.0])))
    return Block(draw(IDS), "method", draw(st.sampled_from(Stage)), minutes, self_edit_minutes=edit)


AGENDAS = st.lists(st.one_of(blocks(), HALVES.map(Break)), min_size=1, max_size=20).map(lambda steps: agenda(*steps))
WHOLE = [
    block(stage, 5) for stage in (Stage.LOBBY, Stage.FRAME, Stage.COLLECT, Stage.REVEAL, Stage.VOTE, Stage.SHORTLIST)
]


def name(step: Step) -> tuple[str, str]:
    return ("break", "") if isinstance(step, Break) else (step.id, step.stage.value)


def test_the_plan_follows_on_without_gaps() -> None:
    slots = plan(agenda(block(Stage.LOBBY, 5), Break(15), block(Stage.CLOSE, 2.5)), start=540)
    assert [(slot.begins, slot.ends) for slot in slots] == [(540, 545), (545, 560), (560, 562.5)]


@given(AGENDAS, st.integers(0, 2 * int(DAY) + 10).map(lambda halves: halves / 2))
def test_a_scaled_agenda_keeps_its_order_and_meets_the_total(old: Agenda, minutes: float) -> None:
    least = sum(min(step.minutes, 1.0) for step in old.steps)
    if not least <= minutes <= DAY:
        with pytest.raises(Refused) as refused:
            scaled(old, minutes)
        assert refused.value.problems[0].params["least"] == least
        return
    new = scaled(old, minutes)
    assert [name(step) for step in new.steps] == [name(step) for step in old.steps]
    assert total(new) == new.minutes == minutes
    for before, after in zip(old.steps, new.steps, strict=True):
        assert after.minutes >= min(before.minutes, 1.0)
        assert after.minutes * 2 == int(after.minutes * 2)
        if isinstance(after, Block):
            assert after.self_edit_minutes <= after.minutes


@given(AGENDAS)
def test_scaling_to_its_own_total_changes_nothing(old: Agenda) -> None:
    if 0 < total(old) <= DAY:
        assert [step.minutes for step in scaled(old, total(old)).steps] == [step.minutes for step in old.steps]


def test_a_longer_day_makes_the_work_longer_and_not_the_breaks() -> None:
    new = scaled(agenda(block(Stage.FRAME, 30), Break(15), block(Stage.COLLECT, 60)), 135)
    assert [step.minutes for step in new.steps] == [40, 15, 80]


def test_a_much_shorter_day_makes_the_breaks_shorter_too() -> None:
    new = scaled(agenda(block(Stage.FRAME, 30), Break(15), block(Stage.COLLECT, 45)), 30)
    assert new.steps[1].minutes < 15
    assert total(new) == 30


def test_steps_are_added_removed_moved_and_stretched_without_touching_the_first_agenda() -> None:
    first = agenda(block(Stage.LOBBY, 5), block(Stage.FRAME, 10))
    more = added(first, 1, Break(15))
    assert [name(step)[0] for step in more.steps] == ["lobby", "break", "frame"]
    assert more.minutes == 30
    assert removed(more, 1) == first
    assert [name(step)[0] for step in moved(more, 0, 2).steps] == ["break", "frame", "lobby"]
    assert with_minutes(first, 0, 7.4).minutes == 17.5
    assert first.minutes == 15


def test_marking_ones_best_never_takes_longer_than_the_block() -> None:
    short = agenda(replace(block(Stage.COLLECT, 10), self_edit_minutes=2.0))
    new = with_minutes(short, 0, 1).blocks[0]
    assert (new.minutes, new.self_edit_minutes) == (1, 0)


@pytest.mark.parametrize("minutes", [-1, DAY + 1, float("inf"), float("nan")])
def test_impossible_minutes_are_refused(minutes: float) -> None:
    with pytest.raises(Refused):
        with_minutes(agenda(block(Stage.LOBBY)), 0, minutes)
    with pytest.raises(Refused):
        scaled(agenda(block(Stage.LOBBY)), minutes)


def test_a_full_agenda_takes_no_more_steps() -> None:
    with pytest.raises(Refused, match="refused"):
        added(agenda(*[block(Stage.FRAME, 1)] * STEPS), 0, Break())


@pytest.mark.parametrize(
    ("stages", "code"),
    [
        ([], "agenda.empty"),
        ([Stage.COLLECT], "agenda.start"),
        ([Stage.LOBBY, Stage.ARCHIVED], "agenda.stage"),
        ([Stage.LOBBY, Stage.REVEAL, Stage.FRAME], "agenda.no_way_back"),
        ([Stage.LOBBY, Stage.PUBLISH, Stage.DRAFT_O], "agenda.no_way_back"),
    ],
)
def test_what_a_workshop_cannot_do_is_an_error(stages: list[Stage], code: str) -> None:
    assert code in codes(agenda(*map(block, stages)), Severity.ERROR)


@pytest.mark.parametrize(
    ("stages", "code"),
    [
        ([Stage.LOBBY, Stage.VOTE], "agenda.vote_without_ideas"),
        ([Stage.LOBBY, Stage.COLLECT, Stage.VOTE], "agenda.vote_unread"),
        ([Stage.LOBBY, Stage.COLLECT, Stage.SHORTLIST], "agenda.shortlist_without_vote"),
        ([Stage.LOBBY, Stage.SIGN], "agenda.sign_without_owners"),
        ([Stage.LOBBY, Stage.CONFIDENCE], "agenda.no_owners"),
        ([Stage.FRAME], "agenda.no_lobby"),
        ([Stage.LOBBY], "agenda.no_close"),
    ],
)
def test_what_a_facilitator_would_ask_about_is_a_warning(stages: list[Stage], code: str) -> None:
    found = agenda(*map(block, stages))
    assert code in codes(found, Severity.WARNING)
    assert not codes(found, Severity.ERROR)


def test_going_back_for_a_new_round_is_told_and_no_more() -> None:
    stages = [Stage.LOBBY, Stage.COLLECT, Stage.REVEAL, Stage.VOTE, Stage.COLLECT, Stage.REVEAL, Stage.CLOSE]
    found = agenda(*map(block, stages))
    assert codes(found, Severity.NOTE) == ["agenda.new_round"]
    assert codes(found) == ["agenda.new_round"]


def test_ninety_minutes_without_a_break_are_told() -> None:
    work = (block(Stage.LOBBY, 45), block(Stage.FRAME, 50))
    assert "agenda.long" in codes(agenda(*work, block(Stage.CLOSE)))
    assert "agenda.long" not in codes(agenda(work[0], Break(), work[1], block(Stage.CLOSE)))


def test_a_printed_total_that_is_not_the_sum_is_told() -> None:
    assert "agenda.sum" in codes(replace(agenda(*WHOLE), minutes=1))


# Files


def runnable(old: Agenda) -> Agenda:
    """The same steps in the order of the stages, after the lobby."""
    stages = [stage for stage in Stage if stage not in (Stage.PREPARE, Stage.ARCHIVED)]
    for_each = [replace(step, stage=stages[at * 15 // 20]) for at, step in enumerate(old.blocks)]
    return agenda(block(Stage.LOBBY), *for_each, Break(7.5))


@given(AGENDAS.map(runnable), TEXTS, TEXTS)
def test_a_template_comes_back_as_it_was_written(old: Agenda, text: str, id: str) -> None:
    words = AgendaWords(text or "a", before=(id or "b",))
    template = Template(old, words, {"one": BlockWords("name", say=("a", "b"), phone="two\nlines")})
    data = json.loads(json.dumps(template_to_data(template)))
    assert template_from_data(data, {}) == template


def test_an_agenda_comes_back_without_known_blocks() -> None:
    old = agenda(*WHOLE, Break(7.5), block(Stage.CLOSE, 0))
    assert agenda_from_data(json.loads(json.dumps(agenda_to_data(old))), {}) == old


def test_a_step_may_name_a_known_block_and_change_a_part_of_it() -> None:
    known = {"lobby": block(Stage.LOBBY, 5)}
    found = agenda_from_data({"id": "a", "steps": [{"block": "lobby", "minutes": 3}]}, known)
    assert found.steps == (block(Stage.LOBBY, 3),)
    assert found.minutes == 3


def whole(**changes: object) -> dict[str, object]:
    data = template_to_data(Template(agenda(*WHOLE), AgendaWords("Mine")))
    return {**data, **changes}


STEP = {"id": "a", "stage": "lobby"}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ([], "agenda.format"),
        ({"format": "okr-desktop"}, "agenda.format"),
        (whole(version=2), "agenda.newer"),
        (whole(version="x"), "agenda.newer"),
        (whole(steps="none"), "agenda.damaged"),
        (whole(steps=[]), "agenda.empty"),
        (whole(steps=[7]), "agenda.damaged"),
        (whole(steps=[STEP] * (STEPS + 1)), "agenda.steps"),
        (whole(steps=[{"block": "nobody"}]), "agenda.block_unknown"),
        (whole(steps=[{**STEP, "stage": "dance"}]), "agenda.code"),
        (whole(steps=[{**STEP, "phone": "camera"}]), "agenda.code"),
        (whole(steps=[{**STEP, "projector": ["x"]}]), "agenda.code"),
        (whole(steps=[{**STEP, "minutes": -1}]), "agenda.damaged"),
        (whole(steps=[{**STEP, "minutes": True}]), "agenda.damaged"),
        (whole(steps=[{**STEP, "minutes": 1e300}]), "agenda.damaged"),
        (whole(steps=[{**STEP, "turns": 10**9}]), "agenda.damaged"),
        (whole(steps=[{**STEP, "private": "yes"}]), "agenda.damaged"),
        (whole(steps=[{**STEP, "group": [10, 3]}]), "agenda.damaged"),
        (whole(steps=[{**STEP, "id": "../../etc"}]), "agenda.damaged"),
        (whole(steps=[{**STEP, "source": "x" * 5000}]), "agenda.damaged"),
        (whole(steps=[{"break": "long"}]), "agenda.damaged"),
        (whole(steps=[{**STEP, "stage": "archived"}]), "agenda.stage"),
        (whole(id=".."), "agenda.damaged"),
        (whole(words={}), "agenda.damaged"),
        (whole(words={"name": "A", "before": ["x"] * 100}), "agenda.damaged"),
        (whole(blocks={"../x": {}}), "agenda.damaged"),
        (whole(blocks={"x": {"say": "one"}}), "agenda.damaged"),
    ],
)
def test_a_file_of_a_stranger_is_refused_with_a_code(data: object, code: str) -> None:
    with pytest.raises(Refused) as refused:
        template_from_data(data, {})
    assert code in [one.code for one in refused.value.problems]


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from([*whole(), *STEP, "x"]), inner),
    )
)
def test_whatever_a_file_holds_it_is_read_or_refused(value: object) -> None:
    for data in (value, whole(steps=value), whole(steps=[value]), whole(words=value), whole(blocks=value)):
        with suppress(Refused):
            assert template_from_data(data, {}).agenda.steps


def test_texts_of_a_file_lose_control_characters_and_keep_their_lines() -> None:
    data = whole(words={"name": " A\u0000\ud800b\n"}, blocks={"x": {"name": "X", "phone": "one\ntwo\u0007"}})
    found = template_from_data(data, {})
    assert found.words.name == "Ab"
    assert found.blocks["x"].phone == "one\ntwo"
    assert data["format"] == FORMAT
