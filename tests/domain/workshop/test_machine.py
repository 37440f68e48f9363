"""The stage machine: where one may go, what must be true before, rounds, epochs, breaks, overlays."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.errors import Refused, Severity
from okr_desktop.domain.workshop import acts, closing_acts, drafting, machine
from okr_desktop.domain.workshop.agenda import Agenda, Block, Break
from okr_desktop.domain.workshop.model import (
    Answer,
    Counts,
    Draft,
    DraftResult,
    Live,
    Mode,
    Spread,
    VoteRound,
)
from okr_desktop.domain.workshop.stages import ROUNDS, Overlay, Stage
from okr_desktop.domain.workshop.timer import TimerState

ALL = tuple(Block(stage.value, "plain", stage, 5) for stage in list(Stage)[1:-1])
AGENDA = Agenda("all", 80, (2, 200), ALL)


def ready(agenda: Agenda = AGENDA) -> Live:
    """A workshop that is set up."""
    live = Live("w")
    return replace(live, setup=replace(live.setup, question="What?", agenda=agenda, paper_only=True))


def at(stage: Stage, live: Live | None = None) -> Live:
    """A workshop that went step by step to a stage, a second each."""
    live = live or ready()
    number = 0
    while live.run.stage is not stage:
        step = machine.next_step(live)
        assert step is not None
        number += 1
        live = machine.go(live, ALL[step].stage, step, number * 1000)
    return live


def codes(live: Live, **counts: int) -> set[tuple[str, bool]]:
    """What speaks against going on: codes, and whether they block."""
    return {(one.code, one.severity is Severity.ERROR) for one in machine.exit_problems(live, Counts(**counts))}


FORWARD = [(now, to) for now in list(Stage)[1:] for to in Stage]


@pytest.mark.parametrize(("now", "to"), FORWARD)
def test_where_one_may_go(now: Stage, to: Stage) -> None:
    """The table of workshop.md: forward freely, back to REVEAL, to COLLECT as a new round, ARCHIVED only from CLOSE."""
    live = at(now) if now is not Stage.ARCHIVED else machine.go(at(Stage.CLOSE), Stage.ARCHIVED, 15, 99_000)
    allowed = machine.may_go(live, to) is None
    if now is Stage.ARCHIVED or to is Stage.PREPARE:
        assert not allowed
    elif to is Stage.ARCHIVED:
        assert allowed == (now is Stage.CLOSE)
    elif to is now:
        assert allowed == (now in ROUNDS)
    elif to.number > now.number:
        assert allowed
    elif to in (Stage.LOBBY, Stage.FRAME):
        assert allowed == (now in (Stage.LOBBY, Stage.FRAME))
    else:
        assert allowed


def test_after_publishing_there_is_no_way_back() -> None:
    live = at(Stage.PUBLISH)
    live = replace(live, results=replace(live.results, published={"d": "o"}))
    assert machine.back_stages(live) == []
    problem = machine.may_go(live, Stage.VOTE)
    assert problem is not None
    assert problem.code == "stage.published"
    assert machine.may_go(live, Stage.CLOSE) is None


@given(st.lists(st.sampled_from(list(Stage)), max_size=30))
def test_however_one_moves_epochs_rise_and_rounds_count_on(path: list[Stage]) -> None:
    live = ready()
    for number, stage in enumerate(path):
        before = live
        try:
            live = machine.go(live, stage, machine.step_of(live, stage), number * 1000)
        except Refused:
            assert machine.may_go(before, stage) is not None
            continue
        assert live.run.epoch == before.run.epoch + 1
        for name, count in before.run.rounds.items():
            assert live.run.rounds[name] >= count
        assert live.run.round(stage) == before.run.round(stage) + (stage in ROUNDS or before.run.round(stage) == 0)
        assert live.board == before.board
        assert (live.voting is not None) == (stage is Stage.VOTE)
        assert sum(one.actual for one in live.run.spent) <= number


@pytest.mark.parametrize(
    ("stage", "counts", "expected"),
    [
        (Stage.LOBBY, {"seats": 0}, ("seats.none", True)),
        (Stage.LOBBY, {"seats": 2}, ("seats.too_few_for_sealed", True)),
        (Stage.COLLECT, {"seats": 5}, ("collect.none", False)),
        (Stage.COLLECT, {"seats": 5, "ideas": 3, "done": 2}, ("collect.writing", False)),
        (Stage.VOTE, {"seats": 5}, ("vote.none", False)),
        (Stage.VOTE, {"seats": 5, "ballots": 3}, ("vote.missing", False)),
        (Stage.SHORTLIST, {}, ("shortlist.none", True)),
        (Stage.DRAFT_O, {}, ("drafts.none", True)),
        (Stage.CONFIDENCE, {"seats": 5}, ("confidence.open", False)),
        (Stage.SIGN, {}, ("sign.missing", False)),
        (Stage.PUBLISH, {}, ("publish.missing", False)),
        (Stage.CLOSE, {"seats": 5}, ("roti.missing", False)),
    ],
)
def test_what_speaks_against_going_on(stage: Stage, counts: dict[str, int], expected: tuple[str, bool]) -> None:
    assert expected in codes(at(stage), **counts)


def test_a_workshop_needs_a_question_an_agenda_and_a_look_at_the_network() -> None:
    assert codes(Live("w")) == {("question.empty", True), ("agenda.missing", True), ("preflight.open", False)}
    assert codes(ready()) == set()


def test_drafts_need_a_source_and_a_key_result() -> None:
    live = drafting.new_draft(at(Stage.DRAFT_O), "Less waiting")
    (id,) = live.board.drafts
    assert ("draft.no_source", True) in codes(live)
    live = drafting.edit_draft(live, id, no_source=True)
    assert codes(live) == set()
    live = at(Stage.DRAFT_KR, live)
    assert ("draft.no_results", True) in codes(live)
    for number in range(6):
        live = drafting.new_result(live, id, f"Result {number}")
    assert codes(live) == {("draft.many_results", False)}


def test_somebody_at_two_must_be_heard_before_going_on() -> None:
    live = at(Stage.CONFIDENCE)
    low = Spread(1, 6, 6, any_low=True)
    live = replace(live, results=replace(live.results, confidence=(low,)))
    assert codes(live) == {("confidence.unheard", True)}
    assert codes(closing_acts.dissent(live, "We lack people")) == set()


def test_a_declined_objective_asks() -> None:
    live = drafting.new_draft(at(Stage.ACCEPT), "Less waiting", no_source=True)
    (id,) = live.board.drafts
    assert codes(live) == {("accept.missing", False)}
    assert codes(closing_acts.accept(live, id, Answer.DECLINE, "Ada")) == {("accept.declined", False)}
    assert codes(closing_acts.accept(live, id, Answer.ACCEPT, "Ada")) == set()


def test_a_vote_freezes_its_items_and_its_budget() -> None:
    live = at(Stage.CLUSTER)
    for number in range(20):
        live = acts.add_note(live, f"Idea {number}")
    notes = list(live.board.notes)
    live = acts.merge(live, notes[0], [notes[1]])
    live = acts.new_cluster(live, notes[2:5], "Calls")
    live = at(Stage.VOTE, live)
    voting = live.voting
    assert isinstance(voting, VoteRound)
    assert len(voting.items) == 1 + (20 - 1 - 3)
    assert voting.budget == 5
    assert notes[1] not in {one.id for one in voting.items}
    assert len({one.letter for one in voting.items}) == len(voting.items)
    later = acts.add_note(live, "Too late for this round")
    assert later.voting is not None
    assert later.voting.items == voting.items


def test_a_break_leaves_the_stage_where_it_is() -> None:
    live = ready(Agenda("b", 20, (2, 9), (ALL[0], Break(10), ALL[1])))
    live = machine.go(live, Stage.LOBBY, 0, 0)
    live = machine.rest(live, 1, 60_000)
    assert (live.run.stage, live.run.overlay, live.run.timer.left_ms(60_000)) == (Stage.LOBBY, Overlay.BREAK, 600_000)
    live = machine.go(live, Stage.FRAME, 2, 700_000)
    assert live.run.overlay is Overlay.NONE
    assert [(one.block, one.planned, one.actual) for one in live.run.spent] == [("lobby", 300, 60), ("break", 600, 640)]


def test_pausing_stops_the_timer_and_offline_does_not() -> None:
    live = at(Stage.COLLECT)
    live = replace(live, run=replace(live.run, timer=live.run.timer.start(0)))
    for overlay in (Overlay.PAUSED, Overlay.BREAK, Overlay.PHONES_DOWN):
        assert machine.lay_over(live, overlay, 60_000).run.timer.state(10**9) is TimerState.PAUSED
    assert machine.lay_over(live, Overlay.OFFLINE, 60_000).run.timer.state(60_000) is TimerState.RUNNING


def test_offline_stays_when_the_stage_changes() -> None:
    live = machine.lay_over(at(Stage.COLLECT), Overlay.OFFLINE, 0)
    assert machine.go(live, Stage.REVEAL, 3, 0).run.overlay is Overlay.OFFLINE


def test_what_passed_in_a_crash_is_given_back() -> None:
    live = at(Stage.COLLECT)
    live = replace(live, run=replace(live.run, timer=live.run.timer.set(300_000).start(0)))
    again = machine.resumed(live, 100_000)
    assert (again.run.overlay, again.run.timer.left_ms(10**12)) == (Overlay.PAUSED, 200_000)
    assert [one.code for one in again.run.incidents] == ["resumed"]


def test_the_mode_may_change_until_somebody_may_write() -> None:
    for stage, allowed in ((Stage.LOBBY, True), (Stage.FRAME, True), (Stage.COLLECT, False), (Stage.VOTE, False)):
        live = at(stage)
        setup = replace(live.setup, mode=Mode.NAMED)
        if allowed:
            assert machine.with_setup(live, setup).setup.mode is Mode.NAMED
        else:
            with pytest.raises(Refused):
                machine.with_setup(live, setup)


def test_what_is_past_of_an_agenda_stays() -> None:
    live = at(Stage.COLLECT)
    shorter = replace(AGENDA, steps=AGENDA.steps[:8])
    assert machine.with_setup(live, replace(live.setup, agenda=shorter)).setup.agenda == shorter
    with pytest.raises(Refused):
        machine.with_setup(live, replace(live.setup, agenda=replace(AGENDA, steps=AGENDA.steps[1:])))


def test_a_runoff_is_a_round_of_one_dot_among_those_that_tie() -> None:
    live = at(Stage.CLUSTER)
    for number in range(4):
        live = acts.add_note(live, f"Idea {number}")
    live = at(Stage.SHORTLIST, live)
    items = tuple(machine.targets(live.board))
    closed = VoteRound(1, "dots", items, 3, 2, 5, 5, {one.id: 2 for one in items}, {one.id: 2 for one in items})
    live = replace(live, results=replace(live.results, votes=(closed,)))
    again = machine.runoff(live, [items[0].id, items[1].id], 0).voting
    assert again is not None
    assert (again.kind, again.budget, again.stack, len(again.items), again.number) == ("runoff", 1, 1, 2, 2)
    with pytest.raises(Refused):
        machine.runoff(live, [items[0].id], 0)


def test_going_back_in_the_agenda_is_not_asked_about() -> None:
    """Large group: the top ten are read out, then the agenda goes back to grouping; nobody has picked anything yet."""
    steps = (*ALL[:8], ALL[5], ALL[6], ALL[7])
    live = ready(Agenda("back", 55, (2, 200), steps))
    for number, step in enumerate(steps[:8]):
        live = machine.go(live, step.stage, number, number * 1000)
    assert live.run.stage is Stage.SHORTLIST
    assert codes(live) == set()
    live = machine.go(live, Stage.CLUSTER, 8, 9_000)
    assert live.run.step == 8


def test_an_objective_of_the_plan_comes_in_once() -> None:
    live = at(Stage.DRAFT_KR)
    draft = Draft("", "Less waiting", existing="o1")
    for _ in range(2):
        live = drafting.take_over(live, draft, [DraftResult("", "", "Under two days", existing="k1")])
    assert [(one.title, one.existing, one.no_source) for one in drafting.drafts(live)] == [("Less waiting", "o1", True)]
    assert [one.existing for one in drafting.results_of(live, drafting.drafts(live)[0].id)] == ["k1"]
