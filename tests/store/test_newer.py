"""What a newer program wrote is kept: unknown registers and unknown kinds survive edits, rebuilding and undo."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from okr_desktop.domain.changes import Label
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import State
from okr_desktop.domain.registers import Wire
from okr_desktop.services import history, planning
from okr_desktop.services.desk import Desk
from okr_desktop.store.unit_of_work import UnitOfWork
from tests.worlds import add_objective, assert_sound, content, desk_at, sample, states


def newer(unit: UnitOfWork, kind: str, id: str, field: str, value: Wire) -> None:
    unit.set_register(kind, id, field, value)


def heads(desk: Desk, id: str) -> dict[str, object]:
    query = "SELECT field, value FROM head WHERE eid = ?"
    return {field: json.loads(value) for field, value in desk.space.db.execute(query, (bytes.fromhex(id),))}


MOOD: Wire = {"face": "🙂", "since": ["2026-08-01", None, True, 3]}


def with_future(desk: Desk) -> tuple[str, str]:
    """An objective with a register, and an initiative, that this version has never heard of."""
    _, objective, _ = sample(desk)
    initiative = new_id()
    with desk.action(Label("initiative.add", {"title": "Call them"})) as unit:
        newer(unit, "objective", objective, "mood", MOOD)
        newer(unit, "initiative", initiative, "*", {"title": "Call them", "state": "doing"})
    return objective, initiative


def test_unknown_registers_and_kinds_survive_edits_and_rebuilding(desk: Desk) -> None:
    objective, initiative = with_future(desk)
    planning.edit(desk, replace(desk.objective(objective), title="Other", description="x", tags=("t",)))
    planning.move(desk, objective, None, 0)
    planning.archive(desk, objective)
    desk.space.rebuild()
    assert heads(desk, objective)["mood"] == MOOD
    assert heads(desk, initiative) == {"*": {"title": "Call them", "state": "doing"}}
    assert_sound(desk)


def test_an_edit_that_changes_nothing_does_not_touch_them(desk: Desk) -> None:
    objective, _ = with_future(desk)
    before = states(desk)
    outcome = planning.edit(desk, desk.objective(objective))
    assert (outcome.label, bool(outcome.changes), states(desk)) == (None, False, before)


def test_they_survive_deleting_undo_redo_and_a_restart(desk: Desk, tmp_path: Path) -> None:
    objective, initiative = with_future(desk)
    planning.delete(desk, objective)
    history.undo(desk)
    assert heads(desk, objective)["mood"] == MOOD
    saved = content(desk)
    history.undo(desk)  # the newer program's own step
    assert heads(desk, objective)["mood"] is None
    assert heads(desk, initiative)["deleted"] is True
    assert content(desk) == saved
    desk.close()
    again = desk_at(tmp_path)
    history.redo(again)
    assert heads(again, objective)["mood"] == MOOD
    assert heads(again, initiative)["deleted"] is False
    assert_sound(again)
    again.close()


def test_registers_a_record_was_born_with_survive_too(desk: Desk) -> None:
    id = new_id()
    with desk.action(Label("objective.add", {"title": "Born later"})) as unit:
        newer(unit, "objective", id, "*", {"title": "Born later", "horizon": "H2"})
    assert desk.objective(id).title == "Born later"
    planning.edit(desk, replace(desk.objective(id), title="Renamed", description="x"))
    planning.edit(desk, replace(desk.objective(id), description=""))
    born = heads(desk, id)["*"]
    assert isinstance(born, dict)
    assert born["horizon"] == "H2"
    assert_sound(desk)


def test_a_record_that_cannot_be_read_yet_is_kept_out_of_sight(desk: Desk) -> None:
    id = new_id()
    with desk.action(Label("objective.add", {"title": "Quantum"})) as unit:
        newer(unit, "objective", id, "*", {"title": "Quantum", "weight": "heavy"})
    assert id not in desk.plan.objectives
    add_objective(desk, "Classical")
    assert heads(desk, id) == {"*": {"title": "Quantum", "weight": "heavy"}}
    assert_sound(desk)
    history.undo(desk)
    history.undo(desk)
    assert_sound(desk)


def test_a_word_that_only_a_newer_program_knows_survives_the_editing_of_everything_else(desk: Desk) -> None:
    id = new_id()
    with desk.action(Label("objective.add", {"title": "Quantum"})) as unit:
        newer(unit, "objective", id, "*", {"title": "Quantum", "state": "superposed"})
    planning.edit(desk, replace(desk.objective(id), title="Quantum leap"))
    assert desk.objective(id).title == "Quantum leap"
    assert heads(desk, id) == {"*": {"title": "Quantum", "state": "superposed"}, "title": "Quantum leap"}
    planning.edit(desk, replace(desk.objective(id), state=State.DRAFT))
    assert heads(desk, id)["state"] == "draft"
    assert_sound(desk)
