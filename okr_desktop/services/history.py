"""Undo, redo and the list of what was done: readings of the journal."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass

from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import OkrError
from okr_desktop.services.desk import Desk
from okr_desktop.services.outcome import Outcome
from okr_desktop.store import history as journal
from okr_desktop.store.history import Action, Written
from okr_desktop.store.ops import CREATION, DELETED
from okr_desktop.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Steps:
    """Labels of the steps that undo and redo would take next, None when there is none."""

    undo: Label | None
    redo: Label | None


def steps(desk: Desk) -> Steps:
    """What the menu says behind Undo and Redo."""
    undo, redo = journal.stacks(desk.space)
    return Steps(undo[-1].label if undo else None, redo[-1].label if redo else None)


def undo(desk: Desk) -> Outcome[Label]:
    """Take the last action of this workspace file back; raises OkrError ``undo.nothing``."""
    stack, _ = journal.stacks(desk.space)
    if not stack:
        raise OkrError("undo.nothing")
    return _reverse(desk, stack[-1], journal.UNDOES)


def redo(desk: Desk) -> Outcome[Label]:
    """Do again what was undone last; raises OkrError ``redo.nothing``."""
    _, stack = journal.stacks(desk.space)
    if not stack:
        raise OkrError("redo.nothing")
    return _reverse(desk, stack[-1], journal.REDOES)


def _reverse(desk: Desk, action: Action, how: str) -> Outcome[Label]:
    ops = journal.latest_ops(desk.space, action)
    with desk.action(action.label, {how: action.tx}) as unit:
        for op in reversed(ops):
            take_back(desk, unit, op)
    if not unit.changes:
        # Somebody else has since changed everything that this step touched.
        raise OkrError("undo.overtaken", label=action.label.code)
    return Outcome(action.label, unit.changes, action.label)


def take_back(desk: Desk, unit: UnitOfWork, op: Written) -> None:
    """Write what stood before an op, if what it wrote still stands."""
    if op.field == CREATION:
        unit.delete(op.kind, op.id)
    elif op.field == DELETED:
        (unit.restore if op.value else unit.delete)(op.kind, op.id)
    elif any(head.field == op.field and head.value == op.value for head in unit.heads(op.id)):
        # A register that somebody has since set to something else is left as it is, and so is one of which the
        # workspace does not know any more what it held.
        with contextlib.suppress(LookupError):
            unit.set_register(op.kind, op.id, op.field, journal.value_before(desk.space, op))


def entries(desk: Desk, limit: int = 200) -> list[Action]:
    """What was done, newest first."""
    return journal.actions(desk.space, limit)


def undone(desk: Desk) -> set[str]:
    """The actions that do not hold any more: whose last undo or redo was an undo."""
    settled, found = set[str](), set[str]()
    for action in entries(desk, journal.DEPTH):
        target = action.undoes or action.redoes
        if target and target not in settled:
            settled.add(target)
            if action.undoes:
                found.add(target)
    return found
