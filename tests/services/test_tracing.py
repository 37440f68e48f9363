"""Promises of the history: who changed what, from what, when; what changed since; and the way back from the trash."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Person
from okr_desktop.services import check_ins, cycles, history, people, planning, talk, tracing, trash
from okr_desktop.services.desk import Desk
from okr_desktop.services.tracing import ADDED, GONE, Changed
from tests.worlds import add_check_in, add_objective, add_result, assert_sound, content, desk_at, sample


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = desk_at(tmp_path)
    yield made
    made.close()


def now() -> int:
    time.sleep(0.002)
    moment = time.time_ns() // 1_000_000
    time.sleep(0.002)
    return moment


def since(desk: Desk, moment: int) -> dict[str, Changed]:
    return {one.title: one for one in tracing.changed_since(desk, moment)}


def test_who_changed_what_from_what(desk: Desk) -> None:
    _, objective, _ = sample(desk)
    ada = people.save(desk, Person(new_id(), "Ada")).value
    people.set_me(desk, ada)
    planning.edit(desk, replace(desk.objective(objective), title="Amaze customers"))
    newest = tracing.entries(desk, item=objective)[0]
    assert (newest.by, newest.mine) == ("Ada", True)
    ((kind, id, change),) = newest.changes
    assert (kind, id, change.field, change.before, change.after) == (
        "objective",
        objective,
        "title",
        "Delight customers",
        "Amaze customers",
    )
    assert [entry.by for entry in tracing.entries(desk, person=ada)] == ["Ada"]
    assert tracing.entries(desk, person="nobody") == []


def test_a_period(desk: Desk) -> None:
    sample(desk)
    before = now()
    add_objective(desk, "Later")
    after = now()
    add_objective(desk, "Much later")
    found = tracing.entries(desk, since_ms=before, until_ms=after)
    assert [entry.label.params["title"] for entry in found] == ["Later"]


def test_what_changed_since_a_moment(desk: Desk) -> None:
    _, objective, result = sample(desk)
    doomed = add_objective(desk, "Doomed")
    moment = now()
    planning.edit(desk, replace(desk.objective(objective), title="First try"))
    planning.edit(desk, replace(desk.objective(objective), title="Second try"))
    add_check_in(desk, result, "55")
    add_check_in(desk, result, "60")
    add_objective(desk, "New")
    planning.delete(desk, doomed)
    found = since(desk, moment)
    assert set(found) == {"Second try", "NPS", "New", "Doomed"}
    change = found["Second try"].fields["title"]
    assert (change.before, change.after) == ("Delight customers", "Second try")
    first, last = found["NPS"].value
    assert first is not None
    assert last is not None
    assert (found["NPS"].check_ins, first.value, last.value) == (2, Decimal(40), Decimal(60))
    assert (found["New"].change, found["Doomed"].change) == (ADDED, GONE)
    assert since(desk, now()) == {}


def test_what_was_done_and_undone_has_not_changed(desk: Desk) -> None:
    _, objective, _ = sample(desk)
    moment = now()
    planning.edit(desk, replace(desk.objective(objective), title="For a moment"))
    history.undo(desk)
    add_objective(desk, "Came and went")
    history.undo(desk)
    planning.delete(desk, objective)
    history.undo(desk)
    assert since(desk, moment) == {}
    history.redo(desk)
    assert since(desk, moment)["Delight customers"].change == GONE


def test_a_visit_ends_when_nobody_looks_for_a_while(desk: Desk) -> None:
    start = now()
    tracing.begin_visit(desk, start)
    assert tracing.last_visit(desk) is None
    tracing.begin_visit(desk, start + 60_000)
    assert tracing.last_visit(desk) is None, "closed and opened again: the same visit"
    tracing.begin_visit(desk, start + 60_000 + tracing.VISIT_GAP_MS + 1)
    assert tracing.last_visit(desk) == start + 60_000
    desk.space.set_meta("visit_before", "yesterday")
    assert tracing.last_visit(desk) is None


def test_since_the_last_review(desk: Desk) -> None:
    cycle, _, _ = sample(desk)
    assert tracing.last_review(desk) is None
    before = now()
    cycles.set_state(desk, cycle, CycleState.REVIEW)
    found = tracing.last_review(desk)
    assert found is not None
    assert before <= found <= now()


def test_since_a_day_is_its_first_moment() -> None:
    day = date(2026, 3, 29)
    assert tracing.since_day(day) < tracing.since_day(date(2026, 3, 30))


def test_what_is_deleted_can_be_brought_back_whole(desk: Desk) -> None:
    _, objective, _ = sample(desk)
    whole = content(desk)
    planning.delete(desk, objective)
    (bin,) = trash.bins(desk)
    assert (bin.kind, bin.title, bin.counts) == (
        "objective",
        "Delight customers",
        {"objective": 1, "key_result": 1, "check_in": 2},
    )
    trash.restore(desk, bin.tx)
    assert content(desk) == whole
    assert trash.bins(desk) == []
    assert_sound(desk)
    history.undo(desk)
    assert len(trash.bins(desk)) == 1
    with pytest.raises(NotFound):
        trash.restore(desk, "0" * 32)


def test_what_cannot_stand_alone_brings_what_it_needs(desk: Desk) -> None:
    _, objective, result = sample(desk)
    other = add_result(desk, objective, "Other")
    planning.delete(desk, result)
    planning.delete(desk, objective)
    first = next(one for one in trash.bins(desk) if one.kind == "key_result")
    trash.restore(desk, first.tx)
    assert objective in desk.plan.objectives
    assert result in desk.plan.key_results
    assert other in desk.plan.key_results, "with everything that went with it"
    assert_sound(desk)


def test_what_was_put_away_is_listed(desk: Desk) -> None:
    _, objective, _ = sample(desk)
    planning.archive(desk, objective, True)
    assert ("objective", "Delight customers") in {(one.kind, one.title) for one in trash.archived(desk)}
    planning.archive(desk, objective, False)
    assert trash.archived(desk) == []


def test_what_read_from_the_deleted_reads_from_it_again(desk: Desk) -> None:
    _, objective, source = sample(desk)
    reader = add_result(desk, objective, "Reader")
    planning.edit(desk, replace(desk.key_result(reader), feed=source))
    planning.delete(desk, source)
    assert desk.key_result(reader).feed is None
    (bin,) = trash.bins(desk)
    trash.restore(desk, bin.tx)
    assert desk.key_result(reader).feed == source
    assert desk.plan.figure(reader).raw == Decimal("0.4")
    assert_sound(desk)


def test_a_check_in_comes_back_with_everything_of_its_key_result(desk: Desk) -> None:
    _, _, result = sample(desk)
    first, last = desk.check_ins(result)
    check_ins.delete(desk, last.id)
    planning.delete(desk, result)
    bin = next(one for one in trash.bins(desk) if one.kind == "check_in")
    trash.restore(desk, bin.tx)
    assert [one.id for one in desk.check_ins(result)] == [first.id, last.id]
    assert trash.bins(desk) == []


def test_what_was_said_is_told_with_names(desk: Desk) -> None:
    _, objective, _ = sample(desk)
    ada = people.save(desk, Person(new_id(), "Ada")).value
    people.set_me(desk, ada)
    before = now()
    said = talk.comment(desk, objective, "Thanks @Ada").value
    assert "Thanks @Ada" in since(desk, before)
    talk.comment(desk, said, "For what?")
    assert tracing.entries(desk)[0].label.params["title"] == "Thanks @Ada"
    talk.delete_comment(desk, said)
    assert trash.bins(desk)[0].title == "Thanks @Ada"
    assert "Thanks @Ada" not in since(desk, before), "what came and went is nothing that one has to know"
