"""Closing a cycle: one action a step, all or nothing from a file, nothing typed lost."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from okr_desktop.domain.closing import End
from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.errors import OkrError, Refused
from okr_desktop.domain.okrs import State
from okr_desktop.domain.review import NoteKind
from okr_desktop.services import closing, closing_file, history
from okr_desktop.services.closing import Verdict
from okr_desktop.services.desk import Desk
from tests.worlds import add_objective, assert_sound, sample, states


def test_steps_go_from_key_results_to_their_objective(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    found = closing.steps(desk, cycle)
    assert [(one.item.id, one.suggested, one.done) for one in found] == [
        (result, Decimal("0.4"), False),
        (objective, Decimal("0.4"), False),
    ]


def test_a_step_is_one_action_with_score_end_cause_and_notes(desk: Desk) -> None:
    _, objective, _ = sample(desk)
    notes = {NoteKind.LEARNED: "Ask earlier", NoteKind.NEXT: "Talk to ten customers"}
    closing.review(desk, Verdict(objective, Decimal("0.4"), "Half", False, "dependency: late", notes))
    item = desk.objective(objective)
    assert (item.score, item.score_comment, item.miss_cause) == (Decimal("0.4"), "Half", "dependency: late")
    assert closing.step(desk, objective).notes == notes
    # A second time: the same note is changed, an emptied one goes.
    closing.review(desk, Verdict(objective, Decimal(1), "", True, "x", {NoteKind.LEARNED: "Ask", NoteKind.NEXT: ""}))
    assert closing.step(desk, objective).notes == {NoteKind.LEARNED: "Ask"}
    assert desk.objective(objective).state is State.DONE
    assert desk.objective(objective).miss_cause == ""
    history.undo(desk)
    assert closing.step(desk, objective).notes == notes
    history.undo(desk)
    assert (desk.objective(objective).score, desk.plan.notes) == (None, {})
    assert_sound(desk)


def test_a_score_that_contradicts_the_end_is_refused(desk: Desk) -> None:
    _, objective, _ = sample(desk)
    for verdict, code in (
        (Verdict(objective, Decimal(1), reached=False), "score.contradicts"),
        (Verdict(objective, Decimal("1.1")), "score.range"),
        (Verdict(add_objective(desk, "Loose"), Decimal(1)), "cycle.none_of_item"),
    ):
        with pytest.raises(Refused) as caught:
            closing.review(desk, verdict)
        assert [problem.code for problem in caught.value.problems] == [code]


def test_closing_with_suggested_scores_is_one_undoable_action(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    add_objective(desk, "Never reported", cycle=cycle)
    closing.review(desk, Verdict(result, Decimal("0.9"), "by hand"))
    found = closing.close(desk, cycle, suggested=True).value
    assert (found.scored, found.total, found.missed) == (2, 3, 2)
    assert desk.key_result(result).score == Decimal("0.9")
    assert desk.objective(objective).score == Decimal("0.4")
    assert desk.plan.cycles[cycle].state is CycleState.CLOSED
    history.undo(desk)
    assert desk.objective(objective).score is None
    assert desk.plan.cycles[cycle].state is not CycleState.CLOSED
    assert_sound(desk)


def test_a_summary_counts_causes(desk: Desk) -> None:
    cycle, objective, _ = sample(desk)
    other = add_objective(desk, "Other", cycle=cycle)
    for id, cause in ((objective, "no_time: summer"), (other, "no_time")):
        closing.review(desk, Verdict(id, Decimal("0.2"), reached=False, miss_cause=cause))
    found = closing.summary(desk, cycle)
    assert found.causes == (("no_time", 2),)
    assert (found.mean_score, found.mean_progress, found.bands.low) == (Decimal("0.2"), Decimal("0.2"), 2)


def test_scores_from_a_file(desk: Desk, tmp_path: Path) -> None:
    cycle, objective, result = sample(desk)
    path = tmp_path / "scores.json"
    entry = {"id": objective, "score": 0.7, "outcome": "missed", "cause": "no_time", "learned": "Ask"}
    path.write_text(json.dumps([entry, {"id": result[-8:], "score": "0.3"}]), encoding="utf-8")
    closing.close(desk, cycle, closing_file.read(desk, str(path)))
    assert desk.objective(objective).score == Decimal("0.7")
    assert closing.step(desk, objective).end is End.MISSED
    assert closing.step(desk, objective).notes == {NoteKind.LEARNED: "Ask"}
    assert desk.key_result(result).score == Decimal("0.3")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[",
        "7",
        "[" * 100_000,
        '[{"score": 1}]',
        '[{"id": "x" , "points": 1}]',
        '{"OBJECTIVE": true}',
        '{"OBJECTIVE": NaN}',
        '{"OBJECTIVE": "much"}',
        '{"OBJECTIVE": 2}',
        '{"OBJECTIVE": -1e999}',
        '[{"id": "OBJECTIVE", "outcome": "nearly"}]',
        '[{"id": "OBJECTIVE", "comment": 5}]',
        '{"ffffffffffffffffffffffffffffffff": 1}',
    ],
)
def test_a_file_that_says_nothing_good_changes_nothing(desk: Desk, text: str) -> None:
    cycle, objective, _ = sample(desk)
    before = states(desk)
    with pytest.raises(OkrError):
        closing.close(desk, cycle, closing_file.verdicts(desk, text.replace("OBJECTIVE", objective)))
    assert states(desk) == before


def test_one_verdict_of_another_cycle_refuses_all(desk: Desk) -> None:
    cycle, objective, _ = sample(desk)
    loose = add_objective(desk, "Loose")
    with pytest.raises(Refused):
        closing.close(desk, cycle, [Verdict(objective, Decimal(1)), Verdict(loose, Decimal(1))])
    assert desk.objective(objective).score is None


def test_what_was_typed_is_kept_as_a_draft(desk: Desk) -> None:
    _, objective, _ = sample(desk)
    before = states(desk)
    closing.keep_draft(desk, objective, {"comment": "half a sent", "score": "0,"})
    assert closing.draft(desk, objective) == {"comment": "half a sent", "score": "0,"}
    closing.keep_draft(desk, objective, {})
    assert closing.draft(desk, objective) == {}
    desk.space.set_meta("closing_draft:" + objective, "not JSON")
    assert closing.draft(desk, objective) == {}
    assert states(desk) == before


def test_notes_of_the_cycle(desk: Desk) -> None:
    cycle, _, _ = sample(desk)
    id = closing.add_note(desk, cycle, NoteKind.DECISION, " Stop the old shop ").value
    closing.edit_note(desk, id, "Stop it in May")
    assert [one.text for one in closing.notes(desk.plan, cycle)] == ["Stop it in May"]
    closing.delete_note(desk, id)
    assert closing.notes(desk.plan, cycle) == []
    with pytest.raises(Refused):
        closing.add_note(desk, cycle, NoteKind.DECISION, "  ")
    assert_sound(desk)
